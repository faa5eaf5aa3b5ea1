"""Days as articles print them, slips included."""

import pytest

from scraper.extract.date import extract
from scraper.lexicon import load_lexicon
from tests.articles import article


@pytest.mark.parametrize(
    "day",
    [
        "Senin(14/10/2024)", "Senin, 14/10/ 2024", "Senin (14-10-2024)", "Senin (14.10.2024)", "(Senin, 14/10/2024)",
        "Senin, 14 Oktober, 2024", "Senin 14, Oktober 2024", "Senin14 Oktober 2024", "Senin, (14/10) 2024",
        "Senin (14/10/20224)", "Senin 14-Oktober-2024", "Senin (14/Okt/2024)", "Senin, 14 Oktober2024",
        "14 s.d. 15 Oktober 2024", "Senin dan Selasa, 14 dan 15 Oktober 2024", "Senin, 2024-10-14", "2024-10-14",
        "Senin, 14 October 2024", "tanggal 14 Oktiber 2024", "hari Senin, tgl. 14 Oktober 2024",
        "Senin (14-10)", "Senin pagi (14.10)", "Senin, tgl 14/10/2024", "Senin/14 Oktober 2024",
        "14 Oktober 2024 (Senin)",
    ],
)  # fmt: skip
def test_a_day_is_read_in_any_notation(day: str) -> None:
    """Blanks, commas and hyphens fall anywhere, and a digit too many is no other century."""
    found = extract(article(f"ASN Siak membaca ikrar netralitas Pilkada 2024 di aula, {day}."), load_lexicon())
    assert {finding.value.value for finding in found} - {None} == {"2024-10-14"}


@pytest.mark.parametrize("words", ["3-2024-10 orang", "nomor 800/2024-10-14/BKD", "skor 14-10"])
def test_what_only_looks_like_a_day_is_none(words: str) -> None:
    """Numbers of decrees and scores have hyphens too."""
    assert not extract(article(f"ASN Siak membaca ikrar netralitas di aula, {words}."), load_lexicon())
