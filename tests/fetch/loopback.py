"""What the tests of fetching stand on: servers on 127.0.0.1 that answer bytes, a clock that nobody waits for."""

import asyncio
import datetime as dt
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

import httpcore

from scraper.fetch.cache import PageCache
from scraper.fetch.network import Network
from scraper.fetch.policy import Clock, Limits, Pace, Policy, Reach
from scraper.fetch.recording import Recorder
from scraper.fetch.web import WebFetcher

START = dt.datetime(2026, 11, 21, 3, 0, tzinfo=dt.UTC)
AGENT = "IkrarBot/1.0"
LOOPBACK = Reach(loopback_only=True, ports=None)
PUBLIC = Reach(ports=None)
BRIEF = Limits(total=0.4, connect=0.4)
"""For tests of what happens when time is up."""

Handler = Callable[[asyncio.StreamWriter], Awaitable[None]]
Route = bytes | Handler | list[bytes]


def answer(body: bytes | str = b"", status: int = 200, /, **headers: str) -> bytes:
    """A whole HTTP/1.1 answer; `_` in a header's name stands for `-`. Content-Length is right unless given."""
    data = body.encode() if isinstance(body, str) else body
    fields = {"content-type": "text/html", "content-length": str(len(data))}
    fields |= {name.replace("_", "-"): value for name, value in headers.items()}
    head = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
    return f"HTTP/1.1 {status} Tes\r\n{head}\r\n".encode() + data


def moved(location: str, status: int = 302) -> bytes:
    return answer(b"", status, location=location)


@dataclass(frozen=True)
class Asked:
    """One request as a server saw it; header names in small letters."""

    path: str
    headers: Mapping[str, str]


@dataclass
class Site:
    """A server: what it answers by path, and what it was asked. A list of answers is used up to its last."""

    port: int = 0
    routes: dict[str, Route] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)

    def url(self, path: str = "/", host: str = "127.0.0.1", scheme: str = "http") -> str:
        return f"{scheme}://{host}:{self.port}{path}"

    @property
    def paths(self) -> list[str]:
        """What was asked for besides the site's terms."""
        return [asked.path for asked in self.asked if asked.path not in ("/robots.txt", "/.well-known/tdmrep.json")]

    def count(self, path: str) -> int:
        return sum(asked.path == path for asked in self.asked)


@asynccontextmanager
async def site(routes: Mapping[str, Route] | None = None, tls: ssl.SSLContext | None = None) -> AsyncIterator[Site]:
    """A server for the length of a test. What it has no route for is answered 404."""
    here = Site(routes=dict(routes or {}))
    open_now: set[asyncio.Task[Any]] = set()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        open_now.add(task)
        with suppress(OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            while await _one(here, reader, writer):
                pass
        writer.close()
        with suppress(OSError, asyncio.CancelledError):
            await writer.wait_closed()
        open_now.discard(task)

    server = await asyncio.start_server(serve, "127.0.0.1", 0, ssl=tls)
    here.port = server.sockets[0].getsockname()[1]
    try:
        yield here
    finally:
        server.close()
        for task in tuple(open_now):
            task.cancel()
        if open_now:
            await asyncio.wait(open_now)
        await server.wait_closed()


async def _one(here: Site, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
    """Answer one request; whether the connection stays open."""
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    path = head[0].split(" ")[1]
    pairs = (line.partition(":") for line in head[1:] if line)
    here.asked.append(Asked(path, {name.lower(): value.strip() for name, _, value in pairs}))
    route = here.routes.get(path, answer("tidak ada", 404))
    if isinstance(route, list):
        route = route.pop(0) if len(route) > 1 else route[0]
    if callable(route):
        await route(writer)
        return False
    writer.write(route)
    await writer.drain()
    # An answer that is shorter than it says ends with its connection.
    head_bytes, _, body = route.partition(b"\r\n\r\n")
    said = [line for line in head_bytes.lower().split(b"\r\n") if line.startswith(b"content-length:")]
    return bool(said) and int(said[0].split(b":")[1]) <= len(body)


def once(data: bytes) -> Handler:
    """Sends these bytes, whatever they are, and ends the connection."""

    async def handler(writer: asyncio.StreamWriter) -> None:
        writer.write(data)
        await writer.drain()

    return handler


def drip(first: bytes, drop: bytes, seconds: float = 0.05) -> Handler:
    """Sends `first`, then one drop after another without end."""

    async def handler(writer: asyncio.StreamWriter) -> None:
        writer.write(first)
        while True:
            writer.write(drop)
            await writer.drain()
            await asyncio.sleep(seconds)

    return handler


def flood(first: bytes, piece: bytes) -> Handler:
    """Sends `first`, then `piece` as fast as it is taken, without end."""
    return drip(first, piece, 0.0)


@dataclass
class FakeTime:
    """Time that passes only when somebody sleeps."""

    seconds: float = 0.0
    slept: list[float] = field(default_factory=list)

    @property
    def clock(self) -> Clock:
        return Clock(self.now, self.monotonic, self.sleep)

    def now(self) -> dt.datetime:
        return START + dt.timedelta(seconds=self.seconds)

    def monotonic(self) -> float:
        return self.seconds

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.seconds += seconds
        await asyncio.sleep(0)


@dataclass
class Dialler(httpcore.AsyncNetworkBackend):
    """Connects every address but the deaf ones to one port of this machine, and remembers which was meant.

    `connected` holds what it handed out; `open` tells how many of them nobody has closed.
    """

    port: int = 0
    meant: list[str] = field(default_factory=list)
    deaf: frozenset[str] = frozenset()
    connected: list[httpcore.AsyncNetworkStream] = field(default_factory=list)

    @property
    def open(self) -> int:
        return sum(one.get_extra_info("socket").fileno() >= 0 for one in self.connected)

    async def connect_tcp(
        self,
        host: str,
        port: int,  # noqa: ARG002
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        self.meant.append(host)
        if host in self.deaf:
            raise httpcore.ConnectError("tidak ada yang menjawab")
        made = await httpcore.AnyIOBackend().connect_tcp("127.0.0.1", self.port, timeout, local_address, socket_options)
        self.connected.append(made)
        return made


def names(known: Mapping[str, Iterable[str]]) -> Callable[[str], Awaitable[list[str]]]:
    """A name look-up that knows these hosts, and literals."""

    async def look_up(host: str) -> list[str]:
        return list(known.get(host, [host]))

    return look_up


@asynccontextmanager
async def fetcher(
    time: FakeTime | None = None,
    *,
    limits: Limits | None = None,
    pace: Pace | None = None,
    reach: Reach = LOOPBACK,
    cache: PageCache | None = None,
    recorder: Recorder | None = None,
    network: Network | None = None,
) -> AsyncIterator[WebFetcher]:
    """A WebFetcher that may connect to this machine only and waits for nothing."""
    policy = Policy(AGENT, limits or Limits(), pace or Pace(), reach)
    async with WebFetcher(policy, (time or FakeTime()).clock, cache, recorder, network) as web:
        yield web
