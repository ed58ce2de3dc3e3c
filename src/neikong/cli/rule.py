"""``neikong rule``."""

from typing import Annotated

import typer

from neikong.cli.access import console_of
from neikong.cli.exits import Refusal
from neikong.cli.language import _, translate
from neikong.messages import msg


def rule(
    context: typer.Context,
    name: Annotated[str | None, typer.Argument(metavar="[RULE]", help=_("Name or code; left out: list all."))] = None,
) -> None:
    """What a rule checks, why, and how to mend what it finds."""
    from neikong.lint import all_rules, find_rule
    from neikong.report.rules import explained, listed

    console = console_of(context)
    if name is None:
        console.lines(listed(all_rules(), translate()))
        return
    found = find_rule(name) or find_rule(name.upper())
    if found is None:
        raise Refusal(msg("There is no rule `{rule}`", rule=name), msg("`neikong rule` lists all rules"))
    console.lines(explained(found, translate()))
