"""A statutory limit stands without its legal basis.

A limit is statutory because an article sets it. Without the article nobody can check the
number, or notice when the law changes it.

Mend: Cite the article beside the limit, on the step or on its workflow.

Bad:
    workflows/deferral.yaml
        name: 延期缴纳税款核准
        statutory_limit: 20日
        steps:
          - {id: S2, name: 批准, post: levy-head}

Good:
    workflows/deferral.yaml
        name: 延期缴纳税款核准
        statutory_limit: 20日
        basis: [levy-law/31]
        steps:
          - {id: S2, name: 批准, post: levy-head}
"""

from collections.abc import Iterator

from neikong.findings import Severity
from neikong.lint.rule import Offence
from neikong.messages import msg
from neikong.model.registry import Registry

CODE = "NK711"
SEVERITY = Severity.WARNING


def check(registry: Registry) -> Iterator[Offence]:
    """Workflows that cite nothing, and their steps that cite nothing either."""
    for id_, workflow in registry.workflows.items():
        if (
            workflow.basis
            or (workflow.power and workflow.power.basis)
            or registry.is_flawed(registry.path(id_), "basis")
        ):
            continue
        hint = msg("Cite the article that sets it: `basis: [regulation/article]`")
        if workflow.statutory_limit:
            message = msg("The statutory limit of the workflow has no legal basis")
            yield Offence(id_, ("statutory_limit",), message, hint)
        for index, step in enumerate(workflow.steps):
            if step.statutory_limit and not step.basis:
                message = msg("The statutory limit of step `{step}` has no legal basis", step=step.id)
                yield Offence(id_, ("steps", index, "statutory_limit"), message, hint)
