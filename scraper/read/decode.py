"""Bytes of a page → its text, whatever charset they claim."""

import codecs
import re

from scraper.errors import ReadError

PAGE_LIMIT = 5_000_000
"""The largest page that is read, in bytes: real articles stay below a tenth of it."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BINARY = (
    b"%PDF-",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"RIFF",
    b"Rar!",
    b"\xd0\xcf\x11\xe0",
)
_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.I)
_WIDE = ("utf-16", "utf-16-le", "utf-16-be")
# What a browser would take for the others' names too: ISO 8859-1 and ASCII are read as Windows-1252.
_READABLE = {"utf-8": "utf-8", "cp1252": "cp1252", "iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-15": "iso8859-15"}
_NUL_SHARE = 0.01
_LOST_SHARE = 0.01


def decode(body: bytes, charset: str | None = None) -> str:
    """The text of a page.

    A byte order mark decides; else bytes that are valid UTF-8 are UTF-8, whatever they claim; else the charset
    that the server or the page's meta declares counts, then Windows-1252. NUL characters are dropped.

    Raises ReadError for an empty, oversized or binary body, and where more than 1% of the text is lost.
    """
    if not body.strip():
        raise ReadError("halaman kosong")
    if len(body) > PAGE_LIMIT:
        raise ReadError(f"halaman terlalu besar: {len(body)} bita, batasnya {PAGE_LIMIT}")
    if body.lstrip()[:8].startswith(_BINARY):
        raise ReadError("bukan halaman HTML: isi biner")
    text = _decoded(body, charset)
    if text.count("\0") > len(text) * _NUL_SHARE:
        raise ReadError("bukan halaman HTML: isi biner")
    if text.count("\ufffd") > len(text) * _LOST_SHARE:
        raise ReadError("pengodean halaman rusak: lebih dari 1% karakter tidak terbaca")
    return text.replace("\0", "")


def _decoded(body: bytes, charset: str | None) -> str:
    for bom, name in _BOMS:
        if body.startswith(bom):
            return body[len(bom) :].decode(name, "replace")
    if charset and _codec(charset) in _WIDE:
        return body.decode(_codec(charset) or "utf-16", "replace")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        return _decoded_legacy(body, charset)


def _decoded_legacy(body: bytes, charset: str | None) -> str:
    """Bytes that are not valid UTF-8: mostly UTF-8 with a few broken bytes, or a one-byte charset."""
    found = _META_CHARSET.search(body[:4096])
    for label in (charset, found[1].decode("ascii", "replace") if found else None):
        name = _READABLE.get(_codec(label) or "") if label else None
        if name and name != "utf-8":
            return body.decode(name, "replace")
    as_utf8 = body.decode("utf-8", "replace")
    lost = as_utf8.count("\ufffd")
    kept = sum(1 for char in as_utf8 if char > "\x7f" and char != "\ufffd")
    return as_utf8 if kept > lost else body.decode("cp1252", "replace")


def _codec(label: str) -> str | None:
    """Python's name of a charset, None for one that it does not know."""
    try:
        return codecs.lookup(label.strip(" \"'")).name
    except (LookupError, ValueError):
        return None
