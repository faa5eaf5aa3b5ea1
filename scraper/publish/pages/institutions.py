"""Institutions by kind: what each kind is, which institutions pledged, and every event of one institution together."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from scraper.publish.dataset.institutions import institution_id, institution_rows
from scraper.publish.entry import Entry
from scraper.publish.kinds import KIND_NOTES
from scraper.publish.pages.site import Site
from scraper.publish.regions import NATIONAL, Regions
from scraper.publish.render import Page
from scraper.publish.text import visible
from scraper.vocabulary import KIND_LABELS

LISTED = 30
"""How many institutions stand under one province; the timeline has the others."""
EVENTS = 6
"""How many events stand beside one institution."""


@dataclass(frozen=True, slots=True)
class Body:
    """One institution: its identifier in the dataset, its name, its regency ("" where its name says it), its events."""

    identity: str
    name: str
    regency: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The institutions of a kind in one province, by name; `count` with those that are not shown."""

    province: str
    label: str
    bodies: tuple[Body, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of institution, with how many of them and of their events there are."""

    key: str
    label: str
    note: str
    institutions: int
    events: int
    newest: Entry | None


def institution_pages(site: Site) -> Iterator[Page]:
    """The list of kinds, and a page a kind, empty ones too: their addresses hold."""
    bodies = _bodies(site)
    nameless = sum(event.institution is None for event in site.events)
    kinds = [_kind(key, bodies[key]) for key in KIND_LABELS]
    yield Page(
        path="lembaga/index.md",
        title="Lembaga",
        description="Lembaga yang berikrar netral, menurut jenisnya: pemerintah daerah, lapas, sekolah, kepolisian, …",
        body="institutions.html",
        style="numbers",
        values={
            "kinds": sorted((kind for kind in kinds if kind.events), key=lambda kind: -kind.events),
            "empty": [kind for kind in kinds if not kind.events],
            "institutions": sum(kind.institutions for kind in kinds),
            "most": max(kind.events for kind in kinds),
            "nameless": nameless,
        },
    )
    for kind in kinds:
        yield Page(
            path=f"lembaga/{kind.key}/index.md",
            title=kind.label,
            description=f"{kind.label}: lembaga yang berikrar netral, provinsi demi provinsi.",
            body="institution_kind.html",
            style="numbers",
            values={"kind": kind, "groups": _groups(bodies[kind.key], site.regions), "events_shown": EVENTS},
        )


def _bodies(site: Site) -> Mapping[str, Sequence[tuple[Body, Entry]]]:
    """Institutions by kind, each with its newest event, in the order of that: newest first."""
    names = {str(row[0]): str(row[1]) for row in institution_rows(site.events)}
    entries: defaultdict[str, list[Entry]] = defaultdict(list)
    for event, entry in zip(site.events, site.entries, strict=True):
        if event.institution:
            entries[institution_id(event.institution, event.place)].append(entry)
    found: defaultdict[str, list[tuple[Body, Entry]]] = defaultdict(list)
    for identity, held in entries.items():
        name = visible(names[identity])
        regency = site.regions.names.get(held[0].regency, "")
        shown = "" if regency.lower() in name.lower() else regency
        found[held[0].kind].append((Body(identity, name, shown, tuple(held)), held[0]))
    return found


def _kind(key: str, bodies: Sequence[tuple[Body, Entry]]) -> Kind:
    return Kind(
        key=key,
        label=KIND_LABELS[key],  # type: ignore[index]
        note=KIND_NOTES[key],  # type: ignore[index]
        institutions=len(bodies),
        events=sum(len(body.entries) for body, _ in bodies),
        newest=bodies[0][1] if bodies else None,
    )


def _groups(bodies: Iterable[tuple[Body, Entry]], regions: Regions) -> list[Group]:
    """By province in the order of codes, the national ones last; the newest where not all are shown."""
    by_province: defaultdict[str, list[Body]] = defaultdict(list)
    for body, newest in bodies:
        by_province[newest.province].append(body)
    labels = {**{code: province.name for code, province in regions.provinces.items()}, NATIONAL: "Nasional"}
    return [
        Group(
            code,
            label,
            tuple(sorted(by_province[code][:LISTED], key=lambda body: (body.name.lower(), body.identity))),
            len(by_province[code]),
        )
        for code, label in labels.items()
        if by_province[code]
    ]
