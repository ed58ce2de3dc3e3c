"""The data model's closed vocabularies, with the aliases of the field's practice."""

from neikong.messages import N_
from neikong.model.choice import Choice


class DepartmentKind(Choice):
    """What sort of unit a department is."""

    OFFICE = "office", N_("office"), "处室", "科室", "内设机构"
    DIRECT = "direct", N_("directly affiliated unit"), "直属单位", "直属机构"
    LEADERSHIP = "leadership", N_("bureau leadership"), "局领导", "领导班子"
    BRANCH = "branch", N_("branch"), "基层分局", "分局", "税务所"


class Rank(Choice):
    """A post's level."""

    STAFF = "staff", N_("staff"), "科员", "一般岗位", "工作人员"
    SECTION_HEAD = "section_head", N_("section head"), "科长", "处长", "部门负责人", "分局长"
    LEADER = "leader", N_("bureau leader"), "局领导", "领导"


class WorkflowType(Choice):
    """The two kinds of official power."""

    ENFORCEMENT = "enforcement", N_("tax enforcement"), "税收执法类", "税收执法", "执法"
    ADMINISTRATION = "administration", N_("administration"), "行政管理类", "行政管理", "行政"


class PowerKind(Choice):
    """How a power acts upon others (power-list practice, references R6)."""

    LICENSE = "license", N_("licence"), "行政许可", "许可"
    APPROVAL = "approval", N_("approval"), "行政审批", "审批", "核准"
    PENALTY = "penalty", N_("penalty"), "行政处罚", "处罚"
    COERCION = "coercion", N_("coercive measure"), "行政强制", "强制"
    LEVY = "levy", N_("levy"), "行政征收", "征收"
    INSPECTION = "inspection", N_("inspection"), "行政检查", "检查"
    CONFIRMATION = "confirmation", N_("confirmation"), "行政确认", "确认"
    PAYMENT = "payment", N_("payment to others"), "行政给付", "给付"
    REWARD = "reward", N_("reward"), "行政奖励", "奖励"
    ADJUDICATION = "adjudication", N_("adjudication"), "行政裁决", "裁决"
    INTERNAL = "internal", N_("internal management"), "内部管理"
    OTHER = "other", N_("other power"), "其他权责事项", "其他权力", "其他"


class Function(Choice):
    """What a step does with the power; decides which posts must be separate."""

    PROPOSE = "propose", N_("propose"), "提出", "提请", "申请", "拟定"
    ACCEPT = "accept", N_("accept"), "受理"
    VERIFY = "verify", N_("verify"), "核实", "核查", "调查核实", "初审"
    REVIEW = "review", N_("review"), "审核", "复核"
    APPROVE = "approve", N_("approve"), "审批", "批准", "核准", "决定"
    SELECT_CASE = "select_case", N_("select the case"), "选案"
    INSPECT = "inspect", N_("inspect"), "检查"
    ADJUDICATE = "adjudicate", N_("adjudicate"), "审理"
    EXECUTE = "execute", N_("execute"), "执行"
    RECORD = "record", N_("record"), "登记", "记账"
    ARCHIVE = "archive", N_("archive"), "归档"
    NOTIFY = "notify", N_("notify"), "告知", "送达", "公告", "公示"


DECIDES = frozenset((Function.APPROVE, Function.ADJUDICATE))
"""Functions that settle a matter."""


class Category(Choice):
    """The three kinds of risk."""

    ENFORCEMENT = "enforcement", N_("enforcement risk"), "执法风险", "执法"
    ADMINISTRATION = "administration", N_("administrative risk"), "行政风险", "行政"
    INTEGRITY = "integrity", N_("integrity risk"), "廉政风险", "廉洁风险", "廉政"


class ManifestationKind(Choice):
    """What a manifestation would breach."""

    ILLEGAL = "illegal", N_("breach of law"), "违法"
    DISCIPLINARY = "disciplinary", N_("breach of discipline"), "违纪"
    IRREGULAR = "irregular", N_("breach of rules"), "违规"


class Method(Choice):
    """Who found a risk point."""

    SELF = "self", N_("self-check"), "个人自查", "自查", "自己找"
    MUTUAL = "mutual", N_("mutual check"), "互查", "互找互查", "同事帮", "交叉互查"
    ASSISTED = "assisted", N_("help from society"), "社会帮查", "帮查", "群众帮"
    REVIEWED = "reviewed", N_("public review"), "群众评查", "评查", "民主评"
    LEADER = "leader", N_("pointed out by a leader"), "领导点", "领导提"
    ORGANIZATION = "organization", N_("examined by the organisation"), "组织审", "集体议"


class Source(Choice):
    """What drew attention to a risk point."""

    ERROR_PRONE = "error_prone", N_("error-prone work"), "工作易错", "容易出错"
    COMPLAINT = "complaint", N_("public complaints"), "群众反映"
    SUPERIOR_WARNING = "superior_warning", N_("warning from above"), "上级提醒"
    PRECEDENT = "precedent", N_("happened elsewhere"), "前车之鉴", "他人先例"


class RiskStatus(Choice):
    """Whether a risk point still counts."""

    ACTIVE = "active", N_("active"), "有效", "在用"
    RETIRED = "retired", N_("retired"), "已退出", "退出", "注销"


class ControlType(Choice):
    """What a control does about the failure."""

    PREVENTIVE = "preventive", N_("preventive"), "预防性", "预防"
    DETECTIVE = "detective", N_("detective"), "发现性", "发现"
    CORRECTIVE = "corrective", N_("corrective"), "纠正性", "纠正"


class Timing(Choice):
    """When a control acts, seen from the step it guards."""

    BEFORE = "before", N_("beforehand"), "事前"
    DURING = "during", N_("during the work"), "事中"
    AFTER = "after", N_("afterwards"), "事后"


class Mode(Choice):
    """Whether people or a system perform a control."""

    MANUAL = "manual", N_("manual"), "人工"
    IT_DEPENDENT = "it_dependent", N_("partly automated"), "半自动", "人机结合"
    AUTOMATED = "automated", N_("automated"), "自动", "技防", "机控"


class Channel(Choice):
    """The five channels of prevention (五防)."""

    EDUCATION = "education", N_("education"), "教育", "教育防范"
    SUPERVISION = "supervision", N_("supervision"), "监督", "监督防范"
    KEY_FOCUS = "key_focus", N_("key focus"), "重点", "重点防范"
    JOINT = "joint", N_("joint effort"), "合力", "合力防范"
    EXTERNAL = "external", N_("outside help"), "借力", "借力防范"


class Frequency(Choice):
    """How often a control is performed."""

    PER_CASE = "per_case", N_("every case"), "每案", "逐笔", "逐件", "每笔", "每件"
    DAILY = "daily", N_("daily"), "每日", "按日"
    WEEKLY = "weekly", N_("weekly"), "每周", "按周"
    MONTHLY = "monthly", N_("monthly"), "每月", "按月"
    QUARTERLY = "quarterly", N_("quarterly"), "每季度", "每季", "按季"
    HALF_YEARLY = "half_yearly", N_("half-yearly"), "每半年", "半年"
    YEARLY = "yearly", N_("yearly"), "每年", "按年", "年度"


class OnException(Choice):
    """What happens when a control fails."""

    BLOCK = "block", N_("blocked"), "拦截", "锁定", "阻断"
    RETURN = "return", N_("returned"), "退回"
    ESCALATE = "escalate", N_("escalated"), "上报", "推送", "督办"
    NOTIFY = "notify", N_("notified"), "通报", "告知"


class RegulationStatus(Choice):
    """Whether a regulation is law today."""

    IN_FORCE = "in_force", N_("in force"), "有效", "现行有效"
    AMENDED = "amended", N_("amended"), "已修改", "已修正", "已修订"
    REPEALED = "repealed", N_("repealed"), "废止", "已废止", "失效"


class Relation(Choice):
    """Kinship for which officials must not serve together (公务员法 74)."""

    SPOUSE = "spouse", N_("spouse"), "配偶", "夫妻"
    DIRECT = "direct", N_("direct line"), "直系血亲", "父母", "子女"
    COLLATERAL = "collateral", N_("collateral within three generations"), "三代以内旁系血亲", "旁系血亲", "兄弟姐妹"
    IN_LAW = "in_law", N_("close in-law"), "近姻亲", "姻亲"


class Visibility(Choice):
    """Who may see an entity in a rendered document."""

    PUBLIC = "public", N_("public"), "公开"
    INTERNAL = "internal", N_("internal"), "内部"
    RESTRICTED = "restricted", N_("restricted"), "涉密", "受限"


class Fonts(Choice):
    """What a PDF is set in: the fonts that come with the program, or first those of the machine."""

    PACKAGED = "packaged", N_("those of the program"), "自带", "自带字体"
    SYSTEM = "system", N_("those of the machine first"), "系统", "系统字体"


class Stage(Choice):
    """The bodies and levels that agree to an entity."""

    SECTION_HEAD = "section_head", N_("section head"), "部门负责人", "科长"
    LEADER_IN_CHARGE = "leader_in_charge", N_("leader in charge"), "分管领导"
    PERSONNEL = "personnel", N_("personnel department"), "人事部门"
    PARTY_GROUP = "party_group", N_("Party group"), "党组", "党委"
    CONTROL_OFFICE = "control_office", N_("internal-control office"), "内控办", "内控办公室"


class ManagedBy(Choice):
    """Which level answers for risk points of a grade."""

    BUREAU = "bureau", N_("the bureau's leadership"), "局领导班子", "主要领导"
    LEADER_IN_CHARGE = "leader_in_charge", N_("the leader in charge"), "分管领导"
    DEPARTMENT = "department", N_("the department"), "部门", "部门负责人"
