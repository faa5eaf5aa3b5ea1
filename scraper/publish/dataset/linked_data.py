"""The dataset for search engines and machine learning: schema.org/Dataset in the page, Croissant beside the files."""

from collections.abc import Mapping
from typing import Any

from scraper.publish.dataset.about import CREATOR, DESCRIPTION, FORMATS, KEYWORDS, LICENSE, TITLE, About, Written
from scraper.publish.dataset.schema import TABLES, Column, Table

_TYPES = {"string": "sc:Text", "date": "sc:Date", "integer": "sc:Integer", "boolean": "sc:Boolean"}
_CONTEXT: Mapping[str, Any] = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "citeAs": "cr:citeAs",
    "column": "cr:column",
    "conformsTo": "dct:conformsTo",
    "cr": "http://mlcommons.org/croissant/",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "dct": "http://purl.org/dc/terms/",
    "equivalentProperty": "cr:equivalentProperty",
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "extract": "cr:extract",
    "field": "cr:field",
    "fileProperty": "cr:fileProperty",
    "fileObject": "cr:fileObject",
    "fileSet": "cr:fileSet",
    "format": "cr:format",
    "includes": "cr:includes",
    "isLiveDataset": "cr:isLiveDataset",
    "jsonPath": "cr:jsonPath",
    "key": "cr:key",
    "md5": "cr:md5",
    "parentField": "cr:parentField",
    "path": "cr:path",
    "recordSet": "cr:recordSet",
    "references": "cr:references",
    "regex": "cr:regex",
    "repeated": "cr:repeated",
    "replace": "cr:replace",
    "samplingRate": "cr:samplingRate",
    "sc": "https://schema.org/",
    "separator": "cr:separator",
    "source": "cr:source",
    "subField": "cr:subField",
    "transform": "cr:transform",
}
"""The JSON-LD context that Croissant 1.0 prescribes."""


def schema_org(about: About, files: Mapping[str, Written]) -> dict[str, Any]:
    """schema.org/Dataset for the data page. Addresses are relative to the page where the site has none."""
    return {
        "@context": "https://schema.org/",
        "@type": "Dataset",
        **_common(about),
        "variableMeasured": [column.name for column in TABLES[2].columns],
        "distribution": [_download(about, written) for written in files.values() if written.format in FORMATS],
    }


def croissant(about: About, files: Mapping[str, Written]) -> dict[str, Any]:
    """Croissant metadata: every table's CSV as a file, and its columns as a record set."""
    return {
        "@context": dict(_CONTEXT),
        "@type": "sc:Dataset",
        "conformsTo": "http://mlcommons.org/croissant/1.0",
        **_common(about),
        "citeAs": f"{CREATOR}: {TITLE}. Version {about.version}.",
        "distribution": [
            {
                "@type": "cr:FileObject",
                "@id": f"{table.name}.csv",
                "name": f"{table.name}.csv",
                "description": table.english,
                "contentUrl": _address(about, f"{table.name}.csv"),
                "encodingFormat": FORMATS["csv"],
                "sha256": files[f"{table.name}.csv"].sha256,
            }
            for table in TABLES
        ],
        "recordSet": [_record_set(table) for table in TABLES],
    }


def _common(about: About) -> dict[str, Any]:
    told: dict[str, Any] = {
        "name": "Ikrar",
        "alternateName": TITLE,
        "description": " ".join((DESCRIPTION, *(limit.english for limit in about.limits))),
        "version": about.version,
        "license": LICENSE["path"],
        "keywords": list(KEYWORDS),
        "creator": {"@type": "Organization", "name": CREATOR},
        "inLanguage": "id",
        "isAccessibleForFree": True,
        "spatialCoverage": "Indonesia",
    }
    if about.first:
        told["temporalCoverage"] = f"{about.first}/{about.last}"
    if about.changed:
        told["datePublished"] = told["dateModified"] = about.changed
    if about.site:
        told["url"] = f"{about.site}data/"
    return told


def _address(about: About, name: str) -> str:
    return f"{about.site}data/{name}" if about.site else name


def _download(about: About, written: Written) -> dict[str, Any]:
    return {
        "@type": "DataDownload",
        "name": written.name,
        "contentUrl": _address(about, written.name),
        "encodingFormat": FORMATS[written.format],
        "contentSize": f"{written.size} B",
        "sha256": written.sha256,
    }


def _record_set(table: Table) -> dict[str, Any]:
    return {
        "@type": "cr:RecordSet",
        "@id": table.name,
        "name": table.name,
        "description": table.english,
        "key": [{"@id": f"{table.name}/{name}"} for name in table.key],
        "field": [_field(table, column) for column in table.columns],
    }


def _field(table: Table, column: Column) -> dict[str, Any]:
    links = [one for one in table.references if one.columns == (column.name,) and one.table != table.name]
    target = [{"@id": f"{link.table}/{link.target[0]}"} for link in links]
    return {
        "@type": "cr:Field",
        "@id": f"{table.name}/{column.name}",
        "name": column.name,
        "description": column.english,
        "dataType": _TYPES[column.type],
        "source": {"fileObject": {"@id": f"{table.name}.csv"}, "extract": {"column": column.name}},
        **({"references": {"field": target[0]}} if target else {}),
    }
