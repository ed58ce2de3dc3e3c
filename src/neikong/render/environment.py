"""The template engine: packaged templates, overridden file by file by the registry's own.

A registry's templates are somebody else's text: they run sandboxed, and what
they print is escaped unless they say that it is markup.
"""

from collections.abc import Mapping
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
        loader=jinja2.ChoiceLoader([jinja2.DictLoader(own), jinja2.FileSystemLoader(PACKAGED)]),
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
    except (jinja2.TemplateError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        raise TemplateFailed(name, _line(error), str(error)) from None


def _line(error: BaseException) -> int | None:
    """The line of the innermost template frame, which Jinja puts into the traceback."""
    line, frame = None, error.__traceback__
    while frame is not None:
        if (
            frame.tb_frame.f_globals.get("__jinja_template__") is not None
            or "__jinja_template__" in frame.tb_frame.f_code.co_filename
        ):
            line = frame.tb_lineno
        frame = frame.tb_next
    return line
