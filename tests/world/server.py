"""The world on loopback: one small server for all its hosts, told apart by the Host header."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

from tests.world.faults import Stream, bounded
from tests.world.log import Log, Visit
from tests.world.message import Answer, Request
from tests.world.world import World

_IDLE = 60.0
"""Seconds after which a silent connection is dropped."""


class Server:
    """The running server: its port, its log, and the clock that the log reads (seconds, the world's)."""

    def __init__(self, world: World, clock: Callable[[], float], hold: Callable[[], object] | None) -> None:
        self.world, self.log, self.clock, self.hold = world, Log(), clock, hold
        self.stopping = threading.Event()
        self._http = _Listener(("127.0.0.1", 0), _handler(self))
        self.port: int = self._http.server_address[1]
        self._thread = threading.Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)

    def start(self) -> None:
        """Begin to answer."""
        self._thread.start()

    def stop(self) -> None:
        """Stop, breaking off whatever is still being sent."""
        self.stopping.set()
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()


@contextmanager
def serving(
    world: World, clock: Callable[[], float] = time.monotonic, hold: Callable[[], object] | None = None
) -> Iterator[Server]:
    """The world's server, stopped at the end. `hold` is called for each request before it is answered: what waits in
    it keeps the request there, so that two at once are seen to be so."""
    server = Server(world, clock, hold)
    server.start()
    try:
        yield server
    finally:
        server.stop()


class _Listener(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 128

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hangs up in the middle is what many tests are about."""


def _handler(server: Server) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        timeout: ClassVar[float] = _IDLE
        disable_nagle_algorithm = True

        def do_GET(self) -> None:
            request = Request(
                host=self.headers.get("host", "").partition(":")[0].lower(),
                target=self.path,
                headers={name.lower(): value for name, value in self.headers.items()},
            )
            with server.log.visit(request, server.clock()) as visit:
                if server.hold:
                    server.hold()
                found = server.world.respond(request)
                if isinstance(found, Answer):
                    self._send(found, visit)
                else:
                    self._stream(found, visit)

        def _send(self, answer: Answer, visit: Visit) -> None:
            head = [f"HTTP/1.1 {answer.status} {HTTPStatus(answer.status).phrase}"]
            head += [f"{name}: {value}" for name, value in answer.headers]
            if answer.status != HTTPStatus.NOT_MODIFIED:
                head.append(f"Content-Length: {len(answer.body)}")
            # Noted before the last byte: once a client has it, its next request may already be here.
            visit.done(answer.status)
            with suppress(OSError):
                self.wfile.write("\r\n".join([*head, "", ""]).encode() + answer.body)

        def _stream(self, stream: Stream, visit: Visit) -> None:
            self.close_connection = True
            with suppress(OSError):
                for _, piece in bounded(stream, server.stopping.wait):
                    self.wfile.write(piece)
                visit.done(200)
                self.connection.shutdown(socket.SHUT_RDWR)

        def log_message(self, format: str, *args: object) -> None:
            """The world keeps its own log."""

    return Handler
