"""What the pipeline asks of whoever brings it pages."""

from typing import Protocol

from scraper.models import Page


class Fetcher(Protocol):
    """Brings the page at an address, from the web, a cache or a folder."""

    def fetch(self, url: str) -> Page:
        """The page at `url`. Raises FetchError where it cannot be had."""
        ...
