"""The texts of a registry: everything that people wrote in words, and nothing else."""

import gc

import pytest
from tests.support.small import SMALL, edited, registry

from neikong.findings import Route
from neikong.lint.texts import texts


def told(path: str, text: str) -> list[tuple[Route, str]]:
    """Routes and texts of one file."""
    entity = path.partition("/")[2].removesuffix(".yaml")
    return [(found.route, found.text) for found in texts(registry({**SMALL, path: text})) if found.entity == entity]


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        (
            "posts/p.yaml",
            "name: 岗\ndepartment: levy\nrank: staff\nduties: [{id: D1, text: 职责, parent: levy/D1, basis: [a/1]}]\n"
            "no_risk: {D1: 理由}\nencouraged: [甲, 乙]\n",
            [
                (("name",), "岗"),
                (("duties", 0, "text"), "职责"),
                (("encouraged", 0), "甲"),
                (("encouraged", 1), "乙"),
                (("no_risk", "D1"), "理由"),
            ],
        ),
        (
            "risks/r.yaml",
            "name: 风险\nformerly: [R-9]\nsupersedes: [R-8]\ngrade: {self: 2, approved: 1, reason: 为何}\n"
            "controls: [{id: C1, text: 措施, evidence: 台账}]\n",
            [
                (("name",), "风险"),
                (("grade", "reason"), "为何"),
                (("controls", 0, "text"), "措施"),
                (("controls", 0, "evidence"), "台账"),
            ],
        ),
        (
            "risks/r.yaml",
            "name: 风险\ngrade: 1\nwaivers: [{rule: NK303, reason: 待定, until: 2030-01-01}]\n"
            "reviews: [{stage: section_head, by: levy-head, on: 2024-01-01, fingerprint: abc}]\n",
            [(("waivers", 0, "reason"), "待定"), (("name",), "风险")],
        ),
        (
            "workflows/w.yaml",
            "name: 流程\npower: {code: '1', name: 权力, kind: levy}\n"
            "steps: [{id: S1, name: 办, next: [{when: 同意, to: S1}]}, {id: S2, name: 结, next: [S1]}]\n",
            [
                (("name",), "流程"),
                (("power", "name"), "权力"),
                (("steps", 0, "name"), "办"),
                (("steps", 0, "next", 0, "when"), "同意"),
                (("steps", 1, "name"), "结"),
            ],
        ),
        (
            "regulations/g.yaml",
            "title: 某法\nnumber: 国税发〔2005〕43号\nrenumbered: {37: 35}\n",
            [(("title",), "某法"), (("number",), "国税发〔2005〕43号")],
        ),
    ],
)
def test_texts_and_their_routes(path: str, text: str, expected: list[tuple[Route, str]]) -> None:
    found = told(path, text)
    assert sorted(found, key=repr) == sorted(expected, key=repr)


def test_the_settings_are_the_entity_without_a_name() -> None:
    files = edited("registry.yaml", "language: en", "language: en\nkey_areas: {levy: 征}\nlint: {ignore: [NK303]}")
    own = {found.route: found.text for found in texts(registry(files)) if not found.entity}
    assert own[("organization",)] == "云川市税务局"
    assert own[("key_areas", "levy")] == "征"
    assert {route[0] for route in own} <= {"organization", "domains", "key_areas", "gates", "grading"}


def test_the_walk_is_made_once_for_each_registry() -> None:
    one, other = registry(SMALL), registry(SMALL)
    assert texts(one) is texts(one)
    assert texts(one) is not texts(other)
    assert texts(one) == texts(other)


def test_a_registry_that_is_gone_leaves_nothing_behind() -> None:
    for number in range(3):
        whole = registry(edited("registry.yaml", "云川市", f"云川{number}市"))
        assert texts(whole)[0].text == f"云川{number}市税务局"
        del whole
        gc.collect()
