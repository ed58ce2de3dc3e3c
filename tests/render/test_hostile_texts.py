"""Somebody else's text is text: it cannot become markup, style, script or template."""

import json

import pytest
from tests.render.page import Page, rendered
from tests.support.small import SMALL

HOSTILE = [
    "<script>alert(1)</script>",
    "{{ 7*7 }}",
    "{% for x in y %}",
    "{# gone #}",
    "</style>",
    "</title><h1>x",
    "<!-- x",
    '" onmouseover="x',
    "' onload='x",
    "&lt;b&gt;",
    "<img src=x onerror=y>",
    "javascript:alert(1)",
    "a{b}c",
    "{0}",
    "%s%(x)s",
    "]]>",
    "\\",
    "<b>粗</b>",
]
PLAIN_TAGS = Page(rendered(SMALL)).tags | {"br"}


def poisoned(text: str) -> dict[str, str]:
    """The small registry with the text in every place that takes free text."""
    quoted = json.dumps(text, ensure_ascii=False)
    return {
        "registry.yaml": f"organization: {quoted}\ndomains: {{enforcement: {quoted}}}\nkey_areas: {{levy: {quoted}}}\n"
        f"gates: {{approval: {quoted}}}\n"
        f"grading: {{grades: [{{grade: 1, label: {quoted}, score_at_least: 1}}]}}\n",
        "departments/D.yaml": f"name: {quoted}\ndomain: enforcement\nhead: P\nduties: [{{id: D1, text: {quoted}}}]\n",
        "posts/P.yaml": f"name: {quoted}\ndepartment: D\nduties: [{{id: D1, text: {quoted}, basis: [L/1]}}]\n"
        f"goals: [{{id: G1, duty: D1, text: {quoted}, metric: {quoted}, target: {quoted}}}]\n"
        f"encouraged: [{quoted}]\nrestricted: [{quoted}]\n",
        "posts/Q.yaml": f"name: 空岗\ndepartment: D\nduties: [{{id: D1, text: x}}]\nno_risk: {{D1: {quoted}}}\n",
        "workflows/W.yaml": f"name: {quoted}\ndepartment: D\n"
        f"power: {{name: {quoted}, kind: other, gate: approval}}\nsteps:\n"
        f"  - {{id: S1, name: {quoted}, external: {quoted}, form: {quoted}, next: [{{when: {quoted}, to: S1}}]}}\n",
        "risks/R.yaml": f"name: {quoted}\nposts: [P]\nsteps: [W/S1]\nkey_area: levy\nbasis: [L/1]\n"
        f"causes: {quoted}\n"
        f"manifestations: [{{kind: illegal, text: {quoted}}}]\ngrade: {{approved: 1, reason: {quoted}}}\n"
        f"controls: [{{id: C1, text: {quoted}, evidence: {quoted}, owner: P}}]\n",
        "regulations/L.yaml": f"title: {quoted}\n",
    }


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_only_text(text: str) -> None:
    page = Page(rendered(poisoned(text)))
    assert page.text.count(text) >= 40
    assert page.tags <= PLAIN_TAGS
    assert page.open == []
    names = {name for _, attributes in page.elements for name in attributes}
    assert names <= {"lang", "charset", "name", "content", "class", "href", "id", "title", "aria-label"}


def test_a_hostile_title_of_the_page_stays_inside() -> None:
    page = Page(rendered({"registry.yaml": "organization: </title><script>x</script>\n"}))
    assert "</title><script>x</script>" in page.text
    assert "script" not in page.tags
