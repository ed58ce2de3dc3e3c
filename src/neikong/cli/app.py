"""The way from words to a command."""

import sys
from collections.abc import Callable, Sequence
from importlib import import_module

import click
import typer

from neikong import __version__
from neikong.cli.commands import COMMANDS, Command, Group, Table
from neikong.cli.console import Console
from neikong.cli.language import _
from neikong.cli.options import Options
from neikong.messages import Failure

_SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
_EPILOG = _(
    "Every command also takes -C/--registry FOLDER, --lang zh|en, --color auto|always|never, -q and -v. "
    "Exit codes: 0 fine, 1 findings, 2 wrong usage, 3 a bug of ours."
)


def build(words: Sequence[str]) -> typer.Typer:
    """The command line as typer knows it, as far as these words need it."""
    app = typer.Typer(
        name="neikong",
        help=_("A registry of internal controls as plain YAML in git: check it, compare it, print it."),
        epilog=_EPILOG,
        no_args_is_help=True,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        suggest_commands=False,  # Click does, in the reader's language
        context_settings=_SETTINGS,
    )
    app.callback()(_root)
    _fill(app, COMMANDS, words)
    return app


def _fill(app: typer.Typer, table: Table, words: Sequence[str]) -> None:
    """The commands of a table, of which only the one that is asked for can do something."""
    asked = next((word for word in words if not word.startswith("-")), "")
    for name, entry in table.items():
        rest = words[words.index(name) + 1 :] if name == asked else ()
        if isinstance(entry, Group):
            app.add_typer(_group(name, entry, rest))
        else:
            app.command(name, help=_(entry.help))(_loaded(entry) if name == asked else _not_asked_for)


def _group(name: str, group: Group, words: Sequence[str]) -> typer.Typer:
    made = typer.Typer(
        name=name, help=_(group.help), no_args_is_help=True, rich_markup_mode=None, suggest_commands=False
    )
    _fill(made, group.commands, words)
    return made


def _loaded(command: Command) -> Callable[..., object]:
    module = import_module(f"neikong.cli.{command.module}")
    function: Callable[..., object] = getattr(module, command.function)
    return function


def _not_asked_for() -> None:
    """Stands in lists."""


def _root(
    version: bool = typer.Option(False, "--version", help=_("Show the version and leave.")),
) -> None:
    if version:
        print(f"neikong {__version__}")
        raise typer.Exit


def run(options: Options, arguments: list[str]) -> int:
    """Run a command; expected failures become an exit code and a sentence."""
    command = typer.main.get_command(build(arguments))
    console = Console(options)
    try:
        code = command.main(arguments, prog_name="neikong", standalone_mode=False, obj=console)
    except click.exceptions.Abort:
        return 130
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        return 2
    except click.ClickException as error:
        error.show(sys.stderr)
        return error.exit_code
    except Failure as failure:
        console.refuse(failure)
        return 2
    return code if isinstance(code, int) else 0
