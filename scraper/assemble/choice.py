"""A judged field: what was chosen, and what lost with the reason."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from scraper.models import Finding, Rejected

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Choice(Generic[T]):
    """The winner (None where nothing convinces) and the candidates that lost."""

    finding: Finding[T] | None
    rejected: tuple[Rejected, ...] = ()


class Candidate(NamedTuple, Generic[T]):
    """A finding with its points and, in words, what spoke against it."""

    finding: Finding[T]
    points: float
    against: str = ""


def best(field: str, candidates: Sequence[Candidate[T]], show: Callable[[T], str], threshold: float) -> Choice[T]:
    """The candidate with the most points, the earliest of equals, if it reaches the threshold.

    One that is shown as the winner is has not lost.
    """
    chosen: Finding[T] | None = None
    most = threshold
    for finding, points, _ in candidates:
        if points > most or (points == most and (chosen is None or finding.start < chosen.start)):
            chosen, most = finding, points
    won = show(chosen.value) if chosen else None
    return Choice(
        chosen,
        tuple(
            Rejected(field, finding, against or "kurang didukung teks di sekitarnya")
            for finding, _, against in candidates
            if won is None or show(finding.value) != won
        ),
    )
