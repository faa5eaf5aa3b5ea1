"""Which events need a person's eye, why, and in which order."""

import datetime as dt
from collections.abc import Iterable, Sequence

from scraper.models import Event


def queue(events: Iterable[Event], today: dt.date) -> list[tuple[Event, Sequence[str]]]:
    """The events that need an eye, each with its reasons: those with most reasons first, then the oldest."""
    found = [(event, why) for event in events if (why := reasons(event, today))]
    return sorted(found, key=lambda pair: (-len(pair[1]), pair[0].date or "", pair[0].id))


def reasons(event: Event, today: dt.date) -> Sequence[str]:
    """Why an event needs a person's eye, in Indonesian, the gravest first; () where it has been read and is settled."""
    settled = event.review.state == "checked"
    found = []
    if _is_past(event, today):
        found.append("hari rencananya sudah lewat")
    if settled and any(source.retrieved > (event.review.on or "") for source in event.sources):
        found.append("ada laporan baru sejak dibaca")
    if event.disagreements and not settled:
        found.append("laporan berselisih: " + ", ".join(dict.fromkeys(d.field for d in event.disagreements)))
    if event.date_note and not settled:
        found.append("tanggalnya janggal")
    if not settled:
        missing = [name for name, value in (("lembaga", event.institution), ("tanggal", event.date)) if value is None]
        found += [f"tanpa {name}" for name in missing]
        found.append("belum dibaca ulang")
    return tuple(found)


def _is_past(event: Event, today: dt.date) -> bool:
    """Whether an event is planned for a day that has passed, and nobody has looked at its status since."""
    if event.status != "planned" or not event.date or event.date >= today.isoformat()[: len(event.date)]:
        return False
    return not ("status" in event.review.fields and (event.review.on or "") > event.date)
