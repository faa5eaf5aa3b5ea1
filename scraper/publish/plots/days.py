"""How many days before polling day: one row an election, one column a week."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Sequence
from statistics import median
from typing import Final

from scraper.lexicon.load import load_elections
from scraper.publish.charts import columns_of
from scraper.publish.plots.plot import Cell, Pledge, Plot
from scraper.publish.text import number
from scraper.publish.waves import WAVES
from scraper.vocabulary import ELECTION_LABELS

WEEKS: Final = 26
"""How many weeks are drawn: as long as a wave. What is earlier is counted beside them."""
_FEET: Final = {0: "26 minggu", 12: "13", 21: "4", 25: "hari-H"}


def days_before(held: Sequence[Pledge]) -> Plot:
    """The weeks between a pledge and the polling day of an election that it names."""
    rows = _rows(held)
    found: defaultdict[str, list[int]] = defaultdict(list)
    for _, election, _, _, before in rows:
        if before >= 0 and election in WAVES:
            found[election].append(before)
    shown = [election for election in reversed(WAVES) if found[election]]
    weeks = {election: Counter(before // 7 for before in found[election]) for election in shown}
    early = {election: sum(before // 7 >= WEEKS for before in found[election]) for election in shown}
    middle = {election: int(median(found[election])) for election in shown}
    table: list[tuple[Cell, ...]] = [("26 minggu atau lebih", *(early[election] for election in shown))]
    table += [
        (f"{week} minggu" if week else "minggu terakhir", *(weeks[election][week] for election in shown))
        for week in reversed(range(WEEKS))
    ]
    table.append(("Nilai tengah, hari", *(middle[election] for election in shown)))
    return Plot(
        name="hari",
        title="Berapa lama sebelum pemungutan suara",
        short="Hari sebelum",
        shows="Separuh ikrarnya diadakan paling lama "
        + ", ".join(f"{number(middle[e])} hari sebelum {ELECTION_LABELS[e]}" for e in shown[:2])
        + "; satu kolom satu minggu, paling kanan minggu terakhir."
        if shown
        else "Belum ada peristiwa yang harinya diketahui.",
        silent="Tidak memuat peristiwa yang harinya atau pemilihannya tidak diketahui, dan "
        f"{number(sum(row[4] < 0 for row in rows))} yang tercatat sesudah pemungutan suara; yang menyebut dua "
        "pemilihan ada di kedua barisnya. Yang lebih awal dari 26 minggu hanya dihitung.",
        chart=columns_of(
            [
                (
                    ELECTION_LABELS[election],
                    f"n = {number(len(found[election]))}"
                    + (f", {number(n)} lebih awal" if (n := early[election]) else ""),
                    [{"bar": weeks[election][week]} for week in reversed(range(WEEKS))],
                )
                for election in shown
            ],
            [_FEET.get(column, "") for column in range(WEEKS)],
            all_values=False,
        ),
        heads=("Sebelumnya", *(ELECTION_LABELS[election] for election in shown)),
        table=table if shown else (),
        columns=("event_id", "election", "polling_day", "date", "days_before"),
        rows=rows,
    )


def _rows(held: Sequence[Pledge]) -> list[tuple[str, str, str, str, int]]:
    """Event, election, its polling day, the event's day, the days between; for every pair whose days are known."""
    found = []
    for event, _ in held:
        for election in event.election:
            days = load_elections().polling[election]
            if days and event.date and event.date_precision == "day":
                before = (days[-1] - dt.date.fromisoformat(event.date)).days
                found.append((event.id, election, days[-1].isoformat(), event.date, before))
    return sorted(found)
