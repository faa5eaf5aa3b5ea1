"""The page of plots, and the data behind each of them."""

from collections.abc import Mapping

from scraper.publish.pages.site import Site
from scraper.publish.plots import all_plots, csv_of
from scraper.publish.render import Page

FOLDER = "angka"


def numbers_page(site: Site) -> Page:
    """All plots, each with its table."""
    return Page(
        path=f"{FOLDER}/index.md",
        title="Angka",
        description="Ikrar netralitas ASN dalam grafik: kapan, di mana, oleh siapa, berapa orang, berapa bersaksi.",
        body="numbers.html",
        style="numbers",
        values={"plots": all_plots(site), "held": sum(entry.status == "held" for entry in site.entries)},
    )


def number_files(site: Site) -> Mapping[str, str]:
    """The CSV files beside the page, by their path under docs/."""
    return {f"{FOLDER}/{plot.name}.csv": csv_of(plot) for plot in all_plots(site)}
