"""The parser's complaints, said so that an author knows what to do.

libyaml names what it was doing (context) and where it stumbled (problem).
Often the mistake lies where the context began: a quote or bracket that was
never closed is noticed at the end of the file.
"""

from typing import Any

from neikong.findings import Finding, Span
from neikong.messages import N_, Message, msg
from neikong.yamldoc.builder import too_deep
from neikong.yamldoc.text import BREAK, character_span

_AT_CONTEXT = ("found unexpected end of stream", "could not find expected ':'")
_UNCLOSED = ("did not find expected ',' or ']'", "did not find expected ',' or '}'")

_KNOWN: dict[str, tuple[str, str]] = {
    "found unexpected end of stream": (
        N_("A quotation mark is opened here and never closed"),
        N_("Close it, or put the whole text into single quotes"),
    ),
    "could not find expected ':'": (
        N_("This line has no `: ` after its key"),
        N_("Write `key: value`, with an ASCII colon and a blank"),
    ),
    "mapping values are not allowed in this context": (
        N_("A second `: ` on this line, or a line that is indented wrongly"),
        N_("Put text that contains `: ` into quotes, and align keys of one level"),
    ),
    "did not find expected key": (
        N_("This line does not fit the lines before it"),
        N_("Check the indentation and the quotes of this line and the one above"),
    ),
    "did not find expected '-' indicator": (
        N_("A list item is expected here"),
        N_("Begin the line with `- `, or align it with the list's parent"),
    ),
    "did not find expected ',' or ']'": (
        N_("The list in brackets that begins here is not closed"),
        N_("Close it with ] and separate its items with ASCII commas"),
    ),
    "did not find expected ',' or '}'": (
        N_("The mapping in braces that begins here is not closed"),
        N_("Close it with }} and separate its entries with ASCII commas"),
    ),
    "found unknown escape character": (
        N_("A backslash in double quotes has a special meaning"),
        N_("Use single quotes for text that contains a backslash"),
    ),
    "found character that cannot start any token": (
        N_("A value cannot begin with this character"),
        N_("Put the text into quotes"),
    ),
    "did not find expected node content": (
        N_("A value or a closing bracket is expected here"),
        N_("Close what was opened before, or write the value in quotes"),
    ),
    "did not find expected comment or line break": (
        N_("Nothing may follow here on this line"),
        N_("Put the text on the next line, indented, or the whole value into quotes"),
    ),
    "found incompatible YAML document": (
        N_("The file declares a version of YAML that is not read here"),
        N_("Delete the line that begins with %YAML"),
    ),
    "mapping keys are not allowed in this context": (
        N_("A question mark with a blank has a special meaning"),
        N_("Put the text into quotes"),
    ),
    "block sequence entries are not allowed in this context": (
        N_("A list item cannot stand here"),
        N_("Start the list on the line below its key"),
    ),
}


def syntax_fault(path: str, text: str, error: Any, last: Any) -> Finding:
    """The finding for a parser's error; ``last`` is the event before it."""
    if not hasattr(error, "problem_mark"):
        return _unprintable(path, text, error)
    problem: str = error.problem
    mark = _place(error, last)
    span = _inside(text, mark.line, mark.column)
    if "tab" in problem or _character_at(text, error.problem_mark) == "\t":
        return _tab(path, error.problem_mark)
    if "nesting depth" in problem:  # newer parsers have a bound of their own and look further ahead
        message, hint = too_deep()
        return Finding("nesting-too-deep", path, message, span=span, hint=hint)
    if problem in _KNOWN:
        template, advice = _KNOWN[problem]
        return Finding("syntax-error", path, msg(template), span=span, hint=msg(advice))
    return Finding("syntax-error", path, msg("The YAML cannot be read: {problem}", problem=problem), span=span)


def _place(error: Any, last: Any) -> Any:
    problem, context = error.problem_mark, error.context_mark
    if context is None:
        starts_document = last is not None and last.start_mark.index == 0 and last.start_mark.line < problem.line
        return last.start_mark if starts_document else problem
    if error.problem in _AT_CONTEXT:
        return context
    if error.problem in _UNCLOSED:
        return context if context.line != problem.line else problem
    return problem


def _inside(text: str, line: int, column: int) -> Span:
    """The span of one character; what stumbles at the end of the file points at its last line."""
    lines = BREAK.split(text.rstrip("\r\n"))
    if line >= len(lines):
        line, column = len(lines) - 1, len(lines[-1])
    return Span(line + 1, column + 1, line + 1, column + 2)


def _tab(path: str, mark: Any) -> Finding:
    line, column = mark.line + 1, mark.column + 1
    return Finding(
        "tab-indentation",
        path,
        msg("A tab character stands where only blanks may"),
        span=Span(line, column, line, column + 1),
        hint=msg("Indent with two blanks; most editors can replace tabs at once"),
    )


def _unprintable(path: str, text: str, error: Any) -> Finding:
    """The reader's error counts bytes from the start and names the character."""
    code = int(getattr(error, "character", 0) or 0)
    offset = max(text.find(chr(code)), 0)
    return unprintable_fault(path, text, offset)


def unprintable_fault(path: str, text: str, offset: int) -> Finding:
    """A finding at a character that no text needs and some programs misread."""
    return Finding(
        "unprintable-character",
        path,
        msg("The invisible character U+{code} does not belong into a text", code=f"{ord(text[offset]):04X}"),
        span=character_span(text, offset),
        hint=msg("Delete it; it often comes along when text is pasted"),
    )


def _character_at(text: str, mark: Any) -> str:
    return text[mark.index : mark.index + 1]


def empty_hint() -> Message:
    """What to do with a file without content."""
    return msg("Write the entity's fields, or delete the file")
