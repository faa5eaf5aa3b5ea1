"""Which articles tell of a pledge of neutrality, and which only of words like it."""

import pytest

from scraper.extract.screen import screen
from scraper.lexicon import load_lexicon
from tests.articles import article

NEUTRAL = "Wali kota mengingatkan ASN agar netral dalam pilkada."
BELOW = f"{NEUTRAL}\n" * 3


@pytest.mark.parametrize(
    ("text", "relevant"),
    [
        ("Bawaslu dan Pemkot Tual menandatangani nota kesepahaman tentang netralitas ASN, Senin (3/8/2020).", True),
        (
            "Bawaslu dan Pemkot Tual menandatangani nota kesepahaman (MoU) tentang pembinaan dan pengawasan netralitas "
            "ASN, Senin (3/8/2020).",
            False,
        ),
        (f"Pemkot Tual menggelar deklarasi netralitas, Senin (3/8/2020).\n{NEUTRAL}", True),
        (f"Pemkot Tual menggelar deklarasi pemilukada damai, Senin (3/8/2020).\n{NEUTRAL}", False),
        (
            f"{NEUTRAL} Ia bicara saat deklarasi pemilu damai.\nBegitu penting deklarasi tersebut, semua datang.\nPara "
            "pejabat menandatangani deklarasi damai itu.",
            False,
        ),
        (
            f"{NEUTRAL} Ia bicara saat deklarasi netralitas.\nBegitu penting deklarasi tersebut, semua datang.\nPara "
            "pejabat menandatangani deklarasi itu.",
            True,
        ),
        (f"Pemkot Tual menggelar deklarasi pilgub damai, Senin (3/8/2020).\n{NEUTRAL}", False),
        (f"Pemkot Tual melakukan penandatanganan pakta integritas.\n{NEUTRAL}", True),
        ("Para camat di Kota Tual menandatangani perjanjian netralitas ASN dengan Bawaslu, Senin (3/8/2020).", True),
        ("Bawaslu Kota Tual membahas perjanjian hibah agar ASN tetap netral, Senin (3/8/2020).", False),
        (
            "Sembilan calon kades di Tual berikrar rukun\nPanitia harus netral, kata camat saat memimpin ikrar para "
            "calon, Senin (3/8/2020).",
            False,
        ),
        (
            "Sembilan kades di Tual berikrar netral\nCamat memimpin ikrar para kepala desa, Senin (3/8/2020).",
            True,
        ),
        (
            "Komitmen netralitas prajurit Tual, buku panduan dibagikan\nKomandan menyerahkan buku itu kepada anggota "
            "TNI, Senin (3/8/2020).",
            False,
        ),
        (
            "Komitmen netralitas prajurit Tual\nAnggota TNI menandatangani komitmen netralitas, Senin (3/8/2020).",
            True,
        ),
        ("Pegawai Pemkot Tual membacakan Ikrar Pernyataan Sikap ASN pada apel, Senin (8/4/2019).", True),
        ("Pegawai Pemkot Tual membacakan ikrar pelayanan prima pada apel, Senin (8/4/2019).", False),
        (f"{BELOW}Pemkot Tual pada Senin 6 Mei 2019 telah mendeklarasikan netralitas ASN.", False),
        (f"{BELOW}Pemkot Tual pada Senin 6 Mei 2019 mendeklarasikan netralitas ASN.", True),
        (
            "Wali kota pamit kepada ASN.\nUpaya menjaga netralitas telah dilakukan sejak awal, dari arahan sampai "
            f"penandatanganan pakta integritas.\n{NEUTRAL}",
            False,
        ),
    ],
)
def test_what_is_a_pledge_of_neutrality(text: str, relevant: bool) -> None:
    """Not an agreement on who watches whom, not one for a calm poll, and not one told as given."""
    assert screen(article(text), load_lexicon()).relevant is relevant


@pytest.mark.parametrize("second", ["", "Deklarasi netralitas ASN disertai apel camat, Rabu (15/11/2023)."])
def test_a_caption_that_stands_there_twice_counts_once(second: str) -> None:
    """A picture of a declaration does not make a report of a breach one, however often its caption is printed."""
    caption = "Deklarasi netralitas ASN dilakukan di Kota Tual, Rabu (15/11/2023)."
    report = f"Dua camat di Kota Tual dilaporkan karena melanggar netralitas\n{caption}\n{second or caption}"
    assert screen(article(report), load_lexicon()).relevant is bool(second)
