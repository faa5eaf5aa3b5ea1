"""The patterns by which offices and bodies are known, and how far the words of an office run."""

import re
from functools import lru_cache

from scraper.extract.document import Document
from scraper.lexicon import Lexicon

_WORDS = re.compile(r"[^\s,]+")
_OFFICE_WORDS = re.compile(
    r"(?:\s+(?!(?:Kab|Kota|Prov)\w*)(?:[A-Z][\w-]*|dan)){1,5}\s+(?:(?:Kabupaten|Kota|Provinsi|Kab\.?|Prov\.?)\s+)?"
)
_UNNAMED_OFFICE = re.compile(r"\b(?:kadis|kaban|dinas|badan|biro|bagian|kantor|balai)$", re.I)
ROMAN = re.compile(r"^[IVX]{1,5}$")


class Grammar:
    """The patterns of the lexicon's people words, compiled once per lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        compile_ = lexicon.compile
        self.acting = compile_(r"(?P<acting><@acting>)(?:\.?(?:\s*\(?(?:pj|pjs|plt|plh)\.?\)?)?\s+|\.(?=[A-Z]))")
        self.territorial = compile_(
            r"(?P<role><@territorial>)\b(?:\s+sementara\b)?(?:\s*\((?:sekda|wagub|wabup|wawali)\w*\))?"
        )
        self.head = compile_(r"(?P<role><@head>)\b")
        self.body = compile_(r"(?<![\w])(?P<body><@body>)(?![\w])")
        self.office = compile_(r"(?<![\w])(?P<office><@office>)(?![\w])")
        self.group = compile_(r"(?:<@group>)\b")
        self.vocabulary = lexicon.people.vocabulary


@lru_cache(maxsize=4)
def grammar_of(lexicon: Lexicon) -> Grammar:
    """The lexicon's grammar."""
    return Grammar(lexicon)


def vocabulary_run(doc: Document, grammar: Grammar, start: int, end: int, *, stop_at_level: bool = False) -> int:
    """The end of the words of function that begin at `start`: *Bidang Hukum, Politik dan Pemerintahan*."""
    at = start
    balinese = doc.lexicon.compile(r"\s+<@balinese>\b")
    for word in _WORDS.finditer(doc.text[start:end]):
        token = word.group().strip(".()").lower()
        if stop_at_level and (
            token
            in (
                "kabupaten",
                "kab",
                "kota",
                "provinsi",
                "prov",
                "daerah",
                "kecamatan",
                "kapanewon",
                "kemantren",
                "distrik",
            )
        ):
            break
        if word.group() == "I" and balinese.match(doc.text, start + word.end(), end):
            break
        joint = token in ("dan", "dari", "di", "pada", "serta") and at > start
        if not (token in grammar.vocabulary or ROMAN.match(word.group()) or joint):
            break
        if any(m.start == start + word.start() for m in doc.regions_in(start, end)) and not token.startswith(
            ("kota", "kab", "prov")
        ):
            break
        if not joint:
            at = start + word.end()
    return at


def named_office(doc: Document, start: int, end: int) -> int | None:
    """Where the name of an office ends that words we do not know stand for, before its region.

    *Kepala Dinas Kominfo-SP Sulsel*: between the head of an office and its region there is no room for a person.
    """
    region = next((m for m in doc.regions_in(start, end) if not m.weak or m.level), None)
    unnamed = _UNNAMED_OFFICE.search(doc.text, max(0, start - 8), start)
    if unnamed is None or region is None or not _OFFICE_WORDS.fullmatch(doc.text, start, region.start):
        return None
    return start + len(doc.text[start : region.start].rstrip())
