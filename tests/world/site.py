"""One outlet on one day, and the searches that its platform makes in its reports."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from tests.world.reports import Report
from tests.world.tables import Host


@dataclass(frozen=True, slots=True)
class Site:
    """`reports` are online, newest first; `all` also holds those that are gone."""

    host: Host
    day: dt.date
    reports: Sequence[Report]
    all: Sequence[Report]

    def containing(self, words: str) -> Sequence[Report]:
        """Reports in whose text every word stands, also within longer ones: how WordPress searches."""
        wanted = words.lower().split()
        return [one for one in self.reports if all(word in one.text.lower() for word in wanted)]

    def matching(self, words: str) -> Sequence[Report]:
        """Reports in whose text every word stands as a word of its own."""
        wanted = set(re.findall(r"\w+", words.lower()))
        return [one for one in self.reports if wanted <= set(re.findall(r"\w+", one.text.lower()))]

    def tagged(self, slug: str) -> Sequence[Report]:
        """Reports that bear a tag."""
        return [one for one in self.reports if slug in [tag.replace(" ", "-") for tag in one.words.tags]]

    @staticmethod
    def newest(reports: Sequence[Report]) -> dt.datetime | None:
        """When a list of these was last changed, in whole seconds."""
        return max((one.changed for one in reports), default=None)
