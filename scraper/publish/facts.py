"""Event → the facts of its page: each value in words, with the quotes, rules and reports behind it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from scraper.models import Disagreement, Event, Person, Proof, SourceRef
from scraper.publish.links import at_words, report_url
from scraper.publish.others import field_of, other_label
from scraper.publish.reasons import how_read, why_shown
from scraper.publish.regions import Regions
from scraper.publish.wording import any_label, date_label, headcount_label, person_label, range_label
from scraper.vocabulary import ELECTION_LABELS, KIND_LABELS, STATUS_LABELS


@dataclass(frozen=True, slots=True)
class Words:
    """A quote, the rule that read it, the report it stands in (key and outlet), and a link to it there, if any."""

    quote: str
    rule: str | None
    source: str
    outlet: str
    href: str | None


@dataclass(frozen=True, slots=True)
class Value:
    """One value in words, remarks on how it was read, its words, and what is wrong with them as printed.

    `outlets` are those of the reports that say so, where it stands against others.
    """

    text: str
    notes: tuple[str, ...] = ()
    words: tuple[Words, ...] = ()
    cautions: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """One field of the page: its name in the file ("" for words of no field), its label, its values (none where not
    stated), what other reports say, and why that is not what is shown ("" where none says otherwise).

    `judged` marks a value that is a judgement on the whole report, so that it may have no words of its own.
    """

    field: str
    label: str
    values: tuple[Value, ...]
    others: tuple[Value, ...] = ()
    by_hand: bool = False
    judged: bool = False
    why: str = ""

    @property
    def shown(self) -> Value:
        """The value that stands against the others: of a place its venue, of a list all its entries together."""
        values = self.values[-1:] if self.field == "place" else self.values
        outlets = dict.fromkeys(words.outlet for value in values for words in value.words)
        return Value("; ".join(value.text for value in values) or any_label(None), outlets=tuple(outlets))


class _Proofs:
    """Hands out an event's evidence by field and remembers what nobody asked for."""

    def __init__(self, event: Event):
        self._sources = {source.key: source for source in event.sources}
        self._left: dict[str, tuple[Proof, ...]] = dict(event.evidence)

    def take(self, *keys: str) -> tuple[Words, ...]:
        """The words of the given keys and, for each, of any key beneath it (`place` takes `place.venue`)."""
        taken = [key for key in self._left if any(key == k or key.startswith(k + ".") for k in keys)]
        words = (self.words(proof.quote, proof.rule, proof.source) for key in taken for proof in self._left.pop(key))
        return tuple(dict.fromkeys(words))

    def rest(self) -> Iterable[tuple[str, tuple[Words, ...]]]:
        return [(key, self.take(key)) for key in list(self._left)]

    def words(self, quote: str, rule: str | None, key: str) -> Words:
        source = self._sources.get(key)
        url = report_url(source) if source else None
        return Words(quote, rule, key, self.outlet(key), at_words(url, quote) if url else None)

    def outlet(self, key: str) -> str:
        return outlet_of(self._sources.get(key))


def outlet_of(source: SourceRef | None) -> str:
    """The outlet's name, else the words for an unknown one."""
    return (source and source.outlet) or "media tidak diketahui"


def facts_of(event: Event, regions: Regions) -> list[Fact]:
    """All fields of an event in the order of its page; fields without a value are there too, without values."""
    proofs = _Proofs(event)
    values: list[tuple[str, str, tuple[Value, ...]]] = [
        ("date", "Tanggal", _date(event, proofs)),
        ("institution", "Lembaga", _institution(event, proofs)),
        ("place", "Tempat", _place(event, regions, proofs)),
        ("headcount", "Jumlah peserta", _headcount(event, proofs)),
        ("witnesses", "Saksi", _persons("witnesses", event.witnesses, proofs)),
        ("led_by", "Dipimpin oleh", _persons("led_by", _some(event.led_by), proofs)),
        ("organizer", "Penyelenggara", _persons("organizer", _some(event.organizer), proofs)),
        ("attendees", "Hadir", _persons("attendees", event.attendees, proofs)),
        ("forms", "Bentuk", _listed("forms", event.forms, {}, proofs)),
        ("election", "Menjelang", _listed("election", event.election, dict(ELECTION_LABELS.items()), proofs)),
        ("status", "Status", (Value(STATUS_LABELS[event.status], (), proofs.take("status")),)),
    ]
    facts = [_fact(event, named, _others(event, (named[0],), regions, proofs)) for named in values]
    shown = tuple(field for field, _, _ in values)
    rest = tuple(Value(key, (), words) for key, words in proofs.rest())
    rest_others = _others(event, sorted({field_of(d.field) for d in event.disagreements} - {*shown}), regions, proofs)
    return [*facts, Fact("", "Kutipan lain", rest, rest_others)] if rest or rest_others else facts


def _fact(event: Event, named: tuple[str, str, tuple[Value, ...]], others: tuple[Value, ...]) -> Fact:
    field, label, values = named
    why = why_shown(event, field) if others else ""
    return Fact(field, label, values, others, field in event.review.fields, field == "status", why)


def _some(person: Person | None) -> tuple[Person, ...]:
    return () if person is None else (person,)


def _date(event: Event, proofs: _Proofs) -> tuple[Value, ...]:
    words = proofs.take("date", "date_end", "date_note")
    cautions = () if event.date_note is None else (event.date_note,)
    if event.date is None:
        return (Value("tidak diketahui", (), words, cautions),) if words or cautions else ()
    return (Value(date_label(event), how_read(event), words, cautions),)


def _institution(event: Event, proofs: _Proofs) -> tuple[Value, ...]:
    if event.institution is None:
        return ()
    notes = [KIND_LABELS[event.institution.kind]]
    if event.institution.parent:
        notes.append(f"Bagian dari {event.institution.parent}")
    return (Value(event.institution.name, tuple(notes), proofs.take("institution")),)


def _place(event: Event, regions: Regions, proofs: _Proofs) -> tuple[Value, ...]:
    place = event.place
    venue = () if place.venue is None else (Value(place.venue, (), proofs.take("place.venue", "venue")),)
    codes = " · ".join(code for code in (place.regency_code, place.province_code) if code)
    notes = (f"Kode Kemendagri {codes}",) if codes else ()
    region = Value(regions.label(place), notes, proofs.take("place", "province_code", "regency_code"))
    return (region, *venue)


def _headcount(event: Event, proofs: _Proofs) -> tuple[Value, ...]:
    headcount = event.headcount
    if headcount is None:
        return ()
    label, span = headcount_label(headcount), range_label(headcount)
    notes = [] if label == headcount.text else [f"Kata beritanya: “{headcount.text}”"]
    if span is not None:
        notes.append(f"Dapat berarti {span}; rentang ini tabel kami, bukan kata berita.")
    return (Value(label, tuple(notes), proofs.take("headcount")),)


def _persons(field: str, persons: tuple[Person, ...], proofs: _Proofs) -> tuple[Value, ...]:
    return _each(field, [person_label(person) for person in persons], proofs)


def _listed(field: str, items: tuple[str, ...], labels: Mapping[str, str], proofs: _Proofs) -> tuple[Value, ...]:
    return _each(field, [labels.get(item, item) for item in items], proofs)


def _each(field: str, texts: Sequence[str], proofs: _Proofs) -> tuple[Value, ...]:
    """One value a text with the words of its place in the list; words of the whole list stand behind the others."""
    if not texts:
        return ()
    own = [proofs.take(f"{field}.{index}") for index in range(len(texts))]
    shared = proofs.take(field)
    return tuple(Value(text, (), words or shared) for text, words in zip(texts, own, strict=True))


def _others(event: Event, fields: Sequence[str], regions: Regions, proofs: _Proofs) -> tuple[Value, ...]:
    """What is said otherwise, each value once with all who say so."""
    said: dict[str, list[Disagreement]] = {}
    for d in event.disagreements:
        if field_of(d.field) in fields:
            said.setdefault(_said(event, d, regions), []).append(d)
    return tuple(
        Value(
            text,
            words=tuple(proofs.words(d.quote, d.rule, d.source) for d in found if d.quote),
            outlets=tuple(dict.fromkeys(proofs.outlet(d.source) for d in found)),
        )
        for text, found in said.items()
    )


def _said(event: Event, other: Disagreement, regions: Regions) -> str:
    """The other value in words; of an institution that bears the same name, with its region."""
    label = other_label(field_of(other.field), other.value, regions)
    if other.field == "institution" and event.institution and label == event.institution.name:
        return f"{label} ({other_label('place', other.value, regions)})"
    return label
