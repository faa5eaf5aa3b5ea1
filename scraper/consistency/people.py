"""Headcounts that mean something, and nobody and nothing twice in one list."""

from collections.abc import Iterator, Sequence
from typing import Any

from scraper.consistency.complaint import Complaint
from scraper.models import Event, Headcount, Person

_AT = ("headcount",)


def headcount_complaints(event: Event) -> Iterator[Complaint]:
    """Do value, range and qualifier agree? The rules are those by which words become ranges."""
    count = event.headcount
    if count is None:
        return
    numbers = [number for number in (count.low, count.value, count.high) if number is not None]
    if numbers != sorted(numbers):
        yield Complaint(_AT, "value does not lie between low and high", "low ≤ value ≤ high")
    elif numbers[-1] == 0:
        yield Complaint(_AT, "nobody is counted", "write headcount: null where no number is given")
    elif wanted := _misfit(count):
        yield Complaint(_AT, f"qualifier {count.qualifier} does not fit value, low and high", wanted)


def _misfit(count: Headcount) -> str | None:
    """What the qualifier asks for, where it is not met."""
    value, low, high = count.value, count.low, count.high
    match count.qualifier:
        case "vague":
            return None if value is None else "vague goes with value: null and the range of the word"
        case "exact":
            return None if low == value == high else "exact goes with low = value = high"
        case "min":
            return None if low == value and high is None else "min goes with low = value and high: null"
        case "max":
            return None if value is not None and high == value else "max goes with high = value"
        case "approx":
            return None if value is not None and high is not None else "approx goes with a value and both ends"


def list_complaints(event: Event) -> Iterator[Complaint]:
    """People who stand twice or are nobody, and words that stand twice."""
    for name in ("witnesses", "attendees"):
        people: Sequence[Person] = getattr(event, name)
        yield from (Complaint((name, n), *_NOBODY) for n, person in enumerate(people) if not any(_folded(person)))
        yield from _doubled(name, [_folded(person) for person in people])
    for name in ("organizer", "led_by"):
        person = getattr(event, name)
        if person is not None and not any(_folded(person)):
            yield Complaint((name,), *_NOBODY)
    yield from _doubled("forms", event.forms)
    yield from _doubled("election", event.election)


_NOBODY = ("neither name nor role nor org", "say who it is, or take the entry out")


def _folded(person: Person) -> tuple[str, str, str]:
    """Who it is, whatever the letters' case: name, role and body, "" where not stated."""
    return tuple(" ".join((part or "").casefold().split()) for part in (person.name, person.role, person.org))  # type: ignore[return-value]


def _doubled(name: str, entries: Sequence[Any]) -> Iterator[Complaint]:
    for n, entry in enumerate(entries):
        first = entries.index(entry)
        if first != n:
            yield Complaint((name, n), f"stands twice, first as {name}.{first}", "keep one, and its evidence")
