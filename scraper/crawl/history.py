"""What the last runs saw of each source: `events/.runs/sources.jsonl`, one line a source, kept in Git.

    {"id":"langgam","until":"2026-11-30","runs":[{"at":"2026-11-30T14:07Z","asked":9,"answered":9,…},…]}

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
from scraper.store.atomic import write_atomic
from scraper.store.lines import load_lines

FOLDER = ".runs"
FILE = "sources.jsonl"
KEPT: Final = 14


@dataclass(frozen=True, slots=True)
class Run:
    """One visit: when its run began (UTC, to the minute), what it saw, and what went wrong first, if anything did."""

    at: str
    counts: Counts
    trouble: str | None = None
    broke: bool = False


@dataclass(frozen=True, slots=True)
class Track:
    """One source over the last runs, oldest first; `until` is the day up to which it was seen without a gap."""

    id: str
    until: dt.date | None
    runs: tuple[Run, ...]

    def followed(self, run: Run, until: dt.date | None) -> "Track":
        """The track after another run."""
        return Track(self.id, until, (*self.runs, run)[-KEPT:])


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
    until = {"until": str(track.until)} if track.until else {}
    return {"id": track.id, **until, "runs": [_plain_run(run) for run in track.runs]}


def _plain_run(run: Run) -> dict[str, Any]:
    counts = {key: value for key, value in run.counts.as_data().items() if value}
    trouble = {"trouble": run.trouble[:200]} if run.trouble else {}
    return {"at": run.at, **counts, **trouble, **({"broke": True} if run.broke else {})}


def _track(given: Mapping[str, Any]) -> Track:
    until = given.get("until")
    return Track(
        str(given["id"]), dt.date.fromisoformat(until) if until else None, tuple(_run(run) for run in given["runs"])
    )


def _run(given: Mapping[str, Any]) -> Run:
    names = {field.name for field in fields(Counts)}
    if unknown := set(given) - names - {"at", "trouble", "broke"}:
        raise ValueError(f"unknown keys {', '.join(sorted(unknown))}")
    counts = Counts(**{key: value for key, value in given.items() if key in names})
    counts.failed = Counter(given.get("failed", {}))
    return Run(str(given["at"]), counts, given.get("trouble"), bool(given.get("broke")))
