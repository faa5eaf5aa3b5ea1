"""Which rules cannot match where: most rules need words that a paragraph does not hold, and need not be tried there.

From each pattern follow *clauses*: sets of substrings of which every match holds at least one (a rule of headcounts
needs a digit, and one of the words for people). One pass of an Aho-Corasick automaton over a span tells which clauses
it fulfils; a pattern with an unfulfilled one is not run. The same idea as RE2's FilteredRE2. It changes no match: where
nothing is known of a pattern, it is run.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, reduce
from itertools import product
from operator import or_
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from ahocorasick_rs import AhoCorasick

_MOST_STRINGS = 400
"""A clause of more strings tells too little for its cost."""
_MOST_CLAUSES = 3
_LETTERS = re.compile(r"\\.|\(\?P|([^\\(]+)", re.S)
"""The parts of a pattern that are letters, apart from its escapes and the sign of a named group."""
_ODD = re.compile("[ıſ]")

Clause = frozenset[str]


class _Fold(dict[int, str]):
    """For `str.translate`: each letter small, as `re.I` has it, each digit a 0, each blank a space; lengths stay."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        small = {"ı": "i", "İ": "i", "ſ": "s"}.get(letter, letter.lower())
        self[code] = "0" if letter.isdecimal() else " " if letter.isspace() else small[0]
        return self[code]


_FOLD = _Fold()


@dataclass(frozen=True, slots=True)
class Plan:
    """How to look for a pattern: the clauses it needs (a bit each), and its twin for text in small letters."""

    need: int = 0
    twin: re.Pattern[str] | None = None


class Filter:
    """The plans of the patterns met so far, and the automaton that finds their clauses; it never changes."""

    def __init__(self, patterns: Sequence[re.Pattern[str]], met: Callable[[re.Pattern[str]], None]) -> None:
        self._met = met
        bits: dict[Clause, int] = {}
        self._plans: dict[int, Plan] = {}
        for pattern in patterns:
            needed = [bits.setdefault(clause, 1 << len(bits)) for clause in clauses(pattern)]
            self._plans[id(pattern)] = Plan(reduce(or_, needed, 0), small(pattern))
        masks: dict[str, int] = {}
        for clause, bit in bits.items():
            for string in clause:
                masks[string] = masks.get(string, 0) | bit
        self._masks = tuple(masks.values())
        self._automaton = AhoCorasick(list(masks))

    def fulfilled(self, text: str) -> int:
        """The clauses that a text fulfils, a bit each."""
        hits = self._automaton.find_matches_as_indexes(text.translate(_FOLD), overlapping=True)
        return reduce(or_, (self._masks[index] for index in {hit[0] for hit in hits}), 0)

    def plan(self, pattern: re.Pattern[str]) -> Plan:
        """A pattern's plan; for one that is met for the first time: try it everywhere."""
        plan = self._plans.get(id(pattern))
        if plan is None:
            self._met(pattern)
            return _ANYWHERE
        return plan


_ANYWHERE = Plan()


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


def small_letters(text: str) -> str | None:
    """The text in small letters, each in its place; None where `re.I` knows other pairs of letters than `lower`."""
    lowered = text.lower()
    return None if len(lowered) != len(text) or _ODD.search(lowered) else lowered


@cache
def small(pattern: re.Pattern[str]) -> re.Pattern[str] | None:
    """The same pattern for text in small letters: without `re.I` the engine runs it two to three times as fast.

    None where capitals mean something to it: without `re.I`, or with a part that switches it off.
    """
    if not pattern.flags & re.I or "(?-" in pattern.pattern:
        return None
    source = _LETTERS.sub(lambda found: found[1].lower() if found[1] else found[0], pattern.pattern)
    return re.compile(source, pattern.flags & ~re.I)


@cache
def clauses(pattern: re.Pattern[str]) -> Sequence[Clause]:
    """The most telling sets of folded substrings of which every match of a pattern holds one each; none if unknown."""
    found = {_shortest(clause) for clause in _walk(parser.parse(pattern.pattern, pattern.flags)).every()}
    useful = [clause for clause in found if 0 < len(clause) <= _MOST_STRINGS and all(_tells(s) for s in clause)]
    return sorted(useful, key=lambda clause: (_commonness(clause), sorted(clause)))[:_MOST_CLAUSES]


def _tells(string: str) -> bool:
    return len(string.strip()) >= 2 or string.strip() == "0"


def _commonness(clause: Clause) -> float:
    """How often a clause may be fulfilled by chance: many short strings often, few long ones seldom."""
    return sum(0.2 ** min(len(string.strip()), 6) for string in clause)


def _shortest(clause: Clause) -> Clause:
    """Without the strings that hold another one of the clause."""
    kept: list[str] = []
    for string in sorted(clause, key=len):
        if not any(short in string for short in kept):
            kept.append(string)
    return frozenset(kept)


class _Known:
    """What is known of a stretch of a pattern: all that it can be, where that is little, and its clauses."""

    def __init__(self, exact: Clause | None, needed: Iterable[Clause] = ()) -> None:
        self.exact = exact
        self.needed = tuple(needed)

    def every(self) -> Iterator[Clause]:
        yield from self.needed
        if self.exact is not None and "" not in self.exact:
            yield self.exact


def _walk(items: Any) -> _Known:
    """A sequence: neighbouring exact strings grow together, all clauses are needed."""
    run: Clause = frozenset({""})
    whole = True
    needed: list[Clause] = []
    for kind, value in items:
        if kind in (op.AT, op.ASSERT, op.ASSERT_NOT):
            continue
        known = _item(kind, value)
        if known.exact is not None and len(run) * len(known.exact) <= _MOST_STRINGS:
            run = frozenset(a + b for a, b in product(run, known.exact))
            continue
        whole = False
        needed += [run, *known.every()]
        run = frozenset({""})
    if whole:
        return _Known(run)
    return _Known(None, [clause for clause in (*needed, run) if "" not in clause])


def _item(kind: Any, value: Any) -> _Known:
    if kind is op.LITERAL:
        return _Known(frozenset({chr(value).translate(_FOLD)}))
    if kind is op.IN:
        return _Known(_letters(value))
    if kind is op.SUBPATTERN:
        return _walk(value[3])
    if kind is op.BRANCH:
        return _branch([_walk(way) for way in value[1]])
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT):
        return _repeat(*value)
    return _Known(None)


def _letters(items: Any) -> Clause | None:
    """A character class as the strings it stands for, where these are few after folding."""
    found = set()
    for kind, value in items:
        if kind is op.LITERAL:
            found.add(chr(value).translate(_FOLD))
        elif kind is op.CATEGORY and value is op.CATEGORY_DIGIT:
            found.add("0")
        elif kind is op.CATEGORY and value is op.CATEGORY_SPACE:
            found.add(" ")
        elif kind is op.RANGE and ord("0") <= value[0] <= value[1] <= ord("9"):
            found.add("0")
        else:
            return None
    return frozenset(found) if len(found) <= 4 else None


def _branch(ways: Sequence[_Known]) -> _Known:
    exact = [way.exact for way in ways if way.exact is not None]
    if len(exact) == len(ways) and sum(map(len, exact)) <= _MOST_STRINGS:
        return _Known(frozenset().union(*exact))
    best = [min(way.every(), key=_commonness, default=None) for way in ways]
    if any(clause is None for clause in best):
        return _Known(None)
    return _Known(None, [frozenset().union(*(clause for clause in best if clause))])


def _repeat(least: int, most: int, items: Any) -> _Known:
    known = _walk(items)
    if least == 0:
        optional = most == 1 and known.exact is not None and len(known.exact) <= 16
        return _Known(known.exact | {""} if optional and known.exact is not None else None)
    if least == most == 1:
        return known
    return _Known(None, known.every())
