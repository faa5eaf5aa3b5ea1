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
    ways = [_letter(letter) + _branches(tree[letter]) for letter in sorted(tree) if letter]
    joined = ways[0] if len(ways) == 1 else f"(?:{'|'.join(ways)})" if ways else ""
    ends_here = "" in tree
    return f"(?:{joined})?" if ends_here and joined else joined


def _letter(letter: str) -> str:
    return r"\s+" if letter == " " else re.escape(letter)
