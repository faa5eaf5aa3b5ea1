"""The page that tells how right the machine is."""

from scraper.publish.accuracy import load_accuracy, second_reading
from scraper.publish.pages.site import Site
from scraper.publish.render import Page


def accuracy_page(site: Site) -> Page:
    """All measurements, field by field."""
    return Page(
        path="metode/ketepatan/index.md",
        title="Ketepatan",
        description="Seberapa tepat program membaca berita, bidang demi bidang, diukur pada berita nyata.",
        body="accuracy.html",
        values={**load_accuracy(), "second_reading": second_reading(site.events)},
    )
