"""Templates that print documents for typst, and what becomes of them."""

from collections.abc import Mapping

from markupsafe import Markup

from neikong.messages import msg
from neikong.render.apart import document_apart
from neikong.render.bounds import UsedUp
from neikong.render.dialects import TYPST
from neikong.render.environment import OVERRIDES, TemplateFailed, environment, rendered
from neikong.render.faces import faces
from neikong.render.given import Given
from neikong.render.glyphs import GlyphsMissing, is_of_glyphs, without_glyph
from neikong.render.typesetting import GaveUp, NotSet, document
from neikong.render.typst_chart import chart_code
from neikong.render.typst_values import typst_code

_FLOATS, _FIXED = "#let floats = true\n", "#let floats = false\n"


def typst_page(template: str, given: Given, **values: object) -> bytes:
    """The PDF of what a template prints. Raises ``TemplateFailed`` and ``GlyphsMissing``."""
    engine = environment(given.state, given.translate, typst_code(given.translate), TYPST)
    engine.filters["drawing"] = lambda svg: Markup(chart_code(svg))  # noqa: S704 - literals of typst
    source = rendered(engine, template, faces=faces(given.fonts), language=given.language, **values)
    try:
        return _set(source, given)
    except UsedUp as error:
        raise TemplateFailed(template, None, error.message) from None
    except NotSet as error:
        lacking = without_glyph(source, given.fonts) if is_of_glyphs(error) else ()
        if lacking:
            raise GlyphsMissing(lacking) from None
        line = source.splitlines()[error.number - 1] if error.number else ""
        name, number = _origin(line, given.state) or (template, None)
        raise TemplateFailed(name, number, msg("typst says: {reason}", reason=str(error))) from None


def _set(source: str, given: Given) -> bytes:
    """The PDF; charts stay where they are named when typst cannot tag tables that they float between (its 0.15.1)."""
    made = document_apart if _has_guests(given.state) else document
    try:
        return made(source, given.fonts)
    except GaveUp:
        if _FLOATS not in source:
            raise
        return made(source.replace(_FLOATS, _FIXED, 1), given.fonts)


def _has_guests(state: Mapping[str, bytes]) -> bool:
    return any(path.startswith(f"{OVERRIDES}/") and ".typ" in path for path in state)


def _origin(line: str, state: Mapping[str, bytes]) -> tuple[str, int] | None:
    """The registry's own template from which a line of the source comes as it is, and its number there."""
    for path, data in state.items():
        if path.startswith(f"{OVERRIDES}/") and ".typ" in path and line.strip():
            lines = data.decode("utf-8", "replace").splitlines()
            if line in lines:
                return path.removeprefix(f"{OVERRIDES}/"), lines.index(line) + 1
    return None
