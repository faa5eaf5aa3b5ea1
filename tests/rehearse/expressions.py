"""Expressions of workflow files, as far as ours use them.

Names that are no context, no job that is waited for and no step of the job are errors: a typo would be an empty text
on the day when it counts.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

_TOKEN = re.compile(r"\s*(?:(\|\||&&|[=!]=|[!(),])|'((?:[^']|'')*)'|(\d+)|([A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)*))")
_HOLE = re.compile(r"\$\{\{(.*?)\}\}", re.S)
STATUS = re.compile(r"\b(?:success|failure|always|cancelled)\(\)")
"""What makes a condition look at how things went itself; any other is only asked while all is well."""
_OPEN = frozenset({"inputs", "vars", "outputs"})
"""Contexts in which what is not set is empty."""

Functions = Mapping[str, Callable[..., Any]]


def evaluated(text: str, context: Mapping[str, Any], functions: Functions) -> Any:
    """The value of an expression. Raises ValueError for what is none, KeyError for a name that is nowhere."""
    reader = _Reader(list(_tokens(text)), context, functions)
    value = reader.either()
    if reader.left:
        raise ValueError(f"after its end in {text!r}: {reader.left}")
    return value


def filled(text: object, context: Mapping[str, Any], functions: Functions) -> str:
    """A value of the file as text, its holes filled in."""
    if not isinstance(text, str):
        return as_text(text)
    return _HOLE.sub(lambda hole: as_text(evaluated(hole[1], context, functions)), text)


def holds(text: object, context: Mapping[str, Any], functions: Functions) -> bool:
    """Whether a condition holds; without one, whether all is well so far."""
    if text is None:
        return bool(functions["success"]())
    inner = _HOLE.fullmatch(str(text).strip())
    condition = inner[1] if inner else str(text)
    if not STATUS.search(condition) and not functions["success"]():
        return False
    return _true(evaluated(condition, context, functions))


def as_text(value: object) -> str:
    """A value as the runner writes it."""
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)


def to_json(value: object) -> str:
    return json.dumps(value, indent=2)


def _true(value: object) -> bool:
    return value not in (None, False, "", 0)


def _tokens(text: str) -> Iterator[tuple[str, str]]:
    at = 0
    text = text.rstrip()
    while at < len(text):
        found = _TOKEN.match(text, at)
        if found is None:
            raise ValueError(f"no expression: {text!r}")
        at = found.end()
        kinds = ("sign", "text", "number", "name")
        yield next((kind, part) for kind, part in zip(kinds, found.groups(), strict=True) if part is not None)


class _Reader:
    def __init__(self, left: list[tuple[str, str]], context: Mapping[str, Any], functions: Functions) -> None:
        self.left, self._context, self._functions = left, context, functions

    def _take(self, *signs: str) -> str | None:
        if self.left and self.left[0][0] == "sign" and self.left[0][1] in signs:
            return self.left.pop(0)[1]
        return None

    def either(self) -> Any:
        value = self._both()
        while self._take("||"):
            other = self._both()
            value = value if _true(value) else other
        return value

    def _both(self) -> Any:
        value = self._compared()
        while self._take("&&"):
            other = self._compared()
            value = other if _true(value) else value
        return value

    def _compared(self) -> Any:
        value = self._one()
        if sign := self._take("==", "!="):
            same = as_text(value).lower() == as_text(self._one()).lower()
            return same == (sign == "==")
        return value

    def _one(self) -> Any:
        if self._take("!"):
            return not _true(self._one())
        if self._take("("):
            value = self.either()
            self._expect(")")
            return value
        if not self.left:
            raise ValueError("an expression that ends too early")
        kind, part = self.left.pop(0)
        if kind == "text":
            return part.replace("''", "'")
        if kind == "number":
            return int(part)
        if kind != "name":
            raise ValueError(f"out of place: {part}")
        if self._take("("):
            return self._call(part)
        return (
            {"true": True, "false": False, "null": None}.get(part)
            if part in ("true", "false", "null")
            else self._name(part)
        )

    def _call(self, name: str) -> Any:
        given = []
        while not self._take(")"):
            given.append(self.either())
            if not self._take(","):
                self._expect(")")
                break
        return self._functions[name](*given)

    def _expect(self, sign: str) -> None:
        if not self._take(sign):
            raise ValueError(f"{sign} is missing")

    def _name(self, dotted: str) -> Any:
        value: Any = self._context
        within = ""
        for part in dotted.split("."):
            if part not in value and within in _OPEN:
                return ""
            value, within = value[part], part
        return value
