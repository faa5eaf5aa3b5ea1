"""The whole of a dataset on one page: every table in every form, then what describes them, then the checksums."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

from scraper.publish.dataset.about import About, Written, about
from scraper.publish.dataset.citation import citation
from scraper.publish.dataset.codebook import codebook
from scraper.publish.dataset.contents import Contents
from scraper.publish.dataset.formats.csv_file import write_csv
from scraper.publish.dataset.formats.json_file import records_schema, write_json, write_records
from scraper.publish.dataset.formats.parquet_file import ParquetWriter
from scraper.publish.dataset.formats.sqlite_file import SqliteFile
from scraper.publish.dataset.formats.xlsx_file import XlsxFile
from scraper.publish.dataset.linked_data import croissant
from scraper.publish.dataset.package import data_package
from scraper.publish.dataset.rows import rows_of
from scraper.publish.dataset.schema import TABLES

STARTS = ("mulai.py", "mulai.sql", "mulai.R")
"""The quick starts: programs that run as they are, beside the files that they read."""
SUMS = "SHA256SUMS"


@dataclass(frozen=True, slots=True)
class Dataset:
    """A dataset as it was written: what it is, and its files by name, the checksums not among them."""

    about: About
    files: dict[str, Written]


def write_dataset(contents: Contents, folder: Path) -> Dataset:
    """Write all files of the dataset into `folder`, which need not exist. The same contents give the same bytes."""
    folder.mkdir(parents=True, exist_ok=True)
    told = about(contents)
    _write_tables(contents, told, folder)
    write_records(folder / "events.jsonl", contents)
    _write_json(folder / "events.schema.json", records_schema())
    _write_json(folder / "codebook.json", codebook(told))
    (folder / "CITATION.cff").write_text(citation(told), encoding="utf-8", newline="\n")
    for name in STARTS:
        (folder / name).write_text(start(name), encoding="utf-8", newline="\n")
    tables = [f"{table.name}.{ending}" for table in TABLES for ending in ("csv", "json", "parquet")]
    others = ["events.jsonl", "ikrar.sqlite", "ikrar.xlsx", "events.schema.json", "codebook.json", "CITATION.cff"]
    files = {name: _measured(folder / name) for name in (*tables, *others, *STARTS)}
    _write_json(folder / "datapackage.json", data_package(told, files))
    _write_json(folder / "croissant.json", croissant(told, files))
    files |= {name: _measured(folder / name) for name in ("datapackage.json", "croissant.json")}
    write_sums(folder, {name: written.sha256 for name, written in files.items()})
    return Dataset(told, files)


def write_sums(folder: Path, digests: Mapping[str, str]) -> None:
    """Write the checksums of the files of a folder, in the form that `sha256sum -c` reads."""
    sums = "".join(f"{digest}  {name}\n" for name, digest in sorted(digests.items()))
    (folder / SUMS).write_text(sums, encoding="ascii", newline="\n")


def digest_of(path: Path) -> str:
    """The SHA-256 of a file, read piece by piece."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def start(name: str) -> str:
    """A quick start, as it is published and shown."""
    return resources.files("scraper.publish.dataset").joinpath("starts", f"{name}.txt").read_text(encoding="utf-8")


def _write_tables(contents: Contents, told: About, folder: Path) -> None:
    sheet, tables = told.sheet(), {table.name: table for table in TABLES}
    with (
        SqliteFile(folder / "ikrar.sqlite", sheet) as database,
        XlsxFile(folder / "ikrar.xlsx", sheet) as book,
        ParquetWriter() as parquet,
    ):
        for name, rows in rows_of(contents):
            table = tables[name]
            write_csv(folder / f"{name}.csv", table, rows)
            write_json(folder / f"{name}.json", table, rows)
            parquet.write(folder / f"{name}.parquet", table, folder / f"{name}.json")
            database.add(table, rows)
            book.add(table, rows)


def _write_json(path: Path, value: Any) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")


def _measured(path: Path) -> Written:
    return Written(path.name, path.stat().st_size, digest_of(path))
