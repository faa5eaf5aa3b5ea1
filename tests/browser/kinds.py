"""Which pages stand for all: of each kind of page the largest, and the smallest of events, which is a tombstone."""

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

MANY = frozenset({"peristiwa", "tahun", "wilayah", "lembaga", "saksi", "koreksi"})
"""Folders of pages made by one template; a page anywhere else is a kind of its own."""


def typical(site: Path) -> Sequence[str]:
    """The addresses of pages within a built site that together show every kind."""
    kinds: dict[tuple[str, ...], list[Path]] = defaultdict(list)
    for path in site.rglob("*.html"):
        parts = path.relative_to(site).parts
        kinds[(parts[0], str(len(parts))) if parts[0] in MANY else parts].append(path)
    chosen = set()
    for kind, paths in kinds.items():
        by_size = sorted(paths, key=lambda path: (path.stat().st_size, path))
        chosen |= {by_size[-1], *(by_size[:1] if "peristiwa" in kind else [])}
    return sorted(path.relative_to(site).as_posix().removesuffix("index.html") for path in chosen)
