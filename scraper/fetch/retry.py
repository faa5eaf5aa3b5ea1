"""When an answer is asked for again, and how long to rest before."""

import datetime as dt

from scraper.fetch.freshness import parsed_date

AGAIN = frozenset({408, 429, 500, 502, 503, 504, 522, 524})
"""The statuses that may pass: RFC 9110's, and the two by which a proxy says that the site timed out."""
RESTING = frozenset({429, 503})
"""The statuses by which a host asks for rest."""

_FIRST = 4.0
_GROWTH = 4.0


def backoff(attempt: int) -> float:
    """Seconds to rest after the attempt of this number, counted from 1, where the host names none: 4, 16."""
    return _FIRST * _GROWTH ** (attempt - 1)


def retry_after(value: str, now: dt.datetime) -> float | None:
    """The seconds that a Retry-After header asks for (RFC 9110 §10.2.3): a number or a date.

    None where it is absent, negative, past or no such value.
    """
    text = value.strip()
    if text.isascii() and text.isdigit():
        # More digits than any rest has hours: as long as can be said.
        return float(text[:12])
    date = parsed_date(text)
    seconds = (date - now).total_seconds() if date else -1.0
    return seconds if seconds >= 0 else None
