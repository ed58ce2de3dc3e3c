"""Numbers that identify a person: resident identity numbers, mobile phones, bank cards."""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from neikong.lint.derived import derived
from neikong.lint.pattern import Pattern
from neikong.lint.texts import HumanText, containing
from neikong.model.choices import Visibility
from neikong.model.fields import Described
from neikong.model.registry import Registry

_D = "[0-9０-９]"
_SHAPES = (
    rf"(?:\+?86[ -]?)?{_D}{{3}}[ -]{_D}{{4}}[ -]{_D}{{4}}",
    rf"{_D}{{4}}(?:[ -]{_D}{{4}}){{3}}(?:[ -]{_D}{{1,3}})?",
    rf"{_D}{{6}}[ -]{_D}{{8}}[ -]{_D}{{3}}[0-9０-９XxＸｘ]",
    rf"(?:\+?86[ -]?)?{_D}{{11,19}}[XxＸｘ]?",
)
"""A phone, a card and an identity number in groups, and any of them in one piece."""
_BEFORE = r"(?<![A-Za-z0-9０-９])(?<![0-9０-９][-./_])"
_AFTER = r"(?![A-Za-z0-9０-９]|[-./_][0-9０-９])"
_LONG_NUMBER = rf"{_BEFORE}(?:{'|'.join(_SHAPES)}){_AFTER}"
_HINT = Pattern(rf"{_D}{{3}}")
"""Every shape has it, and it is found faster."""
_SERIAL = r"(?:编号|文号|单号|票号|凭证号|流水号|序列号|代码|税号|识别号|合同号)[为是：:\s]*$"
_BIRTH = r"[1-8]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]"
_MOBILE = r"(?:86)?1[3-9]\d{9}"
_CARD = r"62\d{14}|62\d{15}|62\d{17}|(?:4\d|5[1-5])\d{14}"
_SEPARATORS = str.maketrans("", "", "+ -")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK = "10X98765432"


class LongNumber(NamedTuple):
    """A number of a text, in plain digits."""

    source: HumanText
    digits: str


@derived
def long_numbers(registry: Registry) -> tuple[LongNumber, ...]:
    """The long numbers of all texts that more people may see than those a restricted file is for."""
    return tuple(
        LongNumber(source, digits)
        for source in containing(registry, _HINT)
        for digits in _numbers(source.text)
        if not _is_restricted(registry, source.entity)
    )


def is_identity_number(digits: str) -> bool:
    """18 characters with a day of birth and the check character of GB 11643."""
    if not re.fullmatch(_BIRTH, digits):
        return False
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits, strict=False))
    return _CHECK[total % 11] == digits[-1]


def is_mobile_number(digits: str) -> bool:
    """Eleven digits from 13 to 19, with or without 86 before them."""
    return bool(re.fullmatch(_MOBILE, digits))


def is_card_number(digits: str) -> bool:
    """A bank card's beginning and length, and Luhn's check digit."""
    if not re.fullmatch(_CARD, digits):
        return False
    doubled = [int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(digits))]
    return sum(number // 10 + number % 10 for number in doubled) % 10 == 0


def _numbers(text: str) -> Iterator[str]:
    for found in re.finditer(_LONG_NUMBER, text):
        if not re.search(_SERIAL, text[max(0, found.start() - 8) : found.start()]):
            yield unicodedata.normalize("NFKC", found.group()).upper().translate(_SEPARATORS)


def _is_restricted(registry: Registry, entity: str) -> bool:
    if not entity:
        return registry.settings.visibility is Visibility.RESTRICTED
    found = registry.tables.get(registry.kind(entity) or "", {}).get(entity)
    return isinstance(found, Described) and found.visibility is Visibility.RESTRICTED
