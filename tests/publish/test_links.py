"""Which addresses become links, and where they lead."""

import re
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
import yaml

from scraper.publish.facts import facts_of
from scraper.publish.links import at_words, form_url, is_sample, is_sample_url, report_url, safe_url
from scraper.publish.regions import load_regions
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


FORMS = Path(__file__).parents[2] / ".github" / "ISSUE_TEMPLATE"


def form(name: str) -> dict[str, dict[str, list[str]]]:
    """The attributes of a form's fields by their ids."""
    body = yaml.safe_load((FORMS / name).read_text(encoding="utf-8"))["body"]
    return {field["id"]: field["attributes"] for field in body if "id" in field}


def test_the_form_of_a_correction_opens_with_its_event() -> None:
    """Whatever stands in the title; every field that the link fills in is one of the form's."""
    url = form_url("https://git.invalid/x/ikrar/", "koreksi", title="Koreksi: a&b=c #1", tanda="e0000001")
    assert url is not None
    asked = parse_qs(urlsplit(url).query)
    assert urlsplit(url).path == "/x/ikrar/issues/new"
    assert asked == {"template": ["koreksi.yml"], "title": ["Koreksi: a&b=c #1"], "tanda": ["e0000001"]}
    assert set(asked) - {"template", "title"} <= set(form("koreksi.yml"))


@pytest.mark.parametrize("repo", [None, "", "javascript:alert(1)"])
def test_without_a_repository_there_is_no_form(repo: str | None) -> None:
    """Nothing is invented."""
    assert form_url(repo, "koreksi") is None


def test_every_field_of_an_events_page_can_be_reported() -> None:
    """By the label under which a reader sees it."""
    assert {fact.label for fact in facts_of(event(1), load_regions())} <= set(form("koreksi.yml")["bidang"]["options"])


def test_the_forms_that_the_site_links_to_are_there() -> None:
    """The page on corrections leads to all of them."""
    override = Path(__file__).parents[2] / "docs" / "overrides" / "koreksi.html"
    linked = set(re.findall(r"template=([\w-]+\.yml)", override.read_text(encoding="utf-8")))
    assert linked == {path.name for path in FORMS.glob("*.yml")} - {"config.yml"}
