from tests.report.build import CONTROLS, quoted
from tests.report.looking import reader
from tests.support.git import round_file
from tests.support.small import changed, registry

from neikong.report.rounds_text import rounds_text
from neikong.report.styled import plain
from neikong.views.chronicle import chronicle


def listed(*rounds: tuple[str, str]) -> str:
    found = registry(changed({f"rounds/{name}.yaml": text for name, text in rounds}))
    return plain(rounds_text(chronicle(found), {}, {}, reader(columns=None)))


def test_rounds_come_by_their_number() -> None:
    lines = listed(*((name, round_file(1)) for name in ("10", "9", "autumn", "1"))).splitlines()
    assert [line.split()[0] for line in lines] == ["1", "9", "10", "autumn"]


def test_titles_cannot_command_a_terminal() -> None:
    printed = listed(("1", f"title: {quoted()}\nopened: 2024-02-26\n"))
    assert "中文" in printed
    assert not CONTROLS.search(printed)


def test_no_rounds() -> None:
    assert listed() == "There are no rounds yet\n"
