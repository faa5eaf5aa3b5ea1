"""Where silence means something: which regions were monitored in the wave of which election.

A region was monitored in a wave if a confirmed source that covers it is known to have answered from the wave's first
day to its last. What is known comes from the registry and the history of runs, nothing else: no run, no monitoring.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import get_args

from scraper.lexicon.elections import Elections
from scraper.models import Event
from scraper.publish.dataset.schema import Row
from scraper.vocabulary import Election

WAVE_MONTHS = 6
"""How long before polling day institutions pledge; the crawl's own idea of a season is the same."""

Wave = tuple[dt.date, dt.date]
"""The first and the last day of the months before an election, both included."""


@dataclass(frozen=True, slots=True)
class Watch:
    """A confirmed source: its province and the further ones it covers (None and () for all), and the days, both
    included, between which the history of runs proves that it answered without a gap; None where it proves none."""

    region: str | None
    covers: tuple[str, ...]
    since: dt.date | None
    until: dt.date | None

    def reaches(self, province: str) -> bool:
        return self.region is None or province == self.region or province in self.covers

    def spans(self, start: dt.date, end: dt.date) -> bool:
        return self.since is not None and self.until is not None and self.since <= start and end <= self.until


def monitoring_rows(
    events: Iterable[Event], provinces: Mapping[str, str], elections: Elections, watched: Sequence[Watch] | None
) -> list[Row]:
    """One row a region and election. `provinces`: code of every region → its province's.

    `watched` are the confirmed sources, None where no run was ever made.
    """
    held = Counter(
        (event.place.regency_code or event.place.province_code, election)
        for event in events
        if event.status == "held"
        for election in event.election
    )
    rows: list[Row] = []
    for election in get_args(Election):
        wave = wave_of(elections.polling[election])
        reasons = {province: reason_of(province, wave, watched) for province in set(provinces.values())}
        start, end = (str(wave[0]), str(wave[1])) if wave else (None, None)
        for code, province in provinces.items():
            reason = reasons[province]
            rows.append(
                (code, election, start, end, reason == "answered_throughout", reason, held[code, election])
            )  # fmt: skip
    return sorted(rows, key=lambda row: (str(row[0]), str(row[1])))


def wave_of(polling: Sequence[dt.date]) -> Wave | None:
    """The first and last day of an election's wave, both included; None where its polling days are not known."""
    if not polling:
        return None
    first, last = min(polling), max(polling)
    year, month = divmod(first.year * 12 + first.month - 1 - WAVE_MONTHS, 12)
    return dt.date(year, month + 1, min(first.day, 28)), last


def reason_of(province: str, wave: Wave | None, watched: Sequence[Watch] | None) -> str:
    """Whether a province was monitored in a wave (`answered_throughout`), or why not: the vocabulary *Reason*."""
    if wave is None:
        return "wave_unknown"
    if watched is None:
        return "no_run"
    reaching = [watch for watch in watched if watch.reaches(province)]
    if not reaching:
        return "no_confirmed_source"
    return "answered_throughout" if any(watch.spans(*wave) for watch in reaching) else "not_throughout"
