"""The message catalogues: collect what the program says, compile, and check that nothing is missing.

``python tools/catalogues.py update`` merges new messages into the catalogues,
``check`` fails when one is untranslated, unused or has other fields than its
template.
"""

import inspect
import re
import string
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from neikong.lint import all_rules
from neikong.model.record import Record

ROOT = Path(__file__).parent.parent
LOCALE = ROOT / "src" / "neikong" / "locale"
KEYWORDS = {"N_": None, "msg": None, "_": None}
OPTION_PARSER = (
    "Usage:", "Options", "Arguments", "Commands", "Show this message and exit.", "Error: {message}", "required",
    "env var: {var}", "default: {default}", "(dynamic)", "Missing command.", "No such command {name!r}.",
    "No such option: {name}", "No such option {name!r}.", "Missing parameter: {param_name}", "Missing argument",
    "Missing option", "Missing parameter", "Aborted!", "Invalid value: {message}",
    "Invalid value for {param_hint}: {message}", "{value!r} is not a valid {number_type}.",
    "Try '{command} {option}' for help.", "Choose from:\n\t{choices}",
)  # fmt: skip
PLURALS = (
    ("Got unexpected extra argument ({args})", "Got unexpected extra arguments ({args})"),
    ("{value!r} is not {choice}.", "{value!r} is not one of {choices}."),
    ("Option {name!r} requires an argument.", "Option {name!r} requires {nargs} arguments."),
    ("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)"),
)
"""What typer and Click say themselves through the same catalogue."""


def messages() -> Iterator[tuple[str, str]]:
    """Every message of the program with the place it comes from."""
    methods = [("**.py", "python"), ("**.jinja", "jinja2")]
    for folder in ("src/neikong", "templates"):
        for file, line, found, _, _ in extract_from_dir(ROOT / folder, methods, keywords=KEYWORDS):
            text = found[0] if isinstance(found, tuple) else found
            yield text, f"{folder}/{file}:{line}"
    for rule in all_rules():
        doc = rule.documentation
        for text in (doc.summary, doc.why, doc.mend, doc.measured):
            yield text, f"rule {rule.name}"
        for option in rule.options:
            yield option.title, f"rule {rule.name}"
    for model in _models(Record):
        yield inspect.cleandoc(model.__doc__ or ""), f"model {model.__name__}"
    for text in OPTION_PARSER:
        yield text, "option parser"


def _models(base: type[Record]) -> Iterator[type[Record]]:
    for model in base.__subclasses__():
        yield model
        yield from _models(model)


def collected() -> Catalog:
    """A template of all messages."""
    catalogue = Catalog(charset="utf-8", header_comment="# Chinese messages of neikong.")
    for text, place in sorted(messages(), key=lambda found: (found[1].partition(":")[0], found[0])):
        if text:
            catalogue.add(text, auto_comments=[place.partition(":")[0]])
    for pair in PLURALS:
        catalogue.add(pair, auto_comments=["option parser"])
    return catalogue


def update(file: Path) -> None:
    """Merge new messages into a catalogue and drop those that nobody says any more."""
    catalogue = _read(file)
    catalogue.update(collected(), no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    with file.open("wb") as stream:
        write_po(stream, catalogue, width=0, omit_header=False, no_location=True, sort_output=False)


def compile_(file: Path) -> None:
    """Write the binary form that gettext reads."""
    with file.with_suffix(".mo").open("wb") as stream:
        write_mo(stream, _read(file))


def faults(file: Path) -> Iterator[str]:
    """What is wrong with a catalogue, one line each."""
    catalogue, wanted = _read(file), collected()
    for message in wanted:
        if message.id:
            yield from (f"{file}: {fault}: {message.id!r}" for fault in _faults(catalogue, message))
    said = {_singular(message) for message in wanted}
    for message in catalogue:
        if message.id and _singular(message) not in said:
            yield f"{file}: nobody says: {message.id!r}"


def _faults(catalogue: Catalog, wanted: Message) -> Iterator[str]:
    found = catalogue.get(wanted.id)
    translations = _texts(found.string) if found is not None else ()
    if not translations or not all(translations):
        yield "not translated"
        return
    if found is not None and found.fuzzy:
        yield "marked as fuzzy, and therefore never shown"
    if any(comment.startswith(("rule", "model")) for comment in wanted.auto_comments):
        return  # documentation is shown as it is; its braces are examples
    templates = _texts(wanted.id)
    allowed = set().union(*map(_fields, templates))
    if any(_fields(text) - allowed for text in translations) or _fields(translations[-1]) != _fields(templates[-1]):
        yield "other fields than its template"


def _texts(value: str | Iterable[str] | None) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value or ())


def _singular(message: Message) -> str:
    return _texts(message.id)[0]


def _fields(text: str) -> set[str]:
    """The names in a template. Raises ``ValueError`` for one that cannot be filled in."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def _read(file: Path) -> Catalog:
    with file.open("rb") as stream:
        return read_po(stream, locale="zh", ignore_obsolete=True)


def hidden_messages() -> Iterator[str]:
    """Messages inside f-strings: Python 3.11 does not show them to the collector."""
    hidden = re.compile(r"\bf(['\"]).*\{[^}]*\b(?:N_|msg|_)\(")
    for file in sorted((ROOT / "src").rglob("*.py")):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            if hidden.search(line):
                yield f"{file.relative_to(ROOT)}:{number}: a message inside an f-string is never collected"


def main(command: str) -> int:
    """Run one command over all catalogues."""
    files = sorted(LOCALE.rglob("*.po"))
    if command == "check":
        found = [*hidden_messages(), *(fault for file in files for fault in faults(file))]
        print("\n".join(found), file=sys.stderr)
        return int(bool(found))
    for file in files:
        if command == "update":
            update(file)
        compile_(file)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
