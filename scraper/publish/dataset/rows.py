"""Records → the rows of every table, in the order of their keys or of the dataset; None where nothing is stated."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from scraper.lexicon.load import load_elections
from scraper.lexicon.regions import region_rows
from scraper.models import Event, Person, Tombstone
from scraper.publish.bodies import body_of
from scraper.publish.dataset.contents import Contents, redirects
from scraper.publish.dataset.institutions import institution_id, institution_rows
from scraper.publish.dataset.lists import join, persons
from scraper.publish.dataset.monitoring import monitoring_rows
from scraper.publish.dataset.schema import TABLES, Cell, Row


def rows_of(contents: Contents) -> Iterator[tuple[str, list[Row]]]:
    """Each table's name and rows, one table after another so that only one has to be held."""
    for table in TABLES:
        yield table.name, _MAKERS[table.name](contents)


def plain_json(value: Any) -> str:
    """JSON in one line, without blanks, letters as they are; keys in the order in which they come."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _regions(_: Contents) -> list[Row]:
    return [
        (
            row["code"],
            row["name"],
            "regency" if row["province_code"] else "province",
            row["province_code"] or row["code"],
            row["iso3166_2_province"] or None,
        )
        for row in region_rows()
    ]


def _events(contents: Contents) -> list[Row]:
    return [tuple(_cells(event, contents).values()) for event in contents.events]


def _cells(event: Event, contents: Contents) -> dict[str, Cell]:
    """One event's cells by column, in the table's order."""
    return {
        "id": event.id,
        "title": event.title,
        "status": event.status,
        **_institution(event),
        **_place(event, contents.regions.names),
        "date": event.date,
        "date_end": event.date_end,
        "date_precision": event.date_precision,
        "date_basis": event.date_basis,
        "date_note": event.date_note,
        **_headcount(event),
        **_people(event),
        "forms": join(event.forms) or None,
        "election": join(event.election) or None,
        "source_count": len(event.sources),
        "outlets": join(source.outlet or "" for source in event.sources) or None,
        "source_urls": join(source.url or "" for source in event.sources) or None,
        "disagreement_count": len(event.disagreements),
        **_review(event),
        "sample": contents.is_sample(event),
        "first_seen": event.first_seen,
        "last_changed": event.last_changed,
    }


def _institution(event: Event) -> dict[str, Cell]:
    found = event.institution
    return {
        "institution": found.name if found else None,
        "institution_id": institution_id(found, event.place) if found else None,
        "institution_kind": found.kind if found else None,
        "institution_parent": found.parent if found else None,
    }


def _place(event: Event, names: Mapping[str, str]) -> dict[str, Cell]:
    place = event.place
    return {
        "province_code": place.province_code,
        "province": names.get(place.province_code or ""),
        "regency_code": place.regency_code,
        "regency": names.get(place.regency_code or ""),
        "venue": place.venue,
    }


def _headcount(event: Event) -> dict[str, Cell]:
    found = event.headcount
    return {
        "headcount": found.value if found else None,
        "headcount_low": found.low if found else None,
        "headcount_high": found.high if found else None,
        "headcount_qualifier": found.qualifier if found else None,
        "headcount_unit": found.unit if found else None,
        "headcount_text": found.text if found else None,
    }


def _people(event: Event) -> dict[str, Cell]:
    return {
        "witnesses": persons(event.witnesses) or None,
        "witness_count": len(event.witnesses),
        "led_by": persons([event.led_by]) or None,
        "organizer": persons([event.organizer]) or None,
        "attendees": persons(event.attendees) or None,
        "attendee_count": len(event.attendees),
    }


def _review(event: Event) -> dict[str, Cell]:
    return {
        "review_state": event.review.state,
        "review_on": event.review.on,
        "review_note": event.review.note,
        "review_reported": event.review.reported,
        "review_fields": join(event.review.fields) or None,
        "machine": join(f"{name}={digest}" for name, digest in sorted(event.machine.items())) or None,
    }


def _sources(contents: Contents) -> list[Row]:
    return [
        (event.id, s.key, s.url, s.outlet, s.title, s.published, s.retrieved, s.read, s.sha256, s.archived, s.link)
        for event in contents.events
        for s in event.sources
    ]


def _claims(contents: Contents) -> list[Row]:
    return [
        (event.id, n, *claim) for event in contents.events for n, claim in enumerate(_claims_of(event))
    ]  # fmt: skip


def _claims_of(event: Event) -> Iterator[Row]:
    """What is published first, in the order of its fields, then what else is said."""
    plain = event.model_dump(mode="json", exclude={"sources", "evidence", "machine", "review"})
    for name in sorted(event.evidence):
        value = plain_json(_at(plain, name))
        for proof in event.evidence[name]:
            yield name, value, "chosen", proof.source, proof.quote, proof.rule
    for other in plain["disagreements"]:
        yield other["field"], plain_json(other["value"]), "other", other["source"], other["quote"], other["rule"]


def _at(plain: Any, name: str) -> Any:
    """The value that an evidence key such as `place.venue` or `witnesses.0` names; None where there is none."""
    for part in name.split("."):
        if isinstance(plain, list):
            plain = plain[int(part)] if part.isascii() and part.isdecimal() and int(part) < len(plain) else None
        else:
            plain = plain.get(part) if isinstance(plain, dict) else None
    return plain


def _person(person: Person) -> Row:
    return person.name, person.role, person.org, body_of(person)


def _witnesses(contents: Contents) -> list[Row]:
    return [(event.id, n, *_person(one)) for event in contents.events for n, one in enumerate(event.witnesses)]


def _participants(contents: Contents) -> list[Row]:
    return [
        (event.id, part, n, *_person(person))
        for event in contents.events
        for part, found in _parts(event)
        for n, person in enumerate(found)
    ]


def _parts(event: Event) -> Iterable[tuple[str, Iterable[Person]]]:
    yield "led_by", [event.led_by] if event.led_by else []
    yield "organizer", [event.organizer] if event.organizer else []
    yield "attendee", event.attendees


def _monitoring(contents: Contents) -> list[Row]:
    provinces = {row["code"]: row["province_code"] or row["code"] for row in region_rows()}
    data = [event for event in contents.events if not contents.is_sample(event)]
    return monitoring_rows(data, provinces, load_elections(), contents.watched)


def _tombstones(contents: Contents) -> list[Row]:
    targets = redirects(contents.events, contents.tombstones)
    return [_tombstone(one, targets[one.id]) for one in contents.tombstones]


def _tombstone(one: Tombstone, target: str | None) -> Row:
    fate = "merged" if one.merged_into else "removed"
    return one.id, one.title, fate, one.merged_into, one.removed, target, one.first_seen, one.last_changed


def _changes(contents: Contents) -> list[Row]:
    return [change.row() for change in contents.history.changes]


_MAKERS: Mapping[str, Callable[[Contents], list[Row]]] = {
    "regions": _regions,
    "institutions": lambda contents: institution_rows(contents.events),
    "events": _events,
    "sources": _sources,
    "claims": _claims,
    "witnesses": _witnesses,
    "participants": _participants,
    "monitoring": _monitoring,
    "tombstones": _tombstones,
    "changes": _changes,
}
