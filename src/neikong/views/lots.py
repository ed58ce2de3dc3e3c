"""Lots that everybody can draw again: an order that depends on a seed and on nothing else.

A lot is the SHA-256 of the seed and the words it is drawn for, each with its
length before it, in UTF-8. So it is the same on every machine and in every
version of Python, whatever the order of files or of hashing, and anybody can
check it with other tools. Python's own ``random`` promises neither.
"""

import hashlib


def lot(seed: str, *words: str) -> bytes:
    """32 bytes that sort the words in an order of the seed's own."""
    drawn = hashlib.sha256()
    for word in (seed, *words):
        data = word.encode("utf-8", "surrogatepass")
        drawn.update(f"{len(data)}:".encode() + data)
    return drawn.digest()
