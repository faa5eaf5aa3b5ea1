"""Hosts that are asked without encryption: only those that the registry opted in, whichever way leads to them."""

import pytest

from scraper.errors import RefusedAddressError
from scraper.fetch.guard import checked
from scraper.fetch.policy import Reach

OPTED_IN = Reach(encrypted_only=True, plain_http=frozenset({"polos.example"}))


@pytest.mark.parametrize("url", ["https://kabar.example/", "http://polos.example/a", "http://www.polos.example/a"])
def test_what_is_encrypted_or_opted_in_is_asked(url: str) -> None:
    """With or without `www.`."""
    assert checked(url, OPTED_IN).url == url


@pytest.mark.parametrize("url", ["http://kabar.example/", "http://m.polos.example/", "HTTP://KABAR.example:80/"])
def test_no_other_host_is_asked_without_encryption(url: str) -> None:
    """Neither by a list's link nor by a redirect: both pass here."""
    with pytest.raises(RefusedAddressError, match="plain_http"):
        checked(url, OPTED_IN)


def test_without_the_rule_any_host_is() -> None:
    """Servers on this machine have no certificate."""
    assert checked("http://kabar.example/", Reach()).scheme == "http"
