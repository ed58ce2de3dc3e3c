"""A promised time limit is longer than the law's.

A promise may only better the law. Whoever works by this one is late in law and on time
in the bureau's own statistics.

Mend: Set `time_limit` no longer than `statutory_limit`.

Bad:
    workflows/refund.yaml
        name: 多缴税款退税
        time_limit: 45日
        statutory_limit: 30日
        steps:
          - {id: S1, name: 核准, post: levy-head, time_limit: 2个工作日}

Good:
    workflows/refund.yaml
        name: 多缴税款退税
        time_limit: 20日
        statutory_limit: 30日
        steps:
          - {id: S1, name: 核准, post: levy-head, time_limit: 2个工作日}
"""

from collections.abc import Iterator

from neikong.findings import Route, Severity
from neikong.lint.rule import Offence
from neikong.lint.spans import in_words, spans_of
from neikong.messages import msg
from neikong.model.registry import Registry
from neikong.model.workflow import Step, Workflow

CODE = "NK803"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Every workflow and every step that has both limits."""
    spans = spans_of(registry)
    for id_, workflow in registry.workflows.items():
        for route, holder in _holders(workflow):
            promise, statute = holder.time_limit, holder.statutory_limit
            if promise and statute and spans.exceeds(promise, statute):
                yield Offence(
                    id_,
                    (*route, "time_limit"),
                    msg(
                        "{promise} are promised, the law allows {statute}",
                        promise=in_words(promise),
                        statute=in_words(statute),
                    ),
                    msg("Promise no more than the law's limit"),
                )


def _holders(workflow: Workflow) -> Iterator[tuple[Route, Workflow | Step]]:
    yield (), workflow
    for index, step in enumerate(workflow.steps):
        yield ("steps", index), step
