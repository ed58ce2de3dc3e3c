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

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model.choices import Visibility
from neikong.model.registry import Registry

CODE = "NK984"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Every person with relatives."""
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
