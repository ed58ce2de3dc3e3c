"""How far long work is: a bar on a terminal, nothing in a pipe."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from typing import TypeAlias

from neikong.cli.console import Console

Advance: TypeAlias = Callable[[str], None]
"""Says what is done next; what was said before is done then."""


@contextmanager
def progress(console: Console, steps: int) -> Iterator[Advance]:
    """A bar of so many steps on stderr that is gone when the work is done."""
    if console.options.quiet or not sys.stderr.isatty():
        yield _nobody_looks
        return
    from rich.console import Console as RichConsole
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (BarColumn(bar_width=30), MofNCompleteColumn(), TextColumn("{task.description}", markup=False))
    terminal = RichConsole(stderr=True, no_color=console.options.color == "never" or None)
    with Progress(*columns, console=terminal, transient=True) as bar:
        task, done = bar.add_task("", total=steps), count()
        yield lambda words: bar.update(task, completed=next(done), description=words, refresh=True)


def _nobody_looks(words: str) -> None:
    del words
