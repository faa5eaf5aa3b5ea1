"""The day of publication: cascade, local time, impossible and missing dates."""

import datetime as dt

import pytest

from scraper.errors import ReadError
from scraper.models import Page
from scraper.read.page import read_page
from scraper.read.stamps import read_stamp

RETRIEVED = dt.date(2026, 11, 21)
PROSE = "<p>Para pegawai membacakan ikrar netralitas di halaman kantor dan menandatangani pakta integritas.</p>" * 3


def published(head: str = "", byline: str = "", url: str = "https://contoh.id/asn-ikrar-netral-x") -> dt.date | None:
    html = (
        f"<html><head>{head}</head><body><h1>ASN ikrar netral bersama</h1>{byline}"
        f"<div class='entry-content'>{PROSE}</div><footer>&copy; 2019 Contoh, 1 Januari 2019</footer></body></html>"
    )
    return read_page(Page(url, html.encode(), RETRIEVED)).published


def linked(stamp: str) -> str:
    return f'<script type="application/ld+json">{{"@type": "NewsArticle", "datePublished": "{stamp}"}}</script>'


def tagged(stamp: str) -> str:
    return f'<meta property="article:published_time" content="{stamp}">'


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2023-11-02T20:59:53+07:00", dt.date(2023, 11, 2)),
        ("2023/11/02 20:59:53", dt.date(2023, 11, 2)),
        ("2023-11-02T20-59-53Z", dt.date(2023, 11, 2)),
        ("Rabu, 9 November 2022 10:15 WIB", dt.date(2022, 11, 9)),
        ("Senin, 12 Pebruari 2018 | 09:12", dt.date(2018, 2, 12)),
        ("Jum'at, 3 Nopember 2023", dt.date(2023, 11, 3)),
        ("5 Agst 2023", dt.date(2023, 8, 5)),
        ("Oktober 24, 2024", dt.date(2024, 10, 24)),
        ("October 24, 2024", dt.date(2024, 10, 24)),
        ("Diterbitkan pada: Kamis 05 Sep 2024 jam 07.30 WITA", dt.date(2024, 9, 5)),
        ("24/10/2024", dt.date(2024, 10, 24)),
        ("8/10/2024 07:10", dt.date(2024, 10, 8)),
        ("10/8/2024 7:10:00 AM", dt.date(2024, 10, 8)),
        ("20241008T071000+0700", dt.date(2024, 10, 8)),
        ("20241008", dt.date(2024, 10, 8)),
        ("Tue, 08 Oct 2024 23:40:00 +0700", dt.date(2024, 10, 8)),
        ("08 October 2024 at 11:59 pm", dt.date(2024, 10, 8)),
        ("Selasa, 8 Oktober 2024 00:10 WIT", dt.date(2024, 10, 8)),
        ("8 Oktober 2024, 23:59 WITA", dt.date(2024, 10, 8)),
        ("1728344412", dt.date(2024, 10, 8)),
        ("1728403200", dt.date(2024, 10, 8)),
        ("1728408000000", dt.date(2024, 10, 9)),
    ],
)
def test_a_single_date_string_is_read(text: str, day: dt.date) -> None:
    """Stamps and bylines in the notations of Indonesian sites give the day as printed."""
    stamp = read_stamp(text)
    assert stamp is not None
    assert stamp.day == day


@pytest.mark.parametrize(
    "text",
    [
        "", "2 jam lalu", "Oktober 2024", "2024", "2024-02-30", "Kamis, 24 Oktober", "Pemilu 2024", "2024-24-10",
        "31/04/2024", "0000-00-00 00:00:00", "-62135596800", "99999999999999999999", "17283444", "20241350",
        "30 Feb 2024", "13/13/2024 7:10 AM",
    ],
)  # fmt: skip
def test_a_string_without_a_full_date_gives_none(text: str) -> None:
    """Relative, partial and impossible dates are not completed, and other numbers are no seconds."""
    assert read_stamp(text) is None


@pytest.mark.parametrize("offset", ["+07:00", "+08:00", "+09:00", "+0700", ""])
def test_local_stamps_keep_their_own_day(offset: str) -> None:
    """Just after midnight in any Indonesian zone is that day, not the one before."""
    assert published(linked(f"2024-10-23T00:10:00{offset}")) == dt.date(2024, 10, 23)


def test_json_ld_comes_before_meta_and_byline() -> None:
    """The article's own statement is the surest."""
    head = linked("2024-10-23T08:00:00+07:00") + tagged("2024-10-25T08:00:00+07:00")
    assert published(head, "<p>Sabtu, 26 Oktober 2024</p>") == dt.date(2024, 10, 23)


def test_a_utc_stamp_yields_to_the_local_day_beside_it() -> None:
    """WordPress plugins write UTC: 23.40 of the day before is morning in Indonesia, and the byline says so."""
    head = tagged("2024-10-07T23:40:12+00:00")
    assert published(head, "<span>8 Oktober 2024</span>") == dt.date(2024, 10, 8)


def test_a_utc_stamp_stands_where_local_dates_are_far_from_it() -> None:
    """A date days away is another article's or the event's, not the same moment in local time."""
    assert published(tagged("2024-10-07T10:00:00Z"), "<span>2 Oktober 2024</span>") == dt.date(2024, 10, 7)


def test_the_address_comes_before_the_byline() -> None:
    """A full date in the path is publication where the head says nothing."""
    url = "https://contoh.id/2024/10/23/asn-ikrar-netral"
    assert published(byline="<span>25 Oktober 2024</span>", url=url) == dt.date(2024, 10, 23)


@pytest.mark.parametrize(
    "byline",
    [
        "<div class='info'>Kamis, 24 Oktober 2024 | 998 Views</div>",
        "<div><span>Kamis</span>, <span>24 Oktober 2024</span></div>",
        "<time class='grey' datetime='2024-10-24'>2 hari lalu</time>",
        "<ul><li>Oleh Admin</li><li>Posted on 24 Oktober 2024</li></ul>",
    ],
)
def test_a_byline_is_found_between_headline_and_body(byline: str) -> None:
    """Whatever its markup, the line under the headline counts."""
    assert published(byline=byline) == dt.date(2024, 10, 24)


@pytest.mark.parametrize(
    "line",
    [
        "Diperbarui: Selasa, 8 Oktober 2024 10:00 WIB",
        "Terakhir diubah 8 Oktober 2024",
        "Last updated 8 October 2024",
        "Updated: 2024-10-08",
        "8 Oktober 2024 (disunting)",
    ],
)
def test_a_day_of_change_is_not_publication(line: str) -> None:
    """Where a page says only when it was changed, the day of publication is unknown."""
    assert published(byline=f"<p>{line}</p>") is None
    assert published('<meta property="article:modified_time" content="2024-10-08T08:00:00+07:00">') is None
    assert published(byline=f"<p>Kamis, 3 Oktober 2024</p><p>{line}</p>") == dt.date(2024, 10, 3)


def test_figures_yield_to_a_day_that_says_its_month() -> None:
    """Where day and month have changed places in the head, the line under the headline or the address tells."""
    assert published(tagged("2024-10-09T08:00:00+07:00"), "<p>10 September 2024</p>") == dt.date(2024, 9, 10)
    assert published(tagged("09/10/2024 08:00"), url="https://contoh.id/2024/09/10/asn-ikrar") == dt.date(2024, 9, 10)
    assert published(tagged("2024-10-09T08:00:00+07:00"), "<p>10/09/2024</p>") == dt.date(2024, 10, 9)
    assert published(tagged("2024-10-09T08:00:00+07:00"), "<p>12 September 2024</p>") == dt.date(2024, 10, 9)


def test_lists_of_other_news_in_json_ld_do_not_date_the_article() -> None:
    """An ItemList of related articles stands before the article's own statement on some pages."""
    other = '{"@type": "NewsArticle", "headline": "Lain", "datePublished": "2024-11-01"}'
    head = f'<script type="application/ld+json">{{"@type": "ItemList", "itemListElement": [{other}]}}</script>'
    assert published(head + linked("2024-10-23T08:00:00+07:00")) == dt.date(2024, 10, 23)


@pytest.mark.parametrize("hour", range(24))
@pytest.mark.parametrize("zone", ["+07:00", "+08:00", "+09:00", " WIB", " WITA", " WIT"])
def test_every_hour_of_a_local_day_is_that_day(hour: int, zone: str) -> None:
    """Midnight in the east is not yesterday."""
    stamp = read_stamp(f"2024-10-23T{hour:02}:59:59{zone}")
    assert stamp is not None
    assert (stamp.day, stamp.utc) == (dt.date(2024, 10, 23), False)


def test_a_date_just_above_the_headline_counts_after_those_below() -> None:
    """Some themes print the day first; the day of another article further up is none of this one."""
    html = (
        f"<html><body><p>2 Januari 2019</p><ul>{'<li><b>x</b></li>' * 20}</ul>"
        f"<div class='date'>Kamis, 24 Oktober 2024</div>"
        f"<h1>ASN ikrar netral bersama</h1>%s<div class='entry-content'>{PROSE}</div></body></html>"
    )

    def read(below: str) -> dt.date | None:
        return read_page(Page("https://contoh.id/asn-ikrar-netral-x", (html % below).encode(), RETRIEVED)).published

    assert read("") == dt.date(2024, 10, 24)
    assert read("<p>25 Oktober 2024</p>") == dt.date(2024, 10, 25)


@pytest.mark.parametrize("stamp", ["1970-01-01T00:00:00+00:00", "1999-12-31", "2031-01-01T00:00:00+07:00"])
def test_absurd_dates_are_passed_over(stamp: str) -> None:
    """Epoch, last century and the future are no publication; the next source is asked."""
    assert published(linked(stamp), "<span>24 Oktober 2024</span>") == dt.date(2024, 10, 24)


def test_dates_of_sidebars_and_footers_are_not_publication() -> None:
    """Without any stamp of its own a page has no date: the footer's year is not one."""
    assert published() is None


def test_an_unpublished_page_still_needs_an_article() -> None:
    """A date alone makes no article."""
    with pytest.raises(ReadError):
        read_page(Page("https://contoh.id/asn-ikrar-netral", linked("2024-10-23").encode(), RETRIEVED))
