"""What a run did to the events that were there before it, and whether that may be published without a person."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from scraper.floors import CHANGES, CHANGES_PART, OF_ONE_OUTLET
from scraper.models import MACHINE_FIELDS, Event, SourceRef, Tombstone

_SHOWN = 10

Records = Mapping[str, Event | Tombstone]


@dataclass(frozen=True, slots=True)
class Difference:
    """Between two states of the events, by ids; `before` is how many events there were.

    `vanished` are gone, with or without a tombstone; of the `changed` another value is told, or a report is lost. What
    only was confirmed by another report, or has a link of another state, is neither. `outlets` counts the `added`
    events that only one outlet tells of, by its host.
    """

    before: int
    vanished: tuple[str, ...]
    changed: tuple[str, ...]
    added: tuple[str, ...]
    outlets: Mapping[str, int]


def difference(before: Records, after: Records) -> Difference:
    """What became of each record; ids sorted."""
    events = {identity: one for identity, one in before.items() if isinstance(one, Event)}
    # A tombstone is there for ever, too: whoever follows an old address must still be told.
    vanished = {identity for identity in before if identity not in after}
    vanished |= {identity for identity in events if isinstance(after.get(identity), Tombstone)}
    changed = (
        identity for identity, one in events.items()
        if isinstance(now := after.get(identity), Event) and _differs(one, now)
    )  # fmt: skip
    added = {identity: one for identity, one in after.items() if identity not in before and isinstance(one, Event)}
    hosts = (_hosts(one) for one in added.values())
    return Difference(
        len(events), tuple(sorted(vanished)), tuple(sorted(changed)), tuple(sorted(added)),
        dict(Counter(next(iter(found)) for found in hosts if len(found) == 1)),
    )  # fmt: skip


def fallen(found: Difference) -> tuple[str, ...]:
    """Why a run may not be published unread, one line each; () where nothing speaks against it."""
    lines = []
    lost, most = len(found.vanished) + len(found.changed), max(CHANGES, CHANGES_PART * found.before)
    if lost > most:
        lines.append(
            f"{lost} dari {found.before} peristiwa hilang atau berubah, paling banyak {most:g}: "
            f"hilang {_named(found.vanished)}; berubah {_named(found.changed)}"
        )
    for host, count in sorted(found.outlets.items()):
        if count > OF_ONE_OUTLET:
            lines.append(
                f"{count} peristiwa baru yang hanya diberitakan {host}, paling banyak {OF_ONE_OUTLET} dalam satu "
                "putaran"
            )
    return tuple(lines)


def _differs(one: Event, now: Event) -> bool:
    values = (name for _, attributes in MACHINE_FIELDS for name in attributes)
    reports = {_report(source) for source in one.sources} - {_report(source) for source in now.sources}
    return bool(reports) or any(getattr(one, name) != getattr(now, name) for name in values)


def _report(source: SourceRef) -> str:
    return source.url or source.sha256


def _hosts(event: Event) -> frozenset[str]:
    return frozenset(urlsplit(source.url or "").hostname or "" for source in event.sources) - {""}


def _named(ids: tuple[str, ...]) -> str:
    if not ids:
        return "tidak ada"
    more = f" dan {len(ids) - _SHOWN} lagi" if len(ids) > _SHOWN else ""
    return f"{len(ids)} ({', '.join(ids[:_SHOWN])}{more})"
