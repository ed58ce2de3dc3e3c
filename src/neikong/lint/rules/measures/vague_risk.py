"""A risk point only says that there is a risk.

存在廉政风险 or a duty's own words do not tell what could happen. A risk point names the
deed: which duty is not performed as required, how, and to whose advantage.

Mend: Name the deed in a few words, such as 欠税公告漏报或人情剔除, and describe it under
`manifestations`.

Measured: No finding among the 45 risk points of the worked registry.

Bad:
    risks/R-001.yaml
        name: 欠税公告工作中存在廉政风险
        posts: [arrears]
        duties: [arrears/D1]
        basis: [levy-law/45]
        grade: 2

Good:
    risks/R-001.yaml
        name: 欠税公告漏报或人情剔除
        posts: [arrears]
        duties: [arrears/D1]
        basis: [levy-law/45]
        grade: 2
"""

import re
from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.lexicon import lexicon
from neikong.lint.pattern import Pattern
from neikong.lint.rule import Offence
from neikong.lint.similarity import plain
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK513"
SEVERITY = Severity.WARNING

_PHRASE = Pattern(
    r"^(?:履职|履责|工作|监管|管理|审核|审批|执行|落实|把关|检查)(?:不到位|不力|不严|不严格|不规范|不认真)。?$"
    r"|^未(?:按规定|按要求|依法|认真|严格|及时)?(?:办理|履行|执行|开展|落实)[^、，；]{0,10}$"
    r"|^[^、，；]{2,8}(?:登记|管理|办理|审批|审核|核查|征收|工作|环节|岗位)风险$"
)
"""Names that say of a duty only that it was not done, or that there is a risk about it."""


def check(registry: Registry) -> Iterator[Offence]:
    """Active risk points whose name is a general phrase or one of their duties."""
    general = "|".join(map(re.escape, lexicon(registry)["vague_risks"]))
    pattern = re.compile(
        rf"(?:存在|有|产生|引发|容易出现)(?:较大|一定|潜在)?(?:的)?(?:{general})(?:点|隐患)?$|^(?:{general})$"
    )
    duties = {f"{id_}/{duty.id}": plain(duty.text) for id_, post in registry.posts.items() for duty in post.duties}
    for id_, risk in registry.active_risks.items():
        name = plain(risk.name)
        is_duty = name.removesuffix("风险") in {duties.get(duty, "") for duty in risk.duties} - {""}
        if is_duty or pattern.search(name) or _PHRASE.search(risk.name):
            yield Offence(
                id_,
                ("name",),
                msg("The name does not tell what could happen"),
                msg("Name the deed: which duty is not done as required, and how"),
            )
