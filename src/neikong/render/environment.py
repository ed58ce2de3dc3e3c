"""The template engine: packaged templates, overridden file by file by the registry's own.

A registry's templates are somebody else's text: they run sandboxed, and what
they print is escaped unless they say that it is markup.
"""

from collections.abc import Callable, Mapping
from pathlib import Path

import jinja2
from jinja2.sandbox import ImmutableSandboxedEnvironment

from neikong.messages import Message, Translate, msg
from neikong.model.choice import Choice
from neikong.model.scalars import Duration

_HERE = Path(__file__).parent.parent
PACKAGED = next(folder for folder in (_HERE / "templates", _HERE.parents[1] / "templates") if folder.is_dir())
"""Inside an installed package, or at the top of a checkout."""

_OVERRIDES = "templates/"


class TemplateFailed(Exception):
    """A template is wrong: its name, the line, and the engine's own words."""

    def __init__(self, name: str, line: int | None, reason: str) -> None:
        super().__init__(reason)
        self.message = msg(
            "The template {name} fails in line {line}: {reason}", name=name, line=line or 0, reason=reason
        )


def environment(state: Mapping[str, bytes], translate: Translate) -> jinja2.Environment:
    """The engine for one state, speaking one language."""
    own = {
        path.removeprefix(_OVERRIDES): data.decode("utf-8", "replace")
        for path, data in state.items()
        if path.startswith(_OVERRIDES)
    }
    engine = ImmutableSandboxedEnvironment(
        loader=jinja2.ChoiceLoader([_Own(own), jinja2.FileSystemLoader(PACKAGED)]),
        autoescape=True,
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

    engine.globals["_"] = translate
    engine.filters["say"] = say
    return engine


def rendered(engine: jinja2.Environment, name: str, **values: object) -> str:
    """A template's output. Raises ``TemplateFailed``."""
    try:
        return engine.get_template(name).render(**values)
    except jinja2.TemplateSyntaxError as error:
        raise TemplateFailed(error.name or name, error.lineno, error.message or "") from None
    except (jinja2.TemplateError, *_FAILURES) as error:
        place, line = _innermost(error) or (name, None)
        raise TemplateFailed(place, line, str(error)) from None


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
            found = (Path(frame.tb_frame.f_code.co_filename).name, frame.tb_lineno)
        frame = frame.tb_next
    return found
