"""A text in which rules look for their words: scanned once for all of them, then each is run only where it may match.

What is found is what the pattern finds by itself: see `scraper.lexicon.prefilter`.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from scraper.extract.rules import Taken
from scraper.lexicon.folding import lowered
from scraper.lexicon.prefilter import Filter, Scan

Span = tuple[int, int]
"""[start, end) in a text."""


@dataclass(slots=True)
class Spans:
    """Spans of a text that follow each other: where each begins, and where it ends."""

    begins: Sequence[int]
    ends: Sequence[int]

    @classmethod
    def of(cls, stretches: Sequence["Stretch"]) -> "Spans":
        """Those of stretches that follow each other."""
        return cls([stretch.start for stretch in stretches], [stretch.end for stretch in stretches])


class Stretch(Protocol):
    """Words of a text in which many patterns are looked for: a sentence."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def text(self) -> str: ...


class Passage:
    """One text, and a filter that knows what patterns need. One without a plan is looked for everywhere, and noted."""

    def __init__(self, text: str, known: Filter) -> None:
        self.text = text
        self._filter = known
        self._plans = known.plans
        self._scan = Scan(known, text)
        # Looked up without a call in between, since it is asked hundreds of times where a pattern can begin.
        self._numbers = known.places
        self._starts = self._scan.starts

    @cached_property
    def small(self) -> str | None:
        """The text in small letters, each in its place; None where `re.I` knows other pairs of letters than `lower`."""
        return None if self._scan.odd else lowered(self.text)

    def search(self, pattern: re.Pattern[str], start: int, end: int) -> re.Match[str] | None:
        """The first match in the text from `start` to before `end`, which is looked at as if it stood alone."""
        places = self._starts[self._numbers.get(id(pattern), 0)]
        if places is None:
            return self._search_all(pattern, start, end)
        if not places:
            return None
        first, last = bisect_left(places, start), bisect_left(places, end)
        return _first_of(pattern, places[first:last], start, self.text[start:end]) if first < last else None

    def has(self, pattern: re.Pattern[str], stretch: Stretch) -> re.Match[str] | None:
        """The first match in the text of a stretch, which is looked at as if it stood alone."""
        places = self._starts[self._numbers.get(id(pattern), 0)]
        if places is None:
            return self._search_all(pattern, stretch.start, stretch.end)
        if not places:
            return None
        start = stretch.start
        first, last = bisect_left(places, start), bisect_left(places, stretch.end)
        if first < last:
            match, words = pattern.match, stretch.text
            for place in places[first:last]:
                if found := match(words, place - start):
                    return found
        return None

    def tells(self, pattern: re.Pattern[str], stretch: Stretch) -> re.Match[str] | None:
        """As `first`, for who asks where the words of a stretch stand and not for them: they may come in small letters.

        So asked, it takes half the time, and a twin of the pattern to compile.
        """
        places = self._starts[self._numbers.get(id(pattern), 0)]
        start, end = stretch.start, stretch.end
        if places is None:
            return self.first(pattern, start, end)
        if not places:
            return None
        first, last = bisect_left(places, start), bisect_left(places, end)
        if first == last:
            return None
        small = self.small
        twin = self._filter.twin(pattern)
        if small is None or twin is None:
            return self.first(pattern, start, end)
        for place in places[first:last]:
            if found := twin.match(small, place, end):
                return found
        return None

    def each(self, pattern: re.Pattern[str], stretch: Stretch) -> Sequence[re.Match[str]]:
        """The match at each place of a stretch where there is one, as `tells`: one may lie within another."""
        places, small = self.starts(pattern), self.small
        if places is not None and not places:
            return ()
        twin = None if small is None else self._filter.twin(pattern)
        start, end = stretch.start, stretch.end
        if places is None or small is None or twin is None:
            return [*pattern.finditer(self.text, start, end)]
        at = places[bisect_left(places, start) : bisect_left(places, end)]
        return [found for place in at if (found := twin.match(small, place, end))]

    def at(self, pattern: re.Pattern[str], place: int, end: int) -> re.Match[str] | None:
        """The match that begins at a place of the text and goes on to before `end` at most."""
        places = self.starts(pattern)
        if places is not None:
            number = bisect_left(places, place)
            if number == len(places) or places[number] != place:
                return None
        return pattern.match(self.text, place, end)

    def starts(self, pattern: re.Pattern[str]) -> Sequence[int] | None:
        """The places where the pattern can begin; None where it may anywhere."""
        places = self._starts[self._numbers.get(id(pattern), 0)]
        if places is None and id(pattern) not in self._plans:
            self._filter.meet(pattern)
        return places

    def may_have(self, pattern: re.Pattern[str]) -> bool:
        """Whether the pattern can match anywhere in the text: it cannot where a head or a clause of it is lacking."""
        places = self.starts(pattern)
        return places is None or bool(places)

    def _search_all(self, pattern: re.Pattern[str], start: int, end: int) -> re.Match[str] | None:
        plan, words = self._plans.get(id(pattern)), self.text[start:end]
        if plan is None:
            self._filter.meet(pattern)
            return pattern.search(words)
        if plan.clauses and not self._scan.fulfils(plan.clauses, start, end):
            return None
        starts = self._starts[plan.heads]
        if starts is not None:  # it is anchored
            places = starts[bisect_left(starts, start) : bisect_left(starts, end)]
            return pattern.match(words) or _first_of(pattern, places, start, words)
        small = self.small if plan.twin else None
        if plan.twin is None or small is None:
            return pattern.search(words)
        twin = plan.twin.search(small[start:end])
        return twin and pattern.match(words, twin.start())

    def first(self, pattern: re.Pattern[str], start: int, end: int) -> re.Match[str] | None:
        """The first match from `start` to before `end`; the pattern sees what stands before."""
        places = self.starts(pattern)
        if places is None:
            return pattern.search(self.text, start, end)
        for place in places[bisect_left(places, start) : bisect_left(places, end)]:
            if found := pattern.match(self.text, place, end):
                return found
        return None

    def matches(
        self,
        pattern: re.Pattern[str],
        spans: Spans,
        taken: Taken | None = None,
        among: Sequence[int] | None = None,
    ) -> Sequence[re.Match[str]]:
        """All matches within each of the spans; the pattern sees what stands before one.

        Where its places are known, none begins in what is taken, and of these places only those `among` some are tried.
        """
        places = self._starts[self._numbers.get(id(pattern), 0)]
        if places is None:
            return self._matches_all(pattern, spans)
        if among is not None:
            places = among
        if taken is not None:
            places = taken.leaves(places)
        return self._matches_at(pattern, places, spans) if places else ()

    def _matches_at(self, pattern: re.Pattern[str], places: Sequence[int], spans: Spans) -> Sequence[re.Match[str]]:
        """The matches within spans that begin at one of some places of the text."""
        begins, ends = spans.begins, spans.ends
        if not ends:
            return ()
        matches: list[re.Match[str]] = []
        text, match, clauses = self.text, pattern.match, self._plans[id(pattern)].clauses
        at = end = begins[0]
        for place in places[bisect_left(places, at) : bisect_left(places, ends[-1])]:
            if place < at:
                continue
            if place >= end:
                number = bisect_right(ends, place)
                if place < begins[number]:
                    continue
                end = ends[number]
                if clauses and not self._scan.fulfils(clauses, begins[number], end):
                    at = end
                    continue
            if found := match(text, place, end):
                at = found.end()
                matches.append(found)
        return matches

    def _matches_all(self, pattern: re.Pattern[str], spans: Spans) -> Sequence[re.Match[str]]:
        plan, text = self._plans.get(id(pattern)), self.text
        if plan is None:
            self._filter.meet(pattern)
            spanned = zip(spans.begins, spans.ends, strict=True)
            return [found for start, end in spanned for found in pattern.finditer(text, start, end)]
        starts = self._starts[plan.heads]
        if starts is not None:  # it is anchored
            return self._matches_at(pattern, sorted({0, *starts}), spans)
        small = self.small if plan.twin else None
        matches: list[re.Match[str]] = []
        for start, end in zip(spans.begins, spans.ends, strict=True):
            if plan.clauses and not self._scan.fulfils(plan.clauses, start, end):
                continue
            if plan.twin is None or small is None:
                matches += pattern.finditer(text, start, end)
                continue
            for twin in plan.twin.finditer(small, start, end):
                found = pattern.match(text, twin.start(), end)
                if found:
                    matches.append(found)
        return matches


def _first_of(pattern: re.Pattern[str], places: Sequence[int], start: int, words: str) -> re.Match[str] | None:
    """The first match in `words`, which begin at `start` in the text, at one of some places of the text."""
    for place in places:
        if found := pattern.match(words, place - start):
            return found
    return None
