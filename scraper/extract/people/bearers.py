"""Where the name of an official stands beside the office, and what is no name there."""

import re

from scraper.extract.document import Document
from scraper.extract.people.names import person_name

_NAME_BEHIND = re.compile(r"\s*\((?P<name>[A-Z][\w’'-]*\.?(?:\s+[A-Z][\w’'-]*\.?){1,4})\)")


def name_at(doc: Document, at: int, end: int) -> str | None:
    """The name that stands behind a role, its body and its place, in brackets or not."""
    return person_name(doc.text[at:end].lstrip(" ,."), doc.lexicon.people) or bracketed(doc, at, end)


def bracketed(doc: Document, at: int, end: int) -> str | None:
    """The full name in the brackets at `at`; None where they hold no name, or a place."""
    named = _NAME_BEHIND.match(doc.text, at, end)
    return person_name(named["name"], doc.lexicon.people) if named and not doc.regions_in(*named.span("name")) else None


def is_place(doc: Document, name: str, at: int, end: int) -> bool:
    """Whether a name read at `at` is a region's: the whole of it, or its one word within a region's."""
    first = doc.text.find(name, at, end)
    last = first + (len(name) if " " in name else 1)
    return any(mention.start <= first < last <= mention.end for mention in doc.regions_in(at, end))
