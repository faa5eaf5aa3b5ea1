"""What the prefilter skips must not match, and what it lets through must match as before."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.extract.document import Sentence
from scraper.extract.passage import Passage, Spans
from scraper.lexicon import load_lexicon
from scraper.lexicon.clauses import analysed
from scraper.lexicon.folding import fold, folded, is_odd, latin
from scraper.lexicon.heads import WORD
from scraper.lexicon.prefilter import Prefilter, small
from scraper.models import Article, Part
from scraper.pipeline import read_article
from tests.articles import CORPUS, article, rows

WORDS = st.sampled_from(
    ["ASN", "netral", "ikrar", "Deklarasi", "12", "٣", " ", "\n", "\u3000", "İ", "ſ", "K", "(", "."]
)


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        (r"\wikrar\b", [{"ikrar"}]),
        (r"\d+\s+(?:ASN|pegawai)", []),
        (r"\w(?:ber)?ikrar", [{"ikrar"}]),
        (r"\d+\s+(?:pejabat|pegawai)", [{"pejabat", "pegawai"}]),
        (r"pakta\s+integritas", [{"integritas"}]),
        (r"(?:netral|\w+)", []),
        (r"\w(?!tanpa)netral(?<=netral)", [{"netral"}]),
        (r"[a-z]*", []),
        (r"\w(?:dinas|badan){2}", [{"badan", "dinas"}]),
    ],
)
def test_clauses(pattern: str, needed: list[set[str]]) -> None:
    """Those that the heads fulfil need no test of their own."""
    assert sorted(map(sorted, analysed(re.compile(pattern, re.I)).clauses)) == sorted(map(sorted, needed))


@pytest.mark.parametrize(
    ("pattern", "begins"),
    [
        (r"\bikrar\b", {WORD + "ikrar"}),
        (r"(?<![\w/])(?:\(|\d)asn", {" asn", WORD + "0asn"}),
        (r"(?:(?<=-)|(?<!\w))(?:asn|pns)", {WORD + "asn", WORD + "pns"}),
        (r"(?<![^\w])asn|(?<=a)pns|(?!\w)tni", {"asn", "pns", "tni"}),
        (r"[±,]\s+\d", {"± 0", ", 0"}),
        (r"(?:sebanyak\s+)?\d+\s+ASN", {"sebanyak 0", "0"}),
        (r"\b\d{1,2}\s+(?:Mei|Juni)", {WORD + "0 mei", WORD + "00 mei", WORD + "0 juni", WORD + "00 juni"}),
        (r"\d{0,2}ASN", {"asn", "0asn", "00asn"}),
        (r"(?:ber|meng)?ikrar", {"ikrar", "berikrar", "mengikrar"}),
        (r"(?:kepala\s+)?(?:desa|kades)\b", {"kepala desa", "kepala kades", "desa", "kades"}),
        (r"(?:dan|serta)*ASN", {"dan", "serta", "asn"}),
        (r"(?<!me)netral|(?-i:ASN)", {"netral", "asn"}),
        (r"(?:di)?hadiri(?:nya)?|di", {"hadiri", "di"}),
        (r"perikehidupannya", {"perikehidupa"}),
        (r"\s+(?:ikut\s+)*menggelar", {" ikut ", " menggelar"}),
        (r"pakta[\s-]+integritas", {"pakta "}),
    ],
)
def test_heads(pattern: str, begins: set[str]) -> None:
    found = analysed(re.compile(pattern, re.I)).heads
    assert found is not None
    assert (set(found.strings), found.anchored) == (begins, False)


@pytest.mark.parametrize(
    "pattern", [r"\w+ASN", r"(?:ber)?\w", r"\s*\w*ikrar", r"[^.]{0,3}ikrar", r"a|ikrar", r"(?m)^ikrar"]
)
def test_a_pattern_that_may_begin_anywhere_has_no_heads(pattern: str) -> None:
    assert analysed(re.compile(pattern, re.I)).heads is None


@pytest.mark.parametrize(("pattern", "begins"), [(r"^\W*diketahui|pasca", {"pasca"}), (r"(?:^|dan )ASN", {"dan asn"})])
def test_a_pattern_may_begin_where_the_text_begins(pattern: str, begins: set[str]) -> None:
    found = analysed(re.compile(pattern, re.I)).heads
    assert found is not None
    assert (set(found.strings), found.anchored) == (begins, True)


def test_folding_keeps_every_place() -> None:
    """Whatever `re.I`, `\\s` and `\\d` take for an ASCII letter becomes that letter."""
    assert fold("İı ſ\u212a 12٣\n\u3000\u00a0É“") == b"ii sk 000     "
    assert folded(latin("ASN 12–É")) == fold("ASN 12–É") == b"asn 00  "
    assert folded(latin("A,B, C +/- ±3")) == b"a b, c +    0"


@pytest.mark.parametrize("pattern", [r"(?P<n>\d+)\s+ASN\b", r"\bPEMKAB\S", r"[A-Z]\w+ Ke\B", r"\(ASN\)"])
def test_the_twin_finds_the_same_places(pattern: str) -> None:
    compiled = re.compile(pattern, re.I)
    twin = small(compiled)
    text = "Sebanyak 30 ASN Pemkab. (asn) PEMKAB- abah ke ABAH KEN 12  asn"
    lowered = Passage(text, Prefilter().current()).small
    assert twin is not None
    assert lowered is not None
    assert [m.span() for m in twin.finditer(lowered)] == [m.span() for m in compiled.finditer(text)] != []


@pytest.mark.parametrize("pattern", [re.compile("ASN"), re.compile("(?-i:ASN)", re.I)])
def test_a_pattern_to_which_capitals_mean_something_has_no_twin(pattern: re.Pattern[str]) -> None:
    assert small(pattern) is None


@pytest.mark.parametrize(
    ("text", "odd"), [("Apa? “Ikrar” – É…", False), ("→ √", False), ("?ıkrar", True), ("“\u2003”", True), ("٣?", True)]
)
def test_letters_beyond_latin_1_are_odd_where_the_engine_reads_more_in_them(text: str, odd: bool) -> None:
    assert is_odd(text, latin(text)) is odd


@pytest.mark.parametrize("text", ["İstanbul", "ıkrar", "ſumpah", "\u212aota"])
def test_letters_that_only_the_engine_pairs(text: str) -> None:
    assert Passage(text, Prefilter().current()).small is None


KNOWN = [
    re.compile(p, re.I)
    for p in (
        r"ikrar[^.]{0,60}?(?:ASN|netral)",
        r"ikrar\s+netral",
        r"\d\s*asn",
        r"sumpah|deklarasi|s+",
        r"k\(?asn",
        r"i",
        r"^i| n",
    )
]


@pytest.mark.parametrize("blanks", ["  ", " \n", "\t ", "\u00a0 ", "\u3000"])
def test_heads_tell_nothing_where_blanks_stand_together(blanks: str) -> None:
    prefilter = Prefilter()
    pattern = re.compile(r"pakta\s+integritas\s+netral", re.I)
    prefilter.current().meet(pattern)
    text = f"Pakta{blanks}integritas netral. Pakta integritas{blanks}netral"
    passage = Passage(text, prefilter.current())
    assert [m.span() for m in passage.matches(pattern, Spans([0], [len(text)]))] == [
        m.span() for m in pattern.finditer(text)
    ]
    assert passage.search(pattern, 5, len(text)) is not None
    assert passage.first(pattern, 5, len(text)) is not None


@given(st.lists(WORDS, max_size=12).map("".join), st.integers(0, 20))
def test_what_matches_is_never_skipped(text: str, start: int) -> None:
    prefilter = Prefilter()
    for pattern in KNOWN:
        prefilter.current().meet(pattern)
    passage = Passage(text, prefilter.current())
    start = min(start, len(text))
    for pattern in KNOWN:
        alone = [m.span() for m in pattern.finditer(text, start)]
        assert [m.span() for m in passage.matches(pattern, Spans([start], [len(text)]))] == alone
        first, found = pattern.search(text[start:]), passage.search(pattern, start, len(text))
        assert (first and first.span()) == (found and found.span())
        stretch = Sentence(start, len(text), text[start:], Part("body", start, len(text)), 0, 0)
        seeing, told = pattern.search(text, start), passage.tells(pattern, stretch)
        assert (seeing and seeing.span()) == (told and told.span())


def test_all_rules_find_with_the_filter_what_they_find_without_it() -> None:
    lexicon = load_lexicon()
    articles: list[Article] = [article(row["text"]) for row in rows(*CORPUS)[::4]]
    for one in articles[:20]:
        read_article(one, lexicon)
    patterns = list(lexicon.prefilter._patterns.values())
    assert len(patterns) > 100
    for one in articles:
        whole = Passage(one.text, lexicon.prefilter.current())
        parts = Spans([part.start for part in one.parts], [part.end for part in one.parts])
        for pattern in patterns:
            alone = [m.span() for part in one.parts for m in pattern.finditer(one.text, part.start, part.end)]
            assert [m.span() for m in whole.matches(pattern, parts)] == alone, (one.url, pattern)


def test_a_filter_made_for_one_article_knows_nothing_of_later_patterns() -> None:
    prefilter = Prefilter()
    first = prefilter.current()
    late = re.compile("ikrar")
    assert [m.span() for m in Passage("ikrar", first).matches(late, Spans([0], [5]))] == [(0, 5)]
    assert id(late) in prefilter.current().plans
    assert id(late) not in first.plans
