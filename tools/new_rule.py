"""Write the skeleton of a rule and its test: ``python tools/new_rule.py FAMILY/NAME``."""

import sys
from pathlib import Path

from neikong.lint import all_rules
from neikong.lint.rule import FAMILIES

ROOT = Path(__file__).parent.parent

RULE = '''"""{title}.

What is wrong, and why it matters to a reviewer: two or three sentences.

Mend: What the author should do.

Bad:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy

Good:
    posts/arrears.yaml
        name: 欠税管理岗
        department: levy
        duties:
          - {{id: D1, text: 按季编制欠税公告名单}}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "{code}"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Say which entities are looked at."""
    for id_, post in registry.posts.items():
        if not post.duties:
            yield Offence(id_, ("duties",), msg("Say what is wrong"), msg("Say what to write instead"), on_key=True)
'''

TEST = '''"""Where the rule fires, and where it must not."""

from tests.support.check import check

RULE = "{name}"


def test_it_fires_at_the_field() -> None:
    assert check({{"posts/arrears.yaml": "name: 欠税管理岗\\ndepartment: levy\\n"}}, RULE) == [
        ("posts/arrears.yaml", 1, 1, RULE)
    ]


def test_it_is_silent_on_a_sound_registry() -> None:
    assert check({{}}, RULE) == []
'''


FIRST_CODES = dict(zip(FAMILIES, (0, 100, 200, 300, 400, 500, 600, 700, 800, 900, 950, 980, 990), strict=True))


def next_code(family: str) -> str:
    """The code after the family's last one."""
    codes = [int(rule.code.removeprefix("NK")) for rule in all_rules() if rule.family == family]
    return f"NK{max(codes, default=FIRST_CODES[family]) + 1:03}"


def main(words: list[str]) -> int:
    """Exit code 2 for a family or name that cannot be."""
    family, slash, name = (words[0] if words else "").partition("/")
    if not slash or family not in FAMILIES or not name.replace("-", "").isalpha():
        print(f"Name it FAMILY/NAME-OF-THE-OFFENCE; families: {', '.join(FAMILIES)}", file=sys.stderr)
        return 2
    stem = name.replace("-", "_")
    rule = ROOT / "src/neikong/lint/rules" / family / f"{stem}.py"
    test = ROOT / "tests/lint/rules" / family / f"test_{stem}.py"
    if rule.exists():
        print(f"{rule} exists already", file=sys.stderr)
        return 2
    title = name.replace("-", " ").capitalize()
    test.parent.mkdir(parents=True, exist_ok=True)
    rule.write_text(RULE.format(title=title, code=next_code(family)), encoding="utf-8")
    test.write_text(TEST.format(name=name), encoding="utf-8")
    print(f"{rule.relative_to(ROOT)}\n{test.relative_to(ROOT)}\nThen: make catalogues docs, and translate what is new")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
