"""vacant-post-in-workflow: a step that nobody does."""

import pytest
from tests.support.check import Text, check, findings
from tests.support.sound import ARREARS, DEFERRAL, LEVY_HEAD

RULE = "vacant-post-in-workflow"
POST, HEAD = "posts/arrears.yaml", "posts/levy-head.yaml"
PATH = "workflows/deferral.yaml"
VACANT = ARREARS.replace("staff: 2", "staff: 0")
Files = dict[str, Text | None]


@pytest.mark.parametrize(
    ("files", "places"),
    [
        ({POST: VACANT}, [(PATH, 7, 30)]),
        ({HEAD: LEVY_HEAD.replace("staff: 1", "staff: 0")}, [(PATH, 10, 30)]),
        ({POST: VACANT, HEAD: LEVY_HEAD.replace("staff: 1", "staff: ０")}, [(PATH, 7, 30), (PATH, 10, 30)]),
        ({POST: VACANT, "workflows/other.yaml": DEFERRAL}, [(PATH, 7, 30), ("workflows/other.yaml", 7, 30)]),
    ],
)
def test_found(files: Files, places: list[tuple[str, int, int]]) -> None:
    assert check(files, RULE) == [(*place, RULE) for place in places]


@pytest.mark.parametrize(
    "files",
    [
        {},
        {POST: ARREARS.replace("staff: 2", "staff: 1")},
        {POST: ARREARS.replace("staff: 2\n", "")},
        {POST: ARREARS.replace("staff: 2", "staff: 无")},
        {POST: VACANT, PATH: DEFERRAL.replace("post: arrears", "external: 纳税人")},
        {POST: VACANT, PATH: None, "risks/R-001.yaml": None},
        {"posts/spare.yaml": VACANT},
        {PATH: DEFERRAL.replace("post: arrears", "post: nobody")},
    ],
)
def test_not_found(files: Files) -> None:
    assert check(files, RULE) == []


def test_the_other_steps_and_the_post_are_named() -> None:
    [finding] = findings({POST: VACANT}, RULE)
    assert str(finding.message) == "The step is done by the post `arrears`, in which there is nobody"
    assert [(place.path, place.route) for place in finding.related] == [
        (PATH, ("steps", 1, "post")),
        (POST, ("staff",)),
    ]
