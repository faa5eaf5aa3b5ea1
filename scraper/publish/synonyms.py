"""Other words for the same thing, for finding events: *pemkab* for *pemerintah kabupaten*, *Kotim*, *lapas*.

Heads of institutions, names of bodies and short forms of regions come from the lexicon, the rest from `synonyms.yml`.
The search index gets them with each page (`beside`), so that a query of any words stays one search; what filters by
itself gets the mapping (`by_word`).
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import resources
from types import MappingProxyType

import yaml

from scraper.lexicon import load_lexicon
from scraper.lexicon.alternation import alternation
from scraper.lexicon.regions import alias_rows

_SHORT = 4
"""Fewer letters than this are a word of their own in small ones (*min*, *man*): known by their capitals alone."""


@dataclass(frozen=True)
class Synonyms:
    """`groups` are phrases in small letters that mean the same, `regions` a region's other names by its code."""

    groups: Sequence[Sequence[str]]
    regions: Mapping[str, Sequence[str]]

    def beside(self, texts: Iterable[str | None], codes: Iterable[str | None]) -> str:
        """The words, in order and each once, by which what these texts and regions name is known besides.

        Without those that a word of the texts begins with: the index finds a word by its beginning.
        """
        text = "\n".join(text for text in texts if text)
        phrases = [phrase for found in self._pattern.finditer(text) for phrase in self._equals(found[0])]
        phrases += [name for code in codes if code for name in self.regions.get(code, ())]
        there = "\n".join(("", *_words(text)))
        return " ".join(dict.fromkeys(w for phrase in phrases for w in _words(phrase) if f"\n{w}" not in there))

    @cached_property
    def by_word(self) -> Mapping[str, Sequence[str]]:
        """Every phrase of one word, and the other phrases for the same thing; regions by their bare names."""
        index = load_lexicon().regions.regions
        regions = [(index[code].short.lower(), *map(str.lower, names)) for code, names in self.regions.items()]
        found: dict[str, dict[str, None]] = defaultdict(dict)
        for group in (*self.groups, *regions):
            for phrase in group:
                if " " not in phrase:
                    found[phrase].update(dict.fromkeys(other for other in group if other != phrase))
        return MappingProxyType({word: tuple(others) for word, others in sorted(found.items()) if others})

    def _equals(self, phrase: str) -> Sequence[str]:
        low = " ".join(phrase.lower().split())
        return self._group_of[low] if len(low) >= _SHORT or phrase.isupper() else ()

    @cached_property
    def _group_of(self) -> Mapping[str, Sequence[str]]:
        return {phrase: group for group in self.groups for phrase in group}

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w)(?:{alternation(self._group_of)})(?!\w)", re.I)


@cache
def load_synonyms() -> Synonyms:
    """Read the lexicon and `synonyms.yml`; a phrase in two groups makes them one."""
    lexicon = load_lexicon()
    own = yaml.load(resources.files("scraper.publish").joinpath("synonyms.yml").read_bytes(), Loader=yaml.CSafeLoader)
    heads = [one.heads for one in lexicon.institutions.types if one.name]
    bodies: dict[str, list[str]] = defaultdict(list)
    for phrase, body in lexicon.people.bodies.items():
        bodies[body].append(phrase)
    regions: dict[str, dict[str, None]] = defaultdict(dict)
    for row in alias_rows():
        regions[row["code"]][row["alias"]] = None
    groups = _joined([*own, *heads, *bodies.values()])
    return Synonyms(groups, MappingProxyType({code: tuple(names) for code, names in sorted(regions.items())}))


def _joined(lists: Iterable[Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    groups: list[dict[str, None]] = []
    for phrases in lists:
        touched = [group for group in groups if not group.keys().isdisjoint(phrases)]
        whole = dict.fromkeys(phrase for group in (*touched, phrases) for phrase in group)
        groups = [*(group for group in groups if group not in touched), whole]
    return tuple(tuple(group) for group in groups if len(group) > 1)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())
