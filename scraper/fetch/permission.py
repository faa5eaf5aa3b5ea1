"""Whether a site lets us ask for an address: its robots.txt and its reservation file, asked once a day each."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from scraper.errors import (
    ConnectError,
    DeferredError,
    DnsError,
    FetchError,
    OptOutError,
    RefusedAddressError,
    RobotsError,
    RobotsUnreachableError,
    StatusError,
    TlsError,
    TooManyRedirectsError,
)
from scraper.fetch.freshness import LONGEST
from scraper.fetch.guard import Address
from scraper.fetch.optout import WELL_KNOWN, WELL_KNOWN_LIMIT, Reservation, read_reservation
from scraper.fetch.policy import ROBOTS_LIMIT, Clock
from scraper.fetch.robots import Robots, read_robots

_LOG = logging.getLogger(__name__)
_NOT_NOW = frozenset({408, 429})
"""The client errors that say nothing of whether there is a robots.txt."""

Ask = Callable[[str, int, bool], Awaitable[bytes]]
"""Brings the body at (address, limit, cut) without asking for permission. Raises FetchError."""


@dataclass(frozen=True, slots=True)
class _Terms:
    """What a site allows. `refusal` is why nothing of it may be asked for, None where its robots.txt is known."""

    robots: Robots
    reservation: Reservation
    refusal: FetchError | None = None


@dataclass(slots=True)
class _Known:
    """The terms of one origin and the clock's seconds when they were had; one look-up at a time."""

    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    terms: _Terms | None = None
    at: float = 0.0


class Permissions:
    """Knows for each origin what it allows, for at most a day (RFC 9309 §2.4). `widen` learns its crawl-delay."""

    def __init__(self, ask: Ask, clock: Clock, widen: Callable[[str, float], None]) -> None:
        self._ask, self._clock, self._widen = ask, clock, widen
        self._origins: dict[str, _Known] = {}

    async def check(self, address: Address) -> None:
        """Return where the address may be asked for.

        Raises RobotsError, OptOutError; RobotsUnreachableError, or why the host cannot be reached at all.
        """
        known = self._origins.setdefault(address.origin, _Known())
        async with known.lock:
            if known.terms is None or self._clock.monotonic() - known.at >= LONGEST:
                known.terms, known.at = await self._terms(address), self._clock.monotonic()
        terms = known.terms
        if terms.refusal is not None:
            # The same error is raised for every address of the host: without the trace of where it was raised before.
            raise terms.refusal.with_traceback(None)
        if not terms.robots.allows(address.url):
            raise RobotsError(f"{address.url}: dilarang robots.txt situsnya")
        if terms.reservation.covers(address.url):
            raise OptOutError(f"{address.url}: situsnya menolak penambangan teks ({WELL_KNOWN})")

    async def _terms(self, address: Address) -> _Terms:
        unrestricted = _Terms(read_robots(b""), Reservation())
        try:
            robots = await self._robots(address)
        except FetchError as error:
            return _Terms(unrestricted.robots, unrestricted.reservation, error)
        if robots.delay is not None:
            self._widen(address.site, robots.delay)
        return _Terms(robots, await self._reservation(address))

    async def _robots(self, address: Address) -> Robots:
        """The rules of an origin: none where it has no robots.txt. Raises FetchError where it may have one."""
        try:
            return read_robots(await self._ask(f"{address.origin}/robots.txt", ROBOTS_LIMIT, True))
        except StatusError as error:
            if error.status // 100 in (2, 4) and error.status not in _NOT_NOW:
                return read_robots(b"")
            raise _unreachable(address, error) from error
        except TooManyRedirectsError:
            return read_robots(b"")
        except (RefusedAddressError, DnsError, ConnectError, TlsError, DeferredError):
            raise
        except FetchError as error:
            raise _unreachable(address, error) from error

    async def _reservation(self, address: Address) -> Reservation:
        """What the origin reserves. A file that cannot be had reserves nothing, as its specification says."""
        try:
            return read_reservation(await self._ask(f"{address.origin}{WELL_KNOWN}", WELL_KNOWN_LIMIT, False))
        except FetchError as error:
            _LOG.debug("tanpa berkas reservasi: %s", error)
            return Reservation()


def _unreachable(address: Address, error: FetchError) -> RobotsUnreachableError:
    return RobotsUnreachableError(f"{address.origin}: robots.txt tidak dapat diambil, jadi dianggap melarang ({error})")
