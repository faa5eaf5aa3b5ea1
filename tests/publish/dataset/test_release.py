"""Releases: what changed, the version that follows, tombstones, and what is never published."""

import datetime as dt
import hashlib
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from scraper.errors import DataError, StoreError
from scraper.models import Event, Person, Tombstone
from scraper.publish.dataset import Bundle, Contents, History, load_history, save_history, write_release
from scraper.publish.dataset import release as rules
from tests.publish.dataset.written import make_contents
from tests.publish.events import event, source

DAY = dt.date(2026, 12, 1)
LATER = dt.date(2027, 1, 5)


def contents(*records: Event | Tombstone, history: History | None = None) -> Contents:
    return make_contents(records, samples=frozenset(), history=history or History())


def released(folder: Path, found: Contents, day: dt.date = DAY) -> Bundle:
    bundle = write_release(found, folder, day)
    assert bundle is not None
    return bundle


def after(folder: Path, first: tuple[Event | Tombstone, ...], second: tuple[Event | Tombstone, ...]) -> Bundle:
    """The second release, where the first held `first`."""
    history = released(folder, contents(*first)).history
    return released(folder, contents(*second, history=history), LATER)


def told(bundle: Bundle) -> list[tuple[Any, ...]]:
    """The changes of the release itself."""
    mine = [one for one in bundle.history.changes if one.release == bundle.release.version]
    return [(one.event_id, one.change, one.field, one.old, one.new) for one in mine]


def grave(number: int, **fate: str) -> Tombstone:
    days = {"first_seen": "2026-11-01", "last_changed": "2027-01-02"}
    return Tombstone(id=f"e{number:07}", title="Dahulu", **days, **fate)


def test_the_first_release_adds_everything(tmp_path: Path) -> None:
    """As version 1.0.0, in a folder and an archive named for version and day."""
    bundle = released(tmp_path, contents(event(1), event(2)))
    assert (bundle.release.version, bundle.release.added, bundle.release.events) == ("1.0.0", 2, 2)
    assert bundle.folder.name == "ikrar-data-1.0.0-2026-12-01"
    assert told(bundle) == [("e0000001", "added", None, None, None), ("e0000002", "added", None, None, None)]
    package = json.loads((bundle.folder / "datapackage.json").read_bytes())
    assert package["version"] == "1.0.0"


def test_new_events_are_a_minor_version(tmp_path: Path) -> None:
    """Even where others were corrected at the same time."""
    bundle = after(tmp_path, (event(1),), (event(1, date="2024-10-02"), event(2)))
    assert (bundle.release.version, bundle.release.added, bundle.release.modified) == ("1.1.0", 1, 1)
    assert told(bundle) == [
        ("e0000002", "added", None, None, None),
        ("e0000001", "modified", "date", '"2024-10-01"', '"2024-10-02"'),
    ]


def test_an_article_that_is_gone_changes_no_event(tmp_path: Path) -> None:
    """What became of links makes a version of its own, so that one version is always the same bytes; no event of it
    counts as modified, alone or beside real changes."""
    copy = "https://web.archive.org/web/20241002000000/https://kabar.invalid/1"
    gone = event(1, sources=(source(link="gone", archived=copy),))
    bundle = after(tmp_path, (event(1, sources=(source(),)),), (gone,))
    assert (bundle.release.version, bundle.release.modified, told(bundle)) == ("1.0.1", 0, [])
    assert copy in (bundle.folder / "sources.csv").read_text("utf-8")
    assert rules.next_release(contents(gone, history=bundle.history), "") is None
    corrected = gone.model_copy(update={"date": "2024-10-02", "sources": (source(link="ok"),)})
    later = released(tmp_path, contents(corrected, history=bundle.history), dt.date(2027, 2, 1))
    assert [field for _, _, field, _, _ in told(later)] == ["date"]


def test_corrections_are_a_patch(tmp_path: Path) -> None:
    """One row a field, old and new beside each other; digests where the value stands in a table of its own."""
    changed = event(1, witnesses=(Person(org="Bawaslu"),), sources=(source(), source("s2")))
    bundle = after(tmp_path, (event(1),), (changed,))
    assert (bundle.release.version, bundle.release.modified) == ("1.0.1", 1)
    fields = {field: (old, new) for _, _, field, old, new in told(bundle)}
    assert fields["witnesses"] == ("[]", '[{"name":null,"role":null,"org":"Bawaslu"}]')
    assert set(fields) == {"witnesses", "sources"}
    assert all(len(value) == 14 for value in fields["sources"])


def test_changed_columns_are_a_major_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Even where no event changed."""
    history = released(tmp_path, contents(event(1))).history
    monkeypatch.setattr(rules, "columns_digest", lambda: "0" * 12)
    assert released(tmp_path, contents(event(1), history=history), LATER).release.version == "2.0.0"


def test_without_a_change_there_is_no_release(tmp_path: Path) -> None:
    """What only the machine keeps of its work is no change."""
    history = released(tmp_path, contents(event(1))).history
    same = event(1, machine={"date": "0" * 12}, last_changed="2026-12-24")
    assert write_release(contents(same, history=history), tmp_path, LATER) is None


def test_merges_and_removals_leave_tombstones(tmp_path: Path) -> None:
    """A patch; the identifiers stay, and lead to the event that was kept."""
    second = (event(1), grave(2, merged_into="e0000001"), grave(3, removed="bukan deklarasi"))
    bundle = after(tmp_path, (event(1), event(2), event(3)), second)
    release = bundle.release
    assert (release.version, release.merged, release.removed, release.events) == ("1.0.1", 1, 1, 1)
    assert told(bundle) == [
        ("e0000002", "merged", None, None, '"e0000001"'),
        ("e0000003", "removed", None, None, '"bukan deklarasi"'),
    ]
    rows = {row["id"]: row["redirect"] for row in json.loads((bundle.folder / "tombstones.json").read_bytes())}
    assert rows == {"e0000002": "e0000001", "e0000003": None}
    again = write_release(contents(*second, history=bundle.history), tmp_path, LATER)
    assert again is None


def test_an_event_that_comes_back_is_added(tmp_path: Path) -> None:
    """A tombstone that becomes an event again, as when a merge is undone."""
    bundle = after(tmp_path, (event(1), grave(2, merged_into="e0000001")), (event(1), event(2)))
    assert told(bundle) == [("e0000002", "added", None, None, None)]


def test_an_event_lost_without_a_tombstone_stops_everything(tmp_path: Path) -> None:
    """Identifiers are permanent; nothing is written."""
    history = released(tmp_path, contents(event(1), event(2))).history
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(DataError, match="e0000002"):
        write_release(contents(event(1), history=history), tmp_path, LATER)
    assert sorted(tmp_path.rglob("*")) == before


def test_what_is_no_release(tmp_path: Path) -> None:
    """No event at all, or an invented one among them."""
    with pytest.raises(DataError, match="kosong"):
        write_release(contents(), tmp_path, DAY)
    sample = event(1, sources=(source(url="https://berita.contoh.invalid/ikrar"),))
    with pytest.raises(DataError, match="contoh"):
        write_release(contents(sample), tmp_path, DAY)
    assert list(tmp_path.iterdir()) == []


def test_between_releases_the_version_names_the_content() -> None:
    """The coming version with a digest of the events: other events, another version."""
    first, second = rules.version_of(contents(event(1))), rules.version_of(contents(event(1), event(2)))
    assert first.startswith("1.0.0-dev.")
    assert first != second
    assert rules.version_of(contents(event(1))) == first


def test_a_build_right_after_a_release_has_its_version(tmp_path: Path) -> None:
    """Until something changes."""
    history = released(tmp_path, contents(event(1))).history
    assert rules.version_of(contents(event(1), history=history)) == "1.0.0"
    assert rules.version_of(contents(event(1), event(2), history=history)).startswith("1.1.0-dev.")


def test_the_notes_tell_by_province_and_field(tmp_path: Path) -> None:
    """In both languages, with merges by name and the limits."""
    second = (event(1, date="2024-10-02", title="Lain"), event(4), grave(2, merged_into="e0000001"))
    notes = (after(tmp_path, (event(1), event(2)), second).folder / "CATATAN-RILIS.md").read_text(encoding="utf-8")
    assert "1 baru, 1 diubah, 1 digabung, 0 dihapus" in notes
    assert "| Nusa Tenggara Timur | 3 |" in notes
    assert "| date | 1 |" in notes
    assert "- e0000002: merged" in notes
    assert "1 added, 1 modified, 1 merged, 0 removed" in notes
    assert "bukan semua yang terjadi" in notes
    assert "not everything that happened" in notes


def test_deltas_bring_an_older_copy_up_to_date(tmp_path: Path) -> None:
    """Added and modified records whole, merged and removed ones as tombstones."""
    first = (event(1), event(2), event(3))
    second = (event(1, date="2024-10-02"), grave(2, merged_into="e0000001"), grave(3, removed="keliru"), event(4))
    folder = after(tmp_path, first, second).folder / "delta"
    copy = {one.id: one.model_dump(mode="json") for one in first}
    for name in ("added", "modified", "merged", "removed"):
        rows = [json.loads(line) for line in (folder / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]
        assert len(rows) == 1
        copy |= {row["id"]: row for row in rows}
    wanted: list[Event | Tombstone] = [*second[1:3], *(one for one in second if isinstance(one, Event))]
    assert copy == {
        one.id: one.model_dump(mode="json", exclude_none=isinstance(one, Tombstone)) for one in wanted
    }  # fmt: skip


def test_the_archive_is_the_folder_and_always_the_same(tmp_path: Path) -> None:
    """Every file under one name, times of the release's day."""
    bundle = released(tmp_path / "a", contents(event(1)))
    again = released(tmp_path / "b", contents(event(1)))
    assert bundle.archive.read_bytes() == again.archive.read_bytes()
    with zipfile.ZipFile(bundle.archive) as archive:
        names = {name.removeprefix(f"{bundle.folder.name}/") for name in archive.namelist()}
        assert names == {p.relative_to(bundle.folder).as_posix() for p in bundle.folder.rglob("*") if p.is_file()}
        assert {entry.date_time for entry in archive.infolist()} == {(2026, 12, 1, 0, 0, 0)}
    assert {"KODEBUK.md", "CODEBOOK.md", "CITATION.cff", "SHA256SUMS"} <= names
    lines = (bundle.folder / "SHA256SUMS").read_text().splitlines()
    assert {line.partition("  ")[2] for line in lines} == names - {"SHA256SUMS"}
    for line in lines:
        digest, _, name = line.partition("  ")
        assert hashlib.sha256((bundle.folder / name).read_bytes()).hexdigest() == digest


def test_the_history_is_kept(tmp_path: Path) -> None:
    """What is saved reads back the same; nothing there is no history."""
    assert load_history(tmp_path) == History()
    history = after(tmp_path / "dist", (event(1),), (event(1), event(2))).history
    save_history(tmp_path, history)
    assert load_history(tmp_path) == history
    assert [one.version for one in history.releases] == ["1.0.0", "1.1.0"]


@pytest.mark.parametrize("line", ["{", "[]", '{"version": "1.0.0"}', "<<<<<<< HEAD"])
def test_a_damaged_history_is_an_error_with_its_line(tmp_path: Path, line: str) -> None:
    """Never taken for no history, which would start again at 1.0.0."""
    path = tmp_path / ".releases" / "releases.jsonl"
    path.parent.mkdir()
    path.write_text("\n" + line + "\n", encoding="utf-8")
    with pytest.raises(StoreError) as caught:
        load_history(tmp_path)
    assert (caught.value.path, caught.value.line) == (path, 2)
