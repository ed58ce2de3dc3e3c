"""A server on this machine, for one person and a few windows."""

import errno
import os
import select
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from socketserver import ThreadingTCPServer
from typing import Any

from neikong.serve.answers import Answer, Asked, answer, names, refused
from neikong.serve.page import Desk

ADDRESS = "127.0.0.1"

MOST_CONNECTIONS, MOST_STREAMS = 64, 24
"""More than a person has windows; whoever comes beyond is sent away."""

_PATIENCE = 10.0
"""Seconds that a client may let us wait, for its request or for taking our answer."""

_LOOK, _SIGN = 1.0, 15
"""Seconds after which a stream looks whether anybody still listens, and looks after which it gives a sign of life."""


class NotFree(Exception):
    """The port cannot be had; ``reason`` is the system's, nothing where another program has the port."""

    def __init__(self, error: OSError) -> None:
        super().__init__(str(error))
        self.reason = None if error.errno == errno.EADDRINUSE else error.strerror or str(error)


@contextmanager
def serving(desk: Desk, port: int) -> Iterator[str]:
    """The address at which the desk's page can be seen meanwhile; port 0 is any. Raises ``NotFree``."""
    try:
        opened = _Server(desk, port)
    except OSError as error:
        raise NotFree(error) from None
    with opened as server:
        threading.Thread(target=server.serve_forever, args=(_LOOK / 10,), daemon=True).start()
        try:
            yield f"http://{ADDRESS}:{server.server_address[1]}/"
        finally:
            desk.close()
            server.shutdown()


class _Server(ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = os.name == "posix"  # elsewhere it would let two servers share a port
    request_queue_size = MOST_CONNECTIONS

    def __init__(self, desk: Desk, port: int) -> None:
        self.desk = desk
        self.streams = threading.BoundedSemaphore(MOST_STREAMS)
        self._connections = threading.BoundedSemaphore(MOST_CONNECTIONS)
        super().__init__((ADDRESS, port), _Handler)
        self.called = names(self.server_address[1])

    def process_request(self, request: Any, client_address: Any) -> None:
        """A thread for each connection, up to the bound."""
        if not self._connections.acquire(blocking=False):
            self.shutdown_request(request)
            return
        super().process_request(request, client_address)

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        """One connection from its begin to its end."""
        try:
            super().process_request_thread(request, client_address)
        finally:
            self._connections.release()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Who hangs up is no error; anything else is one of ours."""
        import sys

        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = _PATIENCE
    server: _Server

    def do_GET(self) -> None:
        """Answer one request; what may be asked is decided elsewhere."""
        hosts = tuple(self.headers.get_all("Host", ()))
        asked = Asked(self.command, self.path, hosts, self.headers.get("Sec-Fetch-Site"))
        answered = answer(asked, self.server.desk.page, self.server.called)
        if not answered.is_stream or self.command == "HEAD":
            self._send(answered)
        elif self.server.streams.acquire(blocking=False):
            try:
                self._send(answered)
                self._tell()
            finally:
                self.server.streams.release()
        else:
            self._send(refused(HTTPStatus.SERVICE_UNAVAILABLE))

    do_HEAD = do_GET  # noqa: N815 - as it is called there

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """What is no request gets an answer without a word of it."""
        del message, explain
        status = HTTPStatus(code)
        self._send(refused(HTTPStatus.METHOD_NOT_ALLOWED if status is HTTPStatus.NOT_IMPLEMENTED else status))

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as it is called there
        """Say nothing: the terminal is for findings."""

    def version_string(self) -> str:
        """Who answers, without the versions of anything."""
        return "neikong"

    def _send(self, answered: Answer) -> None:
        self.close_connection = True
        self.send_response(answered.status)
        for name, value in answered.headers:
            self.send_header(name, value)
        self.send_header("Connection", "close")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answered.body)

    def _tell(self) -> None:
        """Each version of the page, until there are no more or nobody listens."""
        seen, quiet = None, 0
        while (version := self.server.desk.wait(seen, _LOOK)) is not None:
            quiet += 1
            if version != seen:
                self.wfile.write(f"data: {version}\n\n".encode())
                seen, quiet = version, 0
            elif _is_left(self.connection):
                return
            elif quiet % _SIGN == 0:
                self.wfile.write(b":\n\n")


def _is_left(connection: socket.socket) -> bool:
    """Whether the other side has hung up."""
    readable, _, _ = select.select([connection], [], [], 0)
    return bool(readable) and not connection.recv(1, socket.MSG_PEEK)
