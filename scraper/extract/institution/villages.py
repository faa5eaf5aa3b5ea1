"""Village heads and their people: of a region that stands beside them, or of the one that the article is about."""

import re
from collections.abc import Iterator, Sequence

from scraper.extract.document import Document
from scraper.extract.institution.names import all_over, government, longest_district
from scraper.extract.pledge import pledge_sentences, pledge_spans
from scraper.extract.pledge_words import PLEDGE_OF
from scraper.extract.rules import Rule
from scraper.lexicon.regions import RegionMention
from scraper.models import Finding, InstitutionMention
from scraper.vocabulary import GOVERNMENTS

VILLAGE_HEADS = (
    r"(?:<@village_head>|<@village_people>|(?:kepala|perangkat|aparat(?:ur)?)\s+(?:dari\s+)?\d+\s+desa|"
    r"petinggi(?!\s+(?:opd|partai|perusahaan|lembaga|instansi|pem\w+|tni|polri|militer|negara)))"
)

_BESIDE = (
    r"\s*(?:,?\s*\b(?:dan|serta|juga|bersama|beserta|maupun|ditambah|plus)\b|/|,|-)\s*"
    r"(?:(?:juga|para|seluruh|semua|segenap|anggota|<@number>)\s+)*"
)

_ALSO = r"(?:\s*\([^()\n]{2,25}\))?"
"""*Kepala Pekon (Kepala Desa)*: the same said in other words."""

_WHERE = (
    r"(?:\s+(?:se-?wilayah|se\s?-?|di(?:\s+(?:lingkungan|lingkup|jajaran|wilayah|kalangan))?|tingkat|dari(?:\s+\d+\s+\w+)?|pada|dalam|lingkup|asal|seantero|dan\s+perangkat(?:nya)?|desa|dan\s+"
    r"lurah|dan\s+kelurahan|seluruh|wilayah|yang\s+(?:ada|berada)\s+di))*\s*-?\s*"
)

VILLAGES: tuple[Rule, ...] = (
    Rule(
        "village_heads",
        rf"\b(?P<who>{VILLAGE_HEADS}(?:{_ALSO}{_BESIDE}(?:\d+\s+)?{VILLAGE_HEADS}){{0,2}})\b{_ALSO}(?P<where>{_WHERE}(?:kabupaten|kab\.?|kota|prov\.|"
        rf"kecamatan|kec\.?|distrik|kapanewon)?\s*(?-i:[A-Z])[^.;,]{{2,30}}|\s+(?:dan\s+lurah\s+)?se-?\s?(?:kabupaten|kota|kecamatan)\b)",
        "Para kepala desa se-Kabupaten Majalengka mengikrarkan sikap netral.",
        "Kepala desa se-Kabupaten Majalengka | desa | 32.10",
    ),
    Rule(
        "village_heads_pledging",
        rf"\b(?P<who>{VILLAGE_HEADS}(?:{_ALSO}{_BESIDE}(?:\d+\s+)?{VILLAGE_HEADS}){{0,2}})\b(?!(?:\s+\w+){{0,3}}?\s+(?:ikut|turut|juga|hadir)\b)",
        "Bawaslu Kabupaten Serang menggelar penandatanganan pakta integritas netralitas dengan para kepala desa.",
        "Kepala desa | desa | ",
    ),
)

_ONE_VILLAGE = re.compile(
    r"\s*(?:[Pp]ekon|[Gg]ampong|[Nn]agari|[Kk]alurahan|[Dd]esa)\s+(?!Se\b)[A-Z]|"
    r"\s+(?!Kecamatan\b)[A-Z]\w+(?:\s+[A-Z]\w+)?,?\s+[Kk]ecamatan\b"
)
"""*Peratin Pekon Purawiwitan*, *Kepala Desa Ara Kecamatan Bonto Bahari*: the head of one village."""
_NAMED_VILLAGE = re.compile(
    r"\b(?:(?:Pemerintah|Perangkat|Aparat|Aparatur|Kantor)\s+(?:Desa|Kelurahan|Gampong|Nagari|Pekon|Kalurahan)|"
    r"Pemdes|Balai\s+Desa)\s+(?P<name>(?!(?:Se|Pada|Dalam|Di|Dan|Untuk|Harus|Wajib|Jelang|Netral\w*)\b)[A-Z][a-z]+)"
)
"""*Pemerintah Desa X*, *Balai Desa X*: an account of one village."""
_LONGER_PLACE = re.compile(
    r"\s+(?!(?:se|di|dari|pada|dan|seluruh|kabupaten|kab|kota|provinsi|prov|kecamatan|kec|distrik|kapanewon|desa|lurah|"
    r"wilayah|lingk\w+|jajaran|tingkat)\b)(?-i:[A-Z])\w+\s",
    re.I,
)
"""*Pambakal Tanjung Batu*: the name of a village that ends as a region's does."""
_ALL_OF_DISTRICT = re.compile(
    r"\bse-?\s?(?:wilayah\s+)?(?P<level>kecamatan|kec\.?|distrik|kapanewon)?\s*(?P<name>(?-i:[A-Z]\w+(?:\s+[A-Z]\w+)?))|"
    r"\bpanwas\w*?\s?(?:kecamatan|cam)\s+(?P<watched>(?-i:[A-Z]\w+(?:\s+[A-Z]\w+)?))",
    re.I,
)
"""*… se-Kecamatan X*, *Penghulu se-X* (a district, no region), *Panwascam X mengundang*: whose villages are meant."""
_PEOPLE = re.compile(r"\b(?:perangkat|aparat\w*|pamong|bpd|staf|pegawai|lurah)\b", re.I)
_MANY = re.compile(r"\b(?:para|seluruh|semua|segenap|sejumlah|puluhan|ratusan|belasan|\d+)\s+(?:orang\s+)?$", re.I)
_DISTRICT = re.compile(
    r"\b(?P<level>kecamatan|kec\.?|distrik|kapanewon)\s+(?P<name>(?-i:[A-Z]\w+(?:\s+[A-Z]\w+)?))", re.I
)
_NEXT_DISTRICT = re.compile(
    r"\s*(?:,\s*)?(?P<and>(?<=[\s,])(?:dan|serta)\s+)?(?:[Kk]ecamatan\s+)?(?P<name>[A-Z]\w+(?:\s+[A-Z]\w+)?)"
)
_ISLAND = re.compile(r"[\s-]*(?:se\s?-?\s*|di\s+(?:seluruh\s+)?|dari\s+)(?P<island>Pulau\s+(?P<name>[A-Z]\w+))")
_NEAR = 100
"""Characters in which the next two find all they can: a sentence may have no end."""
_BESIDE_SERVANTS = re.compile(r"\b(?:asn|pns|pegawai|guru|opd|aparatur)\b[^.;]{0,80}$", re.I)
_BESIDE_DISTRICT_HEADS = re.compile(r"\bcamat\b[^.;]{0,80}$", re.I)
_ALONG_WITH_VILLAGES = re.compile(
    r"\b(?:kepala\s+(?:desa|kampung|pekon)|kades|perbekel|keuchik|wali\s+nagari|penghulu)\b", re.I
)
"""*Camat, kepala desa, dan lurah*: of villages; *camat sampai lurah*: of the government."""
_REGISTRY = re.compile(r"\b(?:kua|kantor\s+urusan\s+agama|penyuluh|kemenag|kementerian\s+agama)\b", re.I)
_COUNTED = re.compile(r"\s+(?:dari\s+)?\d+\s+desa\b")
"""*Perangkat dari 14 desa*: those of villages, and how many these are."""
_SAME = re.compile(_ALSO[:-1])
SHORT = {
    "kades": "kepala desa",
    "kadus": "kepala dusun",
    "kakon": "kepala pekon",
    "kakam": "kepala kampung",
    "walinagari": "wali nagari",
    "kumtua": "hukum tua",
    "bpd": "BPD",
}
_NAMED_HEADS = rf"\b{VILLAGE_HEADS}"
_PATTERN = {rule.name: rule.pattern for rule in VILLAGES}


def villages(doc: Document) -> Iterator[Finding[InstitutionMention]]:
    """Every group of village heads: those with a region first, then those named where the pledge is told."""
    named = doc.whole.matches(doc.lexicon.compile(_NAMED_HEADS), doc.everything)
    if not named:
        return  # as in most articles
    places = [match.start() for match in named]
    placed = list(_village_heads(doc, places))
    yield from placed
    yield from _village_heads_pledging(doc, places, {finding.start for finding in placed})


def _village_heads(doc: Document, places: Sequence[int]) -> Iterator[Finding[InstitutionMention]]:
    for match in doc.whole.matches(doc.lexicon.compile(_PATTERN["village_heads"]), doc.paragraphs, among=places):
        if _ONE_VILLAGE.match(doc.text, match.start("where")) or _are_registrars(doc, match):
            continue
        region = next(iter(doc.regions_in(match.start("where"), match.end("where"))), None)
        if region is not None and (
            _of_another(doc, match.start("where"), region.start) or _names_village(doc, match, region)
        ):
            continue
        who = _village(doc, match["who"])
        if region is not None and who != "Lurah" and (inside := _of_district(doc, match, region)):
            yield inside
        elif region is not None and who == "Lurah":  # wards belong to the government, villages do not
            mention = government(doc, region.codes, doc.text[region.start : region.end], implied=True)
            yield doc.finding(mention, match.start(), region.end, "village_heads")
        elif region is not None:
            mention = InstitutionMention(f"{who} {all_over(doc, region.codes, region)}", "desa", region.codes)
            yield doc.finding(mention, match.start(), region.end, "village_heads")
        elif (island := _ISLAND.match(doc.text, match.start("where"))) and (
            codes := doc.lexicon.regions.districts(island["name"])
        ):
            mention = InstitutionMention(f"{who} se-{' '.join(island['island'].split())}", "desa", codes)
            yield doc.finding(mention, match.start(), island.end(), "village_heads")
        elif district := _of_district(doc, match, None):
            yield district
        elif re.search(r"\bse-?\s?(?:kabupaten|kota|kecamatan)\b", match["where"], re.I):
            yield doc.finding(InstitutionMention(who, "desa", ()), match.start(), match.end("who"), "village_heads")


def _names_village(doc: Document, match: re.Match[str], region: RegionMention) -> bool:
    """*Pambakal Tanjung Batu*, *Kepala Desa Tanjung Seloka*: whether the words right behind are a village's name, which
    only ends as a region's does, or begins as that of a regency's capital."""
    if _LONGER_PLACE.match(doc.text, match.start("where"), region.start):
        return True
    beside = region.start == match.start("where") + 1 and region.level is None and region.capital
    return beside and doc.text[region.end : region.end + 2].lstrip()[:1].isupper()


def _of_district(
    doc: Document, match: re.Match[str], region: RegionMention | None
) -> Finding[InstitutionMention] | None:
    """*Kepala desa se-Kecamatan X Kabupaten Y*: those of the district, which lies in the region behind it if there is
    one."""
    district = _DISTRICT.search(match["where"])
    if district is None:
        return None
    name = longest_district(doc, district["name"].split())
    start = match.start("where") + district.start("name")
    if region is not None and start > region.start:
        return None
    codes = doc.lexicon.regions.districts(name)
    codes = codes if region is None or region.start == start else tuple(code for code in codes if code in region.codes)
    if not codes:
        return None
    level = "Kecamatan" if district["level"].lower().startswith("kec") else district["level"].capitalize()
    end = start + len(name)
    further, last, shared = _further_districts(doc, end, codes)
    if further:
        name = f"{', '.join((name, *further[:-1]))} dan {further[-1]}"
        where, codes, end = f"{level} {name}", shared, last
    else:
        where = f"se-{level} {name}"
    return doc.finding(
        InstitutionMention(f"{_village(doc, match['who'])} {where}", "desa", codes), match.start(), end, "village_heads"
    )


def _further_districts(doc: Document, at: int, codes: tuple[str, ...]) -> tuple[Sequence[str], int, tuple[str, ...]]:
    """*Kecamatan X, Y dan Z*: the districts behind the first, where they end and the regencies in which all may lie;
    none where the row does not end with *dan*: *Kecamatan X, Y* is X in the regency of Y."""
    names: list[str] = []
    found = _NEXT_DISTRICT.match(doc.text, at)
    while found:
        name = longest_district(doc, found["name"].split())
        both = tuple(code for code in doc.lexicon.regions.districts(name) if code in codes)
        if not both:
            break
        names.append(name)
        codes, at = both, found.start("name") + len(name)
        if found["and"]:
            return names, at, codes
        found = _NEXT_DISTRICT.match(doc.text, at)
    return (), at, codes


def _of_another(doc: Document, start: int, end: int) -> bool:
    """*Kades dan Lurah Disorot Bawaslu Lampung*: the region is that of another body, named between the two."""
    words = doc.lexicon.institutions
    heads = words.pattern.finditer(doc.text, start, end)
    return any(words.type_of(head.group()).kind not in (*GOVERNMENTS, "kecamatan", "desa") for head in heads)


def _village_heads_pledging(
    doc: Document, places: Sequence[int], placed: set[int]
) -> Iterator[Finding[InstitutionMention]]:
    """Village heads named in a sentence about the pledge, of whatever region the article is about.

    They are named at `places`; those that start at `placed` have their region beside them.
    """
    pattern = doc.lexicon.compile(_PATTERN["village_heads_pledging"])
    matches = doc.whole.matches(pattern, pledge_spans(doc), among=places)
    one_village = bool(matches) and _tells_of_one_village(doc)
    of_district = None
    if matches and not any(doc.sentence_at(start).index in pledge_sentences(doc) for start in placed):
        of_district = _district_told(doc, doc.headline if placed else f"{doc.headline} {doc.lead}")
    for match in matches:
        sentence = doc.sentence_at(match.start())
        if match.start() in placed or _are_registrars(doc, match) or _is_beside_servants(doc, sentence.start, match):
            continue  # „ASN, camat sampai lurah“: the government's own people
        if (
            one_village
            and (placed or not _is_meeting(doc, match))
            and not _MANY.search(doc.text, max(sentence.start, match.start() - 40), match.start())
        ):
            continue  # „Desa X: kades dan perangkat berikrar“
        if doc.text[match.start()].isupper() and next(iter(doc.regions_in(match.end(), match.end() + 2)), None):
            continue  # one village head with a name of place: a person
        who = _village(doc, match["who"])
        if who == "Lurah":
            continue  # wards belong to the government
        where, codes = of_district or ("", ())
        mention = InstitutionMention(f"{who} {where}".strip(), "desa", codes)
        yield doc.finding(mention, match.start(), match.end(), "village_heads_pledging")


def _district_told(doc: Document, top: str) -> tuple[str, tuple[str, ...]] | None:
    """*se-Kecamatan X* and the regencies where it may lie, if `top` names one district as the whole of which the
    article tells; None where it names none, or several."""
    found: dict[str, tuple[str, tuple[str, ...]]] = {}
    for match in _ALL_OF_DISTRICT.finditer(top):
        name = longest_district(doc, (match["name"] or match["watched"]).split())
        if codes := doc.lexicon.regions.districts(name):
            level = (match["level"] or "kecamatan").lower()
            written = "Kecamatan" if level.startswith("kec") else level.capitalize()
            found.setdefault(name.lower(), (f"se-{written} {name}", codes))
    return next(iter(found.values())) if len(found) == 1 else None


def _are_registrars(doc: Document, match: re.Match[str]) -> bool:
    """*Penghulu dan penyuluh KUA*: those who register marriages bear the name of Riau's village heads."""
    return match["who"][:8].lower() == "penghulu" and bool(
        _REGISTRY.search(doc.text, doc.sentence_at(match.start()).start, match.end() + 60)
    )


def _is_meeting(doc: Document, match: re.Match[str]) -> bool:
    """*Ikrar netralitas kepala desa di Balai Desa X*: whether the words of the pledge name heads, and no people of one
    village, who meet in its hall."""
    return not _PEOPLE.search(match["who"]) and bool(
        PLEDGE_OF.search(doc.text, max(0, match.start() - 40), match.start())
    )


def _tells_of_one_village(doc: Document) -> bool:
    return len({found["name"] for found in _NAMED_VILLAGE.finditer(f"{doc.headline} {doc.lead}")}) == 1


def _is_beside_servants(doc: Document, start: int, match: re.Match[str]) -> bool:
    """Whether those are named last in a row that begins with the government's own people."""
    start = max(start, match.start() - _NEAR)
    if _BESIDE_SERVANTS.search(doc.text, start, match.start()):
        return True
    of_villages = _ALONG_WITH_VILLAGES.search(match["who"])
    return not of_villages and bool(_BESIDE_DISTRICT_HEADS.search(doc.text, start, match.start()))


def _village(doc: Document, words: str) -> str:
    """Up to three offices as we write them: *Lurah dan kepala desa*, *Perbekel, kepala desa dan lurah*."""
    bare = _COUNTED.sub(" desa", _SAME.sub("", " ".join(words.lower().split())))
    offices = list(dict.fromkeys(SHORT.get(o, o) for o in doc.lexicon.compile(VILLAGE_HEADS).findall(bare)))
    name = " dan ".join(filter(None, (", ".join(offices[:-1]), offices[-1])))
    return f"{name[0].upper()}{name[1:]}"
