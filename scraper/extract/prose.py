"""What kind of writing a stretch of an article is, by its look."""

import re
from collections.abc import Iterator

_STAMP = re.compile(r"\b\d{1,2}[:.]\d{2}\s*WI(?:B|TA|T)\b")
_LETTERS = re.compile(r"[A-Za-z]+")
_QUOTED = {
    "“": re.compile(r"“[^“”\n]{2,1500}[”\n]"),
    "„": re.compile(r"„[^“”\n]{2,1500}[”\n]"),
    '"': re.compile(r"\"(?<!\w\")[^\"\n]{2,1500}\""),
    "’’": re.compile(r"’’[^’\n]{2,1500}’’"),
    "''": re.compile(r"''[^'\n]{2,1500}''"),
}
"""Quotations by the mark that opens them."""


def is_prose(paragraph: str) -> bool:
    """Whether a paragraph tells something: a sentence of some length that is no stamp of a time and an editor."""
    words = len(paragraph.split())
    return (
        words >= 8
        and (words >= 25 or paragraph[-1] in '.”"!?')
        and not ("WI" in paragraph and _STAMP.search(paragraph))
    )


def is_title(quoted: str) -> bool:
    """Whether most of the longer words are capitalised, as in the name of an event."""
    words = [word for word in _LETTERS.findall(quoted) if len(word) > 3]
    return bool(words) and sum(word[0].isupper() for word in words) >= 0.6 * len(words)


def quotations(text: str) -> Iterator[tuple[int, int]]:
    """The spans between quotation marks, in reading order: none begins within another."""
    marks = []
    for mark, pattern in _QUOTED.items():
        place = text.find(mark)
        while place >= 0:
            marks.append((place, pattern))
            place = text.find(mark, place + 1)
    reached = 0
    for place, pattern in sorted(marks):  # no two marks stand in one place
        if place >= reached and (found := pattern.match(text, place)):
            reached = found.end()
            yield found.span()
