"""A history without git: the states of a registry, one commit after the other."""

from collections.abc import Iterable, Mapping, Sequence

from tests.support.small import as_bytes

from neikong.commits import Commit, History, Touch
from neikong.store.blobs import blob_id


def recorded(states: Sequence[Mapping[str, str]], parents: Mapping[int, tuple[int, ...]] | None = None) -> History:
    """Commits ``c0``, ``c1`` … with these states; each follows the one before unless ``parents`` says otherwise."""
    contents: dict[str, bytes] = {}
    named: list[dict[str, str]] = []
    for state in states:
        data = as_bytes(state)
        named.append({path: blob_id(content, "") for path, content in data.items()})
        contents |= {named[-1][path]: content for path, content in data.items()}
    commits = []
    for number, state in enumerate(named):
        before = (parents or {}).get(number, (number - 1,) if number else ())
        first = named[before[0]] if before else {}
        touches = {
            path: Touch(first.get(path), state.get(path))
            for path in first.keys() | state.keys()
            if first.get(path) != state.get(path)
        }
        commits.append(Commit(f"c{number}", tuple(f"c{one}" for one in before), "Test", "", f"{number}", touches))

    def read(blobs: Iterable[str]) -> Mapping[str, bytes]:
        return {blob: contents[blob] for blob in blobs}

    return History(tuple(reversed(commits)), read)
