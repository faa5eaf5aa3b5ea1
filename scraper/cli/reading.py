"""Documents → readings, for every command that reads articles: one broken article never stops the others."""

import datetime as dt
from collections.abc import Iterable, Iterator

from scraper.cli.console import complain, tracked
from scraper.cli.documents import Source
from scraper.errors import FetchError, ReadError
from scraper.models import Reading

Outcome = tuple[Source, Reading | FetchError | ReadError]


class Outcomes:
    """The readings of documents, one at a time; `lost` counts those that could not be read so far.

    Which one and why is said on standard error at once.
    """

    def __init__(self, found: Iterable[Source], now: dt.date) -> None:
        self._found, self._now = found, now
        self.lost = 0

    def __iter__(self) -> Iterator[Outcome]:
        from scraper.lexicon import load_lexicon
        from scraper.pipeline import read_article

        lexicon = load_lexicon()
        for document in tracked(self._found, "Membaca artikel"):
            try:
                yield document, read_article(document.article(self._now), lexicon)
            except (FetchError, ReadError) as error:
                self.lost += 1
                complain(f"{document.where}: {error}")
                yield document, error

    def readings(self) -> Iterator[Reading]:
        """Yield only what could be read."""
        for _, outcome in self:
            if isinstance(outcome, Reading):
                yield outcome
