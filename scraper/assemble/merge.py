"""Accounts of one event → the event. For each field a stated rule picks the value shown; the others are kept.

| field | shown |
|---|---|
| status | cancelled, else held, else planned |
| date | from reports of it as held; what most reports say, else the one printed in full and without conflict |
| headcount | a number before a word; what most reports say, else the most exact |
| institution | what most reports say, else the fullest name |
| venue, organiser, leader | the first report that says so: whole articles before excerpts, then the earliest |
| witnesses, attendees, forms, election | all that any report says, each once |

What a person read in a report goes before what the rules read in the others.

A value that a person has set or confirmed is never overwritten: what the machine reads instead becomes a disagreement.
"""

import base64
import datetime as dt
import hashlib
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from scraper.assemble.account import LISTS, SINGLE, Account, rekeyed, stated
from scraper.assemble.same import same_institution, same_person
from scraper.assemble.title import titled
from scraper.models import MACHINE_FIELDS, Disagreement, Event, Facts, Place, Proof, Review, SourceRef
from scraper.read.same import same_article
from scraper.store import hand_set, machine_digests
from scraper.vocabulary import BY_HAND, DateBasis, Qualifier, Status

_BASIS: Mapping[DateBasis, int] = {"stated": 3, "year_inferred": 2, "weekday": 1, "relative": 0, "none": -1}
_EXACTNESS: Mapping[Qualifier, int] = {"exact": 4, "min": 3, "approx": 2, "max": 1, "vague": 0}
_STATUSES: tuple[Status, ...] = ("cancelled", "held", "planned")


def merge(accounts: Sequence[Account], before: Event | None, today: dt.date, taken: Collection[str] = ()) -> Event:
    """The event that these accounts tell of, whatever their order.

    `before` is its stored form, whose id, review and hand-set values stay; `taken` are ids no new event may have.
    """
    ordered = in_order(accounts)
    machine, evidence = _combine(ordered)
    by_hand = _a_persons(before, machine) if before else frozenset()
    facts, evidence = _with_hand_set(before, by_hand, machine, evidence, ordered) if before else (machine, evidence)
    if "title" not in by_hand:
        facts = titled(facts)
    digests = machine_digests(facts)
    if before:  # what a person has set stays theirs, even where a report, or the file itself, now says the same
        digests = {group: value for group, value in digests.items() if group not in by_hand}
        digests |= {group: value for group, value in before.machine.items() if group in by_hand}
    return Event(
        id=before.id if before else new_id(ordered[0], taken),
        **{name: getattr(facts, name) for _, names in MACHINE_FIELDS for name in names},
        sources=tuple(account.source for account in ordered),
        evidence={key: evidence[key] for key in sorted(evidence, key=_evidence_order) if evidence[key]},
        disagreements=tuple(_disagreements(ordered, facts)),
        review=before.review if before else Review(),
        machine={group: digests[group] for group, _ in MACHINE_FIELDS if group in digests},
        first_seen=before.first_seen if before else today.isoformat(),
        last_changed=today.isoformat(),
    )


def in_order(accounts: Sequence[Account]) -> list[Account]:
    """The accounts as their event holds them: by rank, their sources s1, s2, …"""
    return [rekeyed(a, f"s{n}") for n, a in enumerate(sorted(accounts, key=lambda a: a.rank), start=1)]


def moved_keys(before: Sequence[SourceRef], now: Sequence[SourceRef]) -> Mapping[str, str | None]:
    """The key that each source of before has now; None where it is gone."""
    return {old.key: next((new.key for new in now if same_article(new, old)), None) for old in before}


def new_id(account: Account, taken: Collection[str]) -> str:
    """Eight letters and digits beginning with a letter, made from the first source; never one that is taken."""
    seed = account.source.url or account.source.sha256
    for attempt in range(1000):
        code = base64.b32encode(hashlib.sha256(f"{seed} {attempt}".encode()).digest()).decode().lower()
        start = next((i for i, char in enumerate(code) if char.isalpha()), 0)
        candidate = code[start : start + 8]
        if candidate not in taken and len(candidate) == 8:
            return candidate
    raise AssertionError("a thousand ids of forty bits are taken")


# ── Choosing what is shown ──────────────────────────────────────────────────────────────────────────────────────────


def _combine(ordered: Sequence[Account]) -> tuple[Facts, dict[str, tuple[Proof, ...]]]:
    """The facts that all accounts give together, and the proofs behind each, by the rules of the table above."""
    evidence: dict[str, tuple[Proof, ...]] = {}
    shown: dict[str, Facts | None] = {name: elect(name, ordered) for name in SINGLE}
    for name, winner in shown.items():
        if winner is not None:
            evidence[name] = proofs_of(name, name, ordered, winner)
            if name == "institution":  # the codes of its region go with it, and so do their words
                evidence |= {"place": words} if (words := proofs_of(name, "place", ordered, winner)) else {}
    lists: dict[str, Any] = {}
    for name in LISTS:
        lists[name], proofs = _union(name, ordered)
        evidence |= proofs
    first = ordered[0].facts
    institution, date, venue = shown["institution"], shown["date"], shown["place.venue"]
    facts = replace(
        first,
        status=shown["status"].status if shown["status"] else first.status,
        institution=institution.institution if institution else None,
        place=Place(
            province_code=institution.place.province_code if institution else None,
            regency_code=institution.place.regency_code if institution else None,
            venue=venue.place.venue if venue else None,
        ),
        date=date.date if date else None,
        date_end=date.date_end if date else None,
        date_precision=date.date_precision if date else "unknown",
        date_basis=date.date_basis if date else "none",
        date_note=date.date_note if date else next((a.facts.date_note for a in ordered if a.facts.date_note), None),
        headcount=shown["headcount"].headcount if shown["headcount"] else None,
        organizer=shown["organizer"].organizer if shown["organizer"] else None,
        led_by=shown["led_by"].led_by if shown["led_by"] else None,
        **lists,
    )
    return titled(facts), evidence


def elect(name: str, ordered: Sequence[Account]) -> Facts | None:
    """The facts of the account whose value of a field is shown; None where no account states one."""
    stating = [a for a in ordered if stated(a.facts, name) is not None and (name != "status" or name in a.proofs)]
    if name == "status":
        return min((a.facts for a in stating), key=lambda f: _STATUSES.index(f.status), default=None)
    if name == "date":
        stating = [a for a in stating if a.facts.status != "planned"] or stating
    stating = [a for a in stating if _said_by_hand(name, a)] or stating
    if name == "headcount":
        stating = [a for a in stating if a.facts.headcount and a.facts.headcount.value is not None] or stating
    if not stating:
        return None

    def weight(account: Account) -> tuple[Any, ...]:
        alike = sum(same_value(name, account.facts, other.facts) for other in stating)
        return (alike if name in ("date", "headcount", "institution") else 0, _quality(name, account.facts))

    # max() keeps the first of equals, and the accounts stand in the order of their rank
    return max(stating, key=weight).facts


def _said_by_hand(name: str, account: Account) -> bool:
    """Whether it was a person who read a field in this report."""
    return any(proof.rule == BY_HAND for proof in account.proofs.get(name, ()))


def _quality(name: str, facts: Facts) -> int:
    if name == "date":
        return _BASIS[facts.date_basis] - (10 if facts.date_note else 0)
    if name == "headcount" and facts.headcount:
        return _EXACTNESS[facts.headcount.qualifier]
    if name == "institution" and facts.institution:
        return len(facts.institution.name.split())
    return 0


def same_value(name: str, a: Facts | Event, b: Facts | Event) -> bool:
    """Whether two readings of a field agree: for people and numbers by what they mean, not by how they are written."""
    if stated(a, name) is None or stated(b, name) is None:
        return bool(stated(a, name) == stated(b, name))
    if name == "date":
        return (a.date, a.date_end) == (b.date, b.date_end)
    if name == "headcount" and a.headcount and b.headcount:
        return (a.headcount.value, a.headcount.low, a.headcount.high) == (
            b.headcount.value,
            b.headcount.low,
            b.headcount.high,
        )
    if name == "institution" and a.institution and b.institution:
        return same_institution(a, b)
    if name in ("organizer", "led_by"):
        one, other = getattr(a, name), getattr(b, name)
        return same_person(one, other)
    if name == "place.venue":
        small, large = sorted(
            (set((a.place.venue or "").lower().split()), set((b.place.venue or "").lower().split())), key=len
        )
        return small <= large
    return bool(stated(a, name) == stated(b, name))


def proofs_of(name: str, key: str, ordered: Sequence[Account], winner: Facts | Event) -> tuple[Proof, ...]:
    """The words under a key of every account that says of a field what is shown."""
    return tuple(p for a in ordered if same_value(name, a.facts, winner) for p in a.proofs.get(key, ()))


def _union(name: str, ordered: Sequence[Account]) -> tuple[tuple[Any, ...], dict[str, tuple[Proof, ...]]]:
    """All entries of a list field, each once, with the words of every account that has it."""
    alike: Callable[[Any, Any], bool] = (
        same_person if name in ("witnesses", "attendees") else (lambda a, b: bool(a == b))
    )
    entries: list[Any] = []
    proofs: list[list[Proof]] = []
    for account in ordered:
        for index, value in enumerate(getattr(account.facts, name)):
            at = next((i for i, known in enumerate(entries) if alike(known, value)), None)
            if at is None:
                entries.append(value)
                proofs.append([])
                at = len(entries) - 1
            proofs[at] += account.proofs.get(f"{name}.{index}", ())
    return tuple(entries), {f"{name}.{i}": tuple(kept) for i, kept in enumerate(proofs) if kept}


# ── What others say, and what a person has set ──────────────────────────────────────────────────────────────────────


def _disagreements(ordered: Sequence[Account], facts: Facts) -> list[Disagreement]:
    """What each account says otherwise than is shown, in the order of fields, then of sources."""
    found: list[Disagreement] = []
    for name in SINGLE:
        for account in ordered:
            value = stated(account.facts, name)
            if (
                value is None
                or (name == "status" and name not in account.proofs)
                or same_value(name, account.facts, facts)
            ):
                continue
            proof = next(iter(account.proofs.get(name, ())), None)
            found.append(_disagreement(name, value, account, proof))
    for name in LISTS:
        for account in ordered:
            values = getattr(account.facts, name)
            if not all(_listed(value, getattr(facts, name)) for value in values):
                plain = [v.model_dump() if hasattr(v, "model_dump") else v for v in values]
                found.append(_disagreement(name, plain, account, next(iter(account.proofs.get(f"{name}.0", ())), None)))
    return found


def _listed(value: Any, values: Sequence[Any]) -> bool:
    return any(value == other or (hasattr(value, "role") and same_person(value, other)) for other in values)


def _disagreement(name: str, value: Any, account: Account, proof: Proof | None) -> Disagreement:
    return Disagreement(
        field=name,
        value=value,
        source=account.source.key,
        quote=proof.quote if proof else None,
        rule=proof.rule if proof else None,
    )


def _a_persons(before: Event, machine: Facts) -> frozenset[str]:
    """The groups that a run must not change: those set by hand and, once a person has read the event, all that they
    confirmed and the machine now reads otherwise. The title follows the others."""
    if before.review.state != "checked":
        return hand_set(before)
    present, now = machine_digests(before), machine_digests(titled(machine))
    confirmed = {group for group in present if present[group] != now[group]} - {"title"}
    return hand_set(before) | confirmed


def _with_hand_set(
    before: Event,
    by_hand: Collection[str],
    machine: Facts,
    evidence: dict[str, tuple[Proof, ...]],
    ordered: Sequence[Account],
) -> tuple[Facts, dict[str, tuple[Proof, ...]]]:
    """The machine's facts with the person's values in their place, each with the words it stood on."""
    keys = moved_keys(before.sources, [account.source for account in ordered])
    facts = machine
    for group, names in MACHINE_FIELDS:
        if group not in by_hand:
            continue
        facts = replace(facts, **{name: getattr(before, name) for name in names})
        evidence = {key: kept for key, kept in evidence.items() if key.partition(".")[0] != group}
        for key, proofs in before.evidence.items():
            if key.partition(".")[0] == group:
                moved = tuple(p.model_copy(update={"source": new}) for p in proofs if (new := keys[p.source]))
                evidence |= {key: moved} if moved else {}
    return facts, evidence


_ORDER = {name: n for n, (name, _) in enumerate(MACHINE_FIELDS)}


def _evidence_order(key: str) -> tuple[int, int, str]:
    field, _, entry = key.partition(".")
    return (_ORDER.get(field, len(_ORDER)), int(entry) if entry.isdigit() else 0, key)
