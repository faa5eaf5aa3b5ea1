"""Page after page of what a source lists: every search, every span of days, until nothing new comes."""

import datetime as dt
from collections.abc import AsyncIterator, Callable, Container, Iterator, Mapping, Sequence
from urllib.parse import urljoin

from scraper.errors import FetchError, ReadError
from scraper.models import Endpoint, Link, Response
from scraper.read.decode import PAGE_LIMIT
from scraper.sources.discover.face import Quest, Sighting, SpentError, Window
from scraper.sources.discover.visit import Visit
from scraper.sources.pattern import DAYS, PAGES, WORDS, fill, holes, slug

POSTS = frozenset({"wordpress", "feed"})
"""The kinds that list articles and nothing else."""
STALE = 2
"""So many pages in a row without anything new end a walk."""
PAGE_CAP = 38
"""Where a walk ends at the latest: no list that we know shows more pages, and a calendar without end does."""
SPAN = 31
"""Days asked for at once where a source takes a span of days: each span stays below the cap."""

Values = dict[str, str | int | dt.date]
Read = Callable[[Response], Sequence[Sighting]]
"""Reads one answer; raises ReadError for what is none of its kind. A function of a module, or a partial of one."""


async def walk(visit: Visit, endpoint: Endpoint, read: Read, limit: int = PAGE_LIMIT) -> AsyncIterator[Link]:
    """The links of one endpoint. Sets `visit.covered` where every walk reached back to the window's start."""
    whole = True
    for values in trails(endpoint.pattern, visit.quest):
        trail = Trail(visit, endpoint, values)
        async for link in trail.follow(read, limit):
            yield link
        whole = whole and trail.whole
    visit.covered = visit.covered or whole


def trails(pattern: str, quest: Quest) -> Iterator[Values]:
    """What fills the holes of a pattern, page numbers aside: the latest days first, for each every search."""
    wanted = holes(pattern)
    spans: Iterator[Window] = iter([quest.window])
    if wanted & DAYS:
        spans = quest.window.spans(1 if "day" in wanted else SPAN)
    for span in spans:
        days: Values = {"from": span.start, "to": span.end, "day": span.end}
        for words in quest.subject.search if wanted & WORDS else ("",):
            yield {**days, "q": words, "slug": slug(words)}


class Progress:
    """Tells when page after page brings nothing new: everything is known, or the pages repeat themselves."""

    def __init__(self, known: Container[str]) -> None:
        self._known = known
        self._seen: set[str] = set()
        self._stale = 0

    def stalls(self, checked: Sequence[Sighting]) -> bool:
        """Take in a page; whether it is the last of STALE pages without anything new."""
        new = {one.url for one in checked if one.url not in self._known} - self._seen
        self._seen |= new
        self._stale = 0 if new else self._stale + 1
        return self._stale >= STALE


class Trail:
    """One walk along the pages of one search. Afterwards `whole` says whether it saw all there is to see."""

    def __init__(self, visit: Visit, endpoint: Endpoint, values: Mapping[str, str | int | dt.date]) -> None:
        self.visit, self.endpoint, self.values = visit, endpoint, values
        self.holes = holes(endpoint.pattern)
        self.whole = False
        self._progress = Progress(visit.quest.known)

    async def follow(self, read: Read, limit: int) -> AsyncIterator[Link]:
        """Ask for page after page until one tells that there is no need for another."""
        paged = bool(self.holes & PAGES)
        for number in range(1, PAGE_CAP + 1 if paged else 2):
            page = await self._page(number, read, limit)
            if page is None:
                return
            checked, empty = page
            for link in self.visit.choose(checked, searched=self._searched()):
                yield link
            if not checked:
                # On a first page without articles nothing tells a list that is empty from one that cannot be read.
                self.whole = number > 1 or (empty and self._searched())
                return
            if self._ends(checked, paged):
                return

    async def _page(self, number: int, read: Read, limit: int) -> tuple[list[Sighting], bool] | None:
        """The articles of one page, and whether it lists nothing at all; None where it could not be had or read."""
        values = {**self.values, "page": number, "page0": number - 1}
        url = urljoin(self.visit.source.home, fill(self.endpoint.pattern, values))
        try:
            response = await self.visit.get(url, limit)
            sightings = await self.visit.apart(read, response)
        except SpentError:
            raise
        except FetchError:
            return None
        except ReadError as error:
            self.visit.trouble(url, str(error))
            return None
        self.visit.understood()
        return self.visit.check(sightings, response.url, posts=self.endpoint.kind in POSTS), not sightings

    def _searched(self) -> bool:
        """Whether the source itself searched: a feed holds the results alone, a page shows other headlines too."""
        return "q" in self.holes and self.endpoint.kind == "feed"

    def _ends(self, checked: Sequence[Sighting], paged: bool) -> bool:
        """Whether the walk ends here; notes whether it is whole."""
        dated = [one.published for one in checked if one.published is not None]
        start = self.visit.quest.window.start
        if not paged:
            # One page is all there is: it is enough if it reaches past the first day, or is one day's own.
            self.whole = "day" in self.holes or any(day < start for day in dated)
            return True
        if len(dated) == len(checked) and max(dated) < start:
            self.whole = True
            return True
        self.whole = self._progress.stalls(checked)
        return self.whole
