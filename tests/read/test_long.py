"""Pages and texts longer than any article: their beginning is read, and they say that it is but that."""

import datetime as dt

import pytest

from scraper.lexicon import load_lexicon
from scraper.models import Article, Page
from scraper.pipeline import read_article
from scraper.read.compose import TEXT_LIMIT, compose
from scraper.read.further import joined
from scraper.read.page import read_page
from scraper.read.text import read_text

DAY = dt.date(2024, 9, 26)
NEWS = "Sebanyak 40 ASN Pemerintah Kabupaten Wajo membacakan ikrar netralitas, Rabu (25/9/2024)."
UPDATE = "Pukul sekian warga masih menunggu kabar berikutnya dari balai desa, dan wartawan kami ikut menunggu."


def composed(*lines: str) -> Article:
    return compose(
        [("body", line) for line in lines], url=None, outlet=None, title=None, published=None, retrieved=DAY
    )  # fmt: skip


def live_blog(updates: int) -> Article:
    """A page whose news stands at the top, with so many updates below."""
    body = "".join(f"<p>{UPDATE}</p>" for _ in range(updates))
    page = f"""<!DOCTYPE html><html><head><title>ASN Pemkab Wajo Ikrar Netral</title></head><body><article>
<h1>ASN Pemkab Wajo Ikrar Netral</h1><div class="entry-content"><p>{NEWS}</p>{body}</div></article></body></html>"""
    return read_page(Page("https://kabar.example/asn-pemkab-wajo-ikrar-netral", page.encode(), DAY))


def test_a_live_blog_is_read_from_its_top() -> None:
    """The news is found; that not all was read stands in the event file as for any excerpt."""
    article = live_blog(3000)
    assert TEXT_LIMIT - len(UPDATE) <= len(article.text) <= TEXT_LIMIT
    assert article.read == "excerpt"
    reading = read_article(article, load_lexicon())
    assert reading.facts is not None
    assert reading.facts.headcount is not None
    assert (reading.facts.date, reading.facts.headcount.value) == ("2024-09-25", 40)


def test_what_fits_is_read_whole() -> None:
    assert live_blog(300).read == "full"
    exact = composed("a" * (TEXT_LIMIT - 2), "b")
    assert (len(exact.text), exact.read) == (TEXT_LIMIT, "full")


@pytest.mark.parametrize(
    ("lines", "end"),
    [
        (("Satu kalimat. " * 9000,), "Satu kalimat."),
        (("a" * (TEXT_LIMIT - 30), "Dua kata lagi. Sebanyak 12 ribu ASN."), "Dua kata lagi."),
        (("kata " * 20_000,), "kata"),
        (("x" * (TEXT_LIMIT + 5),), "x"),
        (("a" * TEXT_LIMIT, "b"), "a"),
        (("a" * (TEXT_LIMIT - 1), "b"), "a"),
    ],
)
def test_the_cut_leaves_whole_sentences_where_it_can(lines: tuple[str, ...], end: str) -> None:
    """Else words: half a number is another number. Parts cover the text, and no paragraph is empty."""
    article = composed(*lines)
    assert article.read == "excerpt"
    assert len(article.text) <= TEXT_LIMIT
    assert article.text.endswith(end)
    assert [article.text[part.start : part.end] for part in article.parts] == article.text.split("\n")
    assert all(part.end > part.start for part in article.parts)


def test_a_pasted_text_has_the_same_limit() -> None:
    long = read_text(
        f"{NEWS}\n" + f"{UPDATE}\n" * 3000, url=None, outlet=None, title=None, published=None, retrieved=DAY
    )
    assert (long.read, len(long.text) <= TEXT_LIMIT) == ("excerpt", True)


def test_many_pages_have_it_together() -> None:
    """Twelve pages, each within the limit, make no article beyond it, and none that is called whole."""
    pages = [composed(*[f"Halaman {n}, {UPDATE}"] * 400) for n in range(12)]
    article = joined(pages, whole=True)
    assert (article.read, len(article.text) <= TEXT_LIMIT) == ("excerpt", True)
