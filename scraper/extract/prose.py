"""What kind of writing a stretch of an article is, by its look."""

import re

_STAMP = re.compile(r"\b\d{1,2}[:.]\d{2}\s*WI(?:B|TA|T)\b")
_LONGER_WORD = re.compile(r"[A-Za-z]{4,}")
_STAMPED = 60
"""Words: a longer paragraph that holds a stamp is the text itself, joined to what stood above it."""


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
