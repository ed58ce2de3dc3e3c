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
from neikong.render.typesetting import NotSet, document
from neikong.render.typst_values import quoted, typst_code, unjoined


def typst_page(template: str, given: Given, **values: object) -> bytes:
    """The PDF of what a template prints. Raises ``TemplateFailed`` and ``GlyphsMissing``."""
    engine = environment(given.state, given.translate, typst_code(given.translate), TYPST)
    engine.filters["drawing"] = lambda svg: Markup(quoted(unjoined(svg)))  # noqa: S704 - a literal of typst
    source = rendered(engine, template, faces=faces(given.fonts), language=given.language, **values)
    try:
        return (document_apart if _has_guests(given.state) else document)(source, given.fonts)
    except UsedUp as error:
        raise TemplateFailed(template, None, error.message) from None
    except NotSet as error:
        if is_of_glyphs(error):
            raise GlyphsMissing(without_glyph(source, given.fonts)) from None
        line = source.splitlines()[error.number - 1] if error.number else ""
        name, number = _origin(line, given.state) or (template, None)
        raise TemplateFailed(name, number, msg("typst says: {reason}", reason=str(error))) from None


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
