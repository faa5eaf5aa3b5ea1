"""What the web is like on a day of the rehearsal, handed to the command as a file."""

import datetime as dt
import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

FLOOD = 25
"""How many pledges an outlet invents that was broken into."""
SLUG = "pemkab-berikrar-netral"
"""What all their addresses have in common."""


@dataclass(frozen=True, slots=True)
class Scene:
    """`today` is the day of the run, `world` the last day of which the web tells.

    `faults` are those of the world, as (kind, host, path, settings); `taken` is an outlet of WordPress that somebody
    broke into; with `killed_at` the crawl is killed while it writes its so manieth file.
    """

    today: dt.date
    world: dt.date
    faults: tuple[tuple[str, str, str, dict[str, Any]], ...] = field(default=())
    taken: str | None = None
    killed_at: int | None = None

    def save(self, path: Path) -> None:
        path.write_text(json.dumps(asdict(self), default=str))

    @classmethod
    def load(cls, path: Path) -> "Scene":
        given = json.loads(path.read_text())
        days = {name: dt.date.fromisoformat(given[name]) for name in ("today", "world")}
        return cls(**{**given, **days, "faults": tuple(map(tuple, given["faults"]))})
