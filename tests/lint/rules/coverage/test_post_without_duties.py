"""post-without-duties: every post, leaders included."""

import pytest
from tests.support.base import ARREARS, DEPUTY
from tests.support.check import Place, Text, check

RULE = "post-without-duties"
HEAD = "# 岗位\nname: 收发岗\ndepartment: levy\n"


@pytest.mark.parametrize(
    ("overlay", "places"),
    [
        ({"posts/clerk.yaml": HEAD}, [("posts/clerk.yaml", 2, 1, RULE)]),
        ({"posts/clerk.yaml": HEAD + "duties: []\n"}, [("posts/clerk.yaml", 4, 1, RULE)]),
        ({"posts/clerk.yaml": HEAD + "duties:\n"}, [("posts/clerk.yaml", 4, 1, RULE)]),
        ({"posts/clerk.yaml": HEAD + "rank: leader\nduties: ~\n"}, [("posts/clerk.yaml", 5, 1, RULE)]),
        ({"posts/clerk.yaml": HEAD + "no_risk: {}\n"}, [("posts/clerk.yaml", 2, 1, RULE)]),
        (
            {"posts/a.yaml": HEAD, "posts/b.yaml": HEAD + "duties: []\n"},
            [("posts/a.yaml", 2, 1, RULE), ("posts/b.yaml", 4, 1, RULE)],
        ),
        ({"posts/clerk.yaml": HEAD + "duties: [{id: D1, text: 登记}]\n"}, []),
        ({"posts/arrears.yaml": ARREARS, "posts/deputy.yaml": DEPUTY}, []),
        ({"departments/levy.yaml": "name: 征收管理科\n"}, []),
        ({"posts/clerk.yaml": HEAD + "duties: 登记\n"}, []),
        ({"posts/clerk.yaml": HEAD + "dutys: []\n"}, []),
        ({"posts/clerk.yaml": HEAD + "duties: [登记]\n"}, []),
    ],
)
def test_posts(overlay: dict[str, Text | None], places: list[Place]) -> None:
    assert check(overlay, RULE) == places
