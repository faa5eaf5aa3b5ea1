"""Which days of a source a run looks at."""

import datetime as dt
from collections.abc import Sequence
from typing import Final

from scraper.models import Source
from scraper.sources.discover.face import Window, walk_back
from scraper.sources.pattern import DAYS, holes

REACH: Final = dt.timedelta(days=30)
"""How far a run looks back at a source that it sees for the first time, or has not seen whole for longer."""
PIECE: Final = 92
"""Days after which a longer walk is cut into windows, where a source can be asked for days."""


def windows(source: Source, today: dt.date, since: dt.date | None, until: dt.date | None) -> Sequence[Window]:
    """The windows of a run, the latest first: from `since`, else from the last day seen whole, with the overlap.

    A source that cannot be asked for days is walked once, however long the window is. Each window has the source's
    whole budget of requests: a daily run is one window, a walk back has to reach its end, and none is without bound.
    """
    if since is None:
        return [Window.since(max(until or dt.date.min, today - REACH), today)]
    whole = Window(min(since, today), today)
    if (whole.end - whole.start).days <= PIECE or not _takes_days(source):
        return [whole]
    return list(walk_back(today, PIECE, whole.start))


def _takes_days(source: Source) -> bool:
    return any(one.kind == "wordpress" or holes(one.pattern) & DAYS for one in source.endpoints)
