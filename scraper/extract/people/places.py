"""The place that belongs to an office or a body: the region that stands behind it."""

import re

from scraper.extract.document import Document

LEVEL = re.compile(
    r"(?:(?P<level>provinsi|propinsi|prov|kabupaten|kab|kota|kecamatan|kec|kapanewon|kemantren|distrik|kelurahan|kalurahan|desa)[.,]?\s+)",
    re.I,
)
_TITLE = re.compile(r"[A-Z][a-z]{3,}(?:\s+[A-Z][a-z]{3,})?\s+")
_CAPITALISED = re.compile(r"[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){0,2}")


def place_at(doc: Document, start: int, end: int, level: str | None) -> tuple[str | None, int]:
    """The region that stands at `start`, written with its level, and where it ends; (None, start) where none does."""
    text = doc.text
    at = start
    while at < end and text[at] in " ,":
        at += 1
    marked = LEVEL.match(text, at, end)
    at = marked.end() if marked else at
    if level in ("kecamatan", "desa") and (district := _longest_district(doc, at, end)):
        return ("Kecamatan " if level == "kecamatan" else "") + district, at + len(district)
    mention = next((m for m in doc.regions_in(at - 30, end) if m.start <= at < m.end), None)
    if mention is None:
        return None, start
    regions = [doc.lexicon.regions.regions[code] for code in mention.codes]
    wanted = mention.level or (level if level in ("provinsi", "kabupaten", "kota") else None)
    fitting = [region for region in regions if wanted is None or region.level == wanted] or regions
    printed = " ".join(text[mention.start : mention.end].split())
    if len(fitting) > 1:
        return printed, mention.end
    return fitting[0].titled, mention.end


def title_before_place(doc: Document, start: int, end: int) -> tuple[str, str | None, int] | None:
    """A title that we do not know, its region and where that ends, as in *Raja Tual Abdul Gafur*; None elsewhere."""
    region = next((m for m in doc.regions_in(start, end) if not m.weak), None)
    title = _TITLE.fullmatch(doc.text, start, region.start) if region else None
    if title is None or region is None:
        return None
    place, behind = place_at(doc, region.start, end, None)
    return " ".join(title.group().split()), place, behind


def _longest_district(doc: Document, start: int, end: int) -> str | None:
    words = _CAPITALISED.match(doc.text, start, end)
    if not words:
        return None
    parts = words.group().split()
    for size in range(len(parts), 0, -1):
        if doc.lexicon.regions.districts(" ".join(parts[:size])):
            return " ".join(parts[:size])
    return None
