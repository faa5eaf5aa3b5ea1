"""Days that a text counts from another: *100 hari menjelang Pemilu 2024*, *kampanye dimulai esok, 28 November 2023*.

They choose no date: they show where the printed one is a slip.
"""

import datetime as dt
import re
from collections.abc import Sequence

from scraper.extract.document import Document
from scraper.extract.years import calendar_day, long_date

_POLL = r"(?P<poll><@election>)(?:\s+serentak)?(?:\s+tahun)?\s+(?P<year>20\d\d)"
_COUNT = r"(?<!kurang dari )(?<!lebih dari )(?<!sekitar )\b(?P<days>\d{1,3})\s+hari"
_RULES = (
    rf"{_COUNT}\s+(?:lagi\s+)?(?:sebelum|menjelang|jelang|menuju)\s+(?:hari\s+)?(?:pelaksanaan\s+|pencoblosan\s+|"
    rf"pemungutan\s+"
    rf"suara\s+)?{_POLL}",
    rf"\b{_POLL}\s+(?:tinggal|tepat|hanya)\s+(?P<days>\d{{1,3}})\s+hari\s+(?:lagi|ke\s+depan)",
)
_TOMORROW = (
    r"\b(?:esok|besok)\s*(?:hari)?,?\s*(?:pada\s+)?(?:tanggal\s+|<@weekday>,?\s+)?\(?(?P<day>\d{1,2})"
    r"(?:\s+(?P<name><@month>)\s+|/(?P<month>\d{1,2})/)(?P<year>20\d\d)"
)
_SLACK = dt.timedelta(days=7)
"""Round numbers are not counted on the day: 100 may be 98."""


def at_odds(doc: Document, day: dt.date) -> str | None:
    """What the text counts that does not go with the printed day, in words; None where all goes with it."""
    for reckoned, words in _reckoned(doc):
        if abs(reckoned - day) > _SLACK:
            return f"teks juga menyebut „{words}“, yang berarti sekitar {long_date(reckoned)}"
    return None


def _reckoned(doc: Document) -> Sequence[tuple[dt.date, str]]:
    found: list[tuple[dt.date, str]] = []
    for pattern in _RULES:
        for match in doc.matches(pattern):
            family = doc.lexicon.elections.names[" ".join(match["poll"].lower().split())]
            polled = doc.lexicon.elections.polling_day(family, int(match["year"]))
            if polled is not None:
                found.append((polled - dt.timedelta(days=int(match["days"])), _words(match)))
    for match in doc.matches(_TOMORROW):
        month = doc.lexicon.months[match["name"].lower()] if match["name"] else int(match["month"])
        named = calendar_day(int(match["year"]), month, int(match["day"]))
        if named is not None:
            found.append((named - dt.timedelta(days=1), _words(match)))
    return found


def _words(match: re.Match[str]) -> str:
    return " ".join(match.group().split())
