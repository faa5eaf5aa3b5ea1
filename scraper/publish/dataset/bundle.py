"""A release: the dataset, its codebook, its notes and what changed since the last, as a folder and as one archive."""

import datetime as dt
import json
import shutil
import zipfile
from dataclasses import dataclass, replace
from pathlib import Path

from scraper.errors import DataError
from scraper.publish.dataset.codebook import Language, codebook, codebook_text
from scraper.publish.dataset.contents import Contents
from scraper.publish.dataset.formats.json_file import plain
from scraper.publish.dataset.history import Change, History, Release
from scraper.publish.dataset.notes import notes
from scraper.publish.dataset.release import followed, next_release
from scraper.publish.dataset.write import SUMS, digest_of, write_dataset, write_sums

NOTES = "CATATAN-RILIS.md"
_CODEBOOKS: tuple[tuple[str, Language], ...] = (("KODEBUK.md", "indonesian"), ("CODEBOOK.md", "english"))


@dataclass(frozen=True, slots=True)
class Bundle:
    """A release as it was written, and the history that it leaves."""

    release: Release
    folder: Path
    archive: Path
    history: History


def write_release(contents: Contents, to: Path, day: dt.date) -> Bundle | None:
    """Write the release of these contents below `to`; None where nothing changed since the last one.

    Raises DataError, before anything is written, where the contents cannot be a release: no event at all, an invented
    sample among them, an event of the last release gone without a tombstone.
    """
    if not contents.events:
        raise DataError("tidak ada satu peristiwa pun; rilis kosong tidak diterbitkan")
    if samples := [event.id for event in contents.events if contents.is_sample(event)]:
        raise DataError(f"{len(samples)} peristiwa contoh di antaranya ({samples[0]}); rilis hanya memuat data")
    coming = next_release(contents, day.isoformat())
    if coming is None:
        return None
    release, changes = coming
    history = followed(contents, release, changes)
    name = f"ikrar-data-{release.version}-{day}"
    folder, half = to / name, to / f".{name}.tmp"
    shutil.rmtree(half, ignore_errors=True)
    _write(replace(contents, history=history), release, changes, half)
    shutil.rmtree(folder, ignore_errors=True)
    half.rename(folder)
    return Bundle(release, folder, _archive(folder, day), history)


def _write(contents: Contents, release: Release, changes: tuple[Change, ...], folder: Path) -> None:
    dataset = write_dataset(contents, folder)
    provinces = {code: province.name for code, province in contents.regions.provinces.items()}
    told = notes(release, changes, provinces, dataset.about)
    (folder / NOTES).write_text(told, encoding="utf-8", newline="\n")
    book = codebook(dataset.about)
    for name, language in _CODEBOOKS:
        (folder / name).write_text(codebook_text(book, language), encoding="utf-8", newline="\n")
    _write_deltas(contents, changes, folder / "delta")
    files = (path for path in folder.rglob("*") if path.is_file() and path.name != SUMS)
    write_sums(folder, {path.relative_to(folder).as_posix(): digest_of(path) for path in files})


def _write_deltas(contents: Contents, changes: tuple[Change, ...], folder: Path) -> None:
    """One file a kind of change: the records as they are now, for who keeps a copy of an earlier release."""
    folder.mkdir()
    records = {one.id: one for one in contents.records}
    for kind in ("added", "modified", "merged", "removed"):
        touched = dict.fromkeys(change.event_id for change in changes if change.change == kind)
        lines = (json.dumps(plain(records[identity]), ensure_ascii=False) + "\n" for identity in touched)
        (folder / f"{kind}.jsonl").write_text("".join(lines), encoding="utf-8", newline="\n")


def _archive(folder: Path, day: dt.date) -> Path:
    """One archive of the folder, the same for the same bytes on whatever machine: names sorted, times of the day."""
    path = folder.with_name(f"{folder.name}.zip")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(one for one in folder.rglob("*") if one.is_file()):
            entry = zipfile.ZipInfo(
                f"{folder.name}/{file.relative_to(folder).as_posix()}", (*day.timetuple()[:3], 0, 0, 0)
            )
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, file.read_bytes())
    return path
