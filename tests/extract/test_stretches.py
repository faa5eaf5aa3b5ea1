"""The first stretches of prose count more than what follows, also where a page's paragraphs were joined into one."""

import pytest

from scraper.extract.document import document
from scraper.extract.prose import is_prose
from scraper.lexicon import load_lexicon
from tests.articles import article

PARAGRAPHS = [
    f"Kabar nomor {n} dari balai desa menyebutkan bahwa warga mulai memperbaiki jalan yang rusak karena hujan "
    f"lebat pekan lalu. Mereka membawa pasir, batu, dan semen dari gudang {n} milik kelompok tani setempat, lalu "
    f"bekerja bergiliran sampai petang. Pekerjaan bagian {n} selesai dalam dua hari."
    for n in ("satu", "dua", "tiga", "empat", "lima")
]
STAMPED = "Selasa, 3 September 2024 10:21 WIB oleh meja redaksi"


def ranks(text: str) -> dict[str, int]:
    """The rank of the first sentence of each paragraph, by its number word."""
    doc = document(article(f"Warga Perbaiki Jalan Desa\n\n{text}"), load_lexicon())
    return {s.text.split()[2]: doc.rank(s) for s in doc.sentences if s.text.startswith("Kabar nomor")}


def test_a_stretch_is_a_paragraph() -> None:
    assert ranks("\n\n".join(PARAGRAPHS)) == {"satu": 0, "dua": 1, "tiga": 2, "empat": 3, "lima": 3}


def test_a_paragraph_of_joined_ones_counts_as_several() -> None:
    assert ranks(" ".join(PARAGRAPHS)) == {"satu": 0, "dua": 1, "tiga": 2, "empat": 3, "lima": 3}


def test_the_lead_ends_with_the_third_stretch() -> None:
    doc = document(article("Warga Perbaiki Jalan Desa\n\n" + " ".join(PARAGRAPHS)), load_lexicon())
    assert "nomor tiga" in doc.lead
    assert "nomor empat" not in doc.lead


@pytest.mark.parametrize(
    ("paragraph", "told"),
    [
        (f"{STAMPED}.", False),
        (f"{STAMPED} {' '.join(PARAGRAPHS[:2])}", True),
    ],
)
def test_a_stamp_is_no_prose_unless_the_text_stands_behind_it(paragraph: str, told: bool) -> None:
    assert is_prose(paragraph) is told
