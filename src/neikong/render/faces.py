"""Which fonts stand for the tiers of official documents: 小标宋 for titles, 黑体, 楷体, and 仿宋 for text."""

from collections.abc import Mapping

_REST = ("Noto Serif SC", "Noto Sans CJK SC", "Noto Sans", "Noto Emoji", "Noto Sans Symbols", "Noto Sans Arabic",
         "Noto Sans Hebrew", "Noto Sans Thai", "Noto Sans Devanagari")  # fmt: skip
"""What has the signs that the first of a chain lacks."""

_PACKAGED = {"title": ("Noto Serif SC",), "black": ("Noto Sans CJK SC",), "kai": ("Noto Sans CJK SC",), "body": ()}
_SYSTEM = {
    "title": ("FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05", "方正小标宋简体", "STZhongsong"),
    "black": ("SimHei", "Heiti SC"),
    "kai": ("KaiTi_GB2312", "KaiTi", "Kaiti SC"),
    "body": ("FangSong_GB2312", "FangSong", "STFangsong"),
}


def faces(fonts: str) -> Mapping[str, tuple[str, ...]]:
    """For each tier the families to try in turn; ``system`` asks for the true official faces first."""
    first = _SYSTEM if fonts == "system" else dict.fromkeys(_PACKAGED, ())
    return {tier: (*first[tier], *own, *_REST) for tier, own in _PACKAGED.items()}
