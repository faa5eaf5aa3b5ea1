"""Draw the pictures that cannot be SVG: the social card, icons for what reads no SVG, the site as in the README.

    python -m tests.browser.draw

Run it after `ikrar build`, when `docs/assets/logo.svg`, `kartu.svg` or the look of the site have changed, and commit
what it writes. The bytes depend on the browser and its fonts, so that no build and no test draws.
"""

import struct
import sys
from pathlib import Path

from playwright.sync_api import Browser

from tests.browser.serving import chromium, served

DOCS = Path(__file__).parents[2] / "docs"
CARD = (1200, 630)
TOUCH = 180
ICON = (16, 32, 48)
WINDOW = (1280, 800)


def draw(browser: Browser, svg: Path, width: int, height: int, ground: str = "transparent") -> bytes:
    """A PNG of that many pixels of an SVG, on the given colour."""
    page = browser.new_page(viewport={"width": width, "height": height})
    style = f"<style>body{{margin:0;background:{ground}}}svg{{display:block;width:{width}px;height:{height}px}}</style>"
    page.set_content(style + svg.read_text(encoding="utf-8"))
    picture = page.screenshot(omit_background=True)
    page.close()
    return picture


def icon(pictures: dict[int, bytes]) -> bytes:
    """An ICO file that holds PNGs by their size in pixels."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    at, entries = 6 + 16 * len(pictures), b""
    for size, png in pictures.items():
        entries += struct.pack("<BBBBHHII", size, size, 0, 0, 1, 32, len(png), at)
        at += len(png)
    return head + entries + b"".join(pictures.values())


def front_page(browser: Browser) -> bytes:
    """A PNG of the timeline of the site that was built, as it opens on a desktop."""
    with served(DOCS.parent / "site") as address:
        page = browser.new_page(viewport={"width": WINDOW[0], "height": WINDOW[1]}, color_scheme="light")
        page.goto(address)
        picture = page.screenshot()
        page.close()
    return picture


def main() -> None:
    """Write all of them."""
    logo, assets = DOCS / "assets/logo.svg", DOCS / "assets"
    with chromium() as browser:
        (assets / "kartu.png").write_bytes(draw(browser, assets / "kartu.svg", *CARD))
        # The phone cuts the corners itself.
        (assets / "ikon.png").write_bytes(draw(browser, logo, TOUCH, TOUCH, "#0b5f5e"))
        (DOCS / "favicon.ico").write_bytes(icon({size: draw(browser, logo, size, size) for size in ICON}))
        (assets / "situs.png").write_bytes(front_page(browser))
    for path in (assets / "kartu.png", assets / "ikon.png", assets / "situs.png", DOCS / "favicon.ico"):
        sys.stdout.write(f"{path.name}: {path.stat().st_size} byte\n")


if __name__ == "__main__":
    main()
