"""How many people: numbers as numbers, words as ranges, nothing added up."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from statistics import median
from typing import Final

from scraper.models import Headcount
from scraper.publish.charts import Range, ranges_of
from scraper.publish.dataset.codebook import vague_words
from scraper.publish.plots.plot import Cell, Pledge, Plot
from scraper.publish.text import number
from scraper.vocabulary import KIND_LABELS, Qualifier

_NAMES: Final[dict[Qualifier, str]] = {
    "exact": "Tepat",
    "approx": "Sekitar",
    "min": "Sedikitnya",
    "max": "Paling banyak",
}


def headcounts(held: Sequence[Pledge]) -> Plot:
    """Every headcount as the report gives it: a number, a number with its leeway, or the range of a word."""
    told = [(event.headcount, entry) for event, entry in held if event.headcount]
    groups: defaultdict[str, list[Headcount]] = defaultdict(list)
    words: dict[tuple[int, int | None], str] = {ends: f"“{word}”" for word, ends in reversed(vague_words().items())}
    for headcount, _ in told:
        groups[_group(headcount, words)].append(headcount)
    exact = [h.value for h in groups[_NAMES["exact"]] if h.value is not None]
    order = [*_NAMES.values(), *sorted(groups.keys() - {*_NAMES.values()}, key=lambda name: groups[name][0].low)]
    shown = [name for name in order if groups[name]]
    return Plot(
        name="jumlah",
        title="Berapa orang",
        short="Jumlah peserta",
        shows=f"{number(len(told))} dari {number(len(held))} peristiwa menyebut jumlah pesertanya{_exactly(exact)}.",
        silent="Tidak ada jumlah seluruhnya, dan kami sengaja tidak menjumlahkan: sebagian hanya kata seperti "
        "“ratusan”, dan kebanyakan berita tidak menyebut berapa orang. Tanda tegak bilangan yang tertulis, garis "
        "rentang yang mungkin; skalanya berlipat sepuluh.",
        chart=ranges_of([(name, _note(groups[name]), [_range(h) for h in groups[name]]) for name in shown]),
        heads=("Cara menyebut", "Peristiwa", "Paling sedikit", "Paling banyak"),
        table=[(name, len(groups[name]), min(h.low for h in groups[name]), _highest(groups[name])) for name in shown],
        columns=("event_id", "institution_kind", "qualifier", "value", "low", "high"),
        rows=[
            (e.id, e.kind or None, h.qualifier, h.value, h.low, h.high)
            for h, e in sorted(told, key=lambda pair: pair[1].id)
        ],
    )


def headcounts_by_kind(held: Sequence[Pledge]) -> Plot:
    """Least, middle and most of the numbers that stand in reports, for each kind of institution."""
    told: defaultdict[str, list[int]] = defaultdict(list)
    for event, entry in held:
        if event.headcount and event.headcount.value is not None and entry.kind:
            told[entry.kind].append(event.headcount.value)
    middle = {kind: int(median(values)) for kind, values in told.items()}
    shown = sorted((kind for kind in KIND_LABELS if told[kind]), key=lambda kind: -middle[kind])
    rows: list[tuple[Cell, ...]] = [
        (kind, len(told[kind]), min(told[kind]), middle[kind], max(told[kind])) for kind in shown
    ]
    return Plot(
        name="jumlah-jenis",
        title="Berapa orang, menurut jenis lembaga",
        short="Jumlah per jenis",
        shows="Garis membentang dari bilangan terkecil sampai terbesar yang tertulis di berita, tanda tegaknya nilai "
        "tengah; yang terbesar nilai tengahnya di atas.",
        silent="Tidak menunjukkan besar lembaganya, hanya acara yang beritanya menyebut bilangan; di mana n kecil, "
        "satu acara dapat menggeser semuanya. “Ratusan” dan “ribuan” tidak termasuk.",
        chart=ranges_of(
            [
                (
                    KIND_LABELS[kind],
                    f"n = {number(len(told[kind]))}, tengah {number(middle[kind])}",
                    [Range(min(told[kind]), max(told[kind]), middle[kind])],
                )
                for kind in shown
            ]
        ),
        heads=("Jenis", "Peristiwa", "Terkecil", "Tengah", "Terbesar"),
        table=[(KIND_LABELS[kind], *row[1:]) for kind, row in zip(shown, rows, strict=True)],
        columns=("institution_kind", "events", "least", "median", "most"),
        rows=rows,
    )


def _exactly(values: Sequence[int]) -> str:
    """The least, the most and the middle of the exact numbers, to follow on how many there are."""
    if not values:
        return ""
    least, most, middle = (number(n) for n in (min(values), max(values), int(median(values))))
    return f"; yang tertulis sebagai bilangan tepat antara {least} dan {most}, nilai tengahnya {middle}"


def _group(headcount: Headcount, words: Mapping[tuple[int, int | None], str]) -> str:
    """How the number is told; `words` are those that stand for a range, by its ends."""
    if headcount.value is not None or headcount.qualifier in _NAMES:
        return _NAMES.get(headcount.qualifier, _NAMES["approx"])
    ends = (headcount.low, headcount.high)
    return words.get(ends) or f"Kata: {_ends(*ends)}"


def _range(headcount: Headcount) -> Range:
    return Range(headcount.low, headcount.high, headcount.value)


def _note(found: Sequence[Headcount]) -> str:
    ends = Counter((h.low, h.high) for h in found)
    same = f", {_ends(*next(iter(ends)))}" if len(ends) == 1 and found[0].value is None else ""
    return f"n = {number(len(found))}{same}"


def _highest(found: Sequence[Headcount]) -> str | int:
    ends = [h.high for h in found if h.high is not None]
    return "terbuka" if len(ends) < len(found) else max(ends)


def _ends(low: int, high: int | None) -> str:
    return f"{number(low)}–{number(high)}" if high is not None else f"{number(low)} atau lebih"
