"""Words that ought to mean a rule, and what somebody may have meant by one that does not."""

from collections.abc import Sequence

from neikong.findings import Rewrite
from neikong.messages import Message, msg
from neikong.views.nearest import nearest


def advice(word: str, families: Sequence[str] = ()) -> tuple[Message, Rewrite | None]:
    """A hint, and the word to write instead where one is spelt alike. ``families`` are allowed besides names."""
    from neikong.lint.catalogue import all_rules, find_rule

    if find_rule(word.upper()):
        near: tuple[str, ...] = (word.upper(),)
    else:
        near = nearest(word, [*(rule.name for rule in all_rules()), *families])
    if not near:
        return msg("`neikong rule` lists all rules"), None
    return msg("Did you mean {near}?", near=near), Rewrite(near[0], safe=False)
