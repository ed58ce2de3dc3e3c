"""Git's names for contents: what has been read by any way is not read again from git."""

import hashlib

from neikong.store.snapshot import Snapshot

_SHA256_LENGTH = 64


def by_blob(snapshot: Snapshot, like: str) -> dict[str, bytes]:
    """The files' bytes by blob id; ``like``, an id of the same repository, tells which hash it uses."""
    if snapshot.tree is not None:
        return {blob: snapshot.files[path] for path, blob in snapshot.blobs.items()}
    return {blob_id(data, like): data for data in snapshot.files.values()}


def blob_id(data: bytes, like: str) -> str:
    """The id that git gives to a file with these bytes."""
    algorithm = "sha256" if len(like) == _SHA256_LENGTH else "sha1"
    return hashlib.new(algorithm, b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()
