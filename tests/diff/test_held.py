"""What cannot be read any more is as it was."""

import pytest
from tests.support.small import SMALL, as_bytes, changed

from neikong.diff.held import Held, held
from neikong.findings import Finding
from neikong.load import load
from neikong.messages import msg

BEFORE = as_bytes(SMALL)
BROKEN = "name: [欠税\n"


def now(*changes: dict[str, str | None], stored: tuple[Finding, ...] = ()) -> Held:
    files = as_bytes(changed(*changes))
    registry, findings = load(files)
    return held(files, registry, (*stored, *findings), BEFORE)


def test_a_sound_state_is_itself() -> None:
    assert now({"risks/R-002.yaml": "name: x\n"}) == Held(
        dict(sorted({**BEFORE, "risks/R-002.yaml": b"name: x\n"}.items()))
    )


@pytest.mark.parametrize("text", [BROKEN, "", "- x\n", "\t"])
@pytest.mark.parametrize("path", ["risks/R-001.yaml", "registry.yaml", "posts/arrears.yaml"])
def test_a_file_that_cannot_be_read_is_as_before(path: str, text: str) -> None:
    assert now({path: text}) == Held(dict(sorted(BEFORE.items())), frozenset((path,)))


def test_the_rest_goes_on() -> None:
    new = SMALL["posts/arrears.yaml"].replace("欠税管理岗", "欠税岗")
    found = now({"risks/R-001.yaml": BROKEN, "posts/arrears.yaml": new})
    assert found.files["posts/arrears.yaml"] == new.encode()
    assert found.files["risks/R-001.yaml"] == BEFORE["risks/R-001.yaml"]


def test_a_file_that_was_never_good_is_left_out() -> None:
    assert now({"risks/R-002.yaml": BROKEN}) == Held(dict(sorted(BEFORE.items())))


def test_a_file_that_is_gone_is_gone() -> None:
    assert "risks/R-001.yaml" not in now({"risks/R-001.yaml": None}).files


def test_a_flaw_in_one_field_holds_nothing() -> None:
    flawed = SMALL["risks/R-001.yaml"].replace("likelihood: 3", "likelihood: high")
    assert now({"risks/R-001.yaml": flawed}).paths == frozenset()


def test_what_the_system_does_not_hand_out_is_as_before() -> None:
    stored = Finding("unreadable-file", "risks/R-001.yaml", msg("x"))
    assert now({"risks/R-001.yaml": None}, stored=(stored,)).paths == {"risks/R-001.yaml"}


def test_a_second_file_with_the_same_id_does_not_take_the_first_away() -> None:
    found = now({"risks/levy/R-001.yaml": SMALL["risks/R-001.yaml"]})
    assert found == Held(dict(sorted(BEFORE.items())))


def test_without_its_settings_there_is_no_registry_for_the_moment() -> None:
    found = held({"posts/a.yaml": b"name: x\n"}, *load({"posts/a.yaml": b"name: x\n"}), BEFORE)
    assert (found.files, found.paths) == (BEFORE, frozenset(BEFORE))


def test_with_nothing_before_the_state_is_what_can_be_read() -> None:
    files = as_bytes(changed({"registry.yaml": BROKEN, "risks/R-001.yaml": BROKEN}))
    found = held(files, *load(files), {})
    assert found == Held({path: data for path, data in sorted(files.items()) if path != "risks/R-001.yaml"})
