"""Who wrote a value, the machine or a person: digests of the field groups that the machine writes."""

import hashlib
import json
from typing import Any

from pydantic_core import to_jsonable_python

from scraper.models import MACHINE_FIELDS, Event, Facts


def digest(value: Any) -> str:
    """12 hex digits over the canonical JSON of `value` (models, dataclasses, tuples and plain data)."""
    plain = to_jsonable_python(value)
    text = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def machine_digests(facts: Event | Facts) -> dict[str, str]:
    """The digest of every field group as it stands in `facts`: what goes to `machine` after the machine wrote it."""
    return {group: digest({name: getattr(facts, name) for name in attributes}) for group, attributes in MACHINE_FIELDS}


def hand_set(event: Event) -> frozenset[str]:
    """The field groups that a person has set: those that differ from what the machine last wrote.

    A group without a digest was never written by the machine, so its value, null too, is a person's: an event
    written by hand with `machine: {}` is wholly theirs.
    """
    present = machine_digests(event)
    return frozenset(group for group, value in present.items() if event.machine.get(group) != value)
