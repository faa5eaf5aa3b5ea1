"""The words behind every value are the article's own, at the place that is named."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scraper.errors import ReadError
from scraper.lexicon import load_lexicon
from scraper.models import Article, Reading
from scraper.pipeline import read_article
from tests.articles import CORPUS, article, labelled, rows

TEXTS = [(row["text"], row["url"]) for row in rows(*CORPUS)]


def hold(found: Article, reading: Reading) -> None:
    """The invariants of a reading, whatever the article."""
    assert [found.text[p.start : p.end] for p in found.parts] == found.text.split("\n")
    for findings in reading.evidence.values():
        for finding in findings:
            assert finding.evidence
            for evidence in finding.evidence:
                assert found.text[evidence.start : evidence.end] == evidence.quote
                assert evidence.quote.strip()
    if reading.facts is not None:
        facts = reading.facts
        assert (facts.date is None) == (facts.date_precision == "unknown")
        assert facts.place.regency_code is None or facts.place.regency_code.startswith(facts.place.province_code or "?")
        assert facts.date is None or "date" in reading.evidence
        assert len([key for key in reading.evidence if key.startswith("witnesses.")]) == len(facts.witnesses)


@pytest.mark.parametrize("item", labelled(*CORPUS), ids=lambda item: str(item.id))
def test_evidence_is_the_articles_own_words(item: object) -> None:
    """On the corpus as it stands."""
    found: Article = item.article  # type: ignore[attr-defined]
    hold(found, read_article(found, load_lexicon()))


@settings(max_examples=120)
@given(source=st.sampled_from(TEXTS), seed=st.integers(0, 2**32), noise=st.text(max_size=30))
def test_evidence_survives_mutilated_articles(source: tuple[str, str], seed: int, noise: str) -> None:
    """Words dropped, doubled, swapped or replaced by rubbish: no exception, and the invariants hold."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    words = source[0].split(" ")
    for _ in range(chance.randint(1, 30)):
        at = chance.randrange(len(words))
        words[at : at + chance.randint(0, 3)] = chance.choice([[], [noise], [words[at]] * 2, ["(", noise], ["\n"]])
        words = words or [noise]
    try:
        found = article(" ".join(words), source[1])
    except ReadError:
        return
    hold(found, read_article(found, load_lexicon()))


@settings(max_examples=60)
@given(text=st.text(max_size=400), tail=st.sampled_from(["", " ikrar netralitas ASN Pemkab Siak, Senin (1/1/2024)."]))
def test_any_text_at_all_is_read_or_refused(text: str, tail: str) -> None:
    """Arbitrary Unicode is no reason to fall over."""
    try:
        found = article(text + tail)
    except ReadError:
        return
    hold(found, read_article(found, load_lexicon()))
