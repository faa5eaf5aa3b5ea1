"""Publishing as a whole: what it writes, what it removes, what it refuses."""

import datetime as dt
import json
from pathlib import Path

import pytest
import yaml
from bs4 import BeautifulSoup

from scraper.errors import DataError
from scraper.models import Event, Place, Tombstone
from scraper.publish import Published, Settings, publish
from scraper.publish.publish import GENERATED
from tests.publish.built import html_of
from tests.publish.events import HOSTILE_EVENTS, TOMBSTONES, USUAL_EVENTS, event, source

RECORDS: tuple[Event | Tombstone, ...] = (*USUAL_EVENTS, *TOMBSTONES, *HOSTILE_EVENTS)
ROOT = Path(__file__).parents[2]


def tree(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def page(docs: Path, path: str) -> BeautifulSoup:
    return html_of(docs / path)


def words(soup: BeautifulSoup) -> str:
    return " ".join(soup.get_text(" ").split())


def test_same_records_give_the_same_bytes(tmp_path: Path) -> None:
    """In whatever order they come, also over an earlier publication."""
    publish(RECORDS, tmp_path / "a", Settings())
    publish(RECORDS[:5], tmp_path / "b", Settings())
    publish(RECORDS[::-1], tmp_path / "b", Settings())
    assert tree(tmp_path / "a") == tree(tmp_path / "b")


def test_the_day_of_publication_is_in_the_status_only(tmp_path: Path) -> None:
    """Pages and data depend on the events alone."""
    publish(RECORDS, tmp_path / "a", Settings(built=dt.date(2026, 11, 21)))
    publish(RECORDS, tmp_path / "b", Settings(built=dt.date(2026, 11, 22), renewed="2026-11-22T03:17Z"))
    first, second = tree(tmp_path / "a"), tree(tmp_path / "b")
    assert {name for name in first if first[name] != second[name]} == {"status.json"}
    status = json.loads(first["status.json"])
    assert status == {
        "built": "2026-11-21", "renewed": None, "held": None, "events": 66, "samples": 1, "last_changed": "2026-11-02",
    }  # fmt: skip
    assert json.loads(second["status.json"])["renewed"] == "2026-11-22T03:17Z"


def test_it_says_what_it_wrote(tmp_path: Path) -> None:
    """The counts are those of the disk."""
    done = publish(RECORDS, tmp_path, Settings())
    files = tree(tmp_path)
    assert done == Published(
        events=len(USUAL_EVENTS) + len(HOSTILE_EVENTS),
        pages=sum(name.endswith(".md") for name in files),
        files=len(files),
    )


def test_only_what_publishing_owns_is_removed(tmp_path: Path) -> None:
    """Old pages go, hand-written ones stay, and a link to elsewhere is removed without what it points to."""
    outside = tmp_path / "luar"
    outside.mkdir()
    (outside / "berkas").write_text("tetap")
    docs = tmp_path / "docs"
    (docs / "peristiwa" / "lama").mkdir(parents=True)
    (docs / "metode.md").write_text("tangan")
    (docs / "lembaga").symlink_to(outside)
    publish([event(1)], docs, Settings())
    assert not (docs / "peristiwa" / "lama").exists()
    assert not (docs / "lembaga").is_symlink()
    assert (docs / "metode.md").read_text() == "tangan"
    assert (outside / "berkas").read_text() == "tetap"


def test_what_publishing_owns_is_what_git_ignores() -> None:
    """The two lists of generated paths are one."""
    ignored = {
        line.removeprefix("/docs/").rstrip("/")
        for line in (ROOT / ".gitignore").read_text().splitlines()
        if line.startswith("/docs/")
    }
    assert ignored == set(GENERATED)


@pytest.mark.parametrize(
    ("records", "message"),
    [
        ([event(1), event(1)], "e0000001 is there 2 times"),
        ([event(1, place=Place(province_code="99"))], "region code 99 is unknown"),
        ([event(1, place=Place(province_code="53", regency_code="73.02"))], "73.02 is not in province 53"),
    ],
)
def test_bad_records_are_refused_before_anything_is_touched(records: list[Event], message: str, tmp_path: Path) -> None:
    """The earlier publication stays whole."""
    publish([event(2)], tmp_path, Settings())
    before = tree(tmp_path)
    with pytest.raises(DataError, match=message):
        publish(records, tmp_path, Settings())
    assert tree(tmp_path) == before


def test_every_event_and_tombstone_has_a_page(tmp_path: Path) -> None:
    """No address ever dies."""
    publish(RECORDS, tmp_path, Settings())
    assert {path.name for path in (tmp_path / "peristiwa").iterdir()} == {record.id for record in RECORDS}


def test_tombstones_lead_to_the_living(tmp_path: Path) -> None:
    """Through a chain of merges; a circle leads nowhere; a removal says why."""
    publish(RECORDS, tmp_path, Settings())
    for merged in ("t0000001", "t0000003"):
        link = page(tmp_path, f"peristiwa/{merged}/index.md").select_one(".ik-goto a")
        assert link is not None
        assert link["href"] == "../../peristiwa/e0000001/"
    assert page(tmp_path, "peristiwa/t0000004/index.md").select_one(".ik-goto") is None
    assert "laporan tentang acara lain" in words(page(tmp_path, "peristiwa/t0000002/index.md"))


def test_timeline_is_newest_first_with_undated_last(tmp_path: Path) -> None:
    """Months in order, a year without months after its months, the unknown at the end."""
    publish(USUAL_EVENTS, tmp_path, Settings())
    headings = [h.get_text() for h in page(tmp_path, "index.md").select(".ik-month > h2")]
    assert headings[:2] == ["Juli 2025 1", "November 2024 6"]
    assert headings.index("2023, bulan tidak disebut 1") == headings.index("November 2023 2") + 1
    assert headings[-1] == "Tanggal tidak diketahui 1"


def test_timeline_holds_the_newest_sixty(tmp_path: Path) -> None:
    """All others are rows, and the archive has every one."""
    events = [event(n, date=f"2024-{1 + n % 12:02}-10") for n in range(75)]
    publish(events, tmp_path, Settings())
    assert len(page(tmp_path, "index.md").select("#lini-masa .ik-entry")) == 60
    assert len(json.loads((tmp_path / "data" / "rows.json").read_text())["words"]) == 75
    assert len(page(tmp_path, "tahun/2024/index.md").select(".ik-entry")) == 75


def test_filters_count_the_events(tmp_path: Path) -> None:
    """Each choice says how many events it leaves, and only choices that leave one are there."""
    publish(USUAL_EVENTS, tmp_path, Settings())
    soup = page(tmp_path, "index.md")
    options = {
        o["value"]: o.get_text()
        for o in soup.select("#saring-jumlah option, #saring-saksi option, #saring-tahun option")
    }
    assert options["1000"] == "Sedikitnya 1.000 (2)"
    assert options["bawaslu"] == "Bawaslu (8)"
    assert options["tanpa"] == "Tanpa tanggal (1)"
    assert "2021" not in options


def test_bars_count_months(tmp_path: Path) -> None:
    """Each bar with events is a link that says its month and number."""
    publish(USUAL_EVENTS, tmp_path, Settings())
    bars = [a.select_one(".ik-sr") for a in page(tmp_path, "index.md").select(".ik-bars a")]
    assert "November 2024: 6 peristiwa" in [bar.get_text() for bar in bars if bar]


def test_excerpts_leave_fields_unknown(tmp_path: Path) -> None:
    """A field absent from an excerpt is not said to be unstated."""
    publish([event(1, sources=(source(read="excerpt"),)), event(2)], tmp_path, Settings())
    assert "hanya terbaca sebagian" in words(page(tmp_path, "peristiwa/e0000001/index.md"))
    assert "hanya terbaca sebagian" not in words(page(tmp_path, "peristiwa/e0000002/index.md"))


@pytest.mark.parametrize(
    ("url", "title"),
    [
        (
            "https://media.invalid/1/asn-kupang-ikrar-netral.html",
            "asn kupang ikrar netral (kata-kata alamatnya)",
        ),
        ("https://media.invalid/1/ikrar-netral", "tanpa judul"),
        ("https://media.invalid/%3Cscript%3Ealert-1-2-3%3C/%3Cb%3E-a-b-c-d", "<b> a b c d (kata-kata alamatnya)"),
        (None, "tanpa judul"),
    ],
)
def test_a_report_without_a_title_is_told_by_its_address(url: str | None, title: str, tmp_path: Path) -> None:
    """Four words or more, as inert text; fewer tell nothing."""
    publish([event(1, sources=(source(url=url, title=None),))], tmp_path, Settings())
    assert [shown.get_text() for shown in page(tmp_path, "peristiwa/e0000001/index.md").select("#s1 .ik-value")] == [
        title
    ]


def test_addresses_appear_only_where_known(tmp_path: Path) -> None:
    """Nothing is invented: no repository, no issue link; no site address, none in the citation."""
    publish([event(1)], tmp_path / "a", Settings())
    publish(
        [event(1)], tmp_path / "b", Settings(site_url="https://ikrar.invalid/", repo_url="https://git.invalid/x/ikrar")
    )
    bare, full = (page(tmp_path / n, "peristiwa/e0000001/index.md") for n in "ab")
    assert [a["href"] for a in bare.select("#koreksi ~ p a")] == ["../../koreksi/"]
    assert str(full.select("#koreksi ~ p a")[0]["href"]).startswith(
        "https://git.invalid/x/ikrar/issues/new?template=koreksi.yml&title=Koreksi%20e0000001"
    )
    assert str(full.select("#koreksi ~ p a")[0]["href"]).endswith("&tanda=e0000001")
    assert "https://ikrar.invalid/peristiwa/e0000001/" in words(full)
    assert "invalid" not in " ".join(p.get_text() for p in bare.select(".ik-cite"))


def test_front_matter_of_hostile_pages_is_plain_yaml(tmp_path: Path) -> None:
    """Titles are inert text, and nothing in them adds a key."""
    publish(HOSTILE_EVENTS, tmp_path, Settings())
    for hostile in HOSTILE_EVENTS:
        text = (tmp_path / "peristiwa" / hostile.id / "index.md").read_text(encoding="utf-8")
        start, front_matter, rest = text.split("---\n")
        front = yaml.safe_load(front_matter)
        assert (start, rest) == ("", "")
        assert set(front) == {
            "title",
            "description",
            "template",
            "style",
            "body",
        }
        assert not set('<>"') & set(front["title"])


@pytest.mark.parametrize("name", ["metode.md", "en/method.md"])
def test_the_method_page_prints_the_mapping_that_the_rules_use(name: str) -> None:
    """The published ranges for words like *ratusan* are the lexicon's, in both languages."""
    lexicon = yaml.safe_load((ROOT / "scraper" / "lexicon" / "data" / "words.yml").read_text(encoding="utf-8"))
    method = (ROOT / "docs" / name).read_text(encoding="utf-8")
    rows = [line.strip("| ").split(" | ") for line in method.splitlines() if "–" in line and line.startswith("| ")]
    printed = {word: [int(n.replace(".", "")) for n in span.split("–")] for word, *_, span in rows}
    assert printed == lexicon["vague"]
