"""Numbers of people that an article gives. Whose number it is (pledgers or the whole workforce) is judged later.

Only numbers that count persons are found: a unit of the lexicon must stand by them. Articles, decrees, regiments and
polling stations have numbers too.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from scraper.extract.counted import SUM, counted, summed
from scraper.extract.document import Document, document
from scraper.extract.rules import Rule, Taken
from scraper.lexicon import Lexicon
from scraper.models import Article, Finding, Headcount
from scraper.vocabulary import Qualifier

_N = (
    r"(?P<n>\d{1,3}(?=[.,\s]\d{3})(?:(?:\.\d{3})+|(?:,\d{3})+|(?:\s\d{3})+(?!\s*(?:/|tahun)))|"
    r"\d{1,6})(?!\d|\s*(?:[.,/-]\s*\d|%|persen|x\b))"
)
_IN_WORDS = r"(?:\s*\([\w\s]{3,40}\))?"
_BEFORE = r"(?<![\d.,/(-])(?<!nomor\s)(?<!no\s)(?<!no\.\s)(?<!pasal\s)"
_ATTR = r"(?:\s+(?:orang|lebih|an|para|jajaran|nama))?"
_UNIT = (
    r"(?P<unit>(?:orang\s+)?(?:<@unit>)(?:(?:\s+(?:dan|beserta|serta|maupun)\s+|\s*/\s*)(?:<@unit>)"
    r"(?!,?\s+(?:(?:yang|dengan|se(?:banyak|jumlah|mua|luruh)\w*|total\w*|(?:ber)?jumlah\w*|[(–—-])\s*){0,3}\d))*)(?:nya)?\b"
)
"""Several units are counted as one unless the last has a number of its own: *15 camat dan lurah sebanyak 83 orang*."""
_SAID_OF_THEM = (
    r"(?:\s+(?!\d|ditambah|dari|antara|dan|(?<!turut )(?<!ikut )serta|oleh|bersama|dengan|"
    r"(?-i:me[a-z]{5}))[\w/-]++){0,3}?"
)
_WORDS = r"(?:<@number>|belas|puluh|ratus|ribu)(?:\s+(?:<@number>|belas|puluh|ratus|ribu|lusin|kodi)){0,12}"
_IN_FIGURES_OR_WORDS = rf"(?:{_N}|(?P<words>{_WORDS}))"
_MIN = (
    r"(?:sedikitnya|setidaknya|sekurang-kurangnya|sekurangnya|paling\s+(?:sedikit|tidak)|minimal|lebih\s+dari|"
    r"(?<!kurang )lebih(?!\s+kurang)|melebihi|di\s?atas|t(?:id)?ak\s+kurang(?:\s+dari)?|lebih\s+kurang\s+dari)"
)
_APPROX = (
    r"(?:sekitar(?:an)?|kurang[\s-]+lebih|mendekati|sekira|kira-kira|hampir|nyaris|berkisar|kisaran|diperkirakan|memperkirakan|ditaksir|menaksir|mencapai|"
    r"lebih\s+kurang|\+/?-|±)"
)
_MAX = r"(?:paling\s+banyak|maksimal|t(?:id)?ak\s+lebih\s+dari)"
_QUALIFIER = rf"(?:(?P<min>{_MIN})|(?P<approx>{_APPROX})|(?P<max>{_MAX}))"
_MORE = r"(?P<more>(?:\s+orang)?\s+lebih\b|(?P<odd>-?an\b))?"
_CAME = (
    r"(?:hadir|datang|muncul|ikut|mengangkat\s+tangan|mengikuti|menanda\s?tangani|meneken|mem?baca(?:kan)?|mengucap(?:kan)?|"
    r"ber(?:ikrar|janji))(?:nya)?\b"
)
_RANGE_BEFORE = re.compile(r"(?<![\w.])\d[\d.]*\s*(?:s\.?d\.?|s/d|sampai(?:\s+dengan)?|hingga|-|–)\s*$", re.I)
"""*150 s.d. 200 ASN*: neither of the two."""
_SEPARATORS = re.compile(r"[.,\s]")
_AND_MORE = re.compile(r"\b(?:seratus|seribu|ratus|ribu|puluh|belas)(?:\s+orang)?\s+lebih\b", re.I)
_GUESSED = re.compile(r"\b(?:ditaksir|menaksir|(?:di|mem)perkirakan|kira-kira)\b", re.I)
_NEAR = 220
"""So many characters before *hanya 79 yang datang* it stands what is counted."""
_YEAR_BEFORE = re.compile(r"\b(?:tahun|pemilu|pilkada|serentak)\s*$", re.I)

_SINGLE: tuple[Rule, ...] = (
    Rule(
        "n_of_all_people",
        rf"{_BEFORE}(?<!per\s)(?<!salah\s)\b{_IN_FIGURES_OR_WORDS}(?:\s+(?:orang|<@unit>))?\s+(?:dari|di\s?antara)\s+(?:total\s+|seluruhnya\s+|sekitar\s+)?(?:\d[\d.]*|{_WORDS})\s+(?P<unit><@unit>)\b",
        "Ikrar netralitas hanya diikuti 98 dari total 264 kepala desa.",
        "98 exact kepala desa",
    ),
    Rule(
        "of_all_people_n",
        rf"\bdari\s+(?:total\s+|sebanyak\s+)?(?:\d[\d.]*|{_WORDS})\s+(?P<unit><@unit>)\b[^.;,]{{0,40}},\s+(?:yang\s+[^.;,]{{3,110}}?\s)?(?:sebanyak\s+|baru\s+|hanya\s+|tercatat\s+|ada\s+)?(?:{_QUALIFIER}\s+)?{_IN_FIGURES_OR_WORDS}\s+"
        r"(?:di\s?antaranya|orang|yang|sudah|telah|hadir|menanda\w+|meneken|membaca\w*|mengucap\w*|berikrar)\b",
        "Dari 52 kepala OPD, 48 di antaranya menandatangani pakta netralitas.",
        "48 exact kepala OPD",
    ),
    Rule(
        "number_of_people_n",
        rf"\bjumlah(?:nya)?\s+(?P<unit><@unit>)\s+(?:yang\s+)?(?:[a-z-]++\s+){{1,9}}?(?:{_QUALIFIER}\s+)?{_IN_FIGURES_OR_WORDS}{_IN_WORDS}"
        r"(?:\s+(?:orang|pegawai|asn|personel|nama)\b|(?=\s*[.,;]))",
        "Jumlah pegawai yang turut serta membacakan ikrar netralitas hari itu 49 orang.",
        "49 exact pegawai",
    ),
    Rule(
        "n_people_more",
        rf"{_BEFORE}\b(?:{_N}|(?P<words>{_WORDS}))\s+(?P<unit><@unit>)\s+lebih\b",
        "Pemkot mengumpulkan seluruh ASN, 5000 orang lebih, untuk mendeklarasikan sikap netral.",
        "5000 min orang",
    ),
    Rule(
        "qualified_n_people",
        rf"(?<!\w){_QUALIFIER},?\s*(?<=[\s,±-])(?:sebanyak\s+|ada\s+|sejumlah\s+)?{_N}{_IN_WORDS}{_MORE}{_ATTR}\s+{_UNIT}",
        "Ikrar netralitas diikuti sekitar 40 guru dan karyawan.",
        "40 approx guru dan karyawan",
    ),
    Rule(
        "people_numbering_n",
        rf"\b(?P<unit><@unit>)\b(?:,?\s+(?!(?:dan|serta|<@unit>)\b|\(?\d)[\w/()-]++){{0,6}}?,?\s+(?:yang\s+|dengan\s+)?(?:ber)?(?:jumlah|total)(?:nya)?(?:\s+(?:keseluruhan|total|"
        rf"semuanya|mencapai|sebanyak|ada))*\s+(?:{_QUALIFIER}\s+)?{_IN_FIGURES_OR_WORDS}{_IN_WORDS}(?:\s*(?:orang|pegawai|asn|personel|"
        rf"jiwa)\b|(?=\s*[,;)]))",
        "Seluruh pegawai yang berjumlah 83 orang mengucapkan ikrar netralitas.",
        "83 exact pegawai",
    ),
    Rule(
        "numbering_n_people",
        rf"\b(?:yang\s+)?jumlah(?:nya|\s+mereka|\s+peserta(?:nya)?)\s+(?:ada\s+|mencapai\s+)?"
        rf"(?:{_QUALIFIER}\s+)?{_IN_FIGURES_OR_WORDS}{_IN_WORDS}\s*(?P<unit>orang|personel|peserta)\b",
        "Perangkat desa membacakan ikrar netralitas; jumlahnya 2300 orang.",
        "2300 exact orang",
    ),
    Rule(
        "people_in_brackets",
        rf"\b(?P<unit><@unit>)\b{_SAID_OF_THEM}\s*\((?:(?:total|jumlah(?:\s+hadir)?)\s*:?\s+)?(?:{_QUALIFIER}\s+)?{_IN_FIGURES_OR_WORDS}\s*"
        r"(?:orang|pegawai|personel)\)",
        "Ikrar netralitas diucapkan para staf kecamatan (48 orang).",
        "48 exact staf",
    ),
    Rule(
        "people_as_many_as_n",
        rf"\b(?P<unit><@unit>)\b{_SAID_OF_THEM}\s+(?:sebanyak|sejumlah)\s+"
        rf"(?:{_QUALIFIER}\s+)?{_IN_FIGURES_OR_WORDS}{_IN_WORDS}\s*(?:orang|pegawai|asn|personel|jiwa)?\b",
        "Ikrar netralitas diikuti pegawai sebanyak 120 orang.",
        "120 exact pegawai",
    ),
    Rule(
        "people_n_persons",
        rf"\b(?P<unit><@unit>|peserta|pengikut)(?:nya)?{_SAID_OF_THEM}"
        rf"\s*[:,–—-]?\s+(?:(?:semua|seluruh|total)nya\s+|ada\s+)?(?:{_QUALIFIER}\s+)?{_IN_FIGURES_OR_WORDS}{_IN_WORDS}\s+orang\b",
        "Ikrar netralitas dibacakan, penandatangannya 38 orang.",
        "38 exact penandatangan",
    ),
    Rule(
        "n_people",
        rf"{_BEFORE}\b(?:(?:sebanyak|sejumlah|total|persis|tepat(?:nya)?|seluruhnya)\s+)?{_N}{_IN_WORDS}{_MORE}{_ATTR}\s+{_UNIT}",
        "Sebanyak 3.983 ASN meneken pakta integritas netralitas.",
        "3983 exact ASN",
    ),
    Rule(
        "all_n_people",
        rf"(?:(?<!\w )|(?<=oleh )|(?<=dari )|(?<=ikuti ))(?<!\w)ke-{_N}\s+{_UNIT}",
        "Ke-47 petugas lapas mengucapkan ikrar netralitas.",
        "47 exact petugas",
    ),
    Rule(
        "n_parties_signing",
        rf"{_BEFORE}\b{_N}\s+(?P<unit>pihak)\s+yang\s+(?:ikut\s+|turut\s+)?(?:menanda\s?tangani|meneken)\b",
        "Ada 15 pihak yang meneken pakta integritas netralitas.",
        "15 exact pihak",
    ),
    Rule(
        "n_thousand_people",
        rf"{_BEFORE}\b(?:{_QUALIFIER}\s+)?(?P<thousands>\d{{1,3}}(?:[.,]\d)?)\s+ribu(?:(?P<odd>an)|(?P<more>\s+lebih))?{_ATTR}\s+{_UNIT}",
        "Lebih dari 9 ribu ASN mengikrarkan netralitas.",
        "9000 min ASN",
    ),
    Rule(
        "n_hundreds_of_people",
        rf"\b(?P<words><@number>\s+(?:puluh|ratus|ribu))(?P<odd>an)\s+{_UNIT}",
        "Ikrar netralitas diikuti lima ratusan pegawai.",
        "500 approx pegawai",
    ),
    Rule(
        "vague_people",
        rf"\b(?P<vague><@vague>),?\s+(?:orang\s+|para\s+)?{_UNIT}",
        "Ratusan ASN membacakan ikrar netralitas di alun-alun.",
        "None vague ASN",
    ),
    Rule(
        "n_in_words_people",
        rf"\b(?:{_QUALIFIER}\s+)?(?:sebanyak\s+)?(?P<words>{_WORDS})(?:\s*\(\d[\d.]*\))?"
        rf"{_ATTR}\s+{_UNIT}",
        "Ikrar diikuti tiga puluh lima pegawai kapanewon dan disusul komitmen netralitas.",
        "35 exact pegawai",
    ),
    Rule(
        "attendance_list_n",
        r"\b(?:daftar\s+hadir|presensi|absensi|buku\s+(?:hadir|tamu))\b[^.;,\d]{0,30}?\b(?:memuat|mencatat|berisi|menunjukkan|"
        rf"menyebut\w*|tercatat|terdapat|ada)\s+{_N}\s+(?P<unit>nama|tanda\s+tangan)\b",
        "Ikrar netralitas dibacakan bersama, daftar hadir mencatat 112 nama.",
        "112 exact nama",
    ),
)


_OF_THEM = Rule(
    "only_n_of_them",
    rf"\b(?:hanya|cuma|baru|tersisa|tinggal|nyatanya|akhirnya|yang\s+{_CAME}(?:\s+dan\s+{_CAME})?)\s+(?:(?:hanya|cuma|baru|ada)\s+)?"
    rf"{_IN_FIGURES_OR_WORDS}(?=\s+yang\s+(?:[\w-]+\s+)?{_CAME}|\s*[,;)]|\.(?!\d))",
    "Semestinya 81 lurah mengikrarkan sikap netral, hanya 79 yang datang.",
    "79 exact lurah",
)
"""Its number counts what the one before it counts."""
RULES: tuple[Rule, ...] = (*_SINGLE, _OF_THEM, SUM)


def extract(article: Article, lexicon: Lexicon) -> Sequence[Finding[Headcount]]:
    """Every number of people, in reading order; at one place the first rule of the table wins."""
    doc = document(article, lexicon)
    found: list[Finding[Headcount]] = []
    taken = Taken(doc.text)
    for rule in _SINGLE:
        for match in doc.matches(rule.pattern):
            start, end = match.span()
            if taken.overlaps(start, end) or _RANGE_BEFORE.search(doc.text, max(0, start - 16), start):
                continue
            for headcount in _read(match, doc, match["unit"]):
                taken.add(start, end)
                found.append(doc.finding(headcount, start, end, rule.name))
    for match in doc.matches(_OF_THEM.pattern):
        before = [f for f in found if 0 < match.start() - f.start < _NEAR]
        if before and not taken.overlaps(*match.span()):
            of_whom = max(before, key=lambda finding: finding.start).value.unit or ""
            found += [doc.finding(them, *match.span(), _OF_THEM.name) for them in _read(match, doc, of_whom)]
    found.sort(key=lambda finding: finding.start)
    return summed(doc, found)


def show(headcount: Headcount) -> str:
    return f"{headcount.value} {headcount.qualifier} {headcount.unit}"


def number(words: str) -> int:
    """1.450, 1,450 and 1 450 as articles write them: a separator always parts thousands here."""
    return int(_SEPARATORS.sub("", words))


def number_in_words(words: str, values: Mapping[str, int]) -> int:
    """*tiga puluh lima* → 35; *seribu dua ratus* → 1200. Words that are no numbers count nothing."""
    total = part = 0
    for word in words.lower().split():
        if word in ("lusin", "kodi"):
            part = max(part, 1) * {"lusin": 12, "kodi": 20}[word]
        elif word == "ribu":
            total, part = (total + max(part, 1)) * 1000, 0
        elif word in ("puluh", "ratus", "belas"):
            last = part % 10 or 1
            part -= part % 10
            part += {"puluh": last * 10, "ratus": last * 100, "belas": last + 10}[word]
        else:
            part += values.get(word, 0)
    return total + part


def _read(match: re.Match[str], doc: Document, counted_are: str) -> Iterator[Headcount]:
    part = match.groupdict()
    text = " ".join(match.group().split())
    unit = " ".join(counted_are.split())
    if part.get("vague"):
        low, high = doc.lexicon.vague[" ".join(part["vague"].lower().split())]
        yield Headcount(value=None, low=low, high=high, qualifier="vague", unit=unit, text=text)
        return
    if part.get("thousands"):
        value = round(1000 * float(part["thousands"].replace(",", ".")))
    else:
        value = number_in_words(part["words"], doc.lexicon.numbers) if part.get("words") else number(part["n"])
    if value == 0 or (part.get("n") and _is_year(match, value)):
        return
    qualifier = _qualifier(part, text)
    yield counted(value, qualifier, unit, text)


def _is_year(match: re.Match[str], value: int) -> bool:
    """*Pemilu 2024 ASN …* counts nobody."""
    if not 1990 <= value <= 2035 or "." in match["n"]:
        return False
    before = match.string[max(0, match.start("n") - 12) : match.start("n")]
    counted = match.start("n") > match.start() or "jumlah" in match.group()
    return bool(_YEAR_BEFORE.search(before)) or not counted


def _qualifier(part: dict[str, str | None], text: str) -> Qualifier:
    more = None if part.get("approx") else _AND_MORE.search(text)
    if part.get("odd"):
        return "approx"
    if part.get("min") or part.get("more") or more or text.lower().endswith(" lebih"):
        return "min"
    return "max" if part.get("max") else "approx" if part.get("approx") or _GUESSED.search(text) else "exact"
