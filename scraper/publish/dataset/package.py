"""`datapackage.json`: a Frictionless data package (version 2) of all tables and of the other forms they come in."""

from collections.abc import Iterator, Mapping
from typing import Any

from scraper.publish.dataset.about import CREATOR, DESCRIPTION, FORMATS, KEYWORDS, LICENSE, TITLE, About, Written
from scraper.publish.dataset.schema import TABLES, Column, Table, vocabularies

_OTHERS = {
    "events.jsonl": "Every event with all that its file holds, one a line, tombstones last; rebuilds events/",
    "events.schema.json": "JSON Schema of one line of events.jsonl",
    "ikrar.sqlite": "All tables with keys, indexes, views and full-text search",
    "ikrar.xlsx": "All tables as sheets",
    "codebook.json": "Every column, vocabulary, range and limit, with measured accuracy",
}


def data_package(about: About, files: Mapping[str, Written]) -> dict[str, Any]:
    """The descriptor; the limits are part of its description, so that no reader of it misses them."""
    described: dict[str, Any] = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "ikrar",
        "title": TITLE,
        "description": "\n".join((DESCRIPTION, "", *(f"- {limit.english}" for limit in about.limits))),
        "version": about.version,
        "keywords": list(KEYWORDS),
        "contributors": [{"title": CREATOR, "roles": ["creator"]}],
        "licenses": [LICENSE],
        "resources": list(_resources(files)),
        "otherForms": list(_others(files)),
    }
    if about.site:
        described["homepage"] = f"{about.site}data/"
    if about.changed:
        described["created"] = f"{about.changed}T00:00:00Z"
    return described


def _resources(files: Mapping[str, Written]) -> Iterator[dict[str, Any]]:
    for table in TABLES:
        yield {
            "name": table.name,
            "type": "table",
            "title": table.english,
            **_file(files[f"{table.name}.csv"]),
            "encoding": "utf-8",
            "schema": _schema(table),
        }


def _others(files: Mapping[str, Written]) -> Iterator[dict[str, Any]]:
    """The other forms. They are no resources: version 2 knows only tables, and a reader would count them twice."""
    for table in TABLES:
        for ending in ("json", "parquet"):
            yield {"title": f"{table.english}; as {table.name}.csv", **_file(files[f"{table.name}.{ending}"])}
    for name, title in _OTHERS.items():
        yield {"title": title, **_file(files[name])}


def _file(written: Written) -> dict[str, Any]:
    return {
        "path": written.name,
        "format": written.format,
        "mediatype": FORMATS[written.format],
        "bytes": written.size,
        "hash": f"sha256:{written.sha256}",
    }


def _schema(table: Table) -> dict[str, Any]:
    keys = [
        {
            "fields": list(reference.columns),
            # A table that refers to itself names itself by nothing.
            "reference": {
                **({"resource": reference.table} if reference.table != table.name else {"resource": ""}),
                "fields": list(reference.target),
            },
        }
        for reference in table.references
    ]
    return {
        "fields": [_field(column) for column in table.columns],
        "primaryKey": list(table.key),
        **({"foreignKeys": keys} if keys else {}),
        "missingValues": [""],
    }


def _field(column: Column) -> dict[str, Any]:
    constraints: dict[str, Any] = {"required": True} if column.required else {}
    if column.vocabulary:
        constraints["enum"] = [term.value for term in vocabularies()[column.vocabulary]]
    return {
        "name": column.name,
        "type": column.type,
        "description": column.english,
        **({"constraints": constraints} if constraints else {}),
    }
