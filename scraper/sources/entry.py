"""A source as text: its entry in the file of its province, written whole or not at all."""

import re
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from scraper.errors import ConfigError
from scraper.lexicon.regions import region_rows
from scraper.models import Bounds, Expected, Source
from scraper.sources.nodes import quoted
from scraper.sources.pattern import slug
from scraper.sources.platforms import shared
from scraper.sources.registry import load_registry
from scraper.store.atomic import write_atomic

_PLAIN = re.compile(r"[A-Za-z/][\w/.()+-]*(?: [\w/.()+-]+)*", re.A)
_WORDS_OF_YAML = frozenset({"null", "true", "false", "yes", "no", "on", "off"})


def entry_of(source: Source) -> str:
    """The entry of a source: the six keys that every entry has, and what differs from its platform and kind."""
    return "".join(f"    {line}\n" for line in _lines(source)).replace("    ", "  - ", 1)


def file_of(folder: Path, region: str | None) -> Path:
    """The file in which sources of a province stand, or of no province. Raises ConfigError for an unknown code."""
    if region is None:
        return folder / "nasional.yml"
    names = {row["code"]: row["name"] for row in region_rows() if not row["province_code"]}
    if region not in names:
        raise ConfigError(f"{region!r} bukan kode provinsi; lihat nama berkas di {folder}")
    return folder / f"{region}-{slug(names[region])}.yml"


def register(folder: Path, source: Source) -> Path:
    """Add a source to its province's file and give that file.

    Raises ConfigError where the registry would not be sound with it (its id or home is there already), StoreError
    where the file cannot be written; then nothing is changed.
    """
    file = file_of(folder, source.region)
    text = file.read_text(encoding="utf-8") if file.exists() else "sources:\n"
    text = text.rstrip("\n") + "\n" + entry_of(source)
    with tempfile.TemporaryDirectory() as aside:
        for other in folder.glob("*.yml"):
            shutil.copy(other, aside)
        (Path(aside) / file.name).write_text(text, encoding="utf-8")
        if source not in load_registry(Path(aside)):
            raise ConfigError(f"{file.name}: entri {source.id} tidak terbaca kembali seperti yang ditulis")
    write_atomic(file, text.encode())
    return file


def _lines(source: Source) -> Iterator[str]:
    start = shared().starts[source.kind]
    platform = shared().platforms[source.platform] if source.platform else None
    yield f"id: {source.id}"
    yield f"name: {_text(source.name)}"
    yield f"home: {source.home}"
    yield "region: null" if source.region is None else f'region: "{source.region}"'
    yield f"kind: {source.kind}"
    yield f"status: {source.status}"
    if platform:
        yield f"platform: {platform.name}"
    if source.endpoints != (platform.endpoints if platform else start.endpoints):
        yield "endpoints:"
        for endpoint in source.endpoints:
            yield f"  - {endpoint.kind}: {_text(endpoint.pattern)}"
    for key, value, shared_value in (
        ("article", source.article, platform.article if platform else None),
        ("select", source.select, platform.select if platform else None),
    ):
        if value is not None and value != shared_value:
            yield f"{key}: {_text(value)}"
    if source.covers:
        yield "covers: [" + ", ".join(f'"{code}"' for code in source.covers) + "]"
    if source.expect != start.expect:
        yield f"expect: {_expected(source.expect)}"
    if source.budget != start.budget:
        yield f"budget: {source.budget}"
    if source.plain_http:
        yield "plain_http: true"
    if source.basis != "seen":
        yield f"basis: {source.basis}"


def _text(text: str) -> str:
    """A text as YAML reads it back: bare where that is safe, else quoted."""
    return text if _PLAIN.fullmatch(text) and text.lower() not in _WORDS_OF_YAML else quoted(text)


def _expected(expected: Expected) -> str:
    def bounds(given: Bounds) -> str:
        return f"{{min: {given.low}" + (f", max: {given.high}" if given.high is not None else "") + "}"

    return f"{{listed: {bounds(expected.listed)}, found: {bounds(expected.found)}}}"
