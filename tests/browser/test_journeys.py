"""Journeys, as a person would say them, each at its end in at most three steps from the front door.

A step is what a hand does: a choice, a word typed, a click or a tap. Reading is none.
"""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

LIMIT = 3
SIKKA = "Ikrar netralitas ASN Pemerintah Kabupaten Sikka"


class Walk:
    """A person at the front door, and the steps taken since."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.steps = 0
        page.goto("")

    def step(self, act: Callable[[Page], object]) -> None:
        """One thing that a hand does."""
        self.steps += 1
        act(self.page)


def walked(page: Page) -> Iterator[Walk]:
    walk = Walk(page)
    yield walk
    assert 0 < walk.steps <= LIMIT


@pytest.fixture
def desk(page: Page) -> Iterator[Walk]:
    """Somebody with a mouse and a wide screen."""
    yield from walked(page)


@pytest.fixture
def hand(phone: Page) -> Iterator[Walk]:
    """Somebody with a phone."""
    yield from walked(phone)


@pytest.fixture
def old(plain: Page) -> Iterator[Walk]:
    """Somebody whose browser runs no scripts."""
    yield from walked(plain)


def test_has_sikka_pledged_and_who_witnessed_it(hand: Walk) -> None:
    """ "Has Kabupaten Sikka pledged before Pilkada 2024, and who witnessed it?" """
    hand.step(lambda page: page.get_by_label("Cari kata").fill("sikka pilkada 2024"))
    entry = hand.page.locator(".ik-entry")
    expect(entry).to_have_count(1)
    expect(entry).to_contain_text("1 Oktober 2024")
    expect(entry).to_contain_text("disaksikan Bawaslu Kabupaten Sikka, KPU Kabupaten Sikka")


def test_the_list_of_prisons_for_a_colleague(desk: Walk) -> None:
    """ "Which prisons pledged in September and October 2024? I want to send the list to a colleague." """
    desk.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    desk.step(lambda page: page.get_by_label("Jenis lembaga").select_option("lapas"))

    def pull(page: Page) -> None:
        page.locator("[data-month='2024-09'] a").hover()
        page.mouse.down()
        page.locator("[data-month='2024-10'] a").hover()
        page.mouse.up()

    desk.step(pull)
    expect(desk.page.locator(".ik-entry")).to_have_count(6)
    desk.step(lambda page: page.get_by_role("button", name="Salin alamat saringan ini").click())
    desk.page.goto(desk.page.evaluate("navigator.clipboard.readText()"))
    expect(desk.page.locator(".ik-entry")).to_have_count(6)


def test_where_the_number_of_people_comes_from(desk: Walk) -> None:
    """ "More than a thousand civil servants at once: where does that number come from?" """
    desk.step(lambda page: page.get_by_label("Jumlah peserta").select_option("1000"))
    desk.step(lambda page: page.get_by_role("link", name=SIKKA).click())
    desk.step(lambda page: page.locator("#f-headcount summary").first.click())
    expect(desk.page.get_by_text("Sebanyak 1.250 ASN membacakan ikrar")).to_be_visible()


def test_what_bawaslu_witnessed_in_a_year(desk: Walk) -> None:
    """ "What did Bawaslu witness in 2024?" """
    desk.step(lambda page: page.get_by_label("Disaksikan oleh").select_option("bawaslu"))
    desk.step(lambda page: page.locator(".ik-strip [data-year='2024']").click())
    expect(desk.page.locator("#hasil")).to_contain_text("7 dari")
    for entry in desk.page.locator(".ik-entry").all():
        expect(entry).to_contain_text("Bawaslu")


def test_what_is_still_to_come(hand: Walk) -> None:
    """ "Is a pledge planned anywhere that I could go to?" """
    hand.step(lambda page: page.get_by_role("button", name="Saringan").tap())
    hand.step(lambda page: page.get_by_label("Status").select_option("planned"))
    expect(hand.page.locator(".ik-entry")).to_have_count(1)
    expect(hand.page.locator(".ik-entry")).to_contain_text("direncanakan")
    expect(hand.page.locator(".ik-entry")).to_contain_text("Jawa Timur")


def test_my_own_province(hand: Walk) -> None:
    """ "What is known of my province, Sulawesi Selatan?" """
    hand.step(lambda page: page.get_by_role("navigation").get_by_role("link", name="Wilayah").first.tap())
    hand.step(lambda page: page.get_by_role("link", name="Sulawesi Selatan: 1 peristiwa").tap())
    expect(hand.page.get_by_role("heading", level=1)).to_contain_text("Sulawesi Selatan")
    expect(hand.page.get_by_text("18 November 2024").first).to_be_visible()


def test_nothing_found_and_what_that_means(desk: Walk) -> None:
    """ "I find nothing of Kabupaten Ende. Have they not pledged, or do you not know?" """
    desk.step(lambda page: page.get_by_label("Cari kata").fill("kabupaten ende"))
    expect(desk.page.get_by_text("bukan berarti tidak pernah ada")).to_be_visible()
    desk.step(lambda page: page.get_by_role("link", name="apa yang kami pantau").click())
    expect(desk.page).to_have_url(desk.page.url.partition("cakupan/")[0] + "cakupan/")
    expect(desk.page.get_by_role("heading", level=1)).to_be_visible()


def test_an_old_event_without_a_script(old: Walk) -> None:
    """ "My old computer runs no scripts. What was there in 2018?" """
    old.step(lambda page: page.locator(".ik-strip [data-year='2018']").click())
    expect(old.page.get_by_role("heading", name="Tahun 2018")).to_be_visible()
    expect(old.page.locator(".ik-entry")).to_have_count(1)
    old.step(lambda page: page.locator(".ik-entry h3 a").click())
    expect(old.page.get_by_role("heading", level=1)).to_be_visible()


def test_an_error_is_reported(desk: Walk) -> None:
    """ "Two papers disagree about Sikka, and I was there. Where do I tell you?" """
    desk.step(lambda page: page.get_by_label("Cari kata").fill("sikka yosefa"))
    desk.step(lambda page: page.get_by_role("link", name=SIKKA).click())
    expect(desk.page.get_by_text("1.300 orang").first).to_be_visible()
    desk.step(lambda page: page.get_by_role("link", name="Cara melaporkan kekeliruan").click())
    expect(desk.page.get_by_role("heading", level=1)).to_contain_text("Koreksi")


def test_all_the_data_and_what_a_column_means(desk: Walk) -> None:
    """ "I write a thesis. Can I have everything, and what does `headcount_low` mean?" """
    desk.step(lambda page: page.get_by_role("navigation").get_by_role("link", name="Data").first.click())
    expect(desk.page.get_by_role("link", name="events.jsonl")).to_be_visible()
    desk.step(lambda page: page.get_by_role("link", name="kodebuk", exact=True).first.click())
    expect(desk.page.get_by_text("headcount_low").first).to_be_visible()


def test_a_regency_and_its_neighbours(hand: Walk) -> None:
    """ "Which regencies of my province have pledged, and is mine among them?" """
    hand.step(lambda page: page.get_by_role("navigation").get_by_role("link", name="Wilayah").first.tap())
    hand.step(lambda page: page.get_by_role("link", name="Nusa Tenggara Timur").first.tap())
    hand.step(lambda page: page.get_by_role("link", name="Kabupaten Sikka").first.tap())
    expect(hand.page).to_have_url(re.compile("/wilayah/nusa-tenggara-timur/kabupaten-sikka/$"))
    expect(hand.page.get_by_role("heading", level=1)).to_contain_text("Sikka")


def test_what_a_body_witnessed(desk: Walk) -> None:
    """ "How often is Bawaslu named as the witness?" """
    desk.step(lambda page: page.get_by_role("navigation").get_by_role("link", name="Saksi").first.click())
    desk.step(lambda page: page.locator("#isi").get_by_role("link", name="Bawaslu").first.click())
    expect(desk.page.get_by_role("heading", level=1)).to_have_text("Disaksikan Bawaslu")


def test_a_word_from_any_page(desk: Walk) -> None:
    """ "I read about a pledge in Sikka; where is it?" """
    desk.page.goto("metode/")
    desk.step(lambda page: page.keyboard.press("/"))
    desk.step(lambda page: page.keyboard.type("kabupaten sikka"))
    desk.step(lambda page: page.locator(".ik-hit > a").first.click())
    expect(desk.page.get_by_role("heading", level=1)).to_contain_text("Sikka")


def test_the_numbers_behind_a_plot(desk: Walk) -> None:
    """ "In which months do they pledge, and can I have the figures?" """
    desk.step(lambda page: page.get_by_role("navigation").get_by_role("link", name="Angka").first.click())
    with desk.page.expect_download() as got:
        desk.step(lambda page: page.locator("#isi a[href$='.csv']").first.click())
    assert got.value.suggested_filename.endswith(".csv")
