import pytest
from tests.report.build import report_of
from tests.support.small import CORE, SMALL, changed

from neikong.report.view import Report


@pytest.fixture
def clean() -> Report:
    """The small registry: nothing found."""
    return report_of(SMALL)


@pytest.fixture
def flawed() -> Report:
    """An error with a fix, warnings, a notice, and an excerpt with Chinese in front of the place."""
    post = "name: 欠税管理岗\ndepartment: levvy\nduties:\n  - {id: D1, text: 按季编制欠税公告名单, parent: levy/D9}\n"
    lint = f"lint: {{select: [{CORE}], severity: {{risk-without-basis: info}}}}\n"
    settings = f"organization: 云川市税务局\n{lint}languagee: en\n"
    law = SMALL["regulations/levy-law.yaml"] + "effective: 2001-02-30\n"
    return report_of(
        changed({
            "posts/arrears.yaml": post,
            "registry.yaml": settings,
            "regulations/levy-law.yaml": law,
            "risks/R-001.yaml": SMALL["risks/R-001.yaml"].replace("basis: [levy-law/45]\n", ""),
            "posts/levy-head.yaml": SMALL["posts/levy-head.yaml"].replace("no_risk: {D1: 只在集体审议后签发}\n", ""),
        })
    )  # fmt: skip
