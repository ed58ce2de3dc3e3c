"""Build the wheel in a fresh folder and make sure that it carries what the program needs."""

import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
NEEDED = (
    "neikong/templates/handbook.html.jinja",
    "neikong/templates/handbook/page.css",
    "neikong/templates/init/registry.yaml",
    "neikong/templates/init/github.yml",
    "neikong/templates/init/example/history.toml",
    "neikong/templates/init/example/1-search/registry/registry.yaml",
    "neikong/locale/zh/LC_MESSAGES/neikong.mo",
    "neikong/py.typed",
)


def main() -> int:
    """Exit code 1 when something is missing."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", folder, str(ROOT)]
        done = subprocess.run(command, check=False, capture_output=True, text=True)
        if done.returncode:
            print(done.stdout, done.stderr, file=sys.stderr)
            return done.returncode
        [wheel] = Path(folder).glob("*.whl")
        held = set(zipfile.ZipFile(wheel).namelist())
    missing = [name for name in NEEDED if name not in held]
    for name in missing:
        print(f"the wheel lacks {name}", file=sys.stderr)
    return int(bool(missing))


if __name__ == "__main__":
    sys.exit(main())
