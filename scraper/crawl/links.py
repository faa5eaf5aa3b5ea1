"""Whether the articles behind the events are still there: `events/.runs/links.jsonl`, one line an address, kept in Git.

    {"url":"https://…","looked":"2026-11-30","look":"there","state":"ok"}
    {"url":"https://…","looked":"2026-11-30","look":"missing","state":"ok","missing":2,"last":"2026-11-30"}
    {"url":"https://…","looked":"2026-11-30","look":"missing","state":"gone","missing":3,"last":"…","archived":"https://…"}

A crawl looks at the articles that it reads, and at those of new events for some days; `recheck.py` looks at every one
once a month. Both end here, so that one rule says what a link is called. An event never goes with its article: only the
`link` of the report changes, and with it no day and no value of the event.
"""

import datetime as dt
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Final, get_args

from scraper.crawl.history import FOLDER
from scraper.crawl.look import Look
from scraper.models import Event, SourceRef
from scraper.store import Store
from scraper.store.atomic import write_atomic
from scraper.store.lines import load_lines
from scraper.vocabulary import LinkState

FILE = "links.jsonl"
EVERY: Final = dt.timedelta(days=30)
"""How long after a look an article is looked at again."""
SOON: Final = dt.timedelta(days=7)
"""The same where nobody answered."""
GONE: Final = 3
"""Days on which an article must be missing before its link is called gone."""


@dataclass(frozen=True, slots=True)
class Link:
    """What is known of one address: the day of the last look and what it saw, and what the link is called since.

    `missing` counts the days on which the article was missing since it was there last, `last` is the last of them;
    `archived` is a copy in a public archive.
    """

    url: str
    looked: dt.date
    look: Look
    state: LinkState = "unchecked"
    missing: int = 0
    last: dt.date | None = None
    archived: str | None = None

    def is_due(self, today: dt.date) -> bool:
        """Whether it is time for another look. One that was missing is looked at day by day until that is certain."""
        if self.is_doubtful:
            return today > self.looked
        return today - self.looked >= (SOON if self.look == "silent" else EVERY)

    @property
    def is_doubtful(self) -> bool:
        """Whether the article was missing, but not often enough to call it gone."""
        return self.missing > 0 and self.state != "gone"


def followed(before: Link | None, url: str, look: Look, today: dt.date) -> Link:
    """What is known after another look. Silence changes nothing, nor does a day before the last look's, as of a run
    that is replayed; one day counts once."""
    if before and today < before.looked:
        return before
    known = replace(before, looked=today, look=look) if before else Link(url, today, look)
    if look == "there":
        return replace(known, state="ok", missing=0, last=None)
    if look == "moved":
        return replace(known, state="moved", missing=0, last=None)
    if look == "missing" and known.last != today:
        missing = known.missing + 1
        return replace(known, missing=missing, last=today, state="gone" if missing >= GONE else known.state)
    return known


def due(urls: Iterable[str], book: Mapping[str, Link], today: dt.date) -> list[str]:
    """The addresses to look at, in the order in which they should be: the doubtful, those never seen, the oldest."""

    def rank(url: str) -> tuple[int, dt.date, str]:
        link = book.get(url)
        if link is None:
            return 1, dt.date.min, url
        return 0 if link.is_doubtful else 2, link.looked, url

    return sorted((url for url in set(urls) if url not in book or book[url].is_due(today)), key=rank)


def addresses(events: Iterable[object]) -> dict[str, SourceRef]:
    """The reports of events by their addresses."""
    return {
        source.url: source
        for event in events if isinstance(event, Event)
        for source in event.sources if source.url is not None
    }  # fmt: skip


def note(
    root: Path, looks: Mapping[str, Look], today: dt.date, archived: Mapping[str, str] | None = None
) -> Sequence[str]:
    """Write down what was seen, and say so in the event files; ids of those that changed, sorted.

    Looks at what no event tells of are left out. What is written first is enough to write the rest: a run that was
    killed in between is mended by the next. Raises StoreError.
    """
    if not looks:
        return ()
    store = Store(root)
    stored = store.load() if root.is_dir() else {}
    wanted = addresses(one.record for one in stored.values())
    before = load(root)
    after = {url: link for url, link in before.items() if url in wanted}
    for url in sorted(looks.keys() & wanted.keys()):
        link = followed(after.get(url), url, looks[url], today)
        after[url] = replace(link, archived=(archived or {}).get(url, link.archived))
    if after != before:
        save(root, after)
    changed = []
    for identity, one in sorted(stored.items()):
        if isinstance(one.record, Event):
            sources = tuple(_linked(source, after.get(source.url or "")) for source in one.record.sources)
            # Without a day: what became of its articles is no change of the event.
            if sources != one.record.sources and store.write(one.record.model_copy(update={"sources": sources})):
                changed.append(identity)
    return changed


def _linked(source: SourceRef, link: Link | None) -> SourceRef:
    if link is None or link.state == "unchecked":
        return source
    return source.model_copy(update={"link": link.state, "archived": source.archived or link.archived})


def load(root: Path) -> dict[str, Link]:
    """What is known of every address; nothing where none was looked at. Raises StoreError with file and line."""
    found: dict[str, Link] = {}

    def add(given: Mapping[str, Any]) -> None:
        link = _link(given)
        if link.url in found:
            raise ValueError("the address stands twice")
        found[link.url] = link

    load_lines(root / FOLDER / FILE, add, "state of a link")
    return found


def save(root: Path, book: Mapping[str, Link]) -> None:
    """Write what is known of every address, whole or not at all. Raises StoreError."""
    write_atomic(root / FOLDER / FILE, "".join(f"{_line(link)}\n" for _, link in sorted(book.items())).encode())


def _line(link: Link) -> str:
    given = {key: str(value) if isinstance(value, dt.date) else value for key, value in asdict(link).items() if value}
    return json.dumps(given, separators=(",", ":"))


def _link(given: Mapping[str, Any]) -> Link:
    """Raises ValueError, TypeError or KeyError for what `_line` did not write."""
    days = {key: dt.date.fromisoformat(given[key]) for key in ("looked", "last") if key in given}
    link = Link(**{**given, **days})
    texts = (link.url, link.archived or "")
    if link.look not in get_args(Look) or link.state not in get_args(LinkState) or type(link.missing) is not int:
        raise ValueError("unknown look or state, or missing is no number")
    if not all(isinstance(text, str) for text in texts) or not isinstance(link.looked, dt.date):
        raise TypeError("url or archived is no text, or looked no day")
    return link
