"""``neikong handbook serve``."""

from typing import TYPE_CHECKING, Annotated

import typer

from neikong.cli.access import console_of, registry_root
from neikong.cli.exits import Refusal
from neikong.cli.handbook import Audience
from neikong.cli.language import _
from neikong.messages import msg

if TYPE_CHECKING:
    from neikong.cli.console import Console
    from neikong.cli.handbook_making import Order

PORT = 8035


def serve(
    context: typer.Context,
    port: Annotated[
        int, typer.Option("--port", metavar="N", min=0, max=65535, help=_("Port on this machine; 0 takes a free one."))
    ] = PORT,
    open_: Annotated[bool, typer.Option("--open", help=_("Open the page in the browser."))] = False,
    department: Annotated[
        list[str] | None,
        typer.Option("--department", metavar="ID", help=_("Only this department and its posts; repeatable.")),
    ] = None,
    post: Annotated[
        list[str] | None, typer.Option("--post", metavar="ID", help=_("Only this post; repeatable."))
    ] = None,
    audience: Annotated[
        Audience, typer.Option("--audience", help=_("Who shall read it; the rest is left out."))
    ] = Audience.INTERNAL,
) -> int:
    """Show the handbook on this machine while it is written."""
    console = console_of(context)
    root = registry_root(console)
    try:
        from neikong.cli.handbook_making import Order

        wanted = tuple(department or ()), tuple(post or ())
        _show(console, Order(root, ("html",), "worktree", None, audience.value, *wanted), port, is_opened=open_)
    except KeyboardInterrupt:
        console.remark(_("The preview has ended."))
    return 0


def _show(console: "Console", order: "Order", port: int, *, is_opened: bool) -> None:
    """Until somebody presses Ctrl+C. Raises ``Refusal``."""
    from neikong.cli.handbook_preview import Preview
    from neikong.serve.page import Desk
    from neikong.serve.server import NotFree, serving
    from neikong.store.watch import changes

    preview = Preview(order)
    news = changes(order.root)
    next(news)
    desk = Desk(preview.page())
    try:
        with serving(desk, port) as address:
            console.text(f"{address}\n")
            console.remark(preview.summary())
            console.remark(_("The page follows every change; Ctrl+C ends."))
            if is_opened:
                import webbrowser

                webbrowser.open(address)
            for _change in news:
                if desk.put(preview.page()):
                    console.remark(preview.summary())
                preview.tidy()
    except NotFree as error:
        raise _not_free(port, error.reason) from None


def _not_free(port: int, reason: str | None) -> Refusal:
    hint = msg("`--port 0` takes a free one")
    if reason is None:
        return Refusal(msg("Port {port} is taken by another program", port=str(port)), hint)
    return Refusal(msg("Port {port} cannot be used: {reason}", port=str(port), reason=reason), hint)
