"""Single values: what YAML takes a bare one for, and what may stand where text, a date, a code or a number belongs."""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from typing import Final, Literal

ScalarKind = Literal["text", "date", "code", "link", "whole", "free"]
"""How a scalar is written: plain where that is safe (text), always plain (date, whole), always in double quotes
(code, link), or by what it is (free: the value of a disagreement)."""

Meaning = Literal["text", "null", "truth value", "number", "date", "merge key"]

# What YAML 1.1 (PyYAML, Ruby) or YAML 1.2 (most others) take for something else than text when it stands bare.
_NOT_TEXT: Final = re.compile(
    r"""
      (?P<null> ~ | null | Null | NULL | )
    | (?P<truth> y | Y | yes | Yes | YES | n | N | no | No | NO | true | True | TRUE | false | False | FALSE
               | on | On | ON | off | Off | OFF )
    | (?P<number> [-+]? 0b [01_]+ | [-+]? 0o [0-7]+ | [-+]? 0x [0-9a-fA-F_]+
                | [-+]? [0-9] [0-9_]* (?: : [0-5]? [0-9] )+ (?: \. [0-9_]* )?
                | [-+]? (?: \. [0-9_]+ | [0-9] [0-9_]* (?: \. [0-9_]* )? ) (?: [eE] [-+]? [0-9]+ )?
                | [-+]? \. (?: inf | Inf | INF ) | \. (?: nan | NaN | NAN ) )
    | (?P<date> [0-9]{4} - [0-9]{2} - [0-9]{2}
              | [0-9]{4} - [0-9]{1,2} - [0-9]{1,2} (?: [Tt] | [ ]+ ) [0-9]{1,2} : [0-9]{2} : [0-9]{2} (?: \. [0-9]* )?
                (?: [ ]* (?: Z | [-+] [0-9]{1,2} (?: : [0-9]{2} )? ) )? )
    | (?P<merge> << | = )
    """,
    re.VERBOSE,
)
_NAMES: Final[Mapping[str, Meaning]] = {
    "null": "null",
    "truth": "truth value",
    "number": "number",
    "date": "date",
    "merge": "merge key",
}
_WHOLE: Final = re.compile(r"0|[1-9][0-9]{0,11}")
_DATE: Final = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


def meaning(plain: str) -> Meaning:
    """What some YAML reader takes a bare `plain` for."""
    match = _NOT_TEXT.fullmatch(plain)
    return _NAMES[match.lastgroup] if match and match.lastgroup else "text"


def is_whole(text: str) -> bool:
    """Whether `text` is a whole number as we write one: at most 12 digits, no leading zero, no sign, no dots."""
    return bool(_WHOLE.fullmatch(text))


def is_date(text: str) -> bool:
    """Whether `text` is a day, month or year that exists: 2022-11-09, 2022-11, 2022."""
    match = _DATE.fullmatch(text)
    if match is None:
        return False
    year, month, day = (int(part) if part else 1 for part in match.groups())
    try:
        dt.date(year, month, day)
    except ValueError:
        return False
    return True


# Control characters, line and paragraph separators, lone surrogates, BOM and non-characters; zero-width and
# bidirectional ones too: they break lines for some readers, or show a person something else than what is stored.
FORBIDDEN: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f"
    "\ud800-\udfff\ufeff\ufffe\uffff]"
)
"""Characters that no value of an event file may hold. Line breaks and tabs are among them."""


# ── What may be read, by kind ───────────────────────────────────────────────────────────────────────────────────────


class UnfitError(Exception):
    """A scalar that cannot stand at its place, with a hint."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


def _text(text: str, quoted: bool) -> str:
    sense = "text" if quoted else meaning(text)
    if sense == "null":
        raise UnfitError(f"{text!r} is no value" if text else "the value is empty", "write null where nothing is known")
    if sense != "text":
        raise UnfitError(f"{text!r} without quotes is a {sense} to YAML", f'write "{text}", in double quotes')
    return text


def _date(text: str, quoted: bool) -> str:
    if is_date(text):
        return text
    if meaning(text) == "date" and not quoted:
        raise UnfitError(f"{text!r} is not a date of the calendar", "correct the day, or lower the precision")
    raise UnfitError(f"{text!r} is not a date", "write 2022-11-09, 2022-11, 2022 or null")


def _code(text: str, quoted: bool) -> str:
    if not quoted:
        raise UnfitError(f"the code {text!r} stands without quotes", f'write "{text}", in double quotes')
    if not text.isascii():
        raise UnfitError(f"the code {text!r} holds other signs than plain digits and letters", "type it anew")
    return text


def _whole(text: str, quoted: bool) -> int:
    if quoted or not is_whole(text):
        raise UnfitError(f"{text!r} is not a whole number", "digits only, no quotes, dots or leading zeros: 1500")
    return int(text)


def _free(text: str, quoted: bool) -> str | int:
    if not quoted and is_whole(text):
        return int(text)
    return text if not quoted and is_date(text) else _text(text, quoted)


RULES: Final[Mapping[ScalarKind, Callable[[str, bool], str | int]]] = {
    "text": _text,
    "link": _text,
    "date": _date,
    "code": _code,
    "whole": _whole,
    "free": _free,
}
"""Kind → reader of (the scalar's text, whether it stood in quotes). Each raises UnfitError."""
