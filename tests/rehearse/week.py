"""The week: what each day is like, and what must have come of it."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from scraper.daily.size import DAILY
from scraper.models import Event
from scraper.store import Store
from tests.rehearse.scene import FLOOD, SLUG, Scene
from tests.rehearse.stage import BEFORE, Ran, Stage
from tests.world import expected, over
from tests.world.asking import days, sources
from tests.world.hostile import TITLE
from tests.world.test_week import gathered, matches

DEAD, CHANGED, TAKEN, POISONED = "swara-sasak", "kantor-berita-nusa", "warta-teluk", "cahaya-toraja"
MON, TUE, WED, THU, FRI, SAT, SUN, NEXT = days(dt.date(2024, 9, 23), dt.date(2024, 9, 30))
REACH = dt.timedelta(days=30)
_EVER = dt.date(2018, 1, 1)
_RUN, _SIZE, _RELEASE, _HELD = (
    "Putaran harian: ",
    "Ukuran situs yang terbit",
    "Rilis ikrar-data-",
    "Putaran harian ditahan: ",
)


def _down(name: str, kind: str, path: str = "/", **settings: Any) -> tuple[str, str, str, dict[str, Any]]:
    return kind, sources()[name].home.partition("://")[2].rstrip("/"), path, settings


@dataclass(frozen=True, slots=True)
class Day:
    """One day: its scene, the sources of which nothing new can come, and what is to be seen afterwards.

    `commits` are how their subjects begin; `issue` and `pull` are words of the open issue and pull request, None where
    none may be open.
    """

    scene: Scene
    lost: tuple[str, ...] = ()
    commits: tuple[str, ...] = (_RUN, _SIZE)
    held: str | None = None
    issue: str | None = None
    pull: str | None = None
    jobs: dict[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        return f"{self.scene.today:%a %d}"


GONE = _down(DEAD, "closed")
_FLOOD = f"{FLOOD} peristiwa baru yang hanya diberitakan {TAKEN}.contoh.invalid"
WEEK = (
    Day(Scene(MON, MON), commits=(_RUN, _SIZE, _RELEASE)),
    Day(Scene(TUE, TUE, (GONE,)), (DEAD,)),
    Day(Scene(WED, WED, (GONE, _down(CHANGED, "new_layout"))), (DEAD, CHANGED)),
    Day(
        Scene(THU, THU, (GONE, _down(POISONED, "poisoned", "/2024/")), taken=TAKEN), commits=(_HELD + "changes",),
        held="changes", issue="harian/ditahan", pull=_FLOOD, jobs={"record": "skipped"},
    ),
    Day(
        Scene(FRI, FRI, (GONE,), killed_at=4), commits=(_HELD + "crawl",), held="crawl", issue="mengumpulkan | failure",
        pull=_FLOOD, jobs={"crawl": "failure", "record": "skipped"},
    ),
    Day(Scene(SAT, SAT, (GONE,)), (DEAD,), issue=f"- {DEAD}: "),
    Day(Scene(SUN, SUN)),
    Day(Scene(NEXT, SUN), commits=(_RUN + "0 peristiwa baru, 0 berubah, 0 hilang", _RELEASE)),
)  # fmt: skip
"""A sound day; a source that is dead until Saturday; one with another layout; an outlet broken into and a page made to
do harm; a run that is killed midway; all well but the dead one; all well; nothing new."""


class Rehearsal:
    """A stage, and what its days have shown so far."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.published: list[Day] = []
        self.tree: dict[str, str] = {}
        self.renewed: str | None = None

    def play(self, day: Day) -> tuple[Ran, list[str]]:
        """One day, and what is not as it should be after it, one line each."""
        ran = self.stage.play(day.scene)
        if not day.held:
            self.published.append(day)
        looks = (
            partial(self._jobs, day, ran), partial(self._commits, day, ran), partial(self._events, day),
            self._nothing_bad, partial(self._status, day), partial(self._site, day), partial(self._alarms, day, ran),
        )  # fmt: skip
        wrong = [f"{day.name}: {line}" for look in looks for line in look()]
        self.tree, self.renewed = self.stage.tree(), self.stage.status()["renewed"]
        return ran, wrong

    def _jobs(self, day: Day, ran: Ran) -> Sequence[str]:
        wanted = dict.fromkeys(("crawl", "commit", "build", "deploy", "record", "report"), "success") | day.jobs
        return [
            f"{name}: {ran.results.get(name)}, bukan {one}"
            for name, one in wanted.items()
            if ran.results.get(name) != one
        ]

    def _commits(self, day: Day, ran: Ran) -> Sequence[str]:
        told = list(ran.commits)
        if len(told) != len(day.commits) or not all(map(str.startswith, told, day.commits)):
            return [f"commit {told}, bukan {list(day.commits)}"]
        changed = self.stage.git("diff", "--name-only", f"main~{len(told)}", "main").splitlines()
        if day.held:
            return [] if changed == ["events/.runs/held.json"] else [f"selain yang ditahan: {changed}"]
        if day.scene.world < day.scene.today:
            return [f"tidak boleh berubah: {name}" for name in changed if name.endswith(".md")]
        return [f"bukan bagian putaran: {name}" for name in changed if not name.startswith("events/")]

    def _events(self, day: Day) -> Sequence[str]:
        """Everything that could be found is there, and nothing that nobody told of."""
        found = {url for urls in self._found() for url in urls}
        since, wanted, known = MON - REACH, set[str](), set[str]()
        for one in self.published:
            homes = tuple(sources()[name].home for name in one.lost)
            wanted |= {url for url in expected(one.scene.world, since).articles if not url.startswith(homes or ("-",))}
            known |= set(expected(one.scene.world, _EVER).articles)
        # A report that moved keeps the address under which its event first named it.
        wrong = [f"tidak ditemukan: {url}" for url in sorted(wanted - found) if not url.endswith("-terbaru")]
        wrong += [f"tidak pernah diberitakan: {url}" for url in sorted(found - known)]
        if day.scene.today >= SUN:
            # What lists name of earlier days, and what has no number, the week's own test does not know.
            told = over([one.scene.world for one in self.published], MON)
            wrong += [one for one in matches(told, self._found()) if not one.startswith("nobody wrote")]
        return wrong

    def _found(self) -> dict[frozenset[str], Event]:
        """The events of the branch by their reports, but for those that were there before."""
        found = gathered(self.stage.events())
        return {urls: event for urls, event in found.items() if not (event.date or "").startswith(BEFORE)}

    def _nothing_bad(self) -> Sequence[str]:
        """Neither branch nor site holds a word of the outlet that was broken into, or of the page made to do harm."""
        marks = (SLUG.encode(), b"alert(1)", b"HYPERLINK", TITLE[:30].encode())
        folders = (self.stage.site, self.stage.events())
        files = (path for folder in folders for path in folder.rglob("*") if path.is_file())
        return [f"data buruk: {path.name}" for path in files if any(mark in path.read_bytes() for mark in marks)]

    def _status(self, day: Day) -> Sequence[str]:
        told = self.stage.status()
        renewed = self.renewed if day.held else f"{day.scene.today}T14:00Z"
        held = told["held"]
        wrong = [] if told["renewed"] == renewed else [f"diperbarui {told['renewed']}, bukan {renewed}"]
        if (held and held["stage"]) != day.held or (held and held["since"] != str(THU)):
            wrong.append(f"ditahan: {held}")
        return wrong

    def _site(self, day: Day) -> Sequence[str]:
        """On a held day, and on one with nothing new, all is as it was but for the page that tells of the runs."""
        tree = self.stage.tree()
        events = [one for one in Store(self.stage.events()).load().values() if isinstance(one.record, Event)]
        wrong = [
            f"halaman tidak ada: {one.record.id}"
            for one in events
            if f"peristiwa/{one.record.id}/index.html" not in tree
        ]
        if self.stage.status()["events"] != len(events):
            wrong.append("situs dan cabang tidak sama banyak")
        if day.held or day.scene.world < day.scene.today:
            wrong += [
                f"berubah di situs: {name}"
                for name in {*tree, *self.tree} - set(DAILY)
                if tree.get(name) != self.tree.get(name)
            ]
        return wrong

    def _alarms(self, day: Day, ran: Ran) -> Sequence[str]:
        books = self.stage.books()
        wrong = []
        for kind, words in (("issues", day.issue), ("pulls", day.pull)):
            opened = [one for one in books[kind] if one["state"] == "open"]
            if len(opened) != (words is not None) or (words and words not in opened[0]["body"]):
                wrong.append(f"{kind}: {opened}, bukan {words!r}")
        if day.scene.today >= THU and len(books["issues"]) != 1:
            wrong.append(f"{len(books['issues'])} laporan, bukan satu")
        if day.lost and f"| {DEAD} | {'rusak' if day.scene.today == SAT else 'goyah'} |" not in ran.summary:
            wrong.append(f"ringkasan tidak menyebut {DEAD}")
        wrong += [f"rilis {one['name']} tanpa sidik" for one in books["releases"] if "SHA256SUMS" not in one["assets"]]
        return wrong


def rehearse(folder: Path, seed: str, week: Sequence[Day] = WEEK, say: Any = print) -> tuple[str, list[str]]:
    """Play days one after another; a digest of all that is left, and what was not as it should be."""
    rehearsal, wrong = Rehearsal(Stage(folder, seed)), list[str]()
    for day in week:
        ran, found = rehearsal.play(day)
        say(day, ran, found)
        wrong += found
    return rehearsal.stage.digest(), wrong
