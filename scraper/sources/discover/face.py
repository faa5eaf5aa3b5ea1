"""What discovery asks of whoever carries its requests, and what it is asked for itself."""

import datetime as dt
from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass
from typing import Final, Protocol, TypeVar

from scraper.errors import FetchError
from scraper.models import Response
from scraper.read.decode import PAGE_LIMIT
from scraper.sources.discover.subject import Subject

T = TypeVar("T")

OVERLAP: Final = dt.timedelta(days=3)
"""How far a run reaches back before the day of the last one: schedules run late, and articles appear late."""
EARLIEST: Final = dt.date(2018, 1, 1)
"""The first day of the first wave that is walked back to."""


class Ask(Protocol):
    """Brings what an address answers, politely, within `limit` bytes of body. Raises FetchError."""

    async def __call__(self, url: str, *, limit: int = PAGE_LIMIT) -> Response: ...


class Apart(Protocol):
    """Calls a function of a module on what strangers sent where that can be stopped. Raises what it raises, ReadError
    where it takes too long."""

    async def __call__(self, function: Callable[..., T], *args: object) -> T: ...


async def at_once(function: Callable[..., T], *args: object) -> T:
    """Calls a function here and now, for whoever can be interrupted."""
    return function(*args)


class SpentError(FetchError):
    """The requests that one run may make of one source are used up."""


class OutOfTimeError(SpentError):
    """The time of the whole run is used up."""

    reason = "out_of_time"


@dataclass(frozen=True, slots=True)
class Window:
    """The days of publication that are wanted, both included; local civil dates."""

    start: dt.date
    end: dt.date

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"a window cannot end ({self.end}) before it starts ({self.start})")

    def __contains__(self, day: dt.date) -> bool:
        """Whether a day lies in the window or one day beside it: lists and pages may differ by a time zone."""
        return self.start - dt.timedelta(days=1) <= day <= self.end + dt.timedelta(days=1)

    @classmethod
    def since(cls, last: dt.date, today: dt.date) -> "Window":
        """What a run of today looks at where the last complete one was on the day `last`, with the overlap."""
        return cls(min(last, today) - OVERLAP, today)

    def spans(self, days: int) -> Iterator["Window"]:
        """The window cut into pieces of at most so many days, the latest first."""
        end = self.end
        while end >= self.start:
            start = max(self.start, end - dt.timedelta(days=days - 1))
            yield Window(start, end)
            end = start - dt.timedelta(days=1)


def walk_back(today: dt.date, days: int = 92, earliest: dt.date = EARLIEST) -> Iterator[Window]:
    """The windows of a walk through the past, the latest first, each overlapping the one after it."""
    for span in Window(earliest, today).spans(days):
        yield Window(span.start, min(span.end + OVERLAP, today))


@dataclass(frozen=True, slots=True)
class Quest:
    """What a run looks for, the same at every source.

    `known` holds the canonical addresses that need no second look. A walk back passes an empty one: there an
    interrupted run has left gaps behind pages that are known. `today` is the day of the run.
    """

    window: Window
    today: dt.date
    subject: Subject
    known: Container[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Sighting:
    """One entry of a list as it stood there: nothing in it is to be trusted.

    `published` and `modified` are local civil dates, where the list gives them.
    """

    url: str
    title: str | None = None
    published: dt.date | None = None
    modified: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Trouble:
    """One request that brought nothing, and why, in one line."""

    url: str
    why: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one source in one run.

    `asked` requests, of which `answered` were understood; `listed` links stood in the answers, `refused` of them
    led elsewhere or to no article, `found` were handed on. `covered` says whether the answers reach back to the
    first day wanted, so that the window needs no second run.
    """

    source_id: str
    asked: int
    answered: int
    listed: int
    refused: int
    found: int
    covered: bool
    troubles: tuple[Trouble, ...]
