"""The whole way, for real: the sample pages through the commands into event files and a site."""

import json
import shutil
from pathlib import Path

import pytest

from scraper import samples
from scraper.sources.registry import load_registry
from tests.cli.conftest import Ikrar

ROOT = Path(__file__).parents[2]
PAGES = Path(samples.__file__).parent
TODAY = ("--today", "2026-11-21")


def tree(folder: Path) -> dict[str, bytes]:
    """Every file under a folder, by its path."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def checkout(root: Path) -> Path:
    """A checkout with the hand-written pages of the site."""
    shutil.copytree(ROOT / "docs", root / "docs")
    shutil.copy(ROOT / "mkdocs.yml", root)
    return root


def test_the_first_run_reads_the_samples_and_builds_the_site(ikrar: Ikrar, checkout: Path) -> None:
    """It says what it found, touches no event of the repository, and a second run gives the same bytes."""
    before = tree(checkout / "events")
    result = ikrar("demo", *TODAY)
    assert (result.code, result.err) == (0, "")
    found = {line.split()[0]: line for line in result.out.splitlines() if not line.startswith(" ")}
    assert found["Dibaca"].split()[1] == str(len(samples.pages()))
    assert {"Deklarasi", "Peristiwa", "Ditolak", "Situs"} <= set(found)
    assert tree(checkout / "events") == before
    site, events = tree(checkout / "site"), tree(checkout / "build/run/events")
    assert set(before) < set(events)
    assert {"index.html", "data/events.csv", "data/events.json", "data/events.jsonl"} <= set(site)
    assert ikrar("demo", *TODAY).code == 0
    assert tree(checkout / "build/run/events") == events
    assert tree(checkout / "site") == site


def test_replayed_pages_become_the_same_events_once(ikrar: Ikrar, root: Path) -> None:
    """Crawling the folder of the samples a second time changes no byte, whatever the day."""
    first = ikrar("crawl", "--replay", PAGES, "--events", "coba", *TODAY)
    assert (first.code, first.err) == (0, "")
    events = tree(root / "coba")
    assert events
    second = ikrar("crawl", "--replay", PAGES, "--events", "coba", "--today", "2026-11-23")
    assert (second.code, second.err) == (0, "")
    assert "Peristiwa   0 baru" in second.out
    assert tree(root / "coba") == events
    assert ikrar("validate", "--events", "coba").code == 0


def test_a_dry_run_writes_nothing(ikrar: Ikrar, root: Path) -> None:
    """It says what would be found."""
    before = tree(root)
    result = ikrar("crawl", "--replay", PAGES, "--limit", "3", "--dry-run", *TODAY)
    assert (result.code, result.err) == (0, "")
    assert "Dibaca      3 artikel" in result.out
    assert tree(root) == before


def test_a_crawl_may_be_narrowed(ikrar: Ikrar, root: Path) -> None:
    """To one source, and to what was published since a day."""
    one = next(source for source in load_registry() if "antara.contoh.invalid" in source.home)
    from_one = [page for page in samples.pages() if "//antara.contoh.invalid/" in page.url]
    result = ikrar("crawl", "--replay", PAGES, "--source", one.id, "--events", "coba", *TODAY)
    assert f"Dibaca      {len(from_one)} artikel" in result.out
    assert ikrar("crawl", "--replay", PAGES, "--since", "2026-11-21", "--events", "nanti", *TODAY).code == 0
    assert not tree(root / "nanti")


@pytest.mark.parametrize(
    ("args", "code", "words"),
    [
        (("--replay", "tiada"), 1, "tiada"),
        (("--replay", "events"), 1, "events"),
        (("--replay", str(PAGES), "--source", "khayal"), 2, "sumber khayal tidak terdaftar"),
        (("--replay", str(PAGES), "--limit", "semua"), 2, "--limit"),
    ],
)
def test_a_crawl_that_cannot_start_is_told(ikrar: Ikrar, args: tuple[str, ...], code: int, words: str) -> None:
    """A folder without pages, or a source that nobody knows, is one line."""
    result = ikrar("crawl", *args)
    assert (result.code, result.out, len(result.lines)) == (code, "", 1)
    assert words in result.err


def test_the_registry_is_listed_for_programs(ikrar: Ikrar) -> None:
    """The contract: id, name, home, region, kind, status of every source."""
    listed = json.loads(ikrar("sources", "list", "--json").out)
    assert [source["id"] for source in listed] == [source.id for source in load_registry()]
    assert all(list(source) == ["id", "name", "home", "region", "kind", "status"] for source in listed)


def test_the_registry_is_listed_for_people(ikrar: Ikrar) -> None:
    """One row a source, and how many there are."""
    result = ikrar("sources", "list")
    assert result.code == 0
    assert result.out.rstrip().endswith(f"{len(load_registry())} sumber")


def test_a_sample_is_explained(ikrar: Ikrar) -> None:
    """Each stated value stands beside its words and its rule."""
    result = ikrar("extract", PAGES / "html/antara-tarakan.html", "--explain")
    assert (result.code, result.err) == (0, "")
    assert all(heading in result.out for heading in ("bidang", "nilai", "kata-kata", "aturan", "tanggal", "saksi"))


def test_events_that_cannot_be_written_are_told_and_nothing_is_lost(ikrar: Ikrar, root: Path) -> None:
    """A file stands where the folder of the events should be."""
    (root / "coba").write_text("catatan", encoding="utf-8")
    result = ikrar("ingest", PAGES / "html/antara-tarakan.html", "--events", "coba", *TODAY)
    assert (result.code, result.out, len(result.lines)) == (1, "", 1)
    assert result.err.startswith("ikrar: coba")
    assert (root / "coba").read_text(encoding="utf-8") == "catatan"


def test_samples_never_reach_the_real_events(ikrar: Ikrar, root: Path) -> None:
    """An invented report is refused before anything is written, wherever it came in."""
    before = tree(root / "events")
    for command in (("ingest", PAGES / "html/antara-tarakan.html"), ("crawl", "--replay", PAGES)):
        result = ikrar(*command, *TODAY)
        assert (result.code, result.out, len(result.lines)) == (1, "", 1)
        assert "halaman contoh" in result.err
    assert tree(root / "events") == before


def test_a_broken_event_stops_an_ingest_before_anything_is_written(ikrar: Ikrar, root: Path) -> None:
    """The file is named with its line, and every file stays as it is."""
    path = next(root.glob("events/**/*.md"))
    path.write_text(path.read_text(encoding="utf-8").replace("status: held", "status: entah"), encoding="utf-8")
    before = tree(root / "events")
    address = ("--url", "https://media.example/berita/1")
    result = ikrar("ingest", PAGES / "html/antara-tarakan.html", *address, *TODAY)
    assert (result.code, len(result.lines)) == (1, 1)
    assert result.err.startswith(f"ikrar: {path.relative_to(root)}:")
    assert tree(root / "events") == before


def test_what_ingest_is_told_overrides_the_page(ikrar: Ikrar, root: Path) -> None:
    """Address, outlet, title, date of publication and how much was read reach the event file."""
    options = {
        "--url": "https://media.example/berita/1?utm_source=x", "--outlet": "Media Uji", "--title": "Judul Uji",
        "--published": "2018-02-01", "--read": "excerpt",
    }  # fmt: skip
    args = [word for pair in options.items() for word in pair]
    result = ikrar("ingest", PAGES / "html/antara-tarakan.html", *args, "--events", "coba", *TODAY)
    assert (result.code, result.err) == (0, "")
    [path] = (root / "coba").glob("**/*.md")
    text = path.read_text(encoding="utf-8")
    for written in ('"https://media.example/berita/1"', "Media Uji", "Judul Uji", "2018-02-01", "read: excerpt"):
        assert written in text
