"""Days that an article names: every notation, each resolved by itself. Which of them is the event's is judged later.

A missing year comes from the publication or the address, else from the election that the article names and from the
weekday as a checksum; never from the clock. A weekday that contradicts its date is kept and noted: it does not
always tell which of the two is wrong.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from typing import Any

from scraper.extract.document import Document, document
from scraper.extract.rules import Rule, Taken
from scraper.extract.years import (
    MONTH_NAMES,
    calendar_day,
    infer_year,
    long_date,
    printed_year,
    weekday_name,
    weekday_next,
    weekday_past,
)
from scraper.lexicon import Lexicon
from scraper.models import Article, DateMention, Finding
from scraper.vocabulary import DateBasis

_DAY_PART = r"(?:\s+(?:pagi|siang|sore|petang|malam|dini\s+hari))?(?:\s+(?:kemarin|lalu|tadi))?"
_WEEKDAY = rf"(?P<weekday><@weekday>)(?:\s*[-–/]\s*<@weekday>)?(?:\s+<@pasaran>)?{_DAY_PART}"
_SO = r"\s*[,/]?\s*(?:(?:tanggal|tgl)\.?\s+)?"
_YEAR = r"(?:tahun\s+)?(?P<year>(?:19|20)\d{2,3})(?!\d)"
_RANGE = r"(?:\s*(?:-|–|s/d|s\.?d\.?|sampai(?:\s+dengan)?|hingga|dan|&)\s*(?P<last>\d{1,2}))?"
_NUMERIC = (
    rf"(?P<day>\d{{1,2}})(?!\d){_RANGE}\s*(?P<sep>[/.-])\s*(?P<month>\d{{1,2}})\s*(?P=sep)\s*(?P<year>\d{{4,5}}|"
    rf"\d\d)(?![\d/])"
)
_NO_YEAR = rf"(?P<day>\d{{1,2}})(?!\d){_RANGE}\s*/\s*(?P<month>\d{{1,2}})(?![\d/])"
_LONG = (
    rf"(?P<day>\d{{1,2}})(?!\d){_RANGE}\s*(?:[/,-]\s*|bulan\s+)?(?P<name><@month>)(?:\b\.?|(?=20\d\d))"
    rf"(?:(?:,?\s*|\s*[/-]\s*){_YEAR})?"
)

RULES: tuple[Rule, ...] = (
    Rule(
        "weekday_numeric_date",
        rf"\b{_WEEKDAY}{_SO}\(?\s*{_NUMERIC}",
        "Apel ikrar berlangsung di halaman kantor bupati, Senin (13/2/2023).",
        "2023-02-13 stated",
    ),
    Rule(
        "weekday_numeric_no_year",
        rf"\b{_WEEKDAY}{_SO}\(?\s*{_NO_YEAR}",
        "Ikrar netralitas menghadapi Pemilu 2024 dibacakan di aula, Rabu (6/12).",
        "2023-12-06 year_inferred",
    ),
    Rule(
        "weekday_dashed_no_year",
        rf"\b{_WEEKDAY}\s*,?\s*\(\s*(?P<day>\d{{1,2}})\s*[-.]\s*(?P<month>\d{{1,2}})\s*\)",
        "Ikrar netralitas menghadapi Pemilu 2024 dibacakan di aula, Rabu (6-12).",
        "2023-12-06 year_inferred",
    ),
    Rule(
        "weekday_long_date",
        rf"\b{_WEEKDAY}{_SO}\(?(?:tanggal\s+)?{_LONG}",
        "Kegiatan itu digelar di aula lapas, Rabu 9 November 2022.",
        "2022-11-09 stated",
    ),
    Rule(
        "long_date_weekday",
        rf"(?<![\d.,/-])\b{_LONG}\s*\(\s*(?P<weekday><@weekday>)\s*\)",
        "Penandatanganan dilakukan pada 3 November 2023 (Jumat) di pendopo.",
        "2023-11-03 stated",
    ),
    Rule(
        "long_date",
        rf"(?<![\d.,/-])\b{_LONG}",
        "Penandatanganan dilakukan pada 3 Nopember 2023 di pendopo.",
        "2023-11-03 stated",
    ),
    Rule(
        "misspelt_month",
        rf"\b(?:{_WEEKDAY}|tanggal)\s*,?\s*\(?(?P<day>\d{{1,2}})\s+(?P<slip>(?-i:[A-Z])[a-z]{{3,9}})\s+{_YEAR}",
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
        "year_month_day",
        rf"(?<![\w./-])(?:{_WEEKDAY}\s*,?\s*)?\(?(?P<year>20\d\d)-(?P<month>\d{{2}})-(?P<day>\d{{2}})(?![\d-])",
        "Ikrar dibacakan seluruh pegawai pada apel pagi, 2023-09-04.",
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
        "weekday_past",
        r"(?:(?:,|\bpada(?:\s+hari)?|\bhari)\s+)?\b(?P<weekday><@weekday>)\b(?:\s+(?:pagi|siang|sore|malam))?"
        r"\s+(?P<past>(?:(?:pekan|minggu)\s+)?lalu|kemarin)\b",
        "Ikrar netralitas dibacakan ASN pemkot di aula, Rabu pekan lalu.",
        "2024-09-18 weekday",
        published=dt.date(2024, 9, 26),
    ),
    Rule(
        "weekday_next",
        r"\b(?!minggu\s+(?:depan|mendatang|berikut))(?P<weekday><@weekday>)"
        r"(?:\s+(?:pagi|siang|sore|malam))?\s+(?P<next>(?:(?:pekan|minggu)\s+)?(?:depan|"
        r"mendatang)|(?:pekan|minggu)\s+berikutnya)\b",
        "Ikrar netralitas akan dibacakan ASN pemkot di aula, Rabu pekan depan.",
        "2024-10-02 weekday",
        published=dt.date(2024, 9, 26),
    ),
    Rule(
        "weekday_alone",
        r"(?:,|\bpada(?:\s+hari)?|\bhari|\bdi\s+(?-i:[A-Z])\w+)\s+(?P<weekday><@weekday>)\b(?:\s+(?:pagi|siang|sore|"
        r"petang|malam))?(?=\s*[.,)]|\s+(?:di|bertempat|saat|kemarin|(?:(?:pekan|minggu)\s+)?ini|lalu|pukul|jam|sekitar)\b|\s*$)",
        "ASN pemkab membacakan ikrar netralitas di lapangan kantor bupati, Senin.",
        "2024-08-12 weekday",
        published=dt.date(2024, 8, 13),
    ),
    Rule(
        "relative_day",
        r"(?<!pekan )(?<!minggu )(?<!bulan )(?<!tahun )(?<!pemilu )(?<!pilkada )(?<!pilpres )(?<!pileg )"
        r"\b(?P<relative>kemar[ie]n|(?:hari|pagi|siang|sore|malam)\s+(?-i:ini)|(?:pagi|siang|sore|malam)\s+tadi|(?:dua|tiga|empat|lima|[2-5])\s+hari\s+(?:yang\s+)?lalu|tadi\s+(?:pagi|siang|malam)|besok|esok|"
        r"lusa)\b(?!\s+dan)",
        "Ikrar netralitas dibacakan ASN pemkot kemarin di balai kota.",
        "2024-09-19 relative",
        published=dt.date(2024, 9, 20),
    ),
)

_LEAD = re.compile(r"[,(]?\s*(?:pada\s+)?(?:hari\s+)?", re.I)
_TODAY = dict.fromkeys(("hari", "tadi", "pagi", "siang", "sore", "malam"), 0)
_AGO = {
    words: -days for days, number in enumerate(("dua", "tiga", "empat", "lima"), 2) for words in (number, str(days))
}
_RELATIVE_DAYS = {"kemarin": -1, "kemaren": -1, "besok": 1, "esok": 1, "lusa": 2, **_TODAY, **_AGO}


def extract(article: Article, lexicon: Lexicon) -> Sequence[Finding[DateMention]]:
    """Every day the text names, in reading order; at one place the first rule of the table wins."""
    doc = document(article, lexicon)
    found: list[Finding[DateMention]] = []
    taken = Taken(doc.text)
    for rule in RULES:
        for match in doc.matches(rule.pattern, across=True, taken=taken):
            start, end = match.span()
            if taken.overlaps(start, end):
                continue
            for mention in _read(match, doc):
                taken.add(start, end)
                found.append(doc.finding(mention, *_trim(doc.text, start, end), rule.name))
    return _reckoned_back(sorted(found, key=lambda finding: finding.start), doc)


def _reckoned_back(found: Sequence[Finding[DateMention]], doc: Document) -> Sequence[Finding[DateMention]]:
    """*Kamis lalu* counts from the day of the report: where that is not known, from the one day printed in full."""
    printed = {f.value.value for f in found if f.value.precision == "day" and f.value.basis == "stated"}
    if doc.article.published or len(printed) != 1:
        return found
    today = dt.date.fromisoformat(str(printed.pop()))
    return [Finding(_before(f, doc, today), f.evidence, f.rule) if f.rule == "weekday_past" else f for f in found]


def _before(finding: Finding[DateMention], doc: Document, today: dt.date) -> DateMention:
    words = finding.evidence[0].quote.lower()
    weekday = next(doc.lexicon.weekdays[word] for word in words.split() if word in doc.lexicon.weekdays)
    return _on_weekday(weekday_past(weekday, "pekan" in words or "minggu lalu" in words, today))


def show(mention: DateMention) -> str:
    return f"{mention.value} {mention.basis}"


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Without the leading comma or preposition, with the closing parenthesis."""
    lead = _LEAD.match(text, start, end)
    start = lead.end() if lead else start
    if "(" in text[start:end] and text[end : end + 1] == ")":
        end += 1
    return start, end


def _read(match: re.Match[str], doc: Document) -> Iterator[DateMention]:
    part = match.groupdict()
    if part.get("past"):
        published = doc.article.published
        weekday = doc.lexicon.weekdays[part["weekday"].lower()]
        yield (
            _on_weekday(weekday_past(weekday, part["past"].lower() not in ("lalu", "kemarin"), published))
            if published
            else _weekday_alone(part["weekday"], doc)
        )
    elif part.get("next"):
        if doc.article.published:
            weekday = doc.lexicon.weekdays[part["weekday"].lower()]
            yield _on_weekday(weekday_next(weekday, " " in part["next"], doc.article.published))
    elif part.get("relative"):
        yield from _relative(part["relative"], doc)
    elif not part.get("day"):
        if part.get("name"):
            month = doc.lexicon.months[part["name"].lower()]
            yield DateMention(f"{part['year'][:4]}-{month:02d}", None, "month", "stated")
        else:
            yield _weekday_alone(part["weekday"], doc)
    else:
        yield from _dated(match, part, doc)


def _dated(match: re.Match[str], part: dict[str, Any], doc: Document) -> Iterator[DateMention]:
    day = int(part["day"])
    month = _month(part, doc)
    if month is None:
        return
    if part.get("year") is None and not (part.get("weekday") or part.get("name") or "(" in match.group()):
        return  # 3/4 alone is a fraction, a verse, a score
    weekday = doc.lexicon.weekdays[part["weekday"].lower()] if part.get("weekday") else None
    note = None
    if month > 12 >= day and calendar_day(2024, day, month):
        day, month = month, day
        note = f"teks menulis bulan sebelum hari: {_words(match)}"
    basis: DateBasis = "stated"
    if part.get("year"):
        year = printed_year(part["year"], month, day, weekday)
        if len(part["year"]) == 5:
            note = f"teks menulis tahun {part['year']}"
    else:
        inferred = infer_year(month, day, weekday, doc)
        if inferred is None and calendar_day(2024, month, day):
            if part.get("weekday") or "(" in match.group():  # a day of a report, not of history
                yield DateMention(
                    None, None, "unknown", "none", f"teks menyebut {day} {MONTH_NAMES[month - 1]} tanpa tahun"
                )
            return
        year, basis = inferred or 2024, "year_inferred"
    date = calendar_day(year, month, day)
    if date is None and part.get("weekday") and doc.article.published:
        alone = _weekday_alone(part["weekday"], doc)
        yield alone._replace(note=f"teks menyebut {_words(match)}, hari yang tidak ada")
    if date is None or not 2000 <= year <= 2100:
        return
    end = calendar_day(year, month, int(part["last"])) if part.get("last") else None
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


def _on_weekday(day: dt.date) -> DateMention:
    return DateMention(day.isoformat(), None, "day", "weekday")


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
