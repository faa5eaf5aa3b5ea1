"""The same events as plain Markdown under stock MkDocs with Material, which Zensical builds as well: what the site's
own way of building is measured against."""

import html
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from scraper.models import Event
from scraper.publish.entry import newest_first
from scraper.publish.facts import facts_of, outlet_of
from scraper.publish.regions import load_regions
from scraper.publish.text import visible

CONFIG = """site_name: Ikrar
docs_dir: docs
site_dir: site
theme:
  name: material
  language: id
  font: false
nav:
  - Lini masa: index.md
not_in_nav: |
  /peristiwa/
"""
"""As the documentation of Material has it, with the search that is on unless one turns it off."""


def write_plain(events: Sequence[Event], folder: Path) -> Path:
    """Write `mkdocs.yml` and `docs/` under a folder, one page an event outside the navigation; give the file."""
    docs = folder / "docs"
    docs.mkdir(parents=True)
    (docs / "index.md").write_text(f"# Lini masa\n\n{len(events)} peristiwa.\n", encoding="utf-8")
    for event in newest_first(events):
        page = docs / "peristiwa" / event.id / "index.md"
        page.parent.mkdir(parents=True)
        page.write_text("\n".join(_lines(event)) + "\n", encoding="utf-8")
    config = folder / "mkdocs.yml"
    config.write_text(CONFIG, encoding="utf-8")
    return config


def _lines(event: Event) -> Iterator[str]:
    yield from (f"# {_escaped(event.title)}", "")
    for fact in facts_of(event, load_regions()):
        for value in fact.values:
            yield from (f"**{fact.label}**: {_escaped(value.text)}", "")
            for words in value.words:
                yield from (f"> {_escaped(words.quote)} ({_escaped(words.outlet)})", "")
    yield from ("## Laporan", "")
    for source in event.sources:
        yield f"1. [{_escaped(source.title or 'tanpa judul')}]({source.url}), {_escaped(outlet_of(source))}"


def _escaped(text: str) -> str:
    return re.sub(r"([\\`*_{}\[\]#+!|~<>-])", r"\\\1", html.escape(visible(text), quote=False))
