"""Which rules run, and how much their findings weigh."""

import pytest
from tests.support.base import ARREARS, LEVY, SETTINGS
from tests.support.check import CORE, Text, check, findings, place, result

from neikong.findings import Severity
from neikong.lint import Rule, Selection, all_rules

BAD: dict[str, Text | None] = {
    "posts/arrears.yaml": ARREARS + "staff: -1\n",
    "posts/clerk.yaml": "name: 收发岗\ndepartment: levy\nduties:\n  - {id: D1, text: 登记}\n",
    "posts/idle.yaml": "name: 闲岗\ndepartment: lvy\nduties: []\n",
    "posts/broken.yaml": "",
}
ALWAYS = ["empty-file", "out-of-range"]


def rules_found(selection: Selection, lint: str = "") -> list[str]:
    overlay = {**BAD, "registry.yaml": SETTINGS + (f"lint: {lint}\n" if lint else "")}
    core = {*ALWAYS, *OTHERS}
    return sorted(finding.rule for finding in result(overlay, selection).findings if finding.rule in core)


OTHERS = ["post-without-duties", "post-without-risk", "unknown-reference"]


@pytest.mark.parametrize(
    ("select", "ignore", "left"),
    [
        ((), (), OTHERS),
        (("ALL",), (), OTHERS),
        (("coverage",), (), OTHERS[:2]),
        (("post-without-risk",), (), ["post-without-risk"]),
        (("NK301",), (), ["post-without-duties"]),
        (("NK3",), (), OTHERS[:2]),
        (("NK",), (), OTHERS),
        (("NK30",), ("NK304",), ["post-without-duties"]),
        (("reference", "NK304"), (), OTHERS[1:]),
        (("ALL",), ("coverage",), ["unknown-reference"]),
        ((), ("post-without-risk", "NK2"), ["post-without-duties"]),
        ((), ("ALL",), []),
        (("separation",), (), []),
        (("coverage",), ("coverage",), []),
        (("3",), (), []),
        (("cover",), (), []),
        ((), ("file", "schema", "NK0", "NK107", "empty-file"), OTHERS),
        (("file",), ("file",), []),
    ],
)
def test_selectors(select: tuple[str, ...], ignore: tuple[str, ...], left: list[str]) -> None:
    expected = sorted([*ALWAYS, *left])
    assert rules_found(Selection(select, ignore)) == expected
    lists = f"select: [{', '.join(select)}], " if select else ""
    assert rules_found(Selection(), f"{{{lists}ignore: [{', '.join(ignore)}]}}") == expected


def test_the_command_line_selects_instead_of_the_settings_and_ignores_besides() -> None:
    lint = "{select: [coverage], ignore: [NK304]}"
    assert rules_found(Selection(select=("ALL",)), lint) == [*ALWAYS, "post-without-duties", "unknown-reference"]
    assert rules_found(Selection(ignore=("NK301",)), lint) == ALWAYS


@pytest.mark.parametrize(
    ("severity", "weights"),
    [
        ("{}", {"post-without-duties": "error", "post-without-risk": "warning"}),
        ("{post-without-risk: error}", {"post-without-duties": "error", "post-without-risk": "error"}),
        ("{NK304: info, NK301: warning}", {"post-without-duties": "warning", "post-without-risk": "info"}),
        ("{unknown-reference: info}", {"post-without-duties": "error", "post-without-risk": "warning"}),
    ],
)
def test_another_severity(severity: str, weights: dict[str, str]) -> None:
    overlay = {**BAD, "registry.yaml": SETTINGS + f"lint: {{severity: {severity}}}\n"}
    found = {finding.rule: finding.severity.value for finding in findings(overlay) if finding.rule in weights}
    assert found == weights


def test_counts_by_severity() -> None:
    found = result(BAD, CORE)
    assert [found.count(severity) for severity in Severity] == [4, 1, 0]
    assert found.files == 12


def test_findings_come_in_reading_order_with_code_and_entity() -> None:
    found = result(BAD, CORE).findings
    assert [place(finding) for finding in found] == [
        ("posts/arrears.yaml", 6, 8, "out-of-range"),
        ("posts/broken.yaml", 1, 1, "empty-file"),
        ("posts/clerk.yaml", 3, 1, "post-without-risk"),
        ("posts/idle.yaml", 2, 13, "unknown-reference"),
        ("posts/idle.yaml", 3, 1, "post-without-duties"),
    ]
    assert [finding.code for finding in found] == ["NK107", "NK008", "NK304", "NK201", "NK301"]
    assert [finding.entity for finding in found] == ["arrears", "broken", "clerk", "idle", "idle"]


def test_the_order_of_files_in_the_state_does_not_matter() -> None:
    assert check(dict(reversed(BAD.items()))) == check(BAD)


def test_severities_weigh_in_their_order() -> None:
    assert sorted(Severity, key=lambda severity: severity.weight) == [Severity.INFO, Severity.WARNING, Severity.ERROR]


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.name)
def test_a_rule_answers_to_its_own_words_only(rule: Rule) -> None:
    words = ("ALL", "NK", *{word for other in all_rules() for word in (other.code, other.name, other.family)})
    answered = {word for word in words if rule.answers_to(word)}
    assert answered == {"ALL", "NK", rule.code, rule.name, rule.family}


def test_a_schema_error_about_a_field_is_said_once() -> None:
    assert check({"departments/levy.yaml": LEVY.replace("domain: enforcement", "domain: ''")}) == [
        ("departments/levy.yaml", 3, 9, "empty-text")
    ]
