"""The template engine: packaged templates, overridden file by file by the registry's own.

A registry's templates are somebody else's text: they run sandboxed, and what
they print is escaped unless they say that it is markup.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import nullcontext
from functools import lru_cache
from pathlib import Path

import jinja2

from neikong.messages import Message, Translate, msg
from neikong.model.choice import Choice
from neikong.model.scalars import Duration
from neikong.render.bounds import UsedUp, bounded
from neikong.render.dialects import HTML, Dialect
from neikong.render.engine import Engine, Translated
from neikong.render.packaged import PACKAGED

OVERRIDES = "templates"
"""The folder of a registry's own templates."""

WORD = ".docx"
"""The ending of reference documents, which lie among the templates and are no text."""

MAX_CHARACTERS = 100_000_000
"""A handbook of ten thousand files has a third of this; the sandbox's ``MAX_RANGE`` bounds single loops."""


class TemplateFailed(Exception):
    """A template is wrong: its name, the line where it is known, and why."""

    def __init__(self, name: str, line: int | None, reason: str | Message) -> None:
        super().__init__(str(reason))
        if line is None:
            self.message = msg("The template {name} cannot be used: {reason}", name=name, reason=reason)
        else:
            self.message = msg(
                "The template {name} fails in line {line}: {reason}", name=name, line=line, reason=reason
            )


def environment(
    state: Mapping[str, bytes],
    translate: Translate,
    finalize: Callable[[object], object] | None = None,
    dialect: Dialect = HTML,
) -> Engine:
    """The engine for one state, speaking one language. Raises ``TemplateFailed`` for what is no text.

    ``finalize`` gets every value that a template prints and answers what stands on
    the page, escaped where that must be. The same engine is given again for the same
    templates: to compile them costs more than to fill in a page.
    """
    return _engine(tuple(_own_templates(state)), translate, finalize, dialect)


@lru_cache(maxsize=8)
def _engine(
    own: tuple[tuple[str, str], ...],
    translate: Translate,
    finalize: Callable[[object], object] | None,
    dialect: Dialect,
) -> Engine:
    engine = Engine(
        loader=jinja2.ChoiceLoader([_Own(dict(own)), jinja2.FileSystemLoader(PACKAGED)]),
        autoescape=dialect.escapes,
        comment_start_string=dialect.comments[0],
        comment_end_string=dialect.comments[1],
        finalize=finalize,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )

    def say(value: object) -> str:
        """What a reader sees: enumerations by their label, messages and durations in words."""
        if isinstance(value, Choice):
            return translate(value.label)
        if isinstance(value, Duration):
            return msg(value.template, n=value.amount).text(translate)
        return value.text(translate) if isinstance(value, Message) else str(value)

    engine.guests = frozenset(name for name, _text in own)
    engine.globals["_"] = translate
    del engine.globals["lipsum"]  # words without end, in a function that nobody times
    if dialect.is_early:
        engine.add_extension(Translated)
    engine.filters["say"] = say
    return engine


def rendered(engine: Engine, name: str, **values: object) -> str:
    """A template's output. Raises ``TemplateFailed``."""
    try:
        with bounded(engine.guests) if engine.guests else nullcontext():
            return "".join(_counted(name, engine.get_template(name).generate(**values)))
    except jinja2.TemplateSyntaxError as error:
        raise TemplateFailed(error.name or name, error.lineno, error.message or "") from None
    except (jinja2.TemplateError, UsedUp, *_FAILURES) as error:
        place, line = _innermost(error) or (name, None)
        raise TemplateFailed(place, line, _reason(error)) from None


def _reason(error: Exception) -> str | Message:
    if isinstance(error, UsedUp):
        return error.message
    return msg("it needs too much memory") if isinstance(error, MemoryError) else str(error)


def _own_templates(state: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    for path, data in state.items():
        folder, _, name = path.partition("/")
        if folder == OVERRIDES and name and not name.endswith(WORD):
            try:
                yield name, data.decode("utf-8-sig")
            except UnicodeDecodeError:
                raise TemplateFailed(path, None, msg("it is not UTF-8")) from None


def _counted(name: str, parts: Iterable[str]) -> Iterator[str]:
    """The parts while they come, so that an endless template fills no memory."""
    size = 0
    for part in parts:
        size += len(part)
        if size > MAX_CHARACTERS:
            raise TemplateFailed(name, None, msg("it prints more than {limit} characters", limit=MAX_CHARACTERS))
        yield part


_FAILURES = (ArithmeticError, AttributeError, LookupError, MemoryError, RecursionError, TypeError, ValueError)
"""What an expression in a template can raise; anything else is a bug of ours."""


class _Own(jinja2.BaseLoader):
    """The registry's templates; each knows its name, so that a failure can say it."""

    def __init__(self, templates: Mapping[str, str]) -> None:
        self.templates = templates

    def get_source(self, environment: jinja2.Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """The text, the name and whether it is still the same, which it always is."""
        del environment
        if template not in self.templates:
            raise jinja2.TemplateNotFound(template)
        return self.templates[template], template, lambda: True


def _innermost(error: BaseException) -> tuple[str, int] | None:
    """The template and the line in which an error arose: Jinja puts frames of its own into the traceback."""
    found, frame = None, error.__traceback__
    while frame is not None:
        if "__jinja_exception__" in frame.tb_frame.f_globals:
            found = (_name(Path(frame.tb_frame.f_code.co_filename)), frame.tb_lineno)
        frame = frame.tb_next
    return found


def _name(file: Path) -> str:
    """A template's name: one of ours is known to Python by its place on the disk."""
    return file.relative_to(PACKAGED).as_posix() if file.is_relative_to(PACKAGED) else file.as_posix()
