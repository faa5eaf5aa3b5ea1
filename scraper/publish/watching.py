"""What looks at a province: the sources of the registry that report on it, and since when they are proved to answer."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from scraper.models import Source
from scraper.publish.waves import WAVES, Standings
from scraper.publish.wording import day_name
from scraper.sources.expect import SILENCE

_NOT_ASKED: Final = ("sample", "retired")


@dataclass(frozen=True, slots=True)
class Watching:
    """Names of the sources that report on a province, how many national ones do so too, and what is known of them.

    `confirmed` counts those of both that answered a live check; `note` says in a sentence since when, or why not.
    """

    names: tuple[str, ...]
    national: int
    confirmed: int
    note: str


def watching_of(province: str, sources: Iterable[Source], standings: Standings) -> Watching:
    """What looks at the province with this code."""
    asked = [source for source in sources if source.status not in _NOT_ASKED]
    near = [source for source in asked if province == source.region or province in source.covers]
    national = [source for source in asked if source.region is None]
    return Watching(
        names=tuple(sorted((source.name for source in near), key=str.lower)),
        national=len(national),
        confirmed=sum(source.status == "confirmed" for source in (*near, *national)),
        note=_note(province, standings),
    )


def _note(province: str, standings: Standings) -> str:
    if span := standings.spans.get(province):
        since, until = (day_name(day.isoformat()) for day in span)
        # The day itself is left out while it goes on: the page would change every day and say nothing new.
        lasts = span[1] >= max(other[1] for other in standings.spans.values()) - SILENCE
        end = "" if lasts else f" sampai {until}"
        return f"Sedikitnya satu sumber yang dipastikan menjawab tanpa putus sejak {since}{end}."
    reasons = {standings.reasons[province, wave] for wave in WAVES}
    if "no_run" in reasons:
        return "Pemantauan rutin belum berjalan: belum satu sumber pun pernah ditanyai."
    if "no_confirmed_source" in reasons:
        return "Belum ada sumber yang dipastikan untuk provinsi ini."
    return "Belum ada sumber yang terbukti menjawab tanpa putus."
