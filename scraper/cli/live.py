"""The live client as the environment allows it: who it says it is, where it may go, what it keeps."""

import datetime as dt
import os
from collections.abc import AsyncIterator, Collection, Iterable
from contextlib import ExitStack, asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from scraper.errors import ConfigError
from scraper.models import Source

if TYPE_CHECKING:
    from scraper.fetch.web import WebFetcher

CACHE = Path("build/http")
"""What was answered before, from the repository's root. Losing it costs requests and nothing else."""


def is_offline() -> bool:
    """Whether IKRAR_OFFLINE keeps this process on its own machine."""
    return os.environ.get("IKRAR_OFFLINE", "") not in ("", "0")


def plain_hosts(sources: Iterable[Source]) -> frozenset[str]:
    """The hosts, without `www.`, that the registry allows to answer without encryption."""
    return frozenset((urlsplit(one.home).hostname or "").removeprefix("www.") for one in sources if one.plain_http)


def may_be_asked(url: str) -> bool:
    """Whether IKRAR_OFFLINE lets an address be asked: one of this machine always."""
    from scraper.fetch.guard import is_loopback

    host = urlsplit(url).hostname or ""
    return not is_offline() or host == "localhost" or host.endswith(".localhost") or is_loopback(host)


def refuse_unreachable(homes: Collection[str]) -> None:
    """Raise ConfigError where IKRAR_OFFLINE lets none of these addresses be asked: nothing is pretended."""
    if homes and not any(may_be_asked(home) for home in homes):
        raise ConfigError(
            f"IKRAR_OFFLINE={os.environ['IKRAR_OFFLINE']}: hanya komputer ini sendiri yang boleh dihubungi, dan tidak "
            f"satu pun dari {len(homes)} situs ada di sini; hapus IKRAR_OFFLINE untuk menghubungi situsnya"
        )


@asynccontextmanager
async def client(
    plain_http: frozenset[str] = frozenset(), cache: Path | None = None, record: Path | None = None
) -> "AsyncIterator[WebFetcher]":
    """The one client of a run. Raises ConfigError for a contact that no header can hold, RecordingError."""
    from scraper.fetch.cache import PageCache
    from scraper.fetch.policy import Clock, Policy, Reach, user_agent
    from scraper.fetch.recording import Recorder
    from scraper.fetch.web import WebFetcher

    environment = os.environ
    agent = user_agent(
        environment.get("IKRAR_SITE_URL") or environment.get("IKRAR_REPO_URL"), environment.get("IKRAR_CONTACT")
    )
    # On this machine servers stand on any port and have no certificate.
    reach = (
        Reach(loopback_only=True, ports=None)
        if is_offline()
        else Reach(plain_http=plain_http, encrypted_only=True)
    )  # fmt: skip
    clock = Clock(lambda: dt.datetime.now(dt.UTC))
    with ExitStack() as stack:
        recorder = stack.enter_context(Recorder(record, agent)) if record else None
        kept = PageCache(cache) if cache else None
        async with WebFetcher(Policy(agent, reach=reach), clock, kept, recorder) as web:
            yield web
