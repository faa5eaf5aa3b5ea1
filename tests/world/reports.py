"""What the world has published by a day: every report at its address, as it stands there on that day."""

import datetime as dt
import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from tests.world import tables
from tests.world.tables import Event, Host, News, Telling
from tests.world.wording import Words, other, told

_FIRST_NUMBER = 4000
_MULTI_PAGE = 4
"""Paragraphs on each page of an article of several pages."""


@dataclass(frozen=True, slots=True)
class Report:
    """One article of one outlet. `number` is its id there; `changed` when its text last changed.

    `event` is the declaration that it tells of, None for other news, whose `kind` says what it is. `gone` and
    `moved` are days: from then on it answers 410, or only at its new address.
    """

    key: str
    host: Host
    number: int
    published: dt.datetime
    changed: dt.datetime
    words: Words
    event: str | None
    kind: str
    status: str | None = None
    per_page: int = 0
    gone: dt.date | None = None
    moved: dt.date | None = None
    is_moved: bool = False

    @property
    def slug(self) -> str:
        """The headline as it stands in an address."""
        words = re.sub(r"[^a-z0-9]+", "-", self.words.headline.lower()).strip("-")
        return f"{words}-terbaru" if self.is_moved else words

    @property
    def path(self) -> str:
        """The path and query of its address."""
        day = self.published
        return _PATHS[_form(self.host)].format(n=self.number, s=self.slug, d=day)

    @property
    def url(self) -> str:
        """Its canonical address."""
        return self.host.home + self.path

    @property
    def variant(self) -> str:
        """Another address of it, as the pictures of lists link it: for phones, or with tracking."""
        if self.host.mobile:
            return self.url.replace("://", "://m.", 1)
        if self.host.amp:
            return f"{self.host.home}/amp{self.path}"
        return f"{self.url}{'&' if '?' in self.path else '?'}utm_source=daftar"

    @property
    def text(self) -> str:
        """Everything that a search looks through."""
        return "\n".join((self.words.headline, *self.words.paragraphs))

    @property
    def pages(self) -> Sequence[tuple[str, ...]]:
        """The paragraphs of each page; one page for most."""
        all_of_them, size = self.words.paragraphs, self.per_page or len(self.words.paragraphs)
        return [all_of_them[at : at + size] for at in range(0, len(all_of_them), size)]


_PATHS = {
    "dated": "/{d:%Y/%m/%d}/{s}/",
    "slug": "/{s}/",
    "plain": "/?p={n}",
    "atom": "/{d:%Y/%m}/{s}.html",
    "sitemap": "/read/{n}/{s}",
    "promedia": "/daerah/33100{n}/{s}",
    "antara": "/berita/{n}/{s}",
    "tribun": "/{d:%Y/%m/%d}/{s}",
    "kompas": "/read/{d:%Y/%m/%d}/{d:%H%M}{n}/{s}",
    "detik": "/berita/d-75{n}/{s}",
    "portal": "/berita/detail/{n}/{s}",
    "listing": "/berita/{s}",
}


def _form(host: Host) -> str:
    if host.platform == "wordpress":
        return host.permalinks
    if host.platform == "listing":
        return "portal" if host.theme == "portal" else "listing"
    return {"rss": "dated", "news-sitemap": "promedia"}.get(host.platform, host.platform)


def shown(host: Host, day: dt.date) -> Sequence[Report]:
    """What an outlet has online at the end of a day, newest first; reports that are gone are not among it."""
    return [report for report in kept(host, day) if report.gone is None or day < report.gone]


@cache
def kept(host: Host, day: dt.date) -> Sequence[Report]:
    """The same with the reports that are gone by then."""
    found = [at_day(key, day) for key, (where, _, _) in _published().items() if where == host.id]
    return sorted((report for report in found if report.published.date() <= day), key=_newest, reverse=True)


def every(day: dt.date) -> Sequence[Report]:
    """Everything online anywhere at the end of a day, outlet by outlet."""
    return [report for host in tables.hosts().values() for report in shown(host, day)]


def _newest(report: Report) -> tuple[dt.datetime, str]:
    return report.published, report.key


@cache
def _published() -> Mapping[str, tuple[str, Event | News, Telling | None]]:
    """(outlet, what it is about, how it is told) by key, in the order of publication."""
    rows: dict[str, tuple[str, Event | News, Telling | None]] = {}
    for event in tables.events().values():
        for telling in event.told:
            rows[f"{event.id} {telling.host} {telling.style}"] = (telling.host, event, telling)
    for row in tables.news():
        rows[f"{row.story} {row.region} {row.host}"] = (row.host, row, None)
    return dict(sorted(rows.items(), key=lambda item: (_day(item[1]), item[0])))


def _day(row: tuple[str, Event | News, Telling | None]) -> dt.date:
    _, about, telling = row
    if telling is not None:
        return telling.published
    assert isinstance(about, News)
    return about.published


def at_day(key: str, day: dt.date) -> Report:
    """A report as it stands on a day (whether or not it is published by then)."""
    where, about, telling = _published()[key]
    host, number = tables.hosts()[where], _FIRST_NUMBER + 7 * list(_published()).index(key)
    published = _moment(_day(_published()[key]), key, host)
    if isinstance(about, News):
        kind = str(tables.stories()[about.story]["kind"])
        return Report(key, host, number, published, published, other(about, host), None, kind)
    assert telling is not None
    count, changed, later = about.count, published, about.later
    if later and later.host == where and later.what == "n" and day >= later.on and count:
        count = replace(count, value=later.value)
        changed = dt.datetime.combine(later.on, dt.time(10, 15), host.zone)
    fate = {later.what: later.on} if later and later.host == where and later.what in ("gone", "moved") else {}
    is_moved = "moved" in fate and day >= fate["moved"]
    if is_moved:
        changed = dt.datetime.combine(fate["moved"], dt.time(10, 15), host.zone)
    return Report(
        key,
        host,
        number,
        published,
        changed,
        told(about, telling, host, count),
        about.id,
        "declaration",
        status="planned" if telling.style == "rencana" else "held",
        per_page=_MULTI_PAGE if about.pages else 0,
        gone=fate.get("gone"),
        moved=fate.get("moved"),
        is_moved=is_moved,
    )


def _moment(day: dt.date, key: str, host: Host) -> dt.datetime:
    """An hour of the afternoon or evening of the day, always the same for a key."""
    minutes = int.from_bytes(hashlib.sha256(key.encode()).digest()[:2], "big") % (8 * 60)
    return dt.datetime.combine(day, dt.time(13 + minutes // 60, minutes % 60), host.zone)
