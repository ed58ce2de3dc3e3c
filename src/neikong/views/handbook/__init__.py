"""The handbook's content, derived once from a registry: where is the risk, how big is it, how is it prevented.

Every form of the handbook is laid out from this one value, so that they cannot disagree.
"""

from neikong.views.handbook.book import Handbook, Wanted, handbook
from neikong.views.handbook.edition import Origin, digest
from neikong.views.handbook.flows import Drawing
from neikong.views.handbook.marks import Marks
from neikong.views.handbook.naming import Name
from neikong.views.handbook.scope import Scope

__all__ = ["Drawing", "Handbook", "Marks", "Name", "Origin", "Scope", "Wanted", "digest", "handbook"]
