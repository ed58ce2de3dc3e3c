"""unknown-term: domains, key areas and gates of registry.yaml, by key or name."""

import pytest
from tests.support.base import BASE, SETTINGS
from tests.support.check import check, findings, hint

RULE = "unknown-term"
OWN = "domains: {tax: 税务类}\nkey_areas: {}\ngates: {door: 门}\n"
POWER = "power: {name: 核准, kind: approval, gate: GATE}\n"
CASES = [
    ("departments/levy.yaml", "domain: enforcement", "domain: TERM", 3, 9),
    ("risks/R-001.yaml", "domain: enforcement", "domain: TERM", 5, 9),
    ("risks/R-001.yaml", "key_area: levy", "key_area: TERM", 6, 11),
    ("workflows/deferral.yaml", "type: enforcement\n", "key_area: TERM\n", 3, 11),
    ("workflows/deferral.yaml", "type: enforcement\n", POWER.replace("GATE", "TERM"), 3, 41),
]


@pytest.mark.parametrize("term", ["执法类", "Enforcement", "税收执法类。", "一"])
@pytest.mark.parametrize(("path", "old", "new", "line", "column"), CASES)
def test_wrong(path: str, old: str, new: str, line: int, column: int, term: str) -> None:
    assert check({path: BASE[path].replace(old, new.replace("TERM", term))}) == [(path, line, column, RULE)]


@pytest.mark.parametrize(
    ("index", "term"),
    [
        (0, "enforcement"),
        (0, "税收执法类"),
        (1, "general"),
        (1, "' 综合类 '"),
        (2, "levy"),
        (2, "征"),
        (3, "property"),
        (3, "物"),
        (4, "audit"),
        (4, "税务稽查"),
    ],
)
def test_right(index: int, term: str) -> None:
    path, old, new, *_ = CASES[index]
    assert check({path: BASE[path].replace(old, new.replace("TERM", term))}) == []


def test_the_registrys_own_terms_are_the_only_ones() -> None:
    overlay = {"registry.yaml": SETTINGS + OWN}
    assert check(overlay) == [
        ("departments/levy.yaml", 3, 9, RULE),
        ("risks/R-001.yaml", 6, 11, RULE),
    ]
    first, _ = findings(overlay, RULE)
    assert [(also.path, also.span and also.span.line) for also in first.related] == [("risks/R-001.yaml", 5)]
    for term in ("tax", "税务类"):
        levy = BASE["departments/levy.yaml"].replace("domain: enforcement", f"domain: {term}")
        assert ("departments/levy.yaml", 3, 9, RULE) not in check({**overlay, "departments/levy.yaml": levy})


def test_the_terms_are_listed() -> None:
    levy = BASE["departments/levy.yaml"].replace("domain: enforcement", "domain: 执法")
    [finding] = findings({"departments/levy.yaml": levy})
    assert hint(finding) == "Write one of general (综合类), enforcement (税收执法类), administration (行政管理类)"
    assert "among the domains of registry.yaml" in str(finding.message)
