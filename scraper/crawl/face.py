"""What the parts of a crawl hand to each other."""

import asyncio
import datetime as dt
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from types import MappingProxyType
from typing import Any, Protocol

from scraper.crawl.ledger import Ledger
from scraper.crawl.look import Look
from scraper.errors import FetchError
from scraper.models import Reading, Response, Source
from scraper.read.decode import PAGE_LIMIT
from scraper.sources.discover.face import Apart, OutOfTimeError


class Web(Protocol):
    """Brings what addresses answer, politely, and forgets what turns out to be no page (`fetch.web.WebFetcher`)."""

    async def get(self, url: str, *, limit: int = PAGE_LIMIT) -> Response: ...

    def forget(self, url: str) -> None: ...


@dataclass(slots=True)
class Counts:
    """What one run saw of one source.

    Requests: `asked`, of which `lists` to find addresses and the rest for articles; `answered` gave a page, `unchanged`
    one known before, and `failed` none, by reason.
    Lists: answers `understood`, links `listed`, of these `passed` as addresses of articles, `found` as new.
    Articles: `pages` that were read, `unreadable` ones, `relevant` ones that tell of a declaration; events that are
    `new` or `changed`. `covered` says whether the lists reach back to the first day wanted, `cut` whether the run's
    time was up before the visit was done.
    """

    asked: int = 0
    lists: int = 0
    answered: int = 0
    unchanged: int = 0
    failed: Counter[str] = field(default_factory=Counter)
    understood: int = 0
    listed: int = 0
    passed: int = 0
    found: int = 0
    pages: int = 0
    unreadable: int = 0
    relevant: int = 0
    new: int = 0
    changed: int = 0
    covered: bool = False
    cut: bool = False

    def as_data(self) -> dict[str, Any]:
        """The counts as plain data, in this order, the reasons of failure sorted."""
        # Not by asdict, which takes a Counter apart.
        data = {one.name: getattr(self, one.name) for one in fields(self)}
        return {**data, "failed": dict(sorted(self.failed.items()))}


@dataclass(slots=True)
class Allowance:
    """How many pages a run may still ask for in all; None for as many as there are."""

    left: int | None = None

    def take(self) -> bool:
        """Whether one more may be asked for; it then counts."""
        if self.left is None:
            return True
        self.left -= 1
        return self.left >= 0


@dataclass(frozen=True, slots=True)
class Told:
    """An article that tells of a declaration, and the address that it was asked for at."""

    asked: str
    reading: Reading


@dataclass(frozen=True, slots=True)
class Harvest:
    """What one run brings home from one source; nothing of it is written yet.

    `ledger` is the source's as it will be, ids of events aside. `until` is the day up to which the source has been
    seen without a gap. `trouble` says in one line what ended the visit early, or the first thing that went wrong.
    `looks` are what was seen at the addresses of articles.
    """

    source: Source
    counts: Counts
    ledger: Ledger
    told: tuple[Told, ...]
    until: dt.date | None
    trouble: str | None = None
    broke: bool = False
    looks: Mapping[str, Look] = field(default_factory=lambda: MappingProxyType({}))


class Watch(Protocol):
    """Whoever shows how a crawl goes on."""

    def started(self, source: Source) -> None: ...

    def read(self, source: Source, relevant: bool) -> None: ...

    def finished(self, harvest: Harvest) -> None: ...


@dataclass(frozen=True, slots=True)
class Errand:
    """What a run does, the same at every source.

    `apart` reads what was answered; `rules` is the version of the rules that articles are judged by. With `since`,
    the lists are walked back to that day and articles known to be older are left. At `deadline`, a time of the event
    loop, nothing more is asked, and what is being asked is let go.
    """

    today: dt.date
    rules: str
    apart: Apart
    watch: Watch
    since: dt.date | None = None
    allowance: Allowance = field(default_factory=Allowance)
    deadline: float | None = None


class Asking:
    """The web as one source asks it: every request counted, none after the deadline. It is an `Ask` for discovery."""

    def __init__(self, web: Web, counts: Counts, deadline: float | None) -> None:
        self._web, self._counts, self._deadline = web, counts, deadline

    async def __call__(self, url: str, *, limit: int = PAGE_LIMIT) -> Response:
        """What the address answers. Raises FetchError; OutOfTimeError, which is no failure of the source's."""
        self._counts.asked += 1
        try:
            async with asyncio.timeout_at(self._deadline):
                # A deadline that is past cancels at the first wait; what needs none is not begun either.
                await asyncio.sleep(0)
                response = await self._web.get(url, limit=limit)
        except TimeoutError as error:
            self._counts.asked -= 1
            self._counts.cut = True
            raise OutOfTimeError(f"{url}: waktu putaran habis") from error
        except FetchError as error:
            self._counts.failed[error.reason] += 1
            raise
        self._counts.answered += 1
        self._counts.unchanged += response.unchanged
        return response
