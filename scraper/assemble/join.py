"""Events that a person holds to be one → the one that stays, with nothing lost that a person has written.

| field | shown |
|---|---|
| set or kept by hand in the event that stays | as it stands there, null too |
| confirmed there by a person's reading | as it stands there |
| else set or confirmed by hand in another | as it stands in that one: checked ones first, then by their first report |
| else | what all reports together say, by the table of `merge` |
| witnesses, attendees, forms, election | those of the event that stays, then those that only another has |
| status | cancelled, else held, else planned, unless set by hand: an event that is over was planned once |

What gives way stands among the disagreements, as its own report's word, so that it is there again after a split.
"""

import datetime as dt
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import Any

from scraper.assemble.account import LISTS, SINGLE, Account, from_event, stated
from scraper.assemble.merge import elect, in_order, merge, moved_keys, proofs_of, same_value
from scraper.assemble.same import same_person
from scraper.models import MACHINE_FIELDS, Event, Facts, Place, Proof, Review
from scraper.store import hand_set, machine_digests
from scraper.vocabulary import BY_HAND

_DATE = next(names for group, names in MACHINE_FIELDS if group == "date")
_CODES = ("province_code", "regency_code")


def confirmed(event: Event) -> list[Account]:
    """The accounts of an event as its readers left it: what they set stands in the place of what it was read as.

    A value is said by the reports that its words come from, without any by one that no person has read otherwise.
    """
    accounts = {account.source.key: account for account in _as_set(event, _holders)}
    bare = [name for name in SINGLE if name not in event.evidence and stated(event, name) is not None]
    for name in bare:
        if name != "status" or name in _by_hand(event):
            (key,) = _holders(event, name)
            accounts[key] = _with(accounts[key], _values(event, name))
    key = event.sources[0].key
    for name in LISTS:
        entries = [value for n, value in enumerate(getattr(event, name)) if f"{name}.{n}" not in event.evidence]
        if entries and not any(said.field == name and said.source == key for said in event.disagreements):
            accounts[key] = _with(accounts[key], {name: (*getattr(accounts[key].facts, name), *entries)})
    return list(accounts.values())


def join(event: Event, others: Sequence[Event], accounts: Sequence[Account], keep: AbstractSet[str]) -> Event:
    """The event that stays, the `others` merged into it, before the person's decision; `keep` are its groups to keep.

    `accounts` are those of all of them: the event's own, and the others' as `confirmed`.
    """
    ranked = sorted(others, key=lambda o: (o.review.state != "checked", min(a.rank for a in from_event(o))))
    values: dict[str, Any] = {}
    for name in SINGLE:
        values |= _values(_shown(name, event, ranked, accounts, keep), name)
    if "place" in keep | _by_hand(event):
        values |= _values(event, "place.venue") | {code: getattr(event.place, code) for code in _CODES}
    for name in LISTS:
        values[name] = _entries(name, [event] if name in keep | _by_hand(event) else [event, *ranked])
    place = Place(**{part: values.pop(part) for part in ("venue", *_CODES)})
    sources = tuple(account.source for account in in_order(accounts))
    whole = event.model_copy(update={**values, "place": place, "sources": sources})
    return whole.model_copy(
        update={
            "evidence": dict(_evidence(whole, [event, *ranked], accounts)),
            "machine": _digests(whole, [event, *ranked]),
            "review": _review(whole, [event, *ranked]),
        }
    )


def part(event: Event, keys: Collection[str], today: dt.date, taken: Collection[str]) -> tuple[Event, Event]:
    """The event without the sources of these keys, and the event that those tell of; `taken` are ids in use.

    A value goes with its words: what only the parted reports say, by hand or not, is no longer the event's.
    """
    stay = [account for account in from_event(event) if account.source.key not in keys]
    go = [account for account in _as_set(event, _speakers) if account.source.key in keys]
    alone, other = merge(stay, None, today), merge(go, None, today, taken)
    gone = frozenset(key for key, proofs in event.evidence.items() if all(p.source in keys for p in proofs))
    by_hand = {_group(key) for key, proofs in other.evidence.items() if any(p.rule == BY_HAND for p in proofs)}
    other = other.model_copy(
        update={
            "review": Review(fields=tuple(group for group, _ in MACHINE_FIELDS if group in by_hand)),
            "machine": {group: value for group, value in other.machine.items() if group not in by_hand},
        }
    )
    return merge(stay, _without(event, gone, alone), today), other


def _without(event: Event, gone: frozenset[str], alone: Event) -> Event:
    """The event without the values under these evidence keys; of fields, what the remaining reports say instead."""
    values: dict[str, Any] = {}
    evidence = {key: proofs for key, proofs in event.evidence.items() if key not in gone}
    for name in gone.intersection(SINGLE):
        values |= _values(alone, name)
    place = event.place.model_copy(update={part: values.pop(part) for part in ("venue", *_CODES) if part in values})
    for name in LISTS:
        kept = [(n, value) for n, value in enumerate(getattr(event, name)) if f"{name}.{n}" not in gone]
        values[name] = tuple(value for _, value in kept)
        words = [event.evidence.get(f"{name}.{n}", ()) for n, _ in kept]
        evidence = {key: proofs for key, proofs in evidence.items() if _group(key) != name}
        evidence |= {f"{name}.{n}": proofs for n, proofs in enumerate(words)}
    rest = event.model_copy(update={**values, "place": place, "evidence": evidence})
    now, before = machine_digests(rest), machine_digests(event)
    changed = {group for group in now if now[group] != before[group]}
    fields = tuple(group for group in event.review.fields if group not in changed)
    digests = {group: value for group, value in event.machine.items() if group not in changed}
    return rest.model_copy(
        update={
            "review": event.review.model_copy(update={"fields": fields}),
            "machine": digests | {group: now[group] for group in changed},
        }
    )


# ── What the reports of one event say, as its readers left it ───────────────────────────────────────────────────────


def _group(name: str) -> str:
    return name.partition(".")[0]


def _by_hand(event: Event) -> frozenset[str]:
    """The groups that a person has set, or said of that they stay."""
    return hand_set(event) | frozenset(event.review.fields)


def _as_set(event: Event, holders: Callable[[Event, str], Collection[str]]) -> list[Account]:
    """The accounts without what a person has set otherwise in the reports that hold the field."""
    by_hand = _by_hand(event)
    rest = tuple(
        said
        for said in event.disagreements
        if _group(said.field) not in by_hand
        or stated(event, said.field) is None
        or said.source not in holders(event, said.field)
    )
    return from_event(event.model_copy(update={"disagreements": rest}))


def _speakers(event: Event, name: str) -> frozenset[str]:
    """The keys of the sources whose words stand behind a field."""
    keys = (key for key in event.evidence if key == name or (name in LISTS and _group(key) == name))
    return frozenset(proof.source for key in keys for proof in event.evidence[key])


def _holders(event: Event, name: str) -> frozenset[str]:
    """The same; where no words stand behind it, the first source that does not say otherwise, least of all by hand."""
    if speakers := _speakers(event, name):
        return speakers
    said = {other.source: other.rule == BY_HAND for other in event.disagreements if other.field == name}
    keys = [source.key for source in event.sources]
    return frozenset((min(keys, key=lambda key: (key in said, said.get(key, False))),))


def _with(account: Account, values: Mapping[str, Any]) -> Account:
    """The account with the attributes of a field in its facts."""
    parts = {part: values[part] for part in ("venue", *_CODES) if part in values}
    rest = {name: value for name, value in values.items() if name not in parts}
    place = account.facts.place.model_copy(update=parts)
    return replace(account, facts=replace(account.facts, **rest, place=place))


# ── What the one event shows ────────────────────────────────────────────────────────────────────────────────────────


def _values(side: Event | Facts | None, name: str) -> dict[str, Any]:
    """The attributes that a single field covers, of nothing those of an unknown value; an institution has its codes."""
    if name == "institution":
        return {name: side and side.institution, **{code: side and getattr(side.place, code) for code in _CODES}}
    if name == "place.venue":
        return {"venue": side and side.place.venue}
    if name == "date":
        unknown = {"date_precision": "unknown", "date_basis": "none"}
        return {part: getattr(side, part) if side else unknown.get(part) for part in _DATE}
    return {name: getattr(side, name) if side else "held" if name == "status" else None}


def _shown(
    name: str, event: Event, ranked: Sequence[Event], accounts: Sequence[Account], keep: AbstractSet[str]
) -> Event | Facts | None:
    """Whose value of a single field is shown; None where nobody states one."""
    group = _group(name)
    if group in keep | _by_hand(event):
        return event
    disputed = any(said.field == name for said in event.disagreements)  # a null that was confirmed against a reading
    if name != "status" and event.review.state == "checked" and (stated(event, name) is not None or disputed):
        return event
    if settled := next((other for other in ranked if _settled(name, other)), None):
        return settled
    # Of what a person has read, no report is asked again: what it says otherwise they have seen.
    unread = [side for side in (event, *ranked) if side.review.state != "checked" and group not in _by_hand(side)]
    known = {source.sha256 for side in ([event, *ranked] if name == "status" else unread) for source in side.sources}
    elected = elect(name, [a for a in in_order(accounts) if a.source.sha256 in known])
    return elected or (event if name in ("date", "status") else None)


def _settled(name: str, other: Event) -> bool:
    if stated(other, name) is None:
        return False
    return _group(name) in _by_hand(other) or (name != "status" and other.review.state == "checked")


def _entries(name: str, sides: Sequence[Event]) -> tuple[Any, ...]:
    """The entries of a list in each event, in their order and words, each once."""
    entries = list(getattr(sides[0], name))
    for side in sides[1:]:
        entries += [value for value in getattr(side, name) if _at(value, entries) is None]
    return tuple(entries)


def _at(value: Any, entries: Sequence[Any]) -> int | None:
    """Where an entry, or another that means the same, stands in a list."""
    if value in entries:
        return entries.index(value)
    people = hasattr(value, "role")
    return next((n for n, known in enumerate(entries) if people and same_person(known, value)), None)


def _evidence(
    whole: Event, sides: Sequence[Event], accounts: Sequence[Account]
) -> Iterator[tuple[str, tuple[Proof, ...]]]:
    """The words that any of the events or reports has behind what is shown, in the order of the reports."""
    found: dict[str, list[Proof]] = {}
    for side in sides:
        keys = moved_keys(side.sources, whole.sources)
        for key, proofs in side.evidence.items():
            for shown in _shown_as(key, side, whole):
                moved = (p.model_copy(update={"source": keys[p.source]}) for p in proofs if keys[p.source])
                found.setdefault(shown, []).extend(moved)
    for name in SINGLE:
        for key in (name, "place") if name == "institution" else (name,):
            found.setdefault(key, []).extend(proofs_of(name, key, in_order(accounts), whole))
    order = [source.key for source in whole.sources]
    for key, words in found.items():
        if words:
            yield key, tuple(sorted(dict.fromkeys(words), key=lambda p: order.index(p.source)))


def _shown_as(key: str, side: Event, whole: Event) -> Iterator[str]:
    """The key under which the words behind a value of one event stand in the whole; none where it is not shown."""
    field, _, entry = key.partition(".")
    if field in LISTS:
        values = getattr(side, field)
        at = _at(values[int(entry)], getattr(whole, field)) if entry.isdecimal() and int(entry) < len(values) else None
        if at is not None:
            yield f"{field}.{at}"
    elif key == "place":
        if all(getattr(side.place, code) == getattr(whole.place, code) for code in _CODES):
            yield key
    elif key in SINGLE and same_value(key, side, whole):
        yield key


def _shows(whole: Event, side: Event, group: str) -> bool:
    """Whether all that a group holds in one event is shown in the whole."""
    values = getattr(side, group)
    if group in LISTS and values:
        return all(_at(value, getattr(whole, group)) is not None for value in values)
    return machine_digests(whole)[group] == machine_digests(side)[group]


def _digests(whole: Event, sides: Sequence[Event]) -> Mapping[str, str]:
    """What the machine last wrote of each group: where a person set what is shown, what it had read before."""
    event, *others = sides
    now, before = machine_digests(whole), machine_digests(event)
    found: dict[str, str | None] = {}
    for group, value in now.items():
        found[group] = event.machine.get(group)
        if value != before[group]:
            by = next((one for one in others if group in hand_set(one) and _shows(whole, one, group)), None)
            found[group] = by.machine.get(group) if by else value
    return {group: value for group, value in found.items() if value is not None}


def _review(whole: Event, sides: Sequence[Event]) -> Review:
    """The fields that a person set, of those that are shown, and every note."""
    event, *others = sides
    fields = set(event.review.fields)
    now, before = machine_digests(whole), machine_digests(event)
    new = {group for group in now if now[group] != before[group]}
    fields |= {g for other in others for g in new.intersection(other.review.fields) if _shows(whole, other, g)}
    notes = [side.review.note for side in sides]
    notes += [other.date_note for other in others if "date" in _by_hand(other) and other.date_note != whole.date_note]
    return Review(note=notes_together(notes), fields=tuple(g for g, _ in MACHINE_FIELDS if g in fields))


def notes_together(notes: Sequence[str | None]) -> str | None:
    """Several notes as one, each once; None without any."""
    found: list[str] = []
    for note in notes:
        if note and not any(note.rstrip(".") in other for other in found):
            found.append(note)
    ended = [note if note.endswith((".", "!", "?")) else f"{note}." for note in found[:-1]]
    return " ".join((*ended, *found[-1:])) or None
