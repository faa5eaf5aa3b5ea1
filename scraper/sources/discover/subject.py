"""The words of the subject (`data/subject.yml`): what sources are searched for, and what a headline shows."""

import re
from dataclasses import dataclass
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable

from scraper.models import words_of_address
from scraper.sources.nodes import Reader

_OPAQUE = re.compile(r"[^\W\d_]{3,}")
_FEW = 3


@dataclass(frozen=True, slots=True)
class Subject:
    """`wordpress` and `search` are the words searched for, the most telling first; `hints` finds one in a headline."""

    wordpress: tuple[str, ...]
    search: tuple[str, ...]
    hints: re.Pattern[str]

    def shown_by(self, title: str | None, url: str) -> bool:
        """Whether a headline or the words of an address show the subject, or neither says what the article is on."""
        words = f"{title or ''} {words_of_address(url)}"
        return bool(self.hints.search(words)) or len(_OPAQUE.findall(words)) < _FEW


@cache
def load_subject() -> Subject:
    """The table in `data/`. Raises ConfigError with file and line."""
    return read_subject(resources.files("scraper.sources").joinpath("data", "subject.yml"))


def read_subject(file: Traversable) -> Subject:
    """A table of words. Raises ConfigError with file and line for an unknown key or an empty list."""
    reader = Reader(file)
    nodes = reader.mapping(reader.root(), ("wordpress", "search", "hints"))
    lists = {key: reader.texts(key, node) for key, node in nodes.items()}
    for key, words in lists.items():
        if not words:
            raise reader.error(nodes[key], f"{key} must not be empty")
    hints = "|".join(
        re.escape(word.removesuffix("*")).replace(r"\ ", r"\s+") + (r"\w*" if word.endswith("*") else "")
        for word in lists["hints"]
    )
    return Subject(lists["wordpress"], lists["search"], re.compile(rf"\b(?:{hints})\b", re.I))
