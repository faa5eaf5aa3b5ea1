"""Windows, patterns, words and days: the small parts that every kind stands on."""

import datetime as dt
import itertools
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.errors import ConfigError
from scraper.models import Event, words_of_address
from scraper.sources.discover.face import EARLIEST, OVERLAP, Window, walk_back
from scraper.sources.discover.safe_xml import StopReading, stream
from scraper.sources.discover.subject import load_subject, read_subject
from scraper.sources.discover.vet import TITLE_LIMIT, day_in_address, day_of, headline, vetted
from scraper.sources.owner import Owners
from scraper.sources.pattern import fill, holes, slug
from scraper.sources.registry import load_registry
from scraper.store import Store
from tests.sources.asking import HOME, source

EVENTS = Path(__file__).parents[3] / "events"
DAYS = st.dates(dt.date(2018, 1, 1), dt.date(2027, 12, 31))
LISTED = source(("listing", "/"))


@given(DAYS, DAYS)
def test_a_run_reaches_three_days_behind_the_last(last: dt.date, today: dt.date) -> None:
    """Whatever the clock did in between."""
    window = Window.since(last, today)
    assert window.end == today
    assert window.start <= min(last, today) - OVERLAP
    assert dt.timedelta(days=3) <= OVERLAP


@given(DAYS, st.integers(0, 400), st.integers(1, 100))
def test_spans_are_the_window_cut_without_gap_or_overlap(start: dt.date, length: int, days: int) -> None:
    """Every day once, the latest first."""
    window = Window(start, start + dt.timedelta(days=length))
    seen = [
        span.end - dt.timedelta(days=n) for span in window.spans(days) for n in range((span.end - span.start).days + 1)
    ]
    assert seen == [window.end - dt.timedelta(days=n) for n in range(length + 1)]


@given(DAYS, st.integers(1, 400))
def test_a_walk_back_leaves_no_day_out(today: dt.date, days: int) -> None:
    """From today to the first day of 2018, each window overlapping the one before it in the walk."""
    windows = list(walk_back(today, days))
    assert (windows[0].end, windows[-1].start) == (today, EARLIEST)
    for later, earlier in itertools.pairwise(windows):
        assert earlier.end >= min(later.start + OVERLAP - dt.timedelta(days=1), today)


def test_a_window_cannot_end_before_it_starts() -> None:
    """An empty run would look like a quiet one."""
    with pytest.raises(ValueError, match="cannot end"):
        Window(dt.date(2024, 10, 2), dt.date(2024, 10, 1))


def test_holes_are_filled_and_encoded() -> None:
    """Words, pages and days, the days as the site writes them."""
    values: dict[str, str | int | dt.date] = {
        "q": "pakta & ikrar",
        "page": 3,
        "page0": 2,
        "day": dt.date(2024, 10, 3),
        "slug": slug("Netralitas ASN!"),
    }
    assert (
        fill("/c?q={q}&p={page}-{page0}&d={day:%d/%m/%Y}", values) == "/c?q=pakta%20%26%20ikrar&p=3-2&d=03%2F10%2F2024"
    )
    assert fill("/tag/{slug}/{day}", values) == "/tag/netralitas-asn/2024-10-03"


@pytest.mark.parametrize("pattern", ["/{kata}", "/{q:%d}", "/{}", "/{q", "/q}", "/{day:%H}", "/{{q}}", "/{day:%d %B}"])
def test_a_hole_that_nothing_fills_is_an_error(pattern: str) -> None:
    """A typing error must not be asked for."""
    with pytest.raises(ValueError, match=r"is not one of|stands alone"):
        holes(pattern)


@given(st.text(max_size=200))
def test_no_words_can_leave_their_hole(words: str) -> None:
    """Whatever is searched for, the address keeps its host, path and parameters."""
    url = fill(
        "https://kabar.example/cari?q={q}&page={page}", {"q": words.encode("utf-8", "ignore").decode(), "page": 1}
    )
    assert url.startswith("https://kabar.example/cari?q=")
    assert url.endswith("&page=1")
    assert url.isascii()
    assert not set(url.removeprefix("https://kabar.example/cari?q=").removesuffix("&page=1")) & set("/?#&=@: ")


@given(
    st.text(max_size=120),
    st.sampled_from(["", "https://", "//", "/", "http://kabar.example", "https://kabar.example/"]),
)
def test_what_is_vetted_is_on_the_home_s_host(text: str, start: str) -> None:
    """No string gets a request sent anywhere else; a vetted address vets to itself."""
    url = vetted(start + text, HOME, LISTED)
    assert url is None or url.startswith(("https://kabar.example/", "https://kabar.example?"))
    assert url is None or vetted(url, HOME, LISTED) == url


@given(st.text(max_size=2 * TITLE_LIMIT))
def test_a_headline_holds_one_line_and_no_tags(text: str) -> None:
    """Whatever stood in the list."""
    title = headline(text)
    assert title is None or (title.isprintable() or not set(title) & set("\n\r\t\0\u200b\u202e"))
    assert title is None or (0 < len(title) <= TITLE_LIMIT and title == title.strip())


@pytest.mark.parametrize("value", [None, 3, ["ASN"], "", "  ", "<b></b>"])
def test_what_is_no_text_is_no_headline(value: object) -> None:
    """JSON may hold anything."""
    assert headline(value) is None


@pytest.mark.parametrize(
    ("stamp", "region", "day"),
    [
        ("2024-10-23T23:30:00", "91", "2024-10-23"),
        ("2024-10-23T23:30:00+07:00", "91", "2024-10-23"),
        ("2024-10-23T16:30:00Z", "53", "2024-10-24"),
        ("2024-10-23T16:30:00+00:00", "32", "2024-10-23"),
        ("2024-10-23", None, "2024-10-23"),
        (" 2024-10-23 ", None, "2024-10-23"),
        ("0001-01-01T00:00:00+00:00", None, "0001-01-01"),
        ("9999-12-31T23:00:00Z", None, None),
        ("23 Oktober 2024", None, None),
        (20241023, None, None),
        (None, None, None),
    ],
)
def test_a_stamp_becomes_a_local_day(stamp: object, region: str | None, day: str | None) -> None:
    """A stamp in UTC moves to the region's zone, one that is local already does not."""
    assert day_of(stamp, region) == (dt.date.fromisoformat(day) if day else None)


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("2024/10/23/asn-netral", "2024-10-23"),
        ("read/2024-10-23/asn-netral", "2024-10-23"),
        ("metropolis/23/07/2025/asn-netral", "2025-07-23"),
        ("2024/13/40/asn-netral", None),
        ("2024/10/asn-netral", None),
        ("120241023/asn-netral", None),
    ],
)
def test_a_day_may_stand_in_the_address(path: str, day: str | None) -> None:
    """Year first or last, never a number that only looks like one."""
    assert day_in_address(HOME + path) == (dt.date.fromisoformat(day) if day else None)


def test_the_subject_is_shown_by_headlines_and_addresses() -> None:
    """Or nothing is shown at all, and the page must tell."""
    subject = load_subject()
    assert subject.shown_by("Ratusan Pegawai Teken Pakta Integritas", f"{HOME}1")
    assert subject.shown_by(None, f"{HOME}pegawai-lapas-berikrar")
    assert subject.shown_by("Netralitas", f"{HOME}x-y-z")
    assert subject.shown_by(None, f"{HOME}?p=93002")
    assert not subject.shown_by("Harga Cabai di Pasar Naik", f"{HOME}1")
    assert not subject.shown_by("Wasnadi Juara Catur Tingkat Kabupaten", f"{HOME}1")


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("wordpress: [a]\nsearch: [b]\n", "s.yml:1: missing hints"),
        ("wordpress: [a]\nsearch: []\nhints: [c]\n", "s.yml:2: search must not be empty"),
        ("wordpress: [a, a]\nsearch: [b]\nhints: [c]\n", "s.yml:1: a stands twice"),
        ("wordpress: [1]\nsearch: [b]\nhints: [c]\n", "s.yml:1: wordpress must be a text"),
        ("wordpress: [a]\nsearch: [b]\nhints: [c]\nkata: [d]\n", "s.yml:4: unknown key 'kata'"),
    ],
)
def test_a_wrong_table_of_words_is_an_error_with_line(tmp_path: Path, text: str, complaint: str) -> None:
    """As everywhere in the registry."""
    (tmp_path / "s.yml").write_text(text)
    with pytest.raises(ConfigError, match=complaint):
        read_subject(tmp_path / "s.yml")


def test_a_stream_can_be_left_early() -> None:
    """What was told stays told."""
    told: list[str] = []

    def element(name: str, _text: str, _space: str) -> None:
        told.append(name)
        if len(told) == 3:
            raise StopReading

    stream(b"<a>" + b"<b/>" * 10 + b"</a>", element)
    assert told == ["b", "b", "b"]


def test_an_address_belongs_to_the_nearest_home() -> None:
    """By host, then by path: several sources share a host."""
    owners = Owners(load_registry())

    def owner(url: str) -> str | None:
        found = owners.of(url)
        return found.id if found else None

    assert owner("https://rri.co.id/merauke/pilkada/1054123/asn-netral") == "rri-merauke"
    assert owner("https://rri.co.id/ternate/pilkada/1054123/asn-netral") == "rri"
    assert owner("https://rri.co.id/meraukedua/pilkada/1054123/asn-netral") == "rri"
    assert owner("http://m.antaranews.com/berita/1/x") == "antara"
    assert owner("https://aceh.antaranews.com/berita/1/x") == "antara-aceh"
    assert owner("https://lain.example/x") is None


def test_the_hints_know_the_headlines_of_real_reports() -> None:
    """Of the reports in `events/` that have a headline or words in their address, all but one in twenty show it."""
    reports = [
        source
        for stored in Store(EVENTS).load().values()
        if isinstance(stored.record, Event)
        for source in stored.record.sources
    ]
    told = [one for one in reports if one.url and (one.title or words_of_address(one.url))]
    shown = [one for one in told if load_subject().shown_by(one.title, str(one.url))]
    assert len(told) > 400
    assert len(shown) / len(told) >= 0.95
