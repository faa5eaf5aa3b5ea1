"""A slow look at every article behind the events, whoever published it: is it there, has it moved, is it no more?

Sites are asked side by side and politely, each for one article after another. Of articles that are gone a public
archive is asked for a copy.
"""

import asyncio
import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from scraper.crawl.archive import LIMIT, question, snapshot
from scraper.crawl.face import Asking, Counts, Web
from scraper.crawl.links import Link, followed
from scraper.crawl.look import Look, not_seen, seen
from scraper.crawl.source import OF_A_PAGE
from scraper.errors import FetchError, ReadError
from scraper.models import Page, Response, SourceRef
from scraper.read.address import host_of
from scraper.read.page import read_page
from scraper.sources.discover.charset import charset_of
from scraper.sources.discover.face import Apart, OutOfTimeError

FAILURES: Final = 3
"""A site at which so many articles in a row cannot be had is left alone for this run: each may take a minute."""


class Watch(Protocol):
    """Whoever shows how it goes on."""

    def seen(self, url: str, look: Look) -> None: ...


@dataclass(frozen=True, slots=True)
class Round:
    """What a run of looks has at hand. At `deadline`, a time of the event loop, nothing more is asked."""

    web: Web
    apart: Apart
    watch: Watch
    today: dt.date
    deadline: float | None = None

    async def run(
        self, chosen: Iterable[str], reports: Mapping[str, SourceRef], book: Mapping[str, Link]
    ) -> tuple[dict[str, Look], dict[str, str]]:
        """What is seen at the chosen of all reports' addresses, and the copies of what is thereby found to be gone."""
        looks = await self.look(chosen)
        after = (followed(book.get(url), url, look, self.today) for url, look in looks.items())
        lost = [one.url for one in after if one.state == "gone" and not one.archived]
        return looks, await self.copies({url: reports[url] for url in lost if reports[url].archived is None})

    async def look(self, urls: Iterable[str]) -> dict[str, Look]:
        """What is seen at these addresses, those that there was no time for left out."""
        sites: dict[str, list[str]] = defaultdict(list)
        for url in urls:
            sites[host_of(url)].append(url)
        asking = Asking(self.web, Counts(), self.deadline)
        found = await asyncio.gather(*(self._site(asking, chain) for chain in sites.values()))
        return {url: look for looks in found for url, look in looks.items()}

    async def _site(self, asking: Asking, urls: Sequence[str]) -> dict[str, Look]:
        """The articles of one site, one after another. Where nobody answers, the rest counts as looked at in vain."""
        looks: dict[str, Look] = {}
        in_vain = 0
        for url in urls:
            look: Look = "silent"
            try:
                if in_vain < FAILURES:
                    look, in_vain = await self._seen(asking, url), 0
            except OutOfTimeError:
                break
            except FetchError as error:
                look, in_vain = not_seen(url, error), in_vain + (error.reason not in OF_A_PAGE)
            looks[url] = look
            self.watch.seen(url, look)
        return looks

    async def _seen(self, asking: Asking, url: str) -> Look:
        response = await asking(url)
        if response.unchanged and response.url == url:
            return "there"
        try:
            article = await self.apart(read_page, self._page(response))
        except ReadError as error:
            for address in {url, response.url}:
                self.web.forget(address)
            return not_seen(url, error, response.url)
        return seen(url, response, article.url)

    def _page(self, response: Response) -> Page:
        return Page(response.url, response.body, self.today, charset=charset_of(response))

    async def copies(self, reports: Mapping[str, SourceRef]) -> dict[str, str]:
        """The copy of each report that the archive has, by its address: the one nearest to its publication."""
        asking, found = Asking(self.web, Counts(), self.deadline), dict[str, str]()
        for url, report in sorted(reports.items()):
            try:
                answer = await asking(question(url, report.published), limit=LIMIT)
            except FetchError:
                # Out of time, or the archive has other things to do: it is asked again with the next look.
                break
            if copy := snapshot(url, answer.body):
                found[url] = copy
        return found
