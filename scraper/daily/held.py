"""Since when nothing new is published, and why: `events/.runs/held.json`, there only while it is so.

The site's `status.json` repeats it. The words are ours: nothing that was read on the web reaches them.
"""

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final, Literal, get_args

from scraper.errors import StoreError
from scraper.store import write_atomic

FILE = Path(".runs/held.json")
Stage = Literal["crawl", "input", "changes", "site"]
STAGES: Final[tuple[Stage, ...]] = get_args(Stage)
WHY: Final[Mapping[Stage, str]] = MappingProxyType(
    {
        "crawl": "Pengumpulan beritanya gagal, atau terlalu sedikit sumber yang menjawab.",
        "input": "Hasil pengumpulannya tidak lulus pemeriksaan.",
        "changes": "Perubahannya terlalu banyak untuk diterbitkan sebelum dibaca orang.",
        "site": "Situs yang baru lebih kecil daripada yang lama tanpa sebab yang diketahui.",
    }
)


@dataclass(frozen=True, slots=True)
class Held:
    """The first and the last day on which a run was not published, and what held the last one."""

    since: dt.date
    last: dt.date
    stage: Stage

    def as_data(self) -> dict[str, str]:
        """As it stands in `held.json`, and with the words for it in the site's `status.json`."""
        days = {"since": self.since.isoformat(), "last": self.last.isoformat()}
        return {**days, "stage": self.stage, "why": WHY[self.stage]}


def load(root: Path) -> Held | None:
    """What stands below a folder of events; None where runs are published. Raises StoreError."""
    path = root / FILE
    try:
        given = json.loads(path.read_bytes())
        stage: Stage = given["stage"]
        if stage not in STAGES:
            raise ValueError(f"no stage: {stage!r}")
        return Held(dt.date.fromisoformat(given["since"]), dt.date.fromisoformat(given["last"]), stage)
    except FileNotFoundError:
        return None
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise StoreError(f"no record of what is held: {error}", path, hint="delete it, or restore it") from error


def hold(root: Path, stage: Stage, today: dt.date) -> Held:
    """Say that the run of a day is not published; since when stays as it was. Raises StoreError.

    Every such day changes the file, so that in Git a repository whose runs are held is no quiet one: after 60 quiet
    days its schedule would be stopped.
    """
    before = load(root)
    held = Held(before.since if before else today, today, stage)
    write_atomic(root / FILE, f"{json.dumps(held.as_data(), indent=1)}\n".encode())
    return held
