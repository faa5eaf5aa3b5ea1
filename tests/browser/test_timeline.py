"""The timeline in a real browser: filters, address, undoing, keyboard, without JavaScript."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

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
    expect(page.locator("#hasil")).to_have_text(f"3 dari {TOTAL} peristiwa")
    page.get_by_label("Tahun").select_option("2018")
    expect(page.locator("#hasil")).to_have_text(f"1 dari {TOTAL} peristiwa")
    assert len(asked) == 1


def test_filters_combine_live_in_the_address_and_survive_a_reload(page: Page) -> None:
    """A shared address shows the same events; back and forward walk through the filters."""
    page.goto("")
    page.get_by_label("Provinsi").select_option("53")
    page.get_by_label("Kabupaten/kota").select_option("53.07")
    page.get_by_label("Jumlah peserta").select_option("1000")
    expect(page).to_have_url(re.compile(r"\?prov=53&kab=53\.07&jumlah=1000$"))
    expect(page.locator("#hasil")).to_have_text(f"1 dari {TOTAL} peristiwa")
    shown = entries(page)
    page.reload()
    expect(page.locator("#hasil")).to_have_text(f"1 dari {TOTAL} peristiwa")
    assert entries(page) == shown
    page.go_back()
    expect(page.locator("#hasil")).to_have_text(f"3 dari {TOTAL} peristiwa")
    expect(page.get_by_label("Jumlah peserta")).to_have_value("")


def test_filters_are_undone_singly_and_all_at_once(page: Page) -> None:
    """Each filter has a chip that says what it removes; focus stays among the filters."""
    page.goto("?prov=53&q=sikka&tahun=2024")
    expect(page.locator("#hasil")).to_have_text(f"2 dari {TOTAL} peristiwa")
    page.get_by_role("button", name="Hapus saringan Tahun: 2024").click()
    expect(page.locator("#hasil")).to_have_text(f"3 dari {TOTAL} peristiwa")
    expect(page.get_by_role("button", name="Hapus saringan Cari kata: sikka")).to_be_focused()
    page.get_by_role("button", name="Hapus semua saringan").click()
    expect(page.locator("#hasil")).to_have_text(f"{TOTAL} peristiwa")
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
        expect(page.locator("#hasil")).to_have_text(f"{count} dari {TOTAL} peristiwa")
        assert len(entries(page)) == count


def test_nothing_found_says_what_to_loosen(page: Page) -> None:
    """Each filter without which something is left, and how much; a click loosens it."""
    page.goto("?prov=53&tahun=2024&jenis=lapas")
    expect(page.get_by_text("Tidak ada peristiwa yang cocok")).to_be_visible()
    expect(page.locator("#pelonggar button")).to_have_text(
        ["Tanpa Provinsi: Nusa Tenggara Timur (12)", "Tanpa Jenis lembaga: Lapas (2)"]
    )
    page.get_by_role("button", name="Tanpa Jenis lembaga: Lapas").click()
    expect(page.locator("#hasil")).to_have_text(f"2 dari {TOTAL} peristiwa")
    expect(page.get_by_text("Tidak ada peristiwa yang cocok")).to_be_hidden()
    expect(page).to_have_url(re.compile(r"\?prov=53&tahun=2024$"))


def test_a_year_and_months_outside_it_leave_nothing(page: Page) -> None:
    """Each of the two is counted without the other."""
    page.goto("?tahun=2018&bulan=2024-11")
    expect(page.locator("#pelonggar button")).to_have_text(["Tanpa Tahun: 2018 (6)", "Tanpa Bulan: November 2024 (1)"])


def test_where_nothing_helps_alone_it_is_said(page: Page) -> None:
    """With a way back."""
    page.goto("?q=tidakadayangbegini&prov=53&tahun=1999&jenis=lapas&status=cancelled")
    expect(page.get_by_text("Menghapus satu saringan saja belum cukup")).to_be_visible()
    elsewhere = page.get_by_role("link", name="Cari “tidakadayangbegini” di seluruh situs")
    expect(elsewhere).to_have_attribute("href", "cari/?q=tidakadayangbegini")
    page.get_by_role("button", name="Hapus semua saringan").click()
    expect(page.locator("#hasil")).to_have_text(f"{TOTAL} peristiwa")


def test_a_mistyped_address_is_no_filter(page: Page) -> None:
    """Unknown values and keys are left out."""
    page.goto("?prov=99&kab=1&tahun=abcd&lain=1")
    expect(page.locator("#hasil")).to_have_text(f"{TOTAL} peristiwa")


def test_drawn_entries_are_those_of_the_page(page: Page) -> None:
    """The script draws an entry as the template does, word for word; more come on demand and take the focus."""
    page.goto("")
    written = entries(page)
    page.get_by_role("button", name="Tampilkan lebih banyak").click()
    expect(page.locator("#lini-masa .ik-entry")).to_have_count(TOTAL)
    assert entries(page)[:60] == written


def test_failing_rows_are_said(page: Page) -> None:
    """Without a connection the page says so and keeps what it shows, and the next try asks again."""
    page.route("**/rows.json", lambda route: route.fulfill(status=200, body="bukan json"))
    page.goto("")
    page.get_by_label("Provinsi").select_option("53")
    expect(page.locator("#hasil")).to_contain_text("gagal dimuat")
    assert len(entries(page)) == 60
    page.unroute("**/rows.json")
    page.get_by_role("button", name="Coba lagi").click()
    expect(page.locator("#hasil")).to_have_text(f"3 dari {TOTAL} peristiwa")


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
    expect(page.locator("#hasil")).to_have_text(f"{TOTAL} peristiwa")


FOCUSED = """(() => {
  const at = document.activeElement;
  return at.name || at.id || at.dataset.year || at.parentElement.dataset.month || "";
})()"""


def test_tab_reaches_every_control_and_typing_chooses(page: Page) -> None:
    """In the order in which they are seen; the strip is one stop, and the list comes after the filters."""
    page.goto("")
    reached: list[str] = []
    while len(reached) < 60 and not page.locator("#lini-masa a:focus").count():
        page.keyboard.press("Tab")
        reached.append(str(page.evaluate(FOCUSED)))
        if reached[-1] == "jenis":
            page.keyboard.type("Lap")
            expect(page.locator("#hasil")).to_have_text(f"12 dari {TOTAL} peristiwa")
    strip, *rest = [name for name in reached if name][-15:]
    assert strip.startswith("20")
    assert rest == [
        "q", "prov", "jenis", "pemilu", "tahun", "dari", "sampai", "saksi", "jumlah", "status", "baca",
        "hapus-semua", "bagikan", "urut",
    ]  # fmt: skip


def bar(page: Page, month: str) -> Locator:
    return page.locator(f".ik-strip [data-month='{month}'] a")


def test_a_month_of_the_strip_filters_and_a_second_click_undoes(page: Page) -> None:
    """Its bar says so, the lists of months show it, the address holds it."""
    page.goto("")
    bar(page, "2024-11").click()
    expect(page.locator("#hasil")).to_have_text(f"6 dari {TOTAL} peristiwa")
    expect(page).to_have_url(re.compile(r"\?bulan=2024-11$"))
    expect(bar(page, "2024-11")).to_have_attribute("aria-current", "true")
    expect(page.get_by_label("Dari bulan")).to_have_value("2024-11")
    bar(page, "2024-11").click()
    expect(page.locator("#hasil")).to_have_text(f"{TOTAL} peristiwa")


def test_months_in_a_row_are_chosen_with_shift_and_by_pulling(page: Page) -> None:
    """Both give the same range; a year takes its place."""
    page.goto("")
    bar(page, "2024-08").click()
    bar(page, "2024-10").click(modifiers=["Shift"])
    expect(page).to_have_url(re.compile(r"\?bulan=2024-08\.\.2024-10$"))
    expect(page.get_by_role("button", name="Hapus saringan Bulan: Agustus–Oktober 2024")).to_be_visible()
    shown = page.locator("#hasil").inner_text()
    page.get_by_role("button", name="Hapus semua saringan").click()
    bar(page, "2024-10").hover()
    page.mouse.down()
    bar(page, "2024-09").hover()
    bar(page, "2024-08").hover()
    page.mouse.up()
    expect(page).to_have_url(re.compile(r"\?bulan=2024-08\.\.2024-10$"))
    expect(page.locator("#hasil")).to_have_text(shown)
    page.locator(".ik-strip [data-year='2023']").click()
    expect(page).to_have_url(re.compile(r"\?tahun=2023$"))
    expect(page.locator(".ik-strip [data-year='2023']")).to_have_attribute("aria-current", "true")


def test_the_strip_is_one_stop_for_the_keyboard(page: Page) -> None:
    """Arrows walk, Shift and an arrow choose a range, down leads to the year, Escape undoes."""
    page.goto("")
    assert page.locator(".ik-strip a[tabindex='0']").count() == 1
    bar(page, "2024-09").focus()
    page.keyboard.press("ArrowRight")
    expect(bar(page, "2024-10")).to_be_focused()
    page.keyboard.press("Shift+ArrowRight")
    expect(page).to_have_url(re.compile(r"\?bulan=2024-10\.\.2024-11$"))
    expect(bar(page, "2024-11")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#hasil")).to_have_text(f"{TOTAL} peristiwa")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"\?tahun=2024$"))


def test_the_bars_follow_the_other_filters(page: Page) -> None:
    """And not the range of months that is chosen on them."""
    page.goto("?prov=53&bulan=2024-10")
    expect(page.locator("#hasil")).to_have_text(f"1 dari {TOTAL} peristiwa")
    expect(bar(page, "2024-10").locator(".ik-sr")).to_have_text("Oktober 2024: 1 peristiwa")
    expect(bar(page, "2018-03").locator(".ik-sr")).to_have_text("Maret 2018: 1 peristiwa")
    expect(bar(page, "2025-07").locator(".ik-sr")).to_have_text("Juli 2025: 0 peristiwa")


def test_ranges_in_an_address(page: Page) -> None:
    """Open at an end, the wrong way round, with months that have no event; what is no range is no filter."""
    page.goto("")
    for given, first, last in (
        ("2024-10..", "2024-10", ""),
        ("..2019-04", "", "2019-04"),
        ("2024-11..2024-08", "2024-08", "2024-11"),
        ("2023-12..2024-09", "2024-08", "2024-09"),
        ("2024-13", "", ""),
        ("kemarin", "", ""),
        ("2030-01", "", ""),
        ("2024-10..2030-01", "2024-10", "2025-07"),
    ):
        page.goto(f"?bulan={given}")
        expect(page.locator("#hasil")).to_contain_text("peristiwa")
        expect(page.get_by_label("Dari bulan")).to_have_value(first)
        expect(page.get_by_label("Sampai bulan")).to_have_value(last)


def test_oldest_first(page: Page) -> None:
    """In the address, with or without filters; what has no date stays at the end."""
    page.goto("")
    newest = page.locator("#lini-masa h2").first.inner_text()
    page.get_by_label("Urutan", exact=True).select_option("lama")
    expect(page).to_have_url(re.compile(r"\?urut=lama$"))
    expect(page.locator("#lini-masa h2").first).to_contain_text("Maret 2018")
    page.get_by_role("button", name="lagi").click()
    expect(page.locator("#lini-masa h2").last).to_contain_text("Tanggal tidak diketahui")
    page.reload()
    expect(page.locator("#lini-masa h2").first).to_contain_text("Maret 2018")
    page.go_back()
    expect(page.locator("#lini-masa h2").first).to_have_text(newest)


def test_words_are_found_under_their_other_names(page: Page) -> None:
    """Short forms, whole forms, other spellings, beginnings of words, in any order."""
    page.goto("")
    for words, count in (
        ("pemkab sikka", 1),
        ("SIKKA Pemerintah Kabupaten", 1),
        ("lembaga pemasyarakatan", 12),
        ("lapas sumatera utara", 1),
        ("flores rekaan", 1),
        ("yosefa sik", 1),
        ("ikka", 0),
        ("pilkada 2018", 1),
        ("6 maret 2018", 1),
    ):
        page.get_by_role("searchbox", name="Cari kata").fill(words)
        expect(page.locator("#hasil")).to_have_text(f"{count} dari {TOTAL} peristiwa")


def test_one_step_back_undoes_a_word_not_a_letter(page: Page) -> None:
    """And leaves the page of before as it was."""
    page.goto("?prov=53")
    expect(page.locator("#hasil")).to_have_text(f"3 dari {TOTAL} peristiwa")
    page.get_by_label("Cari kata").press_sequentially("sikka")
    expect(page).to_have_url(re.compile("q=sikka"))
    page.go_back()
    expect(page.get_by_label("Cari kata")).to_have_value("")
    expect(page.locator("#hasil")).to_have_text(f"3 dari {TOTAL} peristiwa")


def test_the_address_of_a_filter_is_copied(page: Page) -> None:
    """To the clipboard, and it is said."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("?prov=53")
    page.get_by_role("button", name="Salin alamat saringan ini").click()
    expect(page.get_by_text("Alamat tersalin")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == page.url


def test_on_a_phone_the_first_events_are_near(phone: Page) -> None:
    """Within the first screen; the filters fold, and say how many are on."""
    phone.goto("")
    box = phone.locator("#lini-masa .ik-entry").first.bounding_box()
    assert box is not None
    assert box["y"] < 844
    expect(phone.get_by_label("Provinsi")).to_be_hidden()
    phone.get_by_role("button", name="Saringan").click()
    phone.get_by_label("Provinsi").select_option("53")
    expect(phone.get_by_role("button", name="Saringan (1)")).to_be_visible()
    expect(phone.locator("#hasil")).to_have_text(f"3 dari {TOTAL} peristiwa")


def test_on_a_phone_a_tap_on_a_month_filters(phone: Page) -> None:
    """Bars are as wide as a thumb needs, the newest in sight."""
    phone.goto("")
    newest = bar(phone, "2025-07")
    box = newest.bounding_box()
    assert box is not None
    assert box["width"] >= 24
    assert 0 < box["x"] < 390
    newest.tap()
    expect(phone.locator("#hasil")).to_have_text(f"1 dari {TOTAL} peristiwa")


SHIFTS = """
    window.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
"""


@pytest.mark.parametrize("query", ["", "?prov=53", "?q=sikka&prov=53&bulan=2018-01..2024-11&urut=lama", "?q=tidakada"])
@pytest.mark.parametrize("device", ["page", "phone"])
def test_nothing_moves_when_the_script_starts(query: str, device: str, request: pytest.FixtureRequest) -> None:
    """Neither at the front door nor when arriving with filters."""
    shown: Page = request.getfixturevalue(device)
    shown.add_init_script(SHIFTS)
    shown.goto(query)
    expect(shown.locator("#hasil")).to_contain_text("dari" if query else "peristiwa")
    assert (
        shown.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(shift))))")
        <= 0.05
    )


def test_hostile_words_are_words_when_drawn(page: Page) -> None:
    """Rows, chips and filters show them as they are; nothing runs."""
    page.goto("?prov=32")
    expect(page.locator("#hasil")).to_have_text(f"{len(HOSTILE)} dari {TOTAL} peristiwa")
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
