"""The public log of corrections: what people set otherwise than the machine, when, and after which report."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from statistics import median

from scraper.models import Tombstone
from scraper.publish.corrections import Corrected
from scraper.publish.pages.site import Site
from scraper.publish.render import Page
from scraper.publish.wording import any_label, day_name

LISTED = 200
"""The most corrected events on one page of the log: about 200 KB, 15 KB compressed."""
_AT = "koreksi/catatan/"
_DESCRIPTION = "Nilai yang ditetapkan orang, apa bacaan programnya, kapan, dan berapa lama sesudah dilaporkan."


@dataclass(frozen=True, slots=True)
class Day:
    """The corrections of one day, in the order of their titles."""

    key: str
    label: str
    corrected: tuple[Corrected, ...]


def corrections_pages(site: Site, corrected: Sequence[Corrected], tombstones: Sequence[Tombstone]) -> Iterator[Page]:
    """The pages of the log, in the order of the corrections given: newest day first. What is gone is on the first."""
    days = [one.days for one in corrected if one.days is not None]
    parts = [corrected[at : at + LISTED] for at in range(0, len(corrected), LISTED)] or [corrected]
    for place, part in enumerate(parts, 1):
        title = "Catatan koreksi" if place == 1 else f"Catatan koreksi, halaman {place} dari {len(parts)}"
        yield Page(
            path=f"{_AT}index.md" if place == 1 else f"{_AT}{place}/index.md",
            title=title,
            description=_DESCRIPTION,
            body="corrections.html",
            style="corrections",
            values={
                "title": title,
                "at": _AT,
                "place": place,
                "pages": len(parts),
                "read": sum(event.review.state == "checked" for event in site.events),
                "corrected": len(corrected),
                "changes": sum(len(one.changes) for one in corrected),
                "reported": len(days),
                "median_days": median(days) if days else None,
                "days": [Day(on, day_name(on), tuple(found)) for on, found in groupby(part, key=lambda one: one.on)],
                "gone": sorted(tombstones, key=lambda tomb: (tomb.last_changed, tomb.title), reverse=True),
                "day_name": day_name,
                "nothing": any_label(None),
            },
        )
