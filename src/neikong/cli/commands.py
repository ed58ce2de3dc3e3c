"""The commands: where each is found, and what it says of itself in a list.

A run imports the module of its own command only: the table knows enough for
the lists of all others.
"""

from collections.abc import Mapping
from typing import NamedTuple, TypeAlias

from neikong.messages import N_


class Command(NamedTuple):
    """A command's module in this package, its function, and its line in a list."""

    module: str
    function: str
    help: str


class Group(NamedTuple):
    """Commands under one word, and the line of that word."""

    help: str
    commands: Mapping[str, Command]


Table: TypeAlias = Mapping[str, Command | Group]

_ROUND: Mapping[str, Command] = {
    "list": Command("rounds", "list_", N_("The rounds, with their dates, state and declared figures.")),
    "show": Command("round_show", "show", N_("One round: who took part, its figures, where it is kept, what changed.")),
    "open": Command("round_open", "open_", N_("Begin a checking round: write its file.")),
    "close": Command(
        "round_close", "close", N_("End a checking round: freeze what is committed, and record what it counts.")
    ),
    "diff": Command("rounds", "diff", N_("What changed between two checking rounds.")),
    "report": Command("round_report", "report", N_("The report on a round, ready to be sent upward.")),
    "assign": Command(
        "round_assign",
        "assign",
        N_("Who cross-checks whom: every risk point goes to a department that it does not concern."),
    ),
}
_REVIEW: Mapping[str, Command] = {
    "summary": Command(
        "review", "summary", N_("What the reviewers of a change must decide, who must agree, and what changed.")
    ),
}
_FLOW: Mapping[str, Command] = {
    "draw": Command(
        "flow", "draw", N_("The flowchart of a workflow: who does what, where power goes next, where the risk is.")
    ),
}
_HANDBOOK: Mapping[str, Command] = {
    "build": Command("handbook", "build", N_("Write the handbook: every post, risk point and control.")),
    "paper": Command(
        "handbook_paper", "paper", N_("A list out of the handbook as a paper of its own: powers, posts or duties.")
    ),
    "serve": Command("handbook_serve", "serve", N_("Show the handbook on this machine while it is written.")),
    "templates": Command(
        "handbook_templates",
        "templates",
        N_("The templates of all documents; copied into a registry they can be edited, one by one."),
    ),
}

COMMANDS: Table = {
    "init": Command("init", "init", N_("Make a new registry, or add a forge's files to one.")),
    "validate": Command("validate", "validate", N_("Check the registry and say where what is wrong.")),
    "rule": Command("rule", "rule", N_("What a rule checks, why, and how to mend what it finds.")),
    "diff": Command("diff", "diff", N_("What changed between two states of the registry.")),
    "list": Command("listing", "listing", N_("The entities of a kind, with conditions on their fields.")),
    "show": Command("show", "show", N_("One entity: its fields, what is wrong with it, what refers to it.")),
    "log": Command("log", "log", N_("The life of one entity through rounds and commits.")),
    "search": Command("search", "search", N_("Entities that hold all the words; fpgl finds 发票管理岗.")),
    "stats": Command("stats", "stats", N_("Counts and shares of posts, risk points, controls and workflows.")),
    "matrix": Command("matrix", "matrix", N_("Likelihood by impact as a heat map, and what risk points cover.")),
    "status": Command("status", "status", N_("How far the eight parts of the framework are, post by post.")),
    "letter": Command(
        "letter", "letter", N_("Responsibility letters, to be signed: one for every department and post.")
    ),
    "new": Command("new", "new", N_("A new entity, with an id that nothing has had yet.")),
    "rename": Command("rename", "rename", N_("Another id for an entity or an item; every reference follows.")),
    "fmt": Command("fmt", "fmt", N_("Canonical form: aliases, full-width signs, line breaks, blanks.")),
    "schema": Command("schema", "schema", N_("JSON Schema of each kind of file, for editors.")),
    "round": Group(N_("Checking rounds."), _ROUND),
    "review": Group(N_("What reviewers must decide."), _REVIEW),
    "flow": Group(N_("Flowcharts of workflows."), _FLOW),
    "handbook": Group(N_("The handbook for every post."), _HANDBOOK),
}
"""In the order in which they are listed."""
