"""Our own title of an event, from its facts: *Ikrar netralitas ASN Pemerintah Kabupaten Siak*."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from scraper.models import Facts, Institution
from scraper.vocabulary import Form

_WORDS: Mapping[Form, str] = MappingProxyType(
    {
        "ikrar": "Ikrar",
        "deklarasi": "Deklarasi",
        "pakta integritas": "Pakta integritas",
        "komitmen bersama": "Komitmen bersama",
        "surat pernyataan": "Surat pernyataan",
        "nota kesepahaman": "Nota kesepahaman",
        "sumpah": "Sumpah",
    }
)
_NOT_ASN = frozenset({"polri", "tni", "bumn", "penyelenggara_pemilu"})
"""Kinds whose people are no ASN: UU 20/2023 counts as ASN the PNS and PPPK of government agencies."""
_OFFICES = r"Kepala|Keuchik|Lurah|Pambakal|Pamong|Pejabat|Penghulu|Perangkat|Perbekel|Wali"
_PERSONS = re.compile(rf"(?:ASN|Bupati|Gubernur|PPK|{_OFFICES})\b")
_COMMON = re.compile(rf"(?:{_OFFICES}) (?=[a-z])")
"""An office that begins no proper name (*Kepala desa se-Kabupaten Siak*, but *Kepala Dinas Kesehatan*): it is
written small in the middle of a title."""


def titled(facts: Facts) -> Facts:
    """The facts with their title."""
    return replace(facts, title=title_of(facts.institution, facts.forms))


def title_of(institution: Institution | None, forms: Sequence[Form]) -> str:
    """The title of an event in which an institution's people vow neutrality in these forms."""
    what = _WORDS[forms[0]] if forms else "Ikrar"
    if institution is None:
        return f"{what} netralitas ASN, lembaga tidak disebut"
    name = institution.name
    whose = "" if institution.kind in _NOT_ASN or _PERSONS.match(name) else "ASN "
    if _COMMON.match(name):
        name = name[0].lower() + name[1:]
    return f"{what} netralitas {whose}{name}"
