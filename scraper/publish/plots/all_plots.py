"""Which plots there are, in the order of the page."""

from scraper.publish.pages.site import Site
from scraper.publish.plots.counts import by_election, by_kind, by_month, by_province
from scraper.publish.plots.days import days_before
from scraper.publish.plots.headcounts import headcounts, headcounts_by_kind
from scraper.publish.plots.plot import Plot
from scraper.publish.plots.shares import witnessed_by_election, witnessed_by_kind


def all_plots(site: Site) -> tuple[Plot, ...]:
    """Every plot of the events that took place."""
    held = [pair for pair in zip(site.events, site.entries, strict=True) if pair[1].status == "held"]
    return (
        by_month(held),
        by_election(held),
        days_before(held),
        by_province(held, site.regions),
        by_kind(held),
        witnessed_by_election(held),
        witnessed_by_kind(held),
        headcounts(held),
        headcounts_by_kind(held),
    )
