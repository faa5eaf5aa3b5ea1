"""What the last runs saw of each source: `events/.runs/sources.jsonl`, one line a source, kept in Git.

    {"id":"langgam","since":"2026-05-02","until":"2026-11-30","runs":[{"at":"2026-11-30T14:07Z","asked":9,…},…],
     "earlier":[["2025-01-10","2025-09-02"]]}

KEPT runs a source, oldest first; zeros are left out. It is the one file under `events/` that every run changes.
"""

import datetime as dt
import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Final

from scraper.crawl.face import Counts
from scraper.sources.expect import SILENCE
from scraper.store.atomic import write_atomic
from scraper.store.lines import load_lines

FOLDER = ".runs"
FILE = "sources.jsonl"
KEPT: Final = 14
LONG: Final = dt.timedelta(days=180)
"""The shortest time without a gap that is remembered after one: a wave of pledges lasts six months."""


@dataclass(frozen=True, slots=True)
class Run:
    """One visit: when its run began (UTC, to the minute), what it saw, and what went wrong first, if anything did."""

    at: str
    counts: Counts
    trouble: str | None = None
    broke: bool = False

    @property
    def day(self) -> dt.date:
        """The day (UTC) of its run."""
        return dt.date.fromisoformat(self.at[:10])


Span = tuple[dt.date, dt.date]
"""The first and the last day of a time."""


@dataclass(frozen=True, slots=True)
class Track:
    """One source over the last runs, oldest first; `until` is the day up to which it was seen without a gap.

    `since` is the day of the first of all runs, also of those no longer kept, after which it answered without a gap;
    None where it does not answer now. `earlier` are the LONG times before in which it did, oldest first.
    """

    id: str
    until: dt.date | None
    runs: tuple[Run, ...]
    since: dt.date | None = None
    earlier: tuple[Span, ...] = ()

    @property
    def answered(self) -> dt.date | None:
        """The day of the last kept run that was answered."""
        return max((run.day for run in self.runs if run.counts.answered), default=None)

    @property
    def spans(self) -> tuple[Span, ...]:
        """The times in which it answered without a gap and was seen whole."""
        return self.earlier if self.since is None or self.until is None else (*self.earlier, (self.since, self.until))

    def followed(self, run: Run, until: dt.date | None) -> "Track":
        """The track after another run. A run that was not answered is a gap only when it lasts."""
        last, since, earlier = self.answered, self.since, self.earlier
        if since is not None and (last is None or run.day - last > SILENCE):
            ended = min(last or since, self.until or since)
            earlier = (*earlier, (since, ended)) if ended - since >= LONG else earlier
            since = None
        if since is None and run.counts.answered:
            since = run.day
        return Track(self.id, until, (*self.runs, run)[-KEPT:], since, earlier)


def stamp(moment: dt.datetime) -> str:
    """A moment as it stands in the history."""
    return moment.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%MZ")


def load(root: Path) -> dict[str, Track]:
    """The tracks of all sources, by id; none where no run was yet. Raises StoreError with file and line."""
    return {track.id: track for track in load_lines(root / FOLDER / FILE, _track, "history of a source")}


def save(root: Path, tracks: Mapping[str, Track]) -> None:
    """Write the tracks of all sources, whole or not at all. Raises StoreError."""
    lines = [json.dumps(_plain(track), separators=(",", ":")) for _, track in sorted(tracks.items())]
    write_atomic(root / FOLDER / FILE, "".join(f"{line}\n" for line in lines).encode())


def _plain(track: Track) -> dict[str, Any]:
    days = {key: str(day) for key, day in (("since", track.since), ("until", track.until)) if day}
    earlier = {"earlier": [[str(day) for day in span] for span in track.earlier]} if track.earlier else {}
    return {"id": track.id, **days, "runs": [_plain_run(run) for run in track.runs], **earlier}


def _plain_run(run: Run) -> dict[str, Any]:
    counts = {key: value for key, value in run.counts.as_data().items() if value}
    trouble = {"trouble": run.trouble[:200]} if run.trouble else {}
    return {"at": run.at, **counts, **trouble, **({"broke": True} if run.broke else {})}


def _track(given: Mapping[str, Any]) -> Track:
    until, since = (dt.date.fromisoformat(given[key]) if key in given else None for key in ("until", "since"))
    earlier = tuple(
        (dt.date.fromisoformat(first), dt.date.fromisoformat(last)) for first, last in given.get("earlier", ())
    )
    return Track(str(given["id"]), until, tuple(_run(run) for run in given["runs"]), since, earlier)


def _run(given: Mapping[str, Any]) -> Run:
    names = {field.name for field in fields(Counts)}
    if unknown := set(given) - names - {"at", "trouble", "broke"}:
        raise ValueError(f"unknown keys {', '.join(sorted(unknown))}")
    counts = Counts(**{key: value for key, value in given.items() if key in names})
    counts.failed = Counter(given.get("failed", {}))
    return Run(str(given["at"]), counts, given.get("trouble"), bool(given.get("broke")))
