"""Who led the pledge: one person or office, not all of a kind."""

import pytest

from scraper.extract.led_by import extract, show
from scraper.lexicon import load_lexicon
from tests.articles import article


@pytest.mark.parametrize(
    ("leader", "shown"),
    [
        ("kepala desa", []),
        ("Kepala Desa Sukamaju Budi Rekaan", ["Kepala Desa | Sukamaju | Budi Rekaan"]),
        ("Bupati", ["Bupati |  | "]),
    ],
)
def test_village_heads_without_a_name_are_all_of_them(leader: str, shown: list[str]) -> None:
    """A regency has one regent and many villages."""
    text = f"Bawaslu Siak menggelar ikrar netralitas. Ikrar netralitas dibacakan oleh {leader}."
    assert [show(found.value) for found in extract(article(text), load_lexicon())] == shown
