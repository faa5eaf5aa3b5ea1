"""When an article was published: from its address, or from a line that is nothing but a date."""

import datetime as dt
import re
from urllib.parse import unquote, urlsplit

from scraper.lexicon import load_lexicon

_IN_ADDRESS = re.compile(
    r"/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/-]|$)|/((?:19|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)(?:/|\d{0,6}-)"
)
_DATE_LINE = r"""^(?:(?P<label>[^\d]{0,40}?)[\s|:,•·–-]+)?(?:(?:<@weekday>)\s*,?\s*)?
    (?:(?P<d>\d{1,2})\s+(?P<m><@month>)\.?,?\s+(?P<y>20\d\d)
      |(?P<m2><@month>)\.?\s+(?P<d2>\d{1,2}),?\s+(?P<y2>20\d\d)
      |(?P<d3>\d{1,2})[/.-](?P<m3>\d{1,2})[/.-](?P<y3>20\d\d)
      |(?P<y4>20\d\d)-(?P<m4>\d{2})-(?P<d4>\d{2}))
    (?:[\s|,•·–-]+(?:pukul\s+)?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?)?(?:\s*(?:WIB|WITA|WIT|GMT\S*))?[\s|•·]*(?:by\s.{1,40}|oleh\s.{1,40}|[^\d.]{0,30})?$"""


_STAMP = (
    r"(?P<d>\d{1,2})\s+(?P<m><@month>)\.?,?\s+(?P<y>20\d\d)[\s|,•·–-]+(?:pukul\s+)?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s*WI(?:B|TA|T)\b"
    r"(?P<d2>)(?P<m2>)(?P<y2>)(?P<d3>)(?P<m3>)(?P<y3>)(?P<d4>)(?P<m4>)(?P<y4>)"
)
"""A day with a clock's time and zone beside an editor's name: *Oleh MC Kota, Minggu, 20 Oktober 2024 | 14:01 WIB*."""


_SMALL_WORD = re.compile(
    r"\b(?!(?:pukul|oleh|by|di|dan|wib|wita|wit|kali|dibaca|dilihat|tayang|terbit|diterbitkan|dipublikasikan)\b)[a-z]{2,}\b"
)
_MOST_SMALL_WORDS = 3
_OF_THE_EVENT = re.compile(
    r"^\W*(?:hari(?:\s*[,/&]\s*(?:tanggal|tgl))?|waktu(?:\s+pelaksanaan)?|tanggal\s+pelaksanaan)\.?\s*:", re.I
)
"""*Hari/Tanggal : Selasa, 17 September 2024*: the day of what is told, as forms give it."""
_BYLINE = re.compile(r"^\W*(?:reporter|penulis|editor|pewarta|kontributor|oleh|uploader|redaktur|by)\b\s*:?", re.I)
_FULL_DATE = (
    r"\b(?P<d>\d{1,2})\s+(?P<m><@month>)\.?,?\s+(?P<y>20\d\d)\b|"
    r"\b(?P<d3>\d{1,2})[/.-](?P<m3>\d{1,2})[/.-](?P<y3>20\d\d)\b"
)


def is_sentence(line: str) -> bool:
    """Whether a line tells something and ends: *Ikrar dibacakan di aula, Senin 14 Oktober 2024 pukul 08.00 WIB.*"""
    return line.endswith(".") and len(_SMALL_WORD.findall(line)) >= _MOST_SMALL_WORDS


def civil_date(year: int, month: int, day: int) -> dt.date | None:
    """The date, or None where the calendar has none."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def date_in_address(url: str) -> dt.date | None:
    """A full date in the path: `/2024/10/23/…`, `/2024-10-23-…`, `/20241023/…`; None where there is none."""
    found = _IN_ADDRESS.search(unquote(urlsplit(url).path))
    if not found:
        return None
    year, month, day = (int(part) for part in found.groups() if part is not None)
    return civil_date(year, month, day)


def date_line(line: str) -> dt.date | None:
    """The date of a line that is a date and no sentence: *Senin, 4 November 2024 10:15 WIB*, *berita | 07/12/2023*."""
    if is_sentence(line) or _OF_THE_EVENT.match(line):
        return None
    lexicon = load_lexicon()
    found = lexicon.compile(_DATE_LINE, re.I | re.X).match(line) if len(line) <= 100 else None
    if found is None and len(line) <= 160:
        found = lexicon.compile(_STAMP, re.I).search(line)
    return _civil(found) if found else None


def date_in_byline(line: str) -> dt.date | None:
    """The date in a line that begins with who wrote it: *Oleh: Admin | 15 Oktober 2024 | dibaca 120 kali*."""
    if len(line) > 160 or not _BYLINE.match(line) or is_sentence(line):
        return None
    found = load_lexicon().compile(_FULL_DATE, re.I).search(line)
    return _civil(found) if found else None


def _civil(found: re.Match[str]) -> dt.date | None:
    lexicon, part = load_lexicon(), found.groupdict()
    for suffix in ("", "2", "3", "4"):
        day, month, year = (part.get(name + suffix) for name in "dmy")
        if day and month and year:
            return civil_date(int(year), lexicon.months.get(month.lower(), 0) or int(month), int(day))
    return None
