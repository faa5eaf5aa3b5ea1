"""One account in many wordings: what a reporter may write instead changes nothing."""

import pytest

from scraper.extract.screen import screen
from scraper.lexicon import load_lexicon
from scraper.pipeline import read_article
from tests.articles import article

NEUTRAL = "Wali kota mengingatkan ASN agar netral dalam pilkada."
BELOW = f"{NEUTRAL}\n" * 3


@pytest.mark.parametrize(
    "act",
    [
        "melafalkan ikrar kenetralan",
        "mengumandangkan deklarasi sikap netral",
        "di pimpin Sekda mengikuti deklrasi netralitas",
        "dikomandoi Sekda membaca pernyataan prinsip netralitas",
        "menanda-tangani Pakta Kenetralan",
        "membubuhkan tanda tangan pada pakta netralitas",
        "melangsungkan ikrar tidak cawe-cawe",
        "mengikrarkan sikap nertal",
        "menghelat ikrar ketidakberpihakan",
        "memaklumatkan netralitas di balai kota",
        "menyerukan ikrar netralitas di aula",
        "mengikuti seremoni ikrar untuk tidak memihak",
        "meneken pakta-integritas netralitas",
        "mengucapkan ikrar tidak ikut berpolitik",
        "menggoreskan tinta di atas komitmen bersama netralitas",
    ],
)
def test_a_pledge_by_any_verb_and_name(act: str) -> None:
    assert screen(article(f"ASN Pemkot Tual {act} dalam pilkada, Senin (7/10/2024)."), load_lexicon()).relevant


@pytest.mark.parametrize(
    ("said", "relevant"),
    [
        ("Tadi kita bersama-sama berkomitmen ikrar netralitas", True),
        ("Deklarasi netralitas para lurah dan camat ini penting bagi kota", True),
        ("Ikrar netralitas ASN kami gelar sebagai bukti", True),
        ("Ikrar netralitas ASN sudah kami gelar sebagai bukti", False),
        ("Deklarasi netralitas ASN selama ini tidak berbekas", False),
        ("Deklarasi netralitas ASN itu penting bagi kota", False),
    ],
)
def test_a_speaker_points_to_the_pledge_at_hand(said: str, relevant: bool) -> None:
    """*Deklarasi ini*: he stands where it is made; what was made on another day is pointed to otherwise."""
    assert screen(article(f"{BELOW}„{said},“ kata Sekda Tual kepada ASN."), load_lexicon()).relevant == relevant


@pytest.mark.parametrize(
    ("text", "relevant"),
    [
        ("Pada ulang tahun kota ke-23 lalu, ASN Tual sudah meneken pakta netralitas.", False),
        ("Pada Senin lalu, ASN Tual sudah meneken pakta netralitas.", True),
        ("Seperti lazimnya, ASN Tual meneken pakta netralitas di kantor.", True),
        ("Lazimnya, ASN Tual meneken pakta netralitas di kantor.", False),
        ("ASN Tual meneken pernyataan netralitas yang sudah disiapkan Sekda.", True),
        ("ASN Tual diingatkan akan pernyataan netralitas yang sudah diteken di kantor.", False),
        ("Deklarasi netralitas sudah diucapkan ASN Tual, Rabu 9 Oktober.", True),
        ("Deklarasi netralitas sudah diucapkan ASN Tual di kantor, 9-10-2024.", True),
        ("Deklarasi netralitas sudah diucapkan ASN Tual di kantor.", False),
    ],
)
def test_what_stands_beside_tells_news_from_background(text: str, relevant: bool) -> None:
    assert screen(article(f"{NEUTRAL}\n{text}"), load_lexicon()).relevant == relevant


@pytest.mark.parametrize(
    ("headline", "relevant"),
    [
        ("Langgar netralitas dikenai sanksi, kata Sekda", True),
        ("Langgar netralitas, lurah diproses, kata Sekda", False),
    ],
)
def test_a_threat_is_no_breach(headline: str, relevant: bool) -> None:
    text = f"{headline}\n{BELOW}Dalam waktu dekat Pemkot Tual akan menggelar deklarasi netralitas ASN."
    assert screen(article(text), load_lexicon()).relevant == relevant


@pytest.mark.parametrize(
    ("text", "relevant"),
    [
        ("Tiga paslon ikrar kampanye damai.\nNaskah ikrar dibaca di aula. KPU harus netral, kata camat.", False),
        ("Calon pangulu mengucapkan ikrar damai di aula. Ikrar dipandu camat. Panitia netral, kata lurah.", False),
        ("Bawaslu gelar sosialisasi netralitas ASN dan deklarasi pemilihan umum damai 2024.", False),
        ("Bawaslu gelar sosialisasi dan deklarasi pemilihan umum damai 2024 serta netralitas ASN.", True),
        ("Dinas gelar deklarasi pemilu damai bagi ASN.\nIkrar dibaca kepala dinas. ASN harus netral.", True),
        ("Kodim gelar deklarasi pilkada aman dan damai. Dandim: anggota harus netral, kata dia.", False),
        ("Dinas gelar deklarasi pemilu damai, Sekda singgung netralitas ASN.\nIkrar dibaca ketua.", False),
    ],
)
def test_peace_is_vowed_by_others_or_by_servants_too(text: str, relevant: bool) -> None:
    assert screen(article(text), load_lexicon()).relevant == relevant


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Pemkot Tual hendak menghelat ikrar netralitas ASN, kata Sekda.", "planned"),
        ("Pemkot Tual segera melangsungkan deklarasi netralitas ASN.", "planned"),
        ("Menurut jadwal ASN Pemkot Tual mengucapkan ikrar netralitas pada Jumat (11/10/2024).", "planned"),
        ("Pemkot Tual bersiap menggelar pendeklarasian sikap netral ASN.", "planned"),
        ("ASN Pemkot Tual bakal melafalkan ikrar netralitas di aula.", "planned"),
        ("Ikrar netralitas ASN Pemkot Tual digelar pekan yang akan datang.", "planned"),
        ("ASN Pemkot Tual, yang tidak bakal berpihak, mengucapkan ikrar netralitas, Selasa (8/10/2024).", "held"),
        ("ASN Tual meneken pakta netralitas menyambut Pilkada yang rencananya dihelat November.", "held"),
        ("ASN Tual meneken pakta netralitas menyambut pemilu yang dijadwalkan akan dihelat Februari.", "held"),
        ("Dalam rangka persiapan menyambut pilkada ASN Tual mengucapkan ikrar netralitas.", "held"),
        ("ASN Tual mengucapkan ikrar netralitas untuk Pilkada 27 November besok.", "held"),
        ("Pegawai berdatangan hendak mengikuti pembacaan ikrar netralitas ASN Tual, Selasa (8/10/2024).", "held"),
    ],
)
def test_a_plan_has_more_than_one_word_for_will(text: str, status: str) -> None:
    facts = read_article(article(text), load_lexicon()).facts
    assert facts is not None
    assert facts.status == status


def test_a_plan_below_the_lead_counts_without_a_verb_of_holding() -> None:
    text = f"{BELOW}{NEUTRAL}\nBersama Bawaslu ia tengah menyiapkan deklarasi netralitas ASN pada 14 November 2024."
    assert screen(article(text), load_lexicon()).relevant


@pytest.mark.parametrize(
    "poll",
    [
        "Pemilu & Pilkada 2024",
        "Pemilu dan Pilkada serentak 27 November 2024",
        "Pemilu-2024 dan Pilkada-2024",
        "pemilihan umum 14-2-2024 dan pilkada 27/11/2024",
        "pemilu 14 bulan Februari dan pemungutan suara tanggal 27 November tahun 2024",
    ],
)
def test_polls_in_any_notation(poll: str) -> None:
    text = f"ASN Pemkot Tual mengucapkan ikrar netralitas jelang {poll} di balai kota."
    facts = read_article(article(text), load_lexicon()).facts
    assert facts is not None
    assert set(facts.election) == {"pemilu-2024", "pilkada-2024"}
