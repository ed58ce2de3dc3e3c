"""One post does two steps in a row that nothing tells apart.

A step is one post, one action, one document. Where the same post goes on with the same
work and no other document comes of it, the second step only makes the workflow longer
than it is.

Mend: Merge the two steps, or say what the second one does and which `form` comes of it.

Bad:
    workflows/refund.yaml
        name: 多缴税款退税
        steps:
          - {id: S1, name: 核对申请, post: arrears, function: verify, form: 退税核实表}
          - {id: S2, name: 再次核对, post: arrears, function: verify, form: 退税核实表}
          - {id: S3, name: 核准, post: levy-head, function: approve, form: 退税审批表}

Good:
    workflows/refund.yaml
        name: 多缴税款退税
        steps:
          - {id: S1, name: 核对申请, post: arrears, function: verify, form: 退税核实表}
          - {id: S2, name: 核对欠税, post: arrears, function: verify, form: 欠税抵缴核对单}
          - {id: S3, name: 核准, post: levy-head, function: approve, form: 退税审批表}
"""

from collections import Counter
from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Offence
from neikong.lint.walk import followable, successors
from neikong.messages import msg
from neikong.model.registry import Registry
from neikong.model.workflow import Step, Workflow

CODE = "NK804"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Pairs of steps where the one leads to the other only, and only the one leads there.

    Another function, another document or another place makes another step of it.
    """
    for id_, workflow in followable(registry):
        for first, second, index in _pairs(workflow):
            if first.post is not None and first.post == second.post and _is_the_same(first, second):
                yield Offence(
                    id_,
                    ("steps", index),
                    msg(
                        "`{post}` does both step {first} and step {second}, and nothing tells them apart",
                        post=first.post,
                        first=first.id,
                        second=second.id,
                    ),
                    msg("Merge the two, or name the document that each of them produces under `form`"),
                )


def _pairs(workflow: Workflow) -> Iterator[tuple[Step, Step, int]]:
    """Each step with its only follower, where nothing else leads there, and the follower's place."""
    ways = successors(workflow)
    entries = Counter(follower for followers in ways.values() for follower in followers)
    steps = {step.id: (index, step) for index, step in enumerate(workflow.steps)}
    for step in workflow.steps:
        if len(ways[step.id]) == 1 and entries[ways[step.id][0]] == 1:
            index, follower = steps[ways[step.id][0]]
            yield step, follower, index


def _is_the_same(first: Step, second: Step) -> bool:
    """One document for both leaves one step, whatever the two are called."""
    if first.id == second.id or not _agree(first.form, second.form):
        return False
    has_one_document = first.form is not None and first.form == second.form
    return has_one_document or (_agree(first.function, second.function) and first.onsite == second.onsite)


def _agree(one: str | None, other: str | None) -> bool:
    """Whether two fields are the same as far as they say something."""
    return one is None or other is None or one == other
