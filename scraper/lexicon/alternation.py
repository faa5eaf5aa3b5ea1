"""Many words → one regular expression that tries each letter once."""

import re
from collections.abc import Iterable, Mapping
from typing import Any


def alternation(words: Iterable[str]) -> str:
    """A regular expression for any of the words, the longest that fits; a blank in a word stands for any run of blanks.

    Common beginnings are written once: at most places of a text the first letter decides, not a hundred words in turn.
    """
    tree: dict[str, Any] = {}
    for word in words:
        node = tree
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    return _branches(tree)


def _branches(tree: Mapping[str, Any]) -> str:
    letters = sorted(filter(None, tree))
    first = _letter if len(letters) == 1 else _first_letter
    ways = [first(letter) + _branches(tree[letter]) for letter in letters]
    joined = ways[0] if len(ways) == 1 else f"(?:{'|'.join(ways)})" if ways else ""
    ends_here = "" in tree
    return f"(?:{joined})?" if ends_here and joined else joined


def _letter(letter: str) -> str:
    return r"\s+" if letter == " " else re.escape(letter)


def _first_letter(letter: str) -> str:
    """A letter that decides between branches: written so that the engine sees at once that a branch is another's.

    Of a letter that `re.I` is to fold it only finds out by going into the branch.
    """
    return f"(?-i:[{letter}{letter.upper()}])" if letter.upper() != letter else _letter(letter)
