"""Citations as people read them: 《title》第31条."""

from neikong.messages import Message, msg
from neikong.model.articles import read_article
from neikong.model.registry import Registry


def cite(registry: Registry, citation: str) -> Message:
    """A citation in words; one that does not resolve is shown as it is written."""
    id_, _, place = citation.partition("/")
    regulation = registry.regulations.get(id_)
    title = regulation.title if regulation else id_
    if not place:
        return msg("{title} (whole)", title=title)
    known = read_article(place)
    article = str(known.whole) if known else place
    if known and known.paragraph:
        return msg(
            "{title}, article {article}, paragraph {paragraph}",
            title=title,
            article=article,
            paragraph=str(known.paragraph),
        )
    return msg("{title}, article {article}", title=title, article=article)
