"""The page of the data, and the codebook in both languages."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from scraper.publish.dataset import SUMS, Dataset, start
from scraper.publish.dataset.about import LICENSE, Written
from scraper.publish.dataset.codebook import Language, codebook
from scraper.publish.dataset.linked_data import schema_org
from scraper.publish.dataset.schema import TABLES
from scraper.publish.pages.site import Site
from scraper.publish.render import Page
from scraper.publish.text import compact_json, number

_WHOLE = (
    (
        "ikrar.xlsx",
        "Semua tabel sebagai lembar, yang pertama berisi batas-batas di atas",
        "All tables as sheets, the first with the limits above",
    ),
    (
        "ikrar.sqlite",
        "Semua tabel dengan kunci, indeks, pandangan (view), dan pencarian kata",
        "All tables with keys, indexes, views and full-text search",
    ),
    (
        "events.jsonl",
        "Setiap peristiwa dengan seluruh isi berkasnya, satu per baris; catatan yang digabung di akhir",
        "Every event with all that its file holds, one a line; merged records at the end",
    ),
)
_MACHINE = (
    (
        "datapackage.json",
        "Keterangan tabel dan kolom (Data Package 2)",
        "Tables and columns explained (Data Package)",
    ),
    ("croissant.json", "Keterangan untuk pembelajaran mesin (Croissant 1.0)", "For machine learning (Croissant 1.0)"),
    ("codebook.json", "Kodebuk untuk program, dua bahasa", "The codebook for programs, in both languages"),
    ("events.schema.json", "Skema JSON satu baris events.jsonl", "JSON Schema of a line of events.jsonl"),
    ("CITATION.cff", "Cara menyitir versi ini", "How to cite this version"),
)
_LANGUAGES = {"Python": "mulai.py", "SQL": "mulai.sql", "R": "mulai.R"}


@dataclass(frozen=True, slots=True)
class Download:
    """One file to download: its name, what it holds, its size in words."""

    name: str
    what: str
    size: str


@dataclass(frozen=True, slots=True)
class TableDownload:
    """One table to download: what a row is, and each form with its size."""

    name: str
    what: str
    forms: Sequence[Download]


def data_pages(site: Site, dataset: Dataset) -> Iterator[Page]:
    """The data page, then the codebook, each in Indonesian and in English."""
    yield _data(site, dataset, "indonesian")
    yield _data(site, dataset, "english")
    for name, language, title, description in (
        ("kodebuk", "indonesian", "Kodebuk", "Setiap tabel, kolom, dan kosakata data Ikrar, beserta ketepatannya."),
        ("codebook", "english", "Codebook", "Every table, column and vocabulary of Ikrar's data, with its accuracy."),
    ):
        yield _codebook(dataset, name, "indonesian" if language == "indonesian" else "english", title, description)


def code_block(text: str) -> Markup:
    """A program as HTML that stands in one line of the page and is shown line by line, blanks and all."""
    return Markup("&#10;".join(str(escape(line)) for line in text.rstrip("\n").split("\n")))  # noqa: S704 - escaped


def _data(site: Site, dataset: Dataset, language: Language) -> Page:
    local = language == "indonesian"
    files = dataset.files
    return Page(
        path="data/index.md" if local else "en/data/index.md",
        title="Data",
        description="Unduh semua peristiwa sebagai tabel dan basis data, dengan batas-batas yang perlu diketahui."
        if local
        else "Download all events as tables and databases, with the limits to know before counting.",
        body="data.html" if local else "data_en.html",
        values={
            "total": len(site.entries),
            "samples": site.samples,
            "version": dataset.about.version,
            "limits": [getattr(limit, language) for limit in dataset.about.limits],
            "whole": [_download(files, name, in_both[not local]) for name, *in_both in _WHOLE],
            "tables": [
                TableDownload(
                    table.name,
                    getattr(table, language),
                    [_download(files, f"{table.name}.{ending}", ending) for ending in ("csv", "json", "parquet")],
                )
                for table in sorted(TABLES, key=lambda table: table.name != "events")
            ],
            "machine": [_download(files, name, in_both[not local]) for name, *in_both in _MACHINE],
            "sums": SUMS,
            "starts": [(language, name, code_block(start(name))) for language, name in _LANGUAGES.items()],
            "releases": site.settings.history.releases[::-1],
            "license": LICENSE,
            "linked_data": Markup(compact_json(schema_org(dataset.about, files)).strip()),  # noqa: S704 - escaped
        },
        meta={"alternate": "en/data/"} if local else {"lang": "en", "alternate": "data/"},
    )


def _codebook(dataset: Dataset, name: str, language: Language, title: str, description: str) -> Page:
    return Page(
        path=f"data/{name}/index.md",
        title=title,
        description=description,
        body="codebook.html",
        style="codebook",
        values={"book": codebook(dataset.about), "language": language, "local": language == "indonesian"},
        meta={"alternate": "data/codebook/"}
        if language == "indonesian"
        else {"lang": "en", "alternate": "data/kodebuk/"},
    )


def _download(files: Mapping[str, Written], name: str, what: str) -> Download:
    return Download(name, what, _size(files[name].size))


def _size(size: int) -> str:
    kilobytes = -(-size // 1024)
    return f"{number(kilobytes)} KB" if kilobytes < 10240 else f"{number(kilobytes // 1024)} MB"
