"""What kind of writing a stretch of an article is, by its look."""

import re
from collections.abc import Sequence
from typing import Protocol

from scraper.models import Part

_STAMP = re.compile(r"\b\d{1,2}[:.]\d{2}\s*WI(?:B|TA|T)\b")
_LONGER_WORD = re.compile(r"[A-Za-z]{4,}")
_STAMPED = 60
"""Words: a longer paragraph that holds a stamp is the text itself, joined to what stood above it."""
TOP = 3
"""Stretches of prose at the top of an article, which count more than what follows."""
_LONG, _STRETCH = 700, 250
"""Characters: a paragraph longer than the first, as one in a hundred is, counts as one for each of the second."""


class Told(Protocol):
    """A sentence: where it begins, its place among all, its part, and the place of that among the parts."""

    @property
    def start(self) -> int: ...
    @property
    def index(self) -> int: ...
    @property
    def part(self) -> Part: ...
    @property
    def paragraph(self) -> int: ...


def is_prose(paragraph: str) -> bool:
    """Whether a paragraph tells something: a sentence of some length that is no stamp of a time and an editor."""
    words = len(paragraph.split())
    return (
        words >= 8
        and (words >= 25 or paragraph[-1] in '.”"!?')
        and not (words < _STAMPED and "WI" in paragraph and _STAMP.search(paragraph))
    )


def is_title(quoted: str) -> bool:
    """Whether most of the longer words are capitalised, as in the name of an event."""
    words = _LONGER_WORD.findall(quoted)
    capitalised = [word for word in words if word < "a"]  # capitals come before all small letters
    return bool(words) and len(capitalised) >= 0.6 * len(words)


def ranks(text: str, sentences: Sequence[Told]) -> Sequence[int]:
    """Of each sentence of the body's prose, the stretches of prose before its own; TOP for all others.

    A stretch is a paragraph; one so long that the breaks were lost counts as several. Menus, bylines and lists stand
    between the first ones and are none.
    """
    found = [TOP] * len(sentences)
    rank, paragraph, begun = -1, -1, 0
    telling = False
    for sentence in sentences:
        part = sentence.part
        if sentence.paragraph != paragraph:
            paragraph = sentence.paragraph
            telling = part.kind == "body" and is_prose(text[part.start : part.end])
            begins = telling
        else:
            begins = telling and part.end - part.start > _LONG and sentence.start - begun >= _STRETCH
        if begins:
            rank, begun = rank + 1, sentence.start
            if rank >= TOP:
                break
        if telling:
            found[sentence.index] = rank
    return found
