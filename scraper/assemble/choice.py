"""A judged field: what was chosen, and what lost with the reason."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, NamedTuple, TypeVar

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


def rejected(field: str, finding: Finding[Any], why: str, show: Callable[[Any], str]) -> Rejected:
    """The record of a candidate that lost: its value as the field prints it, its words, its rule and the reason."""
    return Rejected(field, show(finding.value), finding.quote, finding.rule, why)


def best(field: str, candidates: Sequence[Candidate[T]], show: Callable[[T], str], threshold: float) -> Choice[T]:
    """The candidate with the most points, the earliest of equals, if it reaches the threshold."""
    if not candidates:
        return Choice(None)
    winner = max(candidates, key=lambda c: (c.points, -c.finding.start))
    chosen = winner if winner.points >= threshold else None
    won = show(winner.finding.value) if chosen else None
    lost = [rejected(field, c.finding, c.against or "kurang didukung teks di sekitarnya", show) for c in candidates]
    return Choice(chosen.finding if chosen else None, tuple(one for one in lost if one.value != won))
