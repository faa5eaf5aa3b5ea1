"""How many events: by month, election, province and kind of institution."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from scraper.publish.charts import bars_of, columns_of
from scraper.publish.entry import Entry
from scraper.publish.plots.plot import Pledge, Plot
from scraper.publish.regions import NATIONAL, Regions
from scraper.publish.text import number
from scraper.publish.wording import MONTHS, month_name
from scraper.vocabulary import ELECTION_LABELS, KIND_LABELS

_GROUPS: Final = {
    "pilkada": "Pilkada",
    "pemilu": "Pemilu",
    "both": "menyebut keduanya",
    "other": "pemungutan suara ulang, atau tidak disebut",
}


def by_month(held: Sequence[Pledge]) -> Plot:
    """Months of the years that have events, by what kind of election was ahead."""
    counts = Counter((entry.month, _group(entry)) for _, entry in held if len(entry.month) == 7)
    months = Counter(month for month, _ in counts.elements())
    years = sorted({month[:4] for month in months}, reverse=True)
    rows = []
    for year in years:
        stacks = [{group: counts[f"{year}-{m:02}", group] for group in _GROUPS} for m in range(1, 13)]
        rows.append((year, f"{number(sum(sum(stack.values()) for stack in stacks))} peristiwa", stacks))
    known = months.total()
    fullest = max(sorted(months), key=lambda month: months[month], default="")
    return Plot(
        name="bulan",
        title="Bulan demi bulan",
        short="Bulan",
        shows=f"Paling banyak ikrar yang kami temukan ada pada {month_name(fullest)}: {number(months[fullest])} dari "
        f"{number(known)} peristiwa yang bulannya diketahui."
        if months
        else "Belum ada peristiwa yang bulannya diketahui.",
        silent="Bulan tanpa kolom bukan bulan tanpa ikrar: beritanya mungkin belum kami baca. "
        f"{number(len(held) - known)} peristiwa lain tidak ada di sini karena bulannya tidak diketahui.",
        chart=columns_of(rows, [name[0] for name in MONTHS], all_values=True),
        heads=("Bulan", "Pilkada", "Pemilu", "Keduanya", "Lainnya", "Semua"),
        table=[
            (month_name(month), *(counts[month, group] for group in _GROUPS), months[month]) for month in sorted(months)
        ],
        columns=("month", "ahead_of", "events"),
        rows=[(month, group, counts[month, group]) for month in sorted(months) for group in _GROUPS],
        legend=tuple(_GROUPS.items()),
    )


def _group(entry: Entry) -> str:
    families = {election.partition("-")[0] for election in entry.elections}
    named = [family for family in ("pilkada", "pemilu") if family in families]
    return "both" if len(named) == 2 else named[0] if named else "other"


def by_election(held: Sequence[Pledge]) -> Plot:
    """Events that name each election, and in how many regencies."""
    counts = Counter(election for _, entry in held for election in entry.elections)
    places = Counter(e for e, _ in {(e, entry.regency) for _, entry in held for e in entry.elections if entry.regency})
    named = [(key, label) for key, label in ELECTION_LABELS.items() if counts[key]]
    several = sum(len(entry.elections) > 1 for _, entry in held)
    most = max(named, key=lambda one: counts[one[0]], default=None)
    return Plot(
        name="pemilu",
        title="Menjelang pemilihan yang mana",
        short="Pemilihan",
        shows=f"Paling banyak menjelang {most[1]}: {number(counts[most[0]])} peristiwa di {number(places[most[0]])} "
        "kabupaten dan kota."
        if most
        else "Belum ada peristiwa yang menyebut pemilihannya.",
        silent=f"Angkanya tidak untuk dijumlahkan: {number(several)} peristiwa menyebut dua pemilihan dan dihitung di "
        "keduanya. Makin lama pemilihannya, makin jarang pula beritanya yang masih dapat dibaca.",
        chart=bars_of([(label, counts[key], f"{number(counts[key])} peristiwa") for key, label in named]),
        heads=("Pemilihan", "Peristiwa", "Kabupaten/kota"),
        table=[(label, counts[key], places[key]) for key, label in named],
        columns=("election", "events", "regencies"),
        rows=[(key, counts[key], places[key]) for key, _ in named],
    )


def by_province(held: Sequence[Pledge], regions: Regions) -> Plot:
    """Events of every province, the nation's beside them."""
    counts = Counter(entry.province for _, entry in held)
    places = Counter(code[:2] for code in {entry.regency for _, entry in held if entry.regency})
    labels = {**{code: province.name for code, province in regions.provinces.items()}, NATIONAL: "Nasional"}
    ranked = sorted((code for code in labels if counts[code]), key=lambda code: -counts[code])
    silent = [name for code, name in labels.items() if not counts[code] and code != NATIONAL]
    three = ", ".join(labels[code] for code in ranked[:3])
    return Plot(
        name="provinsi",
        title="Provinsi demi provinsi",
        short="Provinsi",
        shows=f"Terbanyak dari {three}."
        + (f" Belum ada laporan yang kami temukan dari {', '.join(silent)}." if 0 < len(silent) <= 6 else "")
        if ranked
        else "Belum ada peristiwa.",
        silent="Tidak menunjukkan siapa lebih rajin: provinsi yang kabupatennya banyak, dan yang medianya banyak kami "
        "baca, dengan sendirinya punya lebih banyak.",
        chart=bars_of([(labels[code], counts[code], number(counts[code])) for code in ranked]),
        heads=("Provinsi", "Peristiwa", "Kab/kota ada ikrar"),
        table=[(labels[code], counts[code], places[code] if code != NATIONAL else None) for code in ranked],
        columns=("province_code", "events", "regencies"),
        rows=[
            (code if code != NATIONAL else None, counts[code], places[code] if code != NATIONAL else None)
            for code in labels
        ],
    )


def by_kind(held: Sequence[Pledge]) -> Plot:
    """Events of every kind of institution."""
    counts = Counter(entry.kind for _, entry in held)
    ranked = sorted((key for key in KIND_LABELS if counts[key]), key=lambda key: -counts[key])
    governments = sum(counts[key] for key in ("pemprov", "pemkab", "pemkot"))
    return Plot(
        name="jenis",
        title="Lembaga macam apa",
        short="Jenis lembaga",
        shows=f"{number(governments)} dari {number(len(held))} peristiwa adalah ikrar pemerintah provinsi, kabupaten, "
        "atau kota.",
        silent="Tidak menunjukkan berapa lembaga sejenis yang ada, jadi juga tidak berapa bagiannya yang berikrar; "
        f"{number(counts[''])} peristiwa tidak menyebut lembaganya.",
        chart=bars_of([(KIND_LABELS[key], counts[key], number(counts[key])) for key in ranked]),
        heads=("Jenis", "Peristiwa"),
        table=[(KIND_LABELS[key], counts[key]) for key in ranked],
        columns=("institution_kind", "events"),
        rows=[(key, counts[key]) for key in KIND_LABELS],
    )
