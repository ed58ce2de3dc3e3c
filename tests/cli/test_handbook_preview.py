"""The page of a registry that is being written: what stays good while something is not."""

from pathlib import Path

import pytest
from tests.render.tree import tree
from tests.support.git import write
from tests.support.small import SMALL, UNKNOWN_POST, edited

from neikong.cli import language
from neikong.cli.exits import Refusal
from neikong.cli.handbook_making import Order
from neikong.cli.handbook_preview import Preview
from neikong.serve.page import Page

CARD = "risks/R-001.yaml"
COVER = "templates/handbook/cover.html.jinja"


@pytest.fixture(autouse=True)
def _english() -> None:
    language.install("en")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write(tmp_path, SMALL)
    return tmp_path


def preview(root: Path, *posts: str, audience: str = "internal") -> Preview:
    return Preview(Order(root, ("html",), "worktree", None, audience, (), posts))


def noted(page: Page) -> dict[str, str]:
    """What is said of each part, and at the top."""
    return {one.attributes["data-at"]: one.text for one in tree(page.content.decode()).all(".notes")}


def shows(page: Page, id_: str) -> bool:
    return f'id="{id_}"' in page.content.decode()


def test_nothing_is_written(root: Path) -> None:
    before = sorted(root.rglob("*"))
    preview(root).page()
    assert sorted(root.rglob("*")) == before


def test_a_finding_stands_at_its_card(root: Path) -> None:
    making = preview(root)
    assert noted(making.page()) == {}
    write(root, UNKNOWN_POST)
    found = noted(making.page())
    assert set(found) == {"R-001", "arrears"}
    assert "There is no Post arrear" in found["R-001"]
    assert "risks/R-001.yaml:2:9" in found["R-001"]
    write(root, SMALL)
    assert noted(making.page()) == {}


def test_a_file_broken_in_the_middle_of_a_word_keeps_its_card(root: Path) -> None:
    making = preview(root)
    making.page()
    write(root, {CARD: SMALL[CARD] + "  x: [", "posts/arrears.yaml": SMALL["posts/arrears.yaml"].replace("岗", "员")})
    page = making.page()
    assert shows(page, "R-001")
    assert "欠税公告漏报" in page.content.decode()
    assert "欠税管理员" in page.content.decode()
    assert "Until the file can be read again" in noted(page)["R-001"]
    making.page()
    assert shows(making.page(), "R-001")


def test_a_file_that_was_broken_from_the_beginning_is_told_at_the_top(root: Path) -> None:
    write(root, {CARD: "name: ["})
    page = preview(root).page()
    assert not shows(page, "R-001")
    assert "risks/R-001.yaml:1:" in noted(page)[""]


def test_broken_settings_do_not_blank_the_book(root: Path) -> None:
    making = preview(root)
    making.page()
    write(root, {"registry.yaml": "organization: [\n"})
    page = making.page()
    assert "云川市税务局" in page.content.decode()
    assert shows(page, "R-001")
    assert "registry.yaml:" in noted(page)[""]


def test_a_registry_that_is_gone_for_the_moment_stays(root: Path) -> None:
    making = preview(root)
    making.page()
    root.rename(root.with_name("elsewhere"))
    assert shows(making.page(), "R-001")
    root.with_name("elsewhere").rename(root)
    assert noted(making.page()) == {}


def test_what_is_deleted_is_gone(root: Path) -> None:
    making = preview(root)
    making.page()
    (root / CARD).unlink()
    assert not shows(making.page(), "R-001")


@pytest.mark.parametrize("text", ["{{ nothing }}", "{% if %}", b"\xff".decode("latin-1")])
def test_a_template_that_fails_is_told_and_gives_way_to_the_last_good_one(root: Path, text: str) -> None:
    write(root, {COVER: "<p>own cover</p>"})
    making = preview(root)
    making.page()
    (root / COVER).write_bytes(text.encode("latin-1"))
    write(root, edited("posts/arrears.yaml", "欠税管理岗", "清欠岗"))
    page = making.page()
    assert "<p>own cover</p>" in page.content.decode()
    assert "清欠岗" in page.content.decode()
    assert "The preview is not up to date" in page.content.decode()
    assert "handbook/cover.html.jinja" in making.summary()
    write(root, {COVER: "<p>other cover</p>"})
    page = making.page()
    assert "<p>other cover</p>" in page.content.decode()
    assert "not up to date" not in page.content.decode()


def test_a_template_that_fails_from_the_beginning_gives_way_to_ours(root: Path) -> None:
    write(root, {"templates/handbook.html.jinja": "{{ nothing }}", "templates/handbook/live.js": "{{ nothing }}"})
    page = preview(root).page()
    assert shows(page, "R-001")
    assert "handbook.html.jinja fails in line 1" in page.content.decode()


def test_a_post_that_is_not_there_is_refused_at_first_and_told_later(root: Path) -> None:
    with pytest.raises(Refusal, match="There is no post `nobody`"):
        preview(root, "nobody").page()
    making = preview(root, "arrears")
    making.page()
    (root / "posts/arrears.yaml").unlink()
    page = making.page()
    assert shows(page, "arrears")
    assert "There is no post <code>arrears</code>" in page.content.decode()


def test_only_what_the_readers_may_see(root: Path) -> None:
    write(root, edited(CARD, "name:", "visibility: restricted\nname:"))
    assert shows(preview(root, audience="restricted").page(), "R-001")
    assert not shows(preview(root, audience="public").page(), "R-001")


def test_the_summary_counts(root: Path) -> None:
    write(root, UNKNOWN_POST)
    making = preview(root)
    making.page()
    assert making.summary().endswith(" 1 error, 1 warning, 0 notices")


def test_tidying_up_changes_nothing(root: Path) -> None:
    making = preview(root)
    page = making.page()
    making.tidy()
    assert making.page() == page
