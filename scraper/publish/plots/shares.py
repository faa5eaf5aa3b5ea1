"""How many of the events name a witness, always with how many events there are."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final, TypedDict, Unpack

from scraper.publish.charts import shares_of
from scraper.publish.entry import Entry
from scraper.publish.plots.plot import Pledge, Plot
from scraper.publish.text import number
from scraper.vocabulary import ELECTION_LABELS, KIND_LABELS


class _Words(TypedDict):
    name: str
    title: str
    short: str
    shows: str
    silent: str


FEW: Final = 10
"""Below so many events a share is drawn as uncertain."""
_FEW_WORDS = f"Batang bergaris putus: kurang dari {FEW} peristiwa, jadi persennya hampir tidak berarti."


def witnessed_by_election(held: Sequence[Pledge]) -> Plot:
    """The share of events with a witness before each election."""
    witnessed = sum(bool(event.witnesses) for event, _ in held)
    excerpts = sum(all(source.read == "excerpt" for source in event.sources) for event, _ in held)
    return _shares(
        held,
        ELECTION_LABELS,
        lambda entry: entry.elections,
        name="saksi",
        title="Berapa yang menyebut saksi",
        short="Saksi",
        shows=f"{number(witnessed)} dari {number(len(held))} peristiwa menyebut saksinya, "
        f"{_percent(witnessed, len(held))}.",
        silent="Saksi yang tidak disebut tetap mungkin ada: "
        f"{number(excerpts)} peristiwa hanya kami baca sebagian beritanya. {_FEW_WORDS}",
        heads=("Pemilihan", "election"),
    )


def witnessed_by_kind(held: Sequence[Pledge]) -> Plot:
    """The share of events with a witness for each kind of institution."""
    return _shares(
        held,
        KIND_LABELS,
        lambda entry: (entry.kind,),
        name="saksi-jenis",
        title="Saksi menurut jenis lembaga",
        short="Saksi per jenis",
        shows="Bagian peristiwa yang saksinya disebut, untuk setiap jenis lembaga; terbanyak peristiwanya di atas.",
        silent=f"Tidak menunjukkan siapa lebih diawasi: ada berita yang rinci dan ada yang singkat. {_FEW_WORDS}",
        heads=("Jenis", "institution_kind"),
        ranked=True,
    )


def _shares(
    held: Sequence[Pledge],
    labels: Mapping[Any, str],
    keys: Callable[[Entry], Iterable[str]],
    *,
    heads: tuple[str, str],
    ranked: bool = False,
    **words: Unpack[_Words],
) -> Plot:
    whole = Counter(key for _, entry in held for key in keys(entry))
    part = Counter(key for event, entry in held if event.witnesses for key in keys(entry))
    shown = [key for key in labels if whole[key]]
    if ranked:
        shown.sort(key=lambda key: -whole[key])
    bars = [
        (labels[k], part[k], whole[k], f"{_percent(part[k], whole[k])}, {number(part[k])} dari {number(whole[k])}")
        for k in shown
    ]
    return Plot(
        **words,
        chart=shares_of(bars, FEW),
        heads=(heads[0], "Ada saksi", "Peristiwa", "Bagian"),
        table=[(labels[key], part[key], whole[key], _percent(part[key], whole[key])) for key in shown],
        columns=(heads[1], "with_witnesses", "events"),
        rows=[(key, part[key], whole[key]) for key in shown],
    )


def _percent(part: int, whole: int) -> str:
    return f"{round(100 * part / whole)}%" if whole else "–"
