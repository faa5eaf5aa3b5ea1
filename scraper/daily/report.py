"""What is told of a run: a table of its sources for the summary, an issue for who looks after it.

Both are Markdown. What comes from outside (why a request failed, what a page said of itself) stands in it as code, in
which nothing has a meaning.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from scraper.daily.held import Held

_WELL: Final = frozenset({"success", "skipped"})
_RESULTS: Final = frozenset({"success", "failure", "cancelled", "skipped"})
_STATES: Final = {"good": "baik", "shaky": "goyah", "broken": "rusak", "quiet": "sepi", "unknown": "belum diketahui"}
_JOBS: Final = {
    "crawl": "mengumpulkan", "commit": "memeriksa dan menyimpan", "build": "membangun situs", "deploy": "menerbitkan",
    "record": "mencatat yang terbit, merilis dataset",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Report:
    """Whether a run went well, and the text of the issue that tells so where it did not."""

    well: bool
    body: str


def summary(told: Mapping[str, Any], held: Held | None) -> str:
    """A heading, and a row for each source that was ever asked; those that need an eye come first.

    `told` is what `crawl.settle.status` gives.
    """
    rows: Sequence[Mapping[str, Any]] = told["sources"]
    lines = [f"### Sumber pada putaran {told['last'] or '–'}", ""]
    if held:
        lines += [f"**Ditahan sejak {held.since}.** {held.as_data()['why']}", ""]
    if not rows:
        return "\n".join([*lines, "Belum ada putaran.", ""])
    lines += [
        "| sumber | keadaan | diminta | dijawab | gagal | dibaca | deklarasi | baru | berubah | catatan |",
        "|---|---|--:|--:|--:|--:|--:|--:|--:|---|",
    ]
    for row in sorted(rows, key=lambda row: row["state"] not in ("broken", "shaky")):
        failed = sum(row["failed"].values()) + row["unreadable"]
        note = "; ".join(row["words"]) or row["trouble"] or ""
        cells = [row["id"], _STATES[row["state"]], row["asked"], row["answered"], failed, row["pages"],
                 row["relevant"], row["new"], row["changed"], code(note)]  # fmt: skip
        lines.append(f"| {' | '.join(map(str, cells))} |")
    good = sum(row["state"] in ("good", "quiet") for row in rows)
    return "\n".join([*lines, "", f"{good} dari {len(rows)} sumber dapat diandalkan.", ""])


def code(text: str) -> str:
    """A text as code in one cell of a table: one line, without what would end the code or the cell."""
    plain = " ".join("".join(one if one.isprintable() else " " for one in text).split())
    return f"`{plain[:200].replace('`', 'ˋ').replace('|', '¦')}`" if plain else ""


def report(needs: str, held: Held | None, sources: Sequence[Mapping[str, Any]], run: str) -> Report:
    """What to say of a run: of its jobs, of what is held, and of sources that broke.

    `needs` is what the workflow knows of its jobs, `{job: {"result": …}}` in JSON; `sources` are rows of
    `crawl.settle.status`; `run` is the address of the log. Raises ValueError, TypeError, KeyError or AttributeError for
    `needs` that are something else.
    """
    results = {str(name): job["result"] for name, job in json.loads(needs).items()}
    if not results or not all(one in _RESULTS for one in results.values()):
        raise ValueError(f"no results of jobs: {results}")
    bad = {name: result for name, result in results.items() if result not in _WELL}
    # One that never answered may refuse machines such as ours for good; the summary says so every day.
    broken = [row for row in sources if row["state"] == "broken" and row["last_answered"]]
    lines = []
    if held:
        told = f"**Tidak ada yang baru terbit sejak {held.since}.** {held.as_data()['why']}"
        lines += [told, "", _ADVICE[held.stage], ""]
    if bad:
        rows = (f"| {_JOBS.get(name, code(name))} | {result} |" for name, result in bad.items())
        lines += ["| pekerjaan | hasil |", "|---|---|", *rows, ""]
    if held or bad:
        lines += [
            "Situs dan dataset yang terakhir baik tetap berdiri, dan mengatakan sejak kapan tidak diperbarui.",
            "",
        ]
    if broken:
        rows = (f"- {row['id']}: {code('; '.join(row['words']))}" for row in broken)
        lines += ["Sumber yang belakangan ini masih baik, dan rusak pada tiga putaran terakhir:", "", *rows, ""]
    lines += [f"Catatan putaran: {run}", "", "Laporan ini ditutup sendiri oleh putaran yang baik."]
    return Report(not bad and not broken and held is None, "\n".join([*lines, ""]))


_ADVICE: Final = {
    "crawl": "Putaran berikutnya mencoba lagi dari tempat yang sama. Bila berulang: lihat sumber mana yang diam di "
    "ringkasan putaran; yang mati untuk selamanya diberi `status: retired` di `scraper/sources/`.",
    "input": "Berkas dan barisnya disebut di catatan pekerjaan *commit*. Sebuah aturan membaca salah, atau pekerjaan "
    "pengumpul menyerahkan berkas yang bukan bagiannya.",
    "changes": "Baca perubahannya di permintaan gabung (*pull request*) `harian/ditahan`. Benar: gabungkan, atau "
    "jalankan putaran dengan *accept_changes*. Salah: betulkan aturan atau sumbernya; putaran berikutnya membaca "
    "ulang.",
    "site": "Bandingkan jumlahnya di catatan pekerjaan *build*. Memang dikehendaki: jalankan putaran dengan "
    "*accept_changes*.",
}
"""What to do, by what held the run."""
