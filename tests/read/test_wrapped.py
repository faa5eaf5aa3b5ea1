"""Lines of one width become paragraphs again; any other lines stay as they came."""

import textwrap

import pytest

from scraper.read.wrapped import unwrapped
from tests.articles import RETOLD, article, rows

PARAGRAPHS = [
    "Camat dan lurah ikrarkan sikap netral",
    "SUKAMAJU – Seluruh camat dan lurah di Kota Sukamaju mengucapkan ikrar netralitas di Aula Balai Kota, Senin "
    "(4/11/2024), dengan disaksikan ketua Bawaslu setempat dan jajaran komisioner lain.",
    "Wali kota meminta mereka menjaga sikap di kantor, di lapangan dan di media sosial sampai suara selesai dihitung.",
    "“Yang melanggar akan kami beri sanksi, siapa pun orangnya,” katanya usai acara yang ditutup dengan doa bersama.",
]


@pytest.mark.parametrize("width", [60, 72, 80, 100])
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_paragraphs_come_back_from_lines_of_any_usual_width(width: int, between: str) -> None:
    lines = between.join(textwrap.fill(p, width) for p in PARAGRAPHS).split("\n")
    assert [line for line in unwrapped(lines) if line] == PARAGRAPHS


def test_lines_of_no_width_stay() -> None:
    names = [
        "Bupati Sukamaju",
        "Ketua Bawaslu Kabupaten Sukamaju Siti Rahma",
        "Dandim",
        "Kapolres",
        "Ketua KPU",
        "Sekda",
    ]
    assert unwrapped(names) == names
    assert unwrapped(PARAGRAPHS) == PARAGRAPHS
    assert unwrapped([]) == []


def test_paragraph_that_ends_at_the_margin_is_not_joined_with_the_next() -> None:
    full = "Ikrar itu dibacakan oleh sekretaris daerah di depan seluruh pegawai."
    lines = [full, *textwrap.wrap(PARAGRAPHS[1], len(full)), *textwrap.wrap(PARAGRAPHS[2], len(full))]
    assert unwrapped(lines)[0] == full
    halves = [
        *textwrap.wrap(PARAGRAPHS[1], len(full)),
        "",
        full,
        *textwrap.wrap(PARAGRAPHS[2], len(full)),
        "",
        "Selesai",
    ]
    assert unwrapped(halves)[2].startswith(f"{full} Wali kota")  # empty lines tell where paragraphs end


def test_wrapped_articles_have_the_paragraphs_they_had() -> None:
    kept = 0
    for row in rows(RETOLD):
        wrapped = "\n\n".join(
            textwrap.fill(line, 72, break_on_hyphens=False) for line in row["text"].split("\n") if line.strip()
        )
        kept += article(wrapped).text == article(row["text"]).text
    assert kept >= 0.9 * len(rows(RETOLD))
