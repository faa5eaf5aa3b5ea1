"""The whole story on one page.

    article ─ extract → findings ─ resolve → Reading ─ account, group → Account… ─ merge → Event ─ store → events/*.md

Discovery and fetching come before (`sources/`, `fetch/`, `read/`); publishing after (`publish/`).
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from scraper.assemble.account import Account, from_event, from_reading, updated
from scraper.assemble.group import groups, home
from scraper.assemble.merge import merge, new_id
from scraper.assemble.resolve import resolve
from scraper.consistency import event_complaints
from scraper.extract import extract
from scraper.lexicon import Lexicon
from scraper.models import Article, Event, Reading, Tombstone
from scraper.read.same import same_article
from scraper.store import Store
from scraper.vocabulary import Kind


@dataclass(frozen=True, slots=True)
class Settled:
    """An event that a run's articles told of: what became of its file, and the articles, by digest of their text."""

    id: str
    state: Literal["new", "changed", "unchanged"]
    articles: frozenset[str]


@dataclass(frozen=True, slots=True)
class Report:
    """What a run did. Counts are of articles (read, declarations, planned, rejected) and of events (the others)."""

    read: int
    declarations: int
    planned: int
    rejected: tuple[tuple[str, Kind, str], ...]
    """(title or address, what it is, why) of every article that tells of no declaration, or of an absurd one."""
    new: int
    merged: int
    """New articles that joined an event, stored or new."""
    changed: int
    unchanged: int
    settled: tuple[Settled, ...] = ()


def read_article(article: Article, lexicon: Lexicon) -> Reading:
    """Screen one article, find every candidate of every field, and judge them."""
    return resolve(extract(article, lexicon), lexicon)


def gather(readings: Iterable[Reading], store: Store, today: dt.date) -> Report:
    """Merge readings into the stored events and write what changed. Raises StoreError; what was written stays."""
    seen = list(readings)
    told = [reading for reading in seen if _is_placed(reading)]
    stored = {i: s.record for i, s in store.load().items()} if store.root.exists() else {}
    events = {i: record for i, record in stored.items() if isinstance(record, Event)}
    known = {i: from_event(event) for i, event in events.items()}
    fresh: list[Account] = []
    joined: dict[str, list[Account]] = {}
    merged = 0
    for account in sorted((from_reading(reading) for reading in told), key=lambda a: a.rank):
        where = home(account, known)
        if where is None:
            fresh.append(account)
        else:
            joined.setdefault(where, []).append(account)
    taken = set(stored)
    removed = {i: r.removed for i, r in stored.items() if isinstance(r, Tombstone) and r.removed}
    fresh, unwanted = _sifted(fresh, removed)
    settled: list[Settled] = []
    absurd: list[tuple[str, Kind, str]] = []
    for identity, accounts in sorted(joined.items()):
        event = merge(updated(known[identity], accounts), events[identity], today, taken)
        if held_back := _absurd(event, accounts):
            absurd += held_back
            continue
        merged += sum(not any(same_article(a.source, o.source) for o in known[identity]) for a in accounts)
        state: Literal["changed", "unchanged"] = "changed" if store.write(event, today=today) else "unchanged"
        settled.append(Settled(identity, state, _digests(accounts)))
    for members in groups(fresh):
        event = merge(updated([], [fresh[i] for i in members]), None, today, taken)
        if held_back := _absurd(event, [fresh[i] for i in members]):
            absurd += held_back
            continue
        merged += len(members) - 1
        taken.add(event.id)
        store.write(event)
        settled.append(Settled(event.id, "new", _digests([fresh[i] for i in members])))
    return Report(
        read=len(seen),
        declarations=len(told),
        planned=sum(r.facts is not None and r.facts.status == "planned" for r in told),
        rejected=(*(_rejection(reading) for reading in seen if not _is_placed(reading)), *unwanted, *absurd),
        new=sum(one.state == "new" for one in settled),
        merged=merged,
        changed=sum(one.state == "changed" for one in settled),
        unchanged=sum(one.state == "unchanged" for one in settled),
        settled=tuple(settled),
    )


def _is_placed(reading: Reading) -> bool:
    """Whether it tells of an event that one can find again: whose it is, or when it was.

    What stands at the old address of a sold domain may speak of neutral pledges, but of nobody's and of no day.
    """
    return reading.facts is not None and (reading.facts.institution is not None or reading.facts.date is not None)


def _digests(accounts: Iterable[Account]) -> frozenset[str]:
    return frozenset(account.source.sha256 for account in accounts)


def _absurd(event: Event, accounts: Iterable[Account]) -> list[tuple[str, Kind, str]]:
    """What to say of the articles of an event whose values contradict each other: `validate` would refuse its file,
    and one article that is read wrongly must not keep all others from being published."""
    why = next(
        (f"{'.'.join(map(str, c.at))}: {c.message}" for c in event_complaints(event, samples_allowed=True)), None
    )
    return [(_name(account), "declaration", f"nilainya bertentangan, {why}") for account in accounts] if why else []


def _name(account: Account) -> str:
    return account.source.title or account.source.url or account.facts.title


def _sifted(fresh: Sequence[Account], removed: Mapping[str, str]) -> tuple[list[Account], list[tuple[str, Kind, str]]]:
    """The accounts without those whose event a person has removed, and what to say of these.

    The id of an event is made from its first article, so that the article leads back to the tombstone.
    """
    kept: list[Account] = []
    unwanted: list[tuple[str, Kind, str]] = []
    for account in fresh:
        why = removed.get(new_id(account, ()))
        if why is None:
            kept.append(account)
        else:
            unwanted.append((_name(account), "other", f"peristiwanya dihapus pemeriksa: {why}"))
    return kept, unwanted


def group(readings: Sequence[Reading]) -> list[str | None]:
    """A name for the event of each reading, the same for reports of one event; None where there is no event."""
    told = [(i, from_reading(reading)) for i, reading in enumerate(readings) if reading.facts is not None]
    names: list[str | None] = [None] * len(readings)
    for number, members in enumerate(groups([account for _, account in told]), start=1):
        for member in members:
            names[told[member][0]] = f"e{number}"
    return names


def to_prediction(identity: str | int, reading: Reading) -> dict[str, Any]:
    """What `ikrar extract` writes of one article; the form that `score.py` reads."""
    event = None
    if reading.facts is not None:
        facts = reading.facts
        event = {
            "title": facts.title,
            "status": facts.status,
            "institution": facts.institution.model_dump() if facts.institution else None,
            "place": facts.place.model_dump(),
            "province_code": facts.place.province_code,
            "regency_code": facts.place.regency_code,
            "date": facts.date,
            "date_end": facts.date_end,
            "date_precision": facts.date_precision,
            "date_basis": facts.date_basis,
            "date_note": facts.date_note,
            "headcount": facts.headcount.model_dump() if facts.headcount else None,
            "witnesses": [person.model_dump() for person in facts.witnesses],
            "organizer": facts.organizer.model_dump() if facts.organizer else None,
            "led_by": facts.led_by.model_dump() if facts.led_by else None,
            "attendees": [person.model_dump() for person in facts.attendees],
            "forms": list(facts.forms),
            "election": list(facts.election),
        }
    return {
        "id": identity,
        "relevant": reading.screening.relevant,
        "kind": reading.screening.kind,
        "reasons": list(reading.screening.reasons),
        "event": event,
        "evidence": _evidence(reading),
    }


def _evidence(reading: Reading) -> Mapping[str, Any]:
    return {
        key: [
            {"quote": e.quote, "start": e.start, "end": e.end, "rule": finding.rule}
            for finding in findings
            for e in finding.evidence
        ]
        for key, findings in reading.evidence.items()
    }


def _rejection(reading: Reading) -> tuple[str, Kind, str]:
    article = reading.article
    name = article.title or article.url or article.text[:60]
    why = reading.screening.reasons if reading.facts is None else ("tidak menyebut lembaga maupun tanggalnya",)
    return (name, reading.screening.kind, "; ".join(why))
