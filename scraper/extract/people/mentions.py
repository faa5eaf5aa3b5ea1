"""Offices named together with a person, anywhere in an article: where a missing name may stand."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import islice

from scraper.extract.document import Document
from scraper.extract.people.entries import Entry, Grammar, entry_at, grammar_of
from scraper.extract.people.lists import JOINED, items


@lru_cache(maxsize=4)
def mentions(doc: Document) -> Sequence[Entry]:
    """Every office that the article names together with a person, in reading order."""
    grammar = grammar_of(doc.lexicon)
    found: list[Entry] = []
    pattern = doc.lexicon.compile(
        r"(?<![\w/])(?:(?:<@acting>)\.?\s*(?:\((?:pj|pjs|plt|plh)\.?\)\s*)?)?(?:<@territorial>|<@head>)\b"
    )
    taken = -1
    for match in doc.whole.matches(pattern, doc.everything):
        if match.start() < taken:
            continue
        sentence = doc.sentence_at(match.start())
        entries = _office_with_name(doc, grammar, match.start(), min(sentence.end, match.start() + 150))
        if entries is not None:
            found.append(entries)
            taken = entries.end
    return tuple(found)


def _office_with_name(doc: Document, grammar: Grammar, start: int, end: int) -> Entry | None:
    """The office at `start` with the name that follows it directly or behind one comma; None without a name."""
    parts = items(doc, grammar, start, end)
    begin, stop = next(parts)
    first = entry_at(doc, grammar, begin, stop)
    if first is None or first.kind not in ("territorial", "head"):
        return None
    if first.person.name is not None:
        return replace(first, end=_end_of_name(doc, first))
    if not doc.text[stop:end].lstrip().startswith(","):
        return None
    for a, b in islice(parts, 2):
        second = entry_at(doc, grammar, a, b)
        if second is not None and second.kind == "name" and not JOINED.search(doc.text, stop, a):
            merged = first.person.model_copy(update={"name": second.person.name})
            return replace(first, person=merged, end=_end_of_name(doc, replace(second, person=merged)))
        if second is None or second.kind != "body":
            return None
    return None


def _end_of_name(doc: Document, entry: Entry) -> int:
    """Where the name ends: a mention in running prose goes on with a verb behind it."""
    last = (entry.person.name or "").split()[-1]
    at = doc.text.find(last, entry.start, entry.end + 200)
    return at + len(last) if at >= 0 else entry.end
