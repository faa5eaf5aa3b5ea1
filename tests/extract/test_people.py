"""Officials as articles write them: what is role, what is body, what is the person's name."""

import pytest

from scraper.extract.document import document
from scraper.extract.people import parse
from scraper.lexicon import load_lexicon
from tests.articles import article


@pytest.mark.parametrize(
    ("words", "persons"),
    [
        ("Kadis PMD Gaspar Rekaan", [("Gaspar Rekaan", "Kadis PMD", None)]),
        ("Ketua DMI, Ketua AKD", [(None, "Ketua", "DMI"), (None, "Ketua", "AKD")]),
        ("Ketua PPDI Kabupaten Siak Budi Rekaan", [("Budi Rekaan", "Ketua", "PPDI Kabupaten Siak")]),
        ("Ketua BUDI REKAAN", [("BUDI REKAAN", "Ketua", None)]),
        ("Kepala BKPSDM Kabupaten Siak Budi Rekaan", [("Budi Rekaan", "Kepala", "BKPSDM Kabupaten Siak")]),
        ("Kepala Dinas Kominfo-SP Riau", [(None, "Kepala", "Dinas Kominfo-SP Provinsi Riau")]),
        (
            "Kepala Dinas Perkim LH Kabupaten Siak Budi Rekaan",
            [("Budi Rekaan", "Kepala", "Dinas Perkim LH Kabupaten Siak")],
        ),
        ("Kepala Dinas Budi Rekaan", [("Budi Rekaan", "Kepala", "Dinas")]),
        ("Sekda Siak H. Budi Rekaan BBA MM", [("Budi Rekaan", "Sekda", "Kabupaten Siak")]),
        ("Sekda Siak Drs H Budi Rekaan M.Si", [("Budi Rekaan", "Sekda", "Kabupaten Siak")]),
        ("Sekda Siak M. Amin Rekaan", [("M. Amin Rekaan", "Sekda", "Kabupaten Siak")]),
        ("Kapolres Siak AKBP Budi Rekaan", [("Budi Rekaan", "Kapolres", "Kabupaten Siak")]),
        ("Danramil 1603-01/Alok Kapten Inf Budi Rekaan", [("Budi Rekaan", "Danramil 1603-01/Alok", None)]),
        ("Kadis Kominfo Siak Budi Rekaan", [("Budi Rekaan", "Kadis Kominfo", "Kabupaten Siak")]),
        ("Inspektur Kabupaten Siak Budi Rekaan", [("Budi Rekaan", "Inspektur", "Kabupaten Siak")]),
        (
            "Asisten Setda Bidang Pemerintahan dan Kesra Budi Rekaan",
            [("Budi Rekaan", "Asisten", "Setda Bidang Pemerintahan dan Kesra")],
        ),
        ("Ketua Panwaslu Kecamatan Alok Budi Rekaan", [("Budi Rekaan", "Ketua", "Panwaslu Kecamatan Alok")]),
        (
            "Kepala Cabang Dinas Pendidikan Wilayah I Budi Rekaan",
            [("Budi Rekaan", "Kepala Cabang", "Dinas Pendidikan Wilayah I")],
        ),
        ("mewakili Dandim 0207/Siak", [(None, "mewakili Dandim 0207/Siak", None)]),
        ("Pabung Kodim 0207/Siak Mayor Inf Budi Rekaan", [("Budi Rekaan", "Pabung", "Kodim 0207/Siak")]),
        ("Kepala Kanwil DJP Misalan, Budi Rekaan", [("Budi Rekaan", "Kepala", "Kanwil DJP Misalan")]),
        ("Rektor Universitas Misalan Budi Rekaan", [(None, "Rektor", None)]),
        ("Kapolres Siak (Budi Rekaan)", [("Budi Rekaan", "Kapolres", "Kabupaten Siak")]),
        ("Kapolres Siak Ajun Komisaris Besar Polisi Budi Rekaan", [("Budi Rekaan", "Kapolres", "Kabupaten Siak")]),
        ("Sekda Siak H.Budi Rekaan", [("Budi Rekaan", "Sekda", "Kabupaten Siak")]),
        ("Ketua KPU Siak yakni Budi Rekaan", [("Budi Rekaan", "Ketua", "KPU Kabupaten Siak")]),
        ("Pengawas Pembina Budi Rekaan", [("Budi Rekaan", "Pengawas Pembina", None)]),
        (
            "Asisten Ombudsman RI Perwakilan Riau, Budi Rekaan",
            [("Budi Rekaan", "Asisten", "Ombudsman RI Perwakilan Provinsi Riau")],
        ),
        (
            "Ketua dan anggota KPU Siak",
            [(None, "Ketua", "KPU Kabupaten Siak"), (None, "Anggota", "KPU Kabupaten Siak")],
        ),
        (
            "Ketua KPU Siak dan komisioner lainnya",
            [(None, "Ketua", "KPU Kabupaten Siak"), (None, "Komisioner", "KPU Kabupaten Siak")],
        ),
        ("Ketua FKUB Siak Rm. Budi Rekaan", [("Budi Rekaan", "Ketua", "FKUB Kabupaten Siak")]),
    ],
)
def test_short_names_of_bodies_are_no_names_of_people(
    words: str, persons: list[tuple[str | None, str, str | None]]
) -> None:
    """Letters after a role are its office or association, unless the whole name is written in capitals."""
    doc = document(article(f"Ikrar netralitas ASN Pemkab Siak itu dihadiri {words}."), load_lexicon())
    start = doc.text.index(words)
    found = [entry.person for entry in parse(doc, start, start + len(words))]
    assert [(p.name, p.role, p.org) for p in found] == persons
