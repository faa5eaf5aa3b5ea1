"""The codebook: every column, vocabulary, range and limit, with how well each field is read; from tables and models."""

from collections.abc import Iterator
from typing import Any, Literal

from scraper.lexicon.load import read_data
from scraper.publish.accuracy import LABELS, Rate, Table, load_accuracy
from scraper.publish.dataset.about import LICENSE, About
from scraper.publish.dataset.schema import TABLES, Column, vocabularies
from scraper.publish.dataset.schema import Table as DataTable

Language = Literal["indonesian", "english"]


def newest_table() -> Table:
    """The accuracy shown beside a field: the newest of the real articles as first read, which stand in their order."""
    return list(load_accuracy().values())[-1]


def rates() -> dict[str, Rate]:
    """The rates of every measured field, by its name in the table of accuracy."""
    by_label = {rate.label: rate for rate in newest_table().rates}
    return {name: by_label[label] for name, label in LABELS.items() if label in by_label}


def vague_words() -> dict[str, tuple[int, int]]:
    """The words that stand for a range, with its ends."""
    return {word: (low, high) for word, (low, high) in read_data("words.yml")["vague"].items()}


def codebook(about: About) -> dict[str, Any]:
    """The codebook for programs; the pages and texts are made of the same."""
    measured = newest_table()
    return {
        "version": about.version,
        "license": LICENSE,
        "limits": [{"indonesian": limit.indonesian, "english": limit.english} for limit in about.limits],
        "accuracy": {
            "articles": measured.articles,
            "declarations": measured.declarations,
            "indonesian": "Berita nyata yang dibaca program untuk pertama kalinya, dalam persen.",
            "english": "Real articles as first read by the program, in per cent.",
        },
        "tables": [_table(table) for table in TABLES],
        "vocabularies": {
            name: [{"value": t.value, "indonesian": t.indonesian, "english": t.english} for t in terms]
            for name, terms in vocabularies().items()
        },
        "vague": [{"word": word, "low": low, "high": high} for word, (low, high) in vague_words().items()],
    }


def codebook_text(book: dict[str, Any], language: Language) -> str:
    """The codebook as a plain text for the release bundle, in Markdown."""
    return "\n".join(_lines(book, language)) + "\n"


def _table(table: DataTable) -> dict[str, Any]:
    return {
        "name": table.name,
        "indonesian": table.indonesian,
        "english": table.english,
        "key": list(table.key),
        "references": [
            {"columns": list(one.columns), "table": one.table, "target": list(one.target)} for one in table.references
        ],
        "columns": [_column(column) for column in table.columns],
    }


def _column(column: Column) -> dict[str, Any]:
    rate = rates().get(column.measured)
    return {
        "name": column.name,
        "type": column.type,
        "required": column.required,
        "vocabulary": column.vocabulary or None,
        "field": column.field or None,
        "indonesian": column.indonesian,
        "english": column.english,
        "accuracy": _accuracy(rate) if rate else None,
    }


def _accuracy(rate: Rate) -> dict[str, Any]:
    shares = {name: float(getattr(rate, name).replace(",", ".")) for name in ("precision", "recall", "f1")}
    return {"labelled": rate.labelled, **shares}


def _lines(book: dict[str, Any], language: Language) -> Iterator[str]:
    local = language == "indonesian"
    yield f"# {'Kodebuk' if local else 'Codebook'} Ikrar {book['version']}"
    yield ""
    yield f"## {'Yang tidak dapat dijawab data ini' if local else 'What these data cannot tell'}"
    yield ""
    yield from (f"- {limit[language]}" for limit in book["limits"])
    for table in book["tables"]:
        yield from (
            "",
            f"## {table['name']}",
            "",
            f"{table[language]}. {'Kunci' if local else 'Key'}: {', '.join(table['key'])}.",
            "",
        )
        yield from (f"- {_told(column, language)}" for column in table["columns"])
    yield from ("", f"## {'Kosakata' if local else 'Vocabularies'}")
    for name, terms in book["vocabularies"].items():
        yield from ("", f"### {name}", "", *(f"- `{term['value']}`: {term[language]}" for term in terms))
    yield from ("", f"## {'Kata dan rentangnya' if local else 'Words and their ranges'}", "")
    yield from (f"- {one['word']}: {one['low']}–{one['high']}" for one in book["vague"])


def _told(column: dict[str, Any], language: Language) -> str:
    notes = [column["type"]]
    if column["vocabulary"]:
        notes.append(column["vocabulary"])
    if rate := column["accuracy"]:
        notes.append(f"P {rate['precision']}, R {rate['recall']}, F1 {rate['f1']} (n = {rate['labelled']})")
    return f"`{column['name']}` ({'; '.join(notes)}): {column[language]}"
