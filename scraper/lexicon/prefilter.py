"""Which rules cannot match where: most rules need words that a paragraph does not hold, and need not be tried there.

From each pattern follow *clauses*: sets of substrings of which every match holds at least one (a rule of headcounts
needs a digit, and one of the words for people), and its *heads* where it has some. One pass of an Aho-Corasick
automaton over a text tells where these strings stand; a pattern is run only at its heads, and only where its clauses
are fulfilled. The same idea as RE2's FilteredRE2. It changes no match: where nothing is known of a pattern, it is run.

Each clause is a bit: whether a stretch of the text fulfils all that a pattern needs is a comparison of two numbers.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache, reduce
from operator import or_

from ahocorasick_rs import BytesAhoCorasick

from scraper.lexicon.clauses import Clause, analysed
from scraper.lexicon.folding import fold, folded, has_wide_blanks, is_odd, latin, sought
from scraper.lexicon.heads import WORD

_CAPITALS = re.compile(r"\(\?-i:(?!\[[a-z][A-Z]\]\))")
"""A part of a pattern where capitals mean something, other than a letter that is given in both cases."""
_LETTERS = re.compile(r"\\.|\(\?P|([^\\(]+)", re.S)
"""The parts of a pattern that are letters, apart from its escapes and the sign of a named group."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How to look for a pattern: where it can begin, what it needs, its twin for small letters.

    `clauses` has a bit for each of its clauses. `heads` is the number of its heads among those of all patterns, 0 where
    it has none. If it is `anchored`, it can also begin where the searched text begins, whatever stands there. `twin`
    stands where there are no heads.
    """

    clauses: int = 0
    heads: int = 0
    anchored: bool = False
    twin: re.Pattern[str] | None = None


class Filter:
    """The plans of the patterns met so far, and the automaton that finds their strings; these never change."""

    def __init__(self, patterns: Sequence[re.Pattern[str]], met: Callable[[re.Pattern[str]], None]) -> None:
        self._met = met
        self._bits: dict[Clause, int] = {}
        self._heads: dict[frozenset[str], int] = {}
        self._begin: dict[bytes, list[tuple[int, bool]]] = {}
        self._twins: dict[int, re.Pattern[str] | None] = {}
        self.plans = {id(pattern): self._planned(pattern) for pattern in patterns}
        self.begun = tuple((key, plan.clauses, 0 if plan.anchored else plan.heads) for key, plan in self.plans.items())
        """Of each pattern, by identity: the bits of its clauses, and the number of the heads it always begins with."""
        self.heads = len(self._heads)
        """How many different heads the patterns have; these are numbered from 1."""
        masks = dict.fromkeys(self._begin, 0)
        for clause, bit in self._bits.items():
            for string in map(sought, clause):
                masks[string] = masks.get(string, 0) | bit
        self.masks = tuple(masks.values())
        """String by string, the bits of the clauses that it fulfils."""
        begun = [self._begin.get(string, ()) for string in masks]
        beside = sorted({number for numbers in begun for number, word in numbers if not word})
        self.beside_words = tuple(enumerate(beside, self.heads + 1))
        """The heads that can stand elsewhere than where a word begins: a second number of each, and its number."""
        second = {number: other for other, number in self.beside_words}
        self.begins = tuple(tuple(n if word else second[n] for n, word in numbers) for numbers in begun)
        """String by string, the heads that it is one of: by number as the word behind its blank, by second number as
        the string itself."""
        self.automaton = BytesAhoCorasick(list(masks))

    def _bits_of(self, needed: Iterable[Clause]) -> int:
        """The bits of clauses; new ones where they have none."""
        return reduce(or_, (self._bits.setdefault(one, 1 << len(self._bits)) for one in needed), 0)

    def _planned(self, pattern: re.Pattern[str]) -> Plan:
        known = analysed(pattern)
        clauses = self._bits_of(known.clauses)
        if known.heads is None:
            return Plan(clauses, twin=small(pattern))
        return Plan(clauses, self._number_of(known.heads.strings), known.heads.anchored)

    def _number_of(self, heads: frozenset[str]) -> int:
        """The number of some heads, a new one where they have none."""
        number = self._heads.get(heads)
        if number is None:
            number = self._heads[heads] = len(self._heads) + 1
            for string in heads:
                word = string.startswith(WORD)
                head = b" " + sought(string.removeprefix(WORD)) if word else sought(string)
                self._begin.setdefault(head, []).append((number, word))
        return number

    def twin(self, pattern: re.Pattern[str]) -> re.Pattern[str] | None:
        """The twin of a pattern for small letters, compiled when first asked for."""
        key = id(pattern)
        if key not in self._twins:
            self._twins[key] = small(pattern)
        return self._twins[key]

    def meet(self, pattern: re.Pattern[str]) -> None:
        """Take note of a pattern without a plan, for the next filter."""
        self._met(pattern)


class Scan:
    """Where in one text the strings stand that a filter's patterns need."""

    def __init__(self, current: Filter, text: str) -> None:
        letters = latin(text)
        self.odd = is_odd(text, letters)
        """Whether it has letters that `re.I` pairs otherwise than `lower` does, or blanks beyond Latin-1."""
        self.wide = self.odd or has_wide_blanks(letters)
        """Whether two blanks may stand together: if so, heads tell nothing."""
        found = fold(text) if self.odd else folded(letters)
        # A blank before the text, for words that begin it: places in the folded text are too high by 1. Where a head
        # begins with the blank before its word, that makes up for it.
        hits = current.automaton.find_matches_as_indexes(b" " + found, overlapping=True)
        masks = current.masks
        fulfilling = [(end, mask) for string, _, end in hits if (mask := masks[string])]
        self._ends = [end for end, _ in fulfilling]
        self._masks = [mask for _, mask in fulfilling]
        self.starts: Sequence[Sequence[int] | None]
        """By the number of the heads, where one stands, in reading order; None where that is unknown: for number 0, and
        for all where heads tell nothing."""
        self.starts = [None] * (current.heads + 1) if self.wide else [None, *_starts(current, hits)]

    def fulfilled(self, start: int, end: int) -> int:
        """The bits of the clauses that the text between two places fulfils, or may fulfil at its borders."""
        first, last = bisect_right(self._ends, start + 1), bisect_right(self._ends, end + 1)
        return reduce(or_, self._masks[first:last], 0)

    def fulfilled_each(self, begins: Sequence[int], ends: Sequence[int]) -> Sequence[int]:
        """The same of each of some spans that follow each other."""
        each = []
        last = 0
        for start, end in zip(begins, ends, strict=True):
            first = bisect_right(self._ends, start + 1, last)
            last = bisect_right(self._ends, end + 1, first)
            each.append(reduce(or_, self._masks[first:last], 0))
        return each


def _starts(current: Filter, hits: Iterable[tuple[int, int, int]]) -> Sequence[Sequence[int]]:
    """Where heads stand, by their number, from the strings found and their places in the folded text."""
    starts: list[list[int]] = [[] for _ in range(current.heads + 1 + len(current.beside_words))]
    begins = current.begins
    for string, place, _ in hits:
        for number in begins[string]:
            starts[number].append(place)
    for second, number in current.beside_words:
        starts[number] += [place - 1 for place in starts[second]]
    for where in starts:
        if len(where) > 1:
            where.sort()
    return starts[1 : current.heads + 1]


class Prefilter:
    """Makes the filter of the next article from the patterns that the last ones met."""

    def __init__(self) -> None:
        self._patterns: dict[int, re.Pattern[str]] = {}
        self._filter = Filter((), self._add)
        self._size = 0

    def current(self) -> Filter:
        if self._size < len(self._patterns):
            self._size = len(self._patterns)
            self._filter = Filter(tuple(self._patterns.values()), self._add)
        return self._filter

    def _add(self, pattern: re.Pattern[str]) -> None:
        self._patterns[id(pattern)] = pattern


@cache
def small(pattern: re.Pattern[str]) -> re.Pattern[str] | None:
    """The same pattern for text in small letters: without `re.I` the engine runs it two to three times as fast.

    None where capitals mean something to it: without `re.I`, or with a part that switches it off.
    """
    if not pattern.flags & re.I or _CAPITALS.search(pattern.pattern):
        return None
    source = _LETTERS.sub(lambda found: found[1].lower() if found[1] else found[0], pattern.pattern)
    return re.compile(source, pattern.flags & ~re.I)
