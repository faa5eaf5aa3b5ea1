"""As many events as one likes, for proofs and benches of size: the repository's own, moved to other places and days.

    from tests.publish.scale import events
    events(10_000)

Names, places, days and headcounts differ from one to the next, so that words and rows grow as real ones do; quotes and
reports stay those of the event that each was made from. The same number gives the same events.
"""

import csv
import datetime as dt
import hashlib
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from scraper.lexicon import load_lexicon
from scraper.lexicon.load import read_data
from scraper.models import Event, Headcount, Person, Place
from scraper.store import Store
from tests.publish.built import ROOT

WEEKS = 14
"""How long before polling day a wave begins."""
SHARE = 0.35
"""How many of the names in an event are exchanged for others."""
_LETTERS = "abcdefghijklmnopqrstuvwxyz234567"


@dataclass(frozen=True, slots=True)
class _Words:
    """What events are made of: those of the repository, regencies by code, districts, parts of names, polling days."""

    events: Sequence[Event]
    regencies: Mapping[str, str]
    districts: Sequence[str]
    given: Sequence[str]
    family: Sequence[str]
    polling: Mapping[str, Sequence[str]]


def events(count: int) -> list[Event]:
    """That many valid events; the first are the repository's as they stand."""
    words = _words()
    return [*words.events[:count], *(_moved(number, words) for number in range(len(words.events), count))]


@cache
def _words() -> _Words:
    stored = Store(ROOT / "events").load().values()
    found = tuple(one.record for one in stored if isinstance(one.record, Event))
    index = load_lexicon().regions
    people = [p for event in found for p in (*event.witnesses, *event.attendees, event.led_by) if p and p.name]
    names = [name.split() for p in people if (name := p.name) and 2 <= len(name.split()) <= 4]
    table = ROOT / "scraper/lexicon/data/districts.csv"
    districts = csv.DictReader(table.read_text(encoding="utf-8").splitlines())
    return _Words(
        events=found,
        regencies={code: region.name for code, region in index.regions.items() if len(code) > 2},
        districts=tuple(sorted({row["name"] for row in districts})),
        given=tuple(sorted({name[0] for name in names})),
        family=tuple(sorted({name[-1] for name in names})),
        polling={key: days for key, days in read_data("elections.yml")["polling"].items() if days},
    )


def _moved(number: int, words: _Words) -> Event:
    chance = random.Random(number)  # noqa: S311 - no secret
    event = words.events[number % len(words.events)]
    old = words.regencies.get(event.place.regency_code or "")
    code = chance.choice(list(words.regencies)) if old else event.place.regency_code
    here = words.regencies[code] if code else ""

    def told(text: str | None) -> str | None:
        """The words with the new region's name, and with a district where none stood."""
        if text is None or not old:
            return text
        moved = text.replace(old, here).replace(old.partition(" ")[2], here.partition(" ")[2])
        return moved if moved != text else f"{text} {chance.choice(words.districts)}"

    def person(one: Person | None) -> Person | None:
        if one is None:
            return None
        name = one.name
        if name and chance.random() < SHARE:
            name = f"{chance.choice(words.given)} {chance.choice(words.family)}"
        return one.model_copy(update={"name": name, "org": told(one.org)})

    changes: dict[str, Any] = {
        "id": _identifier(number),
        "title": told(event.title),
        "institution": event.institution
        and event.institution.model_copy(update={"name": told(event.institution.name)}),
        "place": Place(province_code=code[:2], regency_code=code, venue=told(event.place.venue))
        if code
        else event.place,
        "witnesses": tuple(map(person, event.witnesses)),
        "attendees": tuple(map(person, event.attendees)),
        "led_by": person(event.led_by),
        "organizer": person(event.organizer),
        "headcount": _counted(event.headcount, chance),
        **_dated(event, words, chance),
    }
    return Event.model_validate(event.model_copy(update=changes).model_dump())


def _identifier(number: int) -> str:
    digest = hashlib.sha256(str(number).encode()).digest()
    return "".join(_LETTERS[byte % (32 if place else 26)] for place, byte in enumerate(digest[:8]))


def _counted(headcount: Headcount | None, chance: random.Random) -> Headcount | None:
    if headcount is None or headcount.qualifier != "exact" or headcount.value is None:
        return headcount
    value = max(10, round(headcount.value * chance.uniform(0.3, 3)))
    return Headcount(value=value, low=value, high=value, qualifier="exact", unit=headcount.unit, text=f"{value} orang")


def _dated(event: Event, words: _Words, chance: random.Random) -> dict[str, Any]:
    """A day in one of the waves, where the event has a day."""
    if event.date is None or event.date_precision != "day" or event.date_end:
        return {}
    election = chance.choice(list(words.polling))
    day = dt.date.fromisoformat(words.polling[election][0]) - dt.timedelta(days=chance.randint(1, 7 * WEEKS))
    return {"date": day.isoformat(), "election": (election,)}
