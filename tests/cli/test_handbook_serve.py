"""The preview as a user has it: a process, an address, a page that follows the files."""

import socket
from pathlib import Path

import pytest
from tests.cli.run import Run
from tests.cli.serving import served
from tests.support.git import write
from tests.support.small import SMALL, UNKNOWN_POST, edited


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write(tmp_path / "registry", SMALL)
    return tmp_path / "registry"


def test_the_page_follows_the_files(root: Path) -> None:
    with served(root) as preview:
        assert preview.address.startswith("http://127.0.0.1:")
        assert "欠税管理岗" in preview.read()
        with preview.versions() as versions:
            first = next(versions)
            assert f'data-version="{first}"' in preview.read()
            write(root, edited("posts/arrears.yaml", "欠税管理岗", "清欠岗"))
            second = next(versions)
            page = preview.read()
            assert f'data-version="{second}"' in page
            assert "清欠岗" in page
            write(root, UNKNOWN_POST)
            next(versions)
            assert 'data-at="R-001"' in preview.read()
            write(root, SMALL)
            assert next(versions) == first
        assert preview.end() == 0


def test_a_burst_is_one_new_page(root: Path) -> None:
    with served(root) as preview, preview.versions() as versions:
        next(versions)
        for number in range(2, 30):
            write(root, {f"risks/R-{number:03}.yaml": "name: 一\nposts: [arrears]\n"})
        next(versions)
        assert 'id="R-029"' in preview.read()
        assert preview.end() == 0
        assert list(versions) == []
    assert preview.err.count("warning") == 2


def test_ctrl_c_ends_it_well_also_while_somebody_looks(root: Path) -> None:
    with served(root) as preview, preview.versions() as versions:
        next(versions)
        assert preview.end() == 0
        assert preview.err.rstrip().endswith("The preview has ended.")
        assert "Traceback" not in preview.err


def test_nothing_is_written_anywhere(root: Path) -> None:
    before = sorted(root.parent.rglob("*"))
    with served(root) as preview:
        preview.read()
        assert preview.end() == 0
    assert sorted(root.parent.rglob("*")) == before


def test_a_port_that_is_taken_is_refused_with_a_way_out(run: Run, root: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = str(other.getsockname()[1])
        outcome = run("-C", str(root), "handbook", "serve", "--port", port)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == f"Error: Port {port} is taken by another program\n`--port 0` takes a free one\n"


@pytest.mark.parametrize(
    "options", [["--port", "65536"], ["--port", "-1"], ["--post", "nobody"], ["--department", "nowhere"]]
)
def test_what_cannot_be_shown_is_refused(run: Run, root: Path, options: list[str]) -> None:
    outcome = run("-C", str(root), "handbook", "serve", "--port", "0", *options)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.strip()


def test_of_one_post_for_some_readers(root: Path) -> None:
    write(root, edited("risks/R-001.yaml", "name:", "visibility: restricted\nname:"))
    with served(root, "--post", "arrears", "--audience", "internal") as preview:
        page = preview.read()
        assert 'id="arrears"' in page
        assert 'id="levy-head"' not in page
        assert 'id="R-001"' not in page
        assert preview.end() == 0
