"""The references that mean a target, and what each says when the target has another id."""

import re

from neikong.amend.target import Target
from neikong.lint.targets import entity_part, item_part
from neikong.model.refs import Cites, Own, Past, Ref, Reference

_SLASH = re.compile("[/／]")


def means(reference: Reference, target: Target) -> bool:
    """Whether a reference leads to the entity or into it, or to just this item of it."""
    if target.item:
        return item_part(reference) == (target.entity, target.items, target.item)
    return isinstance(reference.mark, Ref | Cites | Past) and entity_part(reference) == target.entity


def instead(written: str, reference: Reference, new: Target) -> str:
    """What to write for the text of a reference that means ``new``; blanks, article and item stay."""
    slash = _SLASH.search(written)
    if not new.item or isinstance(reference.mark, Own) or slash is None:
        return _replaced(written, 0, slash.start() if slash else len(written), new.item or new.entity)
    return _replaced(written, slash.end(), len(written), new.item)


def _replaced(written: str, start: int, end: int, word: str) -> str:
    part = written[start:end]
    return written[:start] + part.replace(part.strip(), word, 1) + written[end:]
