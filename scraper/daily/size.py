"""How large a site is, and whether it shrank without a reason since the last good one.

The last good one is the site that stands, or where none stands, as on a machine that begins anew each day, the size
that was kept of the last published one: `events/.runs/site.json`, in Git.
"""

import csv
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from scraper.errors import StoreError
from scraper.floors import FEWER_PAGES, SMALLER
from scraper.store import write_atomic

FILE = Path(".runs/site.json")
STATUS = "status.json"
DAILY = (STATUS, "cakupan/index.html")
"""What changes with every day, whatever the events do: the status, and the page that tells of the runs."""
_LARGEST = 2**53
_NAMES = {"events": "peristiwa", "pages": "halaman", "rows": "baris data", "bytes": "bita"}


@dataclass(frozen=True, slots=True)
class Size:
    """Events and HTML pages of a site, rows of all its CSV tables together, bytes of all its files but DAILY."""

    events: int
    pages: int
    rows: int
    bytes: int


def measured(site: Path) -> Size | None:
    """The size of a built site; None where none stands."""
    try:
        events = int(json.loads((site / STATUS).read_bytes())["events"])
    except (OSError, ValueError, TypeError, KeyError):
        return None
    files = [path for path in site.rglob("*") if path.is_file()]
    pages = sum(path.suffix == ".html" for path in files)
    rows = sum(_rows(path) for path in files if path.suffix == ".csv")
    weighed = set(files) - {site / name for name in DAILY}
    return Size(events, pages, rows, sum(path.stat().st_size for path in weighed))


def _rows(path: Path) -> int:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return max(0, sum(1 for _ in csv.reader(stream)) - 1)


def shrunk(last: Size, now: Size, events: int) -> Iterator[str]:
    """What of a site is less than it was, without a reason, one line each.

    `events` are those that there are by now: where they became fewer, which the gate of changes or a person has let
    through, everything may become less in proportion. The site must show all of them.
    """
    if now.events != events:
        yield f"situs memuat {now.events} peristiwa, padahal ada {events}"
    kept = min(1.0, events / last.events) if last.events else 1.0
    floors = {
        "pages": kept * last.pages - FEWER_PAGES,
        "rows": kept * last.rows * (1 - SMALLER),
        "bytes": kept * last.bytes * (1 - SMALLER),
    }
    for name, floor in floors.items():
        if (have := getattr(now, name)) < floor:
            yield f"{have} {_NAMES[name]}, sebelumnya {getattr(last, name)} (paling sedikit {floor:.0f})"


def read(path: Path) -> Size | None:
    """The size that was kept; None where none was. Raises StoreError for a file that holds something else."""
    try:
        given = json.loads(path.read_bytes())
        names = {one.name for one in fields(Size)}
        if set(given) != names or not all(type(one) is int and 0 <= one < _LARGEST for one in given.values()):
            raise ValueError(f"not exactly the numbers {', '.join(sorted(names))}")
        return Size(**given)
    except FileNotFoundError:
        return None
    except (OSError, ValueError, TypeError) as error:
        raise StoreError(f"no size of a site: {error}", path, hint="restore it from Git, or delete it") from error


def write(path: Path, size: Size) -> None:
    """Keep a size, whole or not at all. Raises StoreError."""
    write_atomic(path, f"{json.dumps(asdict(size), indent=1)}\n".encode())
