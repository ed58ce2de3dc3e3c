"""Two closed rounds of a registry of any size, a share of its files changed between them, and a small change after."""

import random
import subprocess
from pathlib import Path

_WHO = ("-c", "user.name=bench", "-c", "user.email=bench@example.invalid", "-c", "gc.auto=0")


def git(top: Path, *arguments: str) -> str:
    """Git's answer in the repository at ``top``."""
    done = subprocess.run(["git", "-C", str(top), *_WHO, *arguments], check=True, capture_output=True, text=True)
    return done.stdout.strip()


def two_rounds(registry: Path, share: float, few: int) -> tuple[str, str]:
    """Commit a registry, close round 1, change a share of its files, close round 2, change ``few`` more files.

    Returns the two revisions that lie those few files apart.
    """
    top, dice = registry.parent, random.Random(1)
    files = sorted(path for path in registry.rglob("*.yaml") if path.parent.name in ("risks", "posts"))
    git(top, "init", "-q", "-b", "main")
    commit(top)
    close(registry, 1)
    changed = dice.sample(files, round(share * len(files)))
    for place, path in enumerate(changed):
        reword(path)
        if place % 50 == 0 and path.parent.name == "risks":  # it gets another id, and nobody says so
            path.rename(path.with_name(f"N-{path.name}"))
    commit(top)
    close(registry, 2)
    before = git(top, "rev-parse", "HEAD")
    for path in dice.sample([path for path in files if path.exists()], few):
        reword(path)
    return before, commit(top)


def reword(path: Path) -> None:
    """Another wording of every measure or duty in a file."""
    path.write_text(path.read_text("utf-8").replace("留痕", "备查").replace("text: ", "text: 每次", 1), "utf-8")


def commit(top: Path) -> str:
    """Everything there is."""
    git(top, "add", "-A")
    git(top, "commit", "-q", "-m", "change")
    return git(top, "rev-parse", "HEAD")


def close(registry: Path, number: int) -> None:
    """A round is the tree of what is committed."""
    top = registry.parent
    tree = git(top, "rev-parse", f"HEAD:{registry.name}")
    (registry / "rounds").mkdir(exist_ok=True)
    text = f"title: R{number}\nopened: 2024-0{number}-01\nclosed: 2024-0{number}-20\n"
    (registry / f"rounds/{number}.yaml").write_text(f"{text}methods: [{{method: self}}]\nsnapshot: {{tree: {tree}}}\n")
    commit(top)
