"""What a rename changed, for people."""

from collections.abc import Iterator

from neikong.amend.rename import Renaming
from neikong.messages import msg
from neikong.report.reader import Reader
from neikong.report.styled import Line


def renaming_text(renaming: Renaming, reader: Reader) -> Iterator[Line]:
    """How many references followed, where the file is now, and which texts still say the old id."""
    counted = msg(
        "{references:reference|references} in {files:file|files}", references=renaming.references, files=renaming.files
    )
    yield (renaming.old, "id"), (" → ", ""), (renaming.new, "id"), (f"  {reader.say(counted)}", "")
    for path in renaming.moved:
        yield ((reader.say(msg("Its file is now {file}", file=reader.file(path))), ""),)
    if renaming.mentions:
        left = msg("Texts name `{id}` in {count:line|lines}:", count=len(renaming.mentions), id=renaming.old)
        yield ((reader.say(left), "hint"),)
    for mention in renaming.mentions:
        place = f"{reader.file(mention.path)}:{mention.line}:{mention.column}"
        yield ("  ", ""), (reader.say(place), "file"), (f"  {reader.say(mention.text)}", "")
