"""Citations as people read them: 《title》第31条."""

from neikong.messages import Message, msg
from neikong.model.registry import Registry


def cite(registry: Registry, citation: str) -> Message:
    """A citation in words; one that does not resolve is shown as it is written."""
    id_, _, place = citation.partition("/")
    regulation = registry.regulations.get(id_)
    title = regulation.title if regulation else id_
    article, _, paragraph = place.partition(".")
    if paragraph:
        return msg(
            "{title}, article {article}, paragraph {paragraph}", title=title, article=article, paragraph=paragraph
        )
    if article:
        return msg("{title}, article {article}", title=title, article=article)
    return msg("{title} (whole)", title=title)
