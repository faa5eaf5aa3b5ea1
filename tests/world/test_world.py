"""The world itself: what it holds, that it is the same every time, and that each day knows only its past."""

import datetime as dt
import hashlib
import os
import subprocess
import sys
from collections import Counter

import pytest

from scraper.lexicon.regions import region_rows
from scraper.read.address import canonical_url, same_site
from tests.world import World, expected, over
from tests.world.asking import days, sources
from tests.world.conftest import DAY
from tests.world.message import Answer, Request
from tests.world.reports import Report, every
from tests.world.tables import events, hosts

BIREUEN = "/2024/09/23/pemkab-bireuen-ikrar-netral-jelang-pilkada-2024/"


def ask(world: World, url: str, **headers: str) -> Answer:
    """What the world answers at an address, without a socket."""
    scheme, _, rest = url.partition("://")
    host, slash, path = rest.partition("/")
    assert scheme in ("http", "https")
    found = world.respond(Request(host, slash + path, {key.replace("_", "-"): value for key, value in headers.items()}))
    assert isinstance(found, Answer)
    return found


def page(world: World, report: Report) -> str:
    return ask(world, report.url).body.decode()


def digest(day: dt.date) -> str:
    """Of everything that an honest reader gets to see on a day."""
    world = World(day)
    total = hashlib.sha256()
    for host in hosts().values():
        for path in ("/", "/robots.txt", "/feed/", "/sitemap.xml", "/search?q=netralitas+asn", "/?s=netral&feed=rss2"):
            total.update(ask(world, host.home + path).body)
    for report in every(day):
        total.update(ask(world, report.url, accept_encoding="gzip").body)
    return total.hexdigest()


def test_the_world_is_as_large_as_it_must_be() -> None:
    """Enough outlets, articles and events for a crawl to get lost in, and no two articles at one address."""
    reports = every(DAY)
    told = expected(DAY)
    assert len(hosts()) >= 20
    assert len(reports) >= 120
    assert len(told.events) >= 45
    assert sum(len(urls) > 1 for urls in told.groups().values()) >= 6
    assert {count.qualifier for event in events().values() if (count := event.count)} == {
        "exact", "approx", "min", "vague",
    }  # fmt: skip
    assert {report.kind for report in reports} == {"declaration", "statement", "violation", "socialisation", "other"}
    assert {report.published.year for report in reports} >= {2018, 2019, 2020, 2022, 2023, 2024}
    assert [url for url, times in Counter(report.url for report in reports).items() if times > 1] == []


def test_regions_are_real_and_addresses_canonical() -> None:
    """Every event lies in a region of today; every address is the one that Ikrar would keep."""
    known = {row["code"] for row in region_rows()}
    assert {event.code for event in events().values()} <= known
    assert [report.url for report in every(DAY) if canonical_url(report.url) != report.url] == []


def test_every_outlet_is_registered() -> None:
    """The world's registry and its table of hosts tell the same."""
    registered = sources()
    assert set(registered) == set(hosts())
    for name, host in hosts().items():
        assert (registered[name].home, registered[name].region) == (f"{host.home}/", host.region)
        assert same_site(registered[name].home, host.home)


def test_every_address_answers_the_same_bytes_each_time() -> None:
    """In this process, in a new world, and in another process with another hash seed."""
    assert digest(DAY) == digest(DAY)
    program = (
        "import datetime as dt; from tests.world.test_world import digest; print(digest(dt.date(2024, 9, 30)), end='')"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONHASHSEED": "1"},
        text=True,
    )
    assert done.stdout == digest(DAY)


@pytest.mark.parametrize("day", [dt.date(2019, 1, 1), dt.date(2024, 9, 23), dt.date(2024, 9, 27)])
def test_a_day_knows_nothing_that_comes_later(day: dt.date) -> None:
    """A later article is not there, neither at its address nor in any list."""
    world = World(day)
    later = [one for one in every(DAY) if one.published.date() > day and not one.is_moved]
    assert later
    for one in later:
        assert ask(world, one.url).status == 404
    listed = b"".join(ask(world, host.home + "/").body for host in hosts().values()).decode()
    assert [one.url for one in later if f'"{one.url}"' in listed] == []


def test_an_article_is_corrected() -> None:
    """From a day on it gives another headcount, and says that it was changed; its address stays."""
    url = f"https://kabar-seulawah.contoh.invalid{BIREUEN}"
    before, after = (ask(World(dt.date(2024, 9, day)), url) for day in (25, 26))
    assert "Sebanyak 520 ASN" in before.body.decode()
    assert "Sebanyak 552 ASN" in after.body.decode()
    assert "2024-09-26T10:15" in after.body.decode()
    assert before.header("etag") != after.header("etag")
    counts = [expected(dt.date(2024, 9, day)).events["bireuen"].count for day in (25, 26)]
    assert [count and count.value for count in counts] == [520, 552]


def test_an_article_goes_and_another_moves() -> None:
    """One answers 410 from a day on and is in no list; one is found under a new address, to which the old one leads."""
    gone = next(url for url, event in expected(dt.date(2024, 9, 28)).articles.items() if event == "ende")
    assert [ask(World(dt.date(2024, 9, day)), gone).status for day in (28, 29)] == [200, 410]
    assert gone not in expected(dt.date(2024, 9, 29)).articles
    assert gone in over(days(dt.date(2024, 9, 28), dt.date(2024, 9, 29))).articles

    old, new = (
        next(url for url, event in expected(dt.date(2024, 9, day)).articles.items() if event == "tabalong")
        for day in (27, 28)
    )
    assert old != new
    led = ask(World(dt.date(2024, 9, 28)), old)
    assert (led.status, led.header("location")) == (301, new)
    assert ask(World(dt.date(2024, 9, 28)), new).status == 200


def test_a_plan_becomes_an_event() -> None:
    """First only the plan is told, then that it was held: one event all the time."""
    statuses = [expected(dt.date(2024, 9, day)).statuses.get("batang") for day in (23, 24, 25, 26)]
    assert statuses == [None, "planned", "planned", "held"]
    assert len(expected(DAY).groups()["batang"]) == 2
    assert expected(DAY).statuses["sikka"] == "planned"


def test_what_is_hidden_is_not_expected() -> None:
    """Robots.txt and reservations hide reports; what must be found, what must not and what is hidden are apart."""
    told = expected(DAY)
    assert set(told.hidden.values()) == {
        "robots.txt: broken", "robots.txt: closed", "robots.txt: part", "tdmrep.json",
    }  # fmt: skip
    assert not {*told.articles} & {*told.hidden, *told.others}
    assert not {*told.hidden} & {*told.others}


def test_conditional_requests_are_answered_with_304() -> None:
    """By ETag, by Last-Modified, and only where the outlet has one; a changed page is sent whole."""
    world, reports = World(DAY), {report.host.id: report for report in every(DAY)}
    for name, host in hosts().items():
        whole = ask(world, reports[name].url)
        etag, modified = whole.header("etag"), whole.header("last-modified")
        assert (etag is not None) == (host.validators in ("etag", "both"))
        assert (modified is not None) == (host.validators in ("modified", "both"))
        if etag:
            assert ask(world, reports[name].url, if_none_match=etag).status == 304
            assert ask(world, reports[name].url, if_none_match='"lain"').status == 200
        if modified:
            assert ask(world, reports[name].url, if_modified_since=modified).status == 304
            assert ask(world, reports[name].url, if_modified_since="Mon, 01 Jan 2018 00:00:00 GMT").status == 200


def test_a_host_is_known_by_its_names_only() -> None:
    """`www.` leads to the home or from it, `m.` answers where there is one; a stranger is told that there is none."""
    world = World(DAY)
    kapuas = next(one for one in every(DAY) if one.host.id == "tribun-kapuas" and one.event)
    assert kapuas.url in ask(world, kapuas.variant).body.decode()
    assert kapuas.variant.startswith("https://m.")
    assert ask(world, "https://m.warta-teluk.contoh.invalid/").status == 404
    led = ask(world, "https://cahaya-toraja.contoh.invalid/feed/")
    assert led.header("location") == "https://www.cahaya-toraja.contoh.invalid/feed/"
    assert ask(world, "https://entah.contoh.invalid/").status == 404
