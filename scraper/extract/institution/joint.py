"""Servants, soldiers and police who pledge together: named side by side, of a region or of one district."""

import re
from collections.abc import Iterator, Sequence

from scraper.extract.document import Document
from scraper.extract.institution.names import ASIDE, longest_district, place_name, region_at
from scraper.extract.passage import Spans
from scraper.extract.pledge import PLEDGE_WORDS, pledge_sentences, pledge_spans
from scraper.extract.rules import Rule
from scraper.lexicon.regions import RegionMention
from scraper.models import Finding, InstitutionMention

_UNSPACED = r"(?:asn\s+)?tni\s+polri"
"""*Netralitas ASN TNI Polri*: side by side without a sign between them."""
_MEMBER = (
    rf"\b(?:{_UNSPACED}|"
    r"(?:asn|pns|aparat(?:ur)?\s+sipil\s+negara|pegawai\s+negeri(?:\s+sipil|(?!\s+sipil))|abdi\s+negara)(?!\s+(?:polri|tni))|tni|tentara(?:\s+nasional\s+indonesia)?|polri|"
    r"kepolisian(?:\s+(?:negara\s+)?republik\s+indonesia)?(?!\s+(?:daerah|resor|sektor))|"
    r"polisi(?!\s+pamong)|babinsa|bhabinkamtibmas)\b"
    rf"{ASIDE}"
)
AND = (
    r"\s*(?:,\s*(?:dan|serta|maupun|juga|termasuk)?|/|-|–|&|"
    r"dan|serta|maupun|ataupun|hingga|termasuk|beserta|bersama(?:\s+dengan)?)\s*"
)
_EACH = (
    r"(?:(?:para|seluruh|semua|segenap|sejumlah|juga|unsur|jajaran|perwakilan|anggota|personel|personil|prajurit|"
    r"aparat|institusi|pegawai|\d+|orang)\s+)*"
)
_OTHERS = (
    r"(?:lembaga\s+kemasyarakatan|kepala\s+(?:desa|kampung|pekon)|"
    r"(?:perangkat|aparat(?:ur)?)\s+(?:desa|nagari|kampung|pekon|gampong|kelurahan)|pamong\s+kalurahan|wali\s+nagari|keuchik|perbekel|penghulu|[jk]orong|kepala\s+dusun|lurah|camat|"
    r"penyelenggara\s+pemilu|bumd|bumn|kades|bpd|kepala\s+perangkat\s+daerah|pppk|non\s+asn)\b"
)
_ONE = rf"(?:{_MEMBER}|\b{_OTHERS}{ASIDE})"

JOINT = Rule(
    "joint_servants",
    rf"{_ONE}(?:{AND}{_EACH}{_ONE}){{1,8}}|\b{_UNSPACED}\b",
    "ASN, TNI dan Polri di lingkungan Kota Bengkulu mendeklarasikan netralitas.",
    "ASN, TNI dan Polri Kota Bengkulu | gabungan | 17.71",
)

_COMING = re.compile(r"\b(?:dihadiri|hadir\w*|menghadiri|disaksikan|menyaksikan|mengundang|diundang)\b", re.I)
_COME_AFTER = re.compile(
    r"\W*(?:di\s+\w+\s+)?(?:yang\s+)?(?:(?:turut|ikut|juga|tampak)\s+(?:serta\s+)?(?:hadir|menghadiri|menyaksikan)|"
    r"hadir\s+(?:pula|juga|dalam))\b",
    re.I,
)
"""*… dan sejumlah ASN, anggota TNI dan Polri turut hadir*."""
_TAUGHT = re.compile(
    r"\bsosialisasi\s+(?:(?!dan\b|serta\b|sekaligus\b|deklarasi|ikrar)\w+\s+){0,2}(?:ke)?netral(?:itas|an)?\s+"
    r"(?:(?:bagi|untuk|para|seluruh|segenap|pegawai)\s+)*$",
    re.I,
)
_WRITTEN = {"kades": "kepala desa", "bpd": "BPD", "bumd": "BUMD", "bumn": "BUMN", "pppk": "PPPK", "non asn": "non-ASN"}
_VILLAGES = re.compile(r"\b(?:desa|kampung|pekon|nagari|kalurahan|kades|keuchik|perbekel|penghulu|bpd)\b", re.I)
_ADDRESSED = re.compile(
    r"\b(?:ke)?netral(?:itas|an)?\s+(?:(?:bagi|untuk|kepada|para|seluruh|segenap|pegawai)\s+)*$", re.I
)
_ALL_OF_THEM = re.compile(
    r"\b(?:mereka|(?:kedua|ketiga|keempat|kelima)(?:nya|\s+(?:unsur|pihak|institusi|lembaga))|semuanya|seluruhnya|"
    r"agendanya|kegiatannya)\b|^(?:komitmen|kesepakatan|pernyataan|janji|tekad)\s+(?:itu|tersebut|ini)\b",
    re.I,
)
_REMINDED = re.compile(
    r"\b(?:(?:meng)?ingatkan|(?:meng)?imbau|(?:me)?minta|(?:me)?negaskan|tegaskan|(?:me)?nekankan|tekankan|pentingnya)\s+$",
    re.I,
)
"""*Bawaslu mengingatkan netralitas ASN, TNI dan Polri*: spoken of, not called together."""
_DISTRICT = re.compile(
    r"\s*(?:di\s+|se-?\s*)?(?P<level>kecamatan|kec\.?|distrik|kapanewon|kelurahan)\s+"
    r"(?P<name>(?-i:[A-Z]\w+(?:\s+[A-Z]\w+){0,2}))",
    re.I,
)
_THREE = {
    "ASN": re.compile(r"\b(?:asn|aparat(?:ur)?\s+sipil|pns|pegawai\s+negeri|abdi\s+negara)\b"),
    "TNI": re.compile(r"\b(?:tni|tentara|kodim|babinsa)\b"),
    "Polri": re.compile(r"\b(?:polri|kepolisian|polisi|polres\w*|bhabinkamtibmas)\b"),
}
_ON_BEHALF = re.compile(r"\bmewakili\s+(?:unsur\s+|seluruh\s+)?(?P<who>ASN|PNS|TNI|Polri)\b")
_WATCHERS = re.compile(
    r"\b(?:panitia\s+pengawas\w*\s+(?:pemil\w+\s+)?(?:\([^)]{3,20}\)\s+)?(?:tingkat\s+)?kec(?:amatan|\.)?|panwas(?:lu|"
    r"lih)?\s?cam|panwas(?:lu|lih)?\s+kec(?:amatan|\.)?)"
    r"(?:\s*\([^)]{3,20}\))?\s+(?P<name>(?-i:[A-Z]\w+(?:\s+[A-Z]\w+)?))",
    re.I,
)
"""*Panitia Pengawas Pemilu Kecamatan (Panwascam) X*: those who watch over the poll in one district."""


def joint(doc: Document) -> Iterator[Finding[InstitutionMention]]:
    """Servants, soldiers and police named together where the pledge is told, of the region that follows or of none."""
    for match in _named_together(doc):
        name = _joint_name(match.group().lower())
        region = region_at(doc, match.end()) or _region_of_joint(doc, match.end())
        where = _district(doc, match.end(), region)
        if where is None and region is not None:
            where = place_name(doc, region.codes, region), region.codes, region.end
        place, codes, end = where or ("", (), match.end())
        mention = InstitutionMention(f"{name} {place}".strip(), "gabungan", codes)
        yield doc.finding(mention, match.start(), end, "joint_servants")
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
    """Where two of the three stand side by side: those who pledge, in the sentence or else the one before; where no
    pledgers are named, those addressed at the top. Nowhere else are they looked for."""
    pledging = [match for match in _rows_in(doc, pledge_spans(doc)) if not _are_guests(doc, match)]
    told = pledge_sentences(doc)
    if pledging or not told:
        return pledging
    before = [doc.sentences[index - 1] for index in sorted(told - {0}) if index - 1 not in told]
    before = [sentence for sentence in before if is_gathered(doc, sentence.index)]
    called = [match for match in _rows_in(doc, Spans.of(before)) if not _are_guests(doc, match)]
    if called:
        return called
    top = [s for s in doc.sentences if s.index not in told and (s.part.kind == "headline" or doc.rank(s) < 2)]
    return [match for match in _rows_in(doc, Spans.of(top)) if _are_addressed(doc, match.start())]


def _rows_in(doc: Document, spans: Spans) -> Sequence[re.Match[str]]:
    """Where they are named side by side within some spans."""
    rows = doc.whole.matches(doc.lexicon.compile(JOINT.pattern), spans)
    return [row for row in rows if _are_of_many_houses(doc, row)]


def _are_of_many_houses(doc: Document, row: re.Match[str]) -> bool:
    """Whether two of the three are named, or one beside villages of a district: these have no government in common."""
    houses = len(members(row.group()))
    return houses > 1 or bool(houses and _VILLAGES.search(row.group()) and _DISTRICT.match(doc.text, row.end()))


def _joint_name(row: str) -> str:
    """What we call a joint group: the three in one order, then village heads and the like as they are named."""
    others = (" ".join(other.split()) for other in re.findall(_OTHERS, row))
    together = [*members(row), *dict.fromkeys(_WRITTEN.get(other, other) for other in others)]
    return f"{', '.join(together[:-1])} dan {together[-1]}"


def _district(doc: Document, at: int, region: RegionMention | None) -> tuple[str, tuple[str, ...], int] | None:
    """The district of a joint group: with its level, the regencies in which it may lie, and where its name ends.

    It stands behind the group; else it is that of the watchers who hold the ceremony, unless they are of elsewhere.
    """
    beside = _DISTRICT.match(doc.text, at)
    if beside is not None:
        level = "Kecamatan" if beside["level"].lower().startswith("kec") else beside["level"].capitalize()
        words = longest_district(doc, beside["name"].split())
        codes = doc.lexicon.regions.districts(words) if level != "Kelurahan" else ()
        if codes or level == "Kelurahan":
            return f"{level} {words}", codes, beside.start("name") + len(words)
    watchers = doc.search(_WATCHERS, 0, len(doc.text))
    words = longest_district(doc, watchers["name"].split()) if watchers else ""
    codes = doc.lexicon.regions.districts(words)
    lies_there = region is None or set(codes) & set(region.codes)
    return (f"Kecamatan {words}", codes, at) if codes and lies_there else None


def is_gathered(doc: Document, index: int) -> bool:
    """Whether the sentence behind one tells the pledge of its people: *Bawaslu mempertemukan ASN, TNI dan Polri.
    Ketiganya …*."""
    return (
        index + 1 in pledge_sentences(doc)
        and doc.sentences[index].part.kind == "body"
        and doc.has(_ALL_OF_THEM, doc.sentences[index + 1]) is not None
    )


def _are_addressed(doc: Document, at: int) -> bool:
    """*Sosialisasi netralitas ASN, TNI, Polri*: where no pledgers are named, those called together."""
    start = doc.sentence_at(at).start
    words = _ADDRESSED.search(doc.text, start, at)
    return words is not None and not _REMINDED.search(doc.text, start, words.start())


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
