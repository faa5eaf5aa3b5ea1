"""Which event came before and which after, at the same institution and in the same region."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from scraper.models import Event
from scraper.publish.dataset.institutions import institution_id
from scraper.publish.entry import Entry
from scraper.publish.regions import Regions


@dataclass(frozen=True, slots=True)
class Near:
    """The events before and after one, of what `label` names; None where there is none."""

    label: str
    earlier: Entry | None
    later: Entry | None


Found = tuple[Event, Entry]


def near(pairs: Sequence[Found], regions: Regions) -> Mapping[str, tuple[Near, ...]]:
    """By event id: what is near it at its institution, then in its region; those without a date are near nothing.

    The region is the regency, or the province of an event that is the whole province's. What the institution's line
    has named already is not named again.
    """
    dated = sorted((pair for pair in pairs if pair[0].date), key=lambda pair: (pair[0].date or "", pair[0].id))
    of_institution = _lines(dated, _institution)
    of_region = _lines(dated, lambda event: event.place.regency_code or event.place.province_code)
    found: dict[str, tuple[Near, ...]] = {}
    for event, entry in dated:
        lines = []
        before, after = of_institution.get(event.id, (None, None))
        if event.institution and (before or after):
            lines.append(Near(event.institution.name, before, after))
        named = {one.id for one in (before, after) if one}
        earlier, later = (one if one and one.id not in named else None for one in of_region.get(event.id, (None, None)))
        if earlier or later:
            lines.append(Near(regions.names[event.place.regency_code or entry.province], earlier, later))
        found[event.id] = tuple(lines)
    return found


def _institution(event: Event) -> str | None:
    return institution_id(event.institution, event.place) if event.institution else None


def _lines(dated: Sequence[Found], key: Callable[[Event], str | None]) -> dict[str, tuple[Entry | None, Entry | None]]:
    """By event id, its neighbours among the events of the same key."""
    groups: defaultdict[str, list[Entry]] = defaultdict(list)
    for event, entry in dated:
        if name := key(event):
            groups[name].append(entry)
    return {
        entry.id: (group[at - 1] if at else None, group[at + 1] if at + 1 < len(group) else None)
        for group in groups.values()
        for at, entry in enumerate(group)
    }
