"""The three states of a region before an election: *ada ikrar*, *dipantau, tetapi belum ada*, *tidak dipantau*.

Silence is told apart from not having looked; what counts as monitored is said in `dataset.monitoring`.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, get_args

from scraper.lexicon.load import load_elections
from scraper.publish.dataset import Watch
from scraper.publish.dataset.monitoring import reason_of, wave_of
from scraper.publish.entry import Entry
from scraper.publish.regions import Regions
from scraper.vocabulary import Election

State = Literal["ada", "pantau", "tidak"]
STATE_LABELS: Final[dict[State, str]] = {
    "ada": "ada ikrar",
    "pantau": "dipantau, tetapi belum ada",
    "tidak": "tidak dipantau",
}
WAVES: Final[tuple[Election, ...]] = (
    "pilkada-2015", "pilkada-2017", "pilkada-2018", "pemilu-2019", "pilkada-2020", "pemilu-2024", "pilkada-2024",
)  # fmt: skip
"""The elections that are shown for every region, oldest first."""
RERUNS: Final[tuple[Election, ...]] = ("psu-2021", "psu-2024", "psu-2025", "pilkada-2025")
"""Repeated votes: a few regions only."""
ANY: Final = "semua"
"""In place of an election: before any of them, named or not."""

_MONITORED = "answered_throughout"


@dataclass(frozen=True, slots=True)
class Standing:
    """A region before an election, or before any: its state, and how many events took place there."""

    state: State
    held: int

    @property
    def label(self) -> str:
        return STATE_LABELS[self.state]


@dataclass(frozen=True, slots=True)
class Standings:
    """The standing of every region.

    `counts`: (code, election or ANY) → events that took place. A province has those of its regencies too; an event
    that names two elections counts before each of them, once before ANY. `reasons`: (province, election) → the
    vocabulary *Reason*. `spans`: province → the longest run of days in which one confirmed source never failed.
    """

    counts: Mapping[tuple[str, str], int]
    reasons: Mapping[tuple[str, Election], str]
    spans: Mapping[str, tuple[dt.date, dt.date]]

    def of(self, code: str, election: str = ANY) -> Standing:
        """The standing of a province or regency; ANY is monitored where one wave was."""
        held = self.counts.get((code, election), 0)
        waves = [wave for wave in WAVES if election in (ANY, wave)]
        monitored = any(self.reasons.get((code[:2], wave)) == _MONITORED for wave in waves)
        return Standing("ada" if held else "pantau" if monitored else "tidak", held)

    def tally(self, codes: Iterable[str], election: str = ANY) -> Counter[State]:
        """How many of the regions are in each state."""
        return Counter(self.of(code, election).state for code in codes)


def standings_of(entries: Iterable[Entry], regions: Regions, watched: Sequence[Watch] | None) -> Standings:
    """Count what took place: what is only planned, or was cancelled, makes no pledge.

    `watched` are the confirmed sources, None where no run was ever made.
    """
    counts: Counter[tuple[str, str]] = Counter()
    for entry in entries:
        if entry.status == "held":
            codes = {entry.province, entry.regency} - {""}
            counts.update((code, election) for code in codes for election in (ANY, *entry.elections))
    days = load_elections().polling
    reasons = {
        (province, election): reason_of(province, wave_of(days[election]), watched)
        for province in regions.provinces
        for election in get_args(Election)
    }
    spans = {province: span for province in regions.provinces if (span := _span(province, watched or ()))}
    return Standings(counts, reasons, spans)


def _span(province: str, watched: Iterable[Watch]) -> tuple[dt.date, dt.date] | None:
    known = [(w.since, w.until) for w in watched if w.since and w.until and w.reaches(province)]
    return max(known, key=lambda span: (span[1] - span[0], span[1]), default=None)
