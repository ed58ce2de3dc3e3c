"""Time the program against the floor and its peers, side by side in one run.

Every row is a ratio: the commands take turns, A B A B …, after one warm-up, and
the median of the pairwise ratios of processor time is printed. Processor time
and memory come from the operating system's own account of each finished process.
"""

import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from generate import generate
from history import two_rounds

ROUNDS = 5
PYTHON = sys.executable
NEIKONG = (PYTHON, "-m", "neikong")

READ = "import os,sys\nfor d,_,fs in os.walk(sys.argv[1]):\n for f in fs: open(os.path.join(d,f),'rb').read()"
LOAD = (
    "import gc,os,sys\nfrom pathlib import Path\nfrom neikong.load import load\n"
    "from neikong.store.worktree import read_worktree\n"
    "gc.disable()\nload(read_worktree(Path(sys.argv[1])).files)\nos._exit(0)"
)
PARSE = (
    "import os,sys,yaml\nfor d,_,fs in os.walk(sys.argv[1]):\n"
    " for f in fs: yaml.load(open(os.path.join(d,f),'rb').read(), yaml.CSafeLoader)"
)

STATES = (
    "import os,sys\nfrom pathlib import Path\nfrom neikong.store.states import read_state\n"
    "root=Path(sys.argv[1],'registry')\nread_state(root,'2',read_state(root,'1'))\nos._exit(0)"
)
PLAIN = (
    "<style>@page{size:A4;margin:37mm 26mm 35mm 28mm} body{font-family:'Noto Serif CJK SC',serif}"
    "table{border-collapse:collapse} td,th{border:1px solid} svg{max-width:100%}</style>"
)
WEASYPRINT = "import sys,weasyprint\nweasyprint.HTML(filename=sys.argv[1]).write_pdf(sys.argv[2])"
WALK = (
    "import git,sys\nrepo=git.Repo(sys.argv[1])\n"
    "for commit in sys.argv[2:]:\n"
    " for blob in repo.commit(commit).tree.traverse():\n"
    "  if blob.type=='blob': blob.data_stream.read()"
)


@dataclass(frozen=True)
class Cost:
    """Processor seconds, peak memory (MB) and seconds on the clock of one process."""

    seconds: float
    memory: float
    elapsed: float


def run(command: tuple[str, ...]) -> Cost:
    """Run a command to its end; its exit code must be 0."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, time.perf_counter() - begin)


def compare(title: str, target: str, ours: tuple[str, ...], floor: tuple[str, ...]) -> list[Cost]:
    """Print the median ratio of two commands that take turns."""
    run(ours), run(floor)
    pairs = [(run(ours), run(floor)) for _ in range(ROUNDS)]
    ratios = sorted(mine.seconds / theirs.seconds for mine, theirs in pairs)
    print(
        f"{title:<62}{statistics.median(ratios):>8.2f}  ({ratios[0]:.2f} to {ratios[-1]:.2f})   target {target}",
        flush=True,
    )
    return [mine for mine, _ in pairs]


def python(code: str, *arguments: str) -> tuple[str, ...]:
    """A Python one-liner as a command."""
    return (PYTHON, "-c", code, *arguments)


def main() -> None:
    """All rows; about ten minutes on two processors."""
    with tempfile.TemporaryDirectory() as folder:
        sizes = {3: Path(folder, "three"), 1000: Path(folder, "thousand"), 10_000: Path(folder, "ten-thousand")}
        for files, place in sizes.items():
            generate(place, max(files, 7))
        startup()
        scale(sizes)
        rules(sizes, folder)
        rounds(Path(folder))
        handbook(sizes[10_000], folder)


def startup() -> None:
    """Ratios to an interpreter that does nothing."""
    nothing = python("pass")
    compare("neikong --version ÷ python -c pass", "≤ 8", (*NEIKONG, "--version"), nothing)
    compare("neikong --help ÷ python -c pass", "–", (*NEIKONG, "--help"), nothing)


def rules(sizes: dict[int, Path], folder: str) -> None:
    """What all rules cost beside loading, and that looking for copies does not grow with the square."""
    large = sizes[10_000]
    checked = (*NEIKONG, "-C", str(large), "validate", "--fail-on", "error")
    compare("validate 10000 files, all rules ÷ loading them", "≤ 2", checked, python(LOAD, str(large)))
    alike = {files: Path(folder, f"alike-{files}") for files in (1000, 10_000)}
    for files, place in alike.items():
        generate(place, files, alike=True)
    few, many = ((*NEIKONG, "-C", str(alike[files]), "validate", "--fail-on", "error") for files in alike)
    compare("the same where every measure is a copy: 10000 ÷ 1000 files", "≤ 12", many, few)


def rounds(folder: Path) -> None:
    """Two rounds of 10,000 files with 5 % changed, and two revisions 100 files apart."""
    registry = folder / "repository" / "registry"
    generate(registry, 10_000)
    before, after = two_rounds(registry, share=0.05, few=100)
    top = str(registry.parent)
    ours = (*NEIKONG, "-C", top)
    compared = (*ours, "round", "diff", "1", "2")
    checked = (*ours, "validate", "--fail-on", "error", "--ignore", "rounds", "--ignore", "text")
    compare("round diff 1 2, 10000 files, 5 % changed ÷ validate", "≤ 1.5", compared, checked)
    read, walk = python(STATES, top), python(WALK, top, f"{after}~3", f"{after}~1")
    compare("reading both rounds ÷ GitPython walking and reading both", "≤ 1", read, walk)
    few = (*ours, "diff", before, after, "--no-totals")
    compare(
        "diff of 100 files, no totals ÷ git diff --stat", "–", few, ("git", "-C", top, "diff", "--stat", before, after)
    )
    compare("the same ÷ diff of a revision with itself", "≤ 2.5", few, (*ours, "diff", after, after, "--no-totals"))
    compare("the same ÷ the diff with totals", "≤ 0.5", few, (*ours, "diff", before, after))
    compare("log of a risk point, 10000 files ÷ validate", "≤ 0.5", (*ours, "log", "R1"), checked)


def handbook(large: Path, folder: str) -> None:
    """The HTML handbook of 3,000 posts beside loading them."""
    built = (*NEIKONG, "-C", str(large), "-q", "handbook", "build", "--output", f"{folder}/book")
    costs = compare("handbook of 3000 posts as HTML ÷ loading them", "≤ 3", built, python(LOAD, str(large)))
    print(f"  peak memory {max(cost.memory for cost in costs):.0f} MB")
    root = str(Path(__file__).parents[1])
    worked = (*NEIKONG, "-C", root, "-q", "handbook", "build", "--output", f"{folder}/worked")
    costs = compare("handbook of the worked registry ÷ python -c pass", "–", worked, python("pass"))
    print(f"  {statistics.median(cost.seconds for cost in costs):.2f} s of processor time (target ≤ 2 s)")
    on_paper(root, Path(folder))


def on_paper(root: str, folder: Path) -> None:
    """The worked handbook as PDF beside WeasyPrint, which is given its page with a plain style."""
    ours = (*NEIKONG, "-C", root, "-q", "handbook", "build", "--format", "pdf", "--output", str(folder / "pdf"))
    costs = [run(ours) for _ in range(ROUNDS + 1)][1:]
    mine = statistics.median(cost.elapsed for cost in costs)
    print(f"handbook of the worked registry as PDF: {mine:.2f} s on the clock, {costs[0].memory:.0f} MB (target ≤ 4 s)")
    if find_spec("weasyprint") is None:
        print("  not compared: pip install weasyprint (needs Pango)")
        return
    page = folder / "worked" / "handbook.html"
    source = page.read_text(encoding="utf-8")
    source = re.sub(
        r"<script.*?</script>", "", re.sub(r"<style>.*?</style>", PLAIN, source, flags=re.DOTALL), flags=re.DOTALL
    )
    page.write_text(source, encoding="utf-8")
    theirs = [run(python(WEASYPRINT, str(page), str(folder / "theirs.pdf"))) for _ in range(2)]
    ratio = min(cost.elapsed for cost in theirs) / mine
    spent = min(cost.seconds for cost in theirs) / statistics.median(cost.seconds for cost in costs)
    print(f"  WeasyPrint takes {ratio:.1f} times as long, and {spent:.1f} times the processor time   target ≥ 8")


def scale(sizes: dict[int, Path]) -> None:
    """Ratios of validating to reading and to merely parsing."""

    def validate(files: int) -> tuple[str, ...]:
        return (*NEIKONG, "-C", str(sizes[files]), "validate", "--fail-on", "error")

    compare("validate on a handful of files ÷ python -c pass", "≤ 20", validate(3), python("pass"))
    for files in (1000, 10_000):
        place = str(sizes[files])
        compare(f"validate {files} files ÷ reading them", "–", validate(files), python(READ, place))
        costs = compare(
            f"validate {files} files ÷ PyYAML's C loader parsing them", "≤ 0.8", validate(files), python(PARSE, place)
        )
        print(f"  peak memory {max(cost.memory for cost in costs):.0f} MB (target ≤ 400 MB for 10000)")
    compare("validate 10000 files ÷ validate 1000 files", "≤ 10.5", validate(10_000), validate(1000))


if __name__ == "__main__":
    main()
