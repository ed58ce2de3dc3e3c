"""A whole review of two small states, as the command makes it."""

import datetime

from tests.account.asked import Files
from tests.support.small import as_bytes

from neikong.account.changes import ChangeReport, Side
from neikong.account.review import Review, review
from neikong.diff import compare
from neikong.lint import validate
from neikong.messages import translator

TODAY = datetime.date(2026, 1, 15)


def reviewed(before: Files, after: Files, language: str = "en", base: str = "main") -> Review:
    """Both states checked and compared."""
    old, new = (validate(as_bytes(files), today=TODAY) for files in (before, after))
    comparison = compare(old.registry, new.registry)
    changes = ChangeReport(Side(base, "a" * 40), Side("worktree"), comparison, translator(language))
    return review(changes, old, new, "registry", f"neikong diff {base}")
