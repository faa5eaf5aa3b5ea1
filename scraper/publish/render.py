"""Values and templates → Markdown files that MkDocs shows and cannot misread.

A page is front matter and one HTML block. Every string that a template prints passes `inert`, so that nothing
scraped can end the block, open a fence, or speak to the template engine of the site.
"""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from scraper.publish.regions import NATIONAL
from scraper.publish.text import address, inert, number


@dataclass(frozen=True, slots=True)
class Page:
    """One generated page: its path under docs/ (`tahun/2024/index.md`), title, description, body and the rest.

    `body` is a template of this package, `values` what it prints, `meta` further front matter (plain numbers and
    words of our own, never scraped ones), `layout` the site's template if not the common one, `style` the style sheet
    of its kind (`docs/assets/<style>.css`).
    """

    path: str
    title: str
    description: str
    body: str
    values: dict[str, Any]
    layout: str | None = None
    style: str | None = None
    meta: dict[str, str | int] = field(default_factory=dict)

    @property
    def root(self) -> str:
        """The way from the page's address back to the site's: `../../`."""
        return "../" * self.path.count("/")


class Renderer:
    """Turns pages into text, with what all of them share."""

    def __init__(self, shared: dict[str, Any]):
        self._env = Environment(
            loader=PackageLoader("scraper.publish"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            finalize=_finalize,
        )
        self._env.filters["number"] = number
        self._env.filters["address"] = address
        self._env.globals.update(shared)
        self._followed = {NATIONAL, *(province.slug for province in shared["provinces"].values())}

    def text(self, page: Page) -> str:
        """The whole file of a page."""
        body = self._env.get_template(page.body).render(page.values, root=page.root)
        front = {"title": inert(page.title), "description": inert(page.description), **page.meta}
        if page.layout:
            front["template"] = page.layout
        if page.style:
            front["style"] = page.style
        if feed := self._feed(page):
            front["feed"] = feed
        lines = "\n".join(
            f'{key}: "{value}"' if isinstance(value, str) else f"{key}: {value}" for key, value in front.items()
        )
        # Blank lines would end the block for some readers of Markdown, leading blanks would make it code.
        block = "\n".join(line.strip() for line in body.splitlines() if line.strip())
        return f"---\n{lines}\n---\n\n{block}\n"

    def _feed(self, page: Page) -> str | None:
        """The feed that follows a page, by its name under `umpan/`: that of its province, or that of corrections."""
        first, _, rest = page.path.partition("/")
        place = rest.partition("/")[0]
        return place if first == "wilayah" and place in self._followed else "koreksi" if first == "koreksi" else None

    def write(self, page: Page, docs: Path) -> None:
        path = docs / page.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(self.text(page), encoding="utf-8", newline="\n")


def _finalize(value: Any) -> Any:
    return inert(value) if isinstance(value, str) and not isinstance(value, Markup) else value
