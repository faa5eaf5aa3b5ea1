"""Which addresses become links, and where they lead."""

from urllib.parse import unquote

import pytest

from scraper.publish.links import at_words, is_sample, is_sample_url, report_url, safe_url
from tests.publish.events import BAD_URLS, event, source


@pytest.mark.parametrize("url", BAD_URLS)
def test_other_schemes_and_malformed_addresses_never_link(url: str) -> None:
    """Only plain http(s) addresses pass."""
    assert safe_url(url) is None


@pytest.mark.parametrize("url", ["https://a.id/b?c=1&d=(2)", "http://a.id", "https://a.id/b#c", "https://a.id/é"])
def test_plain_addresses_link_unchanged(url: str) -> None:
    """An http(s) address is not rewritten."""
    assert safe_url(url) == url


def test_gone_sample_and_unknown_reports_have_no_link() -> None:
    """No link is dead on purpose."""
    assert report_url(source()) == "https://media-s1.invalid/berita/ikrar"
    assert report_url(source(link="gone")) is None
    assert report_url(source(url=None)) is None
    assert report_url(source(url="https://a.contoh.invalid/x")) is None


def test_samples_are_known_by_their_host() -> None:
    """The host itself or anything beneath it, and nothing that only looks like it."""
    assert is_sample_url("https://contoh.invalid/x")
    assert is_sample_url("https://a.b.contoh.invalid/x")
    assert not is_sample_url("https://bukancontoh.invalid/x")
    assert not is_sample_url("https://contoh.invalid.id/x")
    assert not is_sample_url(None)
    assert is_sample(event(1, sources=(source(), source("s2", url="https://contoh.invalid/x"))))
    assert not is_sample(event(1))


def test_short_quotes_are_found_whole() -> None:
    """The signs of the fragment's own syntax are encoded."""
    assert at_words("https://a.id/b", "Rabu-Kamis, 1 & 2") == "https://a.id/b#:~:text=Rabu%2DKamis%2C%201%20%26%202"


def test_an_address_with_a_fragment_keeps_it() -> None:
    """The directive follows the fragment that is there."""
    assert at_words("https://a.id/b#c", "x") == "https://a.id/b#c:~:text=x"


def test_long_quotes_are_found_by_their_ends() -> None:
    """First and last words suffice, and survive a reflowed article."""
    quote = "disaksikan langsung oleh Ketua Bawaslu Kabupaten Sikka serta perwakilan KPU, Polres-Sikka dan Kodim"
    start, end = at_words("https://a.id", quote).split("text=")[1].split(",")
    assert unquote(start) == "disaksikan langsung oleh Ketua"
    assert unquote(end) == "KPU, Polres-Sikka dan Kodim"


def test_a_quote_over_two_paragraphs_is_found_by_its_ends() -> None:
    """A browser matches the whole quote within one block only."""
    assert at_words("https://a.id", "a b c d\ne f g h").endswith("text=a%20b%20c%20d,e%20f%20g%20h")
