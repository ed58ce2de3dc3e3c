"""A broken file hides nothing else, and one root cause is one finding."""

import pytest
from tests.support.base import ARREARS, BASE, LEVY, RISK, SETTINGS
from tests.support.check import Place, Text, check, result

BROKEN = [
    ("name: 'a\n", "syntax-error"),
    ("", "empty-file"),
    (b"name: \xff\n", "not-utf-8"),
    ("- name: a\n", "not-a-mapping"),
    ("name: \x07\n", "unprintable-character"),
    ("name：a\n", "full-width-colon"),
    ("a: " + "[" * 99, "nesting-too-deep"),
]


@pytest.mark.parametrize("path", sorted(BASE))
@pytest.mark.parametrize(("data", "rule"), BROKEN)
def test_one_broken_file_is_one_finding(path: str, data: Text, rule: str) -> None:
    assert [(where, name) for where, _, _, name in check({path: data})] == [(path, rule)]


def test_every_broken_file_is_found() -> None:
    overlay: dict[str, Text | None] = {f"risks/R-10{index}.yaml": data for index, (data, _) in enumerate(BROKEN)}
    assert [(where, rule) for where, _, _, rule in check(overlay)] == [
        (f"risks/R-10{index}.yaml", rule) for index, (_, rule) in enumerate(BROKEN)
    ]


WORKFLOW = "name: 甲\nsteps:\n"
CASES: list[tuple[str, dict[str, Text | None], list[Place]]] = [
    (
        "a merge key is no unknown field too",
        {"posts/arrears.yaml": ARREARS + "<<: {note: x}\n"},
        [("posts/arrears.yaml", 6, 1, "anchor-or-alias")],
    ),
    (
        "a list as key is no unknown field too",
        {"posts/arrears.yaml": ARREARS + "? [a, b]\n: c\n"},
        [("posts/arrears.yaml", 6, 3, "key-not-text")],
    ),
    (
        "an alias instead of the duties hides them, nothing more",
        {"posts/arrears.yaml": "name: 甲\ndepartment: levy\nduties: *d\n"},
        [("posts/arrears.yaml", 3, 9, "anchor-or-alias")],
    ),
    (
        "duties of the wrong type are not also unknown to others",
        {"posts/arrears.yaml": "name: 甲\ndepartment: levy\nduties: D1\n"},
        [("posts/arrears.yaml", 3, 9, "wrong-type")],
    ),
    (
        "an item without its id is not also unknown to others",
        {"posts/arrears.yaml": "name: 甲\ndepartment: levy\nduties:\n  - {text: 乙}\n"},
        [("posts/arrears.yaml", 4, 6, "missing-field")],
    ),
    (
        "a misspelt list of duties is not also unknown to others",
        {"posts/arrears.yaml": ARREARS.replace("duties:", "dutis:")},
        [("posts/arrears.yaml", 4, 1, "unknown-key")],
    ),
    (
        "a risk whose posts are unreadable still weighs on them",
        {"risks/R-001.yaml": RISK.replace("[arrears, levy-head]", "arrears")},
        [("risks/R-001.yaml", 2, 8, "wrong-type")],
    ),
    (
        "a risk with an unknown grade is still there",
        {"risks/R-001.yaml": RISK.replace("\ngrade: 1", "\ngrade: 9")},
        [("risks/R-001.yaml", 8, 8, "unknown-value")],
    ),
    (
        "a risk with one incomplete manifestation is still there",
        {"risks/R-001.yaml": RISK + "manifestations:\n  - {text: 甲}\n"},
        [("risks/R-001.yaml", 21, 6, "missing-field")],
    ),
    (
        "settings with one incomplete grade keep their vocabularies",
        {
            "registry.yaml": SETTINGS + "domains: {own: 自定, enforcement: 执法}\ngrading:\n  grades:\n"
            "    - {grade: 1, label: 一级, score_at_least: 9, min_controls: 2}\n    - {grade: 2, label: 二级}\n",
            "departments/levy.yaml": LEVY.replace("domain: enforcement", "domain: own"),
        },
        [("registry.yaml", 7, 8, "missing-field")],
    ),
    (
        "without readable settings no term can be judged",
        {
            "registry.yaml": SETTINGS + "domains: {own: 自定}\nnote: '\n",
            "departments/levy.yaml": LEVY.replace("domain: enforcement", "domain: own"),
        },
        [("registry.yaml", 4, 7, "syntax-error")],
    ),
    (
        "without readable settings no score can be judged",
        {
            "registry.yaml": SETTINGS + "grading: {scale: 9}\nnote: '\n",
            "risks/R-001.yaml": RISK + "impact: 8\n",
        },
        [("registry.yaml", 4, 7, "syntax-error")],
    ),
    (
        "steps with one id are no endless workflow",
        {"workflows/w.yaml": WORKFLOW + "  - {id: S1, name: a}\n  - {id: S2, name: b}\n  - {id: S2, name: c}\n"},
        [("workflows/w.yaml", 5, 10, "duplicate-item-id")],
    ),
    (
        "a way to an unknown step is no endless workflow",
        {"workflows/w.yaml": WORKFLOW + "  - {id: S1, name: a}\n  - {id: S2, name: b, next: [S9]}\n"},
        [("workflows/w.yaml", 4, 30, "unknown-item")],
    ),
    (
        "a way to an unknown step leaves no step unreached",
        {"workflows/w.yaml": WORKFLOW + "  - {id: S1, name: a, next: [S3]}\n  - {id: S2, name: b}\n"},
        [("workflows/w.yaml", 3, 30, "unknown-item")],
    ),
    (
        "a missing department is not also an unknown one",
        {"posts/arrears.yaml": ARREARS.replace("department: levy\n", "")},
        [("posts/arrears.yaml", 1, 1, "missing-field")],
    ),
    (
        "the file that lost its id to another is no longer referred to",
        {"posts/Arrears.yaml": BASE["posts/deputy.yaml"]},
        [("posts/arrears.yaml", 1, 1, "ambiguous-id")],
    ),
    (
        "a reason that is empty excuses all the same",
        {"posts/deputy.yaml": BASE["posts/deputy.yaml"].replace("由党组集体研究", "''")},
        [("posts/deputy.yaml", 6, 15, "empty-text")],
    ),
]


@pytest.mark.parametrize(("overlay", "places"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_one_root_cause(overlay: dict[str, Text | None], places: list[Place]) -> None:
    assert check(overlay) == places


@pytest.mark.parametrize(
    ("path", "more", "table"),
    [
        ("posts/arrears.yaml", "rank: 股长\nstaff: x\n", "posts"),
        ("posts/arrears.yaml", "goals: [{id: G1}]\nnotes: x\n", "posts"),
        ("risks/R-001.yaml", "impact: 77\nresidual: x\n", "risks"),
        ("risks/R-001.yaml", "manifestations: [{text: x}]\n", "risks"),
        ("risks/R-001.yaml", "retired: {reason: x}\n", "risks"),
        ("workflows/deferral.yaml", "power: {name: x}\n", "workflows"),
        ("departments/levy.yaml", "waivers: [{rule: x, reason: y}]\n", "departments"),
        ("regulations/levy-law.yaml", "effective: 2001-02-30\n", "regulations"),
    ],
)
def test_an_entity_with_flaws_is_still_there(path: str, more: str, table: str) -> None:
    found = result({path: BASE[path] + more}).registry
    assert path.split("/")[1].removesuffix(".yaml") in getattr(found, table)


def test_a_refused_item_does_not_move_the_others() -> None:
    steps = "  - 文本\n  - {id: S1, name: a, post: arrears, function: verify}\n"
    steps += "  - {id: S2, name: b, post: arrears, function: approve}\n"
    assert check({"workflows/w.yaml": f"name: 甲\nsteps:\n{steps}"}) == [
        ("workflows/w.yaml", 3, 5, "wrong-type"),
        ("workflows/w.yaml", 5, 29, "initiator-decides"),
    ]
