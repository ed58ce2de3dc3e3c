"""A registry with something in every part of the handbook: path → text."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

from tests.support.small import changed, registry

from neikong.flow.draw import drawing
from neikong.messages import Message, Translate, in_english
from neikong.model.registry import Registry
from neikong.views.handbook import Drawing, Handbook, Wanted, handbook
from neikong.views.handbook.cards import RiskCard
from neikong.views.handbook.flows import StepLine

BOOK = changed(
    {
        "registry.yaml": """\
organization: 云川市税务局
language: en
grading:
  anchors: {likelihood: {3: 可能, 4: 较常见}, impact: {4: 党纪政务处分}}
  grades:
    - {grade: 1, label: 一级, score_at_least: 15, managed_by: bureau, min_controls: 2,
       require: [preventive], monitor: monthly}
    - {grade: 2, label: 二级, score_at_least: 1, managed_by: leader_in_charge}
review: {post: [section_head, party_group], risk: [control_office]}
office: {control_office: office, coordinator: office, leading_group: [chief]}
""",
        "departments/lead.yaml": "name: 局领导\nkind: leadership\nhead: chief\n",
        "departments/office.yaml": "name: 内控办\nhead: clerk\nleader_in_charge: chief\nparent: lead\n"
        "waivers: [{rule: NK301, reason: 新设部门, until: 2027-01-31, approved_by: chief}]\n",
        "posts/chief.yaml": "name: 局长\ndepartment: lead\nrank: leader\nstaff: 1\n",
        "posts/clerk.yaml": "name: 内控管理岗\ndepartment: office\nkey: true\nstaff: 2\nrotation: {limit: 3 years}\n"
        "duties: [{id: D1, text: 抽查内控台账}]\n"
        "reviews: [{stage: section_head, by: chief, on: 2024-08-20, fingerprint: abc}]\n",
        "workflows/deferral.yaml": """\
name: 延期缴纳税款核准
department: levy
type: enforcement
key_area: levy
power: {code: QL-01, name: 核准延期, kind: license, gate: approval,
  basis: [levy-law/31, levy-law/32], published: 公示栏}
basis: [levy-law]
time_limit: 20 working days
statutory_limit: 20 days
steps:
  - {id: S1, name: 申请, external: 纳税人, form: 申请表}
  - {id: S2, name: 核实, post: arrears, function: verify, onsite: true, persons: 2,
     time_limit: 3 working days, system: 金税系统, basis: [levy-law/45]}
  - {id: S3, name: 批准, post: levy-head, function: approve, form: 决定书,
     next: [{when: 材料不全, to: S2}, {when: 属实, to: S4}]}
  - {id: S4, name: 送达, post: arrears, function: notify, next: []}
compensations:
  - {functions: [verify, notify], control: R-002/C1, reason: 人手不足, until: 2026-12-31, approved_by: levy-head}
""",
        "risks/R-002.yaml": """\
name: 违规核准延期
posts: [levy-head, arrears]
duties: [levy-head/D1, arrears/D9]
steps: [deferral/S3]
category: integrity
key_area: levy
domain: enforcement
manifestations: [{kind: illegal, text: 明知不符合条件仍然核准}]
basis: [levy-law/31, levy-law/45.2]
likelihood: 4
impact: 4
grade: {self: 2, approved: 1, reason: 单笔金额大}
residual: 2
found_by: [self, mutual]
sources: [complaint]
controls:
  - {id: C1, text: 集体审议逐人表态, grade: 1, type: preventive, timing: before, mode: manual,
     channel: joint, key: true, owner: levy-head, checker: office, frequency: per_case,
     evidence: 会议纪要, on_exception: block, step: deferral/S3, basis: [levy-law/40]}
  - {id: C2, text: 已停用的抽查, status: retired}
waivers: [{rule: risk-without-detective-control, reason: 系统改造中, until: 2026-06-30}]
""",
        "risks/R-003.yaml": "name: 台账失实\nposts: [nobody]\n",
        "risks/R-004.yaml": "name: 已注销的风险\nposts: [arrears]\nstatus: retired\n",
        "risks/R-005.yaml": "name: 抽查走过场\nposts: [clerk, arrears]\nkey_area: people\ngrade: 2\n",
        "regulations/old-law.yaml": "title: 旧办法\nnumber: 国税发〔1998〕1号\nissuer: 国家税务总局\nstatus: repealed\n"
        "effective: 1998-01-01\nversion: 1998年发布\nsuperseded_by: levy-law\n",
        "rounds/1.yaml": "title: 第一轮风险点查找\nopened: 2024-02-26\nclosed: 2024-07-20\n",
    }
)


def book(files: Mapping[str, str] = BOOK, wanted: Wanted | None = None) -> Handbook:
    """The handbook of a registry, whoever may see it."""
    return handbook(registry(files), wanted)


def charts(registry: Registry, translate: Translate) -> dict[str, Drawing]:
    """The drawings of all workflows, for a book of the whole registry."""
    inside = registry.posts.keys() | registry.active_risks.keys()
    drawn = {id_: drawing(registry, id_, translate, inside) for id_ in registry.workflows}
    return {id_: chart for id_, chart in drawn.items() if chart}


def facts(value: object, translate: Translate = in_english) -> Iterator[str]:
    """Everything that a view says, a line for each fact.

    What is empty is left out; a card or step that stands in several places is told once.
    """
    yield from _facts(value, translate, "", set())


def _facts(value: object, translate: Translate, route: str, told: set[int]) -> Iterator[str]:
    if isinstance(value, RiskCard | StepLine):
        if id(value) in told:
            yield f"{route.removeprefix('.')}: → {value.id}"
            return
        told.add(id(value))
    if is_dataclass(value) and not isinstance(value, Message):
        for field in fields(value):
            yield from _facts(getattr(value, field.name), translate, f"{route}.{field.name}", told)
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _facts(item, translate, f"{route}[{key}]", told)
    elif isinstance(value, tuple):
        for place, item in enumerate(value):
            yield from _facts(item, translate, f"{route}[{place}]", told)
    elif value is not None and value is not False and value != "":
        yield f"{route.removeprefix('.')}: {value.text(translate) if isinstance(value, Message) else value}"
