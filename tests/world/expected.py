"""What a crawl of the world must find by a day, and what it must not: known because we wrote the world."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from tests.world.feeds import LATEST
from tests.world.reports import Report, every, shown
from tests.world.tables import Event, events


@dataclass(frozen=True, slots=True)
class Expected:
    """Addresses are canonical.

    `articles`: every report of a declaration that a crawl can find, with its event's id. `events`: these events as
    their reports tell them (a headcount that no report gives is None; the status is held once a report of it is
    out). `hidden`: reports that must not be read, and why: robots.txt, a reservation, or beyond the source's reach.
    `others`: reports of something else and what they are; none of them may become an event.
    """

    articles: Mapping[str, str]
    events: Mapping[str, Event]
    statuses: Mapping[str, str]
    hidden: Mapping[str, str]
    others: Mapping[str, str]

    def groups(self) -> Mapping[str, frozenset[str]]:
        """The addresses of each event's reports."""
        return {event: frozenset(url for url, of in self.articles.items() if of == event) for event in self.events}


def expected(day: dt.date, since: dt.date = dt.date(2018, 1, 1)) -> Expected:
    """What one crawl at the end of `day` finds of all that was published from `since` on."""
    reports = [one for one in every(day) if one.published.date() >= since]
    told = [one for one in reports if one.event is not None]
    hidden = {one.url: why for one in told if (why := _hidden(one, day)) is not None}
    found = [one for one in told if one.url not in hidden]
    statuses: dict[str, str] = {}
    for one in sorted(found, key=lambda report: report.published):
        assert one.event is not None
        assert one.status is not None
        statuses[one.event] = one.status
    return Expected(
        articles={one.url: one.event for one in found if one.event is not None},
        events={name: _as_told(events()[name], found, day) for name in statuses},
        statuses=statuses,
        hidden=hidden,
        others={one.url: one.kind for one in reports if one.event is None},
    )


def _hidden(report: Report, day: dt.date) -> str | None:
    host = report.host
    if host.robots in ("broken", "closed"):
        return f"robots.txt: {host.robots}"
    if host.reserved:
        return "tdmrep.json"
    if host.robots == "part" and report.path.startswith(host.closed):
        return "robots.txt: part"
    if host.platform == "rss" and report not in shown(host, day)[:LATEST]:
        return "older than its feed"
    return None


def _as_told(event: Event, found: list[Report], day: dt.date) -> Event:
    """The event with what its reports say of it by now: the headcount as corrected, or none where nobody gives it."""
    mine = {one.host.id for one in found if one.event == event.id and one.status == "held"}
    telling = [told for told in event.told if told.host in mine and told.style != "rencana"]
    count = event.count if any("n" not in told.omits for told in telling) else None
    later = event.later
    if later and later.what == "n" and later.host in mine and day >= later.on and count:
        count = replace(count, value=later.value)
    witnesses = event.witnesses if any("saksi" not in told.omits for told in telling) else ()
    return replace(event, count=count, witnesses=witnesses)


def over(days: Sequence[dt.date], since: dt.date = dt.date(2018, 1, 1)) -> Expected:
    """What a crawl on each of these days finds in all: what one of them saw stays found when it is gone later.

    A report that moved stands under both addresses. Facts and status are those of the last day that shows the event:
    a corrected headcount is the corrected one.
    """
    runs = [expected(day, since) for day in sorted(days)]
    articles = {url: event for run in runs for url, event in run.articles.items()}
    return Expected(
        articles=articles,
        events={name: event for run in runs for name, event in run.events.items()},
        statuses={name: status for run in runs for name, status in run.statuses.items()},
        hidden={url: why for run in runs for url, why in run.hidden.items() if url not in articles},
        others={url: kind for run in runs for url, kind in run.others.items()},
    )
