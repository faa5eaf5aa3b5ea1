"""Whether what one run saw at a source is what the registry expects of it."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from scraper.models import Bounds, Source
from scraper.sources.discover.face import Outcome

SILENCE: Final = dt.timedelta(days=3)
"""The longest from one answered run to the next that is no gap. Schedules drop runs and sites have bad evenings; each
run reaches back to the last day seen whole, so that so little silence loses nothing."""


@dataclass(frozen=True, slots=True)
class Surprise:
    """One count outside its bounds. `broken` where too little came: then the source cannot be relied on."""

    what: str
    broken: bool


def surprises(source: Source, outcome: Outcome) -> tuple[Surprise, ...]:
    """What a run saw that the registry does not expect, in Indonesian; () where all is as expected.

    Nothing found is no surprise unless the entry says so: between two elections that is how it is.
    """
    if not outcome.answered:
        return (Surprise("tidak satu pun permintaan terjawab", broken=True),)
    return (
        *_outside("tautan terdaftar", outcome.listed, source.expect.listed),
        *_outside("tautan ditemukan", outcome.found, source.expect.found),
    )


def _outside(what: str, count: int, bounds: Bounds) -> Iterator[Surprise]:
    if count < bounds.low:
        yield Surprise(f"{count} {what}, paling sedikit {bounds.low}", broken=True)
    if bounds.high is not None and count > bounds.high:
        yield Surprise(f"{count} {what}, paling banyak {bounds.high}", broken=False)
