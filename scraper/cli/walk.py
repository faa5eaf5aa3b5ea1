"""Walking a person through the events that need an eye, over plain lines of input and output."""

import datetime as dt
import sys
from collections.abc import Sequence
from pathlib import Path

from scraper.cli.console import say
from scraper.crawl.lock import only_writer
from scraper.models import Event, Tombstone
from scraper.review import Decision, decide, followed, queue, reasons, tombstone
from scraper.review.dialogue import talk
from scraper.store import Store


def walk(chosen: Sequence[Event] | None, events: Path, today: dt.date) -> None:
    """Talk about each of the chosen events, or of all that need an eye, and write what is decided, one by one.

    Raises StoreError where a file cannot be read or written; what was decided before stands.
    """
    records = (stored.record for stored in Store(events).load().values())
    found = (
        queue((record for record in records if isinstance(record, Event)), today)
        if chosen is None
        else [(event, reasons(event, today)) for event in chosen]
    )
    if not found:
        say("Semua peristiwa sudah dibaca ulang.")
        return
    written = 0
    for number, (event, why) in enumerate(found, start=1):
        say(f"\n── {number} dari {len(found)} ── {event.id} {'─' * 40}")
        verdict, decision = talk(event, why, today, ask, _print)
        if verdict == "quit":
            break
        if verdict == "write":
            written += _write(events, event, decision, today)
    left = len(found) - written
    say(
        f"\n{written} peristiwa ditulis, {left} tersisa" + ("; lanjutkan kapan saja dengan `ikrar review`" * (left > 0))
    )


def ask(prompt: str) -> str | None:
    """One line of standard input, None at its end. The prompt is shown whether or not a person sits there."""
    sys.stdout.write(prompt)
    sys.stdout.flush()
    line = sys.stdin.readline()
    if not line:
        say()
        return None
    if not sys.stdin.isatty():
        say(line.rstrip("\n"))
    return line


def _print(line: str) -> None:
    """Lines in which nothing of an article speaks to the terminal; line ends and columns are our own."""
    for part in line.split("\n"):
        say("".join(char if char.isprintable() else " " for char in part))


def _write(events: Path, shown: Event, decision: Decision, today: dt.date) -> bool:
    """Write the decision, unless the file has changed since it was shown: then nobody has seen what stands there."""
    with only_writer(events):
        store = Store(events)
        records = {id_: stored.record for id_, stored in store.load().items()}
        if records.get(shown.id) != shown:
            say("Berkasnya berubah sejak ditampilkan, jadi tidak ditulis; ia akan ditanyakan lagi.")
            return False
        if decision.remove:
            gone: Tombstone = tombstone(shown, today, removed=decision.remove)
            for record in (gone, *followed(records.values(), {gone.id: gone}, today).values()):
                store.write(record, today=today)
        else:
            store.write(decide(shown, decision, today), today=today)
    say("Ditulis.")
    return True
