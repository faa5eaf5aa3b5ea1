"""What the commands show a person: lines on standard output, one-line errors and progress on standard error."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

import typer

T = TypeVar("T")


def one_line(text: str) -> str:
    """Make a message fit one line of a terminal: no control character of a file name or article gets through."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())


def say(line: str = "") -> None:
    """Print a line of the answer on standard output."""
    typer.echo(line)


def complain(message: str) -> None:
    """Print one error as one line on standard error."""
    typer.echo(f"ikrar: {one_line(message)}", err=True)


def tracked(items: Iterable[T], what: str) -> Iterator[T]:
    """Yield the items, with a progress bar on standard error where that is a terminal; silent otherwise."""
    if not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    total = len(items) if isinstance(items, list | tuple) else None
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        yield from progress.track(items, total=total, description=what)


@contextmanager
def waiting(what: str) -> Iterator[None]:
    """Show that one long step is under way, on standard error where that is a terminal; silent otherwise."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(what):
        yield
