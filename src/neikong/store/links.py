"""Symbolic links, resolved by their text alone, so that disk and git agree."""

import posixpath


def inside(path: str, target: str) -> str | None:
    """The registry path that a link at ``path`` means, or nothing when it leads out."""
    if target.startswith("/") or "\\" in target or ":" in target:
        return None
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
    return None if joined == ".." or joined.startswith("../") or joined == "." else joined
