"""An event's page in the hand: passing it on, copying from it, printing it, following its neighbours."""

from playwright.sync_api import Page, Route, expect

from scraper.publish.text import visible
from tests.publish.events import HOSTILE, HOSTILE_EVENTS

SIKKA = "peristiwa/e0000001/"
SHARED = (
    "Ikrar netralitas ASN Pemerintah Kabupaten Sikka, 1 Oktober 2024: 1.250 ASN, "
    "disaksikan Bawaslu Kabupaten Sikka, KPU Kabupaten Sikka."
)


def test_the_answers_are_on_the_first_screen_of_a_phone(phone: Page) -> None:
    """When, how many, where and who, without scrolling; and nothing there moves."""
    phone.goto(SIKKA)
    for answer in ("1 Oktober 2024", "1.250 ASN", "Lapangan Kota Baru", "Pemerintah Kabupaten Sikka"):
        expect(phone.locator(".ik-glance dd", has_text=answer).first).to_be_in_viewport()


def test_a_difference_leads_to_both_sides(phone: Page) -> None:
    """One tap from the date at the top to who says otherwise, one more to their words."""
    phone.goto(SIKKA)
    phone.get_by_role("link", name="laporan lain: 2 Oktober 2024").click()
    row = phone.locator("#f-date .ik-sides tr", has_text="Kabar Timur")
    expect(row).to_be_in_viewport()
    row.locator("summary").click()
    expect(row.get_by_text("Rabu (2/10)")).to_be_visible()


def test_the_words_to_pass_on_are_there_without_javascript(plain: Page) -> None:
    """To be selected; no button that would do nothing."""
    plain.goto(SIKKA)
    plain.get_by_role("link", name="Bagikan").click()
    expect(plain.locator("#kata-bagikan")).to_have_text(SHARED)
    expect(plain.locator("#isi").get_by_role("button")).to_have_count(0)


def test_a_phone_shares_by_its_own_means(phone: Page) -> None:
    """Title, words, and the address at which the page was opened where the site knows none."""
    phone.add_init_script("navigator.share = async given => { window.given = given }")
    phone.goto(SIKKA)
    phone.locator(".ik-acts").get_by_role("link", name="Bagikan").click()
    given = phone.evaluate("window.given")
    assert given == {"title": "Ikrar netralitas ASN Pemerintah Kabupaten Sikka", "text": f"{SHARED} {phone.url}"}
    phone.evaluate("delete window.given")
    phone.get_by_role("button", name="Bagikan").click()
    assert phone.evaluate("window.given") == given


def test_a_citation_is_copied(page: Page) -> None:
    """Line by line as it stands there, and the button says so for a while."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(SIKKA)
    page.get_by_text("RIS (Zotero").click()
    button = page.locator("details", has_text="RIS (Zotero").get_by_role("button")
    button.click()
    expect(button).to_have_text("Tersalin")
    expect(page.locator(".ik-after [role=status]")).to_have_text("Tersalin")
    copied = page.evaluate("navigator.clipboard.readText()").splitlines()
    assert (copied[0], copied[-1]) == ("TY  - DATA", "ER  - ")


def test_programs_get_the_citation_in_their_own_forms(page: Page) -> None:
    """Whatever the title holds; no address where the site has none."""
    hostile = HOSTILE_EVENTS[HOSTILE.index("{{ ''.__class__.__mro__ }} ${7*7} #{7*7} <%= 7*7 %>")]
    page.goto(f"peristiwa/{hostile.id}/")
    bibtex, ris = page.locator(".ik-ref pre").all_text_contents()
    assert bibtex.splitlines() == [
        f"@misc{{ikrar-{hostile.id},",
        "author = {{Ikrar}},",
        r"title = {{\{\{ ''.\_\_class\_\_.\_\_mro\_\_ \}\} \$\{7*7\} \#\{7*7\} <\%= 7*7 \%>}},",
        "year = {2026},",
        f"note = {{Peristiwa {hostile.id}, diubah terakhir 2 November 2026. CC BY 4.0}},",
        "}",
    ]
    assert ris.splitlines() == [
        "TY  - DATA",
        "AU  - Ikrar",
        f"TI  - {visible(hostile.title)}",
        "PY  - 2026",
        "DA  - 2026/11/02",
        f"AN  - {hostile.id}",
        "ER  - ",
    ]


def test_programs_get_the_address_where_there_is_one(page: Page) -> None:
    """The canonical one, whatever address the page was opened at."""
    address = "https://ikrar.invalid/peristiwa/e0000001/"

    def with_address(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(
            response=answer, body=answer.text().replace("</title>", f'</title><link rel="canonical" href="{address}">')
        )

    page.route("**/peristiwa/e0000001/", with_address)
    page.goto(SIKKA)
    bibtex, ris = page.locator(".ik-ref pre").all_text_contents()
    assert f"url = {{{address}}}," in bibtex.splitlines()
    assert f"UR  - {address}" in ris.splitlines()


def test_a_citation_stands_there_without_javascript(plain: Page) -> None:
    """For a footnote, and the way to that of the dataset."""
    plain.goto(SIKKA)
    expect(plain.locator("[data-id]")).to_contain_text("Peristiwa e0000001, diubah terakhir 2 November 2026.")
    plain.get_by_role("link", name="cara menyitir datasetnya").click()
    expect(plain.get_by_text("data peristiwa. Versi")).to_be_visible()


def test_copying_works_where_the_clipboard_is_closed(page: Page) -> None:
    """As on a site without encryption: through a selection."""
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.goto(SIKKA)
    page.locator("#kata-bagikan + .ik-button, #kata-bagikan ~ .ik-button").first.click()
    assert page.evaluate("getSelection().toString()").strip() == SHARED


def test_words_are_open_on_paper(page: Page) -> None:
    """And closed again behind it."""
    page.goto(SIKKA)
    quote = page.get_by_text("Sebanyak 1.250 ASN membacakan ikrar")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    expect(quote).to_be_visible()
    expect(page.locator("#isi").get_by_role("button")).to_have_count(0)
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(quote).to_be_hidden()


def test_neighbours_lead_on_and_back(page: Page) -> None:
    """To the earlier event of the regency, and from it to this one again."""
    page.goto(SIKKA)
    page.locator(".ik-near").get_by_role("link", name="Sebelumnya").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ikrar netralitas ASN Kantor Rekaan 9")
    page.locator(".ik-near").get_by_role("link", name="Sesudahnya").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ikrar netralitas ASN Pemerintah Kabupaten Sikka")


def test_a_feed_is_two_steps_away(page: Page) -> None:
    """From its page the file itself, of a province by name."""
    page.goto("umpan/")
    link = page.get_by_role("link", name="Atom Nusa Tenggara Timur")
    expect(link).to_have_attribute("href", "nusa-tenggara-timur.xml")
    answer = page.request.get("umpan/nusa-tenggara-timur.xml")
    assert "Ikrar netralitas ASN Pemerintah Kabupaten Sikka" in answer.text()
