"""Events → what people set in them otherwise than the machine, from what, when, and after which report.

It is made from the event files alone. What the machine had read is not kept as such, but its digest is, and what it
reads now stands among the disagreements: whichever of them has that digest is what was corrected.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any, get_args

from scraper.models import Event, Person, Place
from scraper.publish.facts import facts_of
from scraper.publish.others import other_label
from scraper.publish.regions import Regions
from scraper.store import digest, hand_set
from scraper.vocabulary import DateBasis

_PARTS = ("name", "role", "org")
_LISTED = 8
"""The longest list of which every part is tried: 255 digests."""


@dataclass(frozen=True, slots=True)
class Change:
    """One field that a person has set: its label, its value now, and what the machine had read.

    `before` is None where that is not known any more; `same` says that the machine reads it like the person by now.
    """

    label: str
    after: str
    before: str | None
    same: bool


@dataclass(frozen=True, slots=True)
class Corrected:
    """One event with values set by hand, `on` and `reported` ISO days, `days` those between the two."""

    id: str
    title: str
    on: str
    note: str | None
    reported: str | None
    days: int | None
    changes: tuple[Change, ...]


def corrections_of(events: Iterable[Event], regions: Regions) -> list[Corrected]:
    """All corrected events, newest day first, those of one day by title."""
    found = [one for event in events if (one := _corrected(event, regions))]
    return sorted(sorted(found, key=lambda one: (one.title, one.id)), key=lambda one: one.on, reverse=True)


def _corrected(event: Event, regions: Regions) -> Corrected | None:
    """The event's entry; None where nobody has read it, or whoever read it set nothing."""
    review, changes = event.review, tuple(_changes(event, regions))
    if review.on is None or not changes:
        return None
    reported = dt.date.fromisoformat(review.reported) if review.reported else None
    return Corrected(
        id=event.id,
        title=event.title,
        on=review.on,
        note=review.note,
        reported=review.reported,
        days=(dt.date.fromisoformat(review.on) - reported).days if reported else None,
        changes=changes,
    )


def _changes(event: Event, regions: Regions) -> Iterator[Change]:
    # An event without digests was written by a person from the start: there was nothing to correct.
    by_hand = hand_set(event) if event.machine else frozenset()
    for fact in facts_of(event, regions):
        if fact.field in by_hand or fact.field in event.review.fields:
            now = "; ".join(value.text for value in fact.values) or other_label(fact.field, None, regions)
            same = fact.field not in by_hand
            yield Change(fact.label, now, None if same else _before(event, fact.field, regions), same)


def _before(event: Event, field: str, regions: Regions) -> str | None:
    """What the machine had read, in words; None where no reading that is kept has its digest."""
    wanted = event.machine.get(field)
    for value, whole in _candidates(event, field):
        if digest(whole) == wanted:
            return other_label(field, value, regions)
    return None


def _candidates(event: Event, field: str) -> Iterator[tuple[Any, Mapping[str, Any]]]:
    """What the machine may have read: (value to show, the field's attributes as `machine` has digested them).

    Nothing, what stands among the disagreements, or less than the value now: what agrees with it is no disagreement.
    """
    said = [other.value for other in event.disagreements if other.field == field]
    if field == "date":
        yield from ((value.get("date"), value) for value in _dates(event, said))
    elif field == "place":
        yield from ((place.model_dump(), {"place": place}) for place in _places(event))
    elif field == "institution":
        now = {**event.institution.model_dump(), "parent": None} if event.institution else None
        for value in (None, now, *said):
            kept = {key: value.get(key) for key in ("name", "kind", "parent")} if isinstance(value, Mapping) else None
            yield value, {field: kept}
    else:
        now = getattr(event, field)
        less = _fewer(now) if isinstance(now, tuple) else _vaguer(now) if isinstance(now, Person) else (None,)
        yield from ((value, {field: value}) for value in (*less, *said, *_united(said)))


def _dates(event: Event, said: Iterable[Any]) -> Iterator[Mapping[str, Any]]:
    """No date, those of other readings, and the date now with another basis or without its note."""
    for note in (None, event.date_note):
        yield {"date": None, "date_end": None, "date_precision": "unknown", "date_basis": "none", "date_note": note}
        now = {name: getattr(event, name) for name in ("date", "date_end", "date_precision")}
        yield from ({**now, "date_basis": basis, "date_note": note} for basis in get_args(DateBasis))
    yield from (value for value in said if isinstance(value, Mapping))


def _fewer(entries: Sequence[Any]) -> Iterator[Sequence[Any]]:
    """The list with some of its entries left out, down to none; () alone where there are too many ways."""
    sizes = range(len(entries)) if len(entries) <= _LISTED else range(1)
    return (left for size in sizes for left in combinations(entries, size))


def _vaguer(person: Person) -> Iterator[Person | None]:
    """Nobody, and the person without their name, role or body."""
    yield None
    for dropped in (*((name,) for name in _PARTS), *combinations(_PARTS, 2)):
        yield person.model_copy(update=dict.fromkeys(dropped))


def _places(event: Event) -> Iterator[Place]:
    """Every region that a reading gave, with every venue."""
    institutions = [o.value for o in event.disagreements if o.field == "institution" and isinstance(o.value, Mapping)]
    venues = [o.value for o in event.disagreements if o.field == "place.venue" and isinstance(o.value, str)]
    now = event.place
    codes = [(now.province_code, now.regency_code), (None, None), (now.province_code, None)]
    codes += [(value.get("province_code"), value.get("regency_code")) for value in institutions]
    for province, regency in dict.fromkeys(codes):
        for venue in dict.fromkeys((now.venue, None, *venues)):
            yield Place.model_construct(province_code=province, regency_code=regency, venue=venue)


def _united(lists: Iterable[Any]) -> Iterator[list[Any]]:
    """All entries that the reports give together, each once: what the machine shows of several."""
    entries: list[Any] = []
    for found in lists:
        for entry in found if isinstance(found, list | tuple) else ():
            if entry not in entries:
                entries.append(entry)
    if entries:
        yield entries
