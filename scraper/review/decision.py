"""A person's second reading of an event: what they decide, and the event that follows from it.

What a person sets stays theirs: no later run of the machine overwrites it, and what the machine reads instead stands
among the disagreements.
"""

import datetime as dt
import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Annotated, Any

from pydantic import ConfigDict, Field, ValidationError

from scraper.assemble.account import LISTS, from_event, updated
from scraper.assemble.join import confirmed, join, notes_together, part
from scraper.assemble.merge import merge
from scraper.consistency import event_complaints
from scraper.errors import ReadError, StoreError
from scraper.models import (
    MACHINE_FIELDS,
    Day,
    Event,
    EventId,
    Proof,
    Quote,
    Record,
    Review,
    SourceKey,
    Text,
    Tombstone,
)
from scraper.store import dumps
from scraper.vocabulary import BY_HAND

_GROUPS = {name: group for group, names in MACHINE_FIELDS for name in names}
_PRECISIONS = {4: "year", 7: "month", 10: "day"}


class Decision(Record):
    """What a person decides of one event: values, the words behind them, and whether it is one event at all.

    `set` maps a field (`date`, `headcount`, `place.regency_code`, `witnesses` …) to its value in the event file's
    form, null where the articles do not say it. `quotes` maps an evidence key (`date`, `witnesses.0`) to the words
    behind it, of the first source or, as [source key, words], of another. `keep` names fields that were in doubt and
    stay as they are; `reported` is the day on which somebody told of the error.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", strict=False)

    id: EventId
    set: Mapping[str, Any] = Field(default_factory=dict)
    quotes: Mapping[str, tuple[Quote | tuple[Text, Quote], ...]] = Field(default_factory=dict)
    keep: tuple[Text, ...] = ()
    note: Text | None = None
    reported: Day | None = None
    merge: Annotated[tuple[EventId, ...], Field(description="events that are this one too")] = ()
    split: Annotated[tuple[SourceKey, ...], Field(description="sources that tell of another event")] = ()
    remove: Text | None = None


def decisions(lines: Iterable[str]) -> Sequence[Decision]:
    """One decision a line of JSON. Raises ReadError with the number of the line that is none."""
    found = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            found.append(Decision.model_validate_json(line))
        except ValidationError as error:
            raise ReadError(f"baris {number}: {_first(error)}") from error
    return found


def decide(event: Event, decision: Decision, today: dt.date, others: Sequence[Event] = ()) -> Event:
    """The event as read a second time: checked, with the decision's values, and the `others` merged into it.

    Raises ReadError where the decision names no field, or its values do not fit the event file.
    """
    groups = {_GROUPS.get(name.partition(".")[0], "") for name in (*decision.set, *decision.keep)}
    accounts, note = from_event(event), decision.note or event.review.note
    if others:
        apart = sorted(others, key=lambda other: other.id)
        accounts = updated(accounts, [account for other in apart for account in confirmed(other)])
        event = join(event, apart, accounts, groups)
        note = notes_together((event.review.note, decision.note))
    changed = edited(event, decision)
    fields = tuple(group for group, _ in MACHINE_FIELDS if group in groups | set(event.review.fields))
    review = Review(state="checked", on=today.isoformat(), reported=decision.reported, note=note, fields=fields)
    checked = merge(accounts, _writable(changed.model_copy(update={"review": review})), today)
    for complaint in event_complaints(checked, samples_allowed=True):
        where = ".".join(map(str, complaint.at))
        raise ReadError(f"{event.id}: {where}: {complaint.message} ({complaint.hint})")
    return checked


def split(event: Event, keys: Collection[str], today: dt.date, taken: Collection[str]) -> tuple[Event, Event]:
    """The event without some of its sources, and the other event that those tell of; `taken` are ids in use.

    Raises ReadError where a source is not the event's, or none would be left.
    """
    known = {source.key for source in event.sources}
    if unknown := sorted(set(keys) - known):
        raise ReadError(f"{event.id}: tidak ada sumber {unknown[0]}; yang ada: {', '.join(sorted(known))}")
    if set(keys) == known:
        raise ReadError(f"{event.id}: tidak ada sumber yang tersisa; pisahkan sebagian saja")
    return part(event, keys, today, taken)


def tombstone(event: Event, today: dt.date, *, removed: str | None = None, merged_into: str | None = None) -> Tombstone:
    """What stays of an event that is none, or is another one too."""
    return Tombstone(
        id=event.id,
        merged_into=merged_into,
        removed=removed,
        title=event.title,
        first_seen=event.first_seen,
        last_changed=today.isoformat(),
    )


def followed(
    stored: Iterable[Event | Tombstone], gone: Mapping[str, Tombstone], today: dt.date
) -> Mapping[str, Tombstone]:
    """The older tombstones that led to what is gone now, leading on to where that leads: never over two steps."""
    out = {}
    for record in stored:
        last = gone.get(record.merged_into or "") if isinstance(record, Tombstone) else None
        if isinstance(record, Tombstone) and last is not None:
            update = {"merged_into": last.merged_into, "removed": last.removed, "last_changed": today.isoformat()}
            out[record.id] = record.model_copy(update=update)
    return out


def _check_words(event: Event, decision: Decision) -> None:
    for name in decision.keep:
        if name.partition(".")[0] not in _GROUPS:
            raise ReadError(f"{event.id}: tidak ada bidang {name}; yang ada: {', '.join(_GROUPS)}")
    known = [source.key for source in event.sources]
    for key, words in decision.quotes.items():
        if key.partition(".")[0] not in {name.partition(".")[0] for name in decision.set}:
            raise ReadError(f"{event.id}: kata-kata untuk {key}, yang tidak ditetapkan; sebutkan nilainya di set")
        for word in words:
            if isinstance(word, tuple) and word[0] not in known:
                raise ReadError(f"{event.id}: tidak ada sumber {word[0]}; yang ada: {', '.join(known)}")


def edited(event: Event, decision: Decision) -> Event:
    """The event with a person's values and words in the place of the machine's, whether or not they fit together.

    Raises ReadError where the decision names no field or source, or a value has not the field's form.
    """
    _check_words(event, decision)
    plain = event.model_dump(mode="json")
    for name, value in decision.set.items():
        _put(plain, name, value, event.id)
    if "date" in decision.set:
        plain |= _precision(decision.set)
    try:
        changed = Event.model_validate_json(json.dumps(plain))
    except ValidationError as error:
        raise ReadError(f"{event.id}: {_first(error)}") from error
    words = {after: event.evidence[before] for before, after in _still_said(event, changed)}
    words |= {key: tuple(_proof(word, event) for word in given) for key, given in decision.quotes.items()}
    return _writable(changed.model_copy(update={"evidence": words}))


def _writable(event: Event) -> Event:
    """The event, if a file can hold it: 30 February, a line break or an invisible character cannot stand there."""
    try:
        dumps(event)
    except StoreError as error:
        raise ReadError(str(error)) from error
    return event


def _put(plain: dict[str, Any], name: str, value: Any, identity: str) -> None:
    field, _, part = name.partition(".")
    if field not in _GROUPS or (part and not isinstance(plain[field], dict)) or (part and part not in plain[field]):
        raise ReadError(f"{identity}: tidak ada bidang {name}; yang ada: {', '.join(_GROUPS)}, place.regency_code …")
    if part:
        plain[field] = {**plain[field], part: value}
    elif field == "headcount" and isinstance(value, Mapping):
        plain[field] = {**_range(value.get("value"), value.get("qualifier", "exact")), **value}
    else:
        plain[field] = value


def _range(value: Any, qualifier: Any) -> dict[str, Any]:
    """What goes with a number that a person gives, where they do not say otherwise."""
    low, high = {"min": (value, None), "max": (0, value)}.get(qualifier, (value, value))
    return {"low": low, "high": high, "qualifier": qualifier}


def _precision(values: Mapping[str, Any]) -> dict[str, Any]:
    """What goes with a date that a person gives, where they do not say otherwise."""
    date = values["date"]
    told = {
        "date_precision": _PRECISIONS.get(len(date), "day") if date else "unknown",
        "date_basis": "stated" if date else "none",
        "date_end": None,
        "date_note": None,
    }
    return {**told, **{name: values[name] for name in told if name in values}}


def _still_said(before: Event, after: Event) -> Iterator[tuple[str, str]]:
    """The keys whose words still stand behind the same value, each with its key now: an entry may have moved.

    Words stand behind what a field means: a note on the date, or another kind of institution, leaves them where they
    were.
    """
    for key in before.evidence:
        field, _, entry = key.partition(".")
        if field in LISTS and entry.isdecimal():
            old, new = getattr(before, field)[int(entry) :][:1], getattr(after, field)
            if old and old[0] in new:
                yield key, f"{field}.{new.index(old[0])}"
        elif _meant(before, key) == _meant(after, key):
            yield key, key


def _meant(event: Event, key: str) -> Any:
    """The part of a field that the words under its key stand behind."""
    count = event.headcount
    match key:
        case "date":
            return event.date
        case "institution":
            return event.institution and event.institution.name
        case "headcount":
            return count and (count.value, count.low, count.high)
        case "place":
            return event.place.province_code, event.place.regency_code
        case "place.venue":
            return event.place.venue
    return getattr(event, key, None)


def _proof(words: str | tuple[str, str], event: Event) -> Proof:
    source, quote = words if isinstance(words, tuple) else (event.sources[0].key, words)
    return Proof(source=source, quote=quote, rule=BY_HAND)


def _first(error: ValidationError) -> str:
    first = error.errors()[0]
    return f"{'.'.join(map(str, first['loc']))}: {first['msg']}"
