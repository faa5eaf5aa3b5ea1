"""Which rules cannot match where: most rules need words that a paragraph does not hold, and need not be tried there.

From each pattern follow *clauses*: sets of substrings of which every match holds at least one (a rule of headcounts
needs a digit, and one of the words for people), and its *heads* where it has some. One pass of an Aho-Corasick
automaton over a text tells where these strings stand; a pattern is run only at its heads, and only where its clauses
are fulfilled. The same idea as RE2's FilteredRE2. It changes no match: where nothing is known of a pattern, it is run.

A scan keeps the places of each clause's strings, as of each pattern's heads: whether a stretch of the text fulfils a
clause is one look into a sorted list.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from operator import itemgetter

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

    `clauses` are the numbers of its clauses among those of all patterns. `heads` is the number of its heads, 0 where it
    has none. If it is `anchored`, it can also begin where the searched text begins, whatever stands there. `twin`
    stands where there are no heads.
    """

    clauses: tuple[int, ...] = ()
    heads: int = 0
    anchored: bool = False
    twin: re.Pattern[str] | None = None


class Filter:
    """The plans of the patterns met so far, and the automaton that finds their strings; these never change."""

    def __init__(self, patterns: Sequence[re.Pattern[str]], met: Callable[[re.Pattern[str]], None]) -> None:
        self._met = met
        self._heads: dict[frozenset[str], int] = {}
        self._clauses: dict[Clause, int] = {}
        self._twins: dict[int, re.Pattern[str] | None] = {}
        self.plans = {id(pattern): self._planned(pattern) for pattern in patterns}
        self.heads, self.clauses = len(self._heads), len(self._clauses)
        """How many different heads the patterns have, numbered from 1; and clauses, numbered from 0."""
        begun = {key: (plan.clauses, 0 if plan.anchored else plan.heads) for key, plan in self.plans.items()}
        self.limited = tuple(dict.fromkeys(one for one in begun.values() if one[0]))
        """The pairs of clauses and heads of which the ones must be fulfilled for a pattern to begin at the others."""
        limited = {one: number for number, one in enumerate(self.limited, self.heads + 1)}
        self.places = {key: limited.get(one, one[1]) for key, one in begun.items()}
        """Of each pattern, by identity, under which number a scan has the places where it can begin: that of its heads,
        or behind these, that of its place in `limited`; 0 where it has no heads that it always begins with."""
        self._number_strings()

    def _planned(self, pattern: re.Pattern[str]) -> Plan:
        known = analysed(pattern)
        clauses = tuple(self._clauses.setdefault(clause, len(self._clauses)) for clause in known.clauses)
        if known.heads is None:
            return Plan(clauses, twin=small(pattern))
        heads = self._heads.setdefault(known.heads.strings, len(self._heads) + 1)
        return Plan(clauses, heads, known.heads.anchored)

    def _number_strings(self) -> None:
        """Build the automaton, and of each of its strings the numbers of the lists in which a scan notes its place."""
        beside = [number for strings, number in self._heads.items() if not all(s.startswith(WORD) for s in strings)]
        self.beside_words = tuple(enumerate(beside, self.heads + 1))
        """The heads that can stand elsewhere than where a word begins: a second number of each, and its number."""
        second = {number: other for other, number in self.beside_words}
        self.first_clause = self.heads + 1 + len(beside)
        """The number of the list of the first clause, behind those of all heads."""
        noted: dict[bytes, dict[int, None]] = {}
        for strings, number in self._heads.items():
            for string in strings:
                word = string.startswith(WORD)
                head = b" " + sought(string.removeprefix(WORD)) if word else sought(string)
                noted.setdefault(head, {})[number if word else second[number]] = None
        for clause, number in self._clauses.items():
            for string in clause:
                noted.setdefault(sought(string), {})[self.first_clause + number] = None
        self.noted = tuple(map(tuple, noted.values()))
        """String by string, those numbers: of heads by number as the word behind its blank, by second number as the
        string itself."""
        self.automaton = BytesAhoCorasick(list(noted))

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
        small_letters = fold(text) if self.odd else folded(letters)
        # A blank before the text, for words that begin it: places in the folded text are too high by 1. Where a head
        # begins with the blank before its word, that makes up for it.
        hits = current.automaton.find_matches_as_indexes(b" " + small_letters, overlapping=True)
        lists = _noted(current, hits)
        self._clauses = lists[current.first_clause :]
        self.starts: list[Sequence[int] | None]
        """By the number of the heads, where one stands, in reading order; None where that is unknown: for number 0, and
        for all where heads tell nothing. Behind them the same of the pairs that are `limited`."""
        self.starts = [None] * (current.heads + 1) if self.wide else [None, *lists[1 : current.heads + 1]]
        found = self._clauses.__getitem__
        for clauses, heads in current.limited:
            self.starts.append(self.starts[heads] if all(map(found, clauses)) else ())

    def fulfils(self, clauses: Iterable[int], start: int, end: int) -> bool:
        """Whether the text between two places fulfils some clauses, or may fulfil them at its borders."""
        for clause in clauses:
            places = self._clauses[clause]
            at = bisect_left(places, start)
            if at == len(places) or places[at] > end:
                return False
        return True


def _noted(current: Filter, hits: list[tuple[int, int, int]]) -> list[list[int]]:
    """Where the strings of heads and clauses stand in the folded text, by the numbers of these lists.

    Places of heads are those in the text; those of clauses are too high by 1.
    """
    lists: list[list[int]] = [[] for _ in range(current.first_clause + current.clauses)]
    noted = current.noted
    hits.sort(key=itemgetter(1))  # they come in the order of their ends
    for string, place, _ in hits:
        for number in noted[string]:
            lists[number].append(place)
    for second, number in current.beside_words:
        if lists[second]:
            lists[number] += [place - 1 for place in lists[second]]
            lists[number].sort()
    return lists


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
