"""How charts look: the font, the colours, the styles of text, and a stylesheet for screens."""

from typing import NamedTuple

FONT = "Noto Sans SC, Noto Sans CJK SC, Source Han Sans SC, PingFang SC, Microsoft YaHei, sans-serif"
INK, SOFT, PAPER, SHADE, HEAD, LINE = "#1b2430", "#5b6675", "#ffffff", "#f4f6fa", "#e3e9f2", "#c3ccd9"
GRADES = {1: ("#b3201b", "#ffffff"), 2: ("#f2b33d", "#1b2430"), 3: ("#2e7d32", "#ffffff"), 0: ("#5b6675", "#ffffff")}
"""Fill and text of the badge of a grade; 0 stands for no grade, and for lower grades than three."""


class Role(NamedTuple):
    """How a text is set: the class that names its colour, the colour, and the weight where it is not usual."""

    name: str
    fill: str
    weight: int = 0


_PLAIN, _QUIET, _STRONG = Role("ink", INK), Role("soft", SOFT), Role("ink", INK, 600)
ROLES = {
    "title": Role("ink", INK, 700), "facts": _QUIET, "lane-name": _STRONG, "lane-unit": _QUIET,
    "name": _STRONG, "detail": _QUIET, "terminal": _PLAIN, "when": _PLAIN,
    "id-text": _QUIET, "function-text": _PLAIN, "legend": _QUIET,
}  # fmt: skip
"""The texts of a chart; those of badges have the colour of their badge."""

STYLE = """\
@media all {
.nk-flow{max-width:100%;height:auto}
.nk-flow a{text-decoration:none}
}
@media screen {
.nk-flow{--f-ink:var(--ink,#1b2430);--f-soft:var(--soft,#5b6675);--f-paper:var(--paper,#fff);
--f-shade:var(--shade,#f4f6fa);--f-line:var(--line,#c3ccd9);--f-head:var(--line,#e3e9f2)}
.nk-flow .ink{fill:var(--f-ink)}
.nk-flow .soft,.nk-flow .arrow{fill:var(--f-soft)}
.nk-flow .paper{fill:var(--f-paper)}
.nk-flow .shade{fill:var(--f-shade)}
.nk-flow .head{fill:var(--f-head)}
.nk-flow .rim{stroke:var(--f-line)}
.nk-flow .edge{stroke:var(--f-soft)}
.nk-flow .box{fill:var(--f-paper);stroke:var(--f-soft)}
.nk-flow .box.g1{stroke:#d0453f}
.nk-flow .box.g2{stroke:#c98a12}
.nk-flow .box.g3{stroke:#3f9a45}
.nk-flow a:hover rect,.nk-flow a:focus rect{stroke:var(--f-ink);stroke-width:1.5}
}
@media screen and (prefers-color-scheme:dark) {
.nk-flow{--f-ink:var(--ink,#e6e9ee);--f-soft:var(--soft,#9fabbc);--f-paper:var(--paper,#14181e);
--f-shade:var(--shade,#1d232c);--f-line:var(--line,#333c49);--f-head:var(--line,#333c49)}
}
"""
"""Lets a page's own colours through (``--ink``, ``--paper``, …) and knows a dark look.

All of it stands in media queries: typesetters, which take rules without them for
commands but do not know variables, pass over it. A page with many charts needs it once.
"""
