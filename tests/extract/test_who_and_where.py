"""Who held the event, who led it and where it was, told in many ways and not only beside the pledge."""

import pytest

from scraper.lexicon import load_lexicon
from scraper.models import Facts
from scraper.pipeline import read_article
from tests.articles import article

BELOW = "Seusai itu ASN Pemkot Tual mengucapkan ikrar netralitas Pilkada 2024."


def facts(text: str) -> Facts:
    reading = read_article(article(text), load_lexicon())
    assert reading.facts is not None
    return reading.facts


@pytest.mark.parametrize(
    ("text", "organizer"),
    [
        ("Bawaslu Kota Tual menggelar sosialisasi pengawasan, Senin (7/10/2024).", "Bawaslu Kota Tual"),
        ("TUAL, KabarTual- KPU Tual gelar rapat tahapan di balai kota.", "KPU Kota Tual"),
        ("Panwaslu Kota Tual melakukan sosialisasi netralitas, Senin (7/10/2024).", "Panwaslu Kota Tual"),
        (
            "Pemerintah Kota Tual melalui Badan Kesatuan Bangsa dan Politik (Kesbangpol) menggelar sosialisasi.",
            "Badan Kesatuan Bangsa dan Politik Kota Tual",
        ),
        (
            "Wali kota menilai kegiatan yang di adakan oleh Bawaslu Kota Tual itu penting bagi semua pegawai.",
            "Bawaslu Kota Tual",
        ),
        ("KPU Kota Tual melaksanakan pemungutan suara pada 27 November 2024.", None),
        ("Pilkada yang digelar KPU Kota Tual diikuti tiga pasangan.", None),
        ("OPD Kota Tual menggelar sosialisasi netralitas, Senin (7/10/2024).", None),
    ],
)
def test_who_holds_the_meeting_at_which_they_pledge(text: str, organizer: str | None) -> None:
    found = facts(f"{text}\n{BELOW}").organizer
    assert (found.org if found else None) == organizer


@pytest.mark.parametrize(
    ("text", "leader"),
    [
        ("Ikrar netralitas ASN di pimpin langsung Pj Wali Kota Tual Budi Rahan.", "Budi Rahan"),
        ("Naskah ikrar netralitas itu di bacakan oleh Sekda Kota Tual Budi Rahan.", "Budi Rahan"),
        ("Sekda Kota Tual Budi Rahan bertindak sebagai pembina apel ikrar netralitas itu.", "Budi Rahan"),
        (
            "Pj Wali Kota Tual Budi Rahan hadir. Budi Rahan membacakan ikrar netralitas ASN, ditirukan semua.",
            "Budi Rahan",
        ),
        (
            "Ikrar netralitas dibacakan oleh Asisten I Setdako Tual, Budi Rahan, di halaman balai kota.",
            "Budi Rahan",
        ),
        ("Ikrar netralitas itu dipandu Kepala Subseksi Pelayanan Tahanan, Irwan.", "Irwan"),
        (
            "Sedikitnya 250 pegawai, mulai dari kepala seksi hingga penyuluh, membaca ikrar netralitas, dipandu "
            "Kasubbag TU Budi Rahan.",
            "Budi Rahan",
        ),
        ("Sedikitnya 250 pegawai, mulai dari kepala seksi hingga penyuluh, membaca ikrar netralitas.", None),
        ("Ikrar netralitas dibacakan oleh Pada saat itu semua pegawai.", None),
        ("Camat bertindak sebagai pembina kepegawaian di wilayahnya.", None),
    ],
)
def test_who_leads_the_pledge(text: str, leader: str | None) -> None:
    found = facts(f"ASN Pemkot Tual mengucapkan ikrar netralitas Pilkada 2024.\n{text}").led_by
    assert (found.name if found else None) == leader


@pytest.mark.parametrize(
    ("text", "venue"),
    [
        ("Kegiatan itu berlangsung di Aula Bappeda Tual, Senin (7/10/2024).", "Aula Bappeda Tual"),
        ("Rapat koordinasi digelar di Sasana Krida Maren, Senin (7/10/2024).", "Sasana Krida Maren"),
        ("Sosialisasi netralitas diadakan di Swiss Maren Hotel pada Senin.", "Swiss Maren Hotel"),
        ("Apel itu digelar di Mapolres Tual, Senin (7/10/2024).", "Mapolres Tual"),
        ("Upacara itu dilaksanakan di alun alun Kota Tual.", "alun alun Kota Tual"),
        ("Pembacaan ikrar itu berlangsung di aula kantor, Rabu (2/10/2024).", "aula kantor"),
        ("Kegiatan itu berlangsung di Kota Tual, Senin (7/10/2024).", None),
        ("Pemungutan suara berlangsung di Gedung Serbaguna Tual.", None),
    ],
)
def test_where_a_ceremony_is_told_to_be(text: str, venue: str | None) -> None:
    """Also where the sentence tells of no pledge, and stands apart from those that do."""
    apart = "Wali kota berharap semua patuh.\nWarga diminta tenang.\nJalan kota lengang.\n"
    assert facts(f"ASN Pemkot Tual mengucapkan ikrar netralitas Pilkada 2024.\n{apart}{text}").place.venue == venue


def test_the_place_beside_the_pledge_comes_first() -> None:
    text = (
        "Rapat dinas digelar di Aula Bappeda Tual, Jumat.\nWarga diminta tenang.\nJalan kota lengang.\n"
        "ASN Pemkot Tual mengucapkan ikrar netralitas di Lapangan Merdeka Tual, Senin (7/10/2024)."
    )
    assert facts(text).place.venue == "Lapangan Merdeka Tual"


@pytest.mark.parametrize(
    ("text", "guests"),
    [
        ("Ketua Bawaslu Kota Tual Rahma Letsoin dalam sambutannya memuji ikrar netralitas itu.", ["Rahma Letsoin"]),
        ("Wakil Wali Kota Tual Usman Tamnge membuka sosialisasi netralitas itu.", ["Usman Tamnge"]),
        ("Ikrar netralitas itu dihadiri Ketua KPU Kota Tual Ibrahim Faut, camat, dan lurah.", ["Ibrahim Faut"]),
        ("Ikrar netralitas itu dibaca Sekda Kota Tual Budi Rahan. Sekda Budi Rahan dalam arahannya minta netral.", []),
        ("Kata lurah dalam sambutannya, ikrar netralitas itu penting.", []),
        ("Ikrar netralitas itu tak dihadiri Ketua KPU Kota Tual Ibrahim Faut.", []),
    ],
)
def test_who_came_and_spoke_without_those_who_pledge(text: str, guests: list[str]) -> None:
    found = facts(f"ASN Pemkot Tual mengucapkan ikrar netralitas Pilkada 2024.\n{text}").attendees
    assert [person.name or person.role for person in found] == guests


@pytest.mark.parametrize("head", ["kuwu", "kepala dusun", "pambakal", "wali nagari"])
def test_heads_of_villages_are_no_guests_at_the_pledge_of_their_like(head: str) -> None:
    """By whatever name an island calls them; the district's head stays one."""
    found = facts(
        "Kepala desa se-Kecamatan Pangkatan, Kabupaten Labuhanbatu, mengucapkan ikrar netralitas Pilkada 2024.\n"
        f"Acara itu dihadiri {head}, camat dan Kapolsek."
    ).attendees
    assert [person.role for person in found] == ["Camat", "Kapolsek"]


def test_members_of_a_house_who_read_together_are_no_leader() -> None:
    assert facts("Anggota Polres Wajo dan ASN Pemkab Wajo mengucapkan ikrar netralitas, Jumat.").led_by is None


def test_the_word_for_a_village_is_no_leader_s_name() -> None:
    leader = facts("Kepala Pekon se-Kabupaten Pringsewu mengucapkan ikrar netralitas, dipimpin Kepala Pekon.").led_by
    assert leader is None or leader.name is None
