"""A text in which rules look for their words: scanned once for all of them, then each is run only where it may match.

What is found is what the pattern finds by itself: see `scraper.lexicon.prefilter`.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property

from scraper.lexicon.prefilter import Filter, Plan, Scan


class Passage:
    """One text, and a filter that knows what patterns need."""

    def __init__(self, text: str, known: Filter) -> None:
        self.text = text
        self._filter = known
        self._fulfilled: dict[tuple[int, int], int] = {}

    @cached_property
    def _scan(self) -> Scan:
        return Scan(self._filter, self.text)

    def search(
        self, pattern: re.Pattern[str], start: int = 0, end: int | None = None, words: str | None = None
    ) -> re.Match[str] | None:
        """The first match in the text from `start` to before `end`, which is looked at as if it stood alone.

        `words` is that text, where the caller has it.
        """
        end = len(self.text) if end is None else end
        words = self.text[start:end] if words is None else words
        plan = self._filter.plans.get(id(pattern))
        if plan is None:
            self._filter.meet(pattern)
            return pattern.search(words)
        if plan.heads is None:
            return self._search_all(pattern, plan, (start, end), words)
        starts = self._scan.starts[plan.heads]
        at = bisect_left(starts, start)
        if plan.anchored and (found := pattern.match(words)):
            return found
        while at < len(starts) and starts[at] < end:
            if not self._may_match(plan, (start, end)):
                return None
            if found := pattern.match(words, starts[at] - start):
                return found
            at += 1
        return None

    def _search_all(
        self, pattern: re.Pattern[str], plan: Plan, span: tuple[int, int], words: str
    ) -> re.Match[str] | None:
        if not self._may_match(plan, span):
            return None
        small = self._scan.small
        if plan.twin is None or small is None:
            return pattern.search(words)
        twin = plan.twin.search(small[span[0] : span[1]])
        return twin and pattern.match(words, twin.start())

    def matches(self, pattern: re.Pattern[str], spans: Sequence[tuple[int, int]]) -> Iterator[re.Match[str]]:
        """All matches within each of the spans, which follow each other; what stands before a span is seen."""
        plan = self._filter.plans.get(id(pattern))
        if plan is None:
            self._filter.meet(pattern)
        if plan is None or plan.heads is None:
            for start, end in spans:
                if plan is None or self._may_match(plan, (start, end)):
                    yield from self._run(pattern, plan, start, end)
            return
        starts = self._scan.starts[plan.heads]
        if plan.anchored:
            starts = sorted({0, *starts})
        if not starts or not self._may_match(plan, (0, len(self.text))):
            return
        following = iter(spans)
        at = end = 0
        possible = False
        for place in starts:
            while place >= end:
                start, end = next(following, (len(self.text), len(self.text) + 1))
                at = max(at, start)
                possible = place < end and self._may_match(plan, (start, end))
            if possible and place >= at and (found := pattern.match(self.text, place, end)):
                at = found.end()
                yield found

    def _run(self, pattern: re.Pattern[str], plan: Plan | None, start: int, end: int) -> Iterator[re.Match[str]]:
        small = self._scan.small if plan is not None and plan.twin is not None else None
        if plan is None or plan.twin is None or small is None:
            yield from pattern.finditer(self.text, start, end)
            return
        for twin in plan.twin.finditer(small, start, end):
            found = pattern.match(self.text, twin.start(), end)
            if found:
                yield found

    def _may_match(self, plan: Plan, span: tuple[int, int]) -> bool:
        if not plan.need:
            return True
        fulfilled = self._fulfilled.get(span)
        if fulfilled is None:
            fulfilled = self._fulfilled[span] = self._scan.fulfilled(*span)
        return plan.need & fulfilled == plan.need
