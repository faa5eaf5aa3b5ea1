"""Which rules cannot match where: most rules need words that a paragraph does not hold, and need not be tried there.

From each pattern follow *clauses*: sets of substrings of which every match holds at least one (a rule of headcounts
needs a digit, and one of the words for people), and its *heads* where it has some. One pass of an Aho-Corasick
automaton over a text tells where these strings stand; a pattern is run only at its heads, and only where its clauses
are fulfilled. The same idea as RE2's FilteredRE2. It changes no match: where nothing is known of a pattern, it is run.

Each clause is a bit, and so is *one of the heads of this pattern*: whether a pattern can match in a stretch of the
text is then a single comparison of numbers, the same for all patterns that are asked there.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache, reduce
from operator import or_

from ahocorasick_rs import BytesAhoCorasick

from scraper.lexicon.clauses import Clause, analysed
from scraper.lexicon.folding import fold, has_wide_blanks, is_odd, sought
from scraper.lexicon.heads import WORD

_LETTERS = re.compile(r"\\.|\(\?P|([^\\(]+)", re.S)
"""The parts of a pattern that are letters, apart from its escapes and the sign of a named group."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How to look for a pattern: where it can begin, what it needs, its twin for small letters.

    `clauses` has a bit for each of its clauses, `need` also one for its heads, unless it is `anchored`: it can then
    begin where the searched text begins, whatever stands there. `heads` is its number among the patterns that have
    heads, 0 where it has none. `twin` stands where it pays: without heads, and with gaps.
    """

    clauses: int = 0
    need: int = 0
    heads: int = 0
    anchored: bool = False
    twin: re.Pattern[str] | None = None


class Filter:
    """The plans of the patterns met so far, and the automaton that finds their strings; it never changes."""

    def __init__(self, patterns: Sequence[re.Pattern[str]], met: Callable[[re.Pattern[str]], None]) -> None:
        self._met = met
        self._bits: dict[Clause | int, int] = {}
        self._begin: dict[bytes, list[tuple[int, bool]]] = {}
        self.heads = 0
        """How many of the patterns have heads; these are numbered from 1."""
        self.plans = {id(pattern): self._planned(pattern) for pattern in patterns}
        masks: dict[bytes, int] = {
            string: self._bits_of(number for number, _ in begun) for string, begun in self._begin.items()
        }
        for clause, bit in self._bits.items():
            for string in () if isinstance(clause, int) else clause:
                masks[sought(string)] = masks.get(sought(string), 0) | bit
        self.masks = tuple(masks.values())
        """String by string, the bits that it sets: of clauses that it fulfils, of patterns that can begin there."""
        self.all_heads = self._bits_of(range(1, self.heads + 1))
        """The bits of all patterns that have heads."""
        begun = [self._begin.get(string, ()) for string in masks]
        self.begins = tuple(tuple(n if word else n + self.heads for n, word in numbers) for numbers in begun)
        """String by string, the patterns that can begin there: with the word behind its blank, or, where `heads` is
        added to their numbers, with the string itself."""
        self.beside_words = tuple(sorted({n for numbers in begun for n, word in numbers if not word}))
        """The patterns that can begin elsewhere than with a word."""
        self.automaton = BytesAhoCorasick(list(masks))

    def _bits_of(self, needed: Iterable[Clause | int]) -> int:
        """The bits of clauses, and of patterns that have heads, by their numbers; new ones where they have none."""
        return reduce(or_, (self._bits.setdefault(one, 1 << len(self._bits)) for one in needed), 0)

    def _planned(self, pattern: re.Pattern[str]) -> Plan:
        known = analysed(pattern)
        clauses = self._bits_of(known.clauses)
        if known.heads is None:
            return Plan(clauses, clauses, twin=small(pattern))
        self.heads += 1
        for string in known.heads.strings:
            word = string.startswith(WORD)
            head = b" " + sought(string.removeprefix(WORD)) if word else sought(string)
            self._begin.setdefault(head, []).append((self.heads, word))
        number = self.heads
        begun = 0 if known.heads.anchored else self._bits_of((number,))
        twin = small(pattern) if known.gaps else None
        return Plan(clauses, clauses | begun, number, known.heads.anchored, twin)

    def meet(self, pattern: re.Pattern[str]) -> None:
        """Take note of a pattern without a plan, for the next filter."""
        self._met(pattern)


class Scan:
    """Where in one text the strings stand that a filter's patterns need."""

    def __init__(self, current: Filter, text: str) -> None:
        self.odd = is_odd(text)
        """Whether it has letters that `re.I` pairs otherwise than `lower` does, or blanks beyond Latin-1."""
        self.wide = self.odd or has_wide_blanks(text)
        """Whether two blanks may stand together: if so, heads tell nothing."""
        # Where heads tell nothing, each pattern may begin anywhere.
        self._always = current.all_heads if self.wide else 0
        # A blank before the text, for words that begin it: places in the folded text are too high by 1. Where a head
        # begins with the blank before its word, that makes up for it.
        hits = current.automaton.find_matches_as_indexes(b" " + fold(text, self.odd), overlapping=True)
        self._current = current
        self._strings = [string for string, _, _ in hits]
        self._ends = [end for _, _, end in hits]
        self.starts: list[Sequence[int] | None] = [None] * (current.heads + 1)
        """Pattern by pattern of those that have heads, where one stands, in reading order; None where that is unknown:
        for pattern 0, and for all where heads tell nothing."""
        if not self.wide:
            self.starts[1:] = _starts(current, hits)

    def fulfilled(self, start: int, end: int) -> int:
        """The bits of what the text between two places fulfils, or may fulfil at its borders."""
        first, last = bisect_right(self._ends, start + 1), bisect_right(self._ends, end + 1)
        masks = self._current.masks
        return reduce(or_, [masks[string] for string in self._strings[first:last]], self._always)


def _starts(current: Filter, hits: Iterable[tuple[int, int, int]]) -> list[Sequence[int]]:
    """Where each pattern that has heads can begin, from the strings found and their places in the folded text."""
    starts: list[list[int]] = [[] for _ in range(2 * current.heads + 1)]
    begins = current.begins
    for string, place, _ in hits:
        for number in begins[string]:
            starts[number].append(place)
    for number in current.beside_words:
        starts[number] += [place - 1 for place in starts[number + current.heads]]
    found = starts[1 : current.heads + 1]
    for where in found:
        if len(where) > 1:
            where.sort()
    return found


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
    if not pattern.flags & re.I or "(?-" in pattern.pattern:
        return None
    source = _LETTERS.sub(lambda found: found[1].lower() if found[1] else found[0], pattern.pattern)
    return re.compile(source, pattern.flags & ~re.I)
