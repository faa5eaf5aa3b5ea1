"""Whether a source can be relied on: fetching, reading, relevance and yield judged apart, over its last runs.

An aspect is `shaky` after one bad run and `broken` after STREAK in a row, so that a source that broke is noticed in
three runs at most and one bad evening is no alarm. Relevance and yield are never broken, only `quiet`: between two
elections nothing to find is how it should be, but a source that lists no article at all never is.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from scraper.crawl.face import Counts, Harvest
from scraper.crawl.history import Run, Track
from scraper.floors import ANSWERING
from scraper.lexicon.elections import Elections
from scraper.models import Source
from scraper.sources.discover.face import Outcome
from scraper.sources.expect import surprises

STREAK: Final = 3
SEASON: Final = (6, 0)
"""Calendar months before a polling day's in which pledges are made: Aug 2023–Feb 2024, May–Nov 2024, Feb–Aug 2025."""
EARLY: Final = (18, 13)
"""As long before a general election the parties are verified, and a first wave goes round: Aug 2022–Jan 2023."""
GENERAL: Final = "pemilu-"
ENOUGH_PAGES: Final = 3
ENOUGH_READ: Final = 10

State = Literal["good", "shaky", "broken", "quiet", "unknown"]
_FORGIVEN: Final = frozenset({"status_404", "status_410"})
"""Failures that say something of a page and nothing of its site."""


@dataclass(frozen=True, slots=True)
class Health:
    """The four aspects of one source, and in words what is not as it should be."""

    fetching: State
    reading: State
    relevance: State
    harvest: State
    words: tuple[str, ...]

    @property
    def worst(self) -> State:
        """The one word for a table."""
        if self.fetching == "unknown":
            return "unknown"
        # Relevance and yield may be unknown: off season that is nothing to look at.
        states = (self.fetching, self.reading, self.relevance, self.harvest)
        order: Sequence[State] = ("broken", "shaky", "quiet")
        return next((one for one in order if one in states), "good")


def in_season(day: dt.date, elections: Elections) -> bool:
    """Whether pledges are to be expected on a day: shortly before any polling day, or well before a general election's.

    The waves that the corpus shows (Sep–Dec 2022, Aug–Dec 2023, Aug–Nov 2024, Jul–Aug 2025) lie in it, and the months
    between them do not.
    """
    for name, votes in elections.polling.items():
        seasons = (SEASON, EARLY) if name.startswith(GENERAL) else (SEASON,)
        for vote in votes:
            months = (vote.year - day.year) * 12 + vote.month - day.month
            if day <= vote and any(first >= months >= last for first, last in seasons):
                return True
    return False


def judge(source: Source, runs: Sequence[Run], season: bool) -> Health:
    """The health of a source after its last runs, oldest first."""
    if not runs:
        return Health("unknown", "unknown", "unknown", "unknown", ("belum pernah ditanyai",))
    words = list(flaws(source, runs[-1].counts))
    fetching = _streak([bool(flaws(source, run.counts)) or run.broke for run in runs])
    recent = [run.counts for run in runs[-STREAK:]]
    pages, unreadable = sum(one.pages for one in recent), sum(one.unreadable for one in recent)
    reading: State = "unknown" if not pages + unreadable else "good"
    if pages + unreadable >= ENOUGH_PAGES and unreadable > pages:
        reading = "broken"
    if reading == "broken":
        words.append(f"{unreadable} dari {pages + unreadable} halaman tidak terbaca")
    relevance: State = "unknown"
    if any(one.relevant for one in recent):
        relevance = "good"
    elif season and pages >= ENOUGH_READ:
        relevance = "quiet"
        words.append(f"{pages} artikel dibaca, tidak satu pun deklarasi")
    return Health(fetching, reading, relevance, _yield([run.counts for run in runs], season), tuple(words))


def _yield(counts: Sequence[Counts], season: bool) -> State:
    if any(one.new for one in counts[-STREAK:]):
        return "good"
    return "quiet" if season and len(counts) > STREAK else "unknown"


def flaws(source: Source, counts: Counts) -> tuple[str, ...]:
    """What of one visit shows that the source cannot be relied on, in words; () where nothing does.

    A visit that the end of the run cut short shows nothing.
    """
    if not counts.asked or counts.cut:
        return ()
    site = {reason: n for reason, n in counts.failed.items() if reason not in _FORGIVEN}
    worst = ", ".join(f"{reason} {n}×" for reason, n in sorted(site.items(), key=lambda pair: (-pair[1], pair[0])))
    if not counts.answered:
        return (f"tidak satu pun dari {counts.asked} permintaan terjawab ({worst or 'tidak ditemukan'})",)
    found = [one.what for one in surprises(source, _outcome(source, counts)) if one.broken]
    if not found and source.kind != "wordpress" and not counts.passed:
        found.append("daftarnya tidak memuat satu artikel pun")
    if sum(site.values()) > counts.answered:
        found.append(f"lebih banyak yang gagal daripada yang terjawab ({worst})")
    return tuple(found)


def _outcome(source: Source, counts: Counts) -> Outcome:
    refused = counts.listed - counts.passed
    return Outcome(
        source.id, counts.asked, counts.understood, counts.listed, refused, counts.found, counts.covered, ()
    )  # fmt: skip


def _streak(bad: Sequence[bool]) -> State:
    if not bad[-1]:
        return "good"
    return "broken" if len(bad) >= STREAK and all(bad[-STREAK:]) else "shaky"


def fallen(harvests: Sequence[Harvest], tracks: Mapping[str, Track]) -> tuple[str, ...]:
    """The data assertions that a run does not meet; with any, nothing of it may be written."""
    # What was cut short says nothing of its source.
    asked = [one for one in harvests if one.counts.asked and not one.counts.cut]
    answered = [one for one in asked if one.counts.answered]
    if not asked:
        return ()
    if not answered:
        return (f"tidak satu pun dari {len(asked)} sumber terjawab",)
    # Held against all the runs that are kept, or half of the sources might go each day and nobody be told.
    before = [one for one in asked if (track := tracks.get(one.source.id)) and _answers(track)]
    still = sum(bool(one.counts.answered) for one in before)
    found = []
    if still < ANSWERING * len(before):
        found.append(
            f"hanya {still} dari {len(before)} sumber yang belakangan ini terjawab masih terjawab (tunggu putaran "
            "berikutnya; yang mati untuk selamanya diberi status retired)"
        )
    # What a source with a low end of its expectation must list; one that has none cannot fall below it.
    bound = [one for one in answered if one.source.expect.listed.low]
    enough = sum(one.counts.listed >= one.source.expect.listed.low for one in bound)
    if enough < ANSWERING * len(bound):
        found.append(f"hanya {enough} dari {len(bound)} sumber mendaftar tautan sebanyak yang diharapkan")
    return tuple(found)


def _answers(track: Track) -> bool:
    return any(run.counts.answered for run in track.runs)
