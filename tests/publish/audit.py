"""What can be said of a built site without a browser: links that lead nowhere, ids twice, headings out of order.

    python -m tests.publish.audit SITE

Each function gives a complaint a line, `page: what`, and nothing where all is well.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import html  # type: ignore[import-untyped]

_ADDRESSES = ("href", "src", "poster", "data", "action")


@dataclass(frozen=True, slots=True)
class Document:
    """One page: its ids in order, the addresses it names, and its headings' levels with their words."""

    ids: tuple[str, ...]
    addresses: tuple[str, ...]
    headings: tuple[tuple[int, str], ...]


def read_site(site: Path) -> dict[Path, Document]:
    """Every HTML page of a site, by its file."""
    return {path: _read(path) for path in sorted(site.rglob("*.html"))}


def _read(path: Path) -> Document:
    ids, addresses, headings = [], [], []
    root = html.fromstring(path.read_bytes())
    # What a template holds is no part of the page.
    inert = {element for template in root.iter("template") for element in template.iter()}
    for element in root.iter():
        if not isinstance(element.tag, str) or element in inert:
            continue
        if name := element.get("id"):
            ids.append(name)
        addresses += [element.attrib[key] for key in _ADDRESSES if key in element.attrib]
        if len(element.tag) == 2 and element.tag[0] == "h" and element.tag[1].isdecimal():
            headings.append((int(element.tag[1]), " ".join(element.text_content().split())))
    return Document(tuple(ids), tuple(addresses), tuple(headings))


def dead_links(site: Path, pages: Mapping[Path, Document]) -> Iterator[str]:
    """Addresses within the site that lead to no file, and fragments that lead to no element."""
    known = {path: frozenset(page.ids) for path, page in pages.items()}
    there: dict[Path, bool] = {}
    for path, page in pages.items():
        for address in dict.fromkeys(page.addresses):
            parts = urlsplit(address)
            if parts.scheme or parts.netloc:
                continue
            # The page of what is missing is served at any depth, so that its addresses begin at the root.
            start = site if parts.path.startswith("/") else path.parent
            target = Path(f"{start}/{unquote(parts.path)}") if parts.path else path
            target = target.resolve() / "index.html" if parts.path.endswith(("/", ".")) else target.resolve()
            if target not in there:
                there[target] = target.is_file()
            if not there[target]:
                yield f"{path.relative_to(site)}: {address} leads to no file"
            elif parts.fragment and target in known and unquote(parts.fragment) not in known[target]:
                yield f"{path.relative_to(site)}: {address} leads to no element"


def repeated_ids(site: Path, pages: Mapping[Path, Document]) -> Iterator[str]:
    """An id belongs to one element."""
    for path, page in pages.items():
        for name, count in Counter(page.ids).items():
            if count > 1:
                yield f"{path.relative_to(site)}: id {name} {count} times"


def disordered_headings(site: Path, pages: Mapping[Path, Document]) -> Iterator[str]:
    """One h1, which comes first; below it no level is left out; none is empty."""
    for path, page in pages.items():
        levels = [level for level, _ in page.headings]
        if levels.count(1) != 1 or levels[0] != 1:
            yield f"{path.relative_to(site)}: headings {levels[:5]} do not begin with the only h1"
        for (before, _), (level, words) in zip(page.headings, page.headings[1:], strict=False):
            if level > before + 1:
                yield f"{path.relative_to(site)}: h{level} after h{before}: {words}"
        yield from (f"{path.relative_to(site)}: an empty h{level}" for level, words in page.headings if not words)


def main() -> None:
    """Print what is wrong with a site; exit 1 if anything is."""
    site = Path(sys.argv[1]).resolve()
    pages = read_site(site)
    found = [line for check in (dead_links, repeated_ids, disordered_headings) for line in check(site, pages)]
    sys.stdout.write("".join(f"{line}\n" for line in found) + f"{len(pages)} pages, {len(found)} complaints\n")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
