"""All words that the rules know, as one immutable object, read once from `data/` when first asked for."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib import resources
from types import MappingProxyType
from typing import Any

import yaml

from scraper.errors import ConfigError
from scraper.lexicon.alternation import alternation
from scraper.lexicon.elections import Elections
from scraper.lexicon.institutions import InstitutionWords
from scraper.lexicon.prefilter import Prefilter
from scraper.lexicon.regions import RegionIndex, load_regions

_PLACEHOLDER = re.compile(r"<@(\w+)>")
_IGNORE_CASE = re.I.value
"""A bare number: the hash of a flag is worked out in Python, each time a pattern is asked for."""


@dataclass(frozen=True)
class People:
    """How articles name officials (`data/people.yml`); every entry folded."""

    acting: tuple[str, ...]
    territorial: Mapping[str, str | None]
    heads: tuple[str, ...]
    groups: tuple[str, ...]
    bodies: Mapping[str, str]
    units: tuple[str, ...]
    vocabulary: frozenset[str]
    name_like: frozenset[str]
    balinese: tuple[str, ...]
    ranks: tuple[str, ...]

    @cached_property
    def unlike_names(self) -> frozenset[str]:
        """The words of function that are nobody's name."""
        return self.vocabulary - self.name_like


@dataclass(frozen=True, eq=False)
class Lexicon:
    """Everything the rules know of words. Loaded once, shared by all, compared by identity.

    `classes` maps a word class to the regular expression of any of its words; a rule writes it as `<@month>`.
    """

    regions: RegionIndex
    people: People
    institutions: InstitutionWords
    elections: Elections
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    numbers: Mapping[str, int]
    vague: Mapping[str, tuple[int, int]]
    pledgers: tuple[str, ...]
    classes: Mapping[str, str]
    prefilter: Prefilter = field(default_factory=Prefilter, repr=False)
    """Of the patterns that are looked for in texts."""
    top_prefilter: Prefilter = field(default_factory=Prefilter, repr=False)
    """Of the few that are looked for in what an article says of itself: a small automaton is a fast one."""

    @cached_property
    def compile(self) -> Callable[..., re.Pattern[str]]:
        """`compile(source, flags=re.I)`: the compiled pattern, with every `<@class>` replaced by that class's words.

        It raises ConfigError for an unknown class. Asked hundreds of times an article: a cache without a frame.
        """
        return cache(self._compile)

    def _compile(self, source: str, flags: int = _IGNORE_CASE) -> re.Pattern[str]:
        return re.compile(_PLACEHOLDER.sub(self._class, source), flags)

    def _class(self, found: re.Match[str]) -> str:
        if found[1] not in self.classes:
            raise ConfigError(f"lexicon: no word class <@{found[1]}>; known are {', '.join(sorted(self.classes))}")
        return f"(?:{self.classes[found[1]]})"

    @cached_property
    def vague_words(self) -> tuple[str, ...]:
        return tuple(sorted(self.vague, key=len, reverse=True))


def _people(village_heads: Iterable[str], institutions: InstitutionWords) -> People:
    """`data/people.yml`, with the heads of villages and the written names of institutions that stand elsewhere."""
    raw = read_data("people.yml")
    return People(
        acting=tuple(raw["acting"]),
        territorial=MappingProxyType({**raw["territorial"], **dict.fromkeys(village_heads, "desa")}),
        heads=tuple(raw["heads"]),
        groups=tuple(raw["groups"]),
        bodies=MappingProxyType({head: name or institutions.name_of(head) for head, name in raw["bodies"].items()}),
        units=tuple(raw["units"]),
        vocabulary=frozenset(raw["vocabulary"].split()),
        name_like=frozenset(raw["name_like"]),
        balinese=tuple(raw["balinese"]),
        ranks=tuple(raw["ranks"]),
    )


@cache
def load_lexicon() -> Lexicon:
    """The lexicon of `data/`. Raises ConfigError where a table contradicts itself."""
    words = read_data("words.yml")
    institutions = InstitutionWords.from_data(read_data("institutions.yml"))
    people = _people(words["village_heads"], institutions)
    return Lexicon(
        regions=load_regions(),
        people=people,
        institutions=institutions,
        elections=load_elections(),
        months=MappingProxyType(words["months"]),
        weekdays=MappingProxyType(words["weekdays"]),
        numbers=MappingProxyType(words["numbers"]),
        vague=MappingProxyType({word: (low, high) for word, (low, high) in words["vague"].items()}),
        pledgers=tuple(words["pledgers"]),
        classes=MappingProxyType(
            {
                "month": alternation(words["months"]),
                "weekday": alternation(words["weekdays"]),
                "pasaran": alternation(words["pasaran"]),
                "village_head": alternation(words["village_heads"]),
                "village_people": alternation(words["village_people"]),
                "number": alternation(words["numbers"]),
                "vague": alternation(words["vague"]),
                "unit": alternation(words["units"]),
                "acting": alternation(people.acting),
                "territorial": alternation(people.territorial),
                "head": alternation(people.heads),
                "group": alternation(people.groups),
                "body": alternation(people.bodies),
                "office": alternation(people.units),
                "rank": alternation(people.ranks),
                "balinese": alternation(people.balinese),
                "headline": alternation(words["headline"]),
                "election": alternation(read_data("elections.yml")["names"]),
                "pledger": alternation(words["pledgers"]),
                "saying": alternation(words["saying"]),
                "reporting": alternation(words["reporting"]),
            }
        ),
    )


@cache
def load_elections() -> Elections:
    """The names and polling days of `data/elections.yml`, for who needs nothing else."""
    return Elections.from_data(read_data("elections.yml"))


def read_data(name: str) -> Any:
    """One YAML file of the lexicon's `data/` folder."""
    return yaml.load(resources.files("scraper.lexicon").joinpath("data", name).read_bytes(), Loader=yaml.CSafeLoader)
