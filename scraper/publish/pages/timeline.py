"""The page of the timeline: the newest events, and all that its filters need to know of the rest."""

from scraper.publish.archive import archive_of
from scraper.publish.histogram import strip_of
from scraper.publish.pages.site import Site
from scraper.publish.regions import NATIONAL
from scraper.publish.render import Page
from scraper.publish.timeline import NEWEST, filters_of, groups_of, months_of


def timeline_page(site: Site) -> Page:
    """The front page."""
    reports = {source.url or source.sha256 for event in site.events for source in event.sources}
    provinces = {entry.province for entry in site.entries} - {NATIONAL}
    return Page(
        path="index.md",
        title="Lini masa deklarasi netralitas ASN",
        description="Lini masa deklarasi netralitas ASN se-Indonesia: siapa berikrar, kapan, berapa orang, "
        "disaksikan siapa, dan kata-kata berita di balik tiap nilai.",
        body="timeline.html",
        layout="beranda.html",
        style="timeline",
        values={
            "total": len(site.entries),
            "province_count": len(provinces),
            "report_count": len(reports),
            "months_strip": strip_of(site.entries, archive_of(site.entries).address),
            "filters": {found.name: found for found in filters_of(site.entries, site.regions)},
            "month_options": months_of(site.entries),
            "groups": groups_of(site.entries[:NEWEST], site.entries),
            "shown": min(NEWEST, len(site.entries)),
        },
        # The banner of every page, hand-written ones too, reads these two.
        meta={"samples": site.samples, "events": len(site.entries)},
    )
