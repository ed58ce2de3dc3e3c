"""Which papers there are besides the handbook."""

from collections.abc import Mapping
from dataclasses import dataclass

from neikong.messages import N_

TITLE_OF_LETTER = N_("Responsibility letter for internal control")


@dataclass(frozen=True, slots=True)
class Paper:
    """The template of a paper, its title, and whether its tables want a page that lies on its side."""

    template: str
    title: str
    is_wide: bool = False


POST_LETTER = Paper("papers/letter-post.md.jinja", TITLE_OF_LETTER)
DEPARTMENT_LETTER = Paper("papers/letter-department.md.jinja", TITLE_OF_LETTER)
PAPERS: Mapping[str, Paper] = {
    "powers": Paper("papers/powers.md.jinja", N_("Power list"), is_wide=True),
    "posts": Paper("papers/posts.md.jinja", N_("Post directory"), is_wide=True),
    "duties": Paper("papers/duties.md.jinja", N_("Duty compilation")),
}
"""Papers about the whole book, by their words on the command line."""
