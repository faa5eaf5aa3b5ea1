"""The reports of an event: known by one key each, at an address on the web, no sample among the data."""

import datetime as dt
from collections.abc import Iterator
from urllib.parse import urlsplit

from scraper.consistency.complaint import Complaint
from scraper.models import Event, SourceRef
from scraper.read.same import same_article
from scraper.vocabulary import is_sample_host

_LONGEST = 2083
_A_DAY = dt.timedelta(days=1)


def source_complaints(event: Event) -> Iterator[Complaint]:
    """What is wrong with keys, addresses, texts and days."""
    keys: set[str] = set()
    for n, source in enumerate(event.sources):
        if source.key in keys:
            yield Complaint(("sources", n, "key"), f"{source.key} is used twice", "number the sources s1, s2, …")
        if any(same_article(source, earlier) for earlier in event.sources[:n]):
            yield Complaint(("sources", n, "url"), "the same article twice", "keep one of the two sources")
        keys.add(source.key)
        yield from _source(n, source)


def _source(n: int, source: SourceRef) -> Iterator[Complaint]:
    for name, address in (("url", source.url), ("archived", source.archived)):
        if address is not None and not _is_web(address):
            yield Complaint(("sources", n, name), f"{address!r} is no web address", "http:// or https:// and a host")
    if source.url is None and source.outlet is None and source.title is None:
        hint = "where the address is not known, outlet or title must say which report it is"
        yield Complaint(("sources", n, "url"), "nothing says which report this is", hint)
    # The outlet's clock may be a day ahead of ours: it is tomorrow in Jayapura before it is in Jakarta.
    if source.published and dt.date.fromisoformat(source.published) > dt.date.fromisoformat(source.retrieved) + _A_DAY:
        message = f"{source.published} lies after the day it was retrieved, {source.retrieved}"
        yield Complaint(("sources", n, "published"), message, "correct one of them, or write null")


def _is_web(address: str) -> bool:
    try:
        parts = urlsplit(address)
        named = parts.scheme in ("http", "https") and bool(parts.hostname) and "@" not in parts.netloc
        return named and not any(char.isspace() for char in address) and len(address) <= _LONGEST
    except ValueError:
        return False


def sample_complaints(event: Event) -> Iterator[Complaint]:
    """Reports that lie under the domain of the sample pages."""
    for n, source in enumerate(event.sources):
        host = urlsplit(source.url).hostname if source.url and _is_web(source.url) else None
        if is_sample_host(host):
            yield Complaint(("sources", n, "url"), "a sample is no data", "delete the file; samples belong elsewhere")
