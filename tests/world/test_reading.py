"""Every page of the world is read by the real reader and extractor as what we wrote it to say."""

import datetime as dt
from collections import defaultdict
from functools import cache

import pytest

from scraper.lexicon import load_lexicon
from scraper.models import Article, Page, Reading
from scraper.pipeline import group, read_article
from scraper.read.page import read_page
from tests.world import World, expected
from tests.world.conftest import DAY
from tests.world.reports import Report, every
from tests.world.tables import Count, Event, Telling, events, hosts
from tests.world.test_world import ask

REPORTS = every(DAY)


@cache
def readings() -> dict[str, tuple[Article, Reading]]:
    """Each report's whole article and what is read in it, by address."""
    found = {}
    for report in REPORTS:
        asked = f"{report.url}?page=all" if report.per_page else report.url
        article = read_page(Page(asked, ask(World(DAY), asked).body, DAY))
        found[report.url] = article, read_article(article, load_lexicon())
    return found


def of_host(name: str) -> list[Report]:
    return [report for report in REPORTS if report.host.id == name]


@pytest.mark.parametrize("name", hosts())
def test_every_article_of_an_outlet_is_read(name: str) -> None:
    """Headline, address, day and paragraphs are the article's; what stands around it is not in its text."""
    assert of_host(name)
    for report in of_host(name):
        article, _ = readings()[report.url]
        assert (article.title, article.url, article.published, article.outlet) == (
            report.words.headline, report.url, report.published.date(), report.host.name,
        )  # fmt: skip
        assert [line for line in report.words.paragraphs if line not in article.text.split("\n")] == []
        around = (*report.words.comments, *report.words.related, "Terpopuler", "Bagikan", "Penulis")
        assert [words for words in around if words in article.text] == []


@pytest.mark.parametrize("name", hosts())
def test_every_article_is_judged_as_what_it_is(name: str) -> None:
    """Declarations are told from reminders, sanctions, socialisation and other news."""
    for report in of_host(name):
        assert (report.url, readings()[report.url][1].screening.kind) == (report.url, report.kind)


@pytest.mark.parametrize("report", [one for one in REPORTS if one.event], ids=lambda report: report.key)
def test_the_facts_of_a_report_are_those_of_its_event(report: Report) -> None:
    """Institution, place, day, headcount, witnesses, election and status, as far as this report tells them."""
    event = events()[report.event or ""]
    facts = readings()[report.url][1].facts
    assert facts is not None
    assert facts.institution is not None
    assert (facts.institution.name, facts.institution.kind) == (event.who, event.kind)
    assert (facts.place.province_code, facts.place.regency_code) == (event.province, event.regency)
    assert (facts.date, facts.status, facts.election) == (event.date.isoformat(), report.status, (event.election,))
    telling = _telling(event, report)
    count = _count(event, telling)
    read = facts.headcount
    assert (read and (read.qualifier, read.value)) == (
        count and (count.qualifier, None if count.qualifier == "vague" else count.value)
    )
    people = () if "saksi" in telling.omits or report.status == "planned" else event.witnesses
    assert [(one.name, one.role, one.org) for one in facts.witnesses] == [
        (one.name, one.role, one.org) for one in people
    ]


def _telling(event: Event, report: Report) -> Telling:
    [telling] = [
        one
        for one in event.told
        if one.host == report.host.id and (one.style == "rencana") == (report.status == "planned")
    ]
    return telling


def _count(event: Event, telling: Telling) -> Count | None:
    """The headcount that a report gives on the last day."""
    if "n" in telling.omits or telling.style == "rencana" or event.count is None:
        return None
    if event.later and (event.later.what, event.later.host) == ("n", telling.host):
        return Count(event.count.qualifier, event.later.value, event.count.unit)
    return event.count


def test_reports_of_one_event_are_joined_and_no_others() -> None:
    """As many events as there are, each of exactly its reports."""
    told = [report for report in REPORTS if report.event]
    joined: dict[str | None, set[str]] = defaultdict(set)
    names = group([readings()[report.url][1] for report in told])
    for name, report in zip(names, told, strict=True):
        joined[name].add(report.url)
    truth: dict[str | None, set[str]] = defaultdict(set)
    for report in told:
        truth[report.event].add(report.url)
    assert sorted(map(sorted, joined.values())) == sorted(map(sorted, truth.values()))
    assert len(expected(DAY).events) < len(truth)


def test_the_first_of_several_pages_is_an_excerpt() -> None:
    """It leads to the next, shows less, and has the address of the whole."""
    [report] = [one for one in REPORTS if one.event == "lahat"]
    first = read_page(Page(report.url, ask(World(DAY), report.url).body, DAY))
    second = read_page(Page(f"{report.url}?page=2", ask(World(DAY), f"{report.url}?page=2").body, DAY))
    whole, _ = readings()[report.url]
    assert (first.read, whole.read) == ("excerpt", "full")
    assert first.url == second.url == whole.url
    assert report.words.paragraphs[-1] not in first.text
    assert report.words.paragraphs[-1] in second.text
    assert ask(World(DAY), f"{report.url}?page=9").status == 404


@pytest.mark.parametrize("name", ["kantor-berita-nusa", "koran-khatulistiwa", "tribun-kapuas", "sorot-pantura"])
def test_variants_name_the_address_of_the_article(name: str) -> None:
    """AMP pages and those for phones are the same article: by rel=canonical."""
    for report in of_host(name):
        assert report.variant != report.url
        variant = read_page(Page(report.variant, ask(World(DAY), report.variant).body, DAY))
        assert (variant.url, variant.title) == (report.url, report.words.headline)


def test_old_reports_are_read_with_their_own_years() -> None:
    """An archive's dates are the archive's, whatever day it is now."""
    old = [one for one in REPORTS if one.event and one.published.year < 2023]
    assert {dt.date.fromisoformat(str(readings()[one.url][1].facts.date)).year for one in old} == {  # type: ignore[union-attr]
        2018, 2019, 2020, 2022,
    }  # fmt: skip
