"""Groups that pledge together: servants with soldiers and police, chiefs and governments of many regions."""

import re
from collections.abc import Iterator, Sequence

from scraper.extract.document import Document
from scraper.extract.institution.joint import is_gathered, joint
from scraper.extract.institution.joint_words import AND, JOINT, members
from scraper.extract.institution.names import all_over, government, longest_district, of_level
from scraper.extract.institution.nation import NATION, nation
from scraper.extract.pledge import pledge_sentences
from scraper.extract.rules import Rule
from scraper.models import Finding, InstitutionMention
from scraper.vocabulary import GOVERNMENTS

_OFFICE_ANYWHERE = (
    r"(?:sekda|sekretaris\s+daerah|inspektur(?:\s+daerah)?|kepala\s+opd|pimpinan\s+bawaslu\s+daerah|"
    r"k(?:epal)?a\.?\s+(?:bkd|bkpsdm)(?:\s*[/ ]\s*bkpsdm)?)"
)

GROUPS: tuple[Rule, ...] = (
    Rule(
        "bodies_in_a_row",
        "",
        "Pemerintah Kabupaten Sikka, Polres Sikka dan Kodim 1603 Sikka mendeklarasikan netralitas.",
        "Pemerintah Kabupaten Sikka, Polres Sikka dan Kodim 1603 Sikka | gabungan | 53.07",
    ),
    JOINT,
    *NATION,
    Rule(
        "governments_of_province",
        r"\b(?:pemerintah\s+(?:daerah\s+)?provinsi|pemprov)\b(?:\s+(?!dan\b|"
        r"serta\b)[A-Za-z]+){0,3}?(?:\s*\([^)]{2,20}\))?"
        r"\s*,?\s*(?:dan|serta|maupun|bersama|hingga)?\s*(?:seluruh\s+)?(?:pemerintah\s+|pemda\s+)?(?:kabupaten|pemkab)"
        r"(?P<cities>\s*(?:/|dan|-|,)?\s*(?:pem)?kota?\b)?\s*se-?\s?(?P<where>(?-i:[A-Z])[^.;,]{2,40})",
        "ASN Pemerintah Provinsi dan Kabupaten/Kota se-Papua mengikrarkan sikap netral.",
        "Pemerintah Provinsi dan Kabupaten/Kota se-Papua | gabungan | 91",
    ),
    Rule(
        "school_heads",
        r"\bkepala\s+(?:(?:sekolah|madrasah|sd|smp|sma|smk|mi|mts)n?\b[^.;]{0,50}?\b(?:se-?\s?|di\s+)kecamatan\s+(?P<district>(?-i:[A-Z]\w+(?:\s+[A-Z]\w+)?))|"
        r"(?:sekolah|madrasah|paud|tk|sd|smp|sma|smk|mi|mts)n?\b[^.;]{0,50}?\bse-?\s?(?P<where>(?:kabupaten\s+|kota\s+)?(?-i:[A-Z])[^.;,]{2,30}))",
        "Ikrar netralitas dibacakan kepala sekolah SD dan SMP se-Kota Yogyakarta.",
        "Kepala sekolah se-Kota Yogyakarta | sekolah_madrasah | 34.71",
    ),
    Rule(
        "rectors",
        r"\b(?:para\s+|seluruh\s+)?(?:rektor-rektor|rektor|pimpinan)(?:\s+(?:dari|"
        r"dan\s+pimpinan))?(?:\s+(?:perguruan\s+tinggi|kampus|universitas)(?:\s+"
        r"(?:negeri|swasta))?)?\s+(?:di\s+|se-?\s?)(?P<where>(?-i:[A-Z])[^.;,]{2,30})",
        "Rektor-rektor perguruan tinggi se-Bali mendeklarasikan netralitas kampus.",
        "Rektor perguruan tinggi se-Bali | kampus | 51",
    ),
    Rule(
        "chiefs_of_many",
        r"\b(?P<who>(?:gubernur(?:\s+(?-i:[A-Z])\w+){0,3}?|bupati|wali\s?kota|kepala\s+daerah)(?:(?:\s+(?:dan|"
        r"beserta|bersama|serta)\s+(?:para\s+|seluruh\s+)?|"
        r"\s*/\s*|,\s*)(?:bupati|wali\s?kota|wakil\s+\w+|kepala\s+daerah))*|(?:pejabat|"
        r"penjabat)\s+pembina\s+kepegawaian(?:\s*\(ppk\))?|ppk|kepala\s+(?:opd|dinas|badan|skpd|perangkat\s+daerah)|pimpinan\s+(?:opd|skpd)|sekda|camat)\s+"
        r"(?:di\s+seluruh\s+|seluruh\s+|kabupaten/kota\s+se-?\s?|se-?\s?|(?P<lies>di|tingkat)\s+)"
        r"(?P<where>(?-i:[A-Z])[^.;,]{2,40})",
        "Bupati dan Wali Kota se-Kalimantan Selatan menandatangani pakta integritas netralitas.",
        "Bupati dan Wali Kota se-Kalimantan Selatan | gabungan | 63",
    ),
    Rule(
        "vertical_offices",
        r"\b(?P<who>instansi\s+vertikal)\b(?:[^.;,]{0,40}?\s(?:di\s+|se-?\s?)|\s+)(?P<where>(?-i:[A-Z])[^.;,]{2,30})",
        "Seluruh instansi vertikal di Kota Bontang membacakan ikrar netralitas.",
        "Instansi vertikal se-Kota Bontang | gabungan | 64.74",
    ),
    Rule(
        "prisons_of_region",
        r"\b(?P<who>(?:upt|unit\s+pelaksana\s+teknis(?:\s*\(upt\))?)\s+(?:pemasyarakatan|imigrasi|kemenkumham)(?:\s+dan\s+"
        r"imigrasi)?|(?:lapas|rutan|bapas|lpka)(?:(?:\s*[,/]\s*|\s*,?\s+(?:dan|serta)\s+)(?:lapas|rutan|bapas|lpka|kanim))+)\s+"
        r"(?:(?:di\s+)?seluruh\s+|di\s+(?:wilayah\s+)?|se-?\s?)(?P<where>(?-i:[A-Z])[^.;,]{2,30})",
        "Pegawai Lapas, Rutan dan Bapas se-Riau membacakan ikrar netralitas.",
        "Lapas, Rutan dan Bapas se-Riau | gabungan | 14",
    ),
    Rule(
        "offices_anywhere",
        rf"\b(?P<who>kepala\s+daerah(?:{AND}{_OFFICE_ANYWHERE}){{2,5}})\b",
        "Deklarasi netralitas diikuti secara virtual oleh para Kepala Daerah, Sekda, dan Kepala BKD.",
        "Kepala Daerah, Sekda, dan Kepala BKD | gabungan | ",
    ),
)

_BETWEEN = re.compile(
    r"\s*(?:,|/|&|,?\s*\b(?:dan|serta|beserta|maupun|bersama(?:\s+dengan)?)\b)\s*(?:para\s+|jajaran\s+|seluruh\s+|\d+\s+|(?:anggota|personel|personil|prajurit|"
    r"pegawai|aparatur|asn)\s+)*",
    re.I,
)
_LONGEST_BETWEEN = 80
"""Letters between two bodies of a row, at most."""
_ARMED_BESIDE = re.compile(
    r"(?:\s*\([^()]{2,20}\))?\s*(?:,|/|-|–|(?:,?\s*)(?:dan|serta|beserta|bersama(?:\s+dengan)?))\s*(?:jajaran\s+|"
    r"unsur\s+|personel\s+)?"
    r"(?:TNI|Polri|(?:Polres\w*|Kodim)(?!\s+[A-Z\d]))\b(?:\s*(?:,|/|-|–|dan|serta|&)\s*(?:TNI|Polri|(?:Polres\w*|"
    r"Kodim)(?!\s+[A-Z\d]))\b)?"
)
_HOUSES = ("polri", "tni", "kejaksaan", "kemenag", "pengadilan", "lapas", "rutan", "bapas", "imigrasi", "bps")
_OWN_PEOPLE = GOVERNMENTS.union(_HOUSES, ("lembaga",))
_PEOPLE_OF = {"government": "ASN", "tni": "TNI", "polri": "Polri"}
_HOSTS_AND_GUESTS = re.compile(
    r"\b(?:dihadiri|hadir\w*|menghadiri|disaksikan|menyaksikan|undangan|mengundang|diundang|kerja\s*sama|sinergi\w*|"
    r"kantor|aula|halaman|kepala|kapolres|perwakilan|unsur)\b[^.]*$|"
    r"(?<!\borang )(?<!pegawai )(?<!peserta )(?<!personel )\bdari\s+(?:\w+\s+){0,2}$",
    re.I,
)
_AMONG_OTHERS = re.compile(
    r"\b(?:kepala|pimpinan|pengawas|penyuluh|camat|lurah|pejabat|asn|pns|pegawai|opd|kua)\b[^.;]{0,60}"
    r"(?:,|\bdan|\bserta|\bhingga|\bsampai)\s+(?:para\s+|seluruh\s+)?$",
    re.I,
)
"""*Kepala dinas, camat dan kepala sekolah se-Kota X*: of one house with those named before them."""
_CAMPUSES = re.compile(r"rektor-rektor|perguruan|kampus|universitas|\b(?:para|seluruh)\s+rektor", re.I)
_ONE_GOVERNMENT = re.compile(r"kepala\s+(?:opd|dinas|badan|skpd|perangkat)|pimpinan|sekda|camat", re.I)
"""*Kepala OPD se-Kabupaten X* are all of one government."""
_SEVERAL = re.compile(r"\b(?:bupati|wali\s?kota)\W+(?:\w+\s+){0,2}(?:bupati|wali\s?kota)", re.I)
_PATTERN = {rule.name: rule.pattern for rule in GROUPS}


def groups(doc: Document, bodies: Sequence[Finding[InstitutionMention]]) -> Iterator[Finding[InstitutionMention]]:
    """Every group that the words about people imply, rule by rule. `bodies` are the institutions named outright."""
    yield from _bodies_in_a_row(doc, bodies)
    yield from joint(doc)
    yield from nation(doc)
    yield from _governments(doc)
    yield from _school_heads(doc)
    yield from _rectors(doc)
    for rule in ("vertical_offices", "prisons_of_region"):
        yield from _of_region(doc, rule)
    yield from _chiefs(doc)
    yield from _offices_anywhere(doc)


def _bodies_in_a_row(
    doc: Document, bodies: Sequence[Finding[InstitutionMention]]
) -> Iterator[Finding[InstitutionMention]]:
    """*Pemprov, Polda dan Korem meneken deklarasi*: a government with armed or judicial bodies, where it is told."""
    yield from _with_the_armed(doc, bodies)
    row: list[Finding[InstitutionMention]] = []
    for body in bodies:
        if row and not _is_next(doc, row[-1].end, body.start):
            yield from _in_a_row(doc, row)
            row = []
        if body.value.kind in _OWN_PEOPLE:
            row.append(body)
        else:
            row = []
    yield from _in_a_row(doc, row)


def _is_next(doc: Document, end: int, start: int) -> bool:
    """Whether only a comma or *dan* parts the body that ends at `end` from the one that starts at `start`."""
    return start - end < _LONGEST_BETWEEN and _BETWEEN.fullmatch(doc.text, end, start) is not None


def _with_the_armed(
    doc: Document, bodies: Sequence[Finding[InstitutionMention]]
) -> Iterator[Finding[InstitutionMention]]:
    """*Pemkab X bersama TNI dan Polri*: a government's people with soldiers and police that no unit is named of."""
    for body in bodies:
        own = _PEOPLE_OF.get("government" if body.value.kind in GOVERNMENTS else body.value.kind)
        armed = _ARMED_BESIDE.match(doc.text, body.end) if own else None
        if armed is None:
            continue
        sentence = doc.sentence_at(body.start)
        together = members(f"{own} {armed.group()}")
        guests = _HOSTS_AND_GUESTS.search(doc.text[max(sentence.start, body.start - 300) : body.start])
        if len(together) > 1 and not guests and _is_told(doc, sentence.index):
            codes = body.value.regions
            place = f" {doc.lexicon.regions.regions[codes[0]].titled}" if len(codes) == 1 else ""
            mention = InstitutionMention(f"{', '.join(together[:-1])} dan {together[-1]}{place}", "gabungan", codes)
            yield doc.finding(mention, body.start, armed.end(), "bodies_in_a_row")


def _in_a_row(doc: Document, row: Sequence[Finding[InstitutionMention]]) -> Iterator[Finding[InstitutionMention]]:
    """The group that a row of bodies makes; none where they are of one kind, or only come, host or invite."""
    if len(row) < 2:
        return
    sentence = doc.sentence_at(row[0].start)
    before = doc.text[sentence.start : row[0].start]
    kinds = {"government" if body.value.kind in GOVERNMENTS else body.value.kind for body in row}
    if len(kinds) < 2 or not _is_told(doc, sentence.index) or _HOSTS_AND_GUESTS.search(before):
        return
    names = [body.value.name for body in row]
    if not any(body.value.regions for body in row) and kinds <= _PEOPLE_OF.keys():  # „Polda, Pemprov“: of the province
        names = [people for kind, people in _PEOPLE_OF.items() if kind in kinds]
    codes = {body.value.regions for body in row if len(body.value.regions) == 1}
    regions = next(iter(codes)) if len(codes) == 1 else ()
    mention = InstitutionMention(f"{', '.join(names[:-1])} dan {names[-1]}", "gabungan", regions)
    yield doc.finding(mention, row[0].start, row[-1].end, "bodies_in_a_row")


def _is_told(doc: Document, index: int) -> bool:
    """Whether a sentence tells of the pledge, or names those of whom the next one does."""
    return index in pledge_sentences(doc) or is_gathered(doc, index)


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
        start = max(doc.sentence_at(match.start()).start, match.start() - 120)
        if _AMONG_OTHERS.search(doc.text, start, match.start()):
            continue
        if match["district"]:
            words = longest_district(doc, match["district"].split())
            if codes := doc.lexicon.regions.districts(words):
                mention = InstitutionMention(f"Kepala sekolah se-Kecamatan {words}", "sekolah_madrasah", codes)
                yield doc.finding(mention, match.start(), match.start("district") + len(words), "school_heads")
            continue
        region = next(iter(doc.regions_in(match.start("where"), match.end("where"))), None)
        if region is not None:
            name = f"Kepala sekolah {all_over(doc, region.codes, region)}"
            mention = InstitutionMention(name, "sekolah_madrasah", region.codes)
            yield doc.finding(mention, match.start(), region.end, "school_heads")


def _rectors(doc: Document) -> Iterator[Finding[InstitutionMention]]:
    for match in doc.matches(_PATTERN["rectors"]):
        region = next(iter(doc.regions_in(match.start("where"), match.start("where") + 1)), None)
        if region is not None and _CAMPUSES.search(match.group()):
            name = f"Rektor perguruan tinggi {all_over(doc, region.codes, region)}"
            yield doc.finding(InstitutionMention(name, "kampus", region.codes), match.start(), region.end, "rectors")


def _of_region(doc: Document, rule: str) -> Iterator[Finding[InstitutionMention]]:
    """Offices of ministries and agencies that stand in one region and pledge together."""
    for match in doc.matches(_PATTERN[rule]):
        region = next(iter(doc.regions_in(match.start("where"), match.end("where"))), None)
        if region is not None:
            who = " ".join(match["who"].split())
            name = f"{who[0].upper()}{who[1:]} {all_over(doc, region.codes, region)}"
            mention = InstitutionMention(name, "gabungan", region.codes)
            yield doc.finding(mention, match.start(), region.end, rule)


def _offices_anywhere(doc: Document) -> Iterator[Finding[InstitutionMention]]:
    """*Para Kepala Daerah, Sekda, Kepala BKD*: holders of these offices from all over the country."""
    for match in doc.matches(_PATTERN["offices_anywhere"]):
        name = re.sub(r"\b[Kk]a\.?\s", "Kepala ", " ".join(match["who"].split()))
        yield doc.finding(InstitutionMention(name, "gabungan", ()), *match.span(), "offices_anywhere")


def _chiefs(doc: Document) -> Iterator[Finding[InstitutionMention]]:
    for match in doc.matches(_PATTERN["chiefs_of_many"]):
        region = next(iter(doc.regions_in(match.start("where"), match.end("where"))), None)
        if match["lies"] and not _SEVERAL.search(match["who"]):
            continue  # „bupati di Riau“ is one
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
