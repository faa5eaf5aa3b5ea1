"""Event → Entry: one line of a list, and what the timeline's filters ask of it."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from scraper.models import Event, Person
from scraper.publish.bodies import body_of
from scraper.publish.links import is_sample
from scraper.publish.regions import NATIONAL, Regions
from scraper.publish.text import visible
from scraper.publish.wording import date_label, headcount_label, witness_summary


@dataclass(frozen=True, slots=True)
class Entry:
    """One event as lists show it (labels are Indonesian words, "" where nothing is stated) and as filters know it.

    `day` is the date as printed (`2022-11-09`, `2022-11`, `2022` or "") and `date` its label; `low` the fewest people
    the headcount can mean; `bodies` keys of the bodies that witnessed; `outlets` who reported; `words` what else a
    text filter should find: folded words that no other field of the entry holds.
    """

    id: str
    day: str
    date: str
    title: str
    place: str
    institution: str
    headcount: str
    witnesses: str
    reports: int
    status: str
    kind: str
    province: str
    regency: str
    elections: tuple[str, ...]
    low: int | None
    bodies: tuple[str, ...]
    checked: bool
    sample: bool
    outlets: tuple[str, ...]
    words: str

    @property
    def month(self) -> str:
        """`2022-11`, `2022` or "" by the date's precision."""
        return self.day[:7]

    @property
    def year(self) -> str:
        return self.day[:4]


def newest_first(events: Iterable[Event]) -> list[Event]:
    """By date as printed, newest first, undated last; a month stands after its days. Ties by id."""
    return sorted(sorted(events, key=lambda e: e.id), key=lambda e: e.date or "", reverse=True)


def entries_of(events: Sequence[Event], regions: Regions, samples: frozenset[str]) -> list[Entry]:
    """The entries of all events, in the given order; `samples` are ids known as samples from elsewhere."""
    return [_entry(event, regions, event.id in samples or is_sample(event)) for event in events]


def _entry(event: Event, regions: Regions, sample: bool) -> Entry:
    name = event.institution.name if event.institution else ""
    institution = "" if _folded(name) in _folded(event.title) else visible(name)
    place, witnesses = regions.label(event.place), visible(witness_summary(event.witnesses))
    return Entry(
        id=event.id,
        day=event.date or "",
        date=date_label(event),
        title=visible(event.title),
        place=place,
        institution=institution,
        headcount=visible(headcount_label(event.headcount)) if event.headcount else "",
        witnesses=witnesses,
        reports=len(event.sources),
        status=event.status,
        kind=event.institution.kind if event.institution else "",
        province=event.place.province_code or NATIONAL,
        regency=event.place.regency_code or "",
        elections=event.election,
        low=event.headcount.low if event.headcount else None,
        bodies=tuple(dict.fromkeys(body_of(person) for person in event.witnesses)),
        checked=event.review.state == "checked",
        sample=sample,
        outlets=tuple(dict.fromkeys(visible(source.outlet) for source in event.sources if source.outlet)),
        words=_further_words(event, " ".join((event.title, institution, place, witnesses))),
    )


def _folded(text: str) -> str:
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(re.findall(r"[^\W_]+", plain.lower()))


def _further_words(event: Event, shown: str) -> str:
    """The words of persons, parent and forms that are not among those shown, each once.

    Not the venue's: rarely asked for, it would be a fifth of all rows; the search of the whole site knows it.
    """
    persons: list[Person] = [*event.witnesses, *(p for p in (event.led_by, event.organizer) if p)]
    parts = [
        event.institution.parent if event.institution else None,
        *(part for person in persons for part in (person.name, person.role, person.org)),
        *event.forms,
    ]
    known = set(_folded(visible(shown)).split())
    words = dict.fromkeys(word for part in parts if part for word in _folded(visible(part)).split())
    return " ".join(word for word in words if word not in known)
