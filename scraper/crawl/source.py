"""One source in one run: what is new is found, asked for, read and judged; what is known is left alone."""

import datetime as dt
import logging

from scraper.crawl.apart import judged, looked
from scraper.crawl.face import Asking, Counts, Errand, Harvest, Told, Web
from scraper.crawl.ledger import Entry, Ledger
from scraper.crawl.look import Look, not_seen, seen
from scraper.crawl.window import windows
from scraper.errors import DeferredError, FetchError, NotSavedError, ReadError, StoreError
from scraper.models import Article, Page, Response, Source
from scraper.read.address import canonical_url, page_number
from scraper.read.further import MOST, joined
from scraper.sources.discover import discover
from scraper.sources.discover.charset import charset_of
from scraper.sources.discover.face import Outcome, OutOfTimeError, Quest
from scraper.sources.discover.subject import load_subject
from scraper.sources.discover.vet import vetted
from scraper.sources.discover.visit import Visit

_LOG = logging.getLogger(__name__)
FAILURES = 6
"""A site that so many of its pages in a row cannot be had from is left alone for this run: each may take a minute."""
OF_A_PAGE = frozenset({"status_404", "status_410", "robots", "opt_out", "too_large"})
"""Failures that say nothing of the site's other pages."""
MOST_PAGES = 500
"""Articles asked for in one run where the registry names no upper end; the rest waits for the next run."""


async def harvest(source: Source, web: Web, errand: Errand, ledger: Ledger, until: dt.date | None) -> Harvest:
    """Visit a source, whatever happens there: an error that nobody foresaw ends this visit and no other.

    Raises StoreError where the run's recording cannot be written: that ends the run.
    """
    round_ = Round(source, web, errand, ledger)
    errand.watch.started(source)
    try:
        complete = await round_.walk(until)
    except StoreError:
        raise
    except Exception as error:
        _LOG.warning("%s: %s", source.id, error, exc_info=True)
        round_.counts.failed["internal"] += 1
        # What was learnt so far is not kept: the next run sees it again.
        done = Harvest(source, round_.counts, ledger, (), until, f"{type(error).__name__}: {error}", broke=True)
    else:
        done = Harvest(
            source, round_.counts, Ledger(round_.entries), tuple(round_.told.values()),
            errand.today if complete else until, round_.trouble, looks=round_.looks,
        )  # fmt: skip
    errand.watch.finished(done)
    return done


class Round:
    """The state of one visit: the ledger as it grows, and what was told."""

    def __init__(self, source: Source, web: Web, errand: Errand, ledger: Ledger) -> None:
        self.source, self.errand = source, errand
        self.entries, self.told = dict(ledger.entries), dict[str, Told]()
        self.looks: dict[str, Look] = {}
        self.counts = Counts()
        self.trouble: str | None = None
        self._web, self._ledger = web, ledger
        self._ask = Asking(web, self.counts, errand.deadline)
        self._done: set[str] = set()
        self._in_vain = 0

    async def walk(self, until: dt.date | None) -> bool:
        """Find and look at everything; whether the source is now seen whole up to today."""
        errand, links = self.errand, dict[str, None]()
        known = self._ledger.known(errand.rules)
        complete = True
        for window in windows(self.source, errand.today, errand.since, until):
            # A walk back reads on behind pages that are all known: an interrupted one has left gaps there.
            skip = frozenset[str]() if errand.since else known
            quest = Quest(window, errand.today, load_subject(), skip)
            visit = Visit(self.source, self._ask, quest, apart=errand.apart)
            async for link in discover(visit):
                links.setdefault(link.url)
            self._note(visit.outcome)
            complete = complete and visit.outcome.covered
            if self.counts.cut or not visit.outcome.answered:
                # What lies further back will not answer either, and may take a minute for each request.
                break
        self.counts.covered, self.counts.lists = complete, self.counts.asked
        wanted = [url for url in links if url not in known] + self._ledger.due(errand.today)
        for url in wanted[: self.source.expect.found.high or MOST_PAGES]:
            if self.counts.cut:
                return False
            if self._in_vain >= FAILURES:
                self.trouble = f"{FAILURES} halaman berturut-turut tidak didapat; sisanya menunggu putaran berikutnya"
                return False
            complete = await self.look(url) and complete
        return complete and len(wanted) <= (self.source.expect.found.high or MOST_PAGES)

    def _note(self, outcome: Outcome) -> None:
        counts = self.counts
        counts.understood += outcome.answered
        counts.listed += outcome.listed
        counts.passed += outcome.listed - outcome.refused
        counts.found += outcome.found
        if outcome.troubles and self.trouble is None:
            self.trouble = outcome.troubles[0].why

    async def look(self, url: str) -> bool:
        """Ask for an address and judge what it answers; False where the run's pages or time are used up."""
        if url in self._done:
            return True
        if not self.errand.allowance.take():
            return False
        self._done.add(url)
        try:
            response = await self._ask(url)
            self._in_vain = 0
            article = await self._whole(response)
        except OutOfTimeError:
            return False
        except NotSavedError:
            # A replay that lacks it says nothing of the address.
            return True
        except FetchError as error:
            self._in_vain += error.reason not in OF_A_PAGE
            self.looks[url] = not_seen(url, error)
            self._fail(url, error.reason, not isinstance(error, DeferredError))
            return True
        except ReadError as error:
            for address in {url, response.url}:
                self._web.forget(address)
            self.counts.unreadable += 1
            self.trouble = self.trouble or f"{url}: {error}"
            self.looks[url] = not_seen(url, error, response.url)
            self._fail(url, error.reason, True)
            return True
        await self._settle(url, response, article)
        return True

    async def _settle(self, url: str, response: Response, article: Article) -> None:
        """Put an article under its own address, which may be another than the one that was asked for."""
        own, since = article.url or url, self.errand.since
        if since and article.published and article.published < since:
            return
        self.looks[url] = seen(url, response, article.url)
        if own == url:
            await self._judge(url, url, article)
            return
        old = self.entries.get(url)
        self.entries[url] = Entry(url, old.seen if old else self.errand.today, "same", of=own, rules=self.errand.rules)
        if own in self._done:
            return
        if own != canonical_url(response.url) and vetted(own, own, self.source, post=True) == own:
            await self.look(own)
            if own in self.entries and self.entries[own].verdict != "failed":
                return
        self._done.add(own)
        await self._judge(url, own, article)

    async def _judge(self, asked: str, own: str, article: Article) -> None:
        errand, old = self.errand, self.entries.get(own)
        self.counts.pages += 1
        self.looks.setdefault(own, "there")
        if old is not None and self._judged_before(old) and old.text == _short(article):
            self._keep(old)
            return
        reading = await errand.apart(judged, article)
        relevant = reading.facts is not None
        self.counts.relevant += relevant
        self.entries[own] = Entry(
            own, old.seen if old else errand.today, "event" if relevant else "other", old.event if old else None,
            text=_short(article), rules=errand.rules,
        )  # fmt: skip
        if relevant:
            self.told[own] = Told(asked, reading)
        errand.watch.read(self.source, relevant)

    def _judged_before(self, old: Entry) -> bool:
        return old.verdict != "failed" and old.rules == self.errand.rules

    def _keep(self, old: Entry) -> None:
        """An entry that holds still: whatever had failed since is forgotten."""
        self.entries[old.url] = Entry(
            old.url, old.seen, old.verdict, old.event, old.of, old.text, old.rules
        )  # fmt: skip

    def _fail(self, url: str, why: str, counts: bool) -> None:
        old = self.entries.get(url) or Entry(url, self.errand.today, "failed")
        self.entries[url] = old.failed(why, self.errand.today, counts)

    async def _whole(self, response: Response) -> Article:
        """The article of a page, with its further pages where it has any. Raises ReadError."""
        first, rest = await self.errand.apart(looked, self._page(response))
        if first.read == "full":
            return first
        pages, waiting, seen = [first], list(rest), {response.url}
        whole = bool(waiting) and page_number(response.url) == 1
        while waiting and len(pages) < MOST:
            url = waiting.pop(0)
            if url in seen:
                continue
            seen.add(url)
            try:
                part, rest = await self.errand.apart(looked, self._page(await self._ask(url)))
            except OutOfTimeError:
                # Half an article is none: all of it waits.
                raise
            except (FetchError, ReadError):
                whole = False
                break
            if set(first.text.split("\n")) <= set(part.text.split("\n")):
                return part
            pages.append(part)
            waiting += rest
        return joined(pages, whole=whole and seen.issuperset(waiting))

    def _page(self, response: Response) -> Page:
        return Page(
            response.url, response.body, self.errand.today, charset=charset_of(response), outlet=self.source.name
        )


def _short(article: Article) -> str:
    return article.sha256[:12]
