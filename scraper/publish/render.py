"""Values and templates → Markdown files that MkDocs shows and cannot misread.

A page is front matter alone, its HTML the value `body`, which the site's templates print as it is. Below the front
matter Markdown would read it tag by tag in Python, twice, to change nothing: of ten thousand events that is most of
the time of a build. Every string that a template prints passes `inert`, so that nothing scraped can end the value,
become markup, or speak to the template engine of the site.
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

    `body` is a template of this package, `values` what it prints, `meta` further front matter for the site's template
    (strings pass `inert`), `layout` that template if not the common one, `style` the style sheet of its kind
    (`docs/assets/<style>.css`).
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
        front = {"title": page.title, "description": page.description, **page.meta}
        layout = {"template": page.layout, "style": page.style, "feed": self._feed(page)}
        lines = "\n".join(
            f'{key}: "{inert(value)}"' if isinstance(value, str) else f"{key}: {value}" for key, value in front.items()
        )
        lines += "".join(f"\n{key}: {value}" for key, value in layout.items() if value)
        # Indented, no line can be taken for the end of the front matter.
        block = "\n".join(f" {line.strip()}" for line in body.splitlines() if line.strip())
        return f"---\n{lines}\nbody: |-\n{block}\n---\n"

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
