"""Texts and patterns in one small alphabet, so that strings can be sought in bytes: letters, digits and blanks."""

import re
from functools import cache

_COMMON = "“”–‘’—…"
"""The letters beyond Latin-1 that most articles have; nearly all have no others."""
_PLAIN = bytes(range(128)) + _COMMON.encode()
_COMMON_BEGINS = "“".encode()[:2]
"""Of all those common letters, in UTF-8: no other letter's bytes begin so and end in one of theirs."""
_ODD = re.compile(r"[ıİſ\u212a]|(?![\x00-\xff])[\s\d]")
"""Letters beyond Latin-1 that `re.I` pairs with an ASCII one, and blanks and digits there."""


class _Fold(dict[int, str]):
    """For `str.translate`: each letter small, as `re.I` has it, each digit a 0, each blank a space; lengths stay."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        small = {"ı": "i", "İ": "i", "ſ": "s"}.get(letter, letter.lower())
        self[code] = "0" if letter.isdecimal() else " " if letter.isspace() else small[0]
        return self[code]


_FOLD = _Fold()
_SIGNS = ",+±"
"""Heads of some rules."""
_BYTES = bytes(
    ord(c) if (c.isascii() and (c.isalnum() or c == "_")) or c in _SIGNS else ord(" ")
    for c in "".join(map(chr, range(256))).translate(_FOLD)
)
_BLANKS = bytes(ord(" ") if chr(code).isspace() else ord("x") for code in range(256))
_BEFORE_WORD = {
    sign.encode("latin-1"): re.compile(rf"{re.escape(sign)}(?=[a-z0_])".encode("latin-1")) for sign in _SIGNS
}
"""Sign by sign: the engine finds one letter faster than one of three."""


def latin(text: str) -> bytes:
    """One byte a letter: ? for what is beyond Latin-1."""
    return text.encode("latin-1", "replace")


def fold(text: str) -> bytes:
    """One byte a letter, alike for letters that a pattern may take for each other: see `folded`."""
    return folded(latin(text.translate(_FOLD)))


def folded(letters: bytes) -> bytes:
    """`fold` of a text that is not odd, from its Latin-1.

    What is no letter or digit of ASCII becomes a blank, so that a blank stands before each word. Only those signs stay
    that are heads, where no word follows.
    """
    found = letters.translate(_BYTES)
    for sign, before_word in _BEFORE_WORD.items():
        if sign in found:
            found = before_word.sub(b" ", found)
    return found


def is_odd(text: str, letters: bytes) -> bool:
    """Whether a text has letters that `re.I` pairs otherwise than `lower` does, or blanks or digits beyond Latin-1.

    `letters` are those of its Latin-1.
    """
    if _is_plain(text, _utf8(text)):
        return False
    beyond = letters.count(b"?") - text.count("?")
    return beyond > sum(map(text.count, _COMMON)) and _ODD.search(text) is not None


def lowered(text: str) -> str:
    """`text.lower()`, in half the time: nearly all texts have no capital letters but those of ASCII."""
    units = _utf8(text)
    return units.lower().decode() if _is_plain(text, units) else text.lower()


def _utf8(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _is_plain(text: str, units: bytes) -> bool:
    """Whether all letters of a text, in UTF-8, are of ASCII or common."""
    if len(units) == len(text):
        return True
    return not units.translate(None, _PLAIN) and len(units) - len(text) == 2 * units.count(_COMMON_BEGINS)


def has_wide_blanks(letters: bytes) -> bool:
    """Whether two blanks stand together in the Latin-1 of a text."""
    return b"  " in letters.translate(_BLANKS)


@cache
def fold_letter(code: int) -> str:
    """What a letter of a pattern is in a folded text."""
    return fold(chr(code)).decode("latin-1")


@cache
def sought(string: str) -> bytes:
    """A head or a string of a clause as it stands in a folded text, whatever follows it."""
    return fold(string).rstrip(_SIGNS.encode("latin-1"))
