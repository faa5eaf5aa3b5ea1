"""Plain data → the one canonical text of a front matter.

Written by hand rather than by PyYAML: its C emitter escapes every emoji and cannot indent list items, the Python
one takes some ten milliseconds a file, and neither quotes what only the other YAML version would misread.
"""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from scraper.errors import StoreError
from scraper.store.scalars import FORBIDDEN, is_date, meaning
from scraper.store.shapes import MAX_DEPTH, Fields, Listing, Loc, Scalar, Shape, Table

# Text that YAML would parse as something else than one plain scalar inside [ ] or { }. A question mark ends one
# there for some readers, and a leading "-" could open a list item.
_NEEDS_QUOTES: Final = re.compile(r"[,\[\]{}?]|: |:$| #|^[-:#&*!|>'\"%@` ]| $")
_KEY_LENGTH: Final = 128  # YAML itself stops at 1024


def write(data: Mapping[str, Any], shape: Fields) -> str:
    """The front matter of `data`, one top-level key after another, without its `---` lines.

    Lists of mappings stand one item a line, `evidence` one key a line, everything else on its key's line,
    however long. Raises StoreError for what an event file cannot hold: a line break or an invisible character, a
    date that does not exist, a value that is neither text nor a whole number.
    """
    lines: list[str] = []
    for key, value in data.items():
        lines += _entry(key, value, shape.items[key])
    return "\n".join(lines)


def _entry(key: str, value: Any, shape: Shape) -> list[str]:
    if value and isinstance(shape, Listing) and isinstance(shape.item, Fields):
        return [f"{key}:", *(f"  - {_inline(item, shape.item, (key, n))}" for n, item in enumerate(value))]
    if value and isinstance(shape, Table) and isinstance(shape.item, Listing):
        return [
            f"{key}:",
            *(f"  {_key(name, (key,))}: {_inline(v, shape.item, (key, name))}" for name, v in value.items()),
        ]
    return [f"{key}: {_inline(value, shape, (key,))}"]


def _inline(value: Any, shape: Shape, at: Loc) -> str:
    if value is None:
        return "null"
    if isinstance(shape, Listing):
        return f"[{', '.join(_inline(item, shape.item, (*at, n)) for n, item in enumerate(value))}]"
    if isinstance(shape, Scalar):
        return _scalar(value, shape, at)
    inner = {key: shape.items[key] if isinstance(shape, Fields) else shape.item for key in value}
    return f"{{{', '.join(f'{_key(k, at)}: {_inline(v, inner[k], (*at, k))}' for k, v in value.items())}}}"


def _scalar(value: Any, shape: Scalar, at: Loc) -> str:
    if shape.kind == "free":
        return _free(value, at)
    if shape.kind == "whole":
        return _whole(value, at)
    if shape.kind == "date":
        if not is_date(value):
            raise _refuse(at, f"{value!r} is not a date of the calendar")
        return str(value)
    return _text(value, at) if shape.kind == "text" else _quoted(value, at)


def _free(value: Any, at: Loc) -> str:
    """The value of a disagreement: whatever the field in question holds."""
    if len(at) > MAX_DEPTH:
        raise _refuse(at, "nested too deeply")
    if isinstance(value, str):
        # A full date stands plain, as it does in the field that it disagrees with.
        return value if meaning(value) == "date" and is_date(value) else _text(value, at)
    if isinstance(value, int) and not isinstance(value, bool):
        return _whole(value, at)
    if isinstance(value, Mapping) and all(isinstance(key, str) for key in value):
        return _inline(value, Table(Scalar("free")), at)
    if isinstance(value, Sequence) and not isinstance(value, bytes | bytearray):
        return _inline(value, Listing(Scalar("free")), at)
    raise _refuse(at, f"a {type(value).__name__} cannot be written; text, whole numbers, null, lists and mappings can")


def _whole(value: int, at: Loc) -> str:
    if not 0 <= value < 10**12:
        raise _refuse(at, "a number below zero or of more than 12 digits")
    return str(value)


def _key(name: str, at: Loc) -> str:
    if len(name) > _KEY_LENGTH:
        raise _refuse(at, f"a key of {len(name)} characters")
    return _text(name, at)


def _text(value: str, at: Loc) -> str:
    return _quoted(value, at) if _NEEDS_QUOTES.search(value) or meaning(value) != "text" else _clean(value, at)


def _quoted(value: str, at: Loc) -> str:
    # JSON's escapes of " and \ are YAML's too, and nothing else is left to escape.
    return json.dumps(_clean(value, at), ensure_ascii=False)


def _clean(value: str, at: Loc) -> str:
    if found := FORBIDDEN.search(value):
        what = "line break" if found[0] in "\n\r\x85\u2028\u2029" else "invisible character"
        raise _refuse(at, f"{what} U+{ord(found[0]):04X} in {value!r}")
    return value


def _refuse(at: Loc, message: str) -> StoreError:
    return StoreError(
        f"{'.'.join(map(str, at))}: {message}", hint="such a value is not written, since it could not be read back"
    )
