"""Who pledges for the whole country: its chiefs called together, and the bodies that watch over servants."""

import re
from collections.abc import Iterator

from scraper.extract.document import Document
from scraper.extract.passage import Spans
from scraper.extract.pledge import pledges
from scraper.extract.rules import Rule
from scraper.models import Finding, InstitutionMention

NATION: tuple[Rule, ...] = (
    Rule(
        "chiefs_of_nation",
        r"(?<!pemilihan )(?<!calon )(?<!wakil )\b(?:kepala\s+daerah"
        r"(?!\s+(?:dan\s+wakil|serentak|di\b|se-?\s?(?!indonesia)|\d)|\s*,?\s*(?:dan\s+)?(?:sekda|sekretaris|kepala))|"
        r"gubernur\s*,\s*bupati\s*,?\s*(?:dan\s+|serta\s+)?wali\s?kota)\b",
        "Rakornas ditutup dengan penandatanganan komitmen bersama netralitas ASN oleh para kepala daerah.",
        "Kepala Daerah seluruh Indonesia | gabungan | ",
    ),
    Rule(
        "national_bodies",
        r"\b(?:badan\s+pengawas\s+pemilu|bawaslu|(?:kementerian|menteri)\s+dalam\s+negeri|mendagri|kemendagri|"
        r"(?:kementerian|menteri)\s+pendayagunaan\s+aparatur\s+negara|(?:kemen|men)\s?pan\s?-?\s?rb|"
        r"komisi\s+(?:aparatur\s+sipil\s+negara|asn)|kasn|badan\s+kepegawaian\s+negara|bkn)\b",
        "Nota kesepahaman netralitas diteken Ketua Bawaslu, Mendagri, Ketua KASN dan Kepala BKN.",
        "Bawaslu, Kemendagri, KASN dan BKN | gabungan | ",
    ),
)

_NATIONAL_BODIES = (
    ("Bawaslu", re.compile(r"pengawas|bawaslu", re.I)),
    ("Kemendagri", re.compile(r"dalam\s+negeri|mendagri", re.I)),
    ("KemenPANRB", re.compile(r"pendayagunaan|pan\s?-?\s?rb", re.I)),
    ("KASN", re.compile(r"komisi|kasn", re.I)),
    ("BKN", re.compile(r"kepegawaian|bkn", re.I)),
)
_MOST_OF_FIVE = 4
_JOINT_DECREE = re.compile(
    r"\b(?:keputusan|skb|peraturan|edaran|pedoman|dihadiri|disaksikan|menyaksikan|hadir)\b", re.I
)
"""The five have issued a decree together, which many reports quote for the law."""
_OF_THE_NATION = re.compile(
    r"\brakornas\b|\bkoordinasi\s+nasional\b|\brapat\s+kerja\s+nasional\b|\bgerakan\s+nasional\b|"
    r"\b(?:se-?\s?|seluruh\s+)indonesia\b",
    re.I,
)
_PATTERN = {rule.name: rule.pattern for rule in NATION}


def nation(doc: Document) -> Iterator[Finding[InstitutionMention]]:
    """Every such group whose pledge is told."""
    yield from _chiefs(doc)
    yield from _bodies(doc)


def _chiefs(doc: Document) -> Iterator[Finding[InstitutionMention]]:
    """*Deklarasi Kepala Daerah*, as the news of one region tells of a meeting of all."""
    pattern = doc.lexicon.compile(_PATTERN["chiefs_of_nation"])
    if not doc.whole.may_have(pattern) or not doc.search(_OF_THE_NATION, 0, len(doc.text)):
        return
    for pledge in pledges(doc):
        match = doc.has(pattern, pledge.sentence) if pledge.performed and not pledge.speech else None
        if match:
            start = pledge.sentence.start
            mention = InstitutionMention("Kepala Daerah seluruh Indonesia", "gabungan", ())
            yield doc.finding(mention, start + match.start(), start + match.end(), "chiefs_of_nation")


def _bodies(doc: Document) -> Iterator[Finding[InstitutionMention]]:
    """*Diteken Ketua Bawaslu, Mendagri, Ketua KASN dan Kepala BKN*: those who watch over servants, four or all five."""
    pattern = doc.lexicon.compile(_PATTERN["national_bodies"])
    places = doc.whole.starts(pattern)
    if places is not None and len(places) < _MOST_OF_FIVE:
        return
    performed = [pledge.sentence for pledge in pledges(doc) if pledge.performed]
    matches = doc.whole.matches(pattern, Spans.of(performed))
    if len(matches) < _MOST_OF_FIVE:
        return
    for sentence in performed:
        found = [match for match in matches if sentence.start <= match.start() < sentence.end]
        names = list(dict.fromkeys(n for m in found for n, words in _NATIONAL_BODIES if words.search(m.group())))
        if len(names) >= _MOST_OF_FIVE and not doc.has(_JOINT_DECREE, sentence):
            mention = InstitutionMention(f"{', '.join(names[:-1])} dan {names[-1]}", "gabungan", ())
            yield doc.finding(mention, found[0].start(), found[-1].end(), "national_bodies")
