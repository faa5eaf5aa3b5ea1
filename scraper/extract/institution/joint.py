"""Servants, soldiers and police who pledge together: named side by side, of a region or of one district."""

import re
from collections.abc import Iterator, Sequence

from scraper.extract.document import Document
from scraper.extract.institution.names import longest_district, place_name, region_at
from scraper.extract.passage import Spans
from scraper.extract.pledge import PLEDGE_WORDS, pledge_sentences
from scraper.extract.rules import Rule
from scraper.lexicon.regions import RegionMention
from scraper.models import Finding, InstitutionMention

_MEMBER = (
    r"\b(?:asn(?!\s+(?:polri|tni))|aparatur\s+sipil\s+negara|pns|tni|tentara\s+nasional\s+indonesia|polri|"
    r"kepolisian\s+(?:negara\s+)?republik\s+indonesia|polisi)\b(?:\s*\((?:asn|tni|polri)\))?"
)
AND = r"\s*(?:,\s*(?:dan|serta|maupun)?|/|-|–|dan|serta|maupun|hingga|&)\s*"
_OTHERS = (
    r"(?:lembaga\s+kemasyarakatan|kepala\s+desa|perangkat\s+(?:desa|nagari|kampung|pekon|gampong|kelurahan)|"
    r"wali\s+nagari|[jk]orong|kepala\s+dusun|lurah|camat|penyelenggara\s+pemilu|bumd|bumn|kades|bpd|"
    r"kepala\s+perangkat\s+daerah|pppk|non\s+asn)\b"
)

JOINT = Rule(
    "joint_servants",
    rf"(?P<members>{_MEMBER}(?:{AND}(?:(?:anggota|personel|prajurit|unsur|"
    rf"jajaran)\s+)?{_MEMBER}){{1,3}})(?P<others>(?:{AND}(?:(?:para|seluruh|semua)\s+)?{_OTHERS}){{0,5}})",
    "ASN, TNI dan Polri di lingkungan Kota Bengkulu mendeklarasikan netralitas.",
    "ASN, TNI dan Polri Kota Bengkulu | gabungan | 17.71",
)

_COMING = re.compile(r"\b(?:dihadiri|hadir\w*|menghadiri|disaksikan|menyaksikan|mengundang|diundang)\b", re.I)
_COME_AFTER = re.compile(
    r"\W*(?:di\s+\w+\s+)?(?:yang\s+)?(?:turut|ikut|juga|tampak)\s+(?:serta\s+)?(?:hadir|menghadiri|menyaksikan)\b", re.I
)
"""*… dan sejumlah ASN, anggota TNI dan Polri turut hadir*."""
_TAUGHT = re.compile(
    r"\bsosialisasi\s+(?:(?!dan\b|serta\b|sekaligus\b|deklarasi|ikrar)\w+\s+){0,2}netralitas\s+(?:bagi\s+|untuk\s+)?$",
    re.I,
)
_OTHERS_BEFORE = re.compile(rf"(?:\b{_OTHERS}(?:\s*\([^()]{{2,20}}\))?{AND}(?:(?:para|seluruh)\s+)?){{1,4}}$", re.I)
_ONE_OTHER = re.compile(_OTHERS)
_ADDRESSED = re.compile(r"\bnetral(?:itas)?\s+(?:bagi\s+|untuk\s+|kepada\s+|para\s+|seluruh\s+)*$", re.I)
_DISTRICT = re.compile(
    r"\s*(?:di\s+|se-?\s*)?(?P<level>kecamatan|kelurahan)\s+(?P<name>(?-i:[A-Z]\w+(?:\s+[A-Z]\w+)?))", re.I
)
_THREE = {
    "ASN": re.compile(r"\b(?:asn|aparatur|pns)\b"),
    "TNI": re.compile(r"\b(?:tni|tentara|kodim)\b"),
    "Polri": re.compile(r"\b(?:polri|kepolisian|polisi|polres\w*)\b"),
}
_ARMED = re.compile(r"\b(?:tni|tentara|polri|kepolisian|polisi)\b", re.I)
"""Without one of these no two of the three stand together."""
_ON_BEHALF = re.compile(r"\bmewakili\s+(?:unsur\s+|seluruh\s+)?(?P<who>ASN|PNS|TNI|Polri)\b")
_WATCHERS = re.compile(
    r"\b(?:panitia\s+pengawas\w*\s+(?:pemil\w+\s+)?(?:\([^)]{3,20}\)\s+)?(?:tingkat\s+)?kecamatan|panwas(?:lu|"
    r"lih)?\s?cam|panwas(?:lu|lih)?\s+kecamatan)"
    r"(?:\s*\([^)]{3,20}\))?\s+(?P<name>(?-i:[A-Z]\w+(?:\s+[A-Z]\w+)?))",
    re.I,
)
"""*Panitia Pengawas Pemilu Kecamatan (Panwascam) X*: those who watch over the poll in one district."""


def joint(doc: Document) -> Iterator[Finding[InstitutionMention]]:
    """Servants, soldiers and police named together where the pledge is told, of the region that follows or of none."""
    for match in _named_together(doc):
        start, name = _joint_name(doc, match)
        region = region_at(doc, match.end()) or _region_of_joint(doc, match.end())
        where = _district(doc, match.end(), region)
        if where is None and region is not None:
            where = place_name(doc, region.codes, region), region.codes, region.end
        place, codes, end = where or ("", (), match.end())
        mention = InstitutionMention(f"{name} {place}".strip(), "gabungan", codes)
        yield doc.finding(mention, start, end, "joint_servants")
    yield from _represented(doc)


def _represented(doc: Document) -> Iterator[Finding[InstitutionMention]]:
    """*Pj Gubernur mewakili ASN, Danrem mewakili TNI, dan Kapolda mewakili Polri*, beside an account of the pledge."""
    if not doc.whole.may_have(_ON_BEHALF):
        return
    told = pledge_sentences(doc)
    for index in sorted(told | {index + 1 for index in told}):
        if index >= len(doc.sentences):
            continue
        sentence = doc.sentences[index]
        found = list(_ON_BEHALF.finditer(sentence.text))
        together = members(" ".join(match["who"] for match in found))
        if len(together) > 1:
            name = f"{', '.join(together[:-1])} dan {together[-1]}"
            start, end = sentence.start + found[0].start(), sentence.start + found[-1].end()
            yield doc.finding(InstitutionMention(name, "gabungan", ()), start, end, "joint_servants")


def _named_together(doc: Document) -> Sequence[re.Match[str]]:
    """Where two of the three stand side by side: those who pledge; where no pledgers are named, those addressed."""
    if not doc.whole.may_have(_ARMED):
        return ()
    told = pledge_sentences(doc)
    named = [match for match in doc.matches(JOINT.pattern) if len(members(match["members"])) > 1]
    pledging = [
        match for match in named if doc.sentence_at(match.start()).index in told and not _are_guests(doc, match)
    ]
    return pledging or [match for match in named if told and _are_addressed(doc, match.start(), told)]


def _joint_name(doc: Document, match: re.Match[str]) -> tuple[int, str]:
    """Where a joint group begins and what we call it: the three in one order, then village heads and the like."""
    beside = doc.whole.first(_OTHERS_BEFORE, max(0, match.start() - 90), match.start())
    words = f"{beside.group() if beside else ''} {match['others'] or ''}".lower()
    others = (" ".join(other.split()) for other in _ONE_OTHER.findall(words))
    together = [*members(match["members"]), *dict.fromkeys("kepala desa" if o == "kades" else o for o in others)]
    return beside.start() if beside else match.start(), f"{', '.join(together[:-1])} dan {together[-1]}"


def _district(doc: Document, at: int, region: RegionMention | None) -> tuple[str, tuple[str, ...], int] | None:
    """The district of a joint group: with its level, the regencies in which it may lie, and where its name ends.

    It stands behind the group; else it is that of the watchers who hold the ceremony, unless they are of elsewhere.
    """
    beside = _DISTRICT.match(doc.text, at)
    if beside is not None:
        level, words = beside["level"].capitalize(), longest_district(doc, beside["name"].split())
        codes = doc.lexicon.regions.districts(words) if level == "Kecamatan" else ()
        if codes or level != "Kecamatan":
            return f"{level} {words}", codes, beside.start("name") + len(words)
    watchers = doc.search(_WATCHERS, 0, len(doc.text))
    words = longest_district(doc, watchers["name"].split()) if watchers else ""
    codes = doc.lexicon.regions.districts(words)
    lies_there = region is None or set(codes) & set(region.codes)
    return (f"Kecamatan {words}", codes, at) if codes and lies_there else None


def _are_addressed(doc: Document, at: int, told: frozenset[int]) -> bool:
    """*Sosialisasi netralitas ASN, TNI, Polri* at the top: where no pledgers are named, those called together."""
    sentence = doc.sentence_at(at)
    top = sentence.part.kind == "headline" or doc.rank(sentence) < 2
    return top and sentence.index not in told and bool(_ADDRESSED.search(doc.text, sentence.start, at))


def _are_guests(doc: Document, match: re.Match[str]) -> bool:
    """*Deklarasi yang dihadiri Forkopimda dan TNI-Polri*, *sosialisasi netralitas ASN dan TNI*: they come and listen.

    No word of a pledge stands in between.
    """
    at = match.start()
    start = doc.sentence_at(at).start
    if doc.search(_TAUGHT, start, at) or _COME_AFTER.match(doc.text, match.end()):
        return True
    coming = doc.whole.matches(_COMING, Spans([start], [at]))
    return bool(coming) and not doc.whole.first(PLEDGE_WORDS, coming[-1].end(), at)


def _region_of_joint(doc: Document, at: int) -> RegionMention | None:
    """The region that follows within a few words: *di lingkungan Kota X*."""
    region = next(iter(doc.regions_in(at, at + 40)), None)
    if region is None or re.search(r"[.;:,]|\b(?:yang|untuk|dalam|pada)\b", doc.text[at : region.start]):
        return None
    return region


def members(words: str) -> list[str]:
    """Which of the three are named, each once and always in one order."""
    words = words.lower()
    return [name for name, pattern in _THREE.items() if pattern.search(words)]
