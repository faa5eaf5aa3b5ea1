"""Events, regions and the look of all pages in a real browser."""

import re

import pytest
from playwright.sync_api import Page, expect

from scraper.models import Event
from scraper.publish.text import visible
from tests.publish.events import HOSTILE_EVENTS

PAGES = (
    "",
    "?prov=32",
    "peristiwa/e0000001/",
    "peristiwa/e0000008/",
    *(f"peristiwa/{e.id}/" for e in HOSTILE_EVENTS if len(e.title) > 80),
    "tahun/",
    "tahun/2024/",
    "wilayah/",
    "wilayah/jawa-barat/",
    "wilayah/nusa-tenggara-timur/",
    "wilayah/nusa-tenggara-timur/kabupaten-sikka/",
    "wilayah/jawa-barat/kota-bandung/",
    "wilayah/papua-tengah/kabupaten-puncak-jaya/",
    "wilayah/nasional/",
    "wilayah/a-z/",
    "lembaga/",
    "lembaga/lain/",
    "lembaga/bps/",
    "saksi/",
    "saksi/lain/",
    "angka/",
    "data/",
    "data/kodebuk/",
    "data/codebook/",
    "metode/",
    "cakupan/",
    "koreksi/",
    "koreksi/catatan/",
    "tentang/",
    "en/",
    "en/method/",
    "en/data/",
    "metode/ketepatan/",
    "404.html",
)


def test_from_the_timeline_to_the_words(page: Page) -> None:
    """Find a regency, open its event, open the evidence of the headcount, read the quote and where it leads."""
    page.goto("")
    page.get_by_label("Cari kata").fill("kabupaten sikka")
    page.get_by_role("link", name="Ikrar netralitas ASN Pemerintah Kabupaten Sikka").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ikrar netralitas ASN Pemerintah Kabupaten Sikka")
    quote = page.get_by_text("Sebanyak 1.250 ASN membacakan ikrar")
    expect(quote).to_be_hidden()
    page.locator("#f-headcount summary").first.click()
    expect(quote).to_be_visible()
    link = page.get_by_role("link", name="Flores Rekaan, buka di kata-kata ini").first
    expect(link).to_have_attribute(
        "href", "https://media-a.invalid/sikka#:~:text=Sebanyak%201.250%20ASN%20membacakan%20ikrar"
    )


def test_the_words_open_without_javascript(plain: Page) -> None:
    """By the browser's own means."""
    plain.goto("peristiwa/e0000001/")
    plain.locator("#f-date summary").first.click()
    expect(plain.get_by_text("Selasa (1/10/2024)")).to_be_visible()


@pytest.mark.parametrize("path", PAGES)
def test_a_phone_never_scrolls_sideways(phone: Page, path: str) -> None:
    """At 390 px, with all evidence open, whatever the words."""
    phone.goto(path)
    if path.startswith("?"):
        expect(phone.locator("#aktif")).to_be_visible()
    phone.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("event", HOSTILE_EVENTS, ids=lambda event: event.id)
def test_hostile_events_show_their_words_and_do_nothing(page: Page, event: Event) -> None:
    """Tab, heading, quote: the same text; nothing ran, nothing was asked for elsewhere."""
    page.goto(f"peristiwa/{event.id}/")
    shown = visible(event.title)
    assert page.locator("h1").text_content() == shown
    assert page.title() == f"{shown} - Ikrar"
    assert page.locator("#isi mark").first.text_content() == visible(event.title[:160])
    assert page.evaluate("window.jahat") is None


def test_colours_follow_the_device_and_can_be_changed(phone: Page) -> None:
    """Dark on a dark device; the choice is kept on the next page."""
    phone.goto("")
    scheme = "document.documentElement.dataset.mdColorScheme"
    assert phone.evaluate(scheme) == "slate"
    phone.get_by_role("button", name="Warna mengikuti perangkat").click()
    assert phone.evaluate(scheme) == "default"
    phone.goto("peristiwa/e0000001/")
    assert phone.evaluate(scheme) == "default"


def test_the_banner_tells_of_samples(page: Page) -> None:
    """On a hand-written page too, and the sample bears its badge."""
    page.goto("metode/")
    expect(page.get_by_text("1 dari 66 peristiwa di situs ini rekaan")).to_be_visible()
    page.goto("peristiwa/e0000013/")
    expect(page.locator("article .ik-sample")).to_have_text("contoh")
    expect(page.get_by_text("artikel contoh rekaan")).to_be_visible()
    expect(page.locator(".ik-reports-list a")).to_have_count(0)


@pytest.mark.parametrize("path", ["", "metode/", "en/method/", "data/kodebuk/"])
def test_a_phone_shows_the_section_that_is_open(phone: Page, path: str) -> None:
    """The row of sections has scrolled to it; nothing of it is cut."""
    phone.goto(path)
    box = phone.locator(".ik-nav [aria-current]").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390


def test_without_javascript_every_section_is_in_view(plain: Page) -> None:
    """They wrap where they could not scroll to the open one."""
    plain.goto("metode/")
    boxes = [link.bounding_box() for link in plain.locator(".ik-nav a").all()]
    assert len(boxes) == 7
    assert all(box is not None and box["x"] >= 0 and box["x"] + box["width"] <= 390 for box in boxes)


def test_thumbs_find_what_leads_elsewhere(phone: Page) -> None:
    """Links of the masthead and the colophon are high enough to be touched: 40 px above, 24 px below."""
    phone.goto("cakupan/")
    for area, least in ((".ik-masthead a:visible", 40), (".ik-colophon a:visible", 24)):
        boxes = [link.bounding_box() for link in phone.locator(area).all()]
        assert len(boxes) > 7
        assert all(box is not None and box["height"] >= least for box in boxes), area


def test_the_language_leads_to_the_same_page_and_back(page: Page) -> None:
    """Method and data in both; the browser is told which."""
    for path, english in (("metode/", "en/method/"), ("data/", "en/data/"), ("data/kodebuk/", "data/codebook/")):
        page.goto(path)
        page.get_by_role("link", name="English").first.click()
        expect(page).to_have_url(re.compile(f"/{english}$"))
        expect(page.locator("html")).to_have_attribute("lang", "en")
        page.get_by_role("link", name="Indonesia", exact=True).click()
        expect(page).to_have_url(re.compile(f"/{path}$"))


def test_paper_gets_ink_and_the_words(phone: Page) -> None:
    """Dark on a dark device, black on white when printed, without what leads elsewhere."""
    phone.goto("peristiwa/e0000001/")
    phone.emulate_media(media="print")
    expect(phone.locator(".ik-nav, .ik-tools, .ik-groups").first).to_be_hidden()
    assert phone.evaluate("getComputedStyle(document.body).getPropertyValue('--ik-paper').trim()") == "#fff"
    expect(phone.get_by_text("Sebanyak 1.250 ASN membacakan ikrar").first).to_be_visible()
