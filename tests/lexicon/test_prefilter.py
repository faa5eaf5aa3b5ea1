"""What the prefilter skips must not match, and what it lets through must match as before."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.extract.document import Document
from scraper.lexicon import load_lexicon
from scraper.lexicon.prefilter import Prefilter, clauses, small, small_letters
from scraper.models import Article
from tests.articles import CORPUS, article, rows

WORDS = st.sampled_from(
    ["ASN", "netral", "ikrar", "Deklarasi", "12", "٣", " ", "\n", "\u3000", "İ", "ſ", "K", "(", "."]
)


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        (r"\bikrar\b", [{"ikrar"}]),
        (r"\d+\s+(?:ASN|pegawai)", [{"0"}, {"asn", "pegawai"}]),
        (r"(?:ber)?ikrar", [{"ikrar"}]),
        (r"pakta\s+integritas", [{"integritas"}, {"pakta"}]),
        (r"(?:netral|\w+)", []),
        (r"(?!tanpa)netral(?<=netral)", [{"netral"}]),
        (r"[a-z]*", []),
        (r"(?:dinas|badan){2}", [{"badan", "dinas"}]),
    ],
)
def test_clauses(pattern: str, needed: list[set[str]]) -> None:
    assert sorted(map(sorted, clauses(re.compile(pattern, re.I)))) == sorted(map(sorted, needed))


@pytest.mark.parametrize("pattern", [r"(?P<n>\d+)\s+ASN\b", r"\bPEMKAB\S", r"[A-Z]\w+ Ke\B", r"\(ASN\)"])
def test_the_twin_finds_the_same_places(pattern: str) -> None:
    compiled = re.compile(pattern, re.I)
    twin = small(compiled)
    text = "Sebanyak 30 ASN Pemkab. (asn) PEMKAB- abah ke ABAH KEN 12  asn"
    lowered = small_letters(text)
    assert twin is not None
    assert lowered is not None
    assert [m.span() for m in twin.finditer(lowered)] == [m.span() for m in compiled.finditer(text)] != []


@pytest.mark.parametrize("pattern", [re.compile("ASN"), re.compile("(?-i:ASN)", re.I)])
def test_a_pattern_to_which_capitals_mean_something_has_no_twin(pattern: re.Pattern[str]) -> None:
    assert small(pattern) is None


@pytest.mark.parametrize("text", ["İstanbul", "ıkrar", "ſumpah"])
def test_letters_that_only_the_engine_pairs(text: str) -> None:
    assert small_letters(text) is None


@given(st.lists(WORDS, max_size=12).map("".join))
def test_what_matches_is_never_skipped(text: str) -> None:
    prefilter = Prefilter()
    known = [re.compile(p, re.I) for p in (r"ikrar\s+netral", r"\d\s*asn", r"sumpah|deklarasi|s+", r"k\(?asn", r"i")]
    for pattern in known:
        prefilter.current().plan(pattern)
    current = prefilter.current()
    fulfilled = current.fulfilled(text)
    for pattern in known:
        need = current.plan(pattern).need
        assert need & fulfilled == need or not pattern.search(text)


def test_all_rules_find_with_the_filter_what_they_find_without_it() -> None:
    lexicon = load_lexicon()
    compiled = {source: pattern for (source, flags), pattern in lexicon._compiled.items() if flags == re.I}
    for row in rows(*CORPUS)[::4]:
        one: Article = article(row["text"])
        doc = Document(one, lexicon)
        for source, pattern in compiled.items():
            alone = [m.span() for part in one.parts for m in pattern.finditer(one.text, part.start, part.end)]
            assert [m.span() for m in doc.matches(source)] == alone, (row["id"], source)


def test_a_filter_made_for_one_article_knows_nothing_of_later_patterns() -> None:
    prefilter = Prefilter()
    first = prefilter.current()
    fulfilled = first.fulfilled("ASN")
    late = re.compile("ikrar")
    first.plan(late)
    assert prefilter.current().plan(late).need != 0
    assert first.plan(late).need & fulfilled == first.plan(late).need == 0
