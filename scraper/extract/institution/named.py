"""Institutions named outright: a head of the lexicon and the tail that its kind takes."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from scraper.extract.document import Document
from scraper.extract.institution.names import (
    all_over,
    bare_name,
    begins_district,
    government,
    longest_district,
    of_level,
    own_words,
    place_name,
    place_words,
    region_at,
)
from scraper.extract.institution.offices import LEVELS, spelled_out, words_of_function
from scraper.extract.rules import Rule
from scraper.lexicon.institutions import InstitutionType
from scraper.lexicon.regions import Level
from scraper.models import Finding, InstitutionMention
from scraper.vocabulary import GOVERNMENTS

_CLASS = re.compile(
    r"(?:\s+(?:Umum|Khusus|Terbuka|Perempuan|Narkotika|Pemuda|Anak|Non\s+TPI|TPI))*"
    r"(?:\s+(?:Kelas|Klas|Tipe|Kls)\s+(?:I{1,3}|1|2|3)(?:\s?[AB]\b)?(?:\s+(?:Khusus|Non\s+TPI|TPI|Narkotika))*)?",
    re.I,
)

_COMMAND_NAME = re.compile(r"\s+(?P<name>(?:[IVX]+/)?[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)\b")
_NUMBER = re.compile(r"\s+(?:Negeri\s+)?(?P<number>\d{1,4}(?:/[A-Z]\w+)?)")

_NAME_WORD = r"(?:[A-Z][\w.’'-]*|[A-Z]\.|dan(?=\s[A-Z])|\d+(?=\s[A-Z]))"
_TITLE = r"(?:Drs|Dra|Drg|Ir|Hj|AKBP|AKP)\b"
"""*RSUD X Drs Budi*: behind the name of a house begins that of its head."""
_PROPER = re.compile(
    rf"(?! (?:Tingkat|Seluruh|Se\b|Dalam|Pada|Untuk|Yang)) (?:dr\b\.?|{_NAME_WORD})"
    rf"(?: (?!(?:Kec|Kab|Prov)\b|Kecamatan\b|{_TITLE}|"
    rf"(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)\b){_NAME_WORD}){{0,4}}"
)

_DIRECTORATE = re.compile(r"(?:\s+(?:[A-Z][\w-]*|dan(?=\s+[A-Z])|\([A-Z]\w*\)(?=\s+(?:Kementerian|Kemen)))){1,10}")
_MORE_DISTRICTS = re.compile(
    r"\s*(?:,\s*(?:dan\s+)?|dan\s+|serta\s+)(?:Kecamatan\s+)?(?!(?:Kab|Kabupaten|Kota|Provinsi|Prov|Pj|Plt|Senin|"
    r"Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)\b)[A-Z][a-z]+(?:\s+[A-Z][a-z]+)?\s*(?:,|dan\b|serta\b|\.)"
)
_ALL_OF = re.compile(r"\s*se\s?-?\s*(?:kabupaten|kota|provinsi)?", re.I)
_EVERY = re.compile(r"\b(?:semua|seluruh|setiap|tiap|antar|masing-masing)\s+\S+$", re.I)
_AND = re.compile(r"\s+(?:dan|serta|&)\s+(?:Kabupaten\s+|Kota\s+)?")
_LEVEL: Mapping[str, Level] = {"Provinsi": "provinsi", "Kabupaten": "kabupaten", "Kota": "kota"}
_ABBREVIATION = re.compile(r"(?:\s+(?P<level>Provinsi|Kabupaten|Kota))?\s*\([^()]{2,40}\)")
NAMED = Rule(
    "named",
    "",
    "Apel ASN Pemerintah Kabupaten Sikka diisi ikrar netralitas.",
    "Pemerintah Kabupaten Sikka | pemkab | 53.07",
)


def named(doc: Document) -> Iterator[Finding[InstitutionMention]]:
    """Every institution that the text names by a head of the lexicon, with the tail that its kind takes."""
    words = doc.lexicon.institutions
    taken = -1
    for match in doc.whole.matches(words.pattern, doc.everything):
        start = match.start()
        if start < taken:
            continue
        read = institution_at(doc, match)
        if read is not None:
            mention, end = read
            bare = mention.kind == "dinas" and not mention.regions
            if bare and doc.text.find(f"({match.group()})", 0, start) >= 0:
                continue  # the short form of a name that stands before: `abbreviated`
            taken = end
            yield doc.finding(mention, start, end, "named")


def institution_at(doc: Document, match: re.Match[str]) -> tuple[InstitutionMention, int] | None:
    """The institution that a head of the lexicon begins, and where its words end; None where it begins none."""
    head = match.group()
    if len(head) <= 4 and head.islower():
        return None  # „pa“, „min“, „man“ in running text
    if doc.folded.endswith("rumah ", 0, match.start()):
        return None  # „Rumah Dinas Gubernur“ is a place
    read = _tail(doc, doc.lexicon.institutions.type_of(head), match)
    telling = len(head) > 2 or head == "PT" or (read is not None and read[0].regions)
    return read if telling else None  # „PA Spn“ may be anybody


def _tail(doc: Document, entry: InstitutionType, match: re.Match[str]) -> tuple[InstitutionMention, int] | None:
    head, at = match.group(), match.end()
    # Most names have no brackets: asked for before what may stand around them.
    abbreviation = _ABBREVIATION.match(doc.text, at) if doc.text.find("(", at, at + 16) >= 0 else None
    if abbreviation and abbreviation["level"] and entry.tail != "region":
        abbreviation = None
    at = abbreviation.end() if abbreviation else at
    if entry.tail == "region":
        if abbreviation and abbreviation["level"]:  # „Badan Narkotika Nasional Provinsi (BNNP) Riau“
            entry = replace(entry, level=_LEVEL[abbreviation["level"]])
        return _region_tail(doc, entry, head, at)
    if entry.tail == "class":
        return _class_tail(doc, entry, head, at)
    if entry.tail == "number":
        return _number_tail(doc, entry, head, at)
    if entry.tail == "district":
        return _district_tail(doc, entry, at)
    if entry.tail == "directorate":
        return _directorate_tail(doc, entry, at)
    if entry.tail == "office":
        return _office_tail(doc, entry, head, match.end())
    return _proper_tail(doc, entry, head, at)


def _region_tail(doc: Document, entry: InstitutionType, head: str, at: int) -> tuple[InstitutionMention, int] | None:
    region = region_at(doc, at)
    generic = entry.kind in GOVERNMENTS
    if region is None:
        if entry.name == "Pemerintah":
            return None
        name = entry.name or own_words(head)
        return InstitutionMention(name, entry.kind, (), implied=generic), at
    city = entry.kind == "polri" and doc.text[region.end : region.end + 5] == " Kota"  # „Polres Magelang Kota“
    codes = of_level(doc, region, "kota" if city else entry.level)
    if entry.name == "Pemerintah" or generic:
        if _is_lower_level(doc, entry, codes):
            name = f"{entry.name} {all_over(doc, codes, region)}"
            return InstitutionMention(name, "gabungan", codes), region.end
        if entry.name == "Pemerintah" and len(codes) > 1 and region.level is None:
            return InstitutionMention(
                f"Pemerintah {doc.text[region.start : region.end]}", "pemkab", codes, implied=True
            ), region.end
        pair = _pair(doc, codes, region.end)
        if pair is not None:
            return pair
        return government(doc, codes, doc.text[region.start : region.end]), region.end
    bare = entry.kind in ("polri", "kejaksaan")  # they bear the bare name of their place
    if entry.kind == "dinas" and _ALL_OF.match(doc.text, at):  # „Satpol PP se-Lampung“: those of many governments
        every = f"{entry.name or own_words(head)} {all_over(doc, codes, region)}"
        return InstitutionMention(every, "gabungan", codes), region.end
    town = entry.kind == "lembaga" and region.capital and region.level is None  # „KPP Pratama Purwokerto“
    place = (
        doc.text[region.start : region.end]
        if town
        else bare_name(doc, codes, region)
        if bare
        else place_name(doc, codes, region)
    )
    own = entry.name or own_words(head)
    level = place.split()[0]  # the name may end with it already: *Kantor Wilayah Kementerian Agama Provinsi*
    name = f"{own.removesuffix(f' {level}')} {place}"
    return InstitutionMention(name, entry.kind, codes), region.end


def _is_lower_level(doc: Document, entry: InstitutionType, codes: tuple[str, ...]) -> bool:
    """*Enam pemerintah kabupaten di Sulawesi Barat*: the governments in a province, not that of the province."""
    regions = doc.lexicon.regions.regions
    return entry.level in ("kabupaten", "kota") and all(regions[code].level == "provinsi" for code in codes)


def _pair(doc: Document, codes: tuple[str, ...], at: int) -> tuple[InstitutionMention, int] | None:
    """*Pemerintah Kabupaten Muna dan Muna Barat*: two governments of one level in one province."""
    gap = _AND.match(doc.text, at)
    other = region_at(doc, gap.end()) if gap and len(codes) == 1 else None
    regions = doc.lexicon.regions.regions
    if gap is None or other is None or other.start > gap.end() or other.capital:
        return None
    same = [
        c for c in other.codes if c[:2] == codes[0][:2] and regions[c].level == regions[codes[0]].level != "provinsi"
    ]
    if len(same) != 1 or same[0] == codes[0]:
        return None
    names = [government(doc, (code,), "").name for code in (codes[0], same[0])]
    return InstitutionMention(" dan ".join(names), "gabungan", (codes[0][:2],)), other.end


def _class_tail(doc: Document, entry: InstitutionType, head: str, at: int) -> tuple[InstitutionMention, int] | None:
    found = _CLASS.match(doc.text, at)
    end = found.end() if found else at
    grade = " ".join(found.group().split()) if found else ""
    region = region_at(doc, end)
    base = entry.name or own_words(head)
    if region is not None:
        name = " ".join(f"{base} {grade} {doc.text[region.start : region.end]}".split())
        return InstitutionMention(name, entry.kind, of_level(doc, region, None)), region.end
    place = place_words(doc, end)
    if place is None:
        return (InstitutionMention(f"{base} {grade}", entry.kind, ()), end) if grade else None
    name = " ".join(f"{base} {grade} {place.group()}".split())
    return InstitutionMention(name, entry.kind, doc.lexicon.regions.districts(place.group().strip())), place.end()


def _number_tail(doc: Document, entry: InstitutionType, head: str, at: int) -> tuple[InstitutionMention, int] | None:
    number = _NUMBER.match(doc.text, at)
    if number is None:
        return _command(doc, entry, head, at)
    base = entry.name or (own_words(head) + (" Negeri" if "egeri" in number.group() else ""))
    region = region_at(doc, number.end())
    if region is not None and not begins_district(doc, number.end(), region):
        codes = of_level(doc, region, None)
        where = bare_name(doc, codes, region) if entry.kind == "tni" else doc.text[region.start : region.end]
        return InstitutionMention(f"{base} {number['number']} {where}", entry.kind, codes), region.end
    place = place_words(doc, number.end())
    officer = doc.lexicon.compile(r"\s+<@rank>\b").match(doc.text, number.end())  # „Kodim 0201/BS Kapten Budi“
    if place is None or officer:
        words = number["number"].partition("/")[2]
        own = None if words.isupper() else next(doc.lexicon.regions.find(words), None)  # „Kodim 0213/Nias“
        return InstitutionMention(f"{base} {number['number']}", entry.kind, own.codes if own else ()), number.end()
    words = longest_district(doc, place.group().split())
    end = number.end() + doc.text[number.end() :].find(words) + len(words)
    return InstitutionMention(
        f"{base} {number['number']} {words}", entry.kind, doc.lexicon.regions.districts(words)
    ), end


def _command(doc: Document, entry: InstitutionType, head: str, at: int) -> tuple[InstitutionMention, int] | None:
    """*Korem Garuda Hitam*, *Kodam Udayana*: commands of provinces are called by their names, too."""
    name = _COMMAND_NAME.match(doc.text, at) if head.lower() in ("korem", "kodam") else None
    return None if name is None else (InstitutionMention(f"{head} {name['name']}", entry.kind, ()), name.end())


def _district_tail(doc: Document, entry: InstitutionType, at: int) -> tuple[InstitutionMention, int] | None:
    place = place_words(doc, at)
    if place is None:
        return None
    words = longest_district(doc, place.group().split())
    codes = doc.lexicon.regions.districts(words)
    if not codes and _EVERY.search(doc.text, max(0, at - 25), at):
        return None  # „semua kecamatan kebagian“
    end = at + doc.text[at:].find(words) + len(words)
    if codes and _MORE_DISTRICTS.match(doc.text, end):
        return None  # „Kecamatan Ngoro, Pungging dan Jatirejo“: where people come from
    return InstitutionMention(f"{entry.name} {words}", entry.kind, codes), end


def _office_tail(doc: Document, entry: InstitutionType, head: str, at: int) -> tuple[InstitutionMention, int] | None:
    """Words of function, an abbreviation in brackets, then the region: *Dinas Pendidikan (Disdik) Kabupaten X*."""
    end = spelled_out(doc, head, at) or words_of_function(doc, at)
    words = doc.text[at:end].strip().replace(" & ", " dan ")
    if head.lower() == "balai" and words.lower().startswith(("desa", "kota")):
        return None  # a hall
    if not words and head.lower() in ("dinas", "badan", "biro", "balai", "kementerian", "uptd"):
        return None
    abbreviation = _ABBREVIATION.match(doc.text, end)
    stop = abbreviation.end() if abbreviation else end
    region = region_at(doc, stop)
    base = " ".join(f"{entry.name or own_words(head)} {words}".split())
    national = entry.kind == "kementerian" and "hukum" not in base.lower() and "kumham" not in _letters(head)
    if region is None or national:  # „Kemendagri Jakarta Pusat“: where it stands
        return InstitutionMention(base, entry.kind, ()), end
    codes = of_level(doc, region, None)
    place = place_name(doc, codes, region)
    of_law = "kumham" in _letters(head) or base.startswith("Kementerian Hukum dan H")
    if of_law and len(codes) == 1 and "." not in codes[0]:  # „Kemenkumham Malut“: its office
        name = f"Kantor Wilayah Kementerian Hukum dan HAM {place}"
        return InstitutionMention(name, "kanwil_kemenkumham", codes), region.end
    if _ALL_OF.match(doc.text, stop):  # „Satpol PP se-Lampung“: those of many governments
        return InstitutionMention(f"{base} {all_over(doc, codes, region)}", "gabungan", codes), region.end
    return InstitutionMention(f"{base} {place}", entry.kind, codes), region.end


def _letters(head: str) -> str:
    return re.sub(r"[\s-]", "", head.lower())


def _directorate_tail(doc: Document, entry: InstitutionType, at: int) -> tuple[InstitutionMention, int] | None:
    """*Direktorat Jenderal Penyelenggaraan Pos dan Informatika (DJPPI Kominfo)*: words in capitals, the ministry."""
    found = _DIRECTORATE.match(doc.text, at)
    if found is None:
        return None
    name = " ".join(f"{entry.name} {found.group()}".split())
    return InstitutionMention(re.sub(r"\s*\([^)]*\)", "", name), entry.kind, ()), found.end()


def _proper_tail(doc: Document, entry: InstitutionType, head: str, at: int) -> tuple[InstitutionMention, int] | None:
    found = _PROPER.match(doc.text, at)
    if found is None:
        return None
    stop = doc.lexicon.compile(r"\s+(?:<@headline>)\b").search(doc.text, at, found.end())
    found = _PROPER.match(doc.text, at, stop.start()) if stop else found
    if found is None:
        return None
    end = found.end()
    if found.group().split()[-1].lower() in LEVELS and (region := region_at(doc, end)):
        end = region.end  # „Perumda Air Minum Tirta Kahuripan Kabupaten Bogor“
    name = " ".join(f"{entry.name or own_words(head)} {doc.text[at:end]}".split()).rstrip(".,")
    of_village = entry.kind == "desa"  # „Desa Tanjung Seloka“: its name begins as a capital's does
    regions = [m for m in doc.regions_in(at, end) if m.level or not (of_village and (m.weak or m.capital))]
    codes = regions[-1].codes if regions else ()
    if (entry.name in ("Polsek", "Kantor Urusan Agama") or head.lower() == "puskesmas") and not codes:
        words = doc.text[at:end].removeprefix(" Kecamatan").split()
        codes = doc.lexicon.regions.districts(longest_district(doc, words)) if words else ()
    return InstitutionMention(name, entry.kind, codes), end
