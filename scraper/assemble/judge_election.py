"""For which election the pledge was made: those named where the article says what it is about, and still ahead."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from scraper.extract.document import Document
from scraper.extract.pledge import pledge_sentences
from scraper.extract.pledge_words import is_neutral
from scraper.extract.years import calendar_day, weekday_printed
from scraper.models import DateMention, Finding
from scraper.vocabulary import Election

_MISPRINT = dt.timedelta(days=100)
"""No pledge is announced longer ahead: a later day is a slip."""

_STILL_SPOKEN_OF = dt.timedelta(days=180)
"""For half a year after its polling day a bare name may still mean that poll: the stages of the one of June 2018 began
in the autumn after that of February 2017 (PKPU 1/2017)."""

_AND = re.compile(r"(?:[A-Za-z]+\s+){1,4}(?:tahun\s+)?(?:20\d\d\s+)?(?:dan|serta|maupun|&)\s+", re.I)
_BOTH = r"\b<@election>\s+(?:serentak\s+)?(?:20\d\d\s+)?(?:dan|serta|&)\s+<@election>\b"
_TITLE = re.compile(
    r"\b(?:surat|nomor|undang-undang|peraturan|keputusan|edaran|skb|uu|perpres)\b.{0,250}?\b(?:tentang|perihal)\b.*$",
    re.I,
)
_LOOKED_BACK = re.compile(r"\bevaluasi\s+(?:(?:pelaksanaan|penyelenggaraan|tahapan|hasil|pengawasan)\s+)?$", re.I)
"""*Rapat evaluasi Pemilu 2024*: one looks back at that poll, and pledges for another."""


def judge_election(
    doc: Document, findings: Sequence[Finding[str]], date: DateMention | None
) -> tuple[Finding[Election], ...]:
    """The elections of the headline; without any, of the lead and the pledge's sentences; without any, of the text.

    Those in the titles of decrees count last of all. Elections over before the event fall away, and of two of one
    family the earlier, which is only recalled. A bare *pilkada* or *PSU* takes the year of the event, since both are
    held in the year in which they are prepared, unless that year's is long over; else it means the next one. A bare
    *pemilu* says no year: its wave begins years before.
    """
    day = _day(doc, date)
    dated = [f for f in findings if "-" in f.value and not doc.search(_LOOKED_BACK, max(0, f.start - 50), f.start)]
    over = {value for value in {f.value for f in dated} if _over(doc, value, day)}
    if all(f.value in over for f in dated) and _is_of_another_year(date):
        over = set()  # nobody pledges for a poll that is over
    yet = [f for f in dated if f.value not in over] if over else dated
    ahead = [f for f in yet if not _in_decree(doc, f)]
    places = _by_place(doc, findings, ahead, day)
    chosen = _joined(doc, next(filter(None, places), yet), ahead)
    chosen = _repeated(doc, chosen, findings)
    latest = {f.value.split("-")[0]: f.value for f in sorted(chosen, key=lambda f: f.value)}
    first = {f.value: f for f in reversed(chosen) if f.value in latest.values()}
    return tuple(sorted(first.values(), key=lambda f: f.start))  # type: ignore[arg-type]


def _by_place(
    doc: Document, findings: Sequence[Finding[str]], ahead: Sequence[Finding[str]], day: dt.date | None
) -> Iterator[Sequence[Finding[str]]]:
    """Those of each place that counts, the most telling place first; `ahead` are those with a year and still ahead."""
    yield [f for f in ahead if _in_title(doc, f)]
    about = pledge_sentences(doc)
    yield [f for f in ahead if _in_lead(doc, f) or doc.sentence_at(f.start).index in about]
    yield _of_the_year(doc, [f for f in findings if _leads(doc, f)], day)
    yield ahead
    yield _of_the_year(doc, findings, day)


def _joined(doc: Document, chosen: Sequence[Finding[str]], ahead: Sequence[Finding[str]]) -> list[Finding[str]]:
    """*Pemilu dan Pilkada 2024*: where the lead or a pledge's sentence joins another election to one chosen, both."""
    named = {f.value for f in chosen}
    if all(f.value in named for f in ahead):
        return list(chosen)
    about = pledge_sentences(doc)
    both = doc.in_headline(doc.lexicon.compile(_BOTH))
    found = list(chosen)
    near = [f for f in ahead if both or _leads(doc, f) or doc.sentence_at(f.start).index in about]
    for one, other in pairwise(near):
        if doc.text[max(0, one.start - 2) : one.start].rstrip().endswith(","):
            continue  # „Pileg, Pilpres dan Pilkada 2024“: all polls of the year, whichever the pledge is for
        if (one.value in named) != (other.value in named) and _AND.fullmatch(doc.text[one.start : other.start]):
            found += [one, other]
    return found


def _in_decree(doc: Document, finding: Finding[str]) -> bool:
    """Whether an election stands in the title of a decree or a circular: it was written for more than this pledge."""
    start = max(doc.sentence_at(finding.start).start, finding.start - 400)
    return doc.search(_TITLE, start, finding.start) is not None


def _repeated(doc: Document, chosen: Sequence[Finding[str]], findings: Sequence[Finding[str]]) -> list[Finding[str]]:
    """*PSU Pemilihan Bupati, 6 Agustus 2025*: where the lead says that a poll is repeated, its year's is no other."""
    if not any(_leads(doc, f) for f in findings if f.value.startswith("psu")):
        return list(chosen)
    polling = doc.lexicon.elections.polling
    again = {f.value: value for f in chosen if (value := f.value.replace("pilkada-", "psu-")) in polling}
    return [Finding(again.get(f.value, f.value), f.evidence, f.rule) for f in chosen]


def _of_the_year(doc: Document, findings: Sequence[Finding[str]], day: dt.date | None) -> list[Finding[str]]:
    """Bare words with the year of the event, a repeated poll before any other; none without a day."""
    if day is None:
        return []
    found = [_with_year(doc, f, day) for f in findings if f.value in ("pilkada", "psu")]
    found = [f for f in found if f.value.startswith("psu")] or found
    return [f for f in found if "-" in f.value and not _over(doc, f.value, day)]


def _leads(doc: Document, finding: Finding[str]) -> bool:
    sentence = doc.sentence_at(finding.start)
    return sentence.part.kind == "headline" or (sentence.part.kind == "body" and doc.rank(sentence) < 2)


def _day(doc: Document, date: DateMention | None) -> dt.date | None:
    published = doc.article.published
    if date is not None and date.value is not None and date.precision == "day":
        day = dt.date.fromisoformat(date.value)
        if date.note is not None:  # „Selasa (12/09/24)“, a Thursday: day, month or year is a slip
            return published if published or _may_be_of_another_year(day, date.note) else day
        return published if published and day > published + _MISPRINT else day  # 30/9/2029, published in 2024
    return published


def _is_of_another_year(date: DateMention | None) -> bool:
    """Whether a printed day is at odds with its weekday, which fits a neighbouring year."""
    if date is None or date.value is None or date.precision != "day" or date.note is None:
        return False
    return _may_be_of_another_year(dt.date.fromisoformat(date.value), date.note)


def _may_be_of_another_year(day: dt.date, note: str) -> bool:
    """Whether the year may be what is wrong with a printed date: the weekday fits the year before, or the next."""
    printed = weekday_printed(note)
    near = (calendar_day(year, day.month, day.day) for year in (day.year - 1, day.year + 1))
    return printed is None or any(one is not None and one.weekday() == printed for one in near)


def _over(doc: Document, election: str, day: dt.date | None) -> bool:
    last = doc.lexicon.elections.last_day(election)
    return day is not None and last is not None and last < day


def _in_lead(doc: Document, finding: Finding[str]) -> bool:
    sentence = doc.sentence_at(finding.start)
    return sentence.part.kind == "body" and doc.rank(sentence) < 2


def _in_title(doc: Document, finding: Finding[str]) -> bool:
    """Whether a headline names it that speaks of neutrality: tickers of other news stand among the headlines too."""
    sentence = doc.sentence_at(finding.start)
    return sentence.part.kind == "headline" and (is_neutral(sentence.text) or not is_neutral(doc.headline))


def _with_year(doc: Document, finding: Finding[str], day: dt.date) -> Finding[str]:
    elections = doc.lexicon.elections
    election = elections.get(finding.value, day.year)
    if election is None or _over(doc, election, day - _STILL_SPOKEN_OF):
        election = elections.ahead(finding.value, day)
    return Finding(election or finding.value, finding.evidence, finding.rule)
