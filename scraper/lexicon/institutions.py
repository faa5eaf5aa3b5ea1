"""How articles name institutions (`data/institutions.yml`): heads by kind, and what may follow a head."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any, Literal, get_args

from scraper.errors import ConfigError
from scraper.lexicon.alternation import alternation
from scraper.lexicon.regions import Level
from scraper.vocabulary import InstitutionKind

Tail = Literal["region", "class", "number", "office", "proper", "district", "directorate"]


@dataclass(frozen=True)
class InstitutionType:
    """One way of naming a kind of institution; see the data file for the fields."""

    kind: InstitutionKind
    tail: Tail
    level: Level | None
    name: str | None
    heads: tuple[str, ...]


@dataclass(frozen=True, eq=False)
class InstitutionWords:
    """All types, and one pattern that finds any head."""

    types: tuple[InstitutionType, ...]

    @classmethod
    def from_data(cls, rows: Sequence[Mapping[str, Any]]) -> "InstitutionWords":
        """Check and freeze the data file. Raises ConfigError for an unknown kind or tail, or a head listed twice."""
        seen: set[str] = set()
        for row in rows:
            if row["kind"] not in get_args(InstitutionKind) or row["tail"] not in get_args(Tail):
                raise ConfigError(f"institutions.yml: unknown kind or tail in {row}")
            twice = seen & set(row["heads"])
            if twice:
                raise ConfigError(f"institutions.yml: head listed twice: {', '.join(sorted(twice))}")
            seen |= set(row["heads"])
        return cls(tuple(InstitutionType(r["kind"], r["tail"], r["level"], r["name"], tuple(r["heads"])) for r in rows))

    @cached_property
    def by_head(self) -> Mapping[str, InstitutionType]:
        return {head: entry for entry in self.types for head in entry.heads}

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Any head, longest first, as whole words."""
        return re.compile(rf"(?:(?<=\bse-)|(?<![\w/.-]))(?:{alternation(self.by_head)})(?![\w])", re.I)

    @cached_property
    def type_of(self) -> Callable[[str], InstitutionType]:
        """`type_of(words)`: the type whose head these words are, whatever their case and blanks."""
        return lru_cache(maxsize=4096)(lambda words: self.by_head[" ".join(words.lower().split())])

    def name_of(self, head: str) -> str:
        """How an institution with this head is written. Raises ConfigError where the table does not say."""
        entry = self.by_head.get(head)
        if entry is None or entry.name is None:
            raise ConfigError(f"institutions: no name for {head}; write one where it is used, or name it here")
        return entry.name
