"""The page of feeds: which there are, what each holds, how to follow one."""

from collections import Counter

from scraper.publish.feeds.entries import LONGEST
from scraper.publish.pages.site import Site
from scraper.publish.regions import NATIONAL
from scraper.publish.render import Page


def feeds_page(site: Site) -> Page:
    """The page at `/umpan/`; samples are not counted, as they are in no feed."""
    counts = Counter(entry.province for entry in site.entries if not entry.sample)
    planned = sum(
        event.status == "planned" and event.date_precision == "day" and not entry.sample
        for event, entry in zip(site.events, site.entries, strict=True)
    )
    places = [(province.name, province.slug, counts[code]) for code, province in site.regions.provinces.items()]
    places.sort()
    return Page(
        path="umpan/index.md",
        title="Umpan",
        description="Ikuti ikrar yang baru ditemukan, koreksi, dan rencana dengan pembaca umpan atau kalender Anda.",
        body="feeds.html",
        style="feeds",
        values={
            "longest": LONGEST,
            "total": sum(counts.values()),
            "planned": planned,
            "places": [*places, ("Nasional, tanpa provinsi", NATIONAL, counts[NATIONAL])],
            "webcal": f"webcal:{site.settings.site.partition(':')[2]}/umpan/rencana.ics"
            if site.settings.site
            else None,
        },
    )
