"""Files in which one citation or one text changes."""

from tests.support.sound import LEVY, RISK

DEPARTMENT = "departments/levy.yaml"
LAW = "regulations/levy-law.yaml"
PATH = "risks/R-001.yaml"
TITLE = "title: 中华人民共和国税收征收管理法\narticles: 94\n"


def department(citation: str) -> str:
    """The citation stands in line 10 at column 39."""
    return LEVY.replace("[levy-law/45]", f"[{citation}]")


def duty(text: str, basis: str = "levy-law/45") -> str:
    """A department whose duty's text stands in line 3 at column 20."""
    return f"name: 征收管理科\nduties:\n  - {{id: D1, text: {text}, basis: [{basis}]}}\n"


def causes(text: str) -> str:
    """A risk point whose causes stand in line 1 at column 9."""
    return f"causes: {text}\n{RISK}"
