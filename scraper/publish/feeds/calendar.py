"""Planned events as iCalendar (RFC 5545), for the calendar of a phone.

Only days that are known: a calendar has no place for *November 2026*. What was called off stays, marked so, since who
subscribed has it already. Times of day are never read, so that all entries are of whole days.
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from typing import Final

from scraper.models import Event
from scraper.publish.entry import Entry
from scraper.publish.feeds.entries import urn
from scraper.publish.links import report_url
from scraper.publish.text import visible

_STATUS: Final = {"planned": "TENTATIVE", "cancelled": "CANCELLED"}
_FOLD: Final = 75
"""The most octets of a line, RFC 5545 section 3.1."""
# A calendar without any component is not valid; days need no zone, but one harms nobody.
_ZONE: Final = (
    "BEGIN:VTIMEZONE",
    "TZID:Asia/Jakarta",
    "BEGIN:STANDARD",
    "DTSTART:19700101T000000",
    "TZOFFSETFROM:+0700",
    "TZOFFSETTO:+0700",
    "TZNAME:WIB",
    "END:STANDARD",
    "END:VTIMEZONE",
)


def calendar(found: Iterable[tuple[Event, Entry]], site_url: str) -> bytes:
    """The file, events in the given order; addresses only where the site has one."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Ikrar//Rencana//ID",
        "CALSCALE:GREGORIAN",
        "NAME:Ikrar: yang direncanakan",
        "X-WR-CALNAME:Ikrar: yang direncanakan",
        "REFRESH-INTERVAL;VALUE=DURATION:P1D",
        *_ZONE,
    ]
    for event, entry in found:
        if event.status in _STATUS and event.date and event.date_precision == "day":
            lines += _event(event, entry, site_url)
    lines.append("END:VCALENDAR")
    return b"".join(_folded(line) for line in lines)


def _event(event: Event, entry: Entry, site_url: str) -> Iterator[str]:
    first = dt.date.fromisoformat(event.date or "")
    last = max(first, dt.date.fromisoformat(event.date_end)) if event.date_end else first
    stamp = event.last_changed.replace("-", "") + "T000000Z"
    said = [entry.place, entry.headcount, f"disaksikan {entry.witnesses}" if entry.witnesses else ""]
    reports = [url for source in event.sources if (url := report_url(source))]
    place = ", ".join(part for part in (visible(event.place.venue or ""), entry.place) if part)
    yield "BEGIN:VEVENT"
    yield f"UID:{urn(f'peristiwa/{event.id}').removeprefix('urn:uuid:')}"
    yield f"DTSTAMP:{stamp}"
    yield f"LAST-MODIFIED:{stamp}"
    yield f"DTSTART;VALUE=DATE:{first:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{last + dt.timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_text(entry.title)}"
    yield f"LOCATION:{_text(place)}"
    yield f"DESCRIPTION:{_text(chr(10).join(part for part in (*said, *reports) if part))}"
    yield f"STATUS:{_STATUS[event.status]}"
    yield "TRANSP:TRANSPARENT"
    if site_url:
        yield f"URL:{site_url}/peristiwa/{event.id}/"
    yield "END:VEVENT"


def _text(words: str) -> str:
    """A value of type TEXT: backslash, semicolon, comma and line break escaped."""
    return re.sub(r"([\\;,])", r"\\\1", words).replace("\n", "\\n")


def _folded(line: str) -> bytes:
    """The line in pieces of at most 75 octets, no character cut in two."""
    pieces, piece = [], b""
    for character in line:
        octets = character.encode()
        if len(piece) + len(octets) > _FOLD:
            pieces.append(piece)
            piece = b" "
        piece += octets
    return b"\r\n".join((*pieces, piece, b""))
