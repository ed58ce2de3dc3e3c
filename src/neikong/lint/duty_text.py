"""Duties whose text says nothing."""

from neikong.lint.pattern import Pattern
from neikong.lint.similarity import plain

_UNSPECIFIC = Pattern("其他|其它|相关|有关|临时|交办|(?:交付|交给|布置|指派|分派|分配|安排|下达)的")
_OBJECTS = ("工作", "事项", "任务", "事务", "事宜", "事情")
_EMPTY = Pattern(
    "|".join(
        (
            "(?:分管|主管|主要|上级|单位|部门|科室|处室|[省市县分]局|[局科处股所]){0,3}(?:领导|负责人(?!员))",
            "协助|协同|配合|参与|参加|支持|帮助",
            "负责|承担|承办|完成|做好|办好|办理|处理|开展|落实|从事|组织(?!工作)",
            "科长|处长|股长|所长|局长|主任|上级|单位|部门|科室|处室|岗位|同志|同事",
            "交办|交付|交给|布置|指派|分派|分配|安排|下达|临时性?",
            "其他|其它|相关|有关|各项|一切|一般|具体|本|各|等|的|由|和|与|及|以及|或者?|并|以|给",
            *_OBJECTS,
        )
    )
)
"""Words that name no work, and those who do or order it."""


def is_vague(text: str) -> bool:
    """Whether a duty has only words such as 协助, 相关工作 or 领导交办的其他工作."""
    letters = plain(text)
    return letters.endswith(_OBJECTS) and bool(_UNSPECIFIC.search(letters)) and not _EMPTY.sub("", letters)
