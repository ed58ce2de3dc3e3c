"""A state — a mapping of path to bytes — becomes a registry and findings.

Loading never raises for a user's mistake, and one broken file does not hide
what is wrong with the others.
"""

from neikong.load.loader import load
from neikong.load.reading import Memory

__all__ = ["Memory", "load"]
