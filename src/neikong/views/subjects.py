"""What can be listed: the kinds of entity, and the sub-items that have an id of their own."""

from collections.abc import Iterator
from dataclasses import dataclass

from neikong.messages import N_
from neikong.model.kinds import KINDS
from neikong.model.post import Duty, Goal
from neikong.model.record import Record
from neikong.model.registry import Registry
from neikong.model.risk import Control
from neikong.model.workflow import Step
from neikong.views.names import folded


@dataclass(frozen=True, slots=True)
class Subject:
    """A kind, or the items ``items`` of the kind ``of``.

    ``columns`` are fields by their keys, the first the one that people know it by.
    """

    name: str
    plural: str
    words: tuple[str, ...]
    title: str
    model: type[Record]
    columns: tuple[str, ...]
    of: str
    items: str | None = None

    def rows(self, registry: Registry) -> Iterator[tuple[str, str, Record]]:
        """Id, entity and record of each; an item's id is that of its entity and its own."""
        for id_, entity in registry.tables[self.of].items():
            if self.items is None:
                yield id_, id_, entity
            else:
                for item in getattr(entity, self.items):
                    yield f"{id_}/{item.id}", id_, item


def _kind(name: str, words: tuple[str, ...], *columns: str) -> Subject:
    kind = KINDS[name]
    return Subject(name, kind.folder, words, kind.title, kind.model, columns, name)


SUBJECTS = (
    _kind("department", ("部门", "科室", "处室", "单位"), "name", "kind", "domain", "head", "staff", "establishment"),
    _kind("post", ("岗位",), "name", "department", "rank", "staff", "key", "duties", "goals"),
    _kind("workflow", ("工作流程", "流程"), "name", "department", "type", "key_area", "time_limit", "steps"),
    _kind("risk", ("风险点", "风险"), "name", "posts", "category", "key_area", "grade", "controls", "status"),
    _kind("regulation", ("法规", "制度", "法规制度"), "title", "number", "status", "articles"),
    _kind("round", ("排查轮次", "轮次"), "title", "opened", "closed"),
    _kind("person", ("人员",), "name", "posts", "in_post"),
    _kind("calendar", ("日历",), "source", "holidays", "workdays"),
    Subject(
        "control", "controls", ("防控措施", "措施", "内控措施"), N_("Control"), Control,
        ("text", "grade", "type", "mode", "owner", "checker", "frequency", "status"), "risk", "controls",
    ),
    Subject(
        "step", "steps", ("步骤", "环节"), N_("Step"), Step,
        ("name", "post", "function", "time_limit", "form"), "workflow", "steps",
    ),
    Subject("duty", "duties", ("岗位职责", "职责"), N_("Duty"), Duty, ("text", "parent", "basis"), "post", "duties"),
    Subject(
        "goal", "goals", ("工作目标", "目标"), N_("Goal"), Goal,
        ("text", "duty", "metric", "target"), "post", "goals",
    ),
)  # fmt: skip


def subject(word: str) -> Subject | None:
    """The subject by its name, its plural or a Chinese word for it."""
    wanted = folded(word)
    return next((one for one in SUBJECTS if wanted in (one.name, one.plural, *one.words)), None)
