"""Which form a pledge took, as its own sentences say."""

import pytest

from scraper.extract.forms import extract
from scraper.lexicon import load_lexicon
from tests.articles import article


@pytest.mark.parametrize("other", ["deklarasi politik", "deklarasi atau kegiatan serupa", "deklarasi pencalonan"])
def test_what_others_declare_is_no_form(other: str) -> None:
    """Servants who read an oath are told what to stay away from, and that names no form of theirs."""
    text = f"ASN Pemkab Siak membacakan ikrar netralitas.\nMereka yang tidak netral ketahuan menghadiri {other}."
    assert {found.value for found in extract(article(text), load_lexicon())} == {"ikrar"}


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("ASN Pemkab Siak menandatangani komitmen netralitas.", {"komitmen bersama"}),
        ("ASN Pemkab Siak membacakan ikrar dan menandatangani komitmen netralitas.", {"ikrar"}),
        (
            "ASN Pemkab Siak membacakan ikrar netralitas dan menandatangani komitmen bersama.",
            {"ikrar", "komitmen bersama"},
        ),
        ("Naskah komitmen bersama netralitas ASN Siak dibacakan, lalu diteken.", {"komitmen bersama"}),
        ("Guru Siak menggoreskan pena sebagai tanda komitmen bersama netralitas.", {"komitmen bersama"}),
        ("ASN Siak membacakan ikrar netralitas seusai komitmen bersama peserta pemilu diteken.", {"ikrar"}),
        ("Deklarasi Pemilu Damai dan ikrar netralitas ASN Siak dibacakan di aula.", {"ikrar"}),
        ("Deklarasi Pemilu Damai dan komitmen netralitas ASN Siak dibacakan di aula.", {"komitmen bersama"}),
        ("ASN Siak menggelar deklarasi damai dan janji netral di aula.", {"deklarasi"}),
        ("Penyuluh agama bersumpah netral di aula.", {"sumpah"}),
        ("Pegawai rutan bersumpah menjaga kenetralan saat ikrar netralitas dibacakan.", {"ikrar", "sumpah"}),
        ("ASN Pemkab Siak mendeklarasikan diri netral di halaman kantor bupati.", {"deklarasi"}),
    ],
)
def test_a_commitment_to_neutrality_is_what_is_signed(text: str, forms: set[str]) -> None:
    """Where the pledge has a name of its own, *komitmen netralitas* says no more than what it is about."""
    assert {found.value for found in extract(article(text), load_lexicon())} == forms


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("Ikrar netralitas ASN Siak dibacakan, lalu dituangkan dalam surat pernyataan.", {"ikrar", "surat pernyataan"}),
        ("ASN Siak berikrar netral dan menyerahkan surat pernyataan ke Bawaslu.", {"ikrar", "surat pernyataan"}),
        (
            "Ikrar netralitas ASN Siak dibacakan. Surat pernyataan bermeterai diteken juga.",
            {"ikrar", "surat pernyataan"},
        ),
        ("Ikrar netralitas ASN Siak dibacakan. Surat pernyataan calon belum ada.", {"ikrar"}),
        ("Di gedung itu deklarasi netralitas ASN Siak dihelat.", {"deklarasi"}),
    ],
)
def test_a_statement_is_put_on_paper_by_many_a_verb(text: str, forms: set[str]) -> None:
    assert {found.value for found in extract(article(text), load_lexicon())} == forms


@pytest.mark.parametrize(
    ("said", "forms"),
    [
        ("pakta integritas yang diteken tadi disimpan di BKD", {"ikrar", "pakta integritas"}),
        ("pakta integritas netralitas yang baru saja ditandatangani mengikat semua", {"ikrar", "pakta integritas"}),
        ("pakta integritas itu yang kami teken disimpan", {"ikrar", "pakta integritas"}),
        ("pakta integritas yang harus diteken masih dicetak", {"ikrar"}),
        ("pakta integritas mengikat semua pegawai", {"ikrar"}),
    ],
)
def test_what_a_speaker_takes_for_done_was_done(said: str, forms: set[str]) -> None:
    """*The pact that was signed* tells of the signing, whoever says it; *the pact* alone does not."""
    text = f"ASN Siak membacakan ikrar netralitas di aula, Senin (7/10/2024).\nSekda mengatakan {said}."
    assert {found.value for found in extract(article(text), load_lexicon())} == forms


@pytest.mark.parametrize(
    ("asked", "forms"),
    [
        ("Bupati meminta camat meneken pakta integritas, dan permintaan itu dipenuhi", {"ikrar", "pakta integritas"}),
        ("Camat diminta meneken pakta integritas, dan ajakan itu langsung diikuti", {"ikrar", "pakta integritas"}),
        ("Sekda meminta camat meneken pakta integritas; instruksi tersebut belum dijalankan", {"ikrar"}),
        ("Bupati meminta camat meneken pakta integritas", {"ikrar"}),
    ],
)
def test_what_was_asked_for_and_done_counts(asked: str, forms: set[str]) -> None:
    text = f"Pegawai Pemkab Siak membacakan ikrar netralitas di aula, Senin (7/10/2024).\n{asked}."
    assert {found.value for found in extract(article(text), load_lexicon())} == forms
