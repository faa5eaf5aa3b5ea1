"""What is known of every address of a source: one small file a source under `events/.ledger`, one line an address.

    {"url":"https://…","seen":"2026-11-30","verdict":"event","event":"k7d2m9qa","text":"3f9a…","rules":"91bc…"}
    {"url":"https://…","seen":"2026-11-30","verdict":"other","text":"…","rules":"…"}
    {"url":"https://…","seen":"2026-11-30","verdict":"same","of":"https://…","rules":"…"}
    {"url":"https://…","seen":"2026-11-30","verdict":"failed","why":"timeout","tries":2,"last":"2026-12-01"}

It is sorted, in ASCII, and kept in Git, so that a lost HTTP cache costs requests and nothing else. `text` is the digest
of the article's text, `rules` the version of the rules that judged it (`rules.py`).
"""

import datetime as dt
import json
from collections.abc import Container, Mapping
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Final, Literal

from scraper.store.atomic import os_error, write_atomic
from scraper.store.lines import load_lines

FOLDER = ".ledger"
TRIES: Final = 7
"""Days on which an address may fail before it is left alone."""
RECHECK: Final = dt.timedelta(days=7)
"""How long after it was first seen an event's article is looked at again, for corrections and removal."""

Verdict = Literal["event", "other", "same", "failed"]
_VERDICTS: Final = frozenset({"event", "other", "same", "failed"})


@dataclass(frozen=True, slots=True)
class Entry:
    """One address, canonical, and what is known of it; days are those of the runs.

    `why` is the reason of the last failure; `tries` on how many days in a row it failed, `last` the last of them.
    """

    url: str
    seen: dt.date
    verdict: Verdict
    event: str | None = None
    of: str | None = None
    text: str | None = None
    rules: str | None = None
    why: str | None = None
    tries: int = 0
    last: dt.date | None = None

    def failed(self, why: str, today: dt.date, counts: bool) -> "Entry":
        """The entry after another failure; one day counts once, and not at all where the host asked for rest."""
        if not counts or self.last == today:
            return replace(self, why=why)
        return replace(self, why=why, tries=self.tries + 1, last=today)


@dataclass(frozen=True, slots=True)
class Ledger:
    """The entries of one source, by address."""

    entries: Mapping[str, Entry]

    def known(self, rules: str) -> Container[str]:
        """The addresses that need no look when a list names them: judged by the rules of today, or given up."""
        return frozenset(
            url
            for url, one in self.entries.items()
            if (one.verdict != "failed" and one.rules == rules) or (one.verdict == "failed" and one.tries >= TRIES)
        )

    def due(self, today: dt.date) -> list[str]:
        """The addresses to ask for though no list names them: failed ones, and recent articles of events."""
        return [
            url
            for url, one in sorted(self.entries.items())
            if (one.verdict == "failed" and one.tries < TRIES)
            or (one.verdict == "event" and today - one.seen <= RECHECK)
        ]


def load(root: Path, source_id: str) -> Ledger:
    """A source's ledger, empty where there is none. Raises StoreError with file and line for a damaged one."""
    entries: dict[str, Entry] = {}

    def add(given: Mapping[str, object]) -> None:
        entry = _entry(given)
        if entry.url in entries:
            raise ValueError("the address stands twice")
        entries[entry.url] = entry

    load_lines(_path(root, source_id), add, "entry of a ledger")
    return Ledger(entries)


def save(root: Path, source_id: str, ledger: Ledger) -> bool:
    """Write a source's ledger whole or not at all; whether that changed anything. Raises StoreError."""
    path = _path(root, source_id)
    data = "".join(f"{_line(entry)}\n" for _, entry in sorted(ledger.entries.items())).encode()
    try:
        if path.exists() and path.read_bytes() == data:
            return False
    except OSError as error:
        raise os_error("cannot read", path, error) from error
    if not data and not path.exists():
        return False
    write_atomic(path, data)
    return True


def _path(root: Path, source_id: str) -> Path:
    return root / FOLDER / f"{source_id}.jsonl"


def _line(entry: Entry) -> str:
    given = {key: str(value) if isinstance(value, dt.date) else value for key, value in asdict(entry).items() if value}
    return json.dumps(given, separators=(",", ":"))


def _entry(given: Mapping[str, object]) -> Entry:
    """Raises ValueError, TypeError or KeyError for what `_line` did not write."""
    known = {field.name for field in fields(Entry)}
    if not isinstance(given, dict) or not set(given) <= known or given["verdict"] not in _VERDICTS:
        raise ValueError("unknown keys or verdict")
    days = {key: dt.date.fromisoformat(str(given[key])) for key in ("seen", "last") if key in given}
    if not isinstance(given["url"], str) or not isinstance(given.get("tries", 0), int):
        raise TypeError("url is no text, or tries no number")
    return Entry(**{**given, **days})
