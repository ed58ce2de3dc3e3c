"""A small registry whose files and references are right; tests lay one or two files over it."""

SETTINGS = """\
schema: 1
organization: 国家税务总局云川市税务局
"""

LEVY = """\
name: 征收管理科
kind: office
domain: enforcement
head: levy-head
leader_in_charge: deputy
duties:
  - {id: D1, text: 管理欠税, basis: [levy-law/45]}
"""

LEADERSHIP = """\
name: 局领导
kind: leadership
head: deputy
"""

LEVY_HEAD = """\
name: 征收管理科科长
department: levy
rank: section_head
duties:
  - {id: D1, text: 审批延期缴纳, parent: levy/D1}
"""

DEPUTY = """\
name: 分管征收的副局长
department: leadership
rank: leader
duties:
  - {id: D1, text: 分管征收管理}
no_risk: {D1: 由党组集体研究}
"""

ARREARS = """\
name: 欠税管理岗
department: levy
rank: staff
duties:
  - {id: D1, text: 按季编制欠税公告名单, parent: levy/D1, basis: [levy-law/45]}
"""

DEFERRAL = """\
name: 延期缴纳税款核准
department: levy
type: enforcement
steps:
  - {id: S1, name: 受理, post: arrears, function: accept}
  - {id: S2, name: 实地核实, post: arrears, function: verify}
  - {id: S3, name: 批准, post: levy-head, function: approve}
"""

RISK = """\
name: 欠税公告漏报
posts: [arrears, levy-head]
duties: [arrears/D1]
steps: [deferral/S2]
domain: enforcement
key_area: levy
basis: [levy-law/45]
grade: 1
controls:
  - id: C1
    text: 名单由系统按季取数，手工剔除一户须法制审核岗会签说明单
    grade: 1
    type: preventive
    owner: arrears
    checker: levy
  - id: C2
    text: 内控办每季度随机抽30户与征管系统余额核对，差异当日补公告
    grade: 2
    type: detective
"""

LEVY_LAW = """\
title: 中华人民共和国税收征收管理法
articles: 94
"""

BASE = {
    "registry.yaml": SETTINGS,
    "departments/levy.yaml": LEVY,
    "departments/leadership.yaml": LEADERSHIP,
    "posts/levy-head.yaml": LEVY_HEAD,
    "posts/deputy.yaml": DEPUTY,
    "posts/arrears.yaml": ARREARS,
    "workflows/deferral.yaml": DEFERRAL,
    "risks/R-001.yaml": RISK,
    "regulations/levy-law.yaml": LEVY_LAW,
}
