"""Offices named together with a person, anywhere in an article: where a missing name may stand."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice

from scraper.extract.document import Document, Sentence
from scraper.extract.people.entries import Entry
from scraper.extract.people.lists import Entries, entries_of, items
from scraper.extract.people.share import JOINED


class _Offices:
    """Where an article names offices, by the index of the sentence; each sentence is read when first asked for."""

    def __init__(self, doc: Document) -> None:
        pattern = doc.lexicon.compile(
            r"(?<![\w/])(?<!kantor )(?<!gedung )(?<!pendopo )(?<!rumah dinas )(?<!rumah jabatan )"
            r"(?:(?:<@acting>)\.?\s*(?:\((?:pj|pjs|plt|plh)\.?\)\s*)?)?(?:<@territorial>|<@head>)\b"
        )
        named: defaultdict[int, list[int]] = defaultdict(list)
        for match in doc.whole.matches(pattern, doc.everything):
            named[doc.sentence_at(match.start()).index].append(match.start())
        self.named: Mapping[int, Sequence[int]] = named
        self.read: dict[int, Sequence[Entry]] = {}


@lru_cache(maxsize=4)
def _offices(doc: Document) -> _Offices:
    return _Offices(doc)


def naming_offices(doc: Document, words: Sequence[str]) -> Iterator[Sentence]:
    """The sentences that name an office and hold one of some words, written small; in reading order."""
    for index in _offices(doc).named:
        sentence = doc.sentences[index]
        if any(doc.folded.find(word, sentence.start, sentence.end) >= 0 for word in words):
            yield sentence


def mentions(doc: Document, sentence: Sentence) -> Sequence[Entry]:
    """Every office that a sentence names together with a person, in reading order."""
    offices = _offices(doc)
    known = offices.read.get(sentence.index)
    if known is None:
        known = offices.read[sentence.index] = _read(doc, sentence, offices.named[sentence.index])
    return known


def _read(doc: Document, sentence: Sentence, starts: Sequence[int]) -> Sequence[Entry]:
    read = entries_of(doc)
    found: list[Entry] = []
    taken = -1
    for start in starts:
        if start < taken:
            continue
        entry = _office_with_name(read, start, min(sentence.end, start + 150))
        if entry is not None:
            found.append(entry)
            taken = entry.end
    return found


def _office_with_name(read: Entries, start: int, end: int) -> Entry | None:
    """The office at `start` with the name that follows it directly or behind one comma; None without a name."""
    doc = read.doc
    parts = items(doc, read.grammar, start, end)
    begin, stop = next(parts)
    first = read[begin, stop]
    if first is None or first.kind not in ("territorial", "head"):
        return None
    if first.person.name is not None:
        return first._replace(end=_end_of_name(doc, first))
    if not doc.text[stop:end].lstrip().startswith(","):
        return None
    for a, b in islice(parts, 2):
        second = read[a, b]
        if second is not None and second.kind == "name" and not JOINED.search(doc.text, stop, a):
            merged = first.person.model_copy(update={"name": second.person.name})
            return first._replace(person=merged, end=_end_of_name(doc, second._replace(person=merged)))
        if second is None or second.kind != "body":
            return None
    return None


def _end_of_name(doc: Document, entry: Entry) -> int:
    """Where the name ends: a mention in running prose goes on with a verb behind it."""
    last = (entry.person.name or "").split()[-1]
    at = doc.text.find(last, entry.start, entry.end + 200)
    return at + len(last) if at >= 0 else entry.end
