"""Servants, soldiers and police who pledge together: named side by side, of a region or of one district."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from scraper.extract.document import Document
from scraper.extract.institution.joint_words import JOINT, OTHERS, members
from scraper.extract.institution.names import ASIDE, longest_district, place_name, region_at
from scraper.extract.institution.villages import SHORT, VILLAGE_HEADS
from scraper.extract.passage import Spans
from scraper.extract.pledge import pledge_sentences, pledge_spans, pledges
from scraper.extract.pledge_words import PLEDGE_WORDS
from scraper.lexicon.regions import RegionMention
from scraper.models import Finding, InstitutionMention

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
_WRITTEN = {
    **SHORT,
    "bumd": "BUMD",
    "bumn": "BUMN",
    "pppk": "PPPK",
    "p3k": "PPPK",
    "non asn": "non-ASN",
    "non-asn": "non-ASN",
}
_SERVANTS = re.compile(r"\b(?:asn|pns|aparatur\s+sipil|pegawai\s+negeri|abdi\s+negara)\b", re.I)
_DISTRICT_HEADS = re.compile(r"\b(?:camat|kepala\s+distrik|panewu)\b", re.I)
_NO_OTHERS = re.compile(r"(?:(?:asn|tni|polri|dan|serta|aparatur\s+sipil\s+negara)\b[\s,/&()–-]*)+")
"""*ASN, TNI dan Polri*: none beside the three, as in most rows."""
_OF_OFFICE = re.compile(r"\bkantor\s+\w+")
_SAID_AGAIN = re.compile(ASIDE[:-1])
_VILLAGES = rf"\b(?!lurah\b)(?:{VILLAGE_HEADS})\b"
"""Those whom no government employs; *lurah* it does, but for Yogyakarta's."""
_GOVERNMENT = (
    r"(?:pemerintah\s+(?:kabupaten|kota|provinsi|daerah)|pem(?:kab|kot?|prov|da)|gubernur|bupati|wali\s?kota|sekda|"
    r"sekretaris\s+daerah)\b"
)
_CALLED_BEFORE = re.compile(
    rf"\b{_GOVERNMENT}[^;]{{0,90}}?\b(?:(?:meng?)?gelar|(?:meng)?adakan|(?:me)?laksanakan|(?:menye)?lenggarakan|"
    r"(?:men)?deklarasikan|mengumpulkan)\b[^;]{0,90}$",
    re.I,
)
_CALLED_AFTER = re.compile(
    rf"[^.;]{{0,60}}\b(?:di(?:gelar|adakan|laksanakan|selenggarakan|helat|kumpulkan|gagas))\s+(?:oleh\s+)?"
    rf"(?:(?:pj|pjs|plt|penjabat)\b\.?\s+(?:sementara\s+)?)?{_GOVERNMENT}",
    re.I,
)
"""*Deklarasi netralitas ASN dan kepala desa digelar Pemkab X*: a government has all its people pledge."""
_HEAD_OF_GOVERNMENT = re.compile(
    r"(?<!asn )(?<!pns )\b(?:pem(?:kab|kot?|da)|pemerintah\s+(?:kabupaten|kota|daerah)|bupati|wali\s?kota|walkot|sekda|"
    r"sekretaris\s+daerah)\b",
    re.I,
)
_WATCHERS_OF_POLL = re.compile(r"\b(?:bawaslu|badan\s+pengawas|panwas\w*|kpu|komisi\s+pemilihan)\b", re.I)
"""At the top of an article the one or the other tells whose ceremony it is."""
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
_LEVEL_AND_NAME = (
    r"(?P<level>kecamatan|kec\.?|distrik|kapanewon|kelurahan)\s+(?P<name>(?-i:[A-Z]\w+(?:\s+[A-Z]\w+){0,2}))"
)
_NAMED_DISTRICT = re.compile(rf"\b(?:se-?)?{_LEVEL_AND_NAME}", re.I)
_DISTRICT = re.compile(rf"\s*(?:di\s+|se-?\s*)?{_LEVEL_AND_NAME}", re.I)
"""The same right behind a row, with what links the two."""
_NEAR = 200
"""Characters before a row in which its place may stand: a sentence may have no end."""
_OF_WHOM = re.compile(
    rf"{_NAMED_DISTRICT.pattern}(?:,[^,.;]{{3,40}})?,?\s+(?:yaitu|yakni|terdiri|meliputi|mulai|baik)\b[^.;]*$", re.I
)
"""*Tiga pilar Kecamatan X, yaitu ASN, …*: the place stands before those who are named."""
_NO_UNITS = re.compile(r"\b(?:tni|tentara|polri|polisi|kepolisian|babinsa|bhabinkamtibmas)\b", re.I)
_GOVERNMENT_NAMED = re.compile(r"\b(?:Pem[kdp]\w+|Pemerintah\s+\w+)\s+[A-Z]")
"""Soldiers and police as such; units of theirs beside a government that is named are bodies with names."""
_ON_BEHALF = re.compile(r"\bmewakili\s+(?:unsur\s+|seluruh\s+)?(?P<who>ASN|PNS|TNI|Polri)\b")
_NO_MORE_OF_THEM = re.compile(
    r"[.;:,]|\b(?:yang|untuk|dalam|pada|agar|supaya|demi|guna|sebagai|dengan|oleh|bupati|wali\s?kota|gubernur|sekda|"
    r"berlangsung|bertempat|pend[oa]p[oa]|aula|kantor|halaman|lapangan|gedung|di(?!ling)\w{3,})\b",
    re.I,
)
"""*ASN dan camat berlangsung di Pendopo Kabupaten X*: the region behind these words is no longer theirs."""
_WATCHERS = re.compile(
    r"\b(?:panitia\s+pengawas\w*\s+(?:pemil\w+\s+)?(?:\([^)]{3,20}\)\s+)?(?:tingkat\s+)?kec(?:amatan|\.)?|panwas(?:lu|"
    r"lih)?\s?cam|panwas(?:lu|lih)?\s+kec(?:amatan|\.)?)"
    r"(?:\s*\([^)]{3,20}\))?\s+(?P<name>(?-i:[A-Z]\w+(?:\s+[A-Z]\w+)?))",
    re.I,
)
"""*Panitia Pengawas Pemilu Kecamatan (Panwascam) X*: those who watch over the poll in one district."""


_FARTHEST = 100
"""Characters from where one of a row is named to where the next is, at most."""
Row = tuple[re.Match[str], Sequence[str]]
"""Where a row stands, and which of the three it names."""


def joint(doc: Document) -> Iterator[Finding[InstitutionMention]]:
    """Servants, soldiers and police named together where the pledge is told, of the region that follows or of none."""
    rows = [(match, houses, _place(doc, match)) for match, houses in _named_together(doc)]
    elsewhere = next((where for *_, where in rows if where), None)  # said once, it holds for the others
    for match, houses, where in rows:
        name = _joint_name(doc, match.group().lower(), houses)
        place, codes, end = where or (*elsewhere[:2], match.end()) if elsewhere else ("", (), match.end())
        mention = InstitutionMention(f"{name} {place}".strip(), "gabungan", codes)
        yield doc.finding(mention, match.start(), end, "joint_servants")
    yield from _represented(doc)


def _place(doc: Document, row: re.Match[str]) -> tuple[str, tuple[str, ...], int] | None:
    """The district or region of a row, as its name writes it, with the codes and where its words end."""
    region = region_at(doc, row.end()) or _region_of_joint(doc, row.end())
    where = _district(doc, row, region)
    if where is None and region is not None:
        return place_name(doc, region.codes, region), region.codes, region.end
    return where


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


def _named_together(doc: Document) -> Sequence[Row]:
    """Where two of the three stand side by side: those who pledge, in the sentence or else the one before; where no
    pledgers are named, those addressed at the top. Nowhere else are they looked for."""
    places = _beginnings(doc)
    told = pledge_sentences(doc)
    pledging = [row for row in _rows_in(doc, pledge_spans(doc), places) if not _are_guests(doc, row[0])]
    if pledging or not told or not places:
        return pledging
    elsewhere = [doc.sentences[index] for index in sorted({doc.sentence_at(place).index for place in places} - told)]
    before = [sentence for sentence in elsewhere if is_gathered(doc, sentence.index)]
    called = [row for row in _rows_in(doc, Spans.of(before), places) if not _are_guests(doc, row[0])]
    if called:
        return called
    top = [sentence for sentence in elsewhere if sentence.part.kind == "headline" or doc.rank(sentence) < 2]
    named = _rows_in(doc, Spans.of(top), places)
    headed = [row for row in named if doc.sentence_at(row[0].start()).part.kind == "headline"]
    return headed or [(row, houses) for row, houses in named if len(houses) > 1 and _are_addressed(doc, row.start())]


def _beginnings(doc: Document) -> Sequence[int]:
    """Where a row may begin, as far as known: where another of those whom it can name is named soon behind."""
    places = doc.whole.starts(doc.lexicon.compile(JOINT.pattern))
    if places is None:
        return range(len(doc.text))
    return [place for place, after in pairwise(places) if after - place < _FARTHEST]


def _rows_in(doc: Document, spans: Spans, places: Sequence[int]) -> Sequence[Row]:
    """Where they are named side by side within some spans, beginning at one of some places."""
    found = doc.whole.matches(doc.lexicon.compile(JOINT.pattern), spans, among=places)
    rows = [(row, members(row.group())) for row in found]
    return [(row, houses) for row, houses in rows if _are_of_many_houses(doc, row, houses)]


def _are_of_many_houses(doc: Document, row: re.Match[str], houses: Sequence[str]) -> bool:
    """Whether two of the three are named, or one beside villages: these have no government in common.

    Of a whole region it has them pledge together, if it is the one that calls them, or if the headline has none but
    its servants.
    """
    if len(houses) > 1:
        return bool(_NO_UNITS.search(row.group()) or ("ASN" in houses and not _GOVERNMENT_NAMED.search(row.group())))
    villages = doc.lexicon.compile(_VILLAGES)
    if not villages.search(row.group()) or not (houses or _DISTRICT_HEADS.search(row.group())):
        return False
    sentence = doc.sentence_at(row.start())
    told = next((pledge for pledge in pledges(doc) if pledge.sentence.index == sentence.index), None)
    if told is None or (told.speech and not told.future):
        return False
    if sentence.part.kind == "headline" or _NAMED_DISTRICT.search(row.group()) or _DISTRICT.match(doc.text, row.end()):
        return True
    if _SERVANTS.search(doc.headline) and not villages.search(doc.headline):
        return False
    whose = houses and not _ADDRESSED.search(doc.text, sentence.start, row.start())
    if not whose and _region_of_joint(doc, row.end()) is None:
        return False  # „ikrar netralitas ASN dan kepala desa“: the name of its words
    return not (
        _CALLED_BEFORE.search(doc.text, sentence.start, row.start())
        or _CALLED_AFTER.match(doc.text, row.end(), sentence.end)
        or _is_of_government(doc)
    )


def _is_of_government(doc: Document) -> bool:
    """*Pj Bupati X pastikan ASN dan kuwu netral*: whether a government stands at the top of the article and no district
    does, nor those who watch the poll."""
    if doc.in_headline(_NAMED_DISTRICT):
        return False
    return bool(
        doc.in_headline(_HEAD_OF_GOVERNMENT)
        or (doc.in_lead(_HEAD_OF_GOVERNMENT) and not doc.at_the_top(_WATCHERS_OF_POLL))
    )


def _joint_name(doc: Document, row: str, houses: Sequence[str]) -> str:
    """What we call a joint group: the three in one order, then village heads and the like as they are named."""
    words: Sequence[str] = ()
    if not _NO_OTHERS.fullmatch(row):
        words = doc.lexicon.compile(rf"\b{OTHERS}").findall(_OF_OFFICE.sub("", _SAID_AGAIN.sub("", row)))
    others = (" ".join(other.split()) for other in words)
    together = [*houses, *dict.fromkeys(_WRITTEN.get(other, other) for other in others)]
    name = f"{', '.join(together[:-1])} dan {together[-1]}"
    return f"{name[0].upper()}{name[1:]}"


def _district(
    doc: Document, row: re.Match[str], region: RegionMention | None
) -> tuple[str, tuple[str, ...], int] | None:
    """The district of a joint group: with its level, the regencies in which it may lie, and where its name ends.

    It stands behind the group or within it; else it is that of the watchers who hold the ceremony, unless they are of
    elsewhere, or the one that the headline names.
    """
    at = row.end()
    beside = _DISTRICT.match(doc.text, at)
    first = max(doc.sentence_at(row.start()).start, row.start() - _NEAR)
    before = doc.whole.first(_OF_WHOM, first, row.start())
    within = doc.search(_NAMED_DISTRICT, row.start(), at) or before or doc.search(_WATCHERS, 0, len(doc.text))
    for found in filter(None, (beside, within, doc.in_headline(_NAMED_DISTRICT) if region is None else None)):
        level = (found.groupdict().get("level") or "kecamatan").lower()
        level = "Kecamatan" if level.startswith("kec") else level.capitalize()
        words = longest_district(doc, found["name"].split())
        codes = doc.lexicon.regions.districts(words) if level != "Kelurahan" else ()
        if found is beside and (codes or level == "Kelurahan"):
            return f"{level} {words}", codes, found.start("name") + len(words)
        if codes and (region is None or set(codes) & set(region.codes)):
            return f"{level} {words}", codes, at
    return None


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
    end = min(at + 40, doc.sentence_at(max(0, at - 1)).part.end)
    region = next(iter(doc.regions_in(at, end)), None)
    return None if region is None or _NO_MORE_OF_THEM.search(doc.text, at, region.start) else region
