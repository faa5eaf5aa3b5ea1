"""Do the values of one event fit together, and point to something that exists? One small check a rule."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Final, NamedTuple
from urllib.parse import urlsplit

from scraper.lexicon.regions import region_rows
from scraper.models import MACHINE_FIELDS, Event
from scraper.vocabulary import is_sample_host

_PRECISIONS: Final = {4: "year", 7: "month", 10: "day"}
_MACHINE_GROUPS: Final = frozenset(name for name, _ in MACHINE_FIELDS)
_FIELDS: Final = frozenset(Event.model_fields)


class Complaint(NamedTuple):
    """Something that does not fit: where in the event, what, and what to do."""

    at: tuple[str | int, ...]
    message: str
    hint: str


def event_complaints(event: Event, *, samples_allowed: bool) -> Iterator[Complaint]:
    """Everything about one event that contradicts itself or points to nothing."""
    yield from _dates(event)
    yield from _headcount(event)
    yield from _region(event)
    yield from _sources(event)
    if not samples_allowed:
        yield from _samples(event)
    yield from _evidence(event)
    yield from _disagreements(event)
    yield from _names(event)


def _dates(event: Event) -> Iterator[Complaint]:
    wanted = _PRECISIONS[len(event.date)] if event.date else "unknown"
    if event.date_precision != wanted:
        hint = f"write {wanted}, or give the date at its precision"
        yield Complaint(("date_precision",), f"{event.date_precision}, but date is {event.date or 'null'}", hint)
    if (event.date is None) != (event.date_basis == "none"):
        hint = "none goes with null, and only with null"
        yield Complaint(("date_basis",), f"{event.date_basis}, but date is {event.date or 'null'}", hint)
    if event.date_end and event.date is None:
        yield Complaint(("date_end",), "an end without a beginning", "give date, or write null")
    elif event.date_end and event.date and event.date_end < event.date:
        yield Complaint(("date_end",), f"{event.date_end} lies before date {event.date}", "correct one of them")
    if event.last_changed < event.first_seen:
        yield Complaint(("last_changed",), f"lies before first_seen {event.first_seen}", "correct one of them")


def _headcount(event: Event) -> Iterator[Complaint]:
    count = event.headcount
    if count is None:
        return
    numbers = [number for number in (count.low, count.value, count.high) if number is not None]
    if numbers != sorted(numbers):
        yield Complaint(("headcount",), "value does not lie between low and high", "low ≤ value ≤ high")


@cache
def _provinces() -> Mapping[str, str]:
    """Kemendagri code → code of its province ("" for a province itself)."""
    return {row["code"]: row["province_code"] for row in region_rows()}


def _region(event: Event) -> Iterator[Complaint]:
    province, regency = event.place.province_code, event.place.regency_code
    hint = "look the code up in scraper/lexicon/data/regions.csv"
    if province is not None and _provinces().get(province) != "":
        yield Complaint(("place", "province_code"), f"there is no province {province}", hint)
    if regency is None:
        return
    if not _provinces().get(regency):
        yield Complaint(("place", "regency_code"), f"there is no regency or city {regency}", hint)
    elif _provinces()[regency] != province:
        message = f"{regency} belongs to province {_provinces()[regency]}, not {province or 'null'}"
        yield Complaint(("place", "regency_code"), message, hint)


def _sources(event: Event) -> Iterator[Complaint]:
    keys: set[str] = set()
    urls: set[str] = set()
    for n, source in enumerate(event.sources):
        if source.key in keys:
            yield Complaint(("sources", n, "key"), f"{source.key} is used twice", "number the sources s1, s2, …")
        if source.url in urls:
            yield Complaint(("sources", n, "url"), "the same article twice", "keep one of the two sources")
        keys.add(source.key)
        urls |= {source.url} if source.url else set()
        for name, address in (("url", source.url), ("archived", source.archived)):
            if address is not None and not _is_web(address):
                yield Complaint(
                    ("sources", n, name), f"{address!r} is no web address", "http:// or https:// and a host"
                )


def _is_web(address: str) -> bool:
    try:
        parts = urlsplit(address)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and " " not in address
    except ValueError:
        return False


def _samples(event: Event) -> Iterator[Complaint]:
    for n, source in enumerate(event.sources):
        host = urlsplit(source.url).hostname if source.url and _is_web(source.url) else None
        if is_sample_host(host):
            yield Complaint(("sources", n, "url"), "a sample is no data", "delete the file; samples belong elsewhere")


def _evidence(event: Event) -> Iterator[Complaint]:
    keys = {source.key for source in event.sources}
    for name, proofs in event.evidence.items():
        if _value_at(event, name) is None:
            hint = "name a value that stands in this file, as date or witnesses.0; or delete the entry"
            yield Complaint(("evidence", name), f"evidence for {name}, which has no value", hint)
        for n, proof in enumerate(proofs):
            if proof.source not in keys:
                at = ("evidence", name, n, "source")
                yield Complaint(at, f"there is no source {proof.source}", f"one of {', '.join(sorted(keys))}")


def _value_at(event: Event, name: str) -> Any:
    """The value that an evidence key such as `date` or `witnesses.0` names; None where there is none."""
    head, *rest = name.split(".")
    value = getattr(event, head) if head in _FIELDS else None
    for part in rest:
        if isinstance(value, tuple):
            value = value[int(part)] if part.isascii() and part.isdecimal() and int(part) < len(value) else None
        else:
            value = getattr(value, part, None) if part in getattr(type(value), "model_fields", ()) else None
    return None if value == () else value


def _disagreements(event: Event) -> Iterator[Complaint]:
    keys = {source.key for source in event.sources}
    for n, item in enumerate(event.disagreements):
        if item.field.split(".")[0] not in _MACHINE_GROUPS | _FIELDS:
            hint = f"one of {', '.join(name for name, _ in MACHINE_FIELDS)}"
            yield Complaint(("disagreements", n, "field"), f"there is no field {item.field}", hint)
        if item.source not in keys:
            at = ("disagreements", n, "source")
            yield Complaint(at, f"there is no source {item.source}", f"one of {', '.join(sorted(keys))}")


def _names(event: Event) -> Iterator[Complaint]:
    """Field names that stand as values or keys: in `machine` and in `review.fields`."""
    known = f"one of {', '.join(name for name, _ in MACHINE_FIELDS)}"
    for name in event.machine.keys() - _MACHINE_GROUPS:
        yield Complaint(("machine",), f"the machine writes no field {name}", known)
    for name in event.review.fields:
        if name not in _FIELDS:
            yield Complaint(("review",), f"there is no field {name}", known)
