"""How long a run takes, on paper: by what each source is asked, the pace of a site, and how many are asked at once."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import urljoin, urlsplit

from scraper.fetch.policy import Pace
from scraper.models import Source

TERMS: Final = 2
"""What a site is asked before anything else: robots.txt and its reservation file."""
ANSWER: Final = 2.0
"""Seconds from asking to the last byte, connecting included. Assumed, and generous: no live run has measured it."""
READING: Final = 0.06
"""CPU seconds to read an answer of 100 KB, for its links or as an article: what `tests/crawl/bench.py` measures."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The arithmetic of a run; times in seconds.

    `longest` is the site that is asked most, `most` times one after another, which takes `chain`. `queue` is what all
    `requests` take with every place in use, `reading` the CPU time for what they bring.
    """

    requests: int
    sites: int
    longest: str
    most: int
    chain: float
    queue: float
    reading: float

    @property
    def minutes(self) -> float:
        """The most that the run takes.

        The longest site either goes on, or waits for a place while all are in use, or for something that is read.
        """
        return (self.chain + self.queue + self.reading) / 60


def planned(asked: Mapping[str, int], sources: Sequence[Source], pace: Pace, reading: float = READING) -> Plan:
    """The plan of a run that asks each source so many times, by id, the terms of its site aside.

    `reading` is CPU seconds a request. What a source asks counts at every site of it. Raises ValueError where no
    source is asked.
    """
    chains, requests = Counter[str](), 0
    for source in sources:
        if source.id in asked:
            requests += asked[source.id]
            chains.update(dict.fromkeys(sites_of(source), asked[source.id]))
    if not chains:
        raise ValueError("a plan needs a source that is asked")
    requests += TERMS * len(chains)
    [(longest, most)] = chains.most_common(1)
    most += TERMS
    return Plan(
        requests, len(chains), longest, most, most * (pace.gap + ANSWER), requests * ANSWER / pace.parallel,
        requests * reading,
    )  # fmt: skip


def sites_of(source: Source) -> frozenset[str]:
    """The sites that a source is asked at, as politeness counts them: `www.` folded."""
    places = [source.home, *(urljoin(source.home, endpoint.pattern) for endpoint in source.endpoints)]
    return frozenset((urlsplit(place).hostname or "").removeprefix("www.") for place in places)
