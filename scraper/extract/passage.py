"""A text in which rules look for their words: scanned once for all of them, then each is run only where it may match.

What is found is what the pattern finds by itself: see `scraper.lexicon.prefilter`.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property

from scraper.lexicon.prefilter import Filter, Plan, Scan

Span = tuple[int, int]
"""[start, end) in a text."""


class Passage:
    """One text, and a filter that knows what patterns need."""

    def __init__(self, text: str, known: Filter) -> None:
        self.text = text
        self._filter = known
        self._plans = known.plans
        self._fulfilled: dict[Span, int] = {}

    @cached_property
    def _scan(self) -> Scan:
        return Scan(self._filter, self.text)

    @cached_property
    def small(self) -> str | None:
        """The text in small letters, each in its place; None where `re.I` knows other pairs of letters than `lower`."""
        return None if self._scan.odd else self.text.lower()

    def search(
        self, pattern: re.Pattern[str], start: int = 0, end: int | None = None, words: str | None = None
    ) -> re.Match[str] | None:
        """The first match in the text from `start` to before `end`, which is looked at as if it stood alone.

        `words` is that text, where the caller has it.
        """
        end = len(self.text) if end is None else end
        plan = self._plans.get(id(pattern))
        if plan is None:
            self._filter.meet(pattern)
            return pattern.search(words or self.text[start:end])
        if plan.need & self._within(start, end) != plan.need:
            return None
        if plan.heads is None or self._scan.wide:
            return self._search_all(pattern, plan, (start, end))
        words = words or self.text[start:end]
        if plan.anchored and (found := pattern.match(words)):
            return found
        starts = self._scan.starts.get(plan.heads, ())
        at = bisect_left(starts, start)
        while at < len(starts) and (place := starts[at]) < end:
            if found := pattern.match(words, place - start):
                return found
            at += 1
        return None

    def _search_all(self, pattern: re.Pattern[str], plan: Plan, span: Span) -> re.Match[str] | None:
        small = self.small if plan.twin else None
        if plan.twin is None or small is None:
            return pattern.search(self.text[span[0] : span[1]])
        twin = plan.twin.search(small[span[0] : span[1]])
        return twin and pattern.match(self.text[span[0] : span[1]], twin.start())

    def first(self, pattern: re.Pattern[str], start: int, end: int) -> re.Match[str] | None:
        """The first match from `start` to before `end`; the pattern sees what stands before."""
        plan = self._plans.get(id(pattern))
        if plan is None or plan.heads is None or plan.anchored or self._scan.wide:
            if plan is None:
                self._filter.meet(pattern)
            return pattern.search(self.text, start, end)
        starts = self._scan.starts.get(plan.heads, ())
        at = bisect_left(starts, start)
        while at < len(starts) and starts[at] < end:
            if found := pattern.match(self.text, starts[at], end):
                return found
            at += 1
        return None

    def matches(self, pattern: re.Pattern[str], spans: Sequence[Span]) -> Sequence[re.Match[str]]:
        """All matches within each of the spans, which follow each other; the pattern sees what stands before one."""
        plan = self._plans.get(id(pattern))
        if plan is None:
            self._filter.meet(pattern)
            return [found for start, end in spans for found in pattern.finditer(self.text, start, end)]
        if plan.need & self._within(0, len(self.text)) != plan.need:
            return ()
        if plan.heads is None or self._scan.wide:
            return self._matches_all(pattern, plan, spans)
        starts = self._scan.starts.get(plan.heads, ())
        if plan.anchored:
            starts = sorted({0, *starts})
        at = end = spans[0][0] if spans else len(self.text)
        matches: list[re.Match[str]] = []
        possible = False
        text, match = self.text, pattern.match
        for place in starts[bisect_left(starts, at) :] if at else starts:
            if place >= end:
                start, end = spans[bisect_right(spans, (place, len(text))) - 1]
                at = max(at, start)
                possible = place < end and plan.need & self._within(start, end) == plan.need
            if possible and at <= place and (found := match(text, place, end)):
                at = found.end()
                matches.append(found)
        return matches

    def _matches_all(self, pattern: re.Pattern[str], plan: Plan, spans: Sequence[Span]) -> Sequence[re.Match[str]]:
        small = self.small if plan.twin else None
        matches: list[re.Match[str]] = []
        for start, end in spans:
            if plan.need & self._within(start, end) != plan.need:
                continue
            if plan.twin is None or small is None:
                matches += pattern.finditer(self.text, start, end)
                continue
            for twin in plan.twin.finditer(small, start, end):
                found = pattern.match(self.text, twin.start(), end)
                if found:
                    matches.append(found)
        return matches

    def _within(self, start: int, end: int) -> int:
        """The bits of what the text between two places fulfils: a pattern that needs others has no match there."""
        fulfilled = self._fulfilled.get((start, end))
        if fulfilled is None:
            fulfilled = self._fulfilled[start, end] = self._scan.fulfilled(start, end)
        return fulfilled
