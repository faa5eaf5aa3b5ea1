"""A field's rules are a table. Each rule carries an example and what it must give: that example is a test."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """One named rule.

    `pattern` is a regular expression that may hold word classes of the lexicon (`<@month>`); `example` is a sentence
    of ours; `expect` is the value it must give, as the field's `show` prints it; `published` is the article's date
    where the rule leans on it. The name reaches the event file, so that a wrong value leads to one line of code.
    """

    name: str
    pattern: str
    example: str
    expect: str
    published: dt.date | None = None


class Taken:
    """The stretches of a text that rules have read: what an earlier rule of a table takes, no later one reads again."""

    def __init__(self, text: str) -> None:
        self._letters = bytearray(len(text))

    def add(self, start: int, end: int) -> None:
        """Take the stretch from `start` to before `end`."""
        self._letters[start:end] = b"\x01" * (end - start)

    def leaves(self, places: Sequence[int]) -> Sequence[int]:
        """Those of some places that are not taken."""
        letters = self._letters
        return [place for place in places if not letters[place]]

    def overlaps(self, start: int, end: int) -> bool:
        """Whether any of the letters from `start` to before `end` is taken."""
        return self._letters.find(1, start, end) >= 0
