"""What is generated from the code: the rules, the data model, the schemas for editors.

``python tools/docs.py write`` writes the files, ``check`` fails when one is stale.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from neikong.lint import all_rules
from neikong.messages import translator
from neikong.report.json import dumps
from neikong.report.model import markdown as model_markdown
from neikong.report.rules import markdown as rules_markdown
from neikong.report.schema import schemas

ROOT = Path(__file__).parent.parent


def generated() -> Iterator[tuple[Path, str]]:
    """Every generated file and its text."""
    for language, suffix in (("en", ""), ("zh", ".zh-CN")):
        translate = translator(language)
        yield ROOT / f"docs/rules{suffix}.md", rules_markdown(all_rules(), translate)
        yield ROOT / f"docs/data-model{suffix}.md", model_markdown(translate)
    for kind, schema in schemas(translator("zh")).items():
        yield ROOT / f"registry/.schema/{kind}.json", dumps(schema)


def main(command: str) -> int:
    """Exit code 1 when something is stale."""
    stale = [
        (file, text) for file, text in generated() if not file.exists() or file.read_text(encoding="utf-8") != text
    ]
    for file, text in stale:
        print(f"{file.relative_to(ROOT)}: {'written' if command == 'write' else 'stale, run make docs'}")
        if command == "write":
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text.encode())
    return int(bool(stale) and command != "write")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
