"""Events and lists → what the index of the search knows of them, one record each.

A record holds the words by which an event is sought, not its page: of ten thousand pages the index would be three
times the size, and as slow to make. What a result shows stands in its address, the one part of a record that the index
keeps and does not index.

Words that nearly every event has distinguish none, and cost the most: Pagefind's work on a query grows with the square
of the pages that match. They are indexed for the newest events alone, and a record of their own says of each how many
have it, so that the search can tell (`docs/assets/search.js`).
"""

import json
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from functools import cache
from urllib.parse import urlencode

from scraper.models import Event, Person
from scraper.publish.entry import Entry
from scraper.publish.facts import outlet_of
from scraper.publish.others import field_of, other_label
from scraper.publish.regions import Regions
from scraper.publish.synonyms import load_synonyms
from scraper.publish.text import visible
from scraper.publish.wording import person_label
from scraper.vocabulary import ELECTION_LABELS, KIND_LABELS, STATUS_LABELS

RECORDS = "cari.jsonl"
"""The file of all records under docs/, which is no part of the site."""
SHARE = 0.8
"""The part of all events above which a word that they have distinguishes none."""
NEWEST = 1000
"""For how many of the newest events such words are indexed nevertheless."""
APART = {"apart": ["ya"]}
"""What marks whatever is no event. One filter with one value: Pagefind writes several in an order of chance."""
UNDATED, LISTED = "0000", "-"
"""What sorts below every day: an event without one, and below that whatever is no event."""
LISTS = ("wilayah/", "lembaga/", "tahun/", "saksi/", "angka/", "cakupan/", "koreksi/catatan/")
"""Where the pages stand that only list events: found by their titles, for the events are found themselves."""


@dataclass(frozen=True, slots=True)
class Record:
    """One thing to be found, as Pagefind's service takes it: an address, words, and words that weigh more by field.

    Without content it would be left out.
    """

    url: str
    content: str
    meta: Mapping[str, str] = field(default_factory=dict)
    filters: Mapping[str, Sequence[str]] = field(default_factory=dict)
    sort: Mapping[str, str] = field(default_factory=dict)


def search_records(
    events: Sequence[Event], entries: Sequence[Entry], pages: Iterable[tuple[str, str]], regions: Regions
) -> Iterator[Record]:
    """The records of events that stand newest first with their entries, and of pages (path under docs/, title).

    In the order that Pagefind needs: sorted by day, newest first, it gives what came last of the same day first.
    """
    found = [_words(event, entry, regions) for event, entry in zip(events, entries, strict=True)]
    common = common_words([{*map(_key, (*title.split(), *rest.split()))} for title, rest in found])
    for word, count in common.items():
        yield _common(word, count, len(events))
    yield from filter(None, (_listed(path, title) for path, title in pages))
    unsaid = {word for word in _vocabulary(found) if any(one.startswith(word) for one in common)}
    for place in reversed(range(len(events))):
        title, rest = found[place] if place < NEWEST else (_without(text, unsaid) for text in found[place])
        yield _event(entries[place], title, rest)


def as_lines(records: Iterable[Record]) -> str:
    """JSON, one record a line."""
    return "".join(json.dumps(asdict(record), ensure_ascii=False) + "\n" for record in records)


def common_words(found: Sequence[Iterable[str]]) -> dict[str, int]:
    """The words that more than SHARE of all events have, with how many have them; none where all events are new.

    No numbers: a year narrows even where most events are of it.
    """
    if len(found) <= NEWEST:
        return {}
    counts = Counter(word for words in found for word in words)
    return {word: count for word, count in sorted(counts.items()) if count > SHARE * len(found) and word.isalpha()}


def _words(event: Event, entry: Entry, regions: Regions) -> tuple[str, str]:
    """The title, and what else a reader may know of the event and the title does not say."""
    institution = event.institution
    names = (institution.name, institution.parent) if institution else ()
    persons = [p for p in (*event.witnesses, event.led_by, event.organizer, *event.attendees) if p]
    posts = [part for person in persons for part in (person.role, person.org)]
    codes = (event.place.province_code, event.place.regency_code)
    parts = (
        entry.institution,
        institution.parent if institution else None,
        KIND_LABELS[institution.kind] if institution else None,
        event.place.venue,
        entry.place,
        entry.date,
        entry.headcount,
        *_told("disaksikan", event.witnesses),
        *_told("dipimpin", (event.led_by,)),
        *_told("diselenggarakan", (event.organizer,)),
        *_told("dihadiri", event.attendees),
        *event.forms,
        *(ELECTION_LABELS[election] for election in event.election),
        STATUS_LABELS[event.status],
        *(part for source in event.sources for part in (outlet_of(source), source.title)),
        *(other_label(field_of(other.field), other.value, regions) for other in event.disagreements),
        load_synonyms().beside((event.title, *names, *posts), codes),
    )
    said = visible(" ".join(part for part in parts if part))
    return entry.title, " ".join((said, *_quoted(event, f"{entry.title} {said}")))


def _quoted(event: Event, said: str) -> Iterator[str]:
    """The words of the quotes, each once, that the values lack: reports name a thing otherwise than its value does."""
    known = {"", *map(_key, said.split())}
    proofs = (proof.quote for proofs in event.evidence.values() for proof in proofs)
    for quote in (*proofs, *(other.quote or "" for other in event.disagreements)):
        for word in visible(quote).split():
            if (key := _key(word)) not in known:
                known.add(key)
                yield word


def _told(how: str, persons: Sequence[Person | None]) -> Iterator[str]:
    labels = [person_label(person) for person in persons if person]
    if labels:
        yield how
    yield from labels


def _vocabulary(found: Iterable[tuple[str, str]]) -> set[str]:
    return {_key(word) for texts in found for text in texts for word in text.split()} - {""}


def _without(text: str, unsaid: set[str]) -> str:
    return " ".join(word for word in text.split() if _key(word) not in unsaid)


@cache
def _key(word: str) -> str:
    """The word as the index has it, before its stemming: small letters and digits, without marks above or below."""
    plain = unicodedata.normalize("NFKD", word.lower())
    return "".join(character for character in plain if character.isalnum())


def _event(entry: Entry, title: str, rest: str) -> Record:
    shown = {"title": entry.title, "when": entry.date, "where": entry.place, "count": entry.headcount}
    return Record(
        url=f"/peristiwa/{entry.id}/#{urlencode(shown)}",
        content=rest,
        meta={"title": title},
        sort={"day": entry.day or UNDATED},
    )


def _listed(path: str, title: str) -> Record | None:
    """The record of a page that only lists events; None for others, whose words are read from the site."""
    if not path.startswith(LISTS):
        return None
    field_ = "region" if path.startswith("wilayah/") else "title"
    return Record(
        url=f"/{path.removesuffix('index.md')}#{urlencode({'title': title})}",
        content=title,
        meta={field_: title},
        filters=APART,
        sort={"day": LISTED},
    )


def _common(word: str, count: int, total: int) -> Record:
    """Found by the same words, and the same beginnings of words, as the events that have the word."""
    told = urlencode({"word": word, "count": count, "total": total, "newest": NEWEST})
    return Record(url=f"/cari/#{told}", content=word, meta={"common": word}, filters=APART)
