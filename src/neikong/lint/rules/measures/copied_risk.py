"""Two risk points say the same.

A manifestation or a name that was copied hides that the second duty or step was never
searched; and the count of risk points is too high.

Mend: Describe what happens at this post or step; or merge the two and list the other
under `supersedes`.

Measured: No finding among the 45 risk points of the worked registry.

Bad:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        basis: [levy-law/45]
        grade: 2
        manifestations:
          - {kind: irregular, text: 把关系户从欠税公告名单里手工删去}
    risks/R-002.yaml
        name: 催缴不及时
        posts: [arrears]
        basis: [levy-law/45]
        grade: 2
        manifestations:
          - {kind: irregular, text: 把关系户从欠税公告名单里手工删去。}

Good:
    risks/R-001.yaml
        name: 欠税公告漏报
        posts: [arrears]
        basis: [levy-law/45]
        grade: 2
        manifestations:
          - {kind: irregular, text: 把关系户从欠税公告名单里手工删去}
"""

from collections.abc import Iterator

from neikong.findings import Route, Severity
from neikong.lint.rule import Given, Offence, Option
from neikong.lint.similarity import copies
from neikong.messages import N_, msg
from neikong.model.registry import Registry

CODE = "NK506"
SEVERITY = Severity.WARNING
OPTIONS = (Option("percent", 90, N_("Share of characters from which two texts count as copies"), least=50, most=100),)

_SHORTEST_NAME, _SHORTEST_TEXT = 5, 10
_MOST_NAMED = 4


def check(registry: Registry, given: Given) -> Iterator[Offence]:
    """Names and manifestations of the active risk points, each told at its place."""
    for (id_, route), others in copies(dict(_texts(registry)), given.options["percent"]).items():
        elsewhere = tuple(dict.fromkeys(other for other, _ in others if other != id_))
        if elsewhere:
            yield Offence(
                id_,
                route,
                msg("The risk points {others} say the same here", others=elsewhere[:_MOST_NAMED]),
                msg("Describe what happens at this post or step, or merge the risk points"),
            )


def _texts(registry: Registry) -> Iterator[tuple[tuple[str, Route], str]]:
    for id_, risk in registry.active_risks.items():
        if len(risk.name) >= _SHORTEST_NAME:
            yield (id_, ("name",)), risk.name
        for index, manifestation in enumerate(risk.manifestations):
            if len(manifestation.text) >= _SHORTEST_TEXT:
                yield (id_, ("manifestations", index, "text")), manifestation.text
