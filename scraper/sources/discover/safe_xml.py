"""XML from strangers: no document type, no entities, nothing fetched, read as it streams by."""

import codecs
import re
from collections.abc import Callable
from xml.parsers import expat

from scraper.errors import ReadError

_DECLARED = re.compile(rb"^<\?xml[^>]{0,100}encoding\s*=\s*[\"']([\w.:-]{1,40})", re.I)
_PLAIN = frozenset({"utf-8", "ascii", "iso8859-1", "iso8859-15", "cp1252", "utf-16"})
_DEPTH = 100

Element = Callable[[str, str, str], None]
"""Told of each element that ends: its local name, its own text, stripped, and its namespace."""


class StopReading(Exception):  # noqa: N818 (no error: enough was read)
    """Raised by an Element to end the reading early."""


def stream(body: bytes, element: Element) -> None:
    """Tell `element` of every element as it ends. Raises ReadError at the first thing that is not plain XML.

    What was told before stays told.
    """
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    texts: list[list[str]] = []

    def start(_name: str, _attributes: object) -> None:
        if len(texts) >= _DEPTH:
            raise ReadError(f"XML bersarang lebih dari {_DEPTH} tingkat")
        texts.append([])

    def end(name: str) -> None:
        text = "".join(texts.pop()).strip()
        space, _, local = name.rpartition(" ")
        element(local.lower(), text, space)

    def characters(text: str) -> None:
        if texts:
            texts[-1].append(text)

    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, characters
    parser.StartDoctypeDeclHandler = _refuse
    parser.EntityDeclHandler = _refuse
    try:
        parser.Parse(body, True)
    except StopReading:
        return
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise ReadError(f"bukan XML yang utuh: {error}") from error


def refuse_hostile(body: bytes) -> None:
    """Raise ReadError for a feed that declares entities, or whose encoding could hide that it does."""
    start = body.removeprefix(codecs.BOM_UTF8).lstrip()
    declared = _DECLARED.match(start.replace(b"\0", b"")[:200])
    if declared:
        try:
            name = codecs.lookup(declared[1].decode("ascii")).name
        except LookupError:
            name = ""
        if name not in _PLAIN:
            raise ReadError(f"umpan dengan pengodean {declared[1].decode('ascii')!r} tidak dibaca")
    if b"<!entity" in body.replace(b"\0", b"").lower():
        raise ReadError("umpan menyatakan entitas XML: ditolak")


def _refuse(*_arguments: object) -> None:
    raise ReadError("XML menyatakan jenis dokumen atau entitas: ditolak")
