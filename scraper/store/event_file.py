"""The text of one event file ⇄ its record, through python-frontmatter with a handler of our own.

The library's own handler loses a file's metadata at a BOM or an unterminated block, keeps the last of duplicate
keys and sorts keys when writing; ours refuses the first two, and reads and writes by the models.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import frontmatter
from frontmatter.default_handlers import YAMLHandler
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from scraper.errors import StoreError
from scraper.models import Event, Tombstone
from scraper.store import canonical, strict_yaml
from scraper.store.atomic import os_error
from scraper.store.scalars import FORBIDDEN
from scraper.store.shapes import Loc, record_shape
from scraper.store.strict_yaml import Problem

SIZE_LIMIT: Final = 256 * 1024
"""The largest event file, in bytes."""

_TOO_LARGE: Final = f"larger than {SIZE_LIMIT // 1024} KB"
_SHORTEN: Final = "leave out or shorten quotes"
_DELIMITER: Final = "---"
_CONFLICT_MARKERS: Final = ("<" * 7, "|" * 7, "=" * 7, ">" * 7)
_TOMB_KEYS: Final = frozenset({"merged_into", "removed"})
_FIELD_ORDER: Final = {name: n for n, name in enumerate(Event.model_fields)}


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a file holds: its record if it is sound, else every problem found; and the line of each value."""

    record: Event | Tombstone | None
    problems: tuple[StoreError, ...]
    lines: Mapping[Loc, int]

    def line(self, *at: str | int) -> int:
        """The line of a value, or of the nearest value around it."""
        return _line(self.lines, at)


class _Handler(YAMLHandler):
    """Strict splitting, loading and exporting; `document` keeps lines and problems of what was loaded last."""

    def __init__(self) -> None:
        super().__init__()
        self.document = strict_yaml.Document()

    def split(self, text: str) -> tuple[str, str]:
        """The front matter, and the body beneath it. Raises StoreError where the closing delimiter is missing."""
        lines = text.split("\n")
        end = next((n for n, line in enumerate(lines) if n and line.rstrip() == _DELIMITER), None)
        if end is None:
            raise StoreError("the front matter does not end", line=len(lines), hint="close it with a line ---")
        return "\n".join(lines[1:end]), "\n".join(lines[end + 1 :])

    def load(self, fm: str, **_: object) -> dict[str, Any]:
        """Plain data by the models' shape; what is wrong with it goes to `document`."""
        self.document = strict_yaml.read(fm, record_shape(), first_line=2)
        return self.document.data or {}

    def export(self, metadata: dict[str, object], **_: object) -> str:
        """The canonical front matter."""
        return canonical.write(metadata, record_shape())


# ── Record → text ───────────────────────────────────────────────────────────────────────────────────────────────────


def dumps(record: Event | Tombstone) -> str:
    """The canonical text of a record. Raises StoreError for a value that could not be read back the same."""
    data = _event_data(record) if isinstance(record, Event) else _tombstone_data(record)
    post = frontmatter.Post("", **data)
    try:
        text = frontmatter.dumps(post, handler=_Handler()) + "\n"
    except StoreError as error:
        raise StoreError(f"{record.id}: {error.message}", hint=error.hint) from None
    if len(text.encode()) > SIZE_LIMIT:
        raise StoreError(f"{record.id}: {_TOO_LARGE}", hint=_SHORTEN)
    return text


def _event_data(event: Event) -> dict[str, Any]:
    """Everything in the model's order, without the few keys that are only written when set."""
    data = event.model_dump()
    for name in ("evidence", "machine"):
        data[name] = {key: data[name][key] for key in sorted(data[name], key=_evidence_order)}
    data["review"] = {key: value for key, value in data["review"].items() if value not in (None, ())}
    data["disagreements"] = [
        {key: value for key, value in item.items() if value is not None or key not in ("quote", "rule")}
        for item in data["disagreements"]
    ]
    return data


def _evidence_order(key: str) -> tuple[Any, ...]:
    """Fields in the model's order, then by index as a number: `witnesses.2` before `witnesses.10`."""
    head, *rest = key.split(".")
    numbers = tuple(int(part) if part.isascii() and part.isdecimal() else -1 for part in rest)
    return (_FIELD_ORDER.get(head, len(_FIELD_ORDER)), head, numbers, key)


def _tombstone_data(tombstone: Tombstone) -> dict[str, Any]:
    if (tombstone.merged_into is None) == (tombstone.removed is None):
        raise StoreError(f"{tombstone.id}: {_ONE_REASON}", hint=_ONE_REASON_HINT)
    return tombstone.model_dump(exclude_none=True)


_ONE_REASON: Final = "a tombstone says either merged_into or removed"
_ONE_REASON_HINT: Final = "give the id it was merged into, or why it was removed"


# ── Text → record ───────────────────────────────────────────────────────────────────────────────────────────────────


def read_file(path: Path) -> str:
    """The text of a file. Raises StoreError if it cannot be had, is no UTF-8 or is too large."""
    try:
        with path.open("rb") as stream:
            data = stream.read(SIZE_LIMIT + 1)
    except OSError as error:
        raise os_error("cannot read", path, error) from error
    if len(data) > SIZE_LIMIT:
        raise StoreError(_TOO_LARGE, path, 1, _SHORTEN)
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise StoreError("not UTF-8", path, line, "save the file again as UTF-8") from error


def loads(text: str, path: Path | None = None) -> Event | Tombstone:
    """The record that `text` holds. Raises StoreError, with its line, for the first of its problems."""
    parsed = parse(text, path)
    if parsed.record is None:
        raise parsed.problems[0]
    return parsed.record


def problems(text: str, path: Path | None = None) -> list[StoreError]:
    """Everything that keeps `text` from being read, in the order of its lines; empty for a sound file."""
    return list(parse(text, path).problems)


def parse(text: str, path: Path | None = None) -> Parsed:
    """Read `text` strictly, keeping all its problems and the line of every value. Raises nothing."""
    text = text.replace("\r\n", "\n")
    document, record = strict_yaml.Document(), None
    found = list(_unreadable(text))
    if not found:
        found += _odd_signs(text)
        document = _read_front_matter(_without_odd_signs(text), found)
    if document.data is not None:
        record = _validated(document.data, document, found)
    errors = (StoreError(p.message, path, p.line, p.hint) for p in sorted(found, key=lambda p: p.line))
    return Parsed(None if found else record, tuple(errors), document.lines)


def _unreadable(text: str) -> Iterator[Problem]:
    """What makes it pointless to read on."""
    if len(text) > SIZE_LIMIT:
        yield Problem(1, _TOO_LARGE, _SHORTEN)
        return
    lines = text.removeprefix("\ufeff").split("\n")
    for number, line in enumerate(lines, start=1):
        if line[:7] in _CONFLICT_MARKERS and line[7:8] in ("", " "):
            yield Problem(number, f"conflict marker {line[:7]}", "finish the merge: keep one side, delete the markers")
    if lines[0].rstrip() != _DELIMITER:
        yield Problem(1, "no front matter", "an event file begins with a line ---")


def _odd_signs(text: str) -> Iterator[Problem]:
    for number, line in enumerate(text.split("\n"), start=1):
        sign = FORBIDDEN.search(line)
        if number == 1 and line.startswith("\ufeff"):
            yield Problem(1, "the file begins with a byte order mark", "save it as UTF-8 without BOM")
        elif sign and sign[0] == "\t":
            yield Problem(number, "tab", "use spaces")
        elif sign:
            yield Problem(number, f"invisible character U+{ord(sign[0]):04X}", "delete it, or type the line anew")


def _without_odd_signs(text: str) -> str:
    """Blanks for odd signs, line by line, so that the rest of the file can be judged as well."""
    return "\n".join(FORBIDDEN.sub(" ", line) for line in text.removeprefix("\ufeff").split("\n"))


def _read_front_matter(text: str, found: list[Problem]) -> strict_yaml.Document:
    handler = _Handler()
    try:
        _, body = frontmatter.parse(text, handler=handler)
    except StoreError as error:
        found.append(Problem(error.line or 1, error.message, error.hint))
        return handler.document
    found += handler.document.problems
    if body:
        line = text[: text.rindex(body)].count("\n") + 1
        what = "a second document" if _DELIMITER in body.split("\n") else "text"
        found.append(Problem(line, f"{what} beneath the front matter", "an event file ends with its second ---"))
    return handler.document


def _validated(
    data: Mapping[str, Any], document: strict_yaml.Document, found: list[Problem]
) -> Event | Tombstone | None:
    """The record, or None with its problems added to `found`, but for values that are known to be spoiled."""
    spoiled = {problem.at for problem in document.problems}
    model = Tombstone if _TOMB_KEYS & data.keys() else Event
    try:
        record = model.model_validate(data)
    except ValidationError as error:
        for details in error.errors(include_url=False):
            at: Loc = details["loc"]
            if not any(at[:n] in spoiled for n in range(1, len(at) + 1)):
                message, hint = _explain(details)
                found.append(Problem(_line(document.lines, at), f"{'.'.join(map(str, at))}: {message}", hint))
        return None
    if isinstance(record, Tombstone) and (record.merged_into is None) == (record.removed is None):
        found.append(Problem(_line(document.lines, ("merged_into",)), _ONE_REASON, _ONE_REASON_HINT))
    return record


def _line(lines: Mapping[Loc, int], at: Loc) -> int:
    return next((lines[at[:n]] for n in range(len(at), 0, -1) if at[:n] in lines), 1)


def _explain(details: ErrorDetails) -> tuple[str, str]:
    """A validation error in words, and what to do about it."""
    kind, value, context = details["type"], details["input"], details.get("ctx", {})
    if kind == "missing":
        return "this key is missing", "add it, with null where nothing is known"
    if kind == "extra_forbidden":
        return "this key has no place in a tombstone", "delete it, or delete merged_into and removed"
    if value is None:
        return "must not be null", "give a value, or take the whole entry out"
    if kind == "literal_error":
        return f"{value!r} is not in the vocabulary", f"one of {context['expected']}"
    if kind == "string_too_long":
        return f"{len(value)} characters, {context['max_length']} allowed", "several short quotes rather than one long"
    if kind == "string_pattern_mismatch":
        return f"{value!r} does not have the right form", f"it must match {context['pattern']}"
    if kind in ("string_too_short", "too_short"):
        return "must not be empty", "give a value, or null where that is allowed"
    return details["msg"], "compare with another event file"
