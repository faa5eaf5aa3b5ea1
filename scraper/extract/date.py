"""Days that an article names: every notation, each resolved by itself. Which of them is the event's is judged later.

A missing year comes from the publication or the address, else from the election that the article names and from the
weekday as a checksum; never from the clock. A weekday that contradicts its date is kept and noted: it does not
always tell which of the two is wrong.
"""

import calendar
import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import get_close_matches
from functools import lru_cache

from scraper.extract.document import Document, document
from scraper.extract.rules import Rule, Taken
from scraper.lexicon import Lexicon
from scraper.models import Article, DateMention, Finding
from scraper.vocabulary import DateBasis

_DAY_PART = r"(?:\s+(?:pagi|siang|sore|petang|malam|dini\s+hari))?(?:\s+(?:kemarin|lalu|tadi))?"
_WEEKDAY = rf"(?P<weekday><@weekday>)(?:\s*[-–/]\s*<@weekday>)?(?:\s+<@pasaran>)?{_DAY_PART}"
_YEAR = r"(?:tahun\s+)?(?P<year>(?:19|20)\d{2,3})(?!\d)"
_RANGE = r"(?:\s*(?:-|–|s/d|sampai(?:\s+dengan)?|hingga|dan|&)\s*(?P<last>\d{1,2}))?"
_NUMERIC = (
    rf"(?P<day>\d{{1,2}}){_RANGE}\s*(?P<sep>[/.-])\s*(?P<month>\d{{1,2}})\s*(?P=sep)\s*(?P<year>\d{{4,5}}|"
    rf"\d\d)(?![\d/])"
)
_NO_YEAR = rf"(?P<day>\d{{1,2}}){_RANGE}\s*/\s*(?P<month>\d{{1,2}})(?![\d/])"
_LONG = rf"(?P<day>\d{{1,2}}){_RANGE}\s*(?P<name><@month>)\b\.?(?:,?\s+{_YEAR})?"

RULES: tuple[Rule, ...] = (
    Rule(
        "weekday_numeric_date",
        rf"\b{_WEEKDAY}\s*,?\s*(?:tanggal\s+)?\(?\s*{_NUMERIC}",
        "Apel ikrar berlangsung di halaman kantor bupati, Senin (13/2/2023).",
        "2023-02-13 stated",
    ),
    Rule(
        "weekday_numeric_no_year",
        rf"\b{_WEEKDAY}\s*,?\s*(?:tanggal\s+)?\(?\s*{_NO_YEAR}",
        "Ikrar netralitas menghadapi Pemilu 2024 dibacakan di aula, Rabu (6/12).",
        "2023-12-06 year_inferred",
    ),
    Rule(
        "weekday_long_date",
        rf"\b{_WEEKDAY}\s*,?\s*\(?(?:tanggal\s+)?{_LONG}",
        "Kegiatan itu digelar di aula lapas, Rabu 9 November 2022.",
        "2022-11-09 stated",
    ),
    Rule(
        "long_date",
        rf"(?<![\d.,/-])\b{_LONG}",
        "Penandatanganan dilakukan pada 3 Nopember 2023 di pendopo.",
        "2023-11-03 stated",
    ),
    Rule(
        "misspelt_month",
        rf"\b{_WEEKDAY}\s*,?\s*\(?(?P<day>\d{{1,2}})\s+(?P<slip>(?-i:[A-Z])[a-z]{{3,9}})\s+{_YEAR}",
        "Ikrar netralitas dibacakan di hotel itu, Rabu 25 Oktiber 2023.",
        "2023-10-25 stated",
    ),
    Rule(
        "numeric_date",
        rf"(?<![\w./-])\(?{_NUMERIC}",
        "Ikrar dibacakan pada apel pagi (4/9/2023) oleh seluruh pegawai.",
        "2023-09-04 stated",
    ),
    Rule(
        "numeric_no_year",
        rf"\(\s*{_NO_YEAR}\s*\)",
        "Ikrar hari itu (27/11) menjadi penanda masa kampanye Pemilu 2024.",
        "2023-11-27 year_inferred",
    ),
    Rule(
        "month_and_year",
        rf"\b(?:pada\s+)?(?:bulan\s+)(?P<name><@month>)\s+{_YEAR}",
        "Deklarasi itu sudah dilakukan pada bulan Agustus 2023.",
        "2023-08 stated",
    ),
    Rule(
        "weekday_alone",
        r"(?:,|\bpada(?:\s+hari)?|\bhari)\s+(?P<weekday><@weekday>)\b(?:\s+(?:pagi|siang|sore|petang|"
        r"malam))?(?=\s*[.,)]|\s+(?:di|bertempat|saat|kemarin|ini|lalu)\b|\s*$)",
        "ASN pemkab membacakan ikrar netralitas di lapangan kantor bupati, Senin.",
        "2024-08-12 weekday",
        published=dt.date(2024, 8, 13),
    ),
    Rule(
        "relative_day",
        r"\b(?P<relative>kemarin|hari\s+ini|(?:pagi|siang|sore)\s+(?:ini|tadi)|tadi\s+(?:pagi|siang|malam)|besok|"
        r"lusa)\b(?!\s+dan)",
        "Ikrar netralitas dibacakan ASN pemkot kemarin di balai kota.",
        "2024-09-19 relative",
        published=dt.date(2024, 9, 20),
    ),
)

_RELATIVE_DAYS = {"kemarin": -1, "hari": 0, "tadi": 0, "pagi": 0, "siang": 0, "sore": 0, "besok": 1, "lusa": 2}
_YEAR_IN_ADDRESS = re.compile(r"/(20[12]\d)(?=/)")
_ELECTION_YEAR = re.compile(
    r"\b(pemilihan\s+umum(?!\s+kepala)|pemilu|pilkada|pemilihan|pilpres|pileg|pilgub|pemilukada)\b[^.\n]{0,60}?\b(20[12]\d)\b",
    re.I,
)


_FULL_DATE = re.compile(r"\b\d{1,2}[/.-]\d{1,2}[/.-](20\d\d)\b")
_PILKADA = re.compile(r"\b(?:pilkada|pemilukada|pilgub|pilbup|pilwako|pilwali|pemilihan\s+kepala\s+daerah)\b", re.I)


def extract(article: Article, lexicon: Lexicon) -> Sequence[Finding[DateMention]]:
    """Every day the text names, in reading order; at one place the first rule of the table wins."""
    doc = document(article, lexicon)
    found: list[Finding[DateMention]] = []
    taken = Taken(doc.text)
    for rule in RULES:
        for match in doc.matches(rule.pattern, across=True):
            start, end = match.span()
            if taken.overlaps(start, end):
                continue
            for mention in _read(match, doc):
                taken.add(start, end)
                found.append(doc.finding(mention, *_trim(doc.text, start, end), rule.name))
    return sorted(found, key=lambda finding: finding.start)


def show(mention: DateMention) -> str:
    return f"{mention.value} {mention.basis}"


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Without the leading comma or preposition, with the closing parenthesis."""
    lead = re.match(r"[,(]?\s*(?:pada\s+)?(?:hari\s+)?", text[start:end], re.I)
    start += lead.end() if lead else 0
    if "(" in text[start:end] and text[end : end + 1] == ")":
        end += 1
    return start, end


def _read(match: re.Match[str], doc: Document) -> Iterator[DateMention]:
    part = match.groupdict()
    if part.get("relative"):
        yield from _relative(part["relative"], doc)
    elif not part.get("day"):
        if part.get("name"):
            month = doc.lexicon.months[part["name"].lower()]
            yield DateMention(f"{part['year'][:4]}-{month:02d}", None, "month", "stated")
        else:
            yield _weekday_alone(part["weekday"], doc)
    else:
        yield from _dated(match, doc)


def _dated(match: re.Match[str], doc: Document) -> Iterator[DateMention]:
    part = match.groupdict()
    day = int(part["day"])
    month = _month(part, doc)
    if month is None:
        return
    if part.get("year") is None and not (part.get("weekday") or part.get("name") or "(" in match.group()):
        return  # 3/4 alone is a fraction, a verse, a score
    weekday = doc.lexicon.weekdays[part["weekday"].lower()] if part.get("weekday") else None
    note = None
    if month > 12 >= day and _calendar(2024, day, month):
        day, month = month, day
        note = f"teks menulis bulan sebelum hari: {_words(match)}"
    basis: DateBasis = "stated"
    if part.get("year"):
        year = int(part["year"][:4]) if len(part["year"]) > 2 else 2000 + int(part["year"])
        if len(part["year"]) == 5:
            note = f"teks menulis tahun {part['year']}"
    else:
        inferred = infer_year(month, day, weekday, doc)
        if inferred is None and _calendar(2024, month, day):
            return
        year, basis = inferred or 2024, "year_inferred"
    date = _calendar(year, month, day)
    if date is None and part.get("weekday") and doc.article.published:
        alone = _weekday_alone(part["weekday"], doc)
        yield replace(alone, note=f"teks menyebut {_words(match)}, hari yang tidak ada")
    if date is None or not 2000 <= year <= 2100:
        return
    end = _calendar(year, month, int(part["last"])) if part.get("last") else None
    if weekday is not None and date.weekday() != weekday:
        note = f"teks menyebut {_words(match)}; {long_date(date)} hari {weekday_name(date)}"
    yield DateMention(date.isoformat(), end.isoformat() if end and end > date else None, "day", basis, note)


def _month(part: dict[str, str | None], doc: Document) -> int | None:
    """1 to 12 from a name, a number, or a name with one slip of the pen (*Oktiber*); None where it is none of them."""
    if part.get("slip"):
        near = get_close_matches(str(part["slip"]).lower(), [m for m in doc.lexicon.months if len(m) > 4], 1, 0.8)
        return doc.lexicon.months[near[0]] if near else None
    name = part.get("name")
    return doc.lexicon.months[name.lower()] if name else int(part["month"] or 0)


def _words(match: re.Match[str]) -> str:
    """The printed date on one line, its bracket closed."""
    words = " ".join(match.group().split()).strip(" ,")
    return words + (")" if "(" in words and ")" not in words else "")


WEEKDAY_NAMES = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
MONTH_NAMES = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip


def weekday_name(date: dt.date) -> str:
    """The Indonesian name of the weekday."""
    return WEEKDAY_NAMES[date.weekday()]


def long_date(date: dt.date) -> str:
    """The date as people write it: *1 Oktober 2023*."""
    return f"{date.day} {MONTH_NAMES[date.month - 1]} {date.year}"


def _calendar(year: int, month: int, day: int) -> dt.date | None:
    valid = 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]
    return dt.date(year, month, day) if valid else None


def _weekday_alone(name: str, doc: Document) -> DateMention:
    published = doc.article.published
    if published is None:
        return DateMention(None, None, "unknown", "none", f"teks hanya menyebut hari {name.capitalize()}")
    back = (published.weekday() - doc.lexicon.weekdays[name.lower()]) % 7
    return DateMention((published - dt.timedelta(days=back)).isoformat(), None, "day", "weekday")


def _relative(words: str, doc: Document) -> Iterator[DateMention]:
    published = doc.article.published
    days = _RELATIVE_DAYS.get(words.lower().split()[0])
    if published is not None and days is not None:
        yield DateMention((published + dt.timedelta(days=days)).isoformat(), None, "day", "relative")


def infer_year(month: int, day: int, weekday: int | None, doc: Document) -> int | None:
    """The year of a date printed without one; None where nothing tells.

    The publication decides (the nearest such day not more than a month after it), unless its weekday is another and
    the year of a date printed in full gives the right one; then a year in the address; then
    the election named in the article, whose polling day ends its wave of at most two years; then the weekday alone,
    if just one year since 2018 fits it.
    """
    published = doc.article.published
    if published is not None:
        near = [
            y
            for y in (published.year + 1, published.year, published.year - 1)
            if (d := _calendar(y, month, day)) and d <= published + dt.timedelta(days=31)
        ]
        told = [y for y in _years_told(doc) if weekday is not None and _falls_on(y, month, day, weekday)]
        doubtful = weekday is not None and near and not _falls_on(near[0], month, day, weekday)
        return told[0] if doubtful and told else near[0] if near else None
    if doc.article.url and (hint := _YEAR_IN_ADDRESS.search(doc.article.url)):
        return int(hint[1])
    years = []
    for family, year in _elections_told(doc):
        polling = doc.lexicon.elections.polling_day(
            "pemilu" if family in ("pemilu", "pilpres", "pileg") or family.endswith("umum") else "pilkada", year
        )
        years += [
            y
            for y in (year, year - 1, year - 2)
            if (d := _calendar(y, month, day)) and (polling is None or d <= polling)
        ]
    fitting = [y for y in years if weekday is None or _falls_on(y, month, day, weekday)]
    if fitting or years:
        return (fitting or years)[0]
    if weekday is None:
        return None
    alone = [y for y in range(2018, 2026) if _falls_on(y, month, day, weekday)]
    if len(alone) > 1 and doc.whole.search(_PILKADA):  # it is held in the year in which it is prepared
        alone = [y for y in alone if doc.lexicon.elections.polling_day("pilkada", y)]
    return alone[0] if len(alone) == 1 else None


@lru_cache(maxsize=4)
def _elections_told(doc: Document) -> Sequence[tuple[str, int]]:
    """The elections that the text names with a year: the word for one, and the year."""
    told = doc.whole.matches(_ELECTION_YEAR, doc.everything)
    return tuple(dict.fromkeys((found[1].lower(), int(found[2])) for found in told))


def _falls_on(year: int, month: int, day: int, weekday: int) -> bool:
    date = _calendar(year, month, day)
    return date is not None and date.weekday() == weekday


@lru_cache(maxsize=4)
def _years_told(doc: Document) -> Sequence[int]:
    """The years of the dates that the text prints in full, in numbers."""
    found = doc.whole.matches(_FULL_DATE, doc.everything)
    return [int(year) for year in dict.fromkeys(match[1] for match in found)]
