"""Options that commands for papers share."""

from enum import StrEnum


class Form(StrEnum):
    """What a paper is written as."""

    DOCX = "docx"
    PDF = "pdf"
    HTML = "html"
    MD = "md"
    ALL = "all"


def forms(wanted: Form) -> tuple[str, ...]:
    """The endings of the files to write."""
    return tuple(form.value for form in Form if form is not Form.ALL) if wanted is Form.ALL else (wanted.value,)
