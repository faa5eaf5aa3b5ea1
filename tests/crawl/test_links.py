"""What a link is called after many looks, what is written of it, and what of its event stays as it is."""

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.crawl.links import EVERY, GONE, SOON, Link, due, followed, load, note, save
from scraper.crawl.look import Look, not_seen, seen
from scraper.errors import FetchTimeoutError, OptOutError, RobotsError, StatusError, StoreError
from scraper.models import Event, Response
from scraper.read.refusal import RefusedPageError
from scraper.store import Store
from tests.factories import make_event, make_source

DAY = dt.date(2026, 12, 1)
URL = "https://berita.example/ikrar-netralitas-s1"
COPY = f"https://web.archive.org/web/20221110031522/{URL}"


def after(*looks: Look, every: int = 1) -> Link:
    """What is known after these looks, so many days apart."""
    link: Link | None = None
    for n, look in enumerate(looks):
        link = followed(link, URL, look, DAY + n * every * dt.timedelta(days=1))
    assert link is not None
    return link


@pytest.mark.parametrize(
    ("looks", "state", "missing"),
    [
        (["there"], "ok", 0),
        (["silent"], "unchecked", 0),
        (["missing"], "unchecked", 1),
        (["there", "missing", "missing"], "ok", 2),
        (["there", "missing", "missing", "missing"], "gone", 3),
        (["missing", "silent", "missing", "silent", "silent", "missing"], "gone", 3),
        (["missing", "missing", "there", "missing", "missing"], "ok", 2),
        (["missing", "missing", "missing", "silent"], "gone", 3),
        (["missing", "missing", "missing", "there"], "ok", 0),
        (["there", "moved"], "moved", 0),
        (["moved", "missing", "missing", "missing"], "gone", 3),
        (["moved", "there"], "ok", 0),
        (["there", *["silent"] * 7], "ok", 0),
    ],
)
def test_what_a_link_is_called(looks: list[Look], state: str, missing: int) -> None:
    """Gone after three days without it; silence says nothing, however long."""
    link = after(*looks)
    assert (link.state, link.missing) == (state, missing)


def test_three_looks_on_one_day_are_one() -> None:
    """And an older run that is replayed says nothing new."""
    link = after("there", "missing", "missing", "missing", every=0)
    assert (link.state, link.missing) == ("ok", 1)
    assert followed(link, URL, "moved", DAY - dt.timedelta(days=1)) == link


def test_what_is_due_and_in_which_order() -> None:
    """First what was missing once or twice, then what was never seen, then the oldest."""
    book = {
        "doubtful": Link("doubtful", DAY - dt.timedelta(days=1), "missing", "ok", 1, DAY - dt.timedelta(days=1)),
        "today": Link("today", DAY, "missing", "ok", 1, DAY),
        "old": Link("old", DAY - EVERY, "there", "ok"),
        "older": Link("older", DAY - EVERY - dt.timedelta(days=9), "missing", "gone", 3),
        "recent": Link("recent", DAY - EVERY + dt.timedelta(days=1), "there", "ok"),
        "quiet": Link("quiet", DAY - SOON, "silent", "ok"),
        "quieter": Link("quieter", DAY - SOON + dt.timedelta(days=1), "silent", "ok"),
    }
    assert due([*book, "new", "never", "new"], book, DAY) == ["doubtful", "never", "new", "older", "old", "quiet"]


def answered(url: str, permanent: bool = True) -> Response:
    at = dt.datetime(2026, 12, 1, tzinfo=dt.UTC)
    return Response(URL, url, 200, {}, b"", at, moved=permanent and url != URL)


@pytest.mark.parametrize(
    ("there", "permanent", "own", "look"),
    [
        (URL, True, URL, "there"),
        (URL, True, "https://berita.example/lain", "there"),
        ("https://berita.example/lain", True, "https://berita.example/lain", "moved"),
        ("https://berita.example/lain", False, "https://berita.example/lain", "there"),
        ("https://berita.example/lain", True, URL, "there"),
        (f"{URL}?utm_source=x", True, None, "there"),
    ],
)
def test_an_article_that_was_found(there: str, permanent: bool, own: str | None, look: Look) -> None:
    """Moved is what leads elsewhere for good, and there does not call itself by the old address."""
    assert seen(URL, answered(there, permanent), own) == look


@pytest.mark.parametrize(
    ("error", "there", "look"),
    [
        (StatusError("", 404), None, "missing"),
        (StatusError("", 410), None, "missing"),
        (StatusError("", 403), None, "silent"),
        (StatusError("", 503), None, "silent"),
        (FetchTimeoutError(""), None, "silent"),
        (RobotsError(""), None, "silent"),
        (OptOutError(""), None, "silent"),
        (RefusedPageError("gone"), URL, "missing"),
        (RefusedPageError("taken_over"), URL, "missing"),
        (RefusedPageError("parked"), URL, "missing"),
        (RefusedPageError("listing"), "https://berita.example/", "missing"),
        (RefusedPageError("listing"), URL, "silent"),
        (RefusedPageError("bot_wall"), URL, "silent"),
        (RefusedPageError("paywall"), URL, "silent"),
        (RefusedPageError("too_short"), URL, "silent"),
        (RefusedPageError("unavailable"), URL, "silent"),
    ],
)
def test_no_article(error: StatusError | RefusedPageError, there: str | None, look: Look) -> None:
    """Missing is only what the site says is not there, or leads to its front page; all else says nothing."""
    assert not_seen(URL, error, there) == look


days = st.dates(dt.date(2018, 1, 1), dt.date(2030, 1, 1))
found = st.builds(
    Link,
    url=st.from_regex(r"https://kabar\.example/[a-z\u00e9/-]{1,20}", fullmatch=True),
    looked=days,
    look=st.sampled_from(["there", "moved", "missing", "silent"]),
    state=st.sampled_from(["unchecked", "ok", "gone", "moved"]),
    missing=st.integers(0, 9),
    last=st.none() | days,
    archived=st.none() | st.just(COPY),
)


@given(st.lists(found, unique_by=lambda one: one.url))
def test_the_book_reads_back_as_it_was_written(tmp_path_factory: pytest.TempPathFactory, links: list[Link]) -> None:
    root = tmp_path_factory.mktemp("events")
    save(root, {one.url: one for one in links})
    assert load(root) == {one.url: one for one in links}


@pytest.mark.parametrize(
    "line",
    ["{", "[]", '{"url":"x"}', '{"url":"x","looked":"kemarin","look":"there"}',
     '{"url":"x","looked":"2026-12-01","look":"entah"}', '{"url":"x","looked":"2026-12-01","look":"there","warna":1}',
     '{"url":"x","looked":"2026-12-01","look":"there","state":"hidup"}',
     '{"url":1,"looked":"2026-12-01","look":"there"}',
     '{"url":"x","looked":"2026-12-01","look":"there","missing":"1"}',
     '{"url":"ada","looked":"2026-12-01","look":"there"}'],
)  # fmt: skip
def test_a_damaged_book_is_named_by_its_line(tmp_path: Path, line: str) -> None:
    """Nothing is guessed, and what to do is said."""
    path = tmp_path / ".runs/links.jsonl"
    path.parent.mkdir()
    path.write_text(f'{{"url":"ada","looked":"2026-12-01","look":"there"}}\n{line}\n')
    with pytest.raises(StoreError, match="restore the file from Git") as caught:
        load(tmp_path)
    assert (caught.value.path, caught.value.line) == (path, 2)


def stored(root: Path) -> Event:
    [one] = Store(root).load().values()
    assert isinstance(one.record, Event)
    return one.record


def test_only_the_link_of_the_report_changes(tmp_path: Path) -> None:
    """No value, no day, no other report; and a copy in an archive is named beside it."""
    event = make_event(sources=(make_source(link="unchecked"), make_source("s2", link="unchecked")))
    Store(tmp_path).write(event)
    for n in range(GONE):
        changed = note(tmp_path, {URL: "missing"}, DAY + dt.timedelta(days=n), {URL: COPY} if n == GONE - 1 else None)
    assert changed == [event.id]
    first, second = stored(tmp_path).sources
    assert (first.link, first.archived, second) == ("gone", COPY, event.sources[1])
    assert stored(tmp_path).model_copy(update={"sources": event.sources}) == event


def test_what_changes_nothing_writes_nothing(tmp_path: Path) -> None:
    """A look that brings nothing new leaves the event file; one at what no event tells of is not kept."""
    Store(tmp_path).write(make_event())
    before = {path: path.read_bytes() for path in tmp_path.rglob("*.md")}
    assert note(tmp_path, {URL: "there", "https://berita.example/lain": "missing"}, DAY) == []
    assert note(tmp_path, {URL: "silent"}, DAY + EVERY) == []
    assert {path: path.read_bytes() for path in tmp_path.rglob("*.md")} == before
    assert load(tmp_path) == {URL: Link(URL, DAY + EVERY, "silent", "ok")}
    assert note(tmp_path / "none", {}, DAY) == ()


def test_a_run_killed_before_the_events_is_mended_by_the_next(tmp_path: Path) -> None:
    """The book stands, so that any further look writes what is missing of it."""
    Store(tmp_path).write(make_event(sources=(make_source(), make_source("s2"))))
    save(tmp_path, {URL: Link(URL, DAY, "missing", "gone", 3, DAY)})
    note(tmp_path, {f"{URL[:-1]}2": "there"}, DAY)
    assert [one.link for one in stored(tmp_path).sources] == ["gone", "ok"]


def test_a_copy_that_a_person_named_stays(tmp_path: Path) -> None:
    own = "https://arsip.example/1"
    Store(tmp_path).write(make_event(sources=(make_source(archived=own),)))
    note(tmp_path, {URL: "missing"}, DAY, {URL: COPY})
    note(tmp_path, {URL: "there"}, DAY + EVERY)
    assert stored(tmp_path).sources[0].archived == own
