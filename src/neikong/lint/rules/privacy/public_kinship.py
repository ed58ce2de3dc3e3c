"""A person's file tells kinship but is not restricted.

Kinship is needed to apply the law of recusal and for nothing else. Only those who apply
it should read it in a rendered document.

Mend: Write `visibility: restricted`, or leave `visibility` out: a person's file is
restricted by itself.

Bad:
    people/p1.yaml
        name: 王甲
        posts: [arrears]
        visibility: internal
        kin:
          - {person: p2, relation: spouse}
    people/p2.yaml
        name: 李乙

Good:
    people/p1.yaml
        name: 王甲
        posts: [arrears]
        kin:
          - {person: p2, relation: spouse}
    people/p2.yaml
        name: 李乙
"""

import re
from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.pattern import Pattern
from neikong.lint.rule import Offence
from neikong.lint.texts import containing
from neikong.messages import msg
from neikong.model.choices import Visibility
from neikong.model.fields import Described
from neikong.model.registry import Registry

CODE = "NK984"
SEVERITY = Severity.WARNING


_KIN = "妻子|丈夫|配偶|爱人|儿子|女儿|父亲|母亲|哥哥|弟弟|姐姐|妹妹|岳父|岳母|公公|婆婆|女婿|儿媳|堂兄|表弟|亲属"


def check(registry: Registry) -> Iterator[Offence]:
    """Every person with relatives, and public texts that name somebody's."""
    yield from _files(registry)
    names = "|".join(re.escape(person.name) for person in registry.people.values() if len(person.name) > 1)
    if names:
        for entity, route, _ in containing(registry, Pattern(f"(?:{names})的?(?:{_KIN})")):
            if _visibility(registry, entity) is Visibility.PUBLIC:
                message = msg("The public text tells whose relative somebody is")
                yield Offence(entity, route, message, msg("Write `visibility: internal`, or take it out of the file"))


def _visibility(registry: Registry, entity: str) -> Visibility:
    found = registry.tables[registry.kind(entity) or "post"].get(entity) if entity else registry.settings
    return found.visibility if isinstance(found, Described) else Visibility.INTERNAL


def _files(registry: Registry) -> Iterator[Offence]:
    for id_, person in registry.people.items():
        if person.kin and person.visibility is not Visibility.RESTRICTED:
            yield Offence(
                id_,
                ("visibility",),
                msg(
                    "The file tells kinship, but its visibility is {visibility}",
                    visibility=msg(person.visibility.label),
                ),
                msg("Write `visibility: restricted`"),
            )
