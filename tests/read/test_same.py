"""Two reports are one article or two, whichever is asked first."""

from typing import Any

import pytest

from scraper.models import SourceRef
from scraper.read.same import better_address, marks, same_article
from tests.factories import make_source

NUMBER = "https://kabar.example/?p=42725"
WORDS = "https://kabar.example/2024/10/asn-sikka-berikrar-netral/"
TITLE = "ASN Pemkab Sikka Berikrar Netral"


def source(url: str | None, **changes: Any) -> SourceRef:
    return make_source("s2", **{"url": url, "title": TITLE, "published": "2024-10-08"} | changes)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (source(NUMBER), source(WORDS), True),
        (source(NUMBER), source(WORDS, title="Asn  pemkab Sikka “berikrar netral”"), True),
        (source(NUMBER), source(WORDS.replace("kabar", "www.kabar")), True),
        (source(NUMBER), source(WORDS, published="2024-10-09"), False),
        (source(NUMBER), source(WORDS, published=None), False),
        (source(NUMBER), source(WORDS, title="ASN Pemkab Sikka Berikrar Netral Lagi"), False),
        (source(NUMBER), source(WORDS.replace("kabar", "lain")), False),
        (source(NUMBER), source(WORDS.replace("kabar", "ende.kabar")), False),
        (source(NUMBER, title="Ikrar Netralitas ASN"), source(WORDS, title="Ikrar Netralitas ASN"), False),
        (source(None), source(None, sha256="ab" * 32), True),
        (source(None), source(None, sha256="ab" * 32, outlet="Kabar Lain"), False),
    ],
)
def test_headline_outlet_and_day_tell_an_article(one: SourceRef, other: SourceRef, same: bool) -> None:
    assert same_article(one, other) is same
    assert same_article(other, one) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (NUMBER, "https://kabar.example/asn-berikrar-netral/42725", True),
        (NUMBER, "https://kabar.example/42725/asn-berikrar-netral/", True),
        (NUMBER, "https://kabar.example/asn-berikrar-netral-42725/", True),
        (NUMBER, "https://kabar.example/asn-berikrar-netral-142725/", False),
        (NUMBER, "https://lain.example/asn-berikrar-netral/42725", False),
        ("https://kabar.example/?p=2024", "https://kabar.example/2024/asn-berikrar-netral/", False),
        ("https://kabar.example/12345/ikrar", "https://kabar.example/12345/deklarasi", False),
    ],
)
def test_a_number_tells_the_article_that_has_it_in_its_address(one: str, other: str, same: bool) -> None:
    """Titles and days are unknown here; two addresses in words may share the number of a rubric."""
    a, b = (source(url, title=None, published=None) for url in (one, other))
    assert same_article(a, b) is same
    assert same_article(b, a) is same
    assert not same or set(marks(a)) & set(marks(b))


def test_the_address_in_words_is_the_better_one() -> None:
    number, words = source(NUMBER, archived="https://arsip.example/1"), source(WORDS, link="gone")
    assert better_address(number, words) == number.model_copy(update={"url": WORDS, "archived": None, "link": "gone"})
    assert better_address(words, number) == words
    assert better_address(number, source(None)) == number
