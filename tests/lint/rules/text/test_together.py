"""All rules on wording at once: one `--fix` is enough, and it loses nothing that somebody meant."""

import re
from collections.abc import Iterable, Mapping

from hypothesis import assume, given
from hypothesis import strategies as st
from tests.support.check import files
from tests.support.wording import PATH

from neikong.findings import Finding
from neikong.lint import Selection, validate
from neikong.lint.fixing import mended
from neikong.load import load
from neikong.yamldoc.scalars import scalar

TEXT = Selection(("text",))
HAN = re.compile("[\u4e00-\u9fff]")
SIGNS = [*"名单科长,;:!?()（），。、；：《》“” \u3000１％Ａ1a%#'\""]
PIECES = ["臵", "分险点", "预防措施", "12:30", "a.b@c.cn", "x.pdf"]
WORDS = st.lists(st.sampled_from(SIGNS + PIECES), min_size=1, max_size=14).map("".join)
STYLES = st.sampled_from(["", "'", '"', "folded", "literal"])


def post(text: str, style: str, end: str) -> str:
    """A duty in one of the styles in which people write."""
    if style in ("folded", "literal"):
        half = len(text) // 2
        first, second = text[:half].strip() or "名", text[half:].strip() or "单"
        written = f"{'>-' if style == 'folded' else '|'}\n      {first}\n      {second}"
    else:
        written = scalar(text.strip() or "名单", style, in_flow=False)
        style = written[0] if written[0] in "'\"" else ""
    after = "" if style in ("'", '"') else end  # a full-width blank behind a quotation mark is no YAML
    return f"name: 岗{end}\ndepartment: levy\nduties:\n  - id: D1\n    text: {written}{after}\n    parent: levy/D1\n"


def words(text: str) -> str:
    """The Chinese characters alone, right and wrong words alike."""
    return "".join(HAN.findall(text)).replace("臵", "置").replace("分险点", "风险点").replace("预防措施", "防控措施")


def find(state: Mapping[str, bytes]) -> Iterable[Finding]:
    return validate(state, TEXT).findings


def duty(state: Mapping[str, bytes]) -> str | None:
    """The duty's text, or nothing where the files are not sound."""
    registry, findings = load(state)
    return None if findings else registry.posts["arrears"].duties[0].text


@given(WORDS, STYLES, st.sampled_from(["", " ", "　"]), st.booleans())
def test_one_fix_is_enough(text: str, style: str, end: str, unsafe: bool) -> None:
    before = files({PATH: post(text, style, end)})
    old = duty(before)
    assume(old is not None)
    after = before | mended(before, find, unsafe=unsafe)
    new = duty(after)
    assert old is not None
    assert new is not None
    assert mended(after, find, unsafe=unsafe) == {}
    assert not any(finding.fix and (finding.fix.safe or unsafe) for finding in find(after))
    assert words(new) == words(old)
