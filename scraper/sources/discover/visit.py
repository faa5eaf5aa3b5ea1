"""One source, asked once: the requests left, the addresses met, and what became of it all."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from scraper.errors import FetchError
from scraper.models import Link, Response, Source
from scraper.read.decode import PAGE_LIMIT
from scraper.sources.discover.face import Apart, Ask, Outcome, Quest, Sighting, SpentError, Trouble, at_once
from scraper.sources.discover.vet import believable, day_in_address, headline, vetted

FAILURES = 6
"""A source that fails so often without ever answering is left alone for this run."""


@dataclass(slots=True)
class Visit:
    """What one run does at one source. The modules of a kind ask through it, read through `apart`, and pass it what
    they read."""

    source: Source
    ask: Ask
    quest: Quest
    budget: int | None = None
    apart: Apart = at_once
    covered: bool = False
    _asked: set[str] = field(default_factory=set)
    _met: set[str] = field(default_factory=set)
    _troubles: list[Trouble] = field(default_factory=list)
    _answered: int = 0
    _listed: int = 0
    _refused: int = 0
    _found: int = 0

    async def get(self, url: str, limit: int = PAGE_LIMIT) -> Response:
        """What an address answers, each asked once.

        Raises SpentError where no request is left, FetchError (noted as a trouble) where it fails or answers with
        an error.
        """
        if len(self._asked) >= (self.source.budget if self.budget is None else self.budget):
            raise SpentError(f"{self.source.id}: the requests of this run are used up")
        if not self._answered and len(self._troubles) >= FAILURES:
            raise SpentError(f"{self.source.id}: {FAILURES} requests failed, none was answered")
        if url in self._asked:
            raise FetchError(f"{url}: already asked in this run")
        self._asked.add(url)
        try:
            response = await self.ask(url, limit=limit)
        except FetchError as error:
            self.trouble(url, str(error))
            raise
        if response.status >= 400:
            self.trouble(url, f"status {response.status}")
            raise FetchError(f"{url}: status {response.status}")
        return response

    def trouble(self, url: str, why: str) -> None:
        """Note a request that brought nothing."""
        self._troubles.append(Trouble(url, " ".join(why.split())[:200]))

    def understood(self) -> None:
        """Note an answer that could be read."""
        self._answered += 1

    def check(self, sightings: Iterable[Sighting], base: str, *, posts: bool = False) -> list[Sighting]:
        """The sightings that are articles of this source, with canonical address, plain title, believable dates.

        `posts` says that the site lists its articles and nothing else.
        """
        passed = []
        for one in sightings:
            self._listed += 1
            url = vetted(one.url, base, self.source, post=posts)
            if url is None:
                self._refused += 1
                continue
            today = self.quest.today
            published = believable(one.published, today) or believable(day_in_address(url), today)
            passed.append(Sighting(url, headline(one.title), published, believable(one.modified, today)))
        return passed

    def choose(self, checked: Sequence[Sighting], *, searched: bool) -> list[Link]:
        """The links to hand on, each address once: in the window, not known, on the subject.

        What a source searched for itself (`searched`) needs no word of the subject in its headline.
        """
        links = []
        for one in _best(checked):
            if one.url in self._met or one.url in self.quest.known or not self._wanted(one, searched):
                continue
            self._met.add(one.url)
            self._found += 1
            links.append(Link(one.url, self.source.id, one.title, one.published))
        return links

    def _wanted(self, one: Sighting, searched: bool) -> bool:
        window = self.quest.window
        if one.published is not None:
            timely = one.published in window
        else:
            # Nothing is published after it was last changed, but much is changed long after.
            timely = one.modified is None or one.modified >= window.start
        return timely and (searched or self.quest.subject.shown_by(one.title, one.url))

    @property
    def outcome(self) -> Outcome:
        """What became of it, so far."""
        return Outcome(
            self.source.id, len(self._asked), self._answered, self._listed, self._refused, self._found, self.covered,
            tuple(self._troubles),
        )  # fmt: skip


def _best(sightings: Sequence[Sighting]) -> Iterable[Sighting]:
    """One sighting an address, with its longest title: a list links picture and headline."""
    best: dict[str, Sighting] = {}
    for one in sightings:
        other = best.get(one.url)
        if other is None:
            best[one.url] = one
        elif len(one.title or "") > len(other.title or ""):
            best[one.url] = replace(one, published=one.published or other.published)
    return best.values()
