"""YAML text → plain data, strictly: what a person may have meant otherwise is a problem with its line, not a guess.

YAML by itself reads `012` as 10, `1.500` as 1.5, `no` as false, `12:30` as 750, and keeps the last of two equal
keys without a word. Here the parser only cuts the text into events (libyaml, fast); what a scalar means is decided
by the `Shape` that stands at its place.
"""

import difflib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from scraper.store.scalars import FORBIDDEN, RULES, UnfitError, meaning
from scraper.store.shapes import MAX_DEPTH, Fields, Listing, Loc, Scalar, Shape, Table

_LOADER: Final[Any] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_FREE: Final = Scalar("free")
_FREE_LIST, _FREE_TABLE = Listing(_FREE), Table(_FREE)


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong, at `line` of the file; `at` is the value that it spoils."""

    line: int
    message: str
    hint: str
    at: Loc = ()


@dataclass(slots=True)
class Document:
    """What was read: plain data (lists of known shape are tuples), the line of every value, and all problems.

    `data` is None where no mapping could be read at all.
    """

    data: dict[str, Any] | None = None
    lines: dict[Loc, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def read(text: str, shape: Fields, first_line: int) -> Document:
    """Read one YAML mapping. `first_line` is the number of the text's first line in its file. Raises nothing."""
    reader = _Reader(text, first_line)
    try:
        reader.document(shape)
    except yaml.MarkedYAMLError as error:
        hint = "close brackets and quotes; one `key: value` a line"
        # What was left open began earlier than where the parser stumbled; a block mapping began at the top.
        mark = error.problem_mark if "block" in (error.context or "block") else error.context_mark
        reader.add(_line(first_line, mark), f"not valid YAML: {error.problem}", hint)
    except yaml.YAMLError as error:
        reader.add(first_line, f"not valid YAML: {error}", "save the file as plain UTF-8 text")
    return reader.out


class _Reader:
    """Walks the parser's events along a shape. Every method reads one node whole, whatever it finds in it."""

    def __init__(self, text: str, first_line: int) -> None:
        self._events: Iterator[Event] = iter(yaml.parse(text, Loader=_LOADER))
        self._first_line = first_line
        self.out = Document()

    def add(self, line: int, message: str, hint: str, at: Loc = ()) -> None:
        self.out.problems.append(Problem(line, message, hint, at))

    def _line(self, event: Event) -> int:
        return _line(self._first_line, event.start_mark)

    def document(self, shape: Fields) -> None:
        next(self._events)  # the start of the stream
        start = next(self._events)
        if isinstance(start, StreamEndEvent):
            return self.add(self._first_line, "the front matter is empty", "an event needs at least id, title, …")
        root = next(self._events)
        if isinstance(root, MappingStartEvent):
            self.out.data = self._node(root, shape, ())
        else:
            self._skip(root)
            self.add(self._line(root), "the front matter is not a mapping", "write `key: value` lines")
        for event in self._events:
            if isinstance(event, DocumentStartEvent) or (isinstance(event, DocumentEndEvent) and event.explicit):
                return self.add(self._line(event), "more than one YAML document", "one file holds one event")
        return None

    def _node(self, event: Event, shape: Shape, at: Loc) -> Any:
        """The value that begins with `event`; None, with a problem, where it cannot be what the shape wants."""
        line = self.out.lines[at] = self._line(event)
        if not self._is_bare(event, line, at):
            return self._skip(event)
        if len(at) > MAX_DEPTH:
            self.add(line, f"{_name(at)}: nested too deeply", "nothing in an event file is this deep", at)
            return self._skip(event)
        if isinstance(event, ScalarEvent):
            return self._scalar(event, shape, at)
        if shape == _FREE:
            shape = _FREE_LIST if isinstance(event, SequenceStartEvent) else _FREE_TABLE
        if isinstance(event, SequenceStartEvent) and isinstance(shape, Listing):
            items = [self._node(item, shape.item, (*at, n)) for n, item in enumerate(self._until(SequenceEndEvent))]
            return items if shape is _FREE_LIST else tuple(items)
        if isinstance(event, MappingStartEvent) and isinstance(shape, Table | Fields):
            return self._mapping(shape, at)
        wanted = {Listing: "a list", Table: "a mapping", Fields: "a mapping"}.get(type(shape), "a single value")
        self.add(line, f"{_name(at)}: {wanted} is expected here", "compare with another event file", at)
        return self._skip(event)

    def _is_bare(self, event: Event, line: int, at: Loc) -> bool:
        """Whether the node comes without anchor, alias and tag; a problem is noted otherwise."""
        if isinstance(event, AliasEvent):
            self.add(line, f"YAML alias *{event.anchor}", "write the value out", at)
            return False
        if isinstance(event, NodeEvent) and event.anchor is not None:
            self.add(line, f"YAML anchor &{event.anchor}", "remove it, and write each value out", at)
            return False
        if (tag := getattr(event, "tag", None)) is not None:
            self.add(line, f"YAML tag {tag}", "remove it: what a value is follows from its key", at)
            return False
        return True

    def _mapping(self, shape: Table | Fields, at: Loc) -> dict[str, Any]:
        known: Mapping[str, Shape] = shape.items if isinstance(shape, Fields) else {}
        seen: dict[str, int] = {}
        out: dict[str, Any] = {}
        for event in self._until(MappingEndEvent):
            key, line = self._key(event, at), self._line(event)
            value = next(self._events)
            item = known.get(key) if isinstance(shape, Fields) else shape.item
            if key in seen:
                self.add(line, f"{_name((*at, key))}: duplicate key, first on line {seen[key]}", "keep one of them")
                self._skip(value)
            elif item is None:
                self.add(line, f"{_name((*at, key))}: unknown key", _suggest(key, known), (*at, key))
                self._skip(value)
            else:
                out[key] = self._node(value, item, (*at, key))
                self.out.lines[(*at, key)] = line
            seen.setdefault(key, line)
        return out

    def _key(self, event: Event, at: Loc) -> str:
        line = self._line(event)
        if not isinstance(event, ScalarEvent):
            self.add(line, f"{_name(at)}: a key must be text", "write `key: value`", at)
            self._skip(event)
            return "?"
        self._is_bare(event, line, at)
        text = str(event.value)
        if (not event.style and meaning(text) != "text") or FORBIDDEN.search(text):
            self.add(line, f"{_name(at)}: {text!r} cannot be a key", "a key is a word", at)
        return text

    def _until(self, end: type[CollectionEndEvent]) -> Iterator[Event]:
        while not isinstance(event := next(self._events), end):
            yield event

    def _skip(self, event: Event) -> None:
        depth = int(isinstance(event, CollectionStartEvent))
        while depth:
            inner = next(self._events)
            depth += isinstance(inner, CollectionStartEvent) - isinstance(inner, CollectionEndEvent)

    def _scalar(self, event: ScalarEvent, shape: Shape, at: Loc) -> Any:
        text, quoted = str(event.value), bool(event.style)
        if text == "null" and not quoted:
            return None
        try:
            if not isinstance(shape, Scalar):
                raise UnfitError("a single value stands where several are expected", "write [] or {}, or null")
            if found := FORBIDDEN.search(text):
                what = "line break" if found[0] in "\n\r" else f"invisible character U+{ord(found[0]):04X}"
                raise UnfitError(f"{what} within a value", "a value is one line of visible text")
            return RULES[shape.kind](text, quoted)
        except UnfitError as unfit:
            self.add(self.out.lines[at], f"{_name(at)}: {unfit}", unfit.hint, at)
            return None


def _line(first_line: int, mark: Any) -> int:
    """The line in the file; libyaml gives no mark for the few errors that have no place."""
    return first_line + int(mark.line) if mark else first_line


def _name(at: Loc) -> str:
    return ".".join(map(str, at)) or "front matter"


def _suggest(key: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(key, known, n=1)
    return f"did you mean {near[0]}?" if near else f"known here: {', '.join(known)}"
