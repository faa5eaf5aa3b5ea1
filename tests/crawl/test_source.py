"""One source in one run: what is known is skipped, what failed is tried again, variants are one article."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from scraper.crawl import history
from scraper.crawl.ledger import load
from scraper.crawl.links import GONE
from scraper.crawl.rules import JUDGES, rules_version
from scraper.crawl.run import collect
from scraper.crawl.source import FAILURES
from scraper.errors import DeferredError, FetchTimeoutError, StatusError
from scraper.models import Endpoint, Source
from scraper.sources.discover.visit import FAILURES as VISIT_FAILURES
from tests.crawl.crawling import errand
from tests.crawl.memory import DAY, HOME, Memory, article, listing, nothing, other, slug, source
from tests.crawl.running import crawl, events, look, tree, write

pytestmark = pytest.mark.anyio

WAJO, SIAK = f"{HOME}/{slug('Wajo')}", f"{HOME}/{slug('Siak')}"
BRIDGE = f"{HOME}/jembatan-netral-baru-dibuka"


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


def web() -> Memory:
    """A list with two pledges and one other article."""
    paths = [url.removeprefix(HOME) for url in (WAJO, SIAK, BRIDGE)]
    return Memory(
        {f"{HOME}/daftar": listing(*paths), WAJO: article("Wajo"), SIAK: article("Siak", 24), BRIDGE: other()}
    )


def later(days: int) -> dt.date:
    return DAY + dt.timedelta(days=days)


async def test_what_is_found_is_written_and_known(tmp_path: Path) -> None:
    """Pledges become events; the ledger holds every address with what became of it."""
    report = await crawl(tmp_path, web())
    assert (report.new, report.declarations, report.read) == (2, 2, 2)
    entries = load(tmp_path, "kabar").entries
    assert {url: one.verdict for url, one in entries.items()} == {WAJO: "event", SIAK: "event", BRIDGE: "other"}
    ids = {event.id for event in events(tmp_path)}
    assert {entries[WAJO].event, entries[SIAK].event} == ids


async def test_what_is_known_is_not_asked_for_again(tmp_path: Path) -> None:
    """But recent articles of events, for corrections; unchanged, they change no file."""
    await crawl(tmp_path, web())
    before, again = tree(tmp_path), web()
    again.unchanged = {WAJO, SIAK}
    await crawl(tmp_path, again, day=later(1))
    assert again.asked == [f"{HOME}/daftar", SIAK, WAJO]
    assert tree(tmp_path) == before
    long_after = web()
    await crawl(tmp_path, long_after, day=later(8))
    assert long_after.asked == [f"{HOME}/daftar"]


async def test_a_lost_cache_costs_requests_only(tmp_path: Path) -> None:
    """The same pages sent in full again change nothing."""
    await crawl(tmp_path, web())
    before = tree(tmp_path)
    report = await crawl(tmp_path, web(), day=later(1))
    assert (report.read, tree(tmp_path) == before) == (0, True)


async def test_a_cache_that_is_ahead_hides_no_correction(tmp_path: Path) -> None:
    """A run that was killed or held has fetched the new text and written nothing: to the cache it is not new any more,
    to the ledger it is."""
    await crawl(tmp_path, web())
    ahead = web()
    ahead.answers[WAJO] = article("Wajo", count=55)
    ahead.unchanged = {WAJO, SIAK}
    report = await crawl(tmp_path, ahead, day=later(1))
    assert report.changed == 1
    assert {event.headcount.value for event in events(tmp_path) if event.headcount} == {40, 55}


async def test_a_corrected_article_corrects_its_event(tmp_path: Path) -> None:
    """The headcount of the new text stands in the same file."""
    await crawl(tmp_path, web())
    corrected = web()
    corrected.answers[WAJO] = article("Wajo", count=55)
    report = await crawl(tmp_path, corrected, day=later(1))
    assert (report.new, report.changed) == (0, 1)
    assert sorted(event.headcount.value or 0 for event in events(tmp_path) if event.headcount) == [40, 55]


async def test_what_failed_is_tried_again_though_no_list_names_it(tmp_path: Path) -> None:
    """The reason and the number of tries stand in the ledger until it succeeds."""
    broken = web()
    broken.answers[WAJO] = FetchTimeoutError("lambat")
    await crawl(tmp_path, broken)
    entry = load(tmp_path, "kabar").entries[WAJO]
    assert (entry.verdict, entry.why, entry.tries) == ("failed", "timeout", 1)
    whole = web()
    whole.answers[f"{HOME}/daftar"] = listing(BRIDGE.removeprefix(HOME))
    assert (await crawl(tmp_path, whole, day=later(1))).new == 1
    assert load(tmp_path, "kabar").entries[WAJO].verdict == "event"


async def test_a_host_that_asks_for_rest_has_not_failed(tmp_path: Path) -> None:
    """Its articles wait for the next run, however often."""
    busy = web()
    busy.answers[WAJO] = DeferredError("istirahat")
    for day in range(9):
        await crawl(tmp_path, busy, day=later(day))
    assert load(tmp_path, "kabar").entries[WAJO].tries == 0
    assert (await crawl(tmp_path, web(), day=later(10))).new == 1


async def test_an_error_in_disguise_is_forgotten_and_no_event(tmp_path: Path) -> None:
    """A soft 404 is noted as what it is, and the cache does not keep it."""
    soft = web()
    soft.answers[WAJO] = b"<html><head><title>404 - Halaman tidak ditemukan</title></head><body>Maaf</body></html>"
    harvests = await look(tmp_path, soft)
    write(tmp_path, harvests)
    assert harvests[0].counts.unreadable == 1
    assert soft.forgotten == [WAJO]
    assert load(tmp_path, "kabar").entries[WAJO].why == "gone"


async def test_an_error_in_disguise_is_forgotten_where_it_was_kept(tmp_path: Path) -> None:
    """A redirect leads to the page, and the cache keeps that."""
    soft, there = web(), f"{HOME}/tidak-ada"
    soft.moved = {WAJO: there}
    soft.answers[there] = b"<html><head><title>404 - Halaman tidak ditemukan</title></head><body>Maaf</body></html>"
    await crawl(tmp_path, soft)
    assert set(soft.forgotten) == {WAJO, there}


async def test_an_article_that_is_gone_keeps_its_event(tmp_path: Path) -> None:
    """After three days of 404 the link is called gone, not earlier, and nothing else changes."""
    await crawl(tmp_path, web())
    links = []
    for day in range(1, GONE + 1):
        missing = web()
        missing.answers[WAJO] = StatusError("hilang", 404)
        await crawl(tmp_path, missing, day=later(day))
        links.append({one.link for event in events(tmp_path) for one in event.sources if one.url == WAJO})
    assert links == [{"ok"}, {"ok"}, {"gone"}]
    assert len(events(tmp_path)) == 2


async def test_an_address_moves_and_stays_one_article(tmp_path: Path) -> None:
    """A redirect leads to the address that the page has now; the old one is known too."""
    moving, there = web(), f"{HOME}/2024/{slug('Wajo')}"
    moving.moved = {WAJO: there}
    moving.answers[there] = article("Wajo", canonical=there)
    assert (await crawl(tmp_path, moving)).new == 2
    entries = load(tmp_path, "kabar").entries
    assert (entries[WAJO].verdict, entries[WAJO].of, entries[there].verdict) == ("same", there, "event")
    assert moving.asked.count(there) == 0


async def test_a_missing_article_that_is_back_is_told_too(tmp_path: Path) -> None:
    """Its link is whole again."""
    await crawl(tmp_path, web())
    missing = web()
    missing.answers[WAJO] = StatusError("hilang", 404)
    for day in range(1, GONE + 1):
        await crawl(tmp_path, missing, day=later(day))
    await crawl(tmp_path, web(), day=later(GONE + 1))
    assert {one.url: one.link for event in events(tmp_path) for one in event.sources} == {WAJO: "ok", SIAK: "ok"}


@pytest.mark.parametrize(("permanent", "link"), [(True, "moved"), (False, "ok")])
async def test_an_event_s_article_moves_for_good(tmp_path: Path, permanent: bool, link: str) -> None:
    """The event stays, with the address that it named and what became of it; the next run changes nothing more."""
    await crawl(tmp_path, web())
    there = f"{HOME}/2024/{slug('Wajo')}"
    moving = web()
    moving.moved, moving.permanent = {WAJO: there}, permanent
    moving.answers[there] = article("Wajo", canonical=there)
    report = await crawl(tmp_path, moving, day=later(1))
    assert report.new == 0
    assert [one.link for event in events(tmp_path) for one in event.sources if one.url == WAJO] == [link]
    before = tree(tmp_path)
    await crawl(tmp_path, moving, day=later(2))
    assert tree(tmp_path) == before


async def test_a_variant_gives_way_to_the_article_itself(tmp_path: Path) -> None:
    """Its canonical address on the same host is asked for, and the event names that alone."""
    both, variant = web(), f"{HOME}/versi-hemat/{slug('Wajo')}-hemat"
    both.answers[f"{HOME}/daftar"] = listing(variant.removeprefix(HOME))
    both.answers[variant] = article("Wajo", canonical=WAJO, count=9)
    await crawl(tmp_path, both)
    [event] = events(tmp_path)
    assert [one.url for one in event.sources] == [WAJO]
    assert event.headcount is not None
    assert event.headcount.value == 40


@pytest.mark.parametrize("kind", ["numbered", "whole"])
async def test_an_article_of_several_pages_is_read_whole(tmp_path: Path, kind: str) -> None:
    """Page after page, or all at once where the site offers that: one article, one address, all its words."""
    paged = web()
    paged.answers[f"{HOME}/daftar"] = listing(WAJO.removeprefix(HOME))
    more = '</p><p><a href="?page=2">2</a> <a href="?page=2">Selanjutnya</a>'
    first = article("Wajo", more=more + (' <a href="?page=all">Semua halaman</a>' if kind == "whole" else ""))
    paged.answers[WAJO] = first
    ending = "Camat dan lurah di seluruh kabupaten itu ikut membubuhkan tanda tangan mereka sebagai saksi bisu. " * 2
    if kind == "whole":
        paged.answers[f"{WAJO}?page=all"] = article("Wajo", more=f"</p><p>{ending}")
    else:
        paged.answers[f"{WAJO}?page=2"] = other("ASN Pemkab Wajo Ikrar Netral").replace(
            b"Warga dua desa", ending.encode()
        )
    harvests = await look(tmp_path, paged)
    [told] = harvests[0].told
    assert told.reading.article.read == "full"
    assert ending.strip()[:60] in told.reading.article.text
    assert told.reading.article.url == WAJO
    assert told.reading.article.text.count("ASN Pemkab Wajo Ikrar Netral") == 1


async def test_one_source_that_breaks_stops_no_other(tmp_path: Path) -> None:
    """Whatever it raises; what it had learnt is seen again by the next run."""
    both = web()
    both.answers["https://lain.example/daftar"] = listing(f"/{slug('Bima')}")
    both.answers[f"https://lain.example/{slug('Bima')}"] = article("Bima", home="https://lain.example")

    def burst(url: str) -> None:
        if url == SIAK:
            raise ZeroDivisionError("tidak terduga")

    both.before = burst
    harvests = await look(tmp_path, both, [source(), source("lain")])
    assert [one.broke for one in harvests] == [True, False]
    assert write(tmp_path, harvests).new == 1
    both.before = nothing
    assert (await crawl(tmp_path, both, [source(), source("lain")], later(1))).new == 2


async def test_a_site_that_stops_answering_is_left_alone(tmp_path: Path) -> None:
    """After six pages in a row, for each may take a minute; what was not tried is found again."""
    places = ("Wajo", "Siak", "Bima", "Ende", "Sikka", "Alor", "Belu", "Kupang", "Lembata")
    urls = [f"{HOME}/{slug(place)}" for place in places]
    hanging = Memory({f"{HOME}/daftar": listing(*(url.removeprefix(HOME) for url in urls))})
    hanging.answers |= dict.fromkeys(urls, FetchTimeoutError("lambat"))
    [harvest] = await look(tmp_path, hanging)
    assert len(hanging.asked) == 1 + FAILURES
    assert harvest.until is None
    assert "6 halaman berturut-turut" in (harvest.trouble or "")
    write(tmp_path, [harvest])
    hanging.answers |= {url: article(place) for url, place in zip(urls, places, strict=True)}
    assert (await crawl(tmp_path, hanging, day=later(1))).declarations == len(places)


async def test_missing_pages_do_not_end_a_visit(tmp_path: Path) -> None:
    """They are gone by themselves."""
    urls = [f"{HOME}/{slug(f'Kabupaten {letter}')}" for letter in "abcdefgh"]
    gone = Memory({f"{HOME}/daftar": listing(*(url.removeprefix(HOME) for url in urls))})
    await crawl(tmp_path, gone)
    assert len(gone.asked) == 1 + len(urls)


async def test_a_limit_leaves_the_rest_to_the_next_run(tmp_path: Path) -> None:
    """The source is not called seen, so that nothing falls between two runs."""
    dated = web()
    paths = [f"/2024/08/01/{slug('Bima')}", *(url.removeprefix(HOME) for url in (WAJO, SIAK))]
    dated.answers[f"{HOME}/daftar"] = listing(*paths)
    [first] = await look(tmp_path, dated, limit=1)
    write(tmp_path, [first])
    assert (first.counts.pages, first.until) == (1, None)
    [second] = await look(tmp_path, dated)
    write(tmp_path, [second])
    assert len(events(tmp_path)) == 2
    assert second.until == DAY
    assert history.load(tmp_path)["kabar"].until == DAY


def by_day(budget: int) -> Source:
    """A source with an index of each day."""
    return replace(source(), endpoints=(Endpoint("listing", "/indeks?tanggal={day}"),), budget=budget)


async def test_a_walk_back_has_the_budget_for_each_window(tmp_path: Path) -> None:
    """A year back is four windows of a quarter; a daily run is one."""
    days = Memory()
    for n in range(400):
        days.answers[f"{HOME}/indeks?tanggal={DAY - dt.timedelta(days=n)}"] = listing("/jembatan-baru-telah-dibuka")
    await look(tmp_path, days, [by_day(5)], since=DAY - dt.timedelta(days=365))
    assert len([url for url in days.asked if "indeks" in url]) == 4 * 5
    days.asked.clear()
    await look(tmp_path, days, [by_day(5)])
    assert len([url for url in days.asked if "indeks" in url]) == 5


async def test_a_walk_back_ends_where_nobody_answers(tmp_path: Path) -> None:
    """Not each of its windows waits for a dead site anew."""
    dead = Memory()
    await look(tmp_path, dead, [by_day(60)], since=dt.date(2018, 1, 1))
    assert len(dead.asked) == VISIT_FAILURES


async def test_since_leaves_what_is_older(tmp_path: Path) -> None:
    """An article that is known to be older makes no event, nor is it remembered."""
    write(tmp_path, await look(tmp_path, web(), since=dt.date(2024, 9, 25)))
    assert [one.url for event in events(tmp_path) for one in event.sources] == [WAJO]
    assert SIAK not in load(tmp_path, "kabar").entries


async def test_an_event_whose_file_is_gone_is_found_again(tmp_path: Path) -> None:
    """The ledger never hides what `events/` does not hold."""
    await crawl(tmp_path, web())
    for path in tmp_path.glob("2024/*.md"):
        path.unlink()
    assert (await crawl(tmp_path, web(), day=later(1))).new == 2


async def test_a_variant_of_what_is_gone_is_found_again_too(tmp_path: Path) -> None:
    """Where lists name only the address that redirects."""
    moving, there = web(), f"{HOME}/2024/{slug('Wajo')}"
    moving.answers[f"{HOME}/daftar"] = listing(WAJO.removeprefix(HOME))
    moving.moved = {WAJO: there}
    moving.answers[there] = article("Wajo", canonical=there)
    await crawl(tmp_path, moving)
    for path in tmp_path.glob("2024/*.md"):
        path.unlink()
    assert (await crawl(tmp_path, moving, day=later(1))).new == 1


async def test_newer_rules_judge_again_what_lists_still_name(tmp_path: Path) -> None:
    """Though nothing changed: the body is the cache's, the judgement is new, and equal facts change no event."""
    await crawl(tmp_path, web())
    before = {path: path.read_bytes() for path in tmp_path.glob("2024/*.md")}
    again = web()
    again.unchanged = {WAJO, SIAK, BRIDGE}
    newer = replace(errand(later(1)), rules="lain")
    [harvest] = await collect([source()], again, newer, tmp_path, history.load(tmp_path))
    assert set(again.asked) == {f"{HOME}/daftar", WAJO, SIAK, BRIDGE}
    assert len(harvest.told) == 2
    report = write(tmp_path, [harvest], later(1))
    assert (report.unchanged, {one.rules for one in load(tmp_path, "kabar").entries.values()}) == (2, {"lain"})
    assert {path: path.read_bytes() for path in tmp_path.glob("2024/*.md")} == before


def test_the_version_of_the_rules_is_that_of_their_files(tmp_path: Path) -> None:
    """Any file of them counts, by name and by content; line ends and compiled files do not."""
    for part in JUDGES:
        (tmp_path / part).mkdir()
        (tmp_path / part / "a.py").write_bytes(b"x = 1\n")
    first = rules_version(tmp_path)
    (tmp_path / "read/a.py").write_bytes(b"x = 1\r\n")
    (tmp_path / "read/__pycache__").mkdir()
    (tmp_path / "read/__pycache__/a.pyc").write_bytes(b"1")
    assert rules_version(tmp_path) == first
    (tmp_path / "extract/a.py").write_bytes(b"x = 2\n")
    second = rules_version(tmp_path)
    (tmp_path / "extract/a.py").rename(tmp_path / "extract/b.py")
    assert len({first, second, rules_version(tmp_path)}) == 3
    assert rules_version() == rules_version()
