"""What an article says of one person in several places, put together."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from scraper.extract.document import Document
from scraper.extract.people.entries import Entry
from scraper.extract.people.mentions import mentions
from scraper.models import Finding, Person

_ACTING = re.compile(r"^(?:pjs?|plt|plh)\s+")
_IN_ONE_WORD = {"penjagub": "gubernur", "pjgub": "gubernur", "penjabup": "bupati", "wagub": "wakil gubernur"}
_SECRETARY = re.compile(r"^(?:sekretaris\s+daerah|sekda)\w*(?:\s+(?:kabupaten|kota|provinsi))?$")


def complete(doc: Document, entry: Entry, finding: Finding[Person]) -> Finding[Person]:
    """Add a name, a fuller name or a body that stands elsewhere in the article beside the same role."""
    person = finding.value
    full = person.name is not None and " " in person.name and person.org is not None
    if full or person.role is None:
        return finding
    for other in _holders(doc).get(_office(person), ()):
        if entry.start <= other.start < entry.end or not _same_body(person, other.person):
            continue
        name = _better_name(person.name, other.person.name)
        org = person.org or (other.person.org if person.name is None or name == other.person.name else None)
        if name != person.name or org != person.org:
            better = person.model_copy(update={"name": name, "org": org})
            return Finding(better, (*finding.evidence, doc.evidence(other.start, other.end)), finding.rule)
    return finding


def introduced(doc: Document, entry: Entry) -> Entry | None:
    """The office in which the article introduces who stands here by name alone: *Penjabat Bupati Alor Zeth Mau … Zeth
    menyaksikan*; None where none or more than one bears the name."""
    words = set((entry.person.name or "").lower().split())
    bearers = {
        other.person.name: other for other in mentions(doc) if words <= set((other.person.name or "").lower().split())
    }
    if entry.kind != "name" or not words or len(bearers) != 1:
        return None
    other = next(iter(bearers.values()))
    return replace(other, start=entry.start, end=entry.end)


@lru_cache(maxsize=4)
def _holders(doc: Document) -> Mapping[str, Sequence[Entry]]:
    """Those whom the article names with an office, by office."""
    found: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in mentions(doc):
        if entry.person.role is not None:
            found[_office(entry.person)].append(entry)
    return found


def _office(person: Person) -> str:
    """The role, acting or not."""
    role = _ACTING.sub("", (person.role or "").lower())
    role = _IN_ONE_WORD.get(role, role)
    return _SECRETARY.sub("sekda", role)


def _same_body(a: Person, b: Person) -> bool:
    """Whether two holders of one office hold it in the same body, as far as said."""
    if a.org and b.org:
        short, long = sorted((a.org, b.org), key=len)
        return long.startswith(short) or long.endswith(short)
    # a bare *Ketua* is anybody's; a bare *Bupati* is this article's
    return _office(a).startswith(("wakil bupati", "wakil gubernur", "wakil wali")) or _office(a).split()[0] not in (
        "ketua",
        "anggota",
        "kepala",
        "komisioner",
        "perwakilan",
        "unsur",
        "sekretaris",
        "koordinator",
        "wakil",
    )


def _better_name(mine: str | None, other: str | None) -> str | None:
    if other is None or mine is None:
        return other or mine
    return other if len(other) > len(mine) and set(mine.lower().split()) <= set(other.lower().split()) else mine
