"""The long proof of `ikrar validate`, for `make prove`: ten thousand event files in linear time, and none to blame;
nor is any event that the corpus gives.

python -m tests.prove_events
"""

import datetime as dt
import sys
import tempfile
import time
from pathlib import Path

from scraper.assemble.account import from_reading
from scraper.assemble.group import groups
from scraper.assemble.merge import merge
from scraper.consistency import event_complaints
from scraper.lexicon import load_lexicon
from scraper.models import Event
from scraper.pipeline import read_article
from scraper.store import Store, dumps, new_path
from scraper.validate import validate
from tests.articles import CORPUS, article, rows

ROOT = Path(__file__).parents[1]
SIZES = (2500, 10_000)
SLACK = 1.5
"""How much more CPU time an event may take among many than among few: the clock of a shared machine wavers."""
TODAY = dt.date(2026, 11, 30)
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def copies(count: int) -> list[Event]:
    """As many events as asked for, as long as the real ones, each with an id and an outlet of its own."""
    real = [stored.record for stored in Store(ROOT / "events").load().values() if isinstance(stored.record, Event)]
    made = []
    for n in range(count):
        event = real[n % len(real)]
        sources = tuple(
            source.model_copy(
                update={
                    "url": f"https://berita{n}.example/{source.key}",
                    "sha256": f"{n:032x}{int(source.key[1:]):032x}",
                }
            )
            for source in event.sources
        )
        made.append(event.model_copy(update={"id": f"{LETTERS[n % 26]}{n:07}", "sources": sources}))
    return made


def written(events: list[Event], root: Path) -> None:
    for event in events:
        path = root / new_path(event)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dumps(event), encoding="utf-8")


def absurd() -> list[str]:
    """Events merged from the articles of the corpus whose values contradict each other."""
    lexicon = load_lexicon()
    readings = (read_article(article(row["text"], row["url"]), lexicon) for row in rows(*CORPUS))
    accounts = [from_reading(reading) for reading in readings if reading.facts]
    events = (merge([accounts[i] for i in members], None, TODAY) for members in groups(accounts))
    return [f"{event.title}: {c.message}" for event in events for c in event_complaints(event, samples_allowed=True)]


def prove_events() -> list[str]:
    """Promises that `validate` does not keep."""
    broken, costs = [], []
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            written(copies(size), Path(folder))
            start = time.process_time()
            found = validate(Path(folder), samples_allowed=False)
            costs.append((time.process_time() - start) / size)
        sys.stdout.write(f"{size} peristiwa diperiksa dengan {costs[-1] * size:.1f} detik CPU\n")
        if found:
            broken.append(f"{size} peristiwa yang benar, {len(found)} disalahkan: {found[0]}")
    blamed = absurd()
    sys.stdout.write(f"peristiwa dari korpus yang nilainya bertentangan: {len(blamed)}\n")
    broken += blamed
    if costs[-1] > SLACK * costs[0]:
        broken.append(f"tiap peristiwa {costs[-1] / costs[0]:.2f} kali lebih mahal di antara {SIZES[-1]}")
    return broken


if __name__ == "__main__":
    sys.exit("\n".join(prove_events()) or 0)
