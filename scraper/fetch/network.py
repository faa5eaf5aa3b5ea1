"""Connections as httpcore makes them, guarded: each goes to an address that was looked up once and checked."""

import re
import ssl
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import httpcore

from scraper.errors import RefusedAddressError
from scraper.fetch.guard import Names, addresses_of
from scraper.fetch.policy import Reach

_ADDRESSES = 3
"""How many addresses of one host are tried."""
_HEAD_LIMIT = 128 * 1024
"""How much of an answer's beginning is remembered: more than the head that h11 accepts, in bytes."""
_HEAD_END = re.compile(rb"\n\r?\n")
_INTERIM = re.compile(rb"\s*HTTP/1\.\d 1")


@dataclass(frozen=True, slots=True)
class Network:
    """What connects: the name look-up, the dialler beneath the guard, and the trust; None for the usual ones."""

    names: Names | None = None
    dial: httpcore.AsyncNetworkBackend | None = None
    tls: ssl.SSLContext | None = None


class Guarded(httpcore.AsyncNetworkBackend):
    """Looks a host up once, checks where it leads, and connects to exactly that."""

    def __init__(self, reach: Reach, names: Names, dial: httpcore.AsyncNetworkBackend) -> None:
        self._reach, self._names, self._dial = reach, names, dial

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Raises RefusedAddressError before any connection is tried, DnsError, httpcore's own errors."""
        failure: Exception | None = None
        for address in (await addresses_of(host, self._reach, self._names))[:_ADDRESSES]:
            try:
                return Tally(await self._dial.connect_tcp(address, port, timeout, local_address, socket_options))
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        raise failure or httpcore.ConnectError(f"{host}: tidak punya alamat")

    async def connect_unix_socket(
        self,
        path: str,
        timeout: float | None = None,  # noqa: ARG002  httpcore's face
        socket_options: Iterable[Any] | None = None,  # noqa: ARG002
    ) -> httpcore.AsyncNetworkStream:
        """Never."""
        raise RefusedAddressError(f"{path}: bukan alamat internet")

    async def sleep(self, seconds: float) -> None:
        """httpcore's own pause between its connection tries, of which we ask none."""
        await self._dial.sleep(seconds)


class Tally(httpcore.AsyncNetworkStream):
    """A connection that remembers how its answer began and how many bytes came."""

    def __init__(self, stream: httpcore.AsyncNetworkStream) -> None:
        self._stream = stream
        self.received, self.head = 0, b""

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Bytes as they come, counted."""
        data = await self._stream.read(max_bytes, timeout)
        self.received += len(data)
        if len(self.head) < _HEAD_LIMIT:
            self.head += data
        return data

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send bytes."""
        await self._stream.write(buffer, timeout)

    async def aclose(self) -> None:
        """Close the connection."""
        await self._stream.aclose()

    async def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.AsyncNetworkStream:
        """The same connection under TLS, counted within it."""
        return Tally(await self._stream.start_tls(ssl_context, server_hostname, timeout))

    def get_extra_info(self, info: str) -> Any:
        """What httpcore asks of a connection."""
        return self._stream.get_extra_info(info)

    def beyond(self, length: int) -> int:
        """How many bytes came beyond a body of this length, 0 where no end of the head is known."""
        start = 0
        while (end := _HEAD_END.search(self.head, start)) and _INTERIM.match(self.head, start):
            start = end.end()
        return self.received - end.end() - length if end else 0
