"""The page of every regency and city: light, for there are 514 of them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from scraper.publish.bodies import BODY_LABELS
from scraper.publish.entry import Entry
from scraper.publish.regions import Province, Regency
from scraper.publish.render import Page
from scraper.publish.watching import Watching
from scraper.publish.waves import WAVES, Standing, Standings
from scraper.vocabulary import ELECTION_LABELS

LAYOUT = "peristiwa.html"
LISTED = 100
"""How many events stand in a regency's page; the timeline has the others."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another regency of the province: its name, the name of its page, how many events took place there."""

    name: str
    slug: str
    held: int


def regency_pages(
    province: Province, entries: Sequence[Entry], standings: Standings, watching: Watching
) -> Iterator[Page]:
    """One page a regency, by code. `entries` are those of the province, newest first."""
    neighbours = [Neighbour(r.name, r.slug, standings.of(r.code).held) for r in province.regencies]
    elsewhere = sum(not entry.regency for entry in entries)
    for index, regency in enumerate(province.regencies):
        found = [entry for entry in entries if entry.regency == regency.code]
        yield Page(
            path=f"wilayah/{province.slug}/{regency.slug}/index.md",
            title=regency.name,
            description=f"{regency.name}, {province.name}: siapa sudah berikrar netral, kapan, dan disaksikan siapa.",
            body="regency.html",
            layout=LAYOUT,
            style="regions",
            values={
                "province": province,
                "regency": regency,
                "entries": found[:LISTED],
                "total": len(found),
                "standing": standings.of(regency.code),
                "waves": _waves(regency, standings),
                "witnesses": _witnesses(found),
                "watching": watching,
                "elsewhere": elsewhere,
                "neighbours": [*neighbours[:index], *neighbours[index + 1 :]],
            },
        )


def _waves(regency: Regency, standings: Standings) -> list[tuple[str, str, Standing]]:
    """Key, label and standing of each wave, newest first."""
    return [(wave, ELECTION_LABELS[wave], standings.of(regency.code, wave)) for wave in reversed(WAVES)]


def _witnesses(entries: Sequence[Entry]) -> list[tuple[str, str, int]]:
    """Key and label of each body that witnessed, and at how many events, most first."""
    counts = Counter(body for entry in entries for body in entry.bodies)
    return [(key, BODY_LABELS[key], count) for key, count in sorted(counts.items(), key=lambda one: (-one[1], one[0]))]
