"""Changes as one self-contained page: both versions side by side, filters by department and kind."""

from collections.abc import Mapping

from neikong.account.changes import ChangeReport
from neikong.account.marks import side
from neikong.messages import N_, msg
from neikong.render.environment import environment, rendered
from neikong.render.spoken import seen

TEMPLATE = "changes.html.jinja"


def changes_html(report: ChangeReport, state: Mapping[str, bytes], language: str) -> str:
    """The whole comparison; ``state`` may override the templates. Raises ``TemplateFailed``."""
    sections = report.sections()
    told = [one for section in sections for one in section.changes]
    return rendered(
        environment(state, report.translate, seen),
        TEMPLATE,
        report=report,
        language=language,
        sections=sections,
        kinds=report.tally(),
        entities=sorted({one.entity_kind for one in told}),
        count=report.say(msg("{count:change|changes}", count=len(told))),
        shown=report.translate(N_("{shown} of {all}")),
        side=side,
        left_out=lambda path: report.say(msg("{file} cannot be read on one side, and is left out on both", file=path)),
    )
