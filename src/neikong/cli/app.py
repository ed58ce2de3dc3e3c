"""The table of commands, and the way from words to a command."""

import sys

import click
import typer

from neikong import __version__
from neikong.cli import (
    diff,
    flow,
    fmt,
    handbook,
    handbook_paper,
    handbook_serve,
    handbook_templates,
    init,
    letter,
    listing,
    log,
    matrix,
    new,
    rename,
    review,
    round_assign,
    round_close,
    round_open,
    round_report,
    round_show,
    rounds,
    rule,
    schema,
    search,
    show,
    stats,
    status,
    validate,
)
from neikong.cli.console import Console
from neikong.cli.language import _
from neikong.cli.options import Options
from neikong.messages import Failure

_SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}
_ROUND: dict[str, object] = {
    "list": rounds.list_,
    "show": round_show.show,
    "open": round_open.open_,
    "close": round_close.close,
    "diff": rounds.diff,
    "report": round_report.report,
    "assign": round_assign.assign,
}
_HANDBOOK: dict[str, object] = {
    "build": handbook.build,
    "paper": handbook_paper.paper,
    "serve": handbook_serve.serve,
    "templates": handbook_templates.templates,
}
_EPILOG = _(
    "Every command also takes -C/--registry FOLDER, --lang zh|en, --color auto|always|never, -q and -v. "
    "Exit codes: 0 fine, 1 findings, 2 wrong usage, 3 a bug of ours."
)


def build() -> typer.Typer:
    """The command line as typer knows it."""
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
    app.command("init", help=_("Make a new registry, or add a forge's files to one."))(init.init)
    app.command("validate", help=_("Check the registry and say where what is wrong."))(validate.validate)
    app.command("rule", help=_("What a rule checks, why, and how to mend what it finds."))(rule.rule)
    app.command("diff", help=_("What changed between two states of the registry."))(diff.diff)
    app.command("list", help=_("The entities of a kind, with conditions on their fields."))(listing.listing)
    app.command("show", help=_("One entity: its fields, what is wrong with it, what refers to it."))(show.show)
    app.command("log", help=_("The life of one entity through rounds and commits."))(log.log)
    app.command("search", help=_("Entities that hold all the words; fpgl finds 发票管理岗."))(search.search)
    app.command("stats", help=_("Counts and shares of posts, risk points, controls and workflows."))(stats.stats)
    app.command("matrix", help=_("Likelihood by impact as a heat map, and what risk points cover."))(matrix.matrix)
    app.command("status", help=_("How far the eight parts of the framework are, post by post."))(status.status)
    app.command("letter", help=letter.letter.__doc__)(letter.letter)
    app.command("new", help=_("A new entity, with an id that nothing has had yet."))(new.new)
    app.command("rename", help=_("Another id for an entity or an item; every reference follows."))(rename.rename)
    app.command("fmt", help=_("Canonical form: aliases, full-width signs, line breaks, blanks."))(fmt.fmt)
    app.command("schema", help=_("JSON Schema of each kind of file, for editors."))(schema.schema)
    app.add_typer(_group("round", _("Checking rounds."), _ROUND))
    app.add_typer(_group("review", _("What reviewers must decide."), {"summary": review.summary}))
    app.add_typer(_group("flow", _("Flowcharts of workflows."), {"draw": flow.draw}))
    app.add_typer(_group("handbook", _("The handbook for every post."), _HANDBOOK))
    return app


def _group(name: str, help_: str, commands: dict[str, object]) -> typer.Typer:
    group = typer.Typer(name=name, help=help_, no_args_is_help=True, rich_markup_mode=None, suggest_commands=False)
    for word, command in commands.items():
        group.command(word)(command)  # type: ignore[type-var]
    return group


def _root(
    version: bool = typer.Option(False, "--version", help=_("Show the version and leave.")),
) -> None:
    if version:
        print(f"neikong {__version__}")
        raise typer.Exit


def run(options: Options, arguments: list[str]) -> int:
    """Run a command; expected failures become an exit code and a sentence."""
    command = typer.main.get_command(build())
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
