"""Which step of a workflow comes before which."""

from neikong.lint.targets import parts
from neikong.lint.walk import followable, reachable, successors
from neikong.model.registry import Registry


class Precedence:
    """Order of the steps in all workflows that can be walked; steps are named as `deferral/S3`."""

    def __init__(self, registry: Registry) -> None:
        self._ways = {id_: successors(workflow) for id_, workflow in followable(registry)}
        self._reached: dict[tuple[str, str], frozenset[str]] = {}

    def knows(self, step: str) -> bool:
        """Whether it is a step of such a workflow, not a whole workflow."""
        workflow, item = parts(step)
        return item in self._ways.get(workflow, ())

    def precedes(self, first: str, second: str) -> bool:
        """Whether a way leads from the first to the second step and none leads back."""
        (workflow, before), (other, after) = parts(first), parts(second)
        if workflow != other or before == after or not (self.knows(first) and self.knows(second)):
            return False
        return after in self._from(workflow, before) and before not in self._from(workflow, after)

    def _from(self, workflow: str, step: str) -> frozenset[str]:
        key = workflow, step
        if key not in self._reached:
            self._reached[key] = reachable(self._ways[workflow], [step])
        return self._reached[key]
