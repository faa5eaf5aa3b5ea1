"""How many pledged, and how sure the article is of it."""

import pytest

from scraper.lexicon import load_lexicon
from scraper.pipeline import read_article
from tests.articles import article


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("Tak kurang dari 350 ASN mengucapkan ikrar itu.", (350, "min")),
        ("Dua ribu lebih ASN mengucapkan ikrar itu.", (2000, "min")),
        ("Sekitar dua ribu lebih ASN mengucapkan ikrar itu.", (2000, "approx")),
        ("Tercatat 350 ASN mengucapkan ikrar itu.", (350, "exact")),
        ("Bupati memimpin. Seluruh pegawai, berjumlah 45 orang, mengikutinya.", (45, "exact")),
        ("Tercatat 350 ASN di kabupaten itu.", None),
    ],
)
def test_a_number_is_as_sure_as_its_words(words: str, count: tuple[int, str] | None) -> None:
    """*Lebih* makes it the least, *sekitar* a guess; counted while they pledged is no workforce."""
    text = f"ASN Pemkab Siak membacakan ikrar netralitas, Senin (4/11/2024). {words}"
    reading = read_article(article(text), load_lexicon())
    assert reading.facts is not None
    found = reading.facts.headcount
    assert (found and (found.value, found.qualifier)) == count
