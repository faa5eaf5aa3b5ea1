"""A built site on loopback and a real browser that watches for errors and for requests elsewhere."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from scraper.models import Event, Tombstone
from scraper.publish import Settings
from tests.browser.serving import chromium, served
from tests.publish.built import build_site
from tests.publish.coverage import SOURCES, VISITS
from tests.publish.events import HOSTILE_EVENTS, TOMBSTONES, USUAL_EVENTS

PHONE: ViewportSize = {"width": 390, "height": 844}
DESKTOP: ViewportSize = {"width": 1280, "height": 900}


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a site with usual and hostile events, more than the timeline's page holds."""
    settings = Settings(sources=SOURCES, visits=VISITS)
    records: list[Event | Tombstone] = [*USUAL_EVENTS, *TOMBSTONES, *HOSTILE_EVENTS]
    return build_site(records, tmp_path_factory.mktemp("situs"), settings, search=True)


@pytest.fixture(scope="session")
def site_url(site: Path) -> Iterator[str]:
    """Its address."""
    with served(site) as address:
        yield address


# Of the package, not of the session: while it lives its event loop runs, and no other test could start one.
@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """An installed Chromium or Chrome; there must be one."""
    with chromium() as started:
        yield started


def watched(browser: Browser, site_url: str, **options: Any) -> Iterator[Page]:
    """A page that fails the test on a script error, a dialog, or a request to another host."""
    context = browser.new_context(locale="id-ID", base_url=site_url, **options)
    page = context.new_page()
    page.set_default_timeout(10_000)
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(f"error: {error}"))
    page.on("console", lambda message: wrong.append(f"console: {message.text}") if message.type == "error" else None)
    page.on("dialog", lambda dialog: wrong.append(f"dialog: {dialog.message}"))
    page.on("request", lambda request: None if request.url.startswith(site_url) else wrong.append(request.url))
    yield page
    context.close()
    assert wrong == []


@pytest.fixture
def page(browser: Browser, site_url: str) -> Iterator[Page]:
    """A desktop page."""
    yield from watched(browser, site_url, viewport=DESKTOP)


@pytest.fixture
def phone(browser: Browser, site_url: str) -> Iterator[Page]:
    """A phone's page, 390 px wide, dark."""
    yield from watched(browser, site_url, viewport=PHONE, color_scheme="dark", has_touch=True)


@pytest.fixture
def plain(browser: Browser, site_url: str) -> Iterator[Page]:
    """A page without JavaScript."""
    yield from watched(browser, site_url, viewport=PHONE, java_script_enabled=False)
