"""The pages of the site, one module a kind; each gives `Page` values and writes nothing."""

from collections.abc import Iterator, Sequence

from scraper.models import Tombstone
from scraper.publish.corrections import Corrected
from scraper.publish.dataset import Dataset
from scraper.publish.pages.accuracy import accuracy_page
from scraper.publish.pages.archive import archive_pages
from scraper.publish.pages.corrections import corrections_pages
from scraper.publish.pages.coverage import coverage_page
from scraper.publish.pages.data import data_pages
from scraper.publish.pages.events import event_pages
from scraper.publish.pages.feeds import feeds_page
from scraper.publish.pages.institutions import institution_pages
from scraper.publish.pages.numbers import number_files, numbers_page
from scraper.publish.pages.regions import region_pages
from scraper.publish.pages.site import Site
from scraper.publish.pages.timeline import timeline_page
from scraper.publish.pages.witnesses import witness_pages
from scraper.publish.render import Page

__all__ = ["Site", "all_pages", "number_files"]


def all_pages(
    site: Site, dataset: Dataset, corrected: Sequence[Corrected], tombstones: Sequence[Tombstone]
) -> Iterator[Page]:
    """Every page that is made from events and data; the others are written by hand under docs/."""
    yield timeline_page(site)
    yield from archive_pages(site)
    yield from region_pages(site)
    yield from institution_pages(site)
    yield from witness_pages(site)
    yield numbers_page(site)
    yield accuracy_page(site)
    yield coverage_page(site)
    yield from data_pages(site, dataset)
    yield from corrections_pages(site, corrected, tombstones)
    yield feeds_page(site)
    yield from event_pages(site, tombstones)
