"""What one look at the address of an article saw."""

from typing import Final, Literal

from scraper.errors import FetchError, ReadError
from scraper.models import Response
from scraper.read.address import canonical_url

Look = Literal["there", "moved", "missing", "silent"]
"""What one look saw: the article; the article at another address, for good; that it is no more; or nothing that says
so, as when a site is down, refuses, or does not let us ask."""

_MISSING: Final = frozenset({"status_404", "status_410"})
_NO_MORE: Final = frozenset({"gone", "taken_over", "parked"})
"""What a page may turn out to be (`read/refusal.py`) that says the article is no more: an error that is sent as a page,
or a domain that others use now."""


def seen(url: str, response: Response, own: str | None) -> Look:
    """What an article says that was answered to an address, and calls `own` its address."""
    there = canonical_url(response.url)
    return "moved" if response.moved and url not in (own, there) else "there"


def not_seen(url: str, error: FetchError | ReadError, answered: str | None = None) -> Look:
    """What it says that there was no article: the error, and the address that answered where one did.

    Of a page that is not the article's, a list or front page to which the address now leads says that it is no more.
    """
    if error.reason in _MISSING or error.reason in _NO_MORE:
        return "missing"
    led_away = answered is not None and canonical_url(answered) != url
    return "missing" if error.reason == "listing" and led_away else "silent"
