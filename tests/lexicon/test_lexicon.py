"""The lexicon's tables agree with the vocabulary and with themselves."""

import re
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.errors import ConfigError
from scraper.lexicon import load_lexicon
from scraper.lexicon.alternation import alternation
from scraper.lexicon.elections import Elections
from scraper.lexicon.institutions import InstitutionWords
from scraper.vocabulary import Election, InstitutionKind

LEXICON = load_lexicon()


def test_every_kind_of_institution_has_a_name_or_a_rule() -> None:
    """No kind of the vocabulary is out of reach: `gabungan` comes from rules, all others from heads."""
    named = {entry.kind for entry in LEXICON.institutions.types}
    assert set(get_args(InstitutionKind)) - named == {"gabungan"}


def test_every_head_finds_its_own_type() -> None:
    """The one pattern of all heads leads back to the entry that lists the head."""
    for head, entry in LEXICON.institutions.by_head.items():
        found = LEXICON.institutions.pattern.fullmatch(head)
        assert found is not None, head
        assert LEXICON.institutions.type_of(found.group()) is entry


def test_elections_are_those_of_the_vocabulary_in_order_of_time() -> None:
    """Every election has its year in its name, and polls in that year."""
    assert set(LEXICON.elections.polling) == set(get_args(Election))
    for name, days in LEXICON.elections.polling.items():
        assert all(str(day.year) == name[-4:] for day in days)


def test_vague_words_have_ranges_that_do_not_turn_round() -> None:
    """The published mapping from words to ranges."""
    assert all(0 < low < high for low, high in LEXICON.vague.values())


def test_an_unknown_word_class_is_an_error() -> None:
    """A typo in a rule is told, with what would be right."""
    with pytest.raises(ConfigError, match=r"no word class <@mont>; known are .*month"):
        LEXICON.compile(r"<@mont>")


def test_a_table_that_contradicts_itself_is_refused() -> None:
    """A head listed twice would belong to the one that happens to come last."""
    row = {"kind": "lapas", "tail": "class", "level": None, "name": None, "heads": ["lapas"]}
    with pytest.raises(ConfigError, match="listed twice: lapas"):
        InstitutionWords.from_data([row, row])
    with pytest.raises(ConfigError, match="unknown kind"):
        InstitutionWords.from_data([{**row, "kind": "penjara"}])
    with pytest.raises(ConfigError, match="does not hold just the elections"):
        Elections.from_data({"polling": {"pilkada-2024": []}, "names": {}})


def test_a_body_without_a_name_bears_that_of_its_institution() -> None:
    """Written once: *dinkes* is one office, whether it pledges or its head came."""
    assert LEXICON.people.bodies["dinkes"] == LEXICON.institutions.name_of("dinkes") == "Dinas Kesehatan"
    with pytest.raises(ConfigError, match="no name for penjara"):
        LEXICON.institutions.name_of("penjara")


@given(
    st.lists(st.text("ab ", min_size=1, max_size=4).map(str.strip).filter(bool), min_size=1),
    st.text("ab ", max_size=30),
)
def test_an_alternation_finds_what_the_plain_list_finds(words: list[str], text: str) -> None:
    """The words as a tree match exactly what they match one by one, longest first."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    plain = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered)
    spans = [[m.span() for m in re.finditer(pattern, text)] for pattern in (alternation(words), plain)]
    assert spans[0] == spans[1]
