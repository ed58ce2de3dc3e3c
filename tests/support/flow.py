"""Workflows as lines of text.

``workflow`` draws ways: ``S1>S2,S3 S2 S3.`` (ways after ``>``, ``.`` for the end).
``acting`` says who does what: ``arrears verify time_limit=5日``, ``-`` for an outsider.
"""

HEAD = "name: 流程\nsteps:\n"
PATH = "workflows/w.yaml"


def workflow(picture: str) -> str:
    """A step a line, from line 3 on; the id stands in column 10, ``next`` in column 23."""
    return HEAD + "".join(f"  - {{id: {_step(word)}}}\n" for word in picture.split())


def _step(word: str) -> str:
    name, _, ways = word.partition(">")
    if word.endswith("."):
        return f"{word[:-1]}, name: 办, next: []"
    if not ways:
        return f"{name}, name: 办"
    branches = ways.split(",")
    if len(branches) == 1:
        return f"{name}, name: 办, next: [{ways}]"
    return f"{name}, name: 办, next: [{', '.join(f'{{when: 若, to: {way}}}' for way in branches)}]"


def acting(*steps: str, head: str = "") -> str:
    """A step a line, from line 3 on; the id stands in column 10, the post in column 29.

    ``head`` are more lines before the steps. A step is a post, mostly a function,
    and further fields as ``key=value``; ``next=S1,S2`` are ways with a condition.
    """
    lines = (f"  - {{id: S{number}, name: 办, {_acting(step)}}}\n" for number, step in enumerate(steps, 1))
    return f"name: 流程\n{head}steps:\n" + "".join(lines)


def _acting(step: str) -> str:
    post, *rest = step.split()
    words = ["external: 省局" if post == "-" else f"post: {post}"]
    for word in rest:
        key, equals, value = word.partition("=")
        words.append(_field(key, value) if equals else f"function: {key}")
    return ", ".join(words)


def _field(key: str, value: str) -> str:
    if key != "next":
        return f"{key}: {value}"
    return f"next: [{', '.join(f'{{when: 若, to: {way}}}' for way in value.split(',') if way)}]"


def tolerating(functions: str, control: str = "R-001/C2", until: str = "2026-12-31") -> str:
    """One compensation, to be laid below the steps: functions in column 17 of its line, then control and ``until``."""
    return f"compensations:\n  - {{functions: [{functions}], control: {control}, reason: 人手不足, until: {until}}}\n"
