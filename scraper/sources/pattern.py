"""Addresses with holes: `/search?q={q}&page={page}` filled in with words, page numbers and days.

    {q}      the words searched for            {slug}   the same, joined by hyphens
    {page}   the page, counted from 1          {page0}  … counted from 0
    {from}   first day of the span asked for   {to}     its last day, included
    {day}    one day of the span, each in turn

A day is written `2024-10-23` unless its hole says otherwise: `{day:%m/%d/%Y}`.
"""

import datetime as dt
import re
from collections.abc import Mapping
from typing import Final
from urllib.parse import quote

WORDS: Final = frozenset({"q", "slug"})
PAGES: Final = frozenset({"page", "page0"})
DAYS: Final = frozenset({"from", "to", "day"})

_HOLE = re.compile(r"\{([^{}]*)\}")
_NAME = re.compile(r"(\w+)(?::((?:%[dmY]|[-/.])+))?")


def holes(pattern: str) -> frozenset[str]:
    """The names of the holes in a pattern. Raises ValueError for a hole that nothing fills, or a stray brace."""
    found = set()
    for inside in _HOLE.findall(pattern):
        name = _NAME.fullmatch(inside)
        if name is None or name[1] not in WORDS | PAGES | DAYS or (name[2] and name[1] not in DAYS):
            raise ValueError(f"{{{inside}}} is not one of {', '.join(sorted(WORDS | PAGES | DAYS))}")
        found.add(name[1])
    if {"{", "}"} & set(_HOLE.sub("", pattern)):
        raise ValueError("a brace stands alone")
    return frozenset(found)


def fill(pattern: str, values: Mapping[str, str | int | dt.date]) -> str:
    """The address with every hole filled and percent-encoded. Raises KeyError for a hole without a value."""

    def value(hole: re.Match[str]) -> str:
        name, _, shape = hole[1].partition(":")
        given = values[name]
        text = given.strftime(shape or "%Y-%m-%d") if isinstance(given, dt.date) else str(given)
        return quote(text, safe="")

    return _HOLE.sub(value, pattern)


def slug(words: str) -> str:
    """Words as sites write them in the address of a tag: `netralitas asn` → `netralitas-asn`."""
    return "-".join(re.findall(r"\w+", words.lower()))
