"""The regions that a text names: those of the gazetteer, as this text means them."""

import re
from collections.abc import Sequence
from itertools import pairwise

from scraper.lexicon.regions import RegionIndex, RegionMention

_NEXT_WORD = re.compile(r" [A-Z][a-z]+")


def regions_named(text: str, folded: str, index: RegionIndex) -> tuple[RegionMention, ...]:
    """All mentions in reading order; `folded` is the text in small letters.

    A short form that the text introduces counts like a name; a town's name that only begins a district's does not.
    """
    found = list(index.find(text, folded))
    short = _introduced(text, found)
    kept = []
    for mention in found:
        codes = short.get(text[mention.start : mention.end])
        if mention.level is None and _begins_district_elsewhere(text, mention, index):
            continue
        kept.append(mention if codes is None else mention._replace(weak=False, codes=codes))
    return tuple(kept)


def _introduced(text: str, mentions: Sequence[RegionMention]) -> dict[str, tuple[str, ...]]:
    """Short forms that stand in brackets behind their region: *Kabupaten Tanah Laut (Tala)*; with its codes."""
    known: dict[str, tuple[str, ...]] = {}
    for full, short in pairwise(mentions):
        if text[full.end : short.start] == " (":
            codes = tuple(code for code in short.codes if code in full.codes)
            if codes:
                known[text[short.start : short.end]] = codes
    return known


def _begins_district_elsewhere(text: str, mention: RegionMention, index: RegionIndex) -> bool:
    """*Bangko Pusako* is a district of Rokan Hilir, though *Bangko* alone is a town of Merangin."""
    further = _NEXT_WORD.match(text, mention.end)
    codes = index.districts(text[mention.start : further.end()]) if further else ()
    return bool(codes) and not {code[:2] for code in codes} & {code[:2] for code in mention.codes}
