"""How long a run takes on paper: what adds up on a site, and what holds for the registry as it stands."""

import datetime as dt
from dataclasses import replace

import pytest

from scraper.crawl.plan import ANSWER, READING, TERMS, planned, sites_of
from scraper.fetch.policy import Pace
from scraper.models import Endpoint
from scraper.sources.registry import load_registry
from tests.crawl.bench import Need, busiest, likeness, replayed, shares
from tests.crawl.memory import source

HOUR = 3600
PACE = Pace(gap=2.0, parallel=4)


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


def test_the_longest_site_all_places_and_the_reading_add_up() -> None:
    """Requests, the terms of each site among them, times seconds."""
    first = replace(source(), id="satu", home="https://satu.example/")
    second = replace(source(), id="dua", home="https://dua.example/")
    plan = planned({"satu": 8, "dua": 3}, [first, second], PACE, reading=0.5)
    assert (plan.requests, plan.sites, plan.longest, plan.most) == (11 + 2 * TERMS, 2, "satu.example", 8 + TERMS)
    assert plan.chain == (8 + TERMS) * (2.0 + ANSWER)
    assert plan.queue == (11 + 2 * TERMS) * ANSWER / 4
    assert plan.reading == (11 + 2 * TERMS) * 0.5
    assert plan.minutes == pytest.approx((plan.chain + plan.queue + plan.reading) / 60)


def test_sources_of_one_site_wait_for_each_other() -> None:
    """With `www.` or without, it is one site, and its terms are asked for once."""
    first = replace(source(), id="satu", home="https://www.satu.example/medan/")
    second = replace(source(), id="dua", home="https://satu.example/bali/")
    plan = planned({"satu": 5, "dua": 7}, [first, second], PACE)
    assert (plan.sites, plan.longest, plan.most) == (1, "satu.example", 12 + TERMS)


def test_a_search_on_another_host_counts_there_too() -> None:
    """Three papers that search in one place wait for each other there."""
    search = Endpoint("listing", "https://cari.satu.example/?q={q}&page={page}")
    papers = [replace(source(), id=f"s{n}", home=f"https://{n}.satu.example/", endpoints=(search,)) for n in range(3)]
    assert sites_of(papers[0]) == {"0.satu.example", "cari.satu.example"}
    plan = planned({one.id: 10 for one in papers}, papers, PACE)
    assert (plan.longest, plan.most, plan.requests) == ("cari.satu.example", 30 + TERMS, 30 + 4 * TERMS)


def test_only_what_is_asked_is_planned() -> None:
    """A source without a request costs nothing; a plan of nothing is none."""
    with pytest.raises(ValueError, match="asked"):
        planned({"lain": 3}, [source()], PACE)


def test_every_site_of_the_registry_is_done_within_the_hour() -> None:
    """Even where all the sources of a host use up their budgets for lists, and 50 articles each are new."""
    asked = [one for one in load_registry() if one.status not in ("sample", "retired")]
    plan = planned({one.id: one.budget + 50 for one in asked}, asked, Pace())
    assert plan.sites > 600
    assert plan.chain < HOUR


def test_a_busy_day_of_the_whole_registry_fits_into_the_hour() -> None:
    """A dozen requests each, as the news world needs on its busiest day (`make bench` shows the arithmetic)."""
    asked = [one for one in load_registry() if one.status not in ("sample", "retired")]
    plan = planned({one.id: 12 for one in asked}, asked, Pace(), READING)
    assert plan.minutes < HOUR / 60


@pytest.mark.anyio
async def test_what_a_replayed_run_asked_is_what_the_plan_counts() -> None:
    """Lists and articles apart, for each kind of discovery; the replay asks for what was asked when it was recorded."""
    ids = ("warta-teluk", "pena-minang", "tabur-banua", "mimbar-flores")
    runs = await replayed(dt.date(2024, 9, 25), dt.date(2024, 9, 26), ids)
    first, second = ({one.source.id: one.counts for one in run} for run in runs)
    assert all(0 < one.lists < one.asked for one in first.values())
    assert all(one.answered == one.asked for one in first.values())
    assert sum(one.asked for one in second.values()) < sum(one.asked for one in first.values())
    needs = busiest(runs)
    assert needs["wordpress"] == Need(first["warta-teluk"].asked, first["warta-teluk"].lists)
    assert {"wordpress", "feed", "sitemap", "listing"} <= needs.keys()


def test_the_lines_of_the_arithmetic_add_up_to_the_plan() -> None:
    """Every source of the registry stands in one line, and the terms of every site on top."""
    asked = [one for one in load_registry() if one.status not in ("sample", "retired")]
    needs = {"wordpress": Need(14, 11), "feed": Need(9, 8), "sitemap": Need(11, 6), "listing": Need(41, 39)}
    needs["antara"] = Need(13, 8)
    lines = shares(needs, asked)
    assert sum(one.sources for one in lines) == len(asked)
    plan = planned({one.id: needs.get(likeness(one), needs[one.kind]).requests for one in asked}, asked, Pace())
    assert plan.requests == sum(one.sources * one.need.requests for one in lines) + TERMS * plan.sites
