"""The only module that speaks HTTP: a connection for every answer, each bounded in time and size.

The connection goes to the address that was checked, whatever the host's name says a moment later; the certificate is
checked against the name. Nothing is taken from the environment, no cookie is kept, no redirect followed.
"""

import asyncio
import datetime as dt
import io
import ssl
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

import httpcore
import httpx

from scraper.errors import ConnectError, FetchTimeoutError, RefusedAddressError, TlsError, TruncatedError
from scraper.fetch.coding import ACCEPTED, too_large
from scraper.fetch.exchange import PAGES, Exchange, Headers
from scraper.fetch.guard import Address, loopback_names, system_names
from scraper.fetch.network import Guarded, Network, Tally
from scraper.fetch.policy import Policy

_ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,application/json;q=0.9,*/*;q=0.8"
_SLIP = 2
"""Bytes beyond the declared length that are no lie: an empty line, which old servers send after a body."""
_ASIDE_LIMIT = 64 * 1024
"""How much is read of a body that nobody will read: an error's or a redirect's."""


@dataclass(slots=True)
class Budget:
    """What one fetch may still spend, in seconds: on the network, and resting before further tries."""

    network: float
    rest: float


@dataclass(frozen=True, slots=True)
class Request:
    """One address to ask, how much of its body to take, and whether to cut what is more instead of refusing it."""

    address: Address
    conditions: Headers
    limit: int
    cut: bool = False


class Wire:
    """Sends requests, each over a connection of its own. Holds nothing open between them."""

    def __init__(self, policy: Policy, now: Callable[[], dt.datetime], network: Network) -> None:
        reach = policy.reach
        names = network.names or (loopback_names if reach.loopback_only else system_names)
        self._now = now
        self._timeouts = httpx.Timeout(policy.limits.total, connect=policy.limits.connect).as_dict()
        self._transport = _Transport(
            Guarded(reach, names, network.dial or httpcore.AnyIOBackend()),
            network.tls or httpx.create_ssl_context(trust_env=False),
        )
        self.sent: Headers = (
            ("User-Agent", policy.agent),
            ("Accept", _ACCEPT),
            ("Accept-Encoding", ACCEPTED),
            ("Accept-Language", "id"),
            # One connection an answer: what a server sends beyond the end of one is never taken for the next.
            ("Connection", "close"),
        )

    async def exchange(self, request: Request, budget: Budget) -> Exchange:
        """Ask once and take the answer. The time it took is taken from the budget.

        Raises RefusedAddressError, DnsError, ConnectError, TlsError, FetchTimeoutError, TooLargeError, TruncatedError.
        """
        url, loop = request.address.url, asyncio.get_running_loop()
        started = loop.time()
        try:
            async with asyncio.timeout(budget.network), self._answer(request) as answer:
                return await self._taken(request, answer)
        except (TimeoutError, httpcore.ReadTimeout, httpcore.WriteTimeout, httpcore.PoolTimeout) as error:
            raise FetchTimeoutError(f"{url}: tidak selesai dijawab dalam waktu yang diberikan") from error
        finally:
            budget.network -= loop.time() - started

    @asynccontextmanager
    async def _answer(self, request: Request) -> AsyncIterator[httpx.Response]:
        """The answer with its body still to come; whatever happens to it, its connection is given back or closed."""
        url = request.address.url
        headers = [*self.sent, *request.conditions]
        try:
            built = httpx.Request("GET", url, headers=headers, extensions={"timeout": self._timeouts})
        except (httpx.InvalidURL, UnicodeError) as error:
            # A host in letters that international names do not allow, or longer than any name.
            raise RefusedAddressError(f"{url[:120]!r}: bukan alamat yang dapat dibuka ({error})") from error
        try:
            # Not through httpx.AsyncClient: even where it follows no redirect it takes every Location apart, and
            # breaks on those that are no address.
            answer = await self._transport.handle_async_request(built)
        except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
            raise _unconnected(url, error) from error
        except (httpcore.NetworkError, httpcore.ProtocolError) as error:
            raise ConnectError(f"{url}: sambungan putus sebelum dijawab ({error})") from error
        try:
            yield answer
        except (httpcore.NetworkError, httpcore.ProtocolError) as error:
            raise TruncatedError(f"{url}: isinya terpotong di tengah jalan ({error})") from error
        finally:
            await answer.aclose()

    async def _taken(self, request: Request, answer: httpx.Response) -> Exchange:
        is_page = answer.status_code in PAGES
        limit = request.limit if is_page else _ASIDE_LIMIT
        cut = request.cut or not is_page
        declared = answer.headers.get("content-length", "")
        if not cut and declared.isdigit() and int(declared[:20]) > limit:
            raise too_large(request.address.url, limit)
        body, more = io.BytesIO(), False
        async for piece in answer.aiter_raw():
            body.write(piece)
            if more := body.tell() > limit:
                break
        if more and not cut:
            raise too_large(request.address.url, limit)
        stream = answer.extensions["network_stream"]
        whole = is_page and not more and declared.isdigit() and "transfer-encoding" not in answer.headers
        if whole and isinstance(stream, Tally) and stream.beyond(int(declared)) > _SLIP:
            raise TruncatedError(f"{request.address.url}: isinya lebih panjang daripada yang dinyatakannya")
        return Exchange(
            url=request.address.url,
            status=answer.status_code,
            headers=tuple((_text(name), _text(value)) for name, value in answer.headers.raw),
            body=body.getvalue()[:limit] if more else body.getvalue(),
            at=self._now(),
            sent=(("Host", request.address.authority), *self.sent, *request.conditions),
            cut=more,
        )


class _Transport(httpx.AsyncBaseTransport):
    """httpcore's connections as httpx's transport, one a request.

    httpx's own takes no network backend, and httpcore's pool, which would keep nothing, costs as much as the request.
    """

    def __init__(self, network: Guarded, tls: ssl.SSLContext) -> None:
        self._network, self._tls = network, tls
        tls.set_alpn_protocols(["http/1.1"])

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Connect and ask; errors stay httpcore's. The connection closes with the answer."""
        address, timeouts = request.url, request.extensions["timeout"]
        url = httpcore.URL(scheme=address.raw_scheme, host=address.raw_host, port=address.port, target=address.raw_path)
        asked = httpcore.Request(
            request.method, url, headers=request.headers.raw, content=request.stream, extensions=request.extensions
        )
        stream = await self._network.connect_tcp(address.raw_host.decode(), url.origin.port, timeouts["connect"])
        try:
            if address.scheme == "https":
                stream = await stream.start_tls(self._tls, address.raw_host.decode(), timeouts["connect"])
            answer = await httpcore.AsyncHTTP11Connection(url.origin, stream).handle_async_request(asked)
        except BaseException:
            await stream.aclose()
            raise
        return httpx.Response(
            answer.status, headers=answer.headers, stream=_Body(answer, stream), extensions=answer.extensions
        )


class _Body(httpx.AsyncByteStream):
    def __init__(self, answer: httpcore.Response, stream: httpcore.AsyncNetworkStream) -> None:
        self._answer, self._stream = answer, stream

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for piece in self._answer.aiter_stream():
            yield piece

    async def aclose(self) -> None:
        await self._stream.aclose()


def _unconnected(url: str, error: Exception) -> ConnectError | TlsError:
    """What a failed connection is called: the handshake's failure is not the network's."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLError):
            return TlsError(f"{url}: sertifikat atau jabat tangan TLS ditolak ({cause.reason or cause})")
        cause = cause.__cause__ or cause.__context__
    return ConnectError(f"{url}: tidak dapat disambungi ({error or type(error).__name__})")


def _text(raw: bytes) -> str:
    """A header's bytes as text: UTF-8 where they are, else byte by byte."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("latin-1")
