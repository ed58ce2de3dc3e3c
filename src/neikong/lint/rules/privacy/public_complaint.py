"""A public file tells of a complaint.

Who complained, and whom the complaint names, is secret (in the tax administration by
law); a public list must not let anybody guess.

Mend: Write `visibility: internal` or `restricted`, or take the hint at the complaint out
of the file.

Bad:
    risks/R-002.yaml
        name: 延期缴纳把关不严
        posts: [levy-head]
        visibility: public
        basis: [levy-law/31]
        sources: [complaint]
        grade: 3
        controls:
          - {id: C1, text: 科长逐件核对申请人银行余额并在核实报告签字, grade: 3, type: preventive}

Good:
    risks/R-002.yaml
        name: 延期缴纳把关不严
        posts: [levy-head]
        basis: [levy-law/31]
        sources: [complaint]
        grade: 3
        controls:
          - {id: C1, text: 科长逐件核对申请人银行余额并在核实报告签字, grade: 3, type: preventive}
"""

import re
from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Offence
from neikong.lint.texts import texts
from neikong.messages import Message, msg
from neikong.model.choices import Source, Visibility
from neikong.model.fields import Described
from neikong.model.registry import Registry

CODE = "NK985"
SEVERITY = Severity.WARNING

_COMPLAINT = "举报|检举|信访人|投诉人|被反映人"
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范"
    "金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
)
_NAMED = (
    rf"(?:举报|检举|信访|投诉|反映)人(?:姓名)?[：:]\s*[{_SURNAMES}](?!.?某)[\u4e00-\u9fff]{{1,2}}(?![\u4e00-\u9fff])"
    rf"|[{_SURNAMES}](?!.?某)[\u4e00-\u9fff]{{0,2}}(?:先生|女士)"
    rf"|[{_SURNAMES}]某{{1,2}}(?:来信|来访|来电|实名|匿名|电话|当面)?(?:举报|检举|投诉|信访|反映)"
)


def check(registry: Registry) -> Iterator[Offence]:
    """Public files: risk points that a complaint drew attention to, and texts that name a person in one."""
    public = {
        id_
        for table in registry.tables.values()
        for id_, entity in table.items()
        if isinstance(entity, Described) and entity.visibility is Visibility.PUBLIC
    }
    if public:
        yield from _sources(registry, public)
        yield from _texts(registry, public)


def _sources(registry: Registry, public: set[str]) -> Iterator[Offence]:
    for id_, risk in registry.active_risks.items():
        if id_ in public and Source.COMPLAINT in risk.sources:
            route = ("sources", risk.sources.index(Source.COMPLAINT))
            yield Offence(id_, route, msg("The public file says that a complaint drew attention to it"), _hint())


def _texts(registry: Registry, public: set[str]) -> Iterator[Offence]:
    names = {person.name for person in registry.people.values()}
    for source in texts(registry):
        if source.entity in public and re.search(_COMPLAINT, source.text) and _names_somebody(source.text, names):
            message = msg("The public text names a person in a complaint")
            yield Offence(source.entity, source.route, message, _hint())


def _names_somebody(text: str, names: set[str]) -> bool:
    return bool(re.search(_NAMED, text)) or any(len(name) > 1 and name in text for name in names)


def _hint() -> Message:
    return msg("Write `visibility: internal`, or take it out of the file")
