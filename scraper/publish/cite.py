"""One event as a citation and as words to pass on."""

from scraper.models import Event
from scraper.publish.entry import Entry
from scraper.publish.text import visible
from scraper.publish.wording import day_name
from scraper.vocabulary import STATUS_LABELS


def citation(event: Event, address: str | None) -> str:
    """For a footnote; assets/event.js gives it to programs as BibTeX and RIS.

    The day is that of the last change: a record that is corrected is another one.
    """
    said = f"Ikrar. “{event.title}”. Peristiwa {event.id}, diubah terakhir {day_name(event.last_changed)}."
    return f"{said} {address}" if address else said


def share_text(event: Event, entry: Entry, address: str | None) -> str:
    """What, when, how many, before whom, and where to read it: as one would tell it in a message."""
    name = visible(event.title) + ("" if event.status == "held" else f" ({STATUS_LABELS[event.status]})")
    facts = [entry.headcount, f"disaksikan {entry.witnesses}" if entry.witnesses else ""]
    told = ", ".join(fact for fact in facts if fact)
    when = f", {entry.date}" if event.date else ""
    return f"{name}{when}{': ' + told if told else ''}.{' ' + address if address else ''}"
