"""What happened to a registry and what a comparison should call it: name → (before, after, [(kind, ids), …])."""

from tests.support.small import SMALL, changed, edited, risk

Files = dict[str, str]
Ids = tuple[tuple[str, ...], tuple[str, ...]]
Case = tuple[Files, Files, list[tuple[str, Ids]]]

R1 = "risks/R-001.yaml"
RETIRED = "status: retired\nretired: {round: 2, reason: 已不再办理}\n"
EXTRA = {"risks/R-002.yaml": risk("另一风险"), "risks/R-003.yaml": risk("第三风险")}
THREE = changed(EXTRA)
CONTROL = "  - id: C2\n    text: 每季度抽查\n"


def same(entity: str) -> Ids:
    return (entity,), (entity,)


def one(kind: str, ids: Ids, before: Files, after: Files) -> Case:
    return before, after, [(kind, ids)]


OFFICE = SMALL["registry.yaml"] + "office: {coordinator: levy, leading_group: [levy-head]}\n"

SINGLE: dict[str, Case] = {
    "a post renamed that registry.yaml names": one(
        "renamed",
        (("levy-head",), ("boss",)),
        changed({"registry.yaml": OFFICE}),
        {
            **{
                path.replace("levy-head", "boss"): text.replace("levy-head", "boss")
                for path, text in changed({"registry.yaml": OFFICE}).items()
                if path != "posts/levy-head.yaml"
            },
            "posts/boss.yaml": SMALL["posts/levy-head.yaml"] + "formerly: [levy-head]\n",
        },
    ),
    "a department renamed whose id is a word of the model, too": one(
        "renamed",
        (("office",), ("bureau",)),
        changed({"departments/office.yaml": "name: 办公室\nkind: office\n"}),
        changed({"departments/bureau.yaml": "name: 办公室\nkind: office\nformerly: [office]\n"}),
    ),
    "added": one("added", ((), ("R-002",)), SMALL, changed({"risks/R-002.yaml": risk()})),
    "a department added": one("added", ((), ("new",)), SMALL, changed({"departments/new.yaml": "name: 新科\n"})),
    "removed": one("removed", (("R-002",), ()), changed({"risks/R-002.yaml": risk()}), SMALL),
    "a regulation removed": one("removed", (("levy-law",), ()), SMALL, changed({"regulations/levy-law.yaml": None})),
    "retired": one("retired", same("R-001"), SMALL, changed({R1: SMALL[R1] + RETIRED})),
    "restored": one("restored", same("R-001"), changed({R1: SMALL[R1] + RETIRED}), SMALL),
    "merged into one of them": one(
        "merged",
        (("R-002", "R-003"), ("R-002",)),
        THREE,
        changed({"risks/R-002.yaml": risk("另一风险", "supersedes: [R-003]")}),
    ),
    "merged into a new one": one(
        "merged",
        (("R-002", "R-003"), ("R-004",)),
        THREE,
        changed({"risks/R-004.yaml": risk("合并", "supersedes: [R-002, R-003]")}),
    ),
    "split": one(
        "split",
        (("R-002",), ("R-004", "R-005")),
        changed({"risks/R-002.yaml": risk()}),
        changed({f"risks/R-00{n}.yaml": risk(f"拆分{n}", "supersedes: [R-002]") for n in (4, 5)}),
    ),
    "renamed by formerly": one(
        "renamed",
        (("R-001",), ("R-100",)),
        SMALL,
        changed({R1: None, "risks/R-100.yaml": SMALL[R1] + "formerly: [R-001]\n"}),
    ),
    "moved to another post": one("moved", same("R-001"), SMALL, edited(R1, "posts: [arrears]", "posts: [levy-head]")),
    "moved to another department": one(
        "moved", same("notice"), SMALL, edited("workflows/notice.yaml", "department: levy", "department: other")
    ),
    "a department moved": one(
        "moved",
        same("levy"),
        SMALL,
        changed({"departments/levy.yaml": SMALL["departments/levy.yaml"] + "parent: top\n"}),
    ),
    "regraded": one("regraded", same("R-001"), SMALL, edited(R1, "approved: 2", "approved: 1")),
    "graded at last": one(
        "regraded", same("R-001"), edited(R1, "grade: {self: 2, approved: 2, reason: 金额不大}\n", ""), SMALL
    ),
    "reworded": one("reworded", same("R-001"), SMALL, edited(R1, "欠税公告漏报", "欠税公告错报")),
    "a duty reworded": one("reworded", same("arrears"), SMALL, edited("posts/arrears.yaml", "按季编制", "按月编制")),
    "changed": one("changed", same("R-001"), SMALL, edited(R1, "likelihood: 3", "likelihood: 4")),
    "a step added": one(
        "changed",
        same("notice"),
        SMALL,
        changed({"workflows/notice.yaml": SMALL["workflows/notice.yaml"] + "  - {id: S3, name: 归档}\n"}),
    ),
    "steps in another order": one(
        "changed",
        same("notice"),
        edited("workflows/notice.yaml", "steps:\n", "steps:\n  - {id: S0, name: 受理}\n"),
        changed({"workflows/notice.yaml": SMALL["workflows/notice.yaml"] + "  - {id: S0, name: 受理}\n"}),
    ),
    "control-added": one("control-added", ((), ("R-001/C2",)), SMALL, changed({R1: SMALL[R1] + CONTROL})),
    "control-removed": one("control-removed", (("R-001/C2",), ()), changed({R1: SMALL[R1] + CONTROL}), SMALL),
    "control-changed": one(
        "control-changed",
        same("R-001/C1"),
        SMALL,
        edited(R1, "手工", "手工", SMALL) | {R1: SMALL[R1].replace("evidence: 取数日志", "evidence: 取数台账")},
    ),
    "a control out of force": one(
        "control-changed", same("R-001/C1"), SMALL, changed({R1: SMALL[R1] + "    status: retired\n"})
    ),
    "the bureau's grading": one(
        "changed",
        same("registry"),
        SMALL,
        edited("registry.yaml", "language: en\n", "language: en\ngrading: {scale: 4}\n"),
    ),
    "a post renamed with every reference": one(
        "renamed",
        (("arrears",), ("debts",)),
        SMALL,
        {
            path.replace("arrears", "debts"): text.replace("arrears", "debts")
            + ("formerly: [arrears]\n" if path == "posts/arrears.yaml" else "")
            for path, text in SMALL.items()
        },
    ),
}

SEVERAL: dict[str, Case] = {
    "many at once on one entity": (
        SMALL,
        changed(
            {
                R1: SMALL[R1]
                .replace("漏报", "错报")
                .replace("approved: 2", "approved: 1")
                .replace("[arrears]", "[levy-head]")
                .replace("impact: 4", "impact: 5")
                .replace("按季取数", "按月取数")
                + CONTROL
                + RETIRED
            }
        ),
        [
            ("control-added", ((), ("R-001/C2",))),
            ("control-changed", same("R-001/C1")),
            *((kind, same("R-001")) for kind in ("retired", "moved", "regraded", "reworded", "changed")),
        ],
    ),
    "renamed and reworded": (
        SMALL,
        changed({R1: None, "risks/R-100.yaml": SMALL[R1].replace("漏报", "错报") + "formerly: [R-001]\n"}),
        [("renamed", (("R-001",), ("R-100",))), ("reworded", (("R-001",), ("R-100",)))],
    ),
    "one control replaced by another": (
        SMALL,
        edited(R1, "id: C1", "id: C9"),
        [("control-added", ((), ("R-001/C9",))), ("control-removed", (("R-001/C1",), ()))],
    ),
    "retired because another supersedes it": (
        THREE,
        changed(
            EXTRA,
            {
                "risks/R-003.yaml": risk("第三风险") + RETIRED,
                "risks/R-002.yaml": risk("另一风险", "supersedes: [R-003]"),
            },
        ),
        [("merged", (("R-002", "R-003"), ("R-002",)))],
    ),
    "formerly names one that lives on": (
        SMALL,
        changed({"risks/R-002.yaml": risk("另一风险", "formerly: [R-001]")}),
        [("added", ((), ("R-002",)))],
    ),
    "ids exchanged": (
        changed({"risks/A.yaml": risk("甲事务"), "risks/B.yaml": risk("乙流程")}),
        changed({"risks/A.yaml": risk("乙流程", "formerly: [B]"), "risks/B.yaml": risk("甲事务", "formerly: [A]")}),
        [("renamed", (("A",), ("B",))), ("renamed", (("B",), ("A",)))],
    ),
    "an id that somebody else bears now": (
        changed({"risks/A.yaml": risk("甲事务")}),
        changed({"risks/A.yaml": risk("乙流程"), "risks/B.yaml": risk("甲事务", "formerly: [A]")}),
        [("renamed", (("A",), ("B",))), ("added", ((), ("A",)))],
    ),
    "ids handed from one to the next": (
        changed({"risks/A.yaml": risk("甲"), "risks/B.yaml": risk("乙")}),
        changed({"risks/B.yaml": risk("乙"), "risks/C.yaml": risk("甲", "formerly: [A]")}),
        [("renamed", (("A",), ("C",)))],
    ),
}

NOTHING: dict[str, tuple[Files, Files]] = {
    "comments and layout": (
        SMALL,
        changed(
            {
                R1: "# 备注\n"
                + SMALL[R1]
                .replace("posts: [arrears]", "posts:\n  - arrears   # 岗位")
                .replace("impact: 4", "impact:    '4'"),
            }
        ),
    ),
    "another order of keys": (
        SMALL,
        changed({"regulations/levy-law.yaml": "articles: 94\ntitle: 中华人民共和国税收征收管理法\n"}),
    ),
    "another order of controls": (
        changed({R1: SMALL[R1] + CONTROL}),
        changed({R1: SMALL[R1].replace("controls:\n", f"controls:\n{CONTROL}")}),
    ),
    "another order of what has none": (
        edited(R1, "basis: [levy-law/45]", "basis: [levy-law/45, levy-law/46]\nfound_by: [self, mutual]"),
        edited(R1, "basis: [levy-law/45]", "basis: [levy-law/46, levy-law/45]\nfound_by: [mutual, self]"),
    ),
    "the same posts, the same department in the lead": (
        edited(R1, "posts: [arrears]", "posts: [arrears, levy-head]"),
        edited(R1, "posts: [arrears]", "posts: [levy-head, arrears]"),
    ),
    "Chinese words for values": (
        SMALL,
        changed(
            {
                R1: SMALL[R1]
                .replace("preventive", "预防性")
                .replace("quarterly", "按季")
                .replace("integrity", "廉政风险")
            }
        ),
    ),
    "the label of a key area": (SMALL, edited(R1, "key_area: levy", "key_area: 征")),
    "the label of a grade": (SMALL, edited(R1, "approved: 2", "approved: 二级")),
    "a duration in Chinese": (SMALL, edited("workflows/notice.yaml", "20 working days", "二十个工作日")),
    "the short form of a grade": (
        edited(R1, "grade: {self: 2, approved: 2, reason: 金额不大}", "grade: 2"),
        edited(R1, "grade: {self: 2, approved: 2, reason: 金额不大}", "grade: {approved: 2}"),
    ),
    "a default written out": (SMALL, changed({R1: SMALL[R1] + "status: active\nsupersedes: []\n"})),
    "full-width digits": (SMALL, edited(R1, "impact: 4", "impact: ４")),
    "a file in a subfolder": (
        SMALL,
        changed({"posts/arrears.yaml": None, "posts/levy/arrears.yaml": SMALL["posts/arrears.yaml"]}),
    ),
    "reviews": (
        SMALL,
        changed(
            {R1: SMALL[R1] + "reviews: [{stage: section_head, by: levy-head, on: 2024-08-20, fingerprint: 3f9c}]\n"}
        ),
    ),
    "rounds": (SMALL, changed({"rounds/1.yaml": "title: 第一轮\nopened: 2024-02-26\n"})),
}
