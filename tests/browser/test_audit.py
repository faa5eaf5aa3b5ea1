"""axe on every kind of page, in both themes, on a desktop and on a phone."""

from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import DESKTOP, PHONE, watched
from tests.browser.kinds import typical

PARTS = 4
COLOURS = {"runOnly": ["color-contrast", "link-in-text-block"]}
"""The rules whose outcome a change of theme alone can change."""
SCHEMES: Mapping[str, Any] = {"light": "default", "dark": "slate"}


@pytest.fixture
def still(browser: Browser, site_url: str) -> Iterator[Page]:
    """A page on which nothing moves, so that no colour is caught half-way."""
    yield from watched(browser, site_url, viewport=DESKTOP, color_scheme="light", reduced_motion="reduce")


def violations(page: Page, options: Mapping[str, Any]) -> list[str]:
    """What axe finds, a line for each element."""
    found = page.evaluate("options => axe.run(document, {resultTypes: ['violations'], ...options})", options)
    return [
        f"{rule['id']}: {node['target']} {node['failureSummary']}"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]


def seen(page: Page, scheme: Any) -> None:
    """Show the page in a theme."""
    page.emulate_media(color_scheme=scheme)
    expect(page.locator("html")).to_have_attribute("data-md-color-scheme", SCHEMES[scheme])


@pytest.mark.parametrize("part", range(PARTS))
def test_axe_has_nothing_to_say(still: Page, site: Path, part: int) -> None:
    """With everything open that can be opened. All rules once a width, those of colour in the other theme too."""
    axe = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
    addresses = typical(site)
    assert len(addresses) > 15
    wrong = []
    for address in addresses[part::PARTS]:
        still.set_viewport_size(DESKTOP)
        still.emulate_media(color_scheme="light")
        still.goto(address)
        still.evaluate(axe)
        still.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        for size, scheme, options in (
            (DESKTOP, "light", {}),
            (DESKTOP, "dark", COLOURS),
            (PHONE, "dark", {}),
            (PHONE, "light", COLOURS),
        ):
            still.set_viewport_size(size)
            seen(still, scheme)
            wrong += [f"{address} {size['width']} {scheme}: {line}" for line in violations(still, options)]
    assert wrong == []
