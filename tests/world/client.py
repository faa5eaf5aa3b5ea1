"""How the real client gets at the world: every name under contoh.invalid leads to its server, and no time is lost.

The client believes that it speaks to public addresses with TLS: its guard stays as it is in earnest, so that a redirect
to this machine or a private one is refused. Only the last step, the dialling, leads to loopback, without TLS.
"""

import asyncio
import datetime as dt
import ssl
from collections.abc import Iterable, Sequence
from typing import Any

import httpcore

from scraper.errors import DnsError
from scraper.fetch.guard import is_loopback
from scraper.fetch.network import Network
from scraper.fetch.policy import Clock
from tests.world.server import Server
from tests.world.tables import DOMAIN

PUBLIC = "8.8.8.8"
"""What the world's names lead to: any public address will do, for nothing is sent there."""
_EVENING = dt.time(21, 0)


class WorldTime:
    """Time that passes only when somebody rests, and for all who rest side by side at once.

    `monotonic` counts seconds from 0; `now` is that much after 21.00 UTC+7 of `day`, so set `day` for another run.
    """

    def __init__(self, day: dt.date) -> None:
        self.day = day
        self.seconds = 0.0
        self._began = 0.0

    @property
    def clock(self) -> Clock:
        """The clock for a fetcher."""
        return Clock(self.now, self.monotonic, self.sleep)

    def turn(self, day: dt.date) -> None:
        """Begin the run of another day."""
        self.day, self._began = day, self.seconds

    def now(self) -> dt.datetime:
        evening = dt.datetime.combine(self.day, _EVENING, dt.timezone(dt.timedelta(hours=7)))
        return evening.astimezone(dt.UTC) + dt.timedelta(seconds=self.seconds - self._began)

    def monotonic(self) -> float:
        return self.seconds

    async def sleep(self, seconds: float) -> None:
        """Rest. Whoever began to rest at the same moment ends at the same moment: rests are not added up."""
        until = self.seconds + seconds
        await asyncio.sleep(0)
        self.seconds = max(self.seconds, until)


def network(server: Server) -> Network:
    """What a fetcher connects with."""
    return Network(names=_names, dial=_Dialler(server.port))


async def _names(host: str) -> Sequence[str]:
    if host == DOMAIN or host.endswith(f".{DOMAIN}"):
        return [PUBLIC]
    if is_loopback(host) or host.replace(".", "").isdigit() or ":" in host:
        return [host]
    raise DnsError(f"{host}: bukan bagian dari dunia uji")


class _Dialler(httpcore.AsyncNetworkBackend):
    def __init__(self, port: int) -> None:
        self._port = port

    async def connect_tcp(
        self,
        host: str,
        port: int,  # noqa: ARG002  httpcore's face
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        if host != PUBLIC:
            raise AssertionError(f"the guard let {host} through")
        backend = httpcore.AnyIOBackend()
        return _WithoutTls(await backend.connect_tcp("127.0.0.1", self._port, timeout, local_address, socket_options))

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


class _WithoutTls(httpcore.AsyncNetworkStream):
    """A stream that agrees to TLS and leaves it out: the world has no certificates."""

    def __init__(self, stream: httpcore.AsyncNetworkStream) -> None:
        self._stream = stream

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return await self._stream.read(max_bytes, timeout)

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        await self._stream.write(buffer, timeout)

    async def aclose(self) -> None:
        await self._stream.aclose()

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,  # noqa: ARG002  httpcore's face
        server_hostname: str | None = None,  # noqa: ARG002
        timeout: float | None = None,  # noqa: ARG002
    ) -> httpcore.AsyncNetworkStream:
        return self

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
