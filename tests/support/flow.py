"""Workflows as a line of text: ``S1>S2,S3 S2 S3.`` (ways after ``>``, ``.`` for the end)."""

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
