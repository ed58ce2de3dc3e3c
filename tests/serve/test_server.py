"""A real server on a free port, asked by real clients, also by bad ones."""

import http.client
import socket
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from neikong.serve import server
from neikong.serve.page import Desk, Page
from neikong.serve.server import MOST_CONNECTIONS, MOST_STREAMS, NotFree, serving

FIRST, SECOND = Page(b"<p>first", (), "v1"), Page(b"<p>second", (), "v2")
DEADLINE = 20.0


@pytest.fixture
def desk() -> Desk:
    return Desk(FIRST)


@pytest.fixture
def address(desk: Desk) -> Iterator[str]:
    before = set(threading.enumerate())
    with serving(desk, 0) as address:
        yield address
    until(lambda: set(threading.enumerate()) <= before)


def until(is_so: Callable[[], bool]) -> None:
    end = time.monotonic() + DEADLINE
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.01)


def port(address: str) -> int:
    return int(address.rstrip("/").rpartition(":")[2])


def connected(address: str, *, asking: bytes = b"") -> socket.socket:
    found = socket.create_connection(("127.0.0.1", port(address)), DEADLINE)
    found.sendall(asking)
    return found


def request(address: str, method: str, target: str, **headers: str) -> http.client.HTTPResponse:
    asked = http.client.HTTPConnection("127.0.0.1", port(address), timeout=DEADLINE)
    asked.request(method, target, headers=headers)
    return asked.getresponse()


def events(address: str) -> http.client.HTTPResponse:
    return request(address, "GET", "/_events")


def told(stream: http.client.HTTPResponse) -> bytes:
    return stream.readline() + stream.readline()


def workers() -> int:
    return sum("process_request_thread" in thread.name for thread in threading.enumerate())


def test_the_page_of_the_moment(desk: Desk, address: str) -> None:
    with urllib.request.urlopen(address) as answered:
        assert (answered.status, answered.read()) == (200, FIRST.content)
        assert answered.headers["Server"] == "neikong"
    desk.put(SECOND)
    with urllib.request.urlopen(address) as answered:
        assert answered.read() == SECOND.content


def test_only_the_head(address: str) -> None:
    answered = request(address, "HEAD", "/")
    assert (answered.status, answered.headers["Content-Length"], answered.read()) == (200, "8", b"")


def test_the_head_of_a_stream_has_an_end(address: str) -> None:
    assert request(address, "HEAD", "/_events").read() == b""


def test_it_listens_on_the_loopback_address_only(address: str) -> None:
    assert address.startswith("http://127.0.0.1:")
    own = {found[4][0] for found in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)}
    for other in own - {"127.0.0.1"}:
        with pytest.raises(OSError):
            socket.create_connection((other, port(address)), 2)


@pytest.mark.parametrize(
    ("method", "target", "host", "status"),
    [
        ("GET", "/", "evil.example", 403),
        ("GET", "/_events", "evil.example", 403),
        ("POST", "/", None, 405),
        ("BREW", "/", None, 405),
        ("GET", "/registry.yaml", None, 404),
        ("GET", "http://evil.example/", None, 403),
    ],
)
def test_what_is_refused(address: str, method: str, target: str, host: str | None, status: int) -> None:
    answered = request(address, method, target, **({"Host": host} if host else {}))
    assert answered.status == status
    assert answered.headers["X-Content-Type-Options"] == "nosniff"
    assert answered.headers["Content-Security-Policy"] == "default-src 'none'"
    assert answered.read() == f"{status} {answered.reason}\n".encode()


def test_no_host_at_all(address: str) -> None:
    with connected(address, asking=b"GET / HTTP/1.1\r\n\r\n") as client:
        assert client.recv(100).startswith(b"HTTP/1.1 403 ")


@pytest.mark.parametrize("noise", [b"\x16\x03\x01\r\n\r\n", b"GET /\xff<script> X\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n"])
def test_what_is_no_request_is_not_repeated(address: str, capfd: pytest.CaptureFixture[str], noise: bytes) -> None:
    with connected(address, asking=noise) as client, client.makefile("rb") as stream:
        assert b"<" not in stream.read()
    until(lambda: workers() == 0)
    assert capfd.readouterr().err == ""


def test_each_version_is_told_as_it_comes(desk: Desk, address: str) -> None:
    with events(address) as stream:
        assert told(stream) == b"data: v1\n\n"
        assert desk.put(SECOND)
        assert told(stream) == b"data: v2\n\n"
        assert not desk.put(SECOND)
        assert desk.put(FIRST)
        assert told(stream) == b"data: v1\n\n"


def test_who_hangs_up_leaves_nothing_behind(address: str, capfd: pytest.CaptureFixture[str]) -> None:
    streams = [events(address) for _ in range(3)]
    assert {told(stream) for stream in streams} == {b"data: v1\n\n"}
    assert workers() == 3
    for stream in streams:
        stream.close()
    until(lambda: workers() == 0)
    assert capfd.readouterr().err == ""


def test_who_says_nothing_is_sent_away(
    monkeypatch: pytest.MonkeyPatch, address: str, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(server._Handler, "timeout", 0.2)
    with connected(address, asking=b"GET / HTT") as client:
        assert client.recv(1) == b""
    until(lambda: workers() == 0)
    assert capfd.readouterr().err == ""


def test_who_takes_nothing_is_sent_away(
    monkeypatch: pytest.MonkeyPatch, desk: Desk, address: str, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(server._Handler, "timeout", 0.2)
    desk.put(Page(b"x" * 50_000_000, (), "large"))
    asking = f"GET / HTTP/1.1\r\nHost: 127.0.0.1:{port(address)}\r\n\r\n".encode()
    with connected(address, asking=asking) as client:
        assert client.recv(8) == b"HTTP/1.1"
        until(lambda: workers() == 0)
    assert capfd.readouterr().err == ""


def test_streams_are_bounded_and_the_page_can_still_be_seen(address: str) -> None:
    with ExitStack() as stack:
        for _ in range(MOST_STREAMS):
            assert told(stack.enter_context(events(address))) == b"data: v1\n\n"
        assert events(address).status == 503
        assert request(address, "GET", "/").status == 200
    until(lambda: workers() == 0)
    with events(address) as stream:
        assert told(stream) == b"data: v1\n\n"


def test_connections_are_bounded(address: str) -> None:
    with ExitStack() as stack:
        for _ in range(MOST_CONNECTIONS):
            stack.enter_context(connected(address, asking=b"GET"))
        until(lambda: workers() == MOST_CONNECTIONS)
        with connected(address) as client:
            assert client.recv(1) == b""
    until(lambda: workers() == 0)
    assert request(address, "GET", "/").status == 200


def test_the_end_ends_streams_too(desk: Desk) -> None:
    with serving(desk, 0) as address:
        stream = events(address)
        assert told(stream) == b"data: v1\n\n"
    assert stream.read() == b""
    until(lambda: workers() == 0)


def test_a_port_that_is_taken(desk: Desk, address: str) -> None:
    with pytest.raises(NotFree) as refused, serving(desk, port(address)):
        pass
    assert refused.value.reason is None


def test_a_port_is_free_again_at_once(desk: Desk) -> None:
    with serving(desk, 0) as address:
        request(address, "GET", "/").read()
    with serving(desk, port(address)) as again:
        assert again == address
