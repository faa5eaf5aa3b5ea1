"""How the fetcher behaves, as values passed in: who it says it is, when it stops, how fast it goes, where it may go."""

import asyncio
import datetime as dt
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from scraper.errors import ConfigError

PRODUCT = "IkrarBot"
"""The product token: what robots.txt groups and `X-Robots-Tag` name us by."""
_VERSION = "1.0"

ROBOTS_LIMIT = 500 * 1024
"""How much of a robots.txt is read, in bytes: the least that RFC 9309 §2.5 asks for."""
RECORD_LIMIT = 50_000_000
"""The largest body that is asked for at all, in bytes: a sitemap's (sitemaps.org)."""


@dataclass(frozen=True, slots=True)
class Clock:
    """Where time comes from: `now` in UTC with its zone, `monotonic` and `sleep` in seconds."""

    now: Callable[[], dt.datetime]
    monotonic: Callable[[], float] = time.monotonic
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep


@dataclass(frozen=True, slots=True)
class Limits:
    """When the fetcher stops; seconds and counts.

    `total` bounds the time on the network of one fetch, redirects and further tries together; resting between
    requests is not in it. `wait` is the longest single rest that a host may ask for, `waits` all those of one fetch.
    """

    total: float = 30.0
    connect: float = 10.0
    redirects: int = 5
    tries: int = 3
    wait: float = 60.0
    waits: float = 120.0


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast the fetcher goes: seconds between two requests to one host, and how many hosts at once.

    A crawl-delay widens the gap up to `widest`; one that asks for more is held to that. With `parallel` pages of the
    largest size in hand at once, packed and unpacked, the process grows by 190 MB (measured).
    """

    gap: float = 2.0
    widest: float = 60.0
    parallel: int = 32


@dataclass(frozen=True, slots=True)
class Reach:
    """Where the fetcher may go: the public internet, or with `loopback_only` this machine and nothing else.

    `ports` are those it opens, None for any. `plain_http` names the hosts (without `www.`) whose source opted in to
    being redirected from https to http; with `encrypted_only` no other host is asked without encryption at all.
    """

    loopback_only: bool = False
    ports: frozenset[int] | None = frozenset({80, 443})
    plain_http: frozenset[str] = frozenset()
    encrypted_only: bool = False


@dataclass(frozen=True, slots=True)
class Policy:
    """Everything about one run's fetching that is decided outside it. `agent` comes from `user_agent`."""

    agent: str
    limits: Limits = field(default_factory=Limits)
    pace: Pace = field(default_factory=Pace)
    reach: Reach = field(default_factory=Reach)


def user_agent(url: str | None = None, contact: str | None = None) -> str:
    """`IkrarBot/1.0 (+URL; contact)`, without what is not known. Raises ConfigError for what no header can hold."""
    known = [part for part in (f"+{url}" if url else None, contact or None) if part]
    agent = f"{PRODUCT}/{_VERSION}" + (f" ({'; '.join(known)})" if known else "")
    if not agent.isascii() or not agent.isprintable() or any(char in part for part in known for char in "()"):
        raise ConfigError(f"bukan nama perayap yang dapat dikirim: {agent!r}; pakai huruf ASCII tanpa tanda kurung")
    return agent
