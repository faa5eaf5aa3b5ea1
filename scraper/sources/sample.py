"""The first links that a new source gave, kept until a person has looked at them.

A file `ID.yml` with exactly these keys; what was read from the list, no word of an article:

    source: gema-way-jepara
    asked_on: "2026-11-30"
    looked_at: null           # the day on which a person opened the links; until then its test fails
    links:
      - url: https://gemawayjepara.contoh.invalid/asn-berikrar-netral/
        title: "ASN Berikrar Netral"
        published: "2024-10-23"   # or null, as title
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from importlib.resources.abc import Traversable

from scraper.errors import ConfigError
from scraper.models import Link, Source
from scraper.sources.discover.vet import vetted
from scraper.sources.discover.walk import POSTS
from scraper.sources.nodes import Reader, quoted

_HEAD = """# Buka setiap tautan. Hapus yang bukan artikel dan perketat `article` di entrinya sampai uji ini lulus;
# bila semuanya artikel, isi looked_at dengan tanggal hari ini, seperti "{today}".
"""


def sample_of(source: Source, links: Sequence[Link], today: dt.date) -> str:
    """The text of a new sample, not looked at yet."""
    lines = [_HEAD.format(today=today), f"source: {source.id}\n", f'asked_on: "{today}"\n', "looked_at: null\n"]
    lines.append("links:\n" if links else "links: []\n")
    for link in links:
        lines.append(f"  - url: {quoted(link.url)}\n")
        lines.append(f"    title: {quoted(link.title) if link.title else 'null'}\n")
        lines.append(f"    published: {quoted(str(link.published)) if link.published else 'null'}\n")
    return "".join(lines)


def complaints(file: Traversable, sources: Sequence[Source]) -> Iterator[str]:
    """Why a sample does not pass, each with file and line, in Indonesian; nothing where it does.

    Raises ConfigError for a file of another shape.
    """
    reader = Reader(file)
    top = reader.mapping(reader.root(), ("source", "asked_on", "looked_at", "links"))
    source = next((one for one in sources if one.id == reader.text("source", top["source"])), None)
    if source is None:
        yield f"{reader.where(top['source'])}: sumbernya tidak terdaftar; hapus contoh ini"
        return
    _day(reader, "asked_on", reader.text("asked_on", top["asked_on"]))
    looked_at = reader.text_or_null("looked_at", top["looked_at"])
    if looked_at is None:
        yield f"{reader.where(top['looked_at'])}: belum dilihat orang; buka tautannya, lalu isi looked_at"
    else:
        _day(reader, "looked_at", looked_at)
    links = reader.items("links", top["links"])
    if not links:
        yield f"{reader.where(top['links'])}: tidak ada tautan; cari jalan masuk yang lain"
    for node in links:
        entry = reader.mapping(node, ("url", "title", "published"))
        reader.text_or_null("title", entry["title"])
        url = reader.text("url", entry["url"])
        if vetted(url, source.home, source, post=source.kind in POSTS) != url:
            yield f"{reader.where(entry['url'])}: menurut entrinya bukan artikel {source.id}: {url}"


def _day(reader: Reader, key: str, text: str) -> None:
    try:
        dt.date.fromisoformat(text)
    except ValueError as error:
        raise ConfigError(f"{reader.file.name}: {key} {text!r} is not a day like 2026-11-30") from error
