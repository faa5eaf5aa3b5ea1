"""Our own title of an event, from its facts: *Ikrar netralitas ASN Pemerintah Kabupaten Siak*."""

import re
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from scraper.models import Facts
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
_PERSONS = re.compile(r"(?:ASN|Kepala|Bupati|Gubernur|Pejabat|Lurah|PPK|Wali|Penghulu|Keuchik)\b")


def titled(facts: Facts) -> Facts:
    """The facts with their title."""
    what = _WORDS[facts.forms[0]] if facts.forms else "Ikrar"
    if facts.institution is None:
        return replace(facts, title=f"{what} netralitas ASN, lembaga tidak disebut")
    institution = facts.institution
    whose = "" if institution.kind in _NOT_ASN or _PERSONS.match(institution.name) else "ASN "
    return replace(facts, title=f"{what} netralitas {whose}{institution.name}")
