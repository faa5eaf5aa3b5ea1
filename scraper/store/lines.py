"""Files of one JSON object a line, kept in Git beside the event files."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from scraper.errors import StoreError

T = TypeVar("T")


def load_lines(path: Path, make: Callable[[Any], T], what: str) -> list[T]:
    """What each line of a file is made into; [] where there is no file.

    Raises StoreError for a file that cannot be read, and with its line for one of which `make` raises ValueError,
    TypeError, KeyError or AttributeError; `what` names what a line should be.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return []
    except (OSError, UnicodeDecodeError) as error:
        raise StoreError(f"cannot read: {error}", path, hint="restore it from Git, or delete it") from error
    found = []
    for number, line in enumerate(lines, start=1):
        try:
            found.append(make(json.loads(line)))
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise StoreError(
                f"no {what}: {error}", path, number, "restore the file from Git, or delete the line"
            ) from error
    return found
