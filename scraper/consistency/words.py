"""The words behind the values, and names of fields and sources: each must lead to something in the file."""

from collections.abc import Iterator
from typing import Any, Final

from scraper.consistency.complaint import Complaint
from scraper.models import MACHINE_FIELDS, Event

_GROUPS: Final = tuple(name for name, _ in MACHINE_FIELDS)
_FIELDS: Final = frozenset(Event.model_fields)
_KNOWN: Final = f"one of {', '.join(_GROUPS)}"


def evidence_complaints(event: Event) -> Iterator[Complaint]:
    """Words of nothing, words from nowhere, and values that claim words without any."""
    keys = {source.key for source in event.sources}
    for name, proofs in event.evidence.items():
        if _value_at(event, name) is None:
            hint = "name a value that stands in this file, as date or witnesses.0; or delete the entry"
            yield Complaint(("evidence", name), f"evidence for {name}, which has no value", hint)
        if not proofs:
            yield Complaint(("evidence", name), "an entry without words", "quote the article, or delete the entry")
        for n, proof in enumerate(proofs):
            if proof.source not in keys:
                at = ("evidence", name, n, "source")
                yield Complaint(at, f"there is no source {proof.source}", f"one of {', '.join(sorted(keys))}")


def _value_at(event: Event, name: str) -> Any:
    """The value that an evidence key such as `date` or `witnesses.0` names; None where there is none."""
    head, *rest = name.split(".")
    value = getattr(event, head) if head in _FIELDS else None
    for part in rest:
        if isinstance(value, tuple):
            value = value[int(part)] if part.isascii() and part.isdecimal() and int(part) < len(value) else None
        else:
            value = getattr(value, part, None) if part in getattr(type(value), "model_fields", ()) else None
    return None if value == () else value


def name_complaints(event: Event) -> Iterator[Complaint]:
    """Names of fields and sources that stand as values: in `disagreements`, `machine` and `review`."""
    keys = {source.key for source in event.sources}
    for n, item in enumerate(event.disagreements):
        if item.field.split(".")[0] not in _FIELDS:
            yield Complaint(("disagreements", n, "field"), f"there is no field {item.field}", _KNOWN)
        if item.source not in keys:
            at = ("disagreements", n, "source")
            yield Complaint(at, f"there is no source {item.source}", f"one of {', '.join(sorted(keys))}")
    for name in event.machine.keys() - set(_GROUPS):
        yield Complaint(("machine",), f"the machine writes no field {name}", _KNOWN)
    for name in event.review.fields:
        if name not in _GROUPS:
            yield Complaint(("review", "fields"), f"there is no field {name}", _KNOWN)


def review_complaints(event: Event) -> Iterator[Complaint]:
    """A reading has a day, and only a reading has one; what was reported was not set right before."""
    review = event.review
    if (review.state == "checked") != (review.on is not None):
        hint = 'write {state: checked, "on": the day it was read}, or {state: machine}'
        yield Complaint(("review",), f"{review.state}, but on is {review.on or 'null'}", hint)
    if review.reported is not None and (review.on is None or review.reported > review.on):
        hint = "reported is the day on which somebody told of the error, on the day of the reading that followed"
        yield Complaint(("review", "reported"), f"{review.reported} does not lie before on {review.on or 'null'}", hint)
