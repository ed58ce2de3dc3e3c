"""Commits as they come from git, and the working tree in front of them."""

from pathlib import Path

import pytest
from tests.support.git import Repository
from tests.support.small import SMALL

from neikong.commits import Commit, History, Touch
from neikong.store.gittree import GitFailed
from neikong.store.gittree import Repository as Stored
from neikong.store.history import read_history
from neikong.store.snapshot import MAX_BYTES
from neikong.store.uncommitted import with_uncommitted
from neikong.store.worktree import read_worktree

A, B = "posts/a.yaml", "posts/b.yaml"


def history(repository: Repository) -> History:
    return read_history(Stored(repository.root))


def open_changes(repository: Repository) -> dict[str, Touch]:
    found = with_uncommitted(history(repository), repository.root, read_worktree(repository.root))
    return {} if found.commits[0].is_committed else dict(found.commits[0].touches)


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "origin")


def test_a_commit_has_its_author_its_reason_and_its_files(repository: Repository) -> None:
    repository.commit({A: "name: 1\n", "README.md": "x", ".hidden.yaml": "x"}, "First\n\nBody")
    blob = repository.git("rev-parse", f"HEAD:registry/{A}")
    second = repository.commit({A: "name: 2\n"}, "二")
    found = history(repository).commits
    first = repository.git("rev-parse", "HEAD~1")
    new = repository.git("rev-parse", f"HEAD:registry/{A}")
    assert found == (
        Commit(second, (first,), "Test", "2023-11-14T22:15:20+00:00", "二", {A: Touch(blob, new)}),
        Commit(first, (), "Test", "2023-11-14T22:14:20+00:00", "First", {A: Touch(None, blob)}),
    )


def test_commits_elsewhere_are_passed_over_and_merges_kept(repository: Repository) -> None:
    (repository.top / "other.txt").write_text("1")
    repository.commit(message="before the registry")
    repository.git("checkout", "-q", "-b", "side")
    repository.commit({A: "name: 1\n"}, "on the side")
    repository.git("checkout", "-q", "main")
    (repository.top / "other.txt").write_text("2")
    repository.commit({B: "name: 1\n"}, "on main")
    (repository.top / "other.txt").write_text("3")
    repository.commit(message="elsewhere")
    repository.git("merge", "-q", "--no-ff", "-m", "merge", "side")
    merge, *others = history(repository).commits
    assert [commit.subject for commit in (merge, *others)] == ["merge", "on main", "on the side"]
    assert merge.parents == tuple(commit.id for commit in others)
    assert list(merge.touches) == [A]


def test_what_git_cannot_compare_is_told(repository: Repository) -> None:
    commit = repository.commit({A: "name: 1\n"}, "first")
    with pytest.raises(GitFailed, match="unable to parse commit"):
        Stored(repository.root).compared([(commit, "0" * 40)])
    assert Stored(repository.root).compared([]) == ""


def test_every_parent_comes_after_its_children_whatever_the_clocks_said(repository: Repository) -> None:
    for number, clock in enumerate((50, 10, 30)):
        repository._commits = clock
        repository.commit({A: f"name: {number}\n"}, str(number))
    found = history(repository).commits
    assert [(commit.subject, commit.date[11:16]) for commit in found] == [
        ("2", "22:44"),
        ("1", "22:24"),
        ("0", "23:04"),
    ]


@pytest.mark.parametrize("subject", ["\x01\x02", ":100644 100644 a b M", "a" * 5000, "\x1b]0;x\x07"])
def test_a_subject_cannot_pretend_to_be_anything_else(repository: Repository, subject: str) -> None:
    repository.commit({A: "name: 1\n"}, "first")
    repository.commit({A: "name: 2\n"}, f"x{subject}")
    repository.commit({B: "name: 1\n"}, "last")
    found = history(repository).commits
    assert [list(commit.touches) for commit in found] == [[B], [A], [A]]
    assert found[1].subject == f"x{subject}"


def test_names_of_any_kind(repository: Repository) -> None:
    names = ["posts/a b.yaml", 'posts/"q".yaml', "posts/a\nb.yaml", "posts/税\t务.yaml", "posts/:100644 x.yaml"]
    repository.commit(dict.fromkeys(names, "name: x\n"))
    assert sorted(history(repository).commits[0].touches) == sorted(names)


def test_links_are_no_files(repository: Repository) -> None:
    repository.commit({A: "name: 1\n"})
    (repository.root / B).symlink_to("a.yaml")
    repository.commit(message="link")
    assert history(repository).commits[0].touches == {B: Touch(None, None)}
    assert open_changes(repository) == {}


def test_there_is_nothing_before_the_first_commit(repository: Repository) -> None:
    assert history(repository).commits == ()


def test_git_that_refuses_is_not_an_empty_history(repository: Repository) -> None:
    repository.commit({A: "name: 1\n"})
    stored = Stored(repository.root)
    (repository.top / ".git/config").write_text("[core\n")
    with pytest.raises(GitFailed, match="config"):
        read_history(stored)


def test_contents_are_read_where_they_are_held(repository: Repository) -> None:
    repository.commit({A: "name: 1\n", B: b"#" * (MAX_BYTES + 1)})
    found = history(repository)
    small, large = (found.commits[0].touches[path].after or "" for path in (A, B))
    assert found.contents([small, large, "0" * 40]) == {small: b"name: 1\n", large: b""}
    assert found.contents([]) == {}


def test_a_shallow_clone_knows_its_edge(repository: Repository, tmp_path: Path) -> None:
    for number in range(3):
        repository.commit({A: f"name: {number}\n"})
    repository.git("clone", "-q", "--depth", "2", repository.top.as_uri(), str(tmp_path / "short"))
    found = read_history(Stored(tmp_path / "short/registry"))
    assert [commit.id in found.edges for commit in found.commits] == [False, True]
    assert history(repository).edges == frozenset()


def test_trees_of_commits(repository: Repository) -> None:
    (repository.top / "other.txt").write_text("1")
    empty = repository.commit(message="before the registry")
    commit = repository.commit({A: "name: 1\n"})
    assert Stored(repository.root).registry_trees([empty, commit]) == {commit: repository.tree()}


def test_what_is_not_committed_comes_first(repository: Repository) -> None:
    repository.commit({A: "name: 1\n", B: "name: b\n"})
    old = {path: repository.git("rev-parse", f"HEAD:registry/{path}") for path in (A, B)}
    (repository.root / B).unlink()
    repository.write({A: "name: 2\n", "posts/c.yaml": "name: 3\n"})
    found = with_uncommitted(history(repository), repository.root, read_worktree(repository.root))
    first, second = found.commits
    assert (first.is_committed, first.parents) == (False, (second.id,))
    assert {path: touch.before for path, touch in first.touches.items()} == old | {"posts/c.yaml": None}
    read = found.contents(touch.after for touch in first.touches.values() if touch.after)
    assert sorted(read.values()) == [b"name: 2\n", b"name: 3\n"]
    assert found.contents([old[B]]) == {old[B]: b"name: b\n"}


@pytest.mark.parametrize(
    "now",
    [
        {A: b"name: 1\nnote: x\n"},
        {A: b"name: 1\r\nnote: x\r\n"},
        {A: b"#" * (MAX_BYTES + 1)},
        {"README.md": b"changed"},
        {"templates/.x": b"changed"},
    ],
    ids=["nothing", "line breaks", "too large to be read", "another file", "a hidden file"],
)
def test_what_is_no_change(repository: Repository, now: dict[str, bytes]) -> None:
    repository.commit({A: "name: 1\nnote: x\n", "README.md": "x"})
    repository.write(now)
    assert open_changes(repository) == {}


def test_the_newest_state_is_found_through_merges(repository: Repository) -> None:
    repository.commit(SMALL)
    for name in ("one", "two"):
        repository.git("checkout", "-q", "-b", name, "main")
        repository.commit({f"posts/{name}.yaml": SMALL["posts/arrears.yaml"]}, name)
    repository.git("checkout", "-q", "main")
    repository.git("merge", "-q", "--no-ff", "-m", "both", "one", "two")
    assert open_changes(repository) == {}
