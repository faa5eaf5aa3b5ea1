"""Codes of regions that exist and belong together, and institutions at the level of their kind."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from scraper.consistency.complaint import Complaint
from scraper.lexicon.regions import region_rows
from scraper.models import Event
from scraper.vocabulary import InstitutionKind

_CODE_HINT: Final = "look the code up in scraper/lexicon/data/regions.csv"
_LEVELS: Final[Mapping[InstitutionKind, str]] = {"pemkab": "kabupaten", "pemkot": "kota"}


@cache
def _rows() -> Mapping[str, Mapping[str, str]]:
    """Kemendagri code → its row; the province code of a province is empty."""
    return {row["code"]: row for row in region_rows()}


def region_complaints(event: Event) -> Iterator[Complaint]:
    """What is wrong with the codes of the place."""
    province, regency = event.place.province_code, event.place.regency_code
    if province is not None and (province not in _rows() or _rows()[province]["province_code"]):
        yield Complaint(("place", "province_code"), f"there is no province {province}", _CODE_HINT)
    if regency is None:
        return
    at = ("place", "regency_code")
    parent = _rows()[regency]["province_code"] if regency in _rows() else ""
    if not parent:
        yield Complaint(at, f"there is no regency or city {regency}", _CODE_HINT)
    elif parent != province:
        yield Complaint(at, f"{regency} belongs to province {parent}, not {province or 'null'}", _CODE_HINT)
    else:
        yield from _level(event, regency)


def _level(event: Event, regency: str) -> Iterator[Complaint]:
    """A government pledges for its own region: that of a province for no regency, that of a regency for no city."""
    kind, at = event.institution.kind if event.institution else None, ("place", "regency_code")
    if kind == "pemprov":
        hint = "write null: where it was held stands in venue; or correct the kind"
        yield Complaint(at, f"a pemprov has no regency or city, but {regency} is given", hint)
    wanted = _LEVELS.get(kind) if kind else None
    if wanted and not _rows()[regency]["kind"].startswith(wanted):
        name = _rows()[regency]["name"]
        yield Complaint(at, f"a {kind}, but {regency} is {name}", "correct the code or the kind")
