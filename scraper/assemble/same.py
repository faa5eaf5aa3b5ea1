"""Do two accounts tell of one event? Points for what agrees; names of places and dates alone do not suffice.

Every outlet writes the institution a little differently, dates are off by a day, counts differ; but leader, venue and
witnesses rarely do. Two events of one institution on different days stay two.
"""

import datetime as dt
import re
from collections.abc import Sequence

from scraper.assemble.account import Account
from scraper.extract.years import MONTH_NAMES, weekday_printed
from scraper.lexicon import load_lexicon
from scraper.models import Event, Facts, Person
from scraper.read.same import same_article
from scraper.vocabulary import GOVERNMENTS

THRESHOLD = 4.5
"""Points from which two accounts are one event: the same institution on the same day, or, for the same election, on
neighbouring days or with one day unknown."""

SAME_ARTICLE = 100.0
"""The points of one article read twice."""

_GENERIC = frozenset(
    re.findall(
        r"\w+",
        """pemerintah kabupaten kota provinsi kantor kelas dan asn pegawai negeri lembaga badan dinas se di i ii iia iib
        iii iiia iiib kementerian halaman aula lapangan gedung ruang bupati wali gubernur depan pemkab pemkot pemprov
        setda sekretariat daerah upacara""",
    )
)
"""Words that name no institution and no place by themselves."""
_YEARLESS = re.compile(rf"\bmenyebut (\d+) ({'|'.join(MONTH_NAMES)}) tanpa tahun")
_CHIEFS = re.compile(
    r"(?:gubernur|bupati|wali\s?kota|kepala\s+daerah|pejabat\s+pembina|ppk)\b.*\b(?:se-|seluruh\b)", re.I
)
_ARMED = frozenset(("polri", "tni"))
_TITLES = frozenset(["h", "hj", "dr", "drs", "dra", "ir", "prof", "m", "s", "si", "sos", "sh", "mh", "mm", "se"])


def same_event(a: Account, b: Account) -> bool:
    """Whether two reports tell of one event. Symmetric."""
    return points(a, b) >= THRESHOLD


def points(a: Account, b: Account) -> float:
    """How much speaks for one event; far below zero where something speaks against it."""
    if same_article(a.source, b.source):
        return SAME_ARTICLE
    institution = _institution(a.facts, b.facts)
    if institution == 0.0:
        return -10.0
    total = institution + _dates(a, b)
    waves = [set(x.facts.election) or next_election(x.facts.date or x.source.published) for x in (a, b)]
    undated = _day(a.facts.date) is None or _day(b.facts.date) is None
    if waves[0] and waves[1]:
        same_day = a.facts.date == b.facts.date and not undated
        shared = waves[0] == waves[1] if undated else bool(waves[0] & waves[1])
        total += 0.5 if shared else 0.0 if same_day or waves[0] & waves[1] else -3.0
    elif undated:
        total += 0.5  # what one report leaves out does not speak against
    total += 1.5 if a.facts.led_by and b.facts.led_by and same_name(a.facts.led_by.name, b.facts.led_by.name) else 0.0
    total += 1.0 if _same_venue(a.facts.place.venue, b.facts.place.venue) else 0.0
    total += 1.5 if _same_count(a.facts, b.facts) else 0.0
    total += 1.0 if any(same_name(v.name, w.name) for v in _people(a.facts) for w in _people(b.facts)) else 0.0
    return total


def contradict(a: Account, b: Account) -> bool:
    """Whether two reports cannot tell of one event: held on days too far apart for a slip, or on another weekday."""
    if _other_weekday(a, b):
        return True
    days = [_day(x.facts.date) for x in (a, b) if x.facts.status == "held" and not x.facts.date_note]
    known = [day for day in days if day is not None]
    return len(known) == 2 and abs((known[0] - known[1]).days) > 3


def same_institution(a: Facts | Event, b: Facts | Event) -> bool:
    """Whether two readings name one institution: of one region and kind, no word of one strange to the other."""
    if a.institution is None or b.institution is None:
        return False
    if (a.place.province_code, a.place.regency_code) != (b.place.province_code, b.place.regency_code):
        return False
    if a.institution.kind != b.institution.kind:
        return False
    if a.institution.kind in GOVERNMENTS:
        return True
    if a.institution.kind == "desa" and all("se-" in x.institution.name for x in (a, b) if x.institution):
        return True  # *kepala desa, perbekel, lurah*: every outlet names them its own way
    if all(_CHIEFS.match(x.institution.name) for x in (a, b) if x.institution):
        return True  # *bupati dan wali kota se-X*, *kepala daerah se-X*
    return _words_within(a.institution.name, b.institution.name)


def same_person(a: Person | None, b: Person | None) -> bool:
    """Whether two entries mean one person or office; a name decides where both have one."""
    if a is None or b is None:
        return False
    if a.name and b.name:
        return same_name(a.name, b.name)
    role = {re.sub(r"^(?:pjs?|plt|plh)\s+", "", (p.role or "").lower()) for p in (a, b)}
    if len(role) > 1:
        return False
    return a.org == b.org or bool(a.org and b.org and (a.org.startswith(b.org) or b.org.startswith(a.org)))


def same_name(a: str | None, b: str | None) -> bool:
    """Whether one name's words all stand in the other's, titles aside."""
    if not a or not b:
        return False
    one, other = (set(re.findall(r"[^\W\d_]+", name.lower())) - _TITLES for name in (a, b))
    return bool(one and other) and (one <= other or other <= one)


def _institution(a: Facts, b: Facts) -> float:
    """2 for one institution, a little less for a group of a whole province, of which there are many; 1 for a body and a
    group that names it, or a government and a group of its place on one day; half a point for a unit and its
    government, or such a group on a day unknown, which outlets mix up; 0 for two."""
    if same_institution(a, b):
        group = a.institution is not None and a.institution.kind == "gabungan"
        return 1.5 if group and a.place.regency_code is None and a.place.province_code is not None else 2.0
    if a.institution is None or b.institution is None or a.place.province_code != b.place.province_code:
        return 0.0
    kinds = {a.institution.kind, b.institution.kind}
    one_regency = a.place.regency_code == b.place.regency_code
    if (
        one_regency
        and "gabungan" in kinds
        and (kinds & _ARMED or _words_within(a.institution.name, b.institution.name))
    ):
        return 1.0
    if not kinds & GOVERNMENTS:
        return 0.0
    if "gabungan" in kinds and (one_regency or None in (a.place.regency_code, b.place.regency_code)):
        return 1.0 if a.date == b.date and _day(a.date) else 0.5
    return 0.5 if one_regency and a.place.regency_code and kinds & {"dinas", "desa", "kecamatan"} else 0.0


def _dates(a: Account, b: Account) -> float:
    one, other = _day(a.facts.date), _day(b.facts.date)
    planned = "planned" in (a.facts.status, b.facts.status)
    if one is None or other is None:
        if None not in (yearless := (_day_and_month(a), _day_and_month(b))):
            return (1.0 if yearless[0] == yearless[1] else -2.0) + _published_near(a, b)
        same_weekday = _weekday(a) is not None and _weekday(a) == _weekday(b)
        return -1.0 if _other_weekday(a, b) else _published_near(a, b) + 0.5 * same_weekday
    apart = abs((one - other).days)
    if apart > 3 and _one_slip(one, other):
        return 2.0 if a.facts.date_note or b.facts.date_note else -1.5
    if apart > 1 and (_doubtful(a) or _doubtful(b)):
        return max(-1.0, _published_near(a, b))
    if apart == 0:
        return 3.0
    if apart == 1:
        return 2.0
    if planned and apart <= 3:
        return 2.0
    return -1.0 if apart <= 3 else -4.0


def _other_weekday(a: Account, b: Account) -> bool:
    """Whether one report names but a weekday, and the other's day is not next to it: *Senin*, and a Thursday."""
    one, other = _weekday(a), _weekday(b)
    if (a.facts.date is None) == (b.facts.date is None) or one is None or other is None:
        return False
    return (one - other) % 7 not in (0, 1, 6)


def _weekday(account: Account) -> int | None:
    """The weekday that a report prints, 0 for Monday: alone, at odds with its date, or that of its date."""
    printed = weekday_printed(account.facts.date_note)
    day = _day(account.facts.date)
    return printed if printed is not None else day.weekday() if day else None


def _day_and_month(account: Account) -> tuple[int, int] | None:
    """Day and month that a report prints, with a year or without."""
    printed = _YEARLESS.search(account.facts.date_note or "")
    if printed:
        return int(printed[1]), MONTH_NAMES.index(printed[2]) + 1
    day = _day(account.facts.date)
    return (day.day, day.month) if day else None


def _one_slip(one: dt.date, other: dt.date) -> bool:
    """Whether two days differ in the day, the month or the year alone: 2/10/2023 and 2/10/2024."""
    return [one.day != other.day, one.month != other.month, one.year != other.year].count(True) == 1


def _doubtful(account: Account) -> bool:
    """Whether the printed day is at odds with its weekday, and the day of publication tells better."""
    return account.facts.date_note is not None and account.source.published is not None


def next_election(date: str | None) -> set[str]:
    """The elections that a pledge of this day can be for: the next two to be polled within fourteen months."""
    day = _day(date)
    if day is None:
        return set()
    polling = load_lexicon().elections.polling
    ahead = [
        (days[-1], name) for name, days in polling.items() if days and day <= days[-1] <= day + dt.timedelta(days=425)
    ]
    return {name for _, name in sorted(ahead)[:2]}


def _published_near(a: Account, b: Account) -> float:
    """Where a day is unknown, the days of publication must not speak against it."""
    days = [_day(x.source.published if _doubtful(x) else x.facts.date or x.source.published) for x in (a, b)]
    planned = "planned" in (a.facts.status, b.facts.status)
    if days[0] is None or days[1] is None:
        # Most institutions pledge once before an election, but plan often; two plans of no day may be one.
        return 1.5 if planned and a.facts.status != b.facts.status else 2.0
    apart = abs((days[0] - days[1]).days)
    return 2.0 if apart <= 7 else 1.0 if planned and apart <= 45 else -4.0


def _day(date: str | None) -> dt.date | None:
    return dt.date.fromisoformat(date) if date and len(date) == 10 else None


def _words_within(a: str, b: str) -> bool:
    one, other = _words(a), _words(b)
    return bool(one and other) and (one <= other or other <= one)


def _same_venue(a: str | None, b: str | None) -> bool:
    one, other = _words(a or ""), _words(b or "")
    return bool(one and other) and (one == other or len(one & other) >= max(2.0, 0.5 * min(len(one), len(other))))


def _same_count(a: Facts, b: Facts) -> bool:
    return bool(
        a.headcount and b.headcount and a.headcount.value is not None and a.headcount.value == b.headcount.value
    )


def _people(facts: Facts) -> Sequence[Person]:
    return [*facts.witnesses, *facts.attendees, *([facts.led_by] if facts.led_by else [])]


def _words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", name.lower().replace("sekretaris daerah", "sekda"))) - _GENERIC
