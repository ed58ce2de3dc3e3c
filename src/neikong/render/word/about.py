"""What a Word file of the handbook says of itself."""

from neikong.messages import N_
from neikong.render.given import Given
from neikong.render.word.package import About
from neikong.views.handbook.edition import Edition


def about(edition: Edition, given: Given) -> About:
    """Title, author and day: those of the book, never those of the machine."""
    language = "zh-CN" if given.language == "zh" else "en"
    title = given.translate(N_("Handbook of internal control"))
    return About(title, edition.organization, language, edition.origin.day)
