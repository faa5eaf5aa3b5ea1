"""The regions and where a text names them."""

import pytest

from scraper.lexicon import load_lexicon

INDEX = load_lexicon().regions


def mentions(text: str) -> list[tuple[str, tuple[str, ...], str | None]]:
    return [(text[m.start : m.end], m.codes, m.level) for m in INDEX.find(text)]


def test_the_country_is_whole() -> None:
    """38 provinces and 514 regencies and cities, every parent there, every code unique by construction."""
    provinces = [r for r in INDEX.regions.values() if r.level == "provinsi"]
    regencies = [r for r in INDEX.regions.values() if r.level != "provinsi"]
    assert (len(provinces), len(regencies)) == (38, 514)
    assert {r.province_code for r in regencies} == {r.code for r in provinces}
    assert all(r.code.startswith(f"{r.province_code}.") for r in regencies)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pemkab OKU Timur", [("OKU Timur", ("16.08",), "kabupaten")]),
        ("Pemkab OKU", [("OKU", ("16.01",), "kabupaten")]),
        ("Wali Kota Bandung", [("Kota Bandung", ("32.73",), "kota")]),
        ("Bupati Bandung", [("Bandung", ("32.04",), "kabupaten")]),
        ("warga Bandung", [("Bandung", ("32.04", "32.73"), None)]),
        ("Gubernur Jambi", [("Jambi", ("15",), "provinsi")]),
        ("Kab. Bulukumba", [("Kab. Bulukumba", ("73.02",), "kabupaten")]),
        ("KABUPATEN SIKKA", [("KABUPATEN SIKKA", ("53.07",), "kabupaten")]),
        ("Pemkab Mura", [("Mura", ("16.05", "62.12"), "kabupaten")]),
        ("di Tanjungpinang", [("Tanjungpinang", ("21.72",), None)]),
    ],
)
def test_names_are_found_at_their_longest_and_at_their_level(
    text: str, expected: list[tuple[str, tuple[str, ...], str | None]]
) -> None:
    """A level before the name narrows what it can mean; ambiguity stays in the mention."""
    assert mentions(text) == expected


@pytest.mark.parametrize("text", ["solo karier", "batu itu", "Bandungan", "surabaya.go.id", "x@Sikka", "si palu"])
def test_words_that_only_look_like_a_name_are_none(text: str) -> None:
    """Lower case, parts of longer words and addresses name no region."""
    assert mentions(text) == []


def test_a_common_word_is_marked_weak() -> None:
    """Short forms that are words of their own count only beside a level: the mention says so."""
    assert [m.weak for m in INDEX.find("Pemkab Palas dan Solo")] == [True, True]


def test_districts_know_their_regency() -> None:
    """A kecamatan leads to its regency, several of one name to each."""
    assert INDEX.districts("Cibinong") == ("32.01",)
    assert set(INDEX.districts("Sukajadi")) == {"14.71", "32.73"}
    assert INDEX.districts("Tidak Ada") == ()


def test_offsets_hold_where_lower_case_would_be_longer() -> None:
    """A capital dotted İ must not shift what follows."""
    text = "İİ Kabupaten Sikka"
    (found,) = INDEX.find(text)
    assert text[found.start : found.end] == "Kabupaten Sikka"


def test_a_name_in_small_letters_counts_after_its_level() -> None:
    """*kota palopo* is the city; *palopo* alone might be any word."""
    found = [mention.codes for mention in INDEX.find("asn lingkup kota palopo dan palopo")]
    assert found == [("73.73",)]


def test_a_city_is_found_after_the_word_for_its_mayor() -> None:
    """*Walikota Binjai* holds the letters of *Kota Binjai*, but the region is Binjai."""
    assert mentions("Penjabat Walikota Binjai hadir.") == [("Binjai", ("12.75",), "kota")]
