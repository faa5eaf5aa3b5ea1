"""What a match of a pattern begins with: where none of its heads stands, no match begins.

From *(?:kepala\\s+desa|kades|\\d+\\s+camat)* follow the heads `kepala desa`, `kades` and `0`. They tell the places at
which a rule need be tried at all, which spares the engine to look for one at every letter of a text.
"""

from collections.abc import Callable, Iterable
from itertools import product
from re import _constants as op  # type: ignore[attr-defined]
from typing import Any, NamedTuple

WORD = "\b"
"""Before a head: no letter, digit or _ stands before it in the text."""
_MOST_WAYS = 1500
_MOST_HEADS = 400
_MOST_TIMES = 4
"""So many digits in a row are ways of their own: a year has four, a day of a month has one or two."""
_FEW_HEADS = 100
"""Shorter heads are better than more of these: a large automaton is a slow one."""
_LONGEST = 12
"""A longer head tells hardly more."""


class Heads(NamedTuple):
    """Every match begins with one of `strings`, or, with `anchored`, where the searched text begins.

    The strings are in small letters, with 0 for any digit. Those that begin a word have WORD before them. All this
    holds of texts in which no two blanks stand together, as those of articles are.
    """

    strings: frozenset[str]
    anchored: bool


class _Ways(NamedTuple):
    """How a stretch of a pattern can begin: strings that go on with what follows it, and such that say all we know."""

    open: frozenset[str]
    closed: frozenset[str]
    anchored: bool


_NOTHING = _Ways(frozenset({""}), frozenset(), anchored=False)
_EMPTY = frozenset({"", WORD})
_BLANK = [(op.IN, [(op.CATEGORY, op.CATEGORY_SPACE)])]


def heads(parsed: Iterable[Any], letters: Callable[[Any], frozenset[str] | None]) -> Heads | None:
    """The heads of a parsed pattern, None where it may begin with anything.

    `letters` gives the folded strings of a character class, None where they are many.
    """
    ways = _sequence(parsed, letters)
    if ways is None:
        return None
    strings = {s if s[:1] == WORD and _is_letter(s[1:2]) else s.removeprefix(WORD) for s in ways.open | ways.closed}
    if not all(map(_tells, strings)):
        return None
    for most, lengths in ((_FEW_HEADS, (_LONGEST, 8, 6)), (_MOST_HEADS, (_LONGEST, 8, 6, 4, 3))):
        for length in lengths:
            cut = {s[:length] for s in strings}
            shortest = frozenset(s for s in cut if not any(s[:size] in cut for size in range(1, len(s))))
            if len(shortest) <= most:
                return Heads(shortest, ways.anchored)
    return None


def _tells(string: str) -> bool:
    letters = sum(map(_is_letter, string))
    return letters > 1 or "0" in string or (letters == 0 and not string.isspace() and string.endswith(" "))


def _is_letter(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


def _sequence(items: Iterable[Any], letters: Callable[[Any], frozenset[str] | None]) -> _Ways | None:
    ways = _NOTHING
    for kind, value in items:
        if kind is op.AT and value in (op.AT_BEGINNING, op.AT_BEGINNING_STRING):
            if not ways.open <= _EMPTY:
                return None
            return _Ways(frozenset(), ways.closed, anchored=True)
        if kind in (op.AT, op.ASSERT, op.ASSERT_NOT):
            if _begins_word(kind, value):
                ways = _Ways(frozenset(s or WORD for s in ways.open), ways.closed, ways.anchored)
            continue
        if not ways.open:
            break
        known = _item(kind, value, letters)
        if known is not None and known.anchored and not ways.open <= _EMPTY:
            known = None
        if known is None or len(ways.open) * len(known.open | known.closed) > _MOST_WAYS:
            ways = _Ways(ways.open & _EMPTY, ways.closed | (ways.open - _EMPTY), ways.anchored)
        if not ways.open:
            break
        if known is None:
            return None
        longer = frozenset(_joined(a, b) for a, b in product(ways.open, known.open))
        closed = ways.closed | {_joined(a, b) for a, b in product(ways.open, known.closed)}
        enough = frozenset(s for s in longer if len(s) >= _LONGEST)
        ways = _Ways(longer - enough, closed | enough, ways.anchored or known.anchored)
    return ways


def _item(kind: Any, value: Any, letters: Callable[[Any], frozenset[str] | None]) -> _Ways | None:
    if kind in (op.LITERAL, op.IN):
        known = letters([(kind, value)] if kind is op.LITERAL else value)
        return None if known is None else _Ways(known, frozenset(), anchored=False)
    if kind is op.SUBPATTERN:
        return _sequence(value[3], letters)
    if kind is op.ATOMIC_GROUP:
        return _sequence(value, letters)
    if kind is op.BRANCH:
        ways = [_sequence(way, letters) for way in value[1]]
        known_ways = [way for way in ways if way is not None]
        if len(known_ways) < len(ways):
            return None
        return _Ways(
            frozenset().union(*(way.open for way in known_ways)),
            frozenset().union(*(way.closed for way in known_ways)),
            anchored=any(way.anchored for way in known_ways),
        )
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        least, most, repeated = value
        if least <= 1 < most and list(repeated) == _BLANK:  # one, since no two stand together
            most = 1
        return _repeat(least, most, _sequence(repeated, letters))
    return None


def _repeat(least: int, most: int, once: _Ways | None) -> _Ways | None:
    if once is None or once.anchored:
        return None
    if 1 < most <= _MOST_TIMES and once.open == {"0"}:
        return _Ways(frozenset("0" * times for times in range(least, most + 1)), once.closed, anchored=False)
    absent = once.open & _EMPTY | ({""} if least == 0 else frozenset())
    if most == 1:
        return _Ways(once.open | absent, once.closed, anchored=False)
    return _Ways(absent, once.closed | (once.open - _EMPTY), anchored=False)


def _joined(a: str, b: str) -> str:
    return a + (b.removeprefix(WORD) if a else b)


def _begins_word(kind: Any, value: Any) -> bool:
    r"""Whether this is `\b`, `(?<![\w…])` or `(?<=…-)`: where a letter follows, none stands before."""
    if kind is op.AT:
        return bool(value is op.AT_BOUNDARY)
    direction, items = value
    if direction > 0 or not len(items):
        return False
    last, what = items[-1]
    if kind is op.ASSERT:
        return last is op.LITERAL and not _is_letter(chr(what))
    return (
        len(items) == 1 and last is op.IN and (op.CATEGORY, op.CATEGORY_WORD) in what and (op.NEGATE, None) not in what
    )
