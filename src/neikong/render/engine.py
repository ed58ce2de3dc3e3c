"""Jinja as it is used here: sandboxed, and as fast as a million and a half values in a large book want it."""

from collections.abc import Iterator
from dataclasses import is_dataclass
from functools import cache
from typing import Any

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.environment import TemplateModule
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from jinja2.runtime import Context, LoopContext, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment

from neikong.messages import Translate
from neikong.render.bounds import refuse_huge

_VIEWS = "neikong.views."
_JINJAS = frozenset((LoopContext, TemplateModule))
_CALL = ["name", "lparen", "string", "rparen"]


class _Printing(CodeGenerator):
    """What the finalizer answers is printed as it is: it escapes in the same call, where Jinja would need a second."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if _is_final(frame, finalize):
            self.write(finalize.src)
        else:
            super()._output_child_pre(node, frame, finalize)

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if _is_final(frame, finalize):
            self.write(")")
        else:
            super()._output_child_post(node, frame, finalize)


def _is_final(frame: Frame, finalize: Any) -> bool:
    return finalize.src is not None and bool(frame.eval_ctx.autoescape) and not frame.eval_ctx.volatile


class Engine(ImmutableSandboxedEnvironment):
    """The sandbox. The values of our views are frozen and open: they need not be searched for what is dangerous."""

    code_generator_class = _Printing
    intercepted_binops = frozenset(("*", "**"))
    guests: frozenset[str] = frozenset()
    """Names of the templates that are somebody else's."""

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """A product or a power that is not too much. Raises ``UsedUp``."""
        refuse_huge(operator, left, right)
        return super().call_binop(context, operator, left, right)

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N805 - as in Jinja
        """Call something; a macro, of which there is one for every cell, is known to be safe."""
        if type(__obj) is not Macro:
            return super().call(__context, __obj, *args, **kwargs)
        kwargs.pop("_block_vars", None)
        kwargs.pop("_loop_vars", None)
        return __obj(__context.eval_ctx, *args, **kwargs)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """An attribute that a template may see."""
        kind: type = type(obj)
        if _is_open(kind, attribute):
            try:
                return getattr(obj, attribute)
            except AttributeError:
                pass  # Jinja has its own way to say so
        return super().getattr(obj, attribute)


@cache
def _is_open(kind: type, attribute: str) -> bool:
    """Whether it only answers: a field or property of a view's value, or what Jinja itself hands to templates."""
    is_known = kind in _JINJAS or (is_dataclass(kind) and kind.__module__.startswith(_VIEWS))
    return is_known and not attribute.startswith("_")


class Translated(Extension):
    """Says ``_("…")`` once, when a template is compiled, and not again for each of ten thousand rows."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """The tokens, with the translation in the place of each call with one text."""
        translate: Translate = self.environment.globals["_"]  # type: ignore[assignment]
        kept: list[Token] = []
        for token in stream:
            kept.append(token)
            call, text = kept[-4:], kept[-2:-1]
            if [one.type for one in call] == _CALL and call[0].value == "_":
                kept[-4:] = [Token(text[0].lineno, "string", translate(text[0].value))]
        yield from kept
