"""Event → Entry: one line of a list, and what the timeline's filters ask of it."""

import re
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

    `month` is `2022-11`, `2022` or "" by the date's precision; `low` the fewest people the headcount can mean;
    `bodies` keys of the bodies that witnessed; `words` what else a text filter should find.
    """

    id: str
    month: str
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
    words: str

    @property
    def year(self) -> str:
        return self.month[:4]


def newest_first(events: Iterable[Event]) -> list[Event]:
    """By date as printed, newest first, undated last; a month stands after its days. Ties by id."""
    return sorted(sorted(events, key=lambda e: e.id), key=lambda e: e.date or "", reverse=True)


def entries_of(events: Sequence[Event], regions: Regions, samples: frozenset[str]) -> list[Entry]:
    """The entries of all events, in the given order; `samples` are ids known as samples from elsewhere."""
    return [_entry(event, regions, event.id in samples or is_sample(event)) for event in events]


def _entry(event: Event, regions: Regions, sample: bool) -> Entry:
    name = event.institution.name if event.institution else ""
    return Entry(
        id=event.id,
        month=(event.date or "")[:7],
        date=date_label(event),
        title=visible(event.title),
        place=regions.label(event.place),
        institution="" if _folded(name) in _folded(event.title) else visible(name),
        headcount=visible(headcount_label(event.headcount)) if event.headcount else "",
        witnesses=visible(witness_summary(event.witnesses)),
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
        words=_words(event),
    )


def _folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def _words(event: Event) -> str:
    persons: list[Person] = [*event.witnesses, *(p for p in (event.led_by, event.organizer) if p)]
    institution = event.institution
    words = [
        institution.name if institution else None,
        institution.parent if institution else None,
        event.place.venue,
        *(part for person in persons for part in (person.name, person.role, person.org)),
        *event.forms,
    ]
    return visible(" ".join(dict.fromkeys(word for word in words if word)))
