"""The timeline in a real browser: filters, address, undoing, keyboard, without JavaScript."""

import re

from playwright.sync_api import Page, expect

from scraper.publish.text import visible
from tests.publish.events import HOSTILE, HOSTILE_EVENTS, USUAL_EVENTS

TOTAL = len(USUAL_EVENTS) + len(HOSTILE_EVENTS)


def entries(page: Page) -> list[str]:
    return [" ".join(text.split()) for text in page.locator("#lini-masa .ik-entry").all_inner_texts()]


def test_rows_are_fetched_only_when_a_filter_needs_them(page: Page) -> None:
    """The newest events are in the page; the rest comes with the first filter, once."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if request.url.endswith("rows.json") else None)
    page.goto("")
    assert len(entries(page)) == 60
    assert asked == []
    page.get_by_label("Provinsi").select_option("53")
    expect(page.get_by_role("status")).to_have_text(f"3 dari {TOTAL} peristiwa cocok")
    page.get_by_label("Tahun").select_option("2018")
    expect(page.get_by_role("status")).to_have_text(f"1 dari {TOTAL} peristiwa cocok")
    assert len(asked) == 1


def test_filters_combine_live_in_the_address_and_survive_a_reload(page: Page) -> None:
    """A shared address shows the same events; back and forward walk through the filters."""
    page.goto("")
    page.get_by_label("Provinsi").select_option("53")
    page.get_by_label("Kabupaten/kota").select_option("53.07")
    page.get_by_text("Saringan lain").click()
    page.get_by_label("Jumlah peserta").select_option("1000")
    expect(page).to_have_url(re.compile(r"\?prov=53&kab=53\.07&jumlah=1000$"))
    expect(page.get_by_role("status")).to_have_text(f"1 dari {TOTAL} peristiwa cocok")
    shown = entries(page)
    page.reload()
    expect(page.get_by_role("status")).to_have_text(f"1 dari {TOTAL} peristiwa cocok")
    assert entries(page) == shown
    page.go_back()
    expect(page.get_by_role("status")).to_have_text(f"3 dari {TOTAL} peristiwa cocok")
    expect(page.get_by_label("Jumlah peserta")).to_have_value("")


def test_filters_are_undone_singly_and_all_at_once(page: Page) -> None:
    """Each filter has a chip that says what it removes; focus stays among the filters."""
    page.goto("?prov=53&q=sikka&tahun=2024")
    expect(page.get_by_role("status")).to_have_text(f"2 dari {TOTAL} peristiwa cocok")
    page.get_by_role("button", name="Hapus saringan Tahun: 2024").click()
    expect(page.get_by_role("status")).to_have_text(f"3 dari {TOTAL} peristiwa cocok")
    expect(page.get_by_role("button", name="Hapus saringan Cari kata: sikka")).to_be_focused()
    page.get_by_role("button", name="Hapus semua saringan").click()
    expect(page.get_by_role("status")).to_have_text(f"{TOTAL} peristiwa, terbaru dulu")
    expect(page.get_by_label("Cari kata")).to_be_focused()
    expect(page).not_to_have_url(re.compile(r"\?"))


def test_choices_count_what_they_would_leave(page: Page) -> None:
    """Under the other filters; a choice that would leave nothing cannot be chosen."""
    page.goto("?prov=53")
    expect(page.locator("#saring-tahun option[value='2024']")).to_have_text("2024 (2)")
    expect(page.locator("#saring-tahun option[value='2025']")).to_be_disabled()
    expect(page.locator("#saring-prov option[value='12']")).to_have_text("Sumatera Utara (1)")


def test_every_filter_finds_its_events(page: Page) -> None:
    """One address a filter, checked against the events."""
    expected = {
        "q=yosefa+rekaan": 1,
        "tahun=tanpa": 1,
        "jenis=lapas": 12,
        "status=planned": 1,
        "pemilu=pilkada-2018": 1,
        "jumlah=tidak": sum(e.headcount is None for e in USUAL_EVENTS),
        "saksi=tni": 1,
        "baca=checked": 1,
        "prov=nasional": 1,
    }
    for query, count in expected.items():
        page.goto(f"?{query}")
        expect(page.get_by_role("status")).to_have_text(f"{count} dari {TOTAL} peristiwa cocok")
        assert len(entries(page)) == count


def test_nothing_found_is_said_kindly(page: Page) -> None:
    """With a way back."""
    page.goto("?q=tidakadayangbegini")
    expect(page.get_by_text("Tidak ada peristiwa yang cocok")).to_be_visible()
    page.get_by_role("button", name="Hapus semua saringan").click()
    expect(page.get_by_text("Tidak ada peristiwa yang cocok")).to_be_hidden()


def test_a_mistyped_address_is_no_filter(page: Page) -> None:
    """Unknown values and keys are left out."""
    page.goto("?prov=99&kab=1&tahun=abcd&lain=1")
    expect(page.get_by_role("status")).to_have_text(f"{TOTAL} peristiwa, terbaru dulu")


def test_drawn_entries_are_those_of_the_page(page: Page) -> None:
    """The script draws an entry as the template does, word for word; more come on demand and take the focus."""
    page.goto("")
    written = entries(page)
    page.get_by_role("button", name="Tampilkan lebih banyak").click()
    expect(page.locator("#lini-masa .ik-entry")).to_have_count(TOTAL)
    assert entries(page)[:60] == written


def test_failing_rows_are_said(page: Page) -> None:
    """Without a connection the page says so and keeps what it shows."""
    page.route("**/rows.json", lambda route: route.fulfill(status=200, body="bukan json"))
    page.goto("")
    page.get_by_label("Provinsi").select_option("53")
    expect(page.get_by_role("status")).to_contain_text("gagal dimuat")
    assert len(entries(page)) == 60
    page.unroute("**/rows.json")
    page.get_by_label("Provinsi").select_option("12")
    expect(page.get_by_role("status")).to_have_text(f"1 dari {TOTAL} peristiwa cocok")


def test_keyboard_alone_is_enough(page: Page) -> None:
    """From the skip link to a filter, and to undoing it."""
    page.goto("")
    page.keyboard.press("Tab")
    expect(page.get_by_text("Langsung ke isi")).to_be_focused()
    page.get_by_label("Cari kata").focus()
    page.keyboard.type("sikka")
    expect(page.get_by_role("button", name="Hapus saringan Cari kata: sikka")).to_be_visible()
    page.get_by_role("button", name="Hapus saringan Cari kata: sikka").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text(f"{TOTAL} peristiwa, terbaru dulu")


def test_hostile_words_are_words_when_drawn(page: Page) -> None:
    """Rows, chips and filters show them as they are; nothing runs."""
    page.goto("?prov=32")
    expect(page.get_by_role("status")).to_have_text(f"{len(HOSTILE)} dari {TOTAL} peristiwa cocok")
    titles = page.locator("#lini-masa h3 a").all_text_contents()
    assert sorted(titles) == sorted(visible(words) for words in HOSTILE)
    page.get_by_label("Cari kata").fill('<img src=x onerror="window.jahat=99">')
    expect(page.locator("#keping button").last).to_be_visible()
    assert page.evaluate("window.jahat") is None
    assert page.locator("#saring img, #lini-masa :is(img, script, svg, iframe)").count() == 0


def test_without_javascript_the_newest_events_and_the_archive_are_there(plain: Page) -> None:
    """No dead controls; a way to every event."""
    plain.goto("")
    expect(plain.locator("#saring")).to_be_hidden()
    expect(plain.locator("#lini-masa .ik-entry")).to_have_count(60)
    plain.locator("#lagi a").click()
    plain.get_by_role("link", name="2018", exact=True).click()
    expect(plain.get_by_role("heading", name="Tahun 2018")).to_be_visible()
    expect(plain.locator(".ik-entry")).to_have_count(1)
