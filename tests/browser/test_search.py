"""The search box of every page: what it finds, shows, says and costs; by keyboard, by touch, and without JavaScript."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from scraper.models import Event
from scraper.publish import search as records
from scraper.publish.text import visible
from tests.browser.serving import served
from tests.publish.built import build_site
from tests.publish.events import HOSTILE_EVENTS, USUAL_EVENTS, event

FIELD = "Cari di seluruh situs"
EVENT = "rekaan"
"""A word that the tests' events have, and nothing else."""


def titles(page: Page) -> list[str]:
    """The results, after their number has been told."""
    expect(page.locator(".ik-search__status")).to_contain_text(re.compile("hasil|Tidak ada"))
    return page.locator(".ik-hit > a").all_text_contents()


def count(page: Page) -> int:
    """How many results were announced."""
    return int((page.locator(".ik-search__status").text_content() or "").split()[0].replace(".", ""))


def search(page: Page, words: str) -> list[str]:
    """The first results for these words."""
    page.goto(f"cari/?q={words}")
    return titles(page)


def test_the_slash_opens_the_search_on_any_page(page: Page) -> None:
    """Type, down to the result, Enter; Escape closes it and gives the focus back."""
    page.goto("metode/")
    page.keyboard.press("/")
    expect(page.get_by_label(FIELD)).to_be_focused()
    page.keyboard.type("kabupaten sikka")
    assert "Ikrar netralitas ASN Pemerintah Kabupaten Sikka" in titles(page)
    page.keyboard.press("ArrowDown")
    expect(page.locator(".ik-hit > a").first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.get_by_label(FIELD)).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    page.get_by_role("link", name="Cari", exact=True).press("Enter")
    expect(page.get_by_label(FIELD)).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Sikka")


def test_a_slash_that_is_typed_stays_one(page: Page) -> None:
    """In a field it is a letter like any other."""
    page.goto("")
    page.locator("#saring-q").press("/")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_enter_leads_to_all_results_at_an_address(page: Page) -> None:
    """Which keeps words and order, and is the same when opened again."""
    page.goto("tentang/")
    page.keyboard.press("/")
    page.keyboard.type("lapas")
    page.keyboard.press("Enter")
    page.wait_for_url("**/cari/?q=lapas*")
    titles(page)
    page.get_by_label("Urutan hasil").select_option("baru")
    page.wait_for_url("**/cari/?q=lapas&urut=baru")
    assert page.title().startswith("lapas - ")
    expect(page.locator(".ik-hit > a").first).to_have_text("Ikrar netralitas ASN Kantor Rekaan 31")
    page.reload()
    expect(page.locator(".ik-hit > a").first).to_have_text("Ikrar netralitas ASN Kantor Rekaan 31")
    expect(page.get_by_label("Urutan hasil")).to_have_value("baru")


def test_a_result_shows_date_place_and_headcount(page: Page) -> None:
    """As the event's page has them."""
    search(page, "kabupaten sikka")
    result = page.locator(".ik-hit", has_text="Ikrar netralitas ASN Pemerintah Kabupaten Sikka").first
    expect(result).to_contain_text("1 Oktober 2024 · Kabupaten Sikka, Nusa Tenggara Timur · 1.250")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("pemkab sikka", "Ikrar netralitas ASN Pemerintah Kabupaten Sikka"),
        ("lembaga pemasyarakatan", "Ikrar netralitas ASN Kantor Rekaan"),
        ("maumere", "Ikrar netralitas ASN Pemerintah Kabupaten Sikka"),
        ("ntt pns", "Ikrar netralitas ASN Pemerintah Kabupaten Sikka"),
        ("kodebuk", "Kodebuk"),
        ("jawa barat", "Jawa Barat"),
    ],
)
def test_other_words_find_the_same(page: Page, words: str, found: str) -> None:
    """Short forms and long ones, seats of regencies; pages of the data and of regions too."""
    search(page, words)
    expect(page.locator(".ik-hit > a", has_text=re.compile(f"^{re.escape(found)}")).first).to_be_visible()


@pytest.mark.parametrize(
    ("short", "long"),
    [("netral", "netralitas"), ("lapas", "lembaga pemasyarakatan")],
)
def test_short_and_long_find_as_much(page: Page, short: str, long: str) -> None:
    """Where the long form stands in an event, the short one finds it."""
    counts = []
    for words in (short, long):
        search(page, f"{words} {EVENT}")
        counts.append(count(page))
    assert counts[0] >= counts[1] > 2


def test_results_can_be_sorted_by_date(page: Page) -> None:
    """Newest first, undated events after all others, pages last."""
    page.goto("cari/?q=netralitas&urut=baru")
    titles(page)
    while (more := page.get_by_role("button", name="lagi")).count():
        before = page.locator(".ik-hit").count()
        more.click()
        page.wait_for_function("n => document.querySelectorAll('.ik-hit').length > n", arg=before)
    years = [
        int(year[-1]) if (year := re.findall(r"\b20\d\d\b", text)) else 0
        for text in page.locator(".ik-hit__facts span:first-child").all_text_contents()
    ]
    assert len(years) >= len(USUAL_EVENTS)
    assert years == sorted(years, reverse=True)


def test_nothing_found_is_said(page: Page) -> None:
    """With what to do, and without claiming that there was nothing."""
    assert search(page, "xyzzyqwert") == []
    expect(page.locator(".ik-search__status")).to_have_text("Tidak ada yang cocok dengan “xyzzyqwert”.")
    expect(page.get_by_text("bukan berarti tidak pernah ada")).to_be_visible()


def test_a_search_that_cannot_be_loaded_says_so_and_can_be_tried_again(browser: Browser, site_url: str) -> None:
    """Once the connection is back, the same words are sought."""
    page = browser.new_page(locale="id-ID", base_url=site_url)
    page.route("**/pagefind/*", lambda route: route.abort())
    page.goto("cari/?q=kodebuk")
    expect(page.locator(".ik-search__status")).to_contain_text("gagal dimuat")
    expect(page.get_by_role("link", name="arsip per tahun")).to_be_visible()
    page.unroute_all()
    page.get_by_role("button", name="Coba lagi").click()
    expect(page.get_by_label(FIELD)).to_be_focused()
    assert "Kodebuk" in titles(page)
    page.close()


def test_no_byte_of_the_index_before_a_search(page: Page) -> None:
    """Not on arrival, not when the box opens."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("")
    page.keyboard.press("/")
    expect(page.get_by_label(FIELD)).to_be_focused()
    assert [url for url in asked if "/pagefind/" in url] == []
    page.keyboard.type("lapas")
    titles(page)
    assert [url for url in asked if "/pagefind/" in url]


@pytest.mark.parametrize("event", HOSTILE_EVENTS, ids=lambda event: event.id)
def test_hostile_words_are_words_in_results(page: Page, event: Event) -> None:
    """The same text, and nothing of it acts."""
    shown = visible(event.title)
    words = " ".join(re.findall(r"[^\W\d_]{4,}", shown)[:4]) or shown
    page.goto("cari/")
    page.get_by_label(FIELD).fill(f"{words}")
    found = titles(page)
    assert page.evaluate("window.jahat") is None
    assert page.locator(".ik-hits :not(li, a, p, span, strong, mark)").count() == 0
    assert shown in found


def test_hostile_words_in_the_address_are_words(page: Page) -> None:
    """They stand in the field and in what is announced."""
    page.goto("cari/?q=%3Cimg%20src%3Dx%20onerror%3D%22window.jahat%3D1%22%3E")
    titles(page)
    expect(page.get_by_label(FIELD)).to_have_value('<img src=x onerror="window.jahat=1">')
    assert page.evaluate("window.jahat") is None
    assert page.locator(".ik-search img").count() == 0


def test_without_javascript_there_is_no_dead_control(plain: Page) -> None:
    """The link leads to a page that leads on."""
    plain.goto("peristiwa/e0000001/")
    plain.get_by_role("link", name="Cari", exact=True).click()
    expect(plain.get_by_text("Pencarian memerlukan JavaScript")).to_be_visible()
    plain.get_by_role("link", name="arsip per tahun").click()
    expect(plain).to_have_url(re.compile("/tahun/$"))


def test_a_thumb_finds_the_search(phone: Page) -> None:
    """The whole screen, without a sideways scroll; a result is tall enough to hit."""
    phone.goto("wilayah/")
    phone.get_by_role("link", name="Cari", exact=True).tap()
    phone.get_by_label(FIELD).fill("sikka")
    titles(phone)
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    for control in phone.locator(".ik-hit > a, .ik-dialog button, .ik-dialog input, .ik-dialog select").all():
        box = control.bounding_box()
        assert box is None or box["height"] >= 24


@pytest.fixture(scope="module")
def crowded(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """A page of a site with more events than common words are indexed for: 20 newest of 60, all of which have *ikrar*.

    Every fifth is of a Lapas.
    """
    events = [
        event(
            number,
            title=f"Ikrar netralitas {'Lapas' if number % 5 == 0 else 'Dinas'} Rekaan {number}",
            institution=None,
            date=f"2024-{1 + number // 28:02}-{1 + number % 28:02}",
        )
        for number in range(60)
    ]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(records, "NEWEST", 20)
        site = build_site(events, tmp_path_factory.mktemp("ramai"), search=True)
    with served(site) as address:
        page = browser.new_page(locale="id-ID", base_url=address)
        yield page
        page.close()


@pytest.mark.parametrize("words", ["ikrar", "ikr", "ikrarnya", "IKRAR", "netral", "netralitas", "ikrar netralitas"])
def test_a_word_of_all_events_finds_the_newest_and_says_so(crowded: Page, words: str) -> None:
    """By its beginning or with an ending too: a few pages, the newest events that have it, and how many have it."""
    found = search(crowded, words)
    newest = [title.rpartition(" ")[2] for title in found if "Rekaan" in title]
    assert newest == [str(number) for number in range(59, 59 - len(newest), -1)]
    assert 0 < len(found) - len(newest) <= 3
    assert found[: len(found) - len(newest)] == [title for title in found if "Rekaan" not in title]
    assert count(crowded) >= 20
    note = crowded.locator(".ik-search__notes")
    expect(note).to_contain_text("60 dari 60")
    expect(note).to_contain_text("hanya pada 20 yang terbaru")
    expect(note.get_by_role("link", name="lini masa")).to_have_attribute("href", re.compile(r"/$"))
    crowded.get_by_label("Urutan hasil").select_option("baru")
    expect(crowded.locator(".ik-hit > a").first).to_contain_text("Rekaan 59")


@pytest.mark.parametrize(
    "words", ["lapas", "ikrar lapas", "netral lapas", "lapas netralitas ikr", '"netralitas lapas rekaan"']
)
def test_a_word_of_all_events_hides_none(crowded: Page, words: str) -> None:
    """Beside others it leaves out no event, however old, and that it does not choose is said."""
    search(crowded, words)
    titles_of_events = crowded.locator(".ik-hit > a", has_text="Lapas Rekaan")
    while (more := crowded.get_by_role("button", name="lagi")).count():
        before = crowded.locator(".ik-hit").count()
        more.click()
        crowded.wait_for_function("n => document.querySelectorAll('.ik-hit').length > n", arg=before)
    assert titles_of_events.count() == 12
    note = crowded.locator(".ik-search__notes")
    if words == "lapas":
        expect(note).to_be_empty()
    else:
        expect(note).to_contain_text("60 dari 60")
        expect(note).to_contain_text("dipilih dengan kata yang lain")


def test_a_page_is_found_by_a_word_of_all_events(crowded: Page) -> None:
    """With what else it says, among the words that events have."""
    assert "Metode" in search(crowded, "ikrar dihitung")
