"""HTTP caching (RFC 9111) for one private reader: what may be kept, how long it is fresh, how it is asked for again.

Without an explicit lifetime nothing is fresh: a guess from Last-Modified would save one conditional request a page.
"""

import datetime as dt
import re
from dataclasses import replace
from email.utils import parsedate_to_datetime

from scraper.fetch.exchange import Exchange, Headers

LONGEST = 86_400.0
"""The longest that anything counts as fresh, in seconds: a daily run asks daily (robots.txt: RFC 9309 §2.4)."""

_DIRECTIVE = re.compile(r"([\w-]+)(?:\s*=\s*(?:\"([^\"]*)\"|([^\s,]*)))?")
_BY_CODING = frozenset({"content-encoding", "content-length", "content-range", "transfer-encoding", "connection"})


def may_keep(exchange: Exchange) -> bool:
    """Whether an answer may be kept, and whether keeping it is of any use."""
    if exchange.status != 200 or exchange.cut or "*" in exchange.one("vary"):
        return False
    if "no-store" in _directives(exchange):
        return False
    return bool(conditions(exchange)) or _lifetime(exchange) > 0


def answers(kept: Exchange, sent: Headers) -> bool:
    """Whether a kept answer is one to this request: every header that it varies by is sent as it was."""
    now, then = ({name.lower(): value for name, value in headers} for headers in (sent, kept.sent))
    names = [name.strip().lower() for name in kept.one("vary").split(",") if name.strip()]
    return all(now.get(name) == then.get(name) for name in names)


def is_fresh(kept: Exchange, now: dt.datetime) -> bool:
    """Whether a kept answer can be used without asking (§4.2). An answer from the future is not fresh."""
    rested = (now - kept.at).total_seconds()
    return rested >= 0 and _age(kept) + rested < _lifetime(kept)


def conditions(kept: Exchange) -> Headers:
    """The headers that ask whether a kept answer still holds (§4.3.1); () where it cannot be asked for."""
    tags, dates = kept.all("etag"), kept.all("last-modified")
    return tuple(
        (name, values[0]) for name, values in (("If-None-Match", tags), ("If-Modified-Since", dates)) if values
    )


def renewed(kept: Exchange, unmodified: Exchange) -> Exchange:
    """A kept answer after the server said that it still holds: its body, with the newer headers (§3.2)."""
    newer = tuple((name, value) for name, value in unmodified.headers if name.lower() not in _BY_CODING)
    names = {name.lower() for name, _ in newer}
    older = tuple((name, value) for name, value in kept.headers if name.lower() not in names)
    return replace(kept, headers=older + newer, at=unmodified.at, sent=kept.sent)


def parsed_date(text: str) -> dt.datetime | None:
    """An HTTP date with its zone, None for anything else."""
    try:
        found = parsedate_to_datetime(text.strip())
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return found if found.tzinfo else found.replace(tzinfo=dt.UTC)


def _directives(exchange: Exchange) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, quoted, plain in _DIRECTIVE.findall(exchange.one("cache-control")):
        # Of a directive given twice the first counts (§4.2.1).
        found.setdefault(name.lower(), quoted or plain)
    return found


def _lifetime(exchange: Exchange) -> float:
    directives = _directives(exchange)
    if "no-cache" in directives or "no-store" in directives:
        return 0.0
    if "max-age" in directives:
        return min(_seconds(directives["max-age"]), LONGEST)
    expires = exchange.all("expires")
    ends = parsed_date(expires[0]) if expires else None
    if ends is None:
        return 0.0
    sent = parsed_date(exchange.one("date")) or exchange.at
    return min((ends - sent).total_seconds(), LONGEST)


def _age(exchange: Exchange) -> float:
    """How old the answer was when it came: by its Date, or by the Age that caches on the way gave it."""
    date = parsed_date(exchange.one("date"))
    apparent = (exchange.at - date).total_seconds() if date else 0.0
    ages = exchange.all("age")
    return max(0.0, apparent, _seconds(ages[0]) if ages else 0.0)


def _seconds(text: str) -> float:
    """A delta-seconds; anything else counts as 0, which is stale (§4.2.1)."""
    text = text.strip()
    return float(text) if text.isascii() and text.isdigit() and len(text) < 12 else 0.0
