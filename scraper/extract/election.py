"""Elections that the article names: a word for one and its year, or a polling day of a known year."""

import datetime as dt
import re
from collections.abc import Sequence

from scraper.extract.document import Document, document
from scraper.extract.rules import Rule, Taken
from scraper.lexicon import Lexicon
from scraper.models import Article, Finding
from scraper.vocabulary import Election

_FILL = r"(?:\s*,(?=\s)|\s+(?:[A-Za-z&][\w/]*+|\([A-Za-z]++\))){0,14}?"
"""The words of one phrase between an election and its year; bounded, so that a text without years costs no more."""
_DAY = (
    r"(?P<day>\d{1,2})(?:\s+(?:bulan\s+)?(?P<month><@month>)\s+(?:tahun\s+)?|\s*[-/.]\s*(?P<number>\d{1,2})\s*[-/.]\s*)"
    r"(?P<year>20[12]\d)\b"
)
_NO_BODY = r"(?<!pengawas )(?<!pengawasan )(?<!komisi )"
"""*Badan Pengawas Pemilu* is a body; the year that follows belongs to something else."""

RULES: tuple[Rule, ...] = (
    Rule(
        "election_and_year",
        rf"{_NO_BODY}\b(?P<word><@election>)\b(?:\s*\([\w\s]{{2,20}}\))?(?P<fill>{_FILL})[,-]?\s*(?:tahun\s+|"
        rf"th\.?\s*)?(?P<year>20[12]\d)\b",
        "ASN berikrar netral pada Pilkada serentak 2024.",
        "pilkada-2024",
    ),
    Rule(
        "polling_day",
        rf"\b(?P<word><@election>)\b(?P<fill>[^.\n]{{0,60}}?)\b{_DAY}",
        "ASN berikrar netral menjelang Pilkada Bintan 9 Desember 2020.",
        "pilkada-2020",
    ),
    Rule(
        "day_of_the_poll",
        r"\b(?P<word>pemungutan\s+suara|pencoblosan|coblosan|mencoblos|memilih|pesta\s+demokrasi|"
        rf"hari\s+h)\b(?!\s+ulang)[^.\n]{{0,40}}?\b{_DAY}",
        "ASN berikrar netral sampai pemungutan suara tanggal 27 November 2024.",
        "pilkada-2024",
    ),
    Rule(
        "poll_of_a_known_day",
        r"\b(?P<word><@election>|pemungutan\s+suara|pencoblosan|hari\s+h)\b(?!\s+ulang)[^.\n]{0,40}?\b(?P<day>\d{1,2})\s+"
        r"(?:bulan\s+)?(?P<month><@month>)\b(?!\s+(?:tahun\s+)?20)",
        "ASN berikrar netral menjelang Pemilu, 14 Februari mendatang.",
        "pemilu-2024",
    ),
    Rule(
        "plain_poll_and_year",
        r"(?<!pemilu dan )(?<!pemilu serta )(?<!umum dan )(?<!pemilu maupun )(?<!pemilu/)\b(?P<word>pemilihan)\s+"
        r"(?:serentak\s+)?(?:tahun\s+)?(?P<year>20[12]\d)\b",
        "ASN berikrar netral pada Pemilihan 2024.",
        "pilkada-2024",
    ),
    Rule(
        "election_without_year",
        r"\b(?P<word><@election>)\b",
        "ASN berikrar netral menjelang pilkada.",
        "pilkada",
    ),
)

_A_DAY = r"\b\d{1,2}(?:\s+(?:bulan\s+)?<@month>\b|\s*[-/.]\s*\d{1,2}\s*[-/.])"
"""What every rule with a day needs: few paragraphs hold one, and nearly all name an election."""


def extract(article: Article, lexicon: Lexicon) -> Sequence[Finding[str]]:
    """Elections of the vocabulary, and bare families (`pilkada`, `psu`) where no year stands; in reading order.

    Two words that share a year (*Pemilu dan Pilkada 2024*) are two findings.
    """
    doc = document(article, lexicon)
    found: list[Finding[str]] = []
    taken = Taken(doc.text)
    dated = doc.parts_with(_A_DAY)
    for rule in RULES:
        for match in doc.matches(rule.pattern, within=dated if "<day>" in rule.pattern else None):
            start, end = match.span("word")
            if taken.overlaps(start, end):
                continue
            if rule.name in ("day_of_the_poll", "poll_of_a_known_day"):
                election = _held_on(match, lexicon)
                taken.add(start, end if election else start)
                found += [doc.finding(election, start, match.end(), rule.name)] if election else []
                continue
            if match.groupdict().get("number") and _held_on(match, lexicon) is None:
                continue  # a day in numbers is any day, often that of the report
            for word, family in _families(match, doc):
                year = match.groupdict().get("year")
                value = lexicon.elections.get(family, int(year)) if year else family
                if value is not None:
                    taken.add(*word)
                    found.append(doc.finding(value, word[0], match.end(), rule.name))
    return sorted(found, key=lambda finding: finding.start)


def _held_on(match: re.Match[str], lexicon: Lexicon) -> Election | None:
    """The election of a polling day: *pemungutan suara tanggal 27 November 2024*; None for any other day.

    Without a year it is the only one held on that day of any year, of the named family where one is named.
    """
    part = match.groupdict()
    month, year = lexicon.months[part["month"].lower()] if part["month"] else int(part["number"]), part.get("year")
    if year is None:
        held = lexicon.elections.held_each_year(month, int(match["day"]))
        family = lexicon.elections.names.get(" ".join(match["word"].lower().split()))
        of_family = [name for name in held if family is None or name.startswith(family)]
        return of_family[0] if len(of_family) == 1 else None
    try:
        day = dt.date(int(year), month, int(match["day"]))
    except ValueError:
        return None
    return lexicon.elections.held_on(day)


def _families(match: re.Match[str], doc: Document) -> list[tuple[tuple[int, int], str]]:
    """The named families and where each word stands: the word itself and any in what it shares its year with.

    A repeated poll (*PSU Pemilihan Gubernur Papua 2025*) is no second election.
    """
    names = doc.lexicon.elections.names
    # *Pemilihan* alone is that of chiefs: the laws call the other one *pemilihan umum*.
    families = [(match.span("word"), names.get(" ".join(match["word"].lower().split()), "pilkada"))]
    fill = match.groupdict().get("fill")
    if fill and families[0][1] != "psu":
        base = match.start("fill")
        for found in doc.lexicon.compile(r"\b(?:<@election>)\b").finditer(fill):
            span = base + found.start(), base + found.end()
            families.append((span, names[" ".join(found.group().lower().split())]))
    return families


def show(value: str | Election) -> str:
    return value
