"""Elections of the vocabulary, their polling days and the words that name them (`data/elections.yml`)."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, get_args

from scraper.errors import ConfigError
from scraper.vocabulary import Election

_PREPARED = dt.timedelta(days=730)
"""How long before its polling day an election is what people mean by its bare name: about two years."""


@dataclass(frozen=True, eq=False)
class Elections:
    """`polling`: election → its polling days. `names`: folded words → family (pemilu, pilkada, psu)."""

    polling: Mapping[Election, tuple[dt.date, ...]]
    names: Mapping[str, str]

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "Elections":
        """Check and freeze the data file. Raises ConfigError unless it holds the vocabulary's elections, each once."""
        if set(data["polling"]) != set(get_args(Election)):
            raise ConfigError("elections.yml: the polling table does not hold just the elections of the vocabulary")
        days = {name: tuple(dt.date.fromisoformat(day) for day in found) for name, found in data["polling"].items()}
        return cls(days, dict(data["names"]))

    @cached_property
    def _polling_days(self) -> frozenset[dt.date]:
        return frozenset(day for days in self.polling.values() for day in days)

    @cached_property
    def _by_name(self) -> Mapping[str, Election]:
        return {name: name for name in self.polling}

    def get(self, family: str, year: int) -> Election | None:
        """The election of a family and year, None where the vocabulary has none."""
        return self._by_name.get(f"{family}-{year}")

    def polling_day(self, family: str, year: int) -> dt.date | None:
        return self.last_day(f"{family}-{year}")

    def last_day(self, name: str) -> dt.date | None:
        """The last polling day of an election, None where none is known of that name."""
        election = self._by_name.get(name)
        days = self.polling[election] if election else ()
        return days[-1] if days else None

    def ahead(self, family: str, day: dt.date) -> Election | None:
        """The next election of a family after a day, where it is near enough to be prepared for."""
        near = [
            (days[-1], name)
            for name, days in self.polling.items()
            if name.startswith(f"{family}-") and days and day <= days[-1] <= day + _PREPARED
        ]
        return min(near)[1] if near else None

    def held_on(self, date: dt.date) -> Election | None:
        """The election whose polling day this is."""
        return next((name for name, days in self.polling.items() if date in days), None)

    def held_each_year(self, month: int, day: int) -> list[Election]:
        """The elections whose polling day is this day of a year."""
        return [name for name, days in self.polling.items() if any((d.month, d.day) == (month, day) for d in days)]

    def is_polling_day(self, date: dt.date) -> bool:
        return date in self._polling_days
