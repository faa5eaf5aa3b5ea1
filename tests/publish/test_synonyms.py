"""Other words for the same thing: from the lexicon and a list, beside a page and by word."""

import pytest

from scraper.publish.synonyms import load_synonyms


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("Ikrar Pemerintah Kabupaten Ogan Komering Ulu", "16.01", {"pemkab", "oku"}),
        ("Deklarasi Lapas Kelas IIA", "62.02", {"lembaga", "pemasyarakatan", "kotim"}),
        ("RSUD Panyabungan", "12.13", {"rumah", "sakit", "umum", "daerah", "madina"}),
        ("Kantor Kementerian Agama", "53", {"kemenag", "ntt"}),
        ("disaksikan KPU", None, {"komisi", "pemilihan", "umum"}),
    ],
)
def test_a_page_is_found_by_its_other_words(text: str, code: str | None, words: set[str]) -> None:
    """Institutions and bodies as the text names them, regions by their codes."""
    assert words <= set(load_synonyms().beside([text, None], [code, None]).split())


def test_nothing_is_added_that_the_text_has() -> None:
    """Nor what a word of it begins with; and a short word in small letters is no abbreviation."""
    assert "netral" not in load_synonyms().beside(["Ikrar netralitas"], []).split()
    assert load_synonyms().beside(["man kpu min"], []) == ""


def test_words_lead_to_equal_phrases_and_back() -> None:
    """For filters that know only rows."""
    words = load_synonyms().by_word
    assert "ogan komering ulu" in words["oku"]
    assert "pemerintah kabupaten" in words["pemkab"]
    assert "netral" in words["netralitas"]
    assert not [word for word, others in words.items() if " " in word or not others or word in others]
