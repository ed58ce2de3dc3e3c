"""Histories of one entity in real git repositories: what is asked for, and how it came about."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.support.git import Repository
from tests.support.small import SMALL, changed, risk

R1, R2, R3 = "risks/R-001.yaml", "risks/R-002.yaml", "risks/R-003.yaml"
ARREARS, HEAD, NOTICE = "posts/arrears.yaml", "posts/levy-head.yaml", "workflows/notice.yaml"


@dataclass(frozen=True)
class Story:
    """``ask`` is the id whose life is told; ``tell`` makes the history."""

    ask: str
    tell: Callable[[Repository], None]


def remove(repository: Repository, *paths: str) -> None:
    for path in paths:
        (repository.root / path).unlink()


def edit(repository: Repository, path: str, old: str, new: str) -> None:
    """Replace a passage of a file in the working tree."""
    text = (repository.root / path).read_text(encoding="utf-8")
    assert old in text, f"{path} does not hold {old!r}"
    repository.write({path: text.replace(old, new)})


def begun(repository: Repository) -> None:
    repository.commit(SMALL, "The registry begins")


def renamed(repository: Repository) -> None:
    begun(repository)
    remove(repository, R1)
    text = SMALL[R1].replace("name: 欠税公告漏报", "name: 欠税公告少报")
    repository.commit({"risks/LV-1.yaml": text + "formerly: [R-001]\n"}, "Ids by department")


def renamed_twice(repository: Repository) -> None:
    renamed(repository)
    repository.close_round(1)
    remove(repository, "risks/LV-1.yaml")
    repository.commit({"risks/ZG-001.yaml": SMALL[R1] + "formerly: [LV-1, R-001]\n"}, "Ids by the new list")


def merged(repository: Repository) -> None:
    repository.commit(changed({R2: risk("剔除欠税户"), R3: risk("别的", "impact: 2")}), "Three risk points")
    repository.close_round(1)
    repository.commit({R2: risk("手工剔除欠税户")}, "Say how")
    remove(repository, R2)
    repository.commit({R1: SMALL[R1].replace("impact: 4", "impact: 5") + "supersedes: [R-002]\n"}, "The same risk")
    repository.commit({R3: risk("别的", "impact: 3")}, "Another one")
    edit(repository, R1, "impact: 5", "impact: 4")
    repository.commit(message="Back to 4")


def split(repository: Repository) -> None:
    begun(repository)
    edit(repository, R1, "likelihood: 3", "likelihood: 4")
    repository.commit(message="More likely")
    remove(repository, R1)
    parts = {R2: risk("名单漏报", "supersedes: [R-001]"), R3: risk("名单剔除", "supersedes: [R-001]")}
    repository.commit(parts, "Two risks in one")
    repository.commit({R3: risk("人为剔除", "supersedes: [R-001]")}, "Only of the other half")


def superseded_but_kept(repository: Repository) -> None:
    """The old file stays, retired: what became of it later is not the life of the new one."""
    begun(repository)
    edit(repository, R1, "likelihood: 3", "likelihood: 4")
    repository.commit(message="More likely")
    retired = (repository.root / R1).read_text("utf-8") + "status: retired\nretired: {round: 1, reason: 并入R-002}\n"
    repository.commit({R1: retired, R2: risk("更大的风险", "supersedes: [R-001]")}, "Part of a larger one")
    repository.commit({R1: retired + "note: 存档\n"}, "A note on the old one")


def retired_and_restored(repository: Repository) -> None:
    begun(repository)
    repository.commit({R1: SMALL[R1] + "status: retired\nretired: {round: 1, reason: 名单已全自动生成}\n"}, "Retire")
    repository.close_round(1)
    repository.commit({R1: SMALL[R1]}, "It came back")


def moved_post(repository: Repository) -> None:
    begun(repository)
    edit(repository, ARREARS, "department: levy", "department: audit")
    repository.commit({"departments/audit.yaml": "name: 稽查局\n"}, "欠税 goes to the inspection bureau")
    edit(repository, ARREARS, "{id: D1, text: 按季", "{id: D1, text: 按月")
    edit(repository, ARREARS, "restricted:", "# 待定\nrestricted:")
    repository.commit(message="Monthly")
    edit(repository, ARREARS, "# 待定\n", "")
    repository.commit(message="Tidy")


def moved_file(repository: Repository) -> None:
    begun(repository)
    remove(repository, R1)
    repository.commit({"risks/levy/R-001.yaml": SMALL[R1]}, "Folders by department")
    remove(repository, "risks/levy/R-001.yaml")
    text = SMALL[R1].replace("likelihood: 3", "likelihood: 4")
    repository.commit({"risks/north/levy/R-001.yaml": text}, "Deeper, and more likely")


def branched(repository: Repository) -> None:
    """Both sides change the file; the merge takes both, and decides one field itself."""
    begun(repository)
    repository.git("checkout", "-q", "-b", "side")
    edit(repository, R1, "name: 欠税公告漏报", "name: 欠税公告少报")
    edit(repository, R1, "impact: 4", "impact: 5")
    repository.commit(message="On the branch: worse")
    repository.git("checkout", "-q", "main")
    edit(repository, R1, "impact: 4", "impact: 3")
    edit(repository, R1, "causes: 名单靠手工汇总", "causes: 名单靠两人汇总")
    repository.commit(message="On main: better")
    repository.git("merge", "-q", "--no-commit", "-s", "ours", "side")
    edit(repository, R1, "name: 欠税公告漏报", "name: 欠税公告少报")
    edit(repository, R1, "impact: 3", "impact: 4")
    repository.commit(message="Merge side: the middle")
    repository.commit({R2: risk("x")}, "Another one")


def merged_cleanly(repository: Repository) -> None:
    """A branch that changes the file, one that does not, and one whose change is thrown away."""
    begun(repository)
    repository.git("checkout", "-q", "-b", "side")
    edit(repository, R1, "impact: 4", "impact: 5")
    repository.commit(message="On the branch")
    repository.git("checkout", "-q", "main")
    repository.commit({R2: risk("x")}, "Meanwhile on main")
    repository.git("merge", "-q", "--no-ff", "-m", "Merge side", "side")
    repository.git("checkout", "-q", "-b", "lost")
    edit(repository, R1, "impact: 5", "impact: 1")
    repository.commit(message="Thrown away")
    repository.git("checkout", "-q", "main")
    repository.commit({R3: risk("y")}, "More on main")
    repository.git("merge", "-q", "-s", "ours", "-m", "Merge lost as if it were not", "lost")


def broken(repository: Repository) -> None:
    begun(repository)
    repository.commit({R1: "<<<<<<< HEAD\n" + SMALL[R1]}, "Conflict committed")
    repository.commit({R1: SMALL[R1].replace("likelihood: 3", "likelihood: 4")}, "Mended")


HOSTILE = "\x1b[31m red \x07 \u202e drowssap \u2028 <b>&amp; `x` =1+1"


def hostile(repository: Repository) -> None:
    begun(repository)
    edit(repository, R1, "impact: 4", "impact: 5")
    repository.commit(message=f"{HOSTILE}\n\n:100644 100644 {'a' * 40} {'b' * 40} M\n{R1}")
    repository.git("commit", "-q", "--amend", "--no-edit", "--author", "\x1b[2J\u202eeve <eve@example.invalid>")
    edit(repository, R1, "impact: 5", "impact: 4")
    repository.commit(message=f":100644 100644 {'a' * 40} {'b' * 40} M")


def uncommitted(repository: Repository) -> None:
    begun(repository)
    remove(repository, R1)
    text = SMALL[R1].replace("likelihood: 3", "likelihood: 4")
    repository.write({"risks/LV-1.yaml": text + "formerly: [R-001]\n"})


def controls(repository: Repository) -> None:
    """The life of one control: added, changed, taken over by a new id; the rest of the file is not its life."""
    repository.commit(changed({R1: SMALL[R1].partition("controls:")[0]}), "Without controls")
    repository.commit({R1: SMALL[R1]}, "A control")
    edit(repository, R1, "impact: 4", "impact: 5")
    repository.commit(message="Not the control")
    edit(repository, R1, "frequency: quarterly", "frequency: monthly")
    edit(repository, R1, "likelihood: 3", "likelihood: 2")
    repository.commit(message="Monthly")
    text = (repository.root / R1).read_text(encoding="utf-8")
    remove(repository, R1)
    repository.commit({"risks/LV-1.yaml": text + "formerly: [R-001]\n"}, "Ids by department")


def post_renamed(repository: Repository) -> None:
    """The risk point's file is touched, and its content is the same."""
    begun(repository)
    remove(repository, ARREARS)
    edit(repository, R1, "arrears", "debts")
    edit(repository, NOTICE, "arrears", "debts")
    repository.commit({"posts/debts.yaml": SMALL[ARREARS] + "formerly: [arrears]\n"}, "Rename the post")


def renamed_silently(repository: Repository) -> None:
    """Nobody declares it; another risk point comes in the same commit."""
    begun(repository)
    remove(repository, R1)
    text = SMALL[R1].replace("impact: 4", "impact: 5")
    repository.commit({"risks/LV-1.yaml": text, R3: risk("别的风险", posts="[levy-head]")}, "Ids by department")
    edit(repository, "risks/LV-1.yaml", "impact: 5", "impact: 3")
    repository.commit(message="Less")


STORIES = {
    "renamed": Story("LV-1", renamed),
    "renamed-silently": Story("LV-1", renamed_silently),
    "renamed-silently-asked-by-the-old-id": Story("R-001", renamed_silently),
    "renamed-asked-by-the-old-id": Story("R-001", renamed_twice),
    "renamed-twice": Story("ZG-001", renamed_twice),
    "merged": Story("R-001", merged),
    "merged-away": Story("R-002", merged),
    "split": Story("R-002", split),
    "split-up": Story("R-001", split),
    "superseded-but-kept": Story("R-002", superseded_but_kept),
    "kept-though-superseded": Story("R-001", superseded_but_kept),
    "retired-and-restored": Story("R-001", retired_and_restored),
    "moved-post": Story("arrears", moved_post),
    "moved-file": Story("R-001", moved_file),
    "branched": Story("R-001", branched),
    "merged-cleanly": Story("R-001", merged_cleanly),
    "broken": Story("R-001", broken),
    "hostile": Story("R-001", hostile),
    "uncommitted": Story("R-001", uncommitted),
    "control": Story("LV-1/C1", controls),
    "post-renamed": Story("R-001", post_renamed),
}


def told(name: str, top: Path) -> Repository:
    """The repository in which a story took place."""
    repository = Repository(top)
    STORIES[name].tell(repository)
    return repository
