"""Where the words between quotation marks stand."""

import re
from collections.abc import Iterator

_QUOTED = {
    "“": re.compile(r"“[^“”\n]{2,1500}[”\n]"),
    "„": re.compile(r"„[^“”\n]{2,1500}[”\n]"),
    '"': re.compile(r"\"(?<!\w\")[^\"\n]{2,1500}\""),
    "’’": re.compile(r"’’[^’\n]{2,1500}’’"),
    "''": re.compile(r"''[^'\n]{2,1500}''"),
}
"""Quotations by the mark that opens them."""


def quoted(text: str) -> Iterator[tuple[int, int]]:
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
