"""The handbook while it is written: the page as it is built, with findings at their places, that renews itself."""

import base64
import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from html.parser import HTMLParser

from markupsafe import Markup, escape

from neikong.load import load
from neikong.messages import Message, Translate
from neikong.model import SETTINGS_FILE
from neikong.render.environment import OVERRIDES, TemplateFailed, environment, rendered
from neikong.render.given import Given
from neikong.render.handbook_html import handbook_html
from neikong.render.spoken import counted, printing
from neikong.views.handbook import Handbook, handbook
from neikong.views.handbook.notes import Notes
from neikong.views.visible import readable

TEMPLATE = "handbook/live.html.jinja"
_END = b"</body>"
_NOBODY = {SETTINGS_FILE: "organization: –\n".encode()}


@dataclass(frozen=True, slots=True)
class LivePage:
    """HTML in UTF-8, the digests of the scripts that belong to it (``sha256-…``), and a name that changes with it."""

    content: bytes
    scripts: tuple[str, ...]
    version: str


def live_html(book: Handbook, notes: Notes, troubles: Iterable[Message], given: Given) -> LivePage:
    """The whole book with its notes; ``troubles`` are why it is not what was asked for. Raises ``TemplateFailed``.

    What is new stands behind everything else and finds its places by script, so
    that it goes with templates of a bureau's own, too.
    """
    page, told = handbook_html(book, given), tuple(troubles)
    version = hashlib.sha256(page + _live(notes, told, given, "")).hexdigest()[:32]
    return LivePage(_joined(page, _live(notes, told, given, version)), _known_scripts(given), version)


def _live(notes: Notes, troubles: tuple[Message, ...], given: Given, version: str) -> bytes:
    engine = environment(given.state, given.translate, printing(given.translate))
    engine.filters["count"] = counted
    engine.filters["coded"] = partial(_coded, given.translate)
    return rendered(engine, TEMPLATE, notes=notes, troubles=troubles, version=version).encode()


def _coded(translate: Translate, message: Message) -> Markup:
    """A message in which what stands between backticks is code."""
    parts = [escape(part) for part in readable(message.text(translate)).split("`")]
    if len(parts) % 2 == 0:  # a backtick of the text's own
        return Markup("`").join(parts)
    return Markup("").join(Markup("<code>{}</code>").format(part) if n % 2 else part for n, part in enumerate(parts))


def _joined(page: bytes, live: bytes) -> bytes:
    before, end, after = page.rpartition(_END)
    return before + live + end + after if end else page + live


def _known_scripts(given: Given) -> tuple[str, ...]:
    """The scripts of the templates: those in the book of nobody. One that came with a text is none of them."""
    empty = handbook(load(_NOBODY)[0])
    try:
        page = handbook_html(empty, given)
    except TemplateFailed:  # an own template may need what is not there; the scripts of ours still run
        ours = {path: data for path, data in given.state.items() if not path.startswith(f"{OVERRIDES}/")}
        page = handbook_html(empty, Given(ours, given.translate, given.language))
    return tuple(dict.fromkeys(_scripts(page + _live(Notes(), (), given, ""))))


def _scripts(page: bytes) -> Iterator[str]:
    reader = _Scripts()
    reader.feed(page.decode())
    reader.close()
    for script in reader.found:
        yield f"sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}"


class _Scripts(HTMLParser):
    """The texts of the scripts of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[str] = []
        self._is_inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A script that begins; one that is data is none."""
        self._is_inside = tag == "script" and dict(attrs).get("type") != "application/json"
        if self._is_inside:
            self.found.append("")

    def handle_endtag(self, tag: str) -> None:
        """A script that ends."""
        del tag
        self._is_inside = False

    def handle_data(self, data: str) -> None:
        """The text of a script, perhaps in pieces."""
        if self._is_inside:
            self.found[-1] += data
