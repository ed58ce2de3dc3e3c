"""The keys of a kind in the order of its files."""

from neikong.model.fields import in_file_order
from neikong.model.kinds import KINDS


def test_own_fields_come_before_those_of_every_kind() -> None:
    order = in_file_order(KINDS["post"].model)
    assert order[:2] == ("name", "department")
    assert order[-6:] == ("rotation", "formerly", "visibility", "waivers", "reviews", "note")


def test_no_key_is_lost_and_none_comes_twice() -> None:
    for kind in KINDS.values():
        order = in_file_order(kind.model)
        assert sorted(order) == sorted(kind.model.field_names())
