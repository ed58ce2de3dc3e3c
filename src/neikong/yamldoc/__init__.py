"""Text ↔ plain values, and the place of each: the only home of YAML libraries.

Files are parsed from the C parser's events, and every scalar stays text, so
that the schema decides its type. Places are not kept: ``positions`` parses one
file again when something in it is to be reported.
"""

from neikong.yamldoc.builder import NULLS
from neikong.yamldoc.document import UNREADABLE, Document, read
from neikong.yamldoc.edits import OverlappingEdits, apply_edits
from neikong.yamldoc.encoding import without_bom
from neikong.yamldoc.entries import NotEditable
from neikong.yamldoc.keys import Plain, add_entry, append_item, set_key, written_as
from neikong.yamldoc.positions import Positions, positions
from neikong.yamldoc.text import lines

__all__ = [
    "NULLS",
    "UNREADABLE",
    "Document",
    "NotEditable",
    "OverlappingEdits",
    "Plain",
    "Positions",
    "add_entry",
    "append_item",
    "apply_edits",
    "lines",
    "positions",
    "read",
    "set_key",
    "without_bom",
    "written_as",
]
