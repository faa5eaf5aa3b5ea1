"""What can go wrong, drawn as a tree. Everything Ikrar raises on purpose is a ScraperError.

    ScraperError
    ├── FetchError      a page could not be had (refused, timed out, too large, not allowed)
    ├── ReadError       a page or text was had but holds no article that can be read
    ├── ConfigError     the registry, the lexicon or a setting is wrong
    ├── StoreError      an event file cannot be read or written; carries path, line and a hint
    └── DataError       a data assertion fell: nothing may be published

`cli.py` turns each into one line on standard error and an exit code: 1 for all but DataError, which gives 3.
"""

from pathlib import Path


class ScraperError(Exception):
    """Base of all errors that Ikrar raises on purpose; the message is one line that says what and where."""


class FetchError(ScraperError):
    """A page could not be had."""


class ReadError(ScraperError):
    """A page or text holds no article that can be read."""


class ConfigError(ScraperError):
    """The registry, the lexicon or a setting is wrong."""


class StoreError(ScraperError):
    """An event file cannot be read or written.

    `path` and `line` (counted from 1, or None where no line is to blame) say where; `hint` says what to do.
    """

    def __init__(self, message: str, path: Path | None = None, line: int | None = None, hint: str = "") -> None:
        self.message, self.path, self.line, self.hint = message, path, line, hint
        super().__init__(str(self))

    def __str__(self) -> str:
        where = "" if self.path is None else f"{self.path}:{self.line}: " if self.line else f"{self.path}: "
        return f"{where}{self.message}" + (f" ({self.hint})" if self.hint else "")


class DataError(ScraperError):
    """A data assertion fell: what was gathered must not be published."""
