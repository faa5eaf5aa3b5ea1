"""Governments and offices implied by their people: servants of a region, its chief, the head of an office."""

import re
from collections.abc import Iterator

from scraper.extract.document import Document
from scraper.extract.institution.names import (
    ASIDE,
    all_over,
    government,
    longest_district,
    of_level,
    place_name,
    place_words,
    region_at,
)
from scraper.extract.pledge import pledges
from scraper.extract.rules import Rule
from scraper.models import Finding, InstitutionMention
from scraper.vocabulary import InstitutionKind

IMPLIED: tuple[Rule, ...] = (
    Rule(
        "servants_of_region",
        rf"\b(?:<@pledger>)\b{ASIDE}"
        r"(?:(?=\s*[,dshmb&])\s*(?:,|,?\s+dan|serta|hingga|maupun|beserta|&)\s+(?:para\s+|tenaga\s+|pegawai\s+|\d+\s+)?"
        r"(?:pppk|p3k|non[- ]?asn|phl|thl|ptt|kontrak|honorer|guru|camat|lurah|"
        r"kepala\s+(?:sekolah|puskesmas|opd|dinas)|<@village_head>|perangkat\s+(?:desa|kampung))(?:\s*\([^)]*\))?){0,5}"
        r"(?:(?=\s*[tsdpljw])\s*(?:tingkat|se(?:antero|-?)|d(?:alam|i(?:\s+(?:lingkungan|lingkup|jajaran|wilayah)|"
        r"lingkungan|lingkup)?|ari|aerah)|pada|lingk(?:up|ungan)|jajaran|wilayah))*[\s-]+"
        r"(?=(?:kabupaten|kab\.|kota|provinsi|(?-i:[A-Z])))",
        "Ribuan ASN Kabupaten Merangin berikrar tidak memihak.",
        "Pemerintah Kabupaten Merangin | pemkab | 15.02",
    ),
    Rule(
        "servants_alone",
        r"\b(?:asn|aparatur\s+sipil\s+negara|pns|pegawai\s+negeri(?:\s+sipil)?|(?:aparatur|pegawai|pejabat|jajaran)\s+"
        r"(?:pemda|pemerintah\s+daerah|pemkab|pemkot|eselon)|(?:kepala|pimpinan)\s+(?:opd|skpd|dinas))\b",
        "Seluruh ASN membacakan ikrar netralitas di Pendopo Kabupaten Lamongan.",
        "Pemerintah Kabupaten Lamongan | pemkab | 35.24",
    ),
    Rule(
        "teachers_of_region",
        r"\b(?:guru|tenaga\s+(?:pendidik|kependidikan|pengajar))(?:an)?\b(?:\s+(?:dan|"
        r"serta)\s+(?:tenaga\s+)?\w+)?(?:\s+(?:asn|pns|pppk|para|seluruh|segenap|pegawai|"
        r"yang|ada|di|se-?|dari|lingkup|lingkungan|daerah|jajaran|aparatur\s+sipil\s+negara|"
        r"\(asn\)))*[\s-]+(?=(?:kabupaten|kab\.|kota|(?-i:[A-Z])))",
        "Ratusan guru ASN Kabupaten Mojokerto membacakan ikrar netralitas.",
        "Dinas Pendidikan Kabupaten Mojokerto | dinas | 35.16",
    ),
    Rule(
        "office_of_chief",
        r"\b(?:gubernur|wakil\s+gubernur|wagub|bupati|wakil\s+bupati|wabup|wali\s?kota(?:\s+administrasi)?|wakil\s+"
        r"wali\s?kota|sekretaris\s+daerah|sekda|sekretaris\s+kabupaten|sekdakab|sekdaprov|camat|mantri\s+pamong\s+"
        r"praja|kalapas|karutan|kabapas|kaja(?:ri|ti)|kapolres(?:ta)?|kapolsek)(?:\s*\([^)]{1,20}\))?\s+(?=[A-Z])",
        "Penjabat Bupati Siak memimpin ikrar netralitas ASN.",
        "Pemerintah Kabupaten Siak | pemkab | 14.08",
    ),
)

_PATTERN = {rule.name: rule.pattern for rule in IMPLIED}
_TEACHERS_BEFORE = re.compile(r"\bguru\s+(?:(?:para|seluruh|segenap|jajaran|pegawai)\s+)*$", re.I)
"""*Guru ASN Kabupaten X* are teachers, read by their own rule."""

_VILLAGES = re.compile(r"\b(?:kepala\s+desa|kades)\b", re.I)
"""*ASN dan kepala desa se-Provinsi X*: villages are no part of a province's government, but of a regency's."""
_THEY = re.compile(r"\b(?:mereka|seluruhnya|semuanya|para\s+peserta|peserta\s+apel|seluruh\s+peserta)\b", re.I)
"""*… berkumpul ratusan ASN. Mereka mengucap ikrar*: the pledgers stand in the sentence before."""
_ALL_OVER = re.compile(r"\bse\s?-?\s*$", re.I)
"""*ASN se-Jawa Timur*: those of the province and of all its regencies and cities; *se-Provinsi X* are its own."""

_CHIEF_KINDS: dict[str, tuple[InstitutionKind, str]] = {
    "camat": ("kecamatan", "Kecamatan"),
    "mantri": ("kecamatan", "Kemantren"),
    "kalapas": ("lapas", "Lembaga Pemasyarakatan"),
    "karutan": ("rutan", "Rumah Tahanan Negara"),
    "kabapas": ("bapas", "Balai Pemasyarakatan"),
    "kajari": ("kejaksaan", "Kejaksaan Negeri"),
    "kajati": ("kejaksaan", "Kejaksaan Tinggi"),
    "kapolres": ("polri", "Polres"),
    "kapolresta": ("polri", "Polresta"),
    "kapolsek": ("polri", "Polsek"),
}


def implied(doc: Document) -> Iterator[Finding[InstitutionMention]]:
    """Every institution that the words about people imply, rule by rule."""
    for find in (_servants, _servants_alone, _teachers, _chief_offices):
        yield from find(doc)


def _servants(doc: Document) -> Iterator[Finding[InstitutionMention]]:
    for match in doc.matches(_PATTERN["servants_of_region"]):
        region = region_at(doc, match.end())
        if region is None or (region.weak and region.level is None):
            continue
        if match.group()[:4].lower() == "guru" or _TEACHERS_BEFORE.search(
            doc.text, max(0, match.start() - 25), match.start()
        ):
            continue
        codes = of_level(doc, region, None)
        of_province = len(codes) == 1 and doc.lexicon.regions.regions[codes[0]].level == "provinsi"
        villages = _VILLAGES.search(match.group())
        if of_province and (villages or (region.level is None and _ALL_OVER.search(match.group()))):
            who = "ASN dan kepala desa" if villages else "ASN"
            mention = InstitutionMention(f"{who} {all_over(doc, codes, region)}", "gabungan", codes)
        else:
            mention = government(doc, region.codes, doc.text[region.start : region.end], implied=True)
        yield doc.finding(mention, match.start(), region.end, "servants_of_region")


def _servants_alone(doc: Document) -> Iterator[Finding[InstitutionMention]]:
    """Servants who pledge, of a government that the sentence does not name: of one of the regions the text names.

    One finding at most, the first: it says no more when said again.
    """
    told = next((p.sentence for p in pledges(doc) if not p.background), None)
    if told is None:
        return
    pattern = doc.lexicon.compile(_PATTERN["servants_alone"])
    match = doc.whole.first(pattern, told.start, told.end)
    if match is None and told.index and doc.has(_THEY, told):
        before = doc.sentences[told.index - 1]
        match = doc.whole.first(pattern, before.start, before.end)
    meant = [mention for mention in doc.regions if not mention.weak or mention.level] if match else ()
    if match and meant:
        named = tuple(dict.fromkeys(code for mention in meant for code in mention.codes))
        words = next(doc.text[m.start : m.end] for m in doc.regions if not set(m.codes).isdisjoint(named))
        mention = government(doc, named, words, implied=True)
        yield doc.finding(mention, match.start(), match.end(), "servants_alone")


def _teachers(doc: Document) -> Iterator[Finding[InstitutionMention]]:
    """Teachers of a whole region are the people of its education office."""
    for match in doc.matches(_PATTERN["teachers_of_region"]):
        region = region_at(doc, match.end())
        if region is None or (region.weak and region.level is None):
            continue
        codes = of_level(doc, region, None)
        mention = InstitutionMention(f"Dinas Pendidikan {place_name(doc, codes, region)}", "dinas", codes, implied=True)
        yield doc.finding(mention, match.start(), region.end, "teachers_of_region")


def _chief_offices(doc: Document) -> Iterator[Finding[InstitutionMention]]:
    for match in doc.matches(_PATTERN["office_of_chief"]):
        role = match.group().split()[0].lower()
        if role in ("camat", "mantri", "kapolsek"):
            place = place_words(doc, match.end() - 1)
            if place:
                words = longest_district(doc, place.group().split())
                codes = doc.lexicon.regions.districts(words)
                if codes:
                    kind, base = _CHIEF_KINDS[role]
                    mention = InstitutionMention(f"{base} {words}", kind, codes, implied=True)
                    yield doc.finding(mention, match.start(), match.end() + len(words), "office_of_chief")
            continue
        region = region_at(doc, match.end())
        if region is None:
            continue
        if role in _CHIEF_KINDS:
            kind, base = _CHIEF_KINDS[role]
            mention = InstitutionMention(
                f"{base} {doc.text[region.start : region.end]}", kind, region.codes, implied=True
            )
        else:
            level = (
                "provinsi"
                if role in ("gubernur", "wagub", "sekdaprov")
                else "kota"
                if "kota" in match.group().lower() or role.startswith("walikota")
                else None
            )
            regions = doc.lexicon.regions.regions
            codes = (level and tuple(c for c in region.codes if regions[c].level == level)) or region.codes
            mention = government(doc, codes, doc.text[region.start : region.end], implied=True)
        yield doc.finding(mention, match.start(), region.end, "office_of_chief")
