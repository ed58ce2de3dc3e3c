from pathlib import Path

import pytest
from tests.support.git import write

from neikong.store.find import NoRegistry, find_registry


@pytest.mark.parametrize("start", ["", "registry", "registry/posts", "docs/deep"])
def test_the_nearest_at_or_above(tmp_path: Path, start: str) -> None:
    write(tmp_path, {"registry/registry.yaml": "", "registry/posts/a.yaml": "", "docs/deep/x": ""})
    assert find_registry(None, tmp_path / start) == tmp_path / "registry"


def test_nearer_goes_before_higher(tmp_path: Path) -> None:
    write(tmp_path, {"registry/registry.yaml": "", "sub/registry/registry.yaml": ""})
    assert find_registry(None, tmp_path / "sub") == tmp_path / "sub/registry"


@pytest.mark.parametrize("named", ["", "registry"])
def test_a_named_folder_is_meant_itself_or_by_its_registry(tmp_path: Path, named: str) -> None:
    write(tmp_path, {"registry/registry.yaml": "", "elsewhere/x": ""})
    assert find_registry(str(tmp_path / named), tmp_path / "elsewhere") == tmp_path / "registry"


@pytest.mark.parametrize("named", [None, "elsewhere", "registry/posts"])
def test_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: str | None) -> None:
    write(tmp_path, {"elsewhere/x": "", "registry/posts/registry.yaml/is-a-folder": ""})
    monkeypatch.chdir(tmp_path)
    with pytest.raises(NoRegistry) as missing:
        find_registry(named, Path("elsewhere"))
    assert str(missing.value.hint)
