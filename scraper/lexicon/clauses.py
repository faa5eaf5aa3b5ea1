"""What must stand in every match of a pattern: its clauses, sets of strings of which every match holds at least one.

From *\\d+\\s+(?:pejabat|pegawai)\\s+.*ikrar* follow the clauses {`pejabat`, `pegawai`} and {`ikrar`}. What a match
begins with is in `heads`.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from scraper.lexicon.folding import fold_letter
from scraper.lexicon.heads import Heads, heads

_MOST_STRINGS = 400
"""As many ways a stretch of a pattern may have."""
_LARGEST_CLAUSE = 12
"""A clause of more strings tells too little for its cost."""
_MOST_CLAUSES = 3

Clause = frozenset[str]


@dataclass(frozen=True, slots=True)
class Known:
    """What follows from a pattern: its heads, None where it has none, and the clauses that these do not fulfil."""

    heads: Heads | None
    clauses: Sequence[Clause]


@cache
def analysed(pattern: re.Pattern[str]) -> Known:
    """The heads, and the most telling sets of folded substrings of which every match holds one each."""
    parsed = parser.parse(pattern.pattern, pattern.flags)
    begin = None if pattern.flags & re.M else heads(parsed, _letters)
    found = {_shortest(clause) for clause in _walk(parsed).every()}
    useful = [clause for clause in found if 0 < len(clause) <= _LARGEST_CLAUSE and all(_tells(s) for s in clause)]
    if begin is not None and not begin.anchored:
        useful = [c for c in useful if not all(any(s in head for s in c) for head in begin.strings)]
    return Known(
        begin,
        sorted(useful, key=lambda clause: (_commonness(clause), sorted(clause)))[:_MOST_CLAUSES],
    )


def _tells(string: str) -> bool:
    return sum(map(str.isalpha, string)) >= 4 or "0000" in string


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


class _Stretch:
    """What is known of a stretch of a pattern: all that it can be, where that is little, and its clauses."""

    def __init__(self, exact: Clause | None, needed: Iterable[Clause] = ()) -> None:
        self.exact = exact
        self.needed = tuple(needed)

    def every(self) -> Iterator[Clause]:
        yield from self.needed
        if self.exact is not None and "" not in self.exact:
            yield self.exact


def _walk(items: Any) -> _Stretch:
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
        return _Stretch(run)
    return _Stretch(None, [clause for clause in (*needed, run) if "" not in clause])


def _item(kind: Any, value: Any) -> _Stretch:
    if kind is op.LITERAL:
        return _Stretch(frozenset({fold_letter(value)}))
    if kind is op.IN:
        return _Stretch(_letters(value))
    if kind is op.SUBPATTERN:
        return _walk(value[3])
    if kind is op.ATOMIC_GROUP:
        return _walk(value)
    if kind is op.BRANCH:
        return _branch([_walk(way) for way in value[1]])
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        return _repeat(*value)
    return _Stretch(None)


def _letters(items: Any) -> Clause | None:
    """A character class as the strings it stands for, where these are few after folding."""
    found = set()
    for kind, value in items:
        if kind is op.LITERAL:
            found.add(fold_letter(value))
        elif kind is op.CATEGORY and value is op.CATEGORY_DIGIT:
            found.add("0")
        elif kind is op.CATEGORY and value is op.CATEGORY_SPACE:
            found.add(" ")
        elif kind is op.RANGE and ord("0") <= value[0] <= value[1] <= ord("9"):
            found.add("0")
        else:
            return None
    return frozenset(found) if len(found) <= 4 else None


def _branch(ways: Sequence[_Stretch]) -> _Stretch:
    exact = [way.exact for way in ways if way.exact is not None]
    if len(exact) == len(ways) and sum(map(len, exact)) <= _MOST_STRINGS:
        return _Stretch(frozenset().union(*exact))
    best = [min(way.every(), key=_commonness, default=None) for way in ways]
    if any(clause is None for clause in best):
        return _Stretch(None)
    return _Stretch(None, [frozenset().union(*(clause for clause in best if clause))])


def _repeat(least: int, most: int, items: Any) -> _Stretch:
    known = _walk(items)
    if least == 0:
        optional = most == 1 and known.exact is not None and len(known.exact) <= 16
        return _Stretch(known.exact | {""} if optional and known.exact is not None else None)
    if least == most == 1:
        return known
    return _Stretch(None, known.every())
