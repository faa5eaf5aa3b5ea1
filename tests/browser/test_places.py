"""Map, regencies, institutions, witnesses and plots in a real browser: by thumb, by keyboard, without a script."""

import pytest
from playwright.sync_api import Page, expect


def test_from_the_map_to_a_regency_and_its_witnesses(phone: Page) -> None:
    """A tile leads to its province, a row to its regency, which says when, before which election, and before whom."""
    phone.goto("wilayah/")
    phone.get_by_role("link", name="Nusa Tenggara Timur: 3 peristiwa").click()
    phone.get_by_role("row", name="Kabupaten Sikka").get_by_role("link").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Kabupaten Sikka")
    expect(phone.locator(".ik-standing li").first).to_have_text("Pilkada 2024 1 ikrar")
    expect(phone.get_by_text("disaksikan Bawaslu Kabupaten Sikka, KPU Kabupaten Sikka")).to_be_visible()


def test_tiles_are_large_enough_for_a_thumb(phone: Page) -> None:
    """At least 24 px both ways at 390 px, none over another, their letters at least 9 px tall."""
    phone.goto("wilayah/")
    boxes = [box for tile in phone.locator(".ik-tile rect").all() if (box := tile.bounding_box())]
    assert len(boxes) == 38
    assert min(min(box["width"], box["height"]) for box in boxes) >= 24
    corners = {(round(box["x"]), round(box["y"])) for box in boxes}
    assert len(corners) == 38
    words = phone.evaluate("[...document.querySelectorAll('.ik-tile text')].map(t => t.getBoundingClientRect().height)")
    assert min(words) >= 9


def test_the_map_is_walked_and_opened_by_keyboard(page: Page) -> None:
    """Tab goes from tile to tile in the order of the codes, shows where it is, and Enter opens."""
    page.goto("wilayah/")
    page.get_by_role("link", name="Aceh: 1 peristiwa").focus()
    resting = page.evaluate("getComputedStyle(document.querySelectorAll('.ik-tile rect')[1]).strokeWidth")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Sumatera Utara: 1 peristiwa")).to_be_focused()
    focused = page.evaluate("getComputedStyle(document.activeElement.querySelector('rect')).strokeWidth")
    assert (resting, focused) == ("1px", "3px")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Sumatera Utara")


def test_every_state_is_told_without_colour(page: Page) -> None:
    """Filled with a number, or dashed with a stroke; and the words are beside it."""
    page.goto("wilayah/")
    style = "e => { const s = getComputedStyle(e.querySelector('rect')); return [s.fill, s.strokeDasharray] }"
    there = page.get_by_role("link", name="Aceh: 1 peristiwa").evaluate(style)
    unknown = page.get_by_role("link", name="Papua Tengah: tidak dipantau").evaluate(style)
    assert there[1] == "none"
    assert unknown[1] != "none"
    assert unknown[0] == "rgba(0, 0, 0, 0)"
    expect(page.locator(".ik-legend").get_by_text("tidak dipantau")).to_be_visible()


@pytest.mark.parametrize("path", ["wilayah/", "wilayah/nusa-tenggara-timur/", "angka/", "lembaga/lapas/", "saksi/"])
def test_nothing_needs_a_script(plain: Page, path: str) -> None:
    """Links and what opens work by the browser's own means."""
    plain.goto(path)
    expect(plain.get_by_role("heading", level=1)).to_be_visible()
    for details in plain.locator("details summary").all()[:1]:
        details.click()
        expect(plain.locator("details[open] > :not(summary)").first).to_be_visible()


@pytest.mark.parametrize("width", [390, 1280])
def test_the_words_of_plots_keep_their_size(page: Page, width: int) -> None:
    """On a phone as on a desk: they are never smaller than 12 px, and none leaves its plot."""
    page.set_viewport_size({"width": width, "height": 900})
    page.goto("angka/")
    sizes = page.evaluate(
        "[...document.querySelectorAll('.ik-chart text')].map(t => parseFloat(getComputedStyle(t).fontSize))"
    )
    assert min(sizes) >= 12
    outside = page.evaluate(
        """[...document.querySelectorAll('.ik-chart')].flatMap(chart => {
          const edge = chart.getBoundingClientRect();
          return [...chart.querySelectorAll(':scope > :is(text, rect, line)')].filter(part => {
            const box = part.getBoundingClientRect();
            return box.left < edge.left - 2 || box.right > edge.right + 2 || box.bottom > edge.bottom + 2;
          }).map(part => part.outerHTML);
        })"""
    )
    assert outside == []


def test_the_words_of_a_plot_do_not_lie_on_one_another(phone: Page) -> None:
    """At 390 px, within each plot."""
    phone.goto("angka/")
    over = phone.evaluate(
        """[...document.querySelectorAll('.ik-chart')].flatMap(chart => {
          const boxes = [...chart.querySelectorAll('text')].map(t => [t.textContent, t.getBoundingClientRect()]);
          return boxes.flatMap(([a, one], i) => boxes.slice(i + 1).filter(([b, two]) =>
            one.left < two.right - 1 && two.left < one.right - 1 && one.top < two.bottom - 4 && two.top < one.bottom - 4
          ).map(([b]) => a + ' | ' + b));
        })"""
    )
    assert over == []


def test_the_data_behind_a_plot_are_one_click_away(page: Page) -> None:
    """As a file of its own name."""
    page.goto("angka/")
    with page.expect_download() as download:
        page.get_by_role("link", name="pemilu.csv").click()
    assert download.value.suggested_filename == "pemilu.csv"


def test_from_a_witness_to_the_event(page: Page) -> None:
    """Bawaslu's page names the people, and leads to the event."""
    page.goto("saksi/")
    page.get_by_role("link", name="Bawaslu", exact=True).click()
    expect(page.get_by_text("Yosefa Rekaan, Ketua Bawaslu Kabupaten Sikka")).to_be_visible()
    page.get_by_role("link", name="Ikrar netralitas ASN Pemerintah Kabupaten Sikka").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ikrar netralitas ASN Pemerintah Kabupaten Sikka")


def test_from_a_kind_to_an_institution_s_event(phone: Page) -> None:
    """One list leads to all events of one institution."""
    phone.goto("lembaga/")
    phone.get_by_role("link", name="Pemerintah kabupaten", exact=True).click()
    body = phone.locator("[id='pemkab-53.07']")
    expect(body.get_by_role("heading")).to_have_text("Pemerintah Kabupaten Sikka")
    body.get_by_role("link", name="1 Oktober 2024").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Ikrar netralitas ASN Pemerintah Kabupaten Sikka")
