"""A bureau whose risk points live through random edits, and what a comparison ought to say of each.

Every risk point remembers which one it was at first, so that the expected
changes come from what was done to it and never from comparing.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field

Expected = tuple[str, tuple[str, ...], tuple[str, ...]]
POSTS = [f"P-{number}" for number in range(6)]
_CHARACTERS = (
    "税务岗位职责审核征收管理稽查核定发票减免退库公告欠缴印章采购资产会计出纳考评信访档案复议听证执行评估抽查通报"
)


def sentence(chance: random.Random, length: int = 24) -> str:
    return "".join(chance.choice(_CHARACTERS) for _ in range(length))


@dataclass
class Point:
    """One risk point: what it was called at first (nothing if it is new), and what it is now."""

    id: str
    origin: str | None
    fields: dict[str, str]
    controls: dict[str, str]
    retired: bool = False
    formerly: list[str] = field(default_factory=list)
    supersedes: list[str] = field(default_factory=list)
    absorbed: set[str] = field(default_factory=set)
    parts: list[Point] = field(default_factory=list)

    def text(self) -> str:
        lines = [f"{name}: {value}" for name, value in self.fields.items()]
        lines += [f"formerly: [{', '.join(self.formerly)}]", f"supersedes: [{', '.join(self.supersedes)}]"]
        lines += ["status: retired", "retired: {round: 2, reason: 业务已停办}"] if self.retired else []
        lines += ["controls:"] if self.controls else []
        for id_, words in self.controls.items():
            lines += [f"  - id: {id_}", f"    text: {words}"]
        return "\n".join(lines) + "\n"


class Bureau:
    """Random risk points, and a random history of edits on them."""

    def __init__(self, seed: int, size: int = 14) -> None:
        self.chance = random.Random(seed)
        self.number = 0
        self.points = [self._point(born=False) for _ in range(size)]
        for point in self.points[:: max(3, size // 2)]:
            point.retired = True
        self.gone: list[Point] = []
        self.before = self.files()
        self.first = {point.id: (dict(point.fields), dict(point.controls), point.retired) for point in self.points}

    def files(self) -> dict[str, str]:
        posts = {f"posts/{post}.yaml": f"name: {post}岗\ndepartment: D\n" for post in POSTS}
        risks = {f"risks/{point.id}.yaml": point.text() for point in self.points}
        return {"registry.yaml": "organization: 某局\n", "departments/D.yaml": "name: 某科\n"} | posts | risks

    def live(self, edits: int) -> None:
        for _ in range(edits):
            getattr(self, self.chance.choice(EDITS))()

    def _id(self) -> str:
        self.number += 1
        return f"R-{self.number:03d}"

    def _point(self, *, born: bool = True) -> Point:
        id_ = self._id()
        fields = {
            "name": sentence(self.chance, 10),
            "posts": f"[{self.chance.choice(POSTS)}]",
            "causes": sentence(self.chance, 40),
            "likelihood": str(self.chance.randint(1, 5)),
            "grade": str(self.chance.randint(1, 3)),
        }
        controls = {f"C{n}": sentence(self.chance) for n in range(1, self.chance.randint(2, 4))}
        return Point(id_, None if born else id_, fields, controls)

    def _some(self) -> Point:
        return self.chance.choice(self.points)

    def _other(self, old: str, values: list[str]) -> str:
        return self.chance.choice([value for value in values if value != old])

    def add(self) -> None:
        self.points.append(self._point())

    def delete(self) -> None:
        if len(self.points) > 4:
            point = self._some()
            if not point.absorbed and not point.parts and not self._is_part(point):
                self.points.remove(point)
                self.gone.append(point)

    def retire_or_restore(self) -> None:
        point = self._some()
        point.retired = not point.retired and not point.absorbed and not point.parts and not self._is_part(point)

    def rename(self) -> None:
        point = self._some()
        if not point.parts and not self._is_part(point):
            point.formerly.append(point.id)
            point.id = self._id()

    def move(self) -> None:
        point = self._some()
        point.fields["posts"] = self._other(point.fields["posts"], [f"[{post}]" for post in POSTS])

    def regrade(self) -> None:
        point = self._some()
        point.fields["grade"] = self._other(point.fields["grade"], list("123"))

    def reword(self) -> None:
        self._some().fields[self.chance.choice(["name", "causes"])] = sentence(self.chance, 20)

    def weigh(self) -> None:
        point = self._some()
        point.fields["likelihood"] = self._other(point.fields["likelihood"], list("12345"))

    def add_control(self) -> None:
        controls = self._some().controls
        controls[f"C{max([int(id_[1:]) for id_ in controls] or [0]) + 10}"] = sentence(self.chance)

    def remove_control(self) -> None:
        controls = self._some().controls
        if controls:
            controls.pop(self.chance.choice(list(controls)))

    def change_control(self) -> None:
        controls = self._some().controls
        if controls:
            controls[self.chance.choice(list(controls))] = sentence(self.chance)

    def merge(self) -> None:
        one, other = self._some(), self._some()
        simple = not other.absorbed and not other.parts and not self._is_part(other) and not other.formerly
        if one is other or not simple or other.origin is None or other.retired or one.retired:
            return
        if one.origin is None or self.first[one.origin][2] or self.first[other.origin][2]:
            return
        one.absorbed.add(other.origin)
        one.supersedes.append(other.id)
        self.points.remove(other)

    def split(self) -> None:
        point = self._some()
        if point.origin is None or point.retired or point.id != point.origin or self.first[point.origin][2]:
            return
        part = self._point()
        part.supersedes.append(point.id)
        point.parts.append(part)
        self.points.append(part)

    def _is_part(self, point: Point) -> bool:
        return any(point in other.parts for other in self.points)

    def expected(self) -> list[Expected]:
        """Every change exactly once."""
        found: list[Expected] = [("removed", (point.origin,), ()) for point in self.gone if point.origin]
        for point in self.points:
            if point.origin is None:
                found += [] if self._is_part(point) else [("added", (), (point.id,))]
            else:
                found += self._lived(point, point.origin)
        return sorted(found)

    def _lived(self, point: Point, origin: str) -> list[Expected]:
        fields, controls, retired = self.first[origin]
        same = (origin,), (point.id,)
        found: list[Expected] = []
        if point.absorbed:
            found.append(("merged", tuple(sorted({origin, *point.absorbed})), (point.id,)))
        if point.parts:
            found.append(("split", (origin,), tuple(sorted([point.id, *(part.id for part in point.parts)]))))
        differs = {name for name, value in point.fields.items() if value != fields[name]}
        told = {
            "renamed": point.id != origin,
            "retired": point.retired and not retired,
            "restored": retired and not point.retired,
            "moved": "posts" in differs,
            "regraded": "grade" in differs,
            "reworded": bool(differs & {"name", "causes"}),
            "changed": "likelihood" in differs and not point.absorbed and not point.parts,
        }
        found += [(kind, *same) for kind, is_so in told.items() if is_so]
        return found + self._controls(point, origin, controls)

    def _controls(self, point: Point, origin: str, first: dict[str, str]) -> list[Expected]:
        old, new = first.keys(), point.controls.keys()
        return [
            *(("control-added", (), (f"{point.id}/{id_}",)) for id_ in new - old),
            *(("control-removed", (f"{origin}/{id_}",), ()) for id_ in old - new),
            *(
                ("control-changed", (f"{origin}/{id_}",), (f"{point.id}/{id_}",))
                for id_ in old & new
                if first[id_] != point.controls[id_]
            ),
        ]


EDITS = [
    "add", "delete", "retire_or_restore", "rename", "move", "regrade", "reword", "weigh",
    "add_control", "remove_control", "change_control", "merge", "split",
]  # fmt: skip
