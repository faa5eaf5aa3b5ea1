"""Letters that pass for others: what is Latin, whatever its dress, and what is not."""

import pytest

from scraper.lexicon.scripts import strange_word


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Pemerintah Kabupaten W\u0430jo", "W\u0430jo (U+0430 CYRILLIC SMALL LETTER A)"),
        ("Dinas \u041e\u041a\u0423", "\u041e\u041a\u0423 (U+041E CYRILLIC CAPITAL LETTER O)"),
        ("Kelas II\u0391 Ende", "II\u0391 (U+0391 GREEK CAPITAL LETTER ALPHA)"),
        ("RSUD \u0555gan", "\u0555gan (U+0555 ARMENIAN CAPITAL LETTER OH)"),
        ("KPU \u13a2nde", "\u13a2nde (U+13A2 CHEROKEE LETTER I)"),
    ],
)
def test_letters_of_another_script_are_told_with_their_word(text: str, word: str) -> None:
    """A whole word of them too: *ОКУ* in Cyrillic looks like the regency."""
    assert strange_word(text) == word


@pytest.mark.parametrize(
    "text",
    [
        "", "Lapas Kelas IIA Bulukumba", "Gubernur Émile", "Sri Hadiningrat Łukasz", "Ma\u02bcarif", "Jum’at 17/8",
        "\uff2b\uff30\uff35 Ende", "\U0001d40a\U0001d40f\U0001d414", "N\u00ba 3", "1️⃣ 😀 – §",
    ],
)  # fmt: skip
def test_latin_letters_signs_and_digits_are_not_strange(text: str) -> None:
    """Accents, full width, mathematical bold, ordinals, apostrophes that are letters, emoji."""
    assert strange_word(text) is None
