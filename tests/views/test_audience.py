"""Nobody sees what is not meant for them."""

import pytest
from tests.support.small import SMALL, changed, registry

from neikong.model.choices import Visibility
from neikong.views.audience import seen_by
from neikong.views.handbook import handbook

SECRET = {"posts/arrears.yaml": SMALL["posts/arrears.yaml"] + "visibility: restricted\n"}
OPEN = {"posts/levy-head.yaml": SMALL["posts/levy-head.yaml"] + "visibility: public\n"}


@pytest.mark.parametrize(
    ("audience", "posts"),
    [
        (Visibility.PUBLIC, {"levy-head"}),
        (Visibility.INTERNAL, {"levy-head"}),
        (Visibility.RESTRICTED, {"levy-head", "arrears"}),
    ],
)
def test_posts(audience: Visibility, posts: set[str]) -> None:
    assert set(seen_by(registry(changed(SECRET, OPEN)), audience).posts) == posts


def test_internal_is_the_default_of_an_entity_and_restricted_that_of_a_person() -> None:
    files = changed({"people/p.yaml": "name: 林致远\nposts: [arrears]\n"})
    seen = seen_by(registry(files), Visibility.INTERNAL)
    assert set(seen.posts) == {"arrears", "levy-head"}
    assert not seen.people


def test_the_handbook_of_what_is_seen_names_no_hidden_text() -> None:
    files = changed(SECRET, {"risks/R-001.yaml": SMALL["risks/R-001.yaml"] + "visibility: restricted\n"})
    book = handbook(seen_by(registry(files), Visibility.INTERNAL))
    assert "欠税管理岗" not in repr(book)
    assert "欠税公告漏报" not in repr(book)
