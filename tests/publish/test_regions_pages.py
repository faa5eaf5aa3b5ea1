"""Map, provinces, regencies: every region in one of three states, and none accused of anything."""

import datetime as dt
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from scraper.models import Event, Source
from scraper.publish import Settings, publish
from scraper.publish.dataset import Watch
from scraper.publish.entry import entries_of, newest_first
from scraper.publish.regions import load_regions
from scraper.publish.text import visible
from scraper.publish.watching import watching_of
from scraper.publish.waves import ANY, RERUNS, WAVES, Standings, standings_of
from scraper.vocabulary import ELECTION_LABELS
from tests.publish.built import html_of
from tests.publish.events import HOSTILE_EVENTS, USUAL_EVENTS, event

SIKKA = "wilayah/nusa-tenggara-timur/kabupaten-sikka/index.md"
WAVE = (dt.date(2024, 5, 27), dt.date(2024, 11, 27))


def standings(*events: Event, watched: tuple[Watch, ...] | None = None) -> Standings:
    regions = load_regions()
    return standings_of(entries_of(newest_first(events), regions, frozenset()), regions, watched)


@pytest.fixture(scope="module")
def docs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("docs")
    publish([*USUAL_EVENTS, *HOSTILE_EVENTS], folder, Settings())
    return folder


def soup_of(docs: Path, path: str) -> BeautifulSoup:
    return html_of(docs / path)


def words(tag: Tag | None) -> str:
    assert tag is not None
    return " ".join(tag.get_text(" ").split())


def rows_of(soup: BeautifulSoup) -> dict[str, list[str]]:
    """The cells of each row as they are heard, by the name of its link or heading."""
    found = {}
    for row in soup.select("tbody tr, tfoot tr"):
        for silent in row.select("[aria-hidden], .ik-strip"):
            silent.decompose()
        found[words(row.select_one("th"))] = [words(cell) for cell in row.select("td")]
    return found


def test_every_election_has_its_place() -> None:
    """A new one must be said to be shown for every region, or to concern a few."""
    assert {*WAVES, *RERUNS} == set(ELECTION_LABELS)
    assert not {*WAVES} & {*RERUNS}


def test_what_took_place_counts_and_nothing_else() -> None:
    """At the regency and its province, before each election it names and once before any."""
    both = event(1, election=("pemilu-2024", "pilkada-2024"))
    found = standings(both, event(2, status="planned"), event(3, status="cancelled"))
    assert [found.of("53.07", when).held for when in (ANY, "pemilu-2024", "pilkada-2024", "pilkada-2020")] == [
        1,
        1,
        1,
        0,
    ]
    assert found.of("53", ANY).held == 1
    assert found.of("53.07", ANY).state == "ada"
    assert found.of("53.08", ANY).state == "tidak"


@pytest.mark.parametrize(
    ("watched", "state"),
    [
        (None, "tidak"),
        ((), "tidak"),
        ((Watch("53", (), *WAVE),), "pantau"),
        ((Watch("53", (), WAVE[0], WAVE[1] - dt.timedelta(days=1)),), "tidak"),
        ((Watch("18", (), *WAVE),), "tidak"),
    ],
)
def test_silence_counts_only_where_somebody_listened(watched: tuple[Watch, ...] | None, state: str) -> None:
    """Before that election, and so before any; not before another."""
    found = standings(watched=watched)
    assert [found.of("53.07", when).state for when in ("pilkada-2024", ANY, "pemilu-2024")] == [state, state, "tidak"]


def test_a_pledge_is_a_pledge_wherever_we_listened() -> None:
    """An event that was found makes *ada*, monitored or not."""
    found = standings(event(1, election=("pilkada-2024",)), watched=(Watch("53", (), *WAVE),))
    assert [found.of(code, "pilkada-2024").state for code in ("53.07", "53.08", "18.04")] == ["ada", "pantau", "tidak"]


@pytest.mark.parametrize(
    ("watched", "note"),
    [
        (None, "Pemantauan rutin belum berjalan"),
        ((), "Belum ada sumber yang dipastikan untuk provinsi ini"),
        ((Watch("53", (), None, None),), "Belum ada sumber yang terbukti menjawab tanpa putus"),
        ((Watch("53", (), *WAVE),), "menjawab tanpa putus sejak 27 Mei 2024."),
        (
            (Watch("53", (), *WAVE), Watch("18", (), WAVE[0], WAVE[1] + dt.timedelta(days=4))),
            "menjawab tanpa putus sejak 27 Mei 2024 sampai 27 November 2024.",
        ),
    ],
)
def test_the_page_says_why_a_province_is_not_monitored(watched: tuple[Watch, ...] | None, note: str) -> None:
    """No run, no confirmed source, none without a gap; or since when, and until when where others answer later."""
    assert note in watching_of("53", (), standings(watched=watched)).note


def test_sources_of_a_province_are_its_own_those_that_cover_it_and_national_ones() -> None:
    """Samples and retired ones look at nothing."""
    made = [
        Source("a", "Zeta", "https://a.invalid/", "53", "wordpress", "confirmed"),
        Source("b", "alfa", "https://b.invalid/", "52", "wordpress", "unconfirmed", covers=("53",)),
        Source("c", "Nasional", "https://c.invalid/", None, "wordpress", "unconfirmed"),
        Source("d", "Contoh", "https://d.invalid/", "53", "wordpress", "sample"),
        Source("e", "Lama", "https://e.invalid/", "53", "wordpress", "retired"),
        Source("f", "Jauh", "https://f.invalid/", "11", "wordpress", "confirmed"),
    ]
    found = watching_of("53", made, standings())
    assert (found.names, found.national, found.confirmed) == (("alfa", "Zeta"), 1, 1)


def test_every_region_has_a_page_of_its_own(docs: Path) -> None:
    """38 provinces, 514 regencies at addresses made of their names, and the nation."""
    pages = {str(p.parent.relative_to(docs / "wilayah")) for p in (docs / "wilayah").rglob("index.md")}
    provinces = load_regions().provinces.values()
    regencies = {f"{p.slug}/{r.slug}" for p in provinces for r in p.regencies}
    assert len(regencies) == 514
    assert pages == {".", "nasional", "a-z", *(p.slug for p in provinces), *regencies}


def test_every_regency_is_found_by_its_letter(docs: Path) -> None:
    """By the name without its level, with its province; the numbers are those of the pages."""
    soup = soup_of(docs, "wilayah/a-z/index.md")
    links = {str(a["href"]): words(a.find_parent("li")) for a in soup.select(".ik-az a")}
    assert len(links) == 514
    assert links["../nusa-tenggara-timur/kabupaten-sikka/"] == "Sikka kabupaten, Nusa Tenggara Timur 3"
    assert links["../daerah-khusus-ibukota-jakarta/kota-administrasi-jakarta-barat/"] == (
        "Jakarta Barat kota administrasi, Daerah Khusus Ibukota Jakarta"
    )
    assert all((docs / "wilayah/a-z" / href / "index.md").is_file() for href in links)
    names = [words(a) for a in soup.select(".ik-az a")]
    assert names == sorted(names)


def test_the_map_names_every_province_and_its_number(docs: Path) -> None:
    """Each tile is a link, at a place of its own, that says name and number or state; the table repeats it."""
    soup = soup_of(docs, "wilayah/index.md")
    tiles = {str(tile["href"]): str(tile["aria-label"]) for tile in soup.select("svg.ik-map a")}
    assert len(tiles) == 38
    assert tiles["nusa-tenggara-timur/"] == "Nusa Tenggara Timur: 3 peristiwa"
    assert tiles["papua-tengah/"] == "Papua Tengah: tidak dipantau"
    places = {(tag["x"], tag["y"]) for tag in soup.select("svg.ik-map rect")}
    assert len(places) == 38
    rows = rows_of(soup)
    assert rows["Nusa Tenggara Timur"] == ["3", *["tidak dipantau"] * 2, "1", *["tidak dipantau"] * 3, "1"]
    assert rows["Papua Tengah"] == ["tidak dipantau"] * (1 + len(WAVES))


def test_small_maps_show_one_election_each(docs: Path) -> None:
    """In words too; the squares of all states are all provinces."""
    soup = soup_of(docs, "wilayah/index.md")
    maps = soup.select(".ik-maps svg")
    assert len(maps) == len(WAVES)
    for drawn in maps:
        assert sum(str(path["d"]).count("M") for path in drawn.select("path")) == 38
    assert str(maps[-1]["aria-label"]) == (
        "Pilkada 2024: ada ikrar di 1 provinsi; 0 dipantau, tetapi belum ada; 37 tidak dipantau"
    )


def test_a_province_tells_of_every_regency(docs: Path) -> None:
    """All 514 stand in their provinces' tables; rows add up to the province."""
    names = []
    for province in load_regions().provinces.values():
        rows = rows_of(soup_of(docs, f"wilayah/{province.slug}/index.md"))
        whole = rows.pop(f"Seluruh {province.name}")
        held = [sum(int(cells[i]) for cells in rows.values() if cells[i].isdigit()) for i in range(1 + len(WAVES))]
        assert held == [int(cell) if cell.isdigit() else 0 for cell in whole]
        rows.pop("Tanpa kabupaten/kota tertentu", None)
        names += list(rows)
    assert len(names) == 514


def test_a_regency_answers_whether_when_and_before_whom(docs: Path) -> None:
    """State before each election, events newest first, witnesses by body, who listens, the other regencies."""
    soup = soup_of(docs, SIKKA)
    said = [words(li) for li in soup.select(".ik-standing li")]
    assert said[0] == "Pilkada 2024 1 ikrar"
    assert said[1] == "Pemilu 2024 tidak dipantau"
    titles = [words(a) for a in soup.select(".ik-entry h3 a")]
    assert titles[1] == "Ikrar netralitas ASN Pemerintah Kabupaten Sikka"
    assert "Disaksikan Bawaslu (1), KPU (1), Lainnya (1)." in words(soup)
    assert "media dan situs di daftar kami meliput Nusa Tenggara Timur" in words(soup.select_one(".ik-sources summary"))
    assert "../kabupaten-ende/" in {a["href"] for a in soup.select(".ik-jump a")}


def test_a_silent_regency_is_accused_of_nothing(docs: Path, tmp_path: Path) -> None:
    """We do not know; or, where somebody listened, we found none."""
    ende = "wilayah/nusa-tenggara-timur/kabupaten-ende/index.md"
    assert "belum kami pantau. Itu bukan kabar bahwa ikrar tidak pernah ada" in words(soup_of(docs, ende))
    publish(USUAL_EVENTS, tmp_path, Settings(watched=(Watch("53", ("94",), *WAVE),)))
    soup = soup_of(tmp_path, ende)
    assert "Dipantau menjelang sedikitnya satu pemilihan, tetapi belum ada laporan yang kami temukan" in words(soup)
    assert words(soup.select_one(".ik-standing li")) == "Pilkada 2024 dipantau, tetapi belum ada"
    [tile] = soup_of(tmp_path, "wilayah/index.md").select("svg.ik-map a.ik-s-pantau")
    assert tile["aria-label"] == "Papua Tengah: dipantau, tetapi belum ada"


def test_what_is_only_planned_is_said_to_be_planned(tmp_path: Path) -> None:
    """It makes no pledge, but it is there."""
    publish([event(1, status="planned")], tmp_path, Settings())
    soup = soup_of(tmp_path, SIKKA)
    assert "1 direncanakan atau dibatalkan" in words(soup)
    assert len(soup.select(".ik-entry")) == 1
    assert rows_of(soup_of(tmp_path, "wilayah/nusa-tenggara-timur/index.md"))["Kabupaten Sikka"][0] == "tidak dipantau"


def test_long_lists_end_and_lead_on(tmp_path: Path) -> None:
    """A province shows sixty, a regency a hundred; the timeline has all."""
    publish([event(n) for n in range(120)], tmp_path, Settings())
    for path, count, href in (
        ("wilayah/nusa-tenggara-timur/index.md", 60, "../../?prov=53"),
        (SIKKA, 100, "../../../?prov=53&kab=53.07"),
    ):
        soup = soup_of(tmp_path, path)
        assert len(soup.select(".ik-entry")) == count
        assert href in {a["href"] for a in soup.select("a")}
        assert "Semua 120 peristiwa" in words(soup)


@pytest.mark.parametrize("path", ["wilayah/jawa-barat/index.md", "wilayah/jawa-barat/kota-bandung/index.md"])
def test_hostile_titles_stay_text(docs: Path, path: str) -> None:
    """No element that a usual page of the kind does not have."""
    usual = {
        tag.name
        for tag in soup_of(
            docs, path.replace("jawa-barat", "nusa-tenggara-timur").replace("kota-bandung", "kabupaten-sikka")
        ).find_all(True)
    }
    soup = soup_of(docs, path)
    assert {tag.name for tag in soup.find_all(True)} <= usual
    assert {a.get_text() for a in soup.select(".ik-entry h3 a")} == {visible(e.title) for e in HOSTILE_EVENTS}
