"""Text as Markdown: what an author wrote is shown, and never marks anything up."""

import re
from collections.abc import Callable, Mapping

from markupsafe import Markup

from neikong.messages import N_, Message, Translate, Value, in_english
from neikong.views.visible import readable

_MARKS = re.compile(r"[\\`*_\[\]<>|~@]")
_LINKS = re.compile(r"://|(?<=www)\.", re.IGNORECASE)
"""What GitHub and others make a link of without being told."""

_CODE = re.compile(r"`([^`]+)`")
"""What a message itself says in the type of code."""

_BEGINS = re.compile(r"^(?:[#+=-]|\d+(?=[.)]))")
"""What makes a heading, a list or a rule at the beginning of a line."""


def escaped(value: object) -> Markup:
    """A value that a template prints, wherever that may be; what is markup already stays as it is."""
    if isinstance(value, Markup):
        return value
    return Markup(_BEGINS.sub(_led, inline(value)))  # noqa: S704 - this is the escaping


def inline(value: object) -> Markup:
    """A value that stands behind something else on its line, as in a heading or a cell."""
    text = readable(" ".join(str(value).split()))
    text = _MARKS.sub(lambda found: f"\\{found.group()}", text).replace("&", "&amp;")
    return Markup(_LINKS.sub(lambda found: f"\\{found.group()}", text))  # noqa: S704 - this is the escaping


def code(value: object) -> Markup:
    """A value in the type of code, whatever signs it holds."""
    text = readable(" ".join(str(value).split()))
    fence = "`" * (max((len(run) for run in re.findall("`+", text)), default=0) + 1)
    blank = " " if text[:1] == "`" or text[-1:] == "`" else ""
    return Markup(f"{fence}{blank}{text.replace('|', chr(92) + '|')}{blank}{fence}")  # noqa: S704 - code shows all signs


def prose(value: object) -> Markup:
    """A value whose line breaks are kept, at the end of an item of a list."""
    return Markup("\\\n  ").join(escaped(line) for line in str(value).split("\n") if line.strip())


def marked(text: str, mark: str) -> Markup:
    """A piece of a text that was ``deleted`` or ``inserted``, or neither.

    Tags instead of asterisks, which mark nothing between Chinese characters and signs.
    """
    blanks = re.match(r"(\s*)(.*?)(\s*)\Z", text, re.DOTALL)
    assert blanks
    before, words, behind = (" " if blanks[1] else ""), str(inline(blanks[2])), (" " if blanks[3] else "")
    tag = {"deleted": "del", "inserted": "ins"}.get(mark)
    shown = f"{before}<{tag}>{words}</{tag}>{behind}" if tag and words else f"{before}{words}{behind}"
    return Markup(shown)  # noqa: S704 - its words are escaped


def sentence(message: Message, translate: Translate) -> Markup:
    """A message whose own code stays code, while what authors wrote in it marks nothing up."""
    template = translate(message.template)
    if message.is_literal:
        return inline(template)
    shown = {name: _words(value, translate, inline, sentence) for name, value in message.values}
    plain = {name: _words(value, translate, str, Message.text) for name, value in message.values}
    pieces = enumerate(_CODE.split(template))  # every other one is code
    text = "".join(code(_filled(piece, plain)) if place % 2 else _filled(piece, shown) for place, piece in pieces)
    return Markup(text)  # noqa: S704 - its parts are escaped


def _words(
    value: Value,
    translate: Translate,
    show: Callable[[object], str],
    say: Callable[[Message, Translate], str],
) -> str:
    if isinstance(value, Message):
        return say(value, translate)
    if isinstance(value, tuple):
        return translate(N_(", ")).join(_words(part, translate, show, say) for part in value)
    return show(value)


def _filled(piece: str, words: Mapping[str, str]) -> str:
    return Message(piece, tuple((name, str(word)) for name, word in words.items())).text(in_english)


def _led(found: re.Match[str]) -> str:
    """A digit cannot be escaped: the sign behind the number is."""
    sign = found.group()
    return f"{sign}\\" if sign[0].isdigit() else f"\\{sign}"
