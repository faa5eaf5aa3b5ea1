"""Lists of officials taken apart, and where in a sentence they begin and end."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from scraper.extract.document import Document
from scraper.extract.passage import Span, Spans
from scraper.extract.people.entries import BY_ITS_HEAD, FILLER, Entry, entry_at
from scraper.extract.people.grammar import ROMAN, Grammar, grammar_of
from scraper.extract.people.names import DEGREES, squeeze
from scraper.extract.people.share import JOINED, share

_SEPARATOR = re.compile(
    r"[\s;,.](?:"
    r"(?:(?<=[;,])|(?<=\s)\s*[;,])\s*(?:(?:dan|serta|hingga|sampai|juga|pula|maupun|beserta|bersama(?:[\s-]sama)?(?:\s+dengan)?|ditambah|plus)\b\s*)*"
    r"|(?<=\s)\s*(?=[dshmbp&])(?:dan|serta|hingga|sampai(?:\s+dengan)?|maupun|beserta|bersama(?:[\s-]sama)?(?:\s+dengan)?|ditambah|plus|&)\s+(?:juga\s+|pula\s+)?"
    r"|(?<=\.)\s+(?:(?:dan|serta|beserta|maupun)\s+|(?=(?-i:[a-z])))"
    r")",
    re.I,
)
"""All ways begin with one of a few letters, so that the engine looks for these and for nothing else. Here and below, a
look at the next letter spares most places the words that could follow."""

_DIVISION = re.compile(r"\b(?:Bidang|Divisi|Bagian|Seksi)\b")
_KAB = re.compile(r"\b[Kk]ab$")
_WORD = re.compile(r"\w+")
_TITLE_BEFORE = re.compile(r"\b(?:[A-Z][a-z]{0,3}|dr[gh]?|apt)\.\s+$")
"""A title's dot."""
_RANK = re.compile(
    r"\W*(?:AKBP|AKP|Kombes|Kompol|Iptu|Ipda|Letkol|Kolonel|Mayor|Kapten|Brigjen|Irjen|Mayjen|Ajun|Komisaris|Letnan|Brigadir)\b"
)

_LIST_END = (
    r"[,\s(”\"](?:(?-i:(?:(?<=,)\s+|(?<=\s)(?:(?:dan|serta|lalu|kemudian)\s+|\s*))(?=[a-z])(?:yang(?!\s+(?:diwakili|mewakili|ada\s+di|berada\s+di|(?:(?:juga|kini|sehari-hari)\s+)*(?:mena[kh]+odai|mengetuai|mengepalai|mengomandani|menjabat|memimpin(?=\s+[A-Z]))))|saat|ketika|usai|setelah|"
    r"sesudah|sebelum|untuk|dalam|pada|bertempat|guna|agar|(?<!sama )dengan|"
    r"sehingga|kemudian|lalu|sebagai(?!\s+[A-Z])|sekaligus|sementara|sedangkan|namun|tetapi|selain|(?<!ada\s)(?<!nomor\ssatu\s)di(?=\s+(?:aula|lapangan|halaman|gedung|ruang|"
    r"kantor|pendopo|teras|lobi|plaza|hotel|balai|alun|lokasi|tempat|hadapan|depan|sela|[A-Z]))|"
    r"(?:dilanjut|ditanda|diikuti|dibaca|dipimpin|diteken|digelar|dihadiri|disaksikan|didampingi\s+oleh\s+para\s+"
    r"asn|diucap|dilaku|dilaksana|dirangkai|diharap|diserah|"
    r"melaku|menanda|mengucap|membaca|meneken|mengikuti|menyata|menyampai|mengata|mengajak|berharap|berlangsung|"
    r"bertujuan|merupakan|menjadi|ikut|turut|(?<!yang\s)juga\s+me)\w*|adalah|ini|itu|tersebut)\b)"
    r"|(?<=[,\s])[,\s]*\(?\s*<@weekday>\b|(?<=\()\s*<@weekday>\b|(?<=\s)\s*\(\d|(?<=\()\d|(?<=\s)[–—-]{1,2}\s|(?<=[”\"]))"
    r"|\b<@weekday>\b"
)
"""Where a list of officials ends inside its sentence: a verb, a time, a place, a clause. All ways but the last begin
with one of a few letters, so that they are tried there alone."""

_CLAUSE = re.compile(
    r"(?=[”\".:;–—|\s(bdhikmostBDHT])(?:[”\".:;–—|]\s+|\s-\s|\([^()]*\d[^()]*\)\s*,?\s+(?=[A-Z])|\b(?:itu|"
    r"tersebut|ini|oleh|ketika|saat|sementara|sedangkan|dimana|di\s+mana|dan\s+(?=(?:disaksikan|dihadiri)))\s+"
    r"|\b(?:me|di|ber)[a-z]{4,}\b(?:\s+(?:oleh|langsung))*,?\s+|\b(?:[Dd]uduk|[Bb]erdiri|[Hh]adir|[Tt]ampak|[Tt]erlihat)\s+(?=[A-Z]))",
)

_OF_A_HOUSE = re.compile(
    r"(?:Plt |Plh )?(?:Kepala|Direktur|Rektor|Komandan|Pimpinan|Pastor|Pendeta|Ketua|Raja|Sultan|Tetua Adat|Ketua Adat|"
    r"Kepala Adat|Kepala Suku|Imum Mukim|Imeum Mukim|Bendesa|Bendesa Adat|Damang|Orang Kaya)",
    re.I,
)
_VILLAGE_HEAD = re.compile(r"(?:Pj |Plt )?(?:Lurah|Kepala Desa|Kades|Camat|Kepala Kampung|Kepala Distrik)\b", re.I)
_VERB = re.compile(r"(?:me|di|ber)[a-z]{4}|[Dd]uduk|[Hh]adir|[Tt]ampak|[Tt]erlihat|\(|itu\b|tersebut\b|ini\b")
_NO_VERBS = (
    "dir", "dinas", "dispen", "disdik", "dinkes", "menteri", "mendagri", "bersama", "beserta", "berita",
    "diwakil", "mewakil", "melalui", "bertempat",
)  # fmt: skip
"""What begins like a verb and is an office, a preposition or a stand-in."""

LONGEST = 1500
"""The most characters that a list of officials may have; the longest of 515 articles has 323. Without a bound, a
sentence that never ends would be read anew from each of its verbs on."""


def parse(doc: Document, start: int, end: int) -> Sequence[Entry]:
    """The entries of the list in [start, end), in order. Words that are no official's (verbs, degrees) fall away.

    Only the first LONGEST characters count.
    """
    read, end = entries_of(doc), min(end, start + LONGEST)
    entries: list[Entry] = []
    names_first = False
    for span in _merge(read, list(items(doc, read.grammar, start, end))):
        entry = read[span]
        if entry is None:
            continue
        last = entries[-1] if entries else None
        joined = last is not None and JOINED.search(doc.text, last.end, entry.start) is not None
        waits = last is not None and not joined and last.person.name is None
        if last and _shares_names(doc, entries, entry):
            entries[-2], entries[-1] = _named(entries[-2], last.person.name), _named(last, entry.person.name)
        elif last and waits and entry.kind == "name" and last.kind in ("territorial", "head"):
            entries[-1] = last._replace(
                person=last.person.model_copy(update={"name": entry.person.name}), end=entry.end
            )
        elif last and waits and last.kind == "head" and _of_a_house(last, entry):
            entries[-1] = entry._replace(person=entry.person.model_copy(update={"role": last.person.role}), kind="head")
        elif last and _was_its_place(doc, last, entry):
            house = squeeze(f"{last.person.org or ''} {last.person.name}")
            person = last.person.model_copy(update={"name": entry.person.name, "org": house})
            entries[-1] = last._replace(person=person, end=entry.end)
        elif last and _names_the_next(doc, last, entry, first=names_first or len(entries) == 1):
            person = entry.person.model_copy(update={"name": last.person.name})
            entries[-1] = entry._replace(person=person, start=last.start)
            names_first = True
        else:
            entries.append(entry)
    return share(entries, doc.text)


def names_body(doc: Document, start: int, end: int) -> bool:
    """Whether the words of a body stand in [start, end): without any, no entry there is one."""
    grammar = grammar_of(doc.lexicon)
    return bool(doc.whole.first(grammar.body, start, end) or doc.whole.first(grammar.office, start, end))


class Entries(dict[Span, Entry | None]):
    """The entries that spans of a text hold, each read once: several fields ask for the same."""

    def __init__(self, doc: Document) -> None:
        self.doc, self.grammar = doc, grammar_of(doc.lexicon)

    def __missing__(self, span: Span) -> Entry | None:
        entry = self[span] = entry_at(self.doc, self.grammar, *span)
        return entry


@lru_cache(maxsize=4)
def entries_of(doc: Document) -> Entries:
    """The entries of a document."""
    return Entries(doc)


def _shares_names(doc: Document, entries: Sequence[Entry], entry: Entry) -> bool:
    """*Ketua KPU dan Ketua Bawaslu Siak, Budi Raharjo dan Sri Utami*: two offices, then their holders in turn."""
    if len(entries) < 2 or entry.kind != "name" or not entries[-1].person.name:
        return False
    before, last = entries[-2:]
    in_office = {before.kind, last.kind} <= {"territorial", "head"} and before.person.name is None
    apart = "," in doc.text[last.start : last.end] and JOINED.search(doc.text, before.end - 4, last.start + 4)
    return bool(in_office and apart) and doc.text[last.end : entry.start].split() == ["dan"]


def _named(entry: Entry, name: str | None) -> Entry:
    return entry._replace(person=entry.person.model_copy(update={"name": name}))


def _of_a_house(last: Entry, entry: Entry) -> bool:
    """*Dua komisioner, yakni Riza Pahlevi dari Bawaslu Siak*: a role that waits for its holder and his house."""
    waits, has_one = last.person.org is None, entry.person.name is not None
    return waits and has_one and entry.kind == "body" and entry.person.role is None


def _was_its_place(doc: Document, last: Entry, entry: Entry) -> bool:
    """*Kapolres Pulau Buru, AKBP Nur Rahman*: a rank opens the name, so that what stood before it was the place.

    So it was in *Lurah Madawat, Kristo Rekaan*, and a house in *Kepala Kanwil DJP Misalan, Max Rekaan*: we know neither
    by name, and a full name follows behind a comma.
    """
    full = " " in (entry.person.name or "") and doc.text[last.end : entry.start].strip().startswith(",")
    if (
        last.kind == "head"
        and not last.placed
        and last.person.name
        and (last.person.org is None or (" " in last.person.org and " " not in last.person.name))
        and _OF_A_HOUSE.fullmatch(last.person.role or "")
    ):
        return entry.kind == "name" and full
    nameless = last.kind == "territorial" and last.person.org is None and last.person.name is not None
    if not nameless or entry.kind != "name":
        return False
    local = _VILLAGE_HEAD.match(last.person.role or "") and " " not in (last.person.name or "")
    return bool(local and full) or _RANK.match(doc.text, entry.start, entry.end) is not None


def _names_the_next(doc: Document, last: Entry, entry: Entry, *, first: bool) -> bool:
    """*Azhari, Penjabat Wali Kota Subulussalam*: a name may stand before its role: first, or all along, or where *yang*
    says whose role it is."""
    apart = doc.text[last.end : entry.start].strip()
    said = doc.text.startswith("yang ", entry.start)
    return (
        (first or said)
        and last.kind == "name"
        and (entry.kind in ("territorial", "head") or said)
        and not entry.person.name
        and apart.startswith(",")
        and JOINED.search(apart) is None
    )


def items(doc: Document, grammar: Grammar, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Spans between separators that stand outside parentheses and outside the name of one body."""
    text = doc.text
    at = start
    bodies = [found.span() for found in doc.whole.matches(grammar.body, Spans([start], [end]))]
    for found in _SEPARATOR.finditer(text, start, end):
        if text.count("(", at, found.start()) > text.count(")", at, found.start()):
            continue
        if bodies and any(a < found.start() < b for a, b in bodies):
            continue
        if found.group().startswith(",") and _KAB.search(text[at : found.start()]):
            continue
        yield from _roles(doc, grammar, at, found.start())
        at = found.end()
    yield from _roles(doc, grammar, at, end)


def _roles(doc: Document, grammar: Grammar, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Part an item where a new role begins behind a finished body: *Ketua Bawaslu NTT Kepala Sekretariat Bawaslu*."""
    body = doc.whole.first(grammar.body, start, end)
    if body is not None:
        for role in grammar.head.finditer(doc.text, body.end(), end):
            if (
                role.group()[0].isupper()
                and doc.text[role.start() - 1] == " "
                and doc.whole.first(grammar.body, role.end(), end)
            ):
                yield start, role.start()
                yield from _roles(doc, grammar, role.start(), end)
                return
    yield start, end


def _merge(read: Entries, items: Sequence[Span]) -> Sequence[Span]:
    """Join items that a separator inside a title or a division's name tore apart."""
    merged: list[Span] = []
    for start, end in items:
        words = read.doc.text[start:end].strip()
        if not words or DEGREES.match(words):
            continue
        if merged and _continues(read, merged[-1], start, end):
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return merged


def _continues(read: Entries, before: Span, start: int, end: int) -> bool:
    doc, grammar = read.doc, read.grammar
    text = doc.text
    if (by_head := doc.whole.first(BY_ITS_HEAD, start, end)) and text[start : by_head.start()].strip() in ("", "yang"):
        return True
    filler = FILLER.match(text, start, end)
    at = filler.end() if filler else start
    if grammar.territorial.match(text, at, end) or grammar.group.match(text, at, end):
        return False
    previous = read[before]
    if previous is None or previous.kind != "head" or previous.person.name or (_ends_in_body(doc, grammar, before)):
        return False
    last = text[before[0] : before[1]].split()[-1]
    if ROMAN.match(last):
        return False
    if grammar.body.match(text, at, end):
        return last.lower() in grammar.vocabulary and len(text[before[0] : before[1]].split()) > 1
    first = _WORD.match(text, at, end)
    return bool(first and first.group().lower() in grammar.vocabulary and not grammar.head.match(text, at, end))


def _ends_in_body(doc: Document, grammar: Grammar, span: Span) -> bool:
    """Whether an entry names its body and no division of it behind: *Asisten Setda Bidang Pemerintahan* goes on."""
    body = doc.whole.first(grammar.body, *span)
    return body is not None and _DIVISION.search(doc.text, body.end(), span[1]) is None


def list_end(doc: Document, match: re.Match[str]) -> int:
    """Where the list that begins behind a match ends: within its sentence, and at most LONGEST characters on."""
    last = min(doc.sentence_at(match.start()).end, match.end() + LONGEST)
    stop = doc.lexicon.compile(_LIST_END).search(doc.text, match.end(), last)
    return stop.start() if stop else last


def clause_start(doc: Document, end: int) -> int:
    """Where the subject of a verb that ends at `end` begins: after the last other verb, bracket or stop before it, and
    at most LONGEST characters before."""
    return next(clauses_before(doc, end))[0]


def clauses_before(doc: Document, end: int) -> Iterator[Span]:
    """The clause that ends at `end`, then those before it that only a verb or a bracket parts from the next.

    *Ketua Bawaslu Buton, yang datang bersama dua stafnya, menyaksikan*: the subject stands a verb farther back.
    """
    sentence = doc.sentence_at(end)
    first = max(sentence.start, end - LONGEST)
    stops = [found.span() for found in _CLAUSE.finditer(doc.text, first, end) if _parts(doc, found, sentence.start)]
    for start, stop in reversed(stops):
        yield stop, end
        if not _VERB.match(doc.text, start, stop):
            return
        end = start
    yield first, end


def _parts(doc: Document, found: re.Match[str], first: int) -> bool:
    """Whether what looks like the end of a clause is one: no title's dot, no office that begins like a verb."""
    if found.group().strip().lower().startswith(_NO_VERBS):
        return False
    before = doc.text[max(first, found.start() - 8) : found.end()]
    return not (found.group().startswith(".") and _TITLE_BEFORE.search(before))
