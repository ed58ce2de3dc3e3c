from tests.report.build import CONTROLS, quoted
from tests.support.git import round_file
from tests.support.small import changed, registry

from neikong.messages import in_english
from neikong.report.rounds import rounds
from neikong.report.styled import plain


def test_rounds_come_by_their_number() -> None:
    files = changed({f"rounds/{number}.yaml": round_file(1) for number in (10, 9, 1)})
    assert [line.split()[0] for line in plain(rounds(registry(files), in_english)).splitlines()] == ["1", "9", "10"]


def test_titles_cannot_command_a_terminal() -> None:
    printed = plain(
        rounds(registry(changed({"rounds/1.yaml": f"title: {quoted()}\nopened: 2024-02-26\n"})), in_english)
    )
    assert "中文" in printed
    assert not CONTROLS.search(printed)
