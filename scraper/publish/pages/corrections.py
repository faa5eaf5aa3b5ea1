"""The public log of corrections: what people set otherwise than the machine, when, and after which report."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from statistics import median

from scraper.models import Tombstone
from scraper.publish.corrections import Corrected
from scraper.publish.pages.site import Site
from scraper.publish.render import Page
from scraper.publish.wording import any_label, day_name


@dataclass(frozen=True, slots=True)
class Day:
    """The corrections of one day, in the order of their titles."""

    key: str
    label: str
    corrected: tuple[Corrected, ...]


def corrections_page(site: Site, corrected: Sequence[Corrected], tombstones: Sequence[Tombstone]) -> Page:
    """The page of the log, in the order of the corrections given: newest day first."""
    days = [one.days for one in corrected if one.days is not None]
    return Page(
        path="koreksi/catatan/index.md",
        title="Catatan koreksi",
        description="Nilai yang ditetapkan orang, apa bacaan programnya, kapan, dan berapa lama sesudah dilaporkan.",
        body="corrections.html",
        style="corrections",
        values={
            "read": sum(event.review.state == "checked" for event in site.events),
            "corrected": len(corrected),
            "changes": sum(len(one.changes) for one in corrected),
            "reported": len(days),
            "median_days": median(days) if days else None,
            "days": [Day(on, day_name(on), tuple(found)) for on, found in groupby(corrected, key=lambda one: one.on)],
            "gone": sorted(tombstones, key=lambda tomb: (tomb.last_changed, tomb.title), reverse=True),
            "day_name": day_name,
            "nothing": any_label(None),
        },
    )
