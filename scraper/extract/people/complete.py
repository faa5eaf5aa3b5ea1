"""What an article says of one person in several places, put together."""

import re
from collections.abc import Iterator

from scraper.extract.document import Document
from scraper.extract.people.entries import Entry
from scraper.extract.people.mentions import mentions, naming_offices
from scraper.models import Finding, Person

_ACTING = re.compile(r"^(?:pjs?|plt|plh)\s+")
_IN_ONE_WORD = {"penjagub": "gubernur", "pjgub": "gubernur", "penjabup": "bupati", "wagub": "wakil gubernur"}
_SECRETARY = re.compile(r"^(?:sekretaris\s+daerah|sekda)\w*(?:\s+(?:kabupaten|kota|provinsi))?$")
_MANY = frozenset(
    {"ketua", "anggota", "kepala", "komisioner", "perwakilan", "unsur", "sekretaris", "koordinator", "wakil"}
)
"""How offices begin that every body has."""
_ALSO_WRITTEN = {
    "wali": ("walikota",),
    "wakil": ("wagub", "wabup", "wawali", "wawako"),
    "kepala": ("kalapas", "karutan", "kabapas"),
    "sekda": ("sekretaris",),
    "mewakili": ("diwakil",),
}
"""How texts write offices that we spell out, by our first word."""


def complete(doc: Document, entry: Entry, finding: Finding[Person]) -> Finding[Person]:
    """Add a name, a fuller name or a body that stands elsewhere in the article beside the same role."""
    person = finding.value
    full = person.name is not None and " " in person.name and person.org is not None
    if full or person.role is None:
        return finding
    office = office_of(person)
    if person.org is None and is_anybodys(office):
        return finding
    for other in _holders(doc, office, entry):
        if entry.start <= other.start < entry.end or not _same_body(person, other.person):
            continue
        name = _better_name(person.name, other.person.name)
        org = person.org or (other.person.org if person.name is None or name == other.person.name else None)
        if name != person.name or org != person.org:
            better = person.model_copy(update={"name": name, "org": org})
            return Finding(better, (*finding.evidence, doc.evidence(other.start, other.end)), finding.rule)
    return finding


def _holders(doc: Document, office: str, entry: Entry) -> Iterator[Entry]:
    """Those whom the article names with an office, in reading order. Only sentences that may name it are read, and none
    where its word stands in the entry alone."""
    first = _begins(office)
    written = (first, *_ALSO_WRITTEN.get(first, ()))
    if all(doc.folded.find(word, 0, entry.start) < 0 and doc.folded.find(word, entry.end) < 0 for word in written):
        return
    for sentence in naming_offices(doc, written):
        for other in mentions(doc, sentence):
            if other.person.role is not None and office_of(other.person) == office:
                yield other


def introduced(doc: Document, entry: Entry) -> Entry | None:
    """The office in which the article introduces who stands here by name alone: *Penjabat Bupati Alor Zeth Mau … Zeth
    menyaksikan*; None where none or more than one bears the name. Only sentences that hold the name are read."""
    words = (entry.person.name or "").lower().split()
    if entry.kind != "name" or not words:
        return None
    bearers = {
        other.person.name: other
        for sentence in naming_offices(doc, words[:1])
        for other in mentions(doc, sentence)
        if set(words) <= set((other.person.name or "").lower().split())
    }
    if len(bearers) != 1:
        return None
    return next(iter(bearers.values()))._replace(start=entry.start, end=entry.end)


def office_of(person: Person) -> str:
    """The role, acting or not."""
    role = _ACTING.sub("", (person.role or "").lower())
    role = _IN_ONE_WORD.get(role, role)
    return _SECRETARY.sub("sekda", role)


def _begins(office: str) -> str:
    """The first word of an office."""
    return office.partition(" ")[0]


def _same_body(a: Person, b: Person) -> bool:
    """Whether two holders of one office hold it in the same body, as far as said."""
    if a.org and b.org:
        short, long = sorted((a.org, b.org), key=len)
        return long.startswith(short) or long.endswith(short)
    return office_of(a).startswith(("wakil bupati", "wakil gubernur", "wakil wali")) or not is_anybodys(office_of(a))


def is_anybodys(office: str) -> bool:
    """Whether an office says nothing of its body: a bare *Ketua* is anybody's, a bare *Bupati* is this article's."""
    return _begins(office) in _MANY


def _better_name(mine: str | None, other: str | None) -> str | None:
    if other is None or mine is None:
        return other or mine
    return other if len(other) > len(mine) and set(mine.lower().split()) <= set(other.lower().split()) else mine
