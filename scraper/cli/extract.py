"""`extract`: articles → what is read from them, one JSON object a line. Touches nothing else."""

import json
from collections.abc import Iterable, Iterator
from itertools import repeat
from pathlib import Path
from typing import Annotated, Any

import typer

from scraper.cli.console import say
from scraper.cli.documents import STDIN, Known, documents
from scraper.cli.options import TodayOption, today
from scraper.cli.reading import Outcome, Outcomes
from scraper.errors import FetchError, ReadError
from scraper.models import Reading

InputArgument = Annotated[str, typer.Argument(metavar="IN.jsonl", help="Satu artikel per baris; - masukan standar.")]
OutOption = Annotated[Path | None, typer.Option("--out", "-o", metavar="OUT", help="Tulis ke berkas ini.")]
GroupOption = Annotated[bool, typer.Option("--group", help="Tandai laporan tentang peristiwa yang sama.")]
ExplainOption = Annotated[bool, typer.Option("--explain", help="Untuk dibaca orang: nilai, kata-katanya, aturannya.")]


def extract(
    source: InputArgument = STDIN,
    out: OutOption = None,
    group: GroupOption = False,
    explain: ExplainOption = False,
    now: TodayOption = None,
) -> None:
    """Baca artikel dan tuliskan apa yang terbaca, tanpa menyentuh berkas peristiwa.

    Masukannya satu artikel per baris: {"id", "url", "text" atau "html", dan bila ada "published"}. Dengan
    --explain boleh juga satu berkas html atau txt.
    """
    if explain and (out or group):
        raise typer.BadParameter("untuk layar saja, tanpa --out dan --group", param_hint="--explain")
    read = Outcomes(documents([source], Known(), None if explain else "jsonl"), today(now))
    if explain:
        from scraper.cli.explain import show

        for reading in read.readings():
            show(reading)
    elif out:
        from scraper.store import write_atomic

        write_atomic(out, "".join(f"{line}\n" for line in _lines(read, group=group)).encode())
    else:
        for line in _lines(read, group=group):
            say(line)
    if read.lost:
        raise typer.Exit(1)


def _lines(read: Iterable[Outcome], *, group: bool) -> Iterator[str]:
    """Yield one JSON object an article, in the order given; with `group`, only after all are read."""
    groups: Iterable[str | None] = repeat(None)
    if group:
        from scraper.pipeline import group as grouped

        read = list(read)
        named = iter(grouped([outcome for _, outcome in read if isinstance(outcome, Reading)]))
        groups = [next(named) if isinstance(outcome, Reading) else None for _, outcome in read]
    for (document, outcome), name in zip(read, groups, strict=False):
        if document.id is None:
            continue
        answer = _answer(document.id, outcome)
        yield json.dumps({**answer, "group": name} if group else answer, ensure_ascii=False)


def _answer(identity: str | int, outcome: Reading | FetchError | ReadError) -> dict[str, Any]:
    """Give the object of the contract; an article that could not be read is not relevant, and says why."""
    from scraper.pipeline import to_prediction

    if isinstance(outcome, Reading):
        return to_prediction(identity, outcome)
    return {
        "id": identity,
        "relevant": False,
        "kind": "other",
        "reasons": [str(outcome)],
        "event": None,
        "evidence": {},
    }
