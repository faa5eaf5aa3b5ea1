"""Do the values of one event fit together, and point to something that exists? One small check a rule.

| module | holds |
|---|---|
| dates | precision, basis, order, days that can be, printed weekdays, elections |
| letters | names in Latin letters |
| people | headcounts, and people or words that stand twice |
| region | codes, their parents, and institutions at the level of their kind |
| reports | keys and addresses of sources, samples, days |
| words | evidence, disagreements and names of fields that lead somewhere |
"""

from collections.abc import Iterator

from scraper.consistency.complaint import Complaint
from scraper.consistency.dates import date_complaints, order_complaints
from scraper.consistency.letters import letter_complaints
from scraper.consistency.people import headcount_complaints, list_complaints
from scraper.consistency.region import region_complaints
from scraper.consistency.reports import sample_complaints, source_complaints
from scraper.consistency.words import evidence_complaints, name_complaints, review_complaints
from scraper.models import Event, Tombstone

__all__ = ["Complaint", "complaints", "event_complaints"]


def event_complaints(event: Event, *, samples_allowed: bool) -> Iterator[Complaint]:
    """Everything about one event that contradicts itself or points to nothing."""
    yield from date_complaints(event)
    yield from order_complaints(event)
    yield from letter_complaints(event)
    yield from headcount_complaints(event)
    yield from list_complaints(event)
    yield from region_complaints(event)
    yield from source_complaints(event)
    if not samples_allowed:
        yield from sample_complaints(event)
    yield from evidence_complaints(event)
    yield from name_complaints(event)
    yield from review_complaints(event)


def complaints(record: Event | Tombstone, *, samples_allowed: bool) -> Iterator[Complaint]:
    """The same of whatever an event file may hold."""
    if isinstance(record, Event):
        yield from event_complaints(record, samples_allowed=samples_allowed)
    else:
        yield from order_complaints(record)
