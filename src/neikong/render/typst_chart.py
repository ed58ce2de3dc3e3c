"""Charts for typst: a drawing, and apart from it the texts that typst's reader of SVG cannot set.

It refuses flags, joined pictographs and every script whose signs change beside each
other, without saying which; in typst's own text all of them are set.
"""

import html
import re

from neikong.render.typst_values import literal, quoted, unjoined

_TEXT = re.compile(
    r'<text class="[^"]*" fill="(?P<fill>[^"]*)" x="(?P<x>[^"]*)" y="(?P<y>[^"]*)" font-size="(?P<size>[^"]*)"'
    r'(?: font-weight="(?P<weight>\d+)")?(?P<centered> text-anchor="middle")?>(?P<words>[^<]*)</text>'
)
_HARD = re.compile("[^ -~\u00a0-\u024f\u2000-\u206f\u2190-\u22ff\u2460-\u25ff\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]")
"""What is neither Latin, Chinese nor a common sign."""


def chart_code(svg: str) -> str:
    """A dictionary of typst: the ``svg``, and ``texts`` as x, y, size, weight, whether centered, colour and words."""
    texts: list[str] = []

    def kept(found: re.Match[str]) -> str:
        if not _HARD.search(found["words"]):
            return found[0]
        centered, weight = str(bool(found["centered"])).lower(), found["weight"] or "400"
        words = literal(html.unescape(found["words"]))
        texts.append(
            f"({found['x']},{found['y']},{found['size']},{weight},{centered},{quoted(found['fill'])},{words}),"
        )
        return ""

    drawn = _TEXT.sub(kept, svg)
    return f"(svg: {quoted(unjoined(drawn))}, texts: ({''.join(texts)}))"
