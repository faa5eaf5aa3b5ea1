"""Groups that pledge together: servants with soldiers and police, chiefs of many regions, village heads."""

import re
from collections.abc import Iterator, Sequence

from scraper.extract.document import Document
from scraper.extract.institution.names import all_over, government, longest_district, of_level, place_name, region_at
from scraper.extract.pledge import pledge_sentences, pledges
from scraper.extract.rules import Rule
from scraper.lexicon.regions import RegionMention
from scraper.models import Finding, InstitutionMention
from scraper.vocabulary import GOVERNMENTS

_VILLAGE_HEADS = (
    r"(?:kepala\s+(?:desa|kampung|pekon|nagari)|kades|perangkat\s+desa|keuchik|geuchik|reje|penghulu|pengulu|"
    r"wali\s+nagari|pamong\s+kalurahan|lurah|pambakal|sangadi|hukum\s+tua|perbekel|kuwu|peratin|pangulu|datuk\s+penghulu|petinggi)"
)

_BESIDE = r"\s*(?:,?\s*\b(?:dan|serta|juga)\b|/|,|-)\s*(?:juga\s+|para\s+)?"

_WHERE = (
    r"(?:\s+(?:se\s?-?|di\s+(?:lingkungan|lingkup|jajaran|wilayah)?|dari|pada|dan\s+perangkat(?:nya)?|desa|dan\s+"
    r"lurah|dan\s+kelurahan|seluruh|wilayah))*\s*-?\s*"
)

_MEMBER = (
    r"\b(?:asn(?!\s+(?:polri|tni))|aparatur\s+sipil\s+negara|pns|tni|tentara\s+nasional\s+indonesia|polri|"
    r"kepolisian\s+(?:negara\s+)?republik\s+indonesia|polisi)\b(?:\s*\((?:asn|tni|polri)\))?"
)
_AND = r"\s*(?:,\s*(?:dan|serta|maupun)?|/|-|–|dan|serta|maupun|&)\s*"
_OTHERS = (
    r"(?:lembaga\s+kemasyarakatan|kepala\s+desa|perangkat\s+desa|lurah|camat|penyelenggara\s+pemilu|bumd|bumn|kades|"
    r"kepala\s+perangkat\s+daerah|pppk|non\s+asn)\b"
)

GROUPS: tuple[Rule, ...] = (
    Rule(
        "bodies_in_a_row",
        "",
        "Pemerintah Kabupaten Sikka, Polres Sikka dan Kodim 1603 Sikka mendeklarasikan netralitas.",
        "Pemerintah Kabupaten Sikka, Polres Sikka dan Kodim 1603 Sikka | gabungan | 53.07",
    ),
    Rule(
        "joint_servants",
        rf"(?P<members>{_MEMBER}(?:{_AND}{_MEMBER}){{1,3}})(?P<others>(?:{_AND}{_OTHERS}){{0,5}})",
        "ASN, TNI dan Polri di lingkungan Kota Bengkulu mendeklarasikan netralitas.",
        "ASN, TNI dan Polri Kota Bengkulu | gabungan | 17.71",
    ),
    Rule(
        "governments_of_province",
        r"\b(?:pemerintah\s+(?:daerah\s+)?provinsi|pemprov)\b(?:\s+(?!dan\b|serta\b)[A-Za-z]+){0,3}?(?:\s*\([^)]{2,20}\))?"
        r"\s*,?\s*(?:dan|serta|maupun|bersama|hingga)?\s*(?:seluruh\s+)?(?:pemerintah\s+|pemda\s+)?(?:kabupaten|pemkab)"
        r"(?P<cities>\s*(?:/|dan|-|,)?\s*(?:pem)?kota?\b)?\s*se-?\s?(?P<where>(?-i:[A-Z])[^.;,]{2,40})",
        "ASN Pemerintah Provinsi dan Kabupaten/Kota se-Papua mengikrarkan sikap netral.",
        "Pemerintah Provinsi dan Kabupaten/Kota se-Papua | gabungan | 91",
    ),
    Rule(
        "school_heads",
        r"\bkepala\s+(?:sekolah|madrasah)\b[^.;]{0,50}?\bse-?\s?(?P<where>(?:kabupaten\s+|kota\s+)?(?-i:[A-Z])[^.;,]{2,30})",
        "Ikrar netralitas dibacakan kepala sekolah SD dan SMP se-Kota Yogyakarta.",
        "Kepala sekolah se-Kota Yogyakarta | sekolah_madrasah | 34.71",
    ),
    Rule(
        "chiefs_of_many",
        r"\b(?P<who>(?:gubernur(?:\s+(?-i:[A-Z])\w+){0,3}?|bupati|wali\s?kota|kepala\s+daerah)(?:(?:\s+(?:dan|beserta|bersama|serta)\s+(?:para\s+|seluruh\s+)?|"
        r"\s*/\s*|,\s*)(?:bupati|wali\s?kota|wakil\s+\w+|kepala\s+daerah))*|(?:pejabat|penjabat)\s+pembina\s+kepegawaian(?:\s*\(ppk\))?|ppk|kepala\s+opd|sekda)\s+"
        r"(?:di\s+seluruh\s+|seluruh\s+|kabupaten/kota\s+se-?\s?|se-?\s?)(?P<where>(?-i:[A-Z])[^.;,]{2,40})",
        "Bupati dan Wali Kota se-Kalimantan Selatan menandatangani pakta integritas netralitas.",
        "Bupati dan Wali Kota se-Kalimantan Selatan | gabungan | 63",
    ),
    Rule(
        "village_heads",
        rf"\b(?P<who>{_VILLAGE_HEADS}(?:{_BESIDE}(?:\d+\s+)?{_VILLAGE_HEADS}){{0,2}})\b(?:\s*\(\w+\))?(?P<where>{_WHERE}(?:kabupaten|kab\.?|kota|"
        rf"kecamatan)?\s*(?-i:[A-Z])[^.;,]{{2,30}}|\s+(?:dan\s+lurah\s+)?se-?\s?(?:kabupaten|kota|kecamatan)\b)",
        "Para kepala desa se-Kabupaten Majalengka mengikrarkan sikap netral.",
        "Kepala desa se-Kabupaten Majalengka | desa | 32.10",
    ),
    Rule(
        "village_heads_pledging",
        rf"\b(?P<who>{_VILLAGE_HEADS}(?:{_BESIDE}(?:\d+\s+)?{_VILLAGE_HEADS}){{0,2}})\b(?!(?:\s+\w+){{0,3}}?\s+(?:ikut|turut|juga|hadir)\b)",
        "Bawaslu Kabupaten Serang menggelar penandatanganan pakta integritas netralitas dengan para kepala desa.",
        "Kepala desa | desa | ",
    ),
)

_BETWEEN = re.compile(r"\s*(?:,|/|,?\s*\b(?:dan|serta|beserta)\b)\s*(?:para\s+|jajaran\s+|anggota\s+)*", re.I)
_OWN_PEOPLE = GOVERNMENTS | {"polri", "tni", "kejaksaan", "kemenag"}
_HOSTS_AND_GUESTS = re.compile(
    r"\b(?:dihadiri|hadir\w*|menghadiri|disaksikan|menyaksikan|undangan|mengundang|diundang|kerja\s*sama|sinergi\w*|"
    r"kantor|aula|halaman|kepala|kapolres|perwakilan|unsur|dari)\b[^.]*$",
    re.I,
)
_DISTRICT = re.compile(
    r"\s*(?:di\s+|se-?\s*)?(?P<level>kecamatan|kelurahan)\s+(?P<name>(?-i:[A-Z]\w+(?:\s+[A-Z]\w+)?))", re.I
)
_ONE_GOVERNMENT = re.compile(r"kepala\s+opd|sekda", re.I)
"""*Kepala OPD se-Kabupaten X* are all of one government."""
_ONE_VILLAGE = re.compile(r"\s*(?:[Pp]ekon|[Gg]ampong|[Nn]agari|[Kk]alurahan|[Dd]esa)\s+(?!Se\b)[A-Z]")
"""*Peratin Pekon Purawiwitan*: the head of one village."""
_BESIDE_SERVANTS = re.compile(r"\b(?:asn|pns|pegawai|camat|guru|opd|aparatur)\b[^.;]{0,80}$", re.I)
_PATTERN = {rule.name: rule.pattern for rule in GROUPS}


def groups(doc: Document, bodies: Sequence[Finding[InstitutionMention]]) -> Iterator[Finding[InstitutionMention]]:
    """Every group that the words about people imply, rule by rule. `bodies` are the institutions named outright."""
    yield from _bodies_in_a_row(doc, bodies)
    yield from _joint(doc)
    yield from _governments(doc)
    yield from _school_heads(doc)
    yield from _chiefs(doc)
    placed = list(_village_heads(doc))
    yield from placed
    yield from _village_heads_pledging(doc, {finding.start for finding in placed})


def _bodies_in_a_row(
    doc: Document, bodies: Sequence[Finding[InstitutionMention]]
) -> Iterator[Finding[InstitutionMention]]:
    """*Pemprov, Polda dan Korem meneken deklarasi*: a government with armed or judicial bodies, where it is told."""
    told = pledge_sentences(doc)
    row: list[Finding[InstitutionMention]] = []
    for body in (*bodies, None):
        gap = _BETWEEN.fullmatch(doc.text, row[-1].end, body.start) if row and body else None
        if row and not gap:
            mention = _in_a_row(doc, row, told)
            if mention is not None:
                yield doc.finding(mention, row[0].start, row[-1].end, "bodies_in_a_row")
            row = []
        if body is not None and body.value.kind in _OWN_PEOPLE:
            row.append(body)
        else:
            row = []


def _in_a_row(
    doc: Document, row: Sequence[Finding[InstitutionMention]], told: frozenset[int]
) -> InstitutionMention | None:
    """The group that a row of bodies makes; none where they are of one kind, or only come, host or invite."""
    sentence = doc.sentence_at(row[0].start)
    before = doc.text[sentence.start : row[0].start]
    kinds = {"government" if body.value.kind in GOVERNMENTS else body.value.kind for body in row}
    if len(kinds) < 2 or sentence.index not in told or _HOSTS_AND_GUESTS.search(before):
        return None
    names = [body.value.name for body in row]
    codes = {body.value.regions for body in row if len(body.value.regions) == 1}
    regions = next(iter(codes)) if len(codes) == 1 else ()
    return InstitutionMention(f"{', '.join(names[:-1])} dan {names[-1]}", "gabungan", regions)


def _joint(doc: Document) -> Iterator[Finding[InstitutionMention]]:
    """Servants, soldiers and police named together where the pledge is told, of the region that follows or of none."""
    told = pledge_sentences(doc)
    for match in doc.matches(_PATTERN["joint_servants"]):
        members = _members(match["members"])
        if len(members) < 2 or doc.sentence_at(match.start()).index not in told:
            continue
        members += [" ".join(other.lower().split()) for other in re.findall(_OTHERS, match["others"] or "", re.I)]
        region = region_at(doc, match.end())
        if region is None:
            region = _region_of_joint(doc, match.end())
        name, end = f"{', '.join(members[:-1])} dan {members[-1]}", match.end()
        district = _DISTRICT.match(doc.text, match.end())
        if district:
            words = longest_district(doc, district["name"].split())
            name, end = f"{name} {district['level'].capitalize()} {words}", district.start("name") + len(words)
            codes = doc.lexicon.regions.districts(words) if district["level"].lower() == "kecamatan" else ()
            yield doc.finding(InstitutionMention(name, "gabungan", codes), match.start(), end, "joint_servants")
            continue
        if region is not None:
            name, end = f"{name} {place_name(doc, region.codes, region)}", region.end
        mention = InstitutionMention(name, "gabungan", region.codes if region else ())
        yield doc.finding(mention, match.start(), end, "joint_servants")


def _region_of_joint(doc: Document, at: int) -> RegionMention | None:
    """The region that follows within a few words: *di lingkungan Kota X*."""
    region = next(iter(doc.regions_in(at, at + 40)), None)
    if region is None or re.search(r"[.;:,]|\b(?:yang|untuk|dalam|pada)\b", doc.text[at : region.start]):
        return None
    return region


def _members(words: str) -> list[str]:
    """Which of the three are named, each once and always in one order."""
    words = words.lower()
    known = {"ASN": r"asn|aparatur|pns", "TNI": r"tni|tentara", "Polri": r"polri|kepolisian|polisi"}
    return [name for name, pattern in known.items() if re.search(rf"\b(?:{pattern})\b", words)]


def _governments(doc: Document) -> Iterator[Finding[InstitutionMention]]:
    for match in doc.matches(_PATTERN["governments_of_province"]):
        region = next(iter(doc.regions_in(match.start("where"), match.end("where"))), None)
        if region is not None:
            cities = "/Kota" if match["cities"] else ""
            name = f"Pemerintah Provinsi dan Kabupaten{cities} {all_over(doc, region.codes, region)}"
            mention = InstitutionMention(name, "gabungan", of_level(doc, region, "provinsi"))
            yield doc.finding(mention, match.start(), region.end, "governments_of_province")


def _school_heads(doc: Document) -> Iterator[Finding[InstitutionMention]]:
    for match in doc.matches(_PATTERN["school_heads"]):
        region = next(iter(doc.regions_in(match.start("where"), match.end("where"))), None)
        if region is not None:
            name = f"Kepala sekolah {all_over(doc, region.codes, region)}"
            mention = InstitutionMention(name, "sekolah_madrasah", region.codes)
            yield doc.finding(mention, match.start(), region.end, "school_heads")


def _chiefs(doc: Document) -> Iterator[Finding[InstitutionMention]]:
    for match in doc.matches(_PATTERN["chiefs_of_many"]):
        region = next(iter(doc.regions_in(match.start("where"), match.end("where"))), None)
        national = re.match(r"Indonesia\b|Nusantara\b", match["where"], re.I)
        who = re.sub(r"\bwali\s?kota\b", "Wali Kota", " ".join(match["who"].split()), flags=re.I)
        who = re.sub(r"^(gubernur)\s+.*?(?=\s(?:dan|beserta|bersama|serta)\s)", r"\1", who, flags=re.I)
        if national:
            who = re.sub(r"^(?:pejabat|penjabat)", "Pejabat", who, flags=re.I)
            yield doc.finding(
                InstitutionMention(f"{who} seluruh Indonesia", "gabungan", ()),
                match.start(),
                match.start("where") + national.end(),
                "chiefs_of_many",
            )
        elif region is not None and _ONE_GOVERNMENT.match(who) and all("." in code for code in region.codes):
            mention = government(doc, region.codes, doc.text[region.start : region.end], implied=True)
            yield doc.finding(mention, match.start(), region.end, "chiefs_of_many")
        elif region is not None:
            name = f"{who[0].upper()}{who[1:]} {all_over(doc, region.codes, region)}"
            yield doc.finding(
                InstitutionMention(name, "gabungan", region.codes), match.start(), region.end, "chiefs_of_many"
            )


def _village_heads(doc: Document) -> Iterator[Finding[InstitutionMention]]:
    for match in doc.matches(_PATTERN["village_heads"]):
        if _ONE_VILLAGE.match(doc.text, match.start("where")):
            continue
        region = next(iter(doc.regions_in(match.start("where"), match.end("where"))), None)
        who = _village(match["who"])
        if region is not None and who == "Lurah":  # wards belong to the government, villages do not
            mention = government(doc, region.codes, doc.text[region.start : region.end], implied=True)
            yield doc.finding(mention, match.start(), region.end, "village_heads")
        elif region is not None:
            mention = InstitutionMention(f"{who} {all_over(doc, region.codes, region)}", "desa", region.codes)
            yield doc.finding(mention, match.start(), region.end, "village_heads")
        elif re.search(r"\bse-?\s?(?:kabupaten|kota|kecamatan)\b", match["where"], re.I):
            yield doc.finding(InstitutionMention(who, "desa", ()), match.start(), match.end("who"), "village_heads")


def _village_heads_pledging(doc: Document, placed: set[int]) -> Iterator[Finding[InstitutionMention]]:
    """Village heads named in a sentence about the pledge, of whatever region the article is about.

    Those that start at `placed` have their region beside them.
    """
    pattern = doc.lexicon.compile(_PATTERN["village_heads_pledging"])
    for match in doc.whole.matches(pattern, [(p.sentence.start, p.sentence.end) for p in pledges(doc)]):
        sentence = doc.sentence_at(match.start())
        if match.start() in placed or _BESIDE_SERVANTS.search(doc.text, sentence.start, match.start()):
            continue  # „ASN, camat sampai lurah“: the government's own people
        if doc.text[match.start()].isupper() and next(iter(doc.regions_in(match.end(), match.end() + 2)), None):
            continue  # one village head with a name of place: a person
        who = _village(match["who"])
        if who == "Lurah":
            continue  # wards belong to the government
        yield doc.finding(InstitutionMention(who, "desa", ()), match.start(), match.end(), "village_heads_pledging")


def _village(words: str) -> str:
    """Up to three offices as we write them: *Lurah dan kepala desa*, *Perbekel, kepala desa dan lurah*."""
    parts = re.split(rf"{_BESIDE}(?:\d+\s+)?", " ".join(words.lower().split()))
    offices = list(dict.fromkeys("kepala desa" if part == "kades" else part for part in parts if part))
    return " dan ".join(filter(None, (", ".join(offices[:-1]), offices[-1]))).capitalize()
