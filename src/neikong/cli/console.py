"""Where results and remarks go: results to stdout, remarks to stderr."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path

from neikong.cli.exits import Refusal
from neikong.cli.language import _, translate
from neikong.cli.options import Options
from neikong.messages import Message
from neikong.report.styled import Line, plain

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
}


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

    def lines(self, lines: Iterable[Line], output: Path | None = None) -> None:
        """Print styled lines, in colour where that is wanted; to a file without."""
        if output is not None or not self.colored:
            self.text(plain(lines), output)
            return
        from rich.console import Console as RichConsole
        from rich.text import Text

        terminal = RichConsole(force_terminal=True, highlight=False, markup=False, emoji=False, soft_wrap=True)
        for line in lines:
            terminal.print(Text.assemble(*((text, STYLES[style]) for text, style in line)))

    def text(self, text: str, output: Path | None = None) -> None:
        """Print a document as it is, or write it to a file atomically."""
        if output is None:
            sys.stdout.write(text)
            sys.stdout.flush()
            return
        from neikong.store.write import write_atomically

        write_atomically(output, text.encode("utf-8", "backslashreplace"))
        self.remark(_("Written: {file}").format(file=output))

    def remark(self, text: str) -> None:
        """Something to know that is not the result; silent with ``-q``."""
        if not self.options.quiet:
            print(text, file=sys.stderr)

    def refuse(self, refusal: Refusal) -> None:
        """Why a command cannot do what it was asked."""
        print(_("Error: {message}").format(message=self.say(refusal.message)), file=sys.stderr)
        if refusal.hint:
            print(self.say(refusal.hint), file=sys.stderr)

    def say(self, message: Message) -> str:
        """A message in the language of this run."""
        return message.text(translate())
