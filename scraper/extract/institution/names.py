"""How we write an institution and its region, and which region stands at a place of the text."""

import re
from collections.abc import Mapping
from functools import lru_cache

from scraper.extract.document import Document
from scraper.lexicon.regions import Level, Region, RegionMention
from scraper.models import InstitutionMention
from scraper.vocabulary import InstitutionKind

_NAMES_OF_PROVINCES = {"11": "Aceh", "31": "DKI Jakarta", "34": "Daerah Istimewa Yogyakarta"}

ASIDE = r"(?:\s*[(\[][^()\[\]\n]{2,30}[)\]])?"
"""*ASN (Aparatur Sipil Negara)*, *aparatur sipil negara [ASN]*: the same said in other words."""
PLACE_WORDS = re.compile(r"\s+(?:[A-Z][\w’'-]+)(?:\s+[A-Z][\w’'-]+){0,2}")

_IN_FRONT = re.compile(
    r"\s*(?:(?:-|–|,|di|se-?wilayah|se\s?-?|seantero|daerah|wilayah|administrasi|(?:ri\s+)?perwakilan)\s*)?"
    r"(?P<level>\s*(?:(?:kabupaten|kab|kota|provinsi|propinsi|prov)\b\.?)\s*)?",
    re.I,
)

_LONGEST_FRONT = 40
"""Letters of what may stand before a region: *ri perwakilan provinsi*."""
_LEVEL_IN_FRONT = re.compile(r"^(?:kabupaten|kab\.?|kota)(?:\s+administrasi)?\s+", re.I)
_BLANKS = re.compile(r"[\s-]")

_KIND_OF_LEVEL: Mapping[Level, InstitutionKind] = {"provinsi": "pemprov", "kabupaten": "pemkab", "kota": "pemkot"}


def region_at(doc: Document, at: int) -> RegionMention | None:
    """The region that stands at a place, behind at most a level word, a dash or *di*."""
    mention = doc.region_behind(at)
    if mention is None or mention.start > at + _LONGEST_FRONT:
        return None
    beside = mention.start <= at or (mention.start == at + 1 and doc.text[at] == " ")
    return mention if beside and (mention.level or not mention.weak) else _behind_words(doc, at)


def _behind_words(doc: Document, at: int) -> RegionMention | None:
    """The same where more than a blank stands before the name."""
    front = _IN_FRONT.match(doc.text, at)
    inner = front.end() if front else at
    start = front.start("level") if front and front["level"] else inner
    for mention in doc.regions_in(at - 30, inner + 1):
        if (mention.start <= inner < mention.end or mention.start == start) and not (
            mention.weak and not mention.level
        ):
            return mention
    return None


def of_level(doc: Document, region: RegionMention, level: str | None) -> tuple[str, ...]:
    """The codes of a mention that have its level, or the level asked for; all of them where none has."""
    if region.level or not level:
        return region.codes  # a mention with a level holds the codes of that level alone
    regions = doc.lexicon.regions.regions
    fitting = tuple(code for code in region.codes if regions[code].level == level)
    return fitting or region.codes


def government(doc: Document, codes: tuple[str, ...], words: str, *, implied: bool = False) -> InstitutionMention:
    """The government of a region; where its words mean several, the first level by size names the kind for now."""
    return _government(doc.lexicon.regions.regions[codes[0]], codes, words, implied)


@lru_cache(maxsize=4096)
def _government(region: Region, codes: tuple[str, ...], words: str, implied: bool) -> InstitutionMention:
    if len(codes) > 1:
        return InstitutionMention(f"Pemerintah {words}", government_kind(region), codes, implied=True)
    return InstitutionMention(government_name(region, words), government_kind(region), codes, implied=implied)


def government_kind(region: Region) -> InstitutionKind:
    """The kind of a government by the level of its region."""
    return _KIND_OF_LEVEL[region.level]


def government_name(region: Region, words: str = "") -> str:
    """*Pemerintah Kabupaten Siak*, *Pemerintah Provinsi Riau*, *Pemerintah Aceh*.

    `words` is how the text writes the region: a spelling that differs from the official one only by blanks or hyphens
    (*Tanjungpinang*) is kept, a short form (*OKU*) is written out.
    """
    if region.level != "provinsi":
        return f"Pemerintah {spelled(region, words)}"
    if region.code in ("11", "34"):
        return f"Pemerintah {_NAMES_OF_PROVINCES[region.code]}"
    return f"Pemerintah Provinsi {_NAMES_OF_PROVINCES.get(region.code, region.name)}"


@lru_cache(maxsize=4096)
def spelled(region: Region, words: str) -> str:
    """The region's name with its level, in the text's own spelling where that is only a variant."""
    bare = _LEVEL_IN_FRONT.sub("", words)
    same = _BLANKS.sub("", bare.lower()) == _BLANKS.sub("", region.short.lower())
    if not same or bare == bare.lower():
        return region.name
    shown = " ".join(bare.split())
    return region.name.removesuffix(region.short) + (shown.title() if shown == shown.upper() else shown)


def place_name(doc: Document, codes: tuple[str, ...], mention: RegionMention) -> str:
    """The region of a mention with its level, in the text’s own words where they could mean several."""
    if len(codes) != 1:
        return doc.text[mention.start : mention.end]
    region = doc.lexicon.regions.regions[codes[0]]
    return region.titled if region.level == "provinsi" else spelled(region, doc.text[mention.start : mention.end])


def bare_name(doc: Document, codes: tuple[str, ...], region: RegionMention) -> str:
    """*Polres Kotim* is that of Kotawaringin Timur, *Kodim 0827 Sumenep* that of Sumenep."""
    words = doc.text[region.start : region.end]
    if len(codes) != 1:
        return words
    named = doc.lexicon.regions.regions[codes[0]]
    return (
        spelled(named, words).removeprefix("Kabupaten ").removeprefix("Kota ")
        if named.level != "provinsi"
        else named.name
    )


def all_over(doc: Document, codes: tuple[str, ...], mention: RegionMention) -> str:
    """*se-Bali*, *se-Kabupaten Siak*: every one in the region; a province's level is not said there."""
    return f"se-{place_name(doc, codes, mention).removeprefix('Provinsi ')}"


def own_words(head: str) -> str:
    """A head as the text writes it, capitalised where the text shouts or mumbles."""
    head = " ".join(head.split())
    return (
        head
        if (head != head.lower() and head != head.upper()) or (head.isupper() and " " not in head)
        else head.title()
        if head == head.lower() or len(head) > 6
        else head
    )


def place_words(doc: Document, at: int) -> re.Match[str] | None:
    """The capitalised words at a place, up to three, that may name one: a headline's verb ends them."""
    found = PLACE_WORDS.match(doc.text, at)
    stop = doc.lexicon.compile(r"\s+<@headline>\b").search(doc.text, at, found.end()) if found else None
    return PLACE_WORDS.match(doc.text, at, stop.start()) if stop else found


def longest_district(doc: Document, words: list[str]) -> str:
    """The longest run of the words that is a district's name; the first word where none is."""
    for size in range(len(words), 0, -1):
        if doc.lexicon.regions.districts(" ".join(words[:size])):
            return " ".join(words[:size])
    return words[0]


def begins_district(doc: Document, at: int, region: RegionMention) -> bool:
    """*SMAN 2 Siak Hulu*: whether the words at a place are a district whose name only begins as the region's does."""
    place = place_words(doc, at)
    if place is None or region.level is not None:
        return False
    words = longest_district(doc, place.group().split())
    end = doc.text.find(words, at) + len(words)
    return end > region.end and bool(doc.lexicon.regions.districts(words))
