"""The notice that the data is old, or that the last run was held back: when it is shown, and what it says."""

import json
from typing import Any

import pytest
from playwright.sync_api import Page, expect

NOW = "2026-11-30T12:00:00Z"


def visit(page: Page, path: str = "", **status: Any) -> None:
    """Open a page at NOW with a status.json of the test's own."""
    page.clock.set_fixed_time(NOW)
    page.route("**/status.json", lambda route: route.fulfill(body=json.dumps(status), content_type="application/json"))
    with page.expect_response("**/status.json"):
        page.goto(path)
    page.wait_for_load_state("networkidle")


@pytest.mark.parametrize(
    "renewed",
    [None, "2026-11-30T03:00Z", "2026-11-28T12:00Z", "2026-12-01T00:00Z", "kapan-kapan"],
    ids=["no-run", "today", "48-hours", "clock-behind", "nonsense"],
)
def test_nothing_is_said_of_data_that_is_fresh(page: Page, renewed: str | None) -> None:
    """Nor before the first run, nor where nothing is known."""
    visit(page, renewed=renewed)
    expect(page.locator(".ik-stale")).to_have_count(0)


@pytest.mark.parametrize("path", ["", "peristiwa/e0000001/", "wilayah/", "metode/", "umpan/", "404.html"])
def test_old_data_is_told_on_every_page(phone: Page, path: str) -> None:
    """With the hour of the last run as it was here; nothing moves, nothing is wider than the screen."""
    visit(phone, path, renewed="2026-11-28T11:59Z")
    notice = phone.get_by_role("status").filter(has_text="belum diperbarui")
    expect(notice).to_contain_text("belum diperbarui sejak 28 November 2026 pukul 18.59 WIB")
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    assert notice.get_by_role("link").evaluate("link => new URL(link.href).pathname") == "/cakupan/"


def test_a_run_that_was_held_back_is_told(page: Page) -> None:
    """Its reason as text, whatever it is, also where the data is fresh."""
    held = {"why": "12 peristiwa hilang <img src=x onerror=alert(1)>", "since": "2026-11-30"}
    visit(page, renewed="2026-11-30T03:00Z", held=held)
    notice = page.locator(".ik-stale")
    expect(notice).to_contain_text(f"ditahan sejak 30 November 2026. {held['why']} Yang tampil di sini")
    expect(notice.locator("img")).to_have_count(0)


def test_an_english_page_says_it_in_english(page: Page) -> None:
    """As the rest of the page."""
    visit(page, "data/codebook/", renewed="2026-11-20T11:59Z")
    expect(page.locator(".ik-stale")).to_contain_text("has not been renewed since 20 November 2026")


def test_a_closed_notice_stays_closed_until_there_is_another(page: Page) -> None:
    """By keyboard too."""
    visit(page, renewed="2026-11-20T11:59Z")
    page.get_by_role("button", name="Tutup").press("Enter")
    expect(page.locator(".ik-stale")).to_have_count(0)
    visit(page, "wilayah/", renewed="2026-11-20T11:59Z")
    expect(page.locator(".ik-stale")).to_have_count(0)
    visit(page, "wilayah/", renewed="2026-11-21T11:59Z")
    expect(page.locator(".ik-stale")).to_have_count(1)


def test_the_notice_moves_nothing(phone: Page) -> None:
    """Cumulative layout shift stays zero."""
    phone.add_init_script(
        "window.moved = 0; new PerformanceObserver(list => list.getEntries().forEach(e => window.moved += e.value))"
        ".observe({ type: 'layout-shift', buffered: true })"
    )
    visit(phone, "peristiwa/e0000001/", renewed="2026-11-20T11:59Z")
    expect(phone.locator(".ik-stale")).to_be_visible()
    assert phone.evaluate("window.moved") == 0
