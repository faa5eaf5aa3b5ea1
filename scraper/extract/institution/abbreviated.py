"""Institutions called by the short form that the text itself has introduced: the long name, then only the letters."""

import re
from collections.abc import Iterator, Sequence

from scraper.extract.document import Document
from scraper.extract.rules import Rule
from scraper.models import Finding, InstitutionMention
from scraper.vocabulary import GOVERNMENTS

ABBREVIATED = Rule(
    "abbreviated",
    "",
    "Dinas Pekerjaan Umum dan Tata Ruang (DPUTR) Kota Cirebon patuh; pegawai DPUTR membaca ikrar netralitas.",
    "Dinas Pekerjaan Umum dan Tata Ruang Kota Cirebon | dinas | 32.74",
)
_INTRODUCED = re.compile(r"\s*(?:\(|atau\s+|alias\s+|disingkat\s+)(?P<short>[A-Z][A-Za-z]*[A-Z][A-Za-z]*)\b")
_INSIDE = re.compile(r"\((?P<short>[A-Z][A-Za-z]*[A-Z][A-Za-z]*)\)")
_BEFORE = re.compile(r"[\w./-]")
_BEHIND = re.compile(r"[\w.-]*\w")
_LONGEST = 15
"""Letters of a short form; a longer word in brackets is a remark."""


def abbreviated(doc: Document, bodies: Sequence[Finding[InstitutionMention]]) -> Iterator[Finding[InstitutionMention]]:
    """Every place where a body named outright stands again by its short form, outside all names already read."""
    known: set[str] = set()
    for body in bodies:
        if body.value.kind in GOVERNMENTS or body.value.kind == "penyelenggara_pemilu":
            continue
        short = _short_form(doc, body)
        if short is None or short in known:
            continue
        known.add(short)
        for at in _alone(doc.text, short):
            if not any(other.start <= at < other.end for other in bodies):
                yield doc.finding(body.value, at, at + len(short), ABBREVIATED.name)


def _alone(text: str, word: str) -> Iterator[int]:
    """Where a word begins that is no part of another, or of an address."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not (at and _BEFORE.match(text, at - 1)) and not _BEHIND.match(text, end):
            yield at
        at = text.find(word, end)


def _short_form(doc: Document, body: Finding[InstitutionMention]) -> str | None:
    """The letters in brackets within the name or right behind it; None where none introduce a short form.

    They must begin as the name does: *Dinas … (DPUTR)*, not *Dinas Kesehatan (Foto)*.
    """
    inside = _INSIDE.search(doc.text, body.start, body.end)
    found = inside or _INTRODUCED.match(doc.text, body.end)
    if found is None or len(found["short"]) > _LONGEST:
        return None
    return found["short"] if found["short"][0] == body.value.name[0] else None
