"""Where results and remarks go: results to stdout, remarks to stderr."""

import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from neikong.cli.exits import ReaderLeft, Refusal
from neikong.cli.language import _, translate
from neikong.cli.options import Options
from neikong.messages import Failure, Message, msg
from neikong.report.styled import Line, plain, visible

STYLES = {
    "": "",
    "file": "bold underline",
    "id": "bold",
    "heading": "bold",
    "error": "bold red",
    "warning": "yellow",
    "info": "cyan",
    "good": "green",
    "hint": "cyan",
    "dim": "bright_black",
    "before": "red",
    "after": "green",
    "deleted": "red strike",
    "inserted": "green underline",
    "bar": "cyan",
    "match": "bold red",
    "grade-1": "bold white on red",
    "grade-2": "black on yellow",
    "grade-3": "black on green",
}


_NARROWEST, _WIDEST = 40, 400


class Console:
    """Prints for one run. Colours are added here and nowhere else."""

    def __init__(self, options: Options) -> None:
        self.options = options

    @property
    def colored(self) -> bool:
        """Whether results on stdout get colours."""
        if self.options.color != "auto":
            return self.options.color == "always"
        return sys.stdout.isatty() and not os.environ.get("NO_COLOR")

    @property
    def columns(self) -> int | None:
        """The width of the screen; nothing where there is none, as in a pipe."""
        if not sys.stdout.isatty() and not os.environ.get("COLUMNS"):
            return None
        return min(max(shutil.get_terminal_size().columns, _NARROWEST), _WIDEST)

    def lines(self, lines: Iterable[Line], output: Path | None = None) -> None:
        """Print styled lines, in colour where that is wanted; to a file without."""
        if output is not None or not self.colored:
            self.text(plain(lines), output)
            return
        with _to_somebody():
            _print_in_colour(lines)

    def text(self, text: str, output: Path | None = None) -> None:
        """Print a document as it is, or write it to a file atomically."""
        if output is None:
            with _to_somebody():
                sys.stdout.write(text)
                sys.stdout.flush()
            return
        self.write(text.encode("utf-8", "backslashreplace"), output)
        self.remark(_("Written: {file}").format(file=output))

    def write(self, data: bytes, output: Path) -> int:
        """Write a document atomically and say nothing; its size in bytes. Raises ``Refusal``."""
        _refuse_registry_file(output)
        from neikong.store.write import write_atomically

        try:
            write_atomically(output, data)
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            raise Refusal(msg("{file} cannot be written: {reason}", file=str(output), reason=reason)) from None
        return len(data)

    def remark(self, text: str) -> None:
        """Something to know that is not the result; silent with ``-q``."""
        if not self.options.quiet:
            _aside(text)

    def refuse(self, failure: Failure) -> None:
        """Why a command cannot do what it was asked."""
        _aside(_("Error: {message}").format(message=self.say(failure.message)))
        if failure.hint:
            _aside(self.say(failure.hint))

    def say(self, message: Message) -> str:
        """A message in the language of this run."""
        return message.text(translate())


def _aside(text: str) -> None:
    """A sentence on stderr. Where nobody can hear it, the exit code has to tell."""
    with suppress(OSError):
        print(_harmless(text), file=sys.stderr, flush=True)


@contextmanager
def _to_somebody() -> Iterator[None]:
    """Writing to stdout: who closed it has seen enough, and what it cannot hold is no bug of ours."""
    try:
        yield
    except BrokenPipeError:
        raise ReaderLeft from None
    except OSError as error:
        reason = error.strerror or str(error)
        raise Refusal(msg("{file} cannot be written: {reason}", file="stdout", reason=reason)) from None


def _refuse_registry_file(output: Path) -> None:
    """A report must not take the place of an entity."""
    folder = output.absolute().parent
    is_inside = any((parent / "registry.yaml").is_file() for parent in (folder, *folder.parents))
    if is_inside and output.suffix in (".yaml", ".yml"):
        raise Refusal(msg("{file} is a file of a registry; a report is not written over it", file=str(output)))


def _harmless(text: str) -> str:
    """A text of several lines that cannot command the terminal."""
    return "\n".join(map(visible, text.split("\n")))


def _print_in_colour(lines: Iterable[Line]) -> None:
    """Colours were asked for or the terminal has them: rich need not guess from the environment."""
    from rich.console import Console as RichConsole
    from rich.text import Text

    terminal = RichConsole(
        force_terminal=True,
        color_system="standard",
        no_color=False,
        highlight=False,
        markup=False,
        emoji=False,
        soft_wrap=True,
        _environ={},
    )
    for line in lines:
        terminal.print(Text.assemble(*((visible(text), STYLES[style]) for text, style in line)))
