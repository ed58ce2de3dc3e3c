"""A small registry in which no rule finds anything; tests of rules lay one or two files over it."""

SETTINGS = """\
schema: 1
organization: 国家税务总局云川市税务局
domains: {enforcement: 税收执法类}
key_areas: {levy: 征}
gates: {approval: 行政审批}
grading:
  factors: [likelihood, impact]
  scale: 5
  anchors:
    likelihood: {1: 极少, 2: 偶有, 3: 可能, 4: 较常见, 5: 频发}
    impact: {1: 轻微差错, 2: 通报批评, 3: 组织处理, 4: 党纪政务处分, 5: 涉嫌犯罪}
  grades:
    - {grade: 1, label: 一级, score_at_least: 15, min_controls: 2, require: [preventive]}
    - {grade: 2, label: 二级, score_at_least: 6, min_controls: 1}
    - {grade: 3, label: 三级, score_at_least: 1, min_controls: 1}
separation:
  - [propose, approve]
  - [select_case, inspect, adjudicate, execute]
"""

LEVY = """\
name: 征收管理科
kind: office
domain: enforcement
head: levy-head
leader_in_charge: deputy
liaison: arrears
staff: 3
establishment: 4
duties:
  - {id: D1, text: 管理辖区内欠缴税款, basis: [levy-law/45]}
"""

LEADERSHIP = """\
name: 局领导
kind: leadership
head: deputy
liaison: deputy
staff: 1
duties:
  - {id: D1, text: 领导征收管理工作}
"""

LEVY_HEAD = """\
name: 征收管理科科长
department: levy
rank: section_head
staff: 1
duties:
  - {id: D1, text: 审批延期缴纳, parent: levy/D1}
goals:
  - {id: G1, duty: D1, text: 延期缴纳审批不超过三个工作日, metric: 按期审批率, target: 98%以上, set_by: deputy}
restricted:
  - 不得以口头指示代替审批签字
"""

DEPUTY = """\
name: 分管征收的副局长
department: leadership
rank: leader
staff: 1
duties:
  - {id: D1, text: 分管征收管理, parent: leadership/D1}
goals:
  - {id: G1, duty: D1, text: 每季度听取一次征收情况汇报, metric: 听取汇报次数, target: 每季度1次}
no_risk: {D1: 由党组集体研究}
"""

ARREARS = """\
name: 欠税管理岗
department: levy
rank: staff
staff: 2
duties:
  - {id: D1, text: 按季编制欠税公告名单, parent: levy/D1, basis: [levy-law/45]}
goals:
  - {id: G1, duty: D1, text: 欠税公告不漏一户, metric: 欠税公告按期率, target: 99%以上, set_by: levy-head}
restricted:
  - 不得手工剔除欠税户
"""

DEFERRAL = """\
name: 延期缴纳税款核准
department: levy
type: enforcement
power: {name: 延期缴纳税款核准, kind: approval, gate: approval, basis: [levy-law/31], published: 办税服务厅公示栏}
time_limit: 20个工作日
steps:
  - {id: S1, name: 受理, post: arrears, function: accept, time_limit: 1个工作日, form: 受理通知书}
  - {id: S2, name: 实地核实, post: arrears, function: verify, time_limit: 5个工作日, onsite: true, persons: 2,
     form: 核实报告}
  - {id: S3, name: 批准, post: levy-head, function: approve, time_limit: 3个工作日, form: 核准决定书}
"""

RISK = """\
name: 欠税公告漏报
posts: [arrears, levy-head]
duties: [arrears/D1, levy-head/D1]
steps: [deferral/S2]
domain: enforcement
key_area: levy
manifestations:
  - {kind: irregular, text: 把关系户从欠税公告名单里手工删去}
basis: [levy-law/45]
likelihood: 4
impact: 4
grade: 1
controls:
  - id: C1
    text: 名单由系统按季取数，手工剔除一户须法制审核岗会签说明单，无会签的系统不予公告
    grade: 1
    type: preventive
    key: true
    owner: arrears
    checker: levy-head
    frequency: quarterly
    evidence: 不予公告说明单
    on_exception: block
  - id: C2
    text: 征收管理科科长每季度随机抽30户与征管系统欠税余额核对，差异户当日补公告
    grade: 2
    type: detective
    owner: levy-head
    checker: deputy
    frequency: quarterly
    evidence: 欠税余额核对表
    on_exception: notify
"""

LEVY_LAW = """\
title: 中华人民共和国税收征收管理法
articles: 94
"""

SOUND = {
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
