"""The sound registry with every sort of reference in it, some of them written in odd ways."""

from tests.support.check import state
from tests.support.git import round_file
from tests.support.sound import SOUND

RICH = {
    **SOUND,
    "registry.yaml": SOUND["registry.yaml"]
    + "office:\n  control_office: levy  # 牵头\n  coordinator: levy\n  leading_group: [deputy, levy-head]\n",
    "departments/levy.yaml": "# 征管 levy\n" + SOUND["departments/levy.yaml"] + "parent: leadership\n",
    "posts/arrears.yaml": SOUND["posts/arrears.yaml"].replace("- {id: D1", "- {id: 'D1'")
    + "no_risk: {Ｄ１: 只收发}\nformerly: [desk]\nnote: arrears 与 levy-head 会签\n",
    "workflows/sub/deferral.yaml": SOUND["workflows/deferral.yaml"].replace("form: 受理通知书}", "form: 受理通知书,"
    "\n     next: [{when: 齐全, to: S2}, S3]}  # S2 是实地核实")
    + "compensations:\n"
    "  - {functions: [accept, verify], control: R-001 / C2, reason: 人手少, until: 2099-12-31, approved_by: deputy}\n",
    "risks/R-001.yaml": SOUND["risks/R-001.yaml"].replace("[levy-law/45]", '["levy-law/45", ｌevy-law／31.2]')
    + "supersedes: [R-000, R-002]\n"
    "waivers:\n  - {rule: copied-measure, reason: 见 R-001, until: 2099-01-01, approved_by: levy-head}\n"
    "reviews:\n  - {stage: section_head, by: levy-head, on: 2024-08-20, fingerprint: 3f9c}\n",
    "risks/R-002.yaml": "name: 旧风险\r\nposts: [arrears]\r\nstatus: retired\r\n"
    "retired: {round: 2, reason: 并入 R-001}\r\n",
    "rounds/1.yaml": round_file(1, "0" * 40),
    "rounds/2.yaml": round_file(2),
    "people/p1.yaml": "name: 某甲\nposts: [arrears]\nkin: [{person: p2, relation: spouse}]\n",
    "people/p2.yaml": "\ufeffname: 某乙\nposts:\n  - 'levy-head'\n",
    "regulations/old-law.yaml": "title: 旧法\nstatus: repealed\nsuperseded_by: levy-law\n",
    "templates/x.jinja": "{# arrears/D1 #}\n",
}  # fmt: skip
del RICH["workflows/deferral.yaml"]

STATE = state(RICH)

ENTITIES = (
    "levy", "leadership", "arrears", "levy-head", "deputy", "deferral", "R-001", "R-002", "levy-law", "old-law",
    "p1", "p2",
)  # fmt: skip
ITEMS = (
    "levy/D1", "leadership/D1", "arrears/D1", "arrears/G1", "deputy/D1", "deferral/S1", "deferral/S2", "deferral/S3",
    "R-001/C1", "R-001/C2",
)  # fmt: skip
