"""The page of each event, and of each tombstone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from scraper.models import Event, SourceRef, Tombstone, words_of_address
from scraper.publish.cite import citation, share_text
from scraper.publish.dataset import redirects
from scraper.publish.entry import Entry
from scraper.publish.facts import facts_of, outlet_of
from scraper.publish.links import form_url, is_sample_url, report_url, safe_url
from scraper.publish.metadata import embedded, event_metadata
from scraper.publish.near import Near, near
from scraper.publish.pages.site import Site
from scraper.publish.regions import NATIONAL
from scraper.publish.render import Page
from scraper.publish.wording import day_name, range_label
from scraper.vocabulary import BY_HAND, KIND_LABELS

LAYOUT = "peristiwa.html"
_TELLING = 4


@dataclass(frozen=True, slots=True)
class Report:
    """One report as the page shows it; `href` and `archived` are None where there is nothing to open.

    `lost` says that it was at its address once and is there no more.
    """

    key: str
    outlet: str
    title: str
    published: str | None
    retrieved: str
    full: bool
    state: str
    lost: bool
    href: str | None
    archived: str | None


def event_pages(site: Site, tombstones: Sequence[Tombstone]) -> Iterator[Page]:
    """One page an event, then one a tombstone, so that no address ever dies."""
    pairs = list(zip(site.events, site.entries, strict=True))
    neighbours = near(pairs, site.regions)
    for event, entry in pairs:
        yield _event(event, entry, site, neighbours.get(event.id, ()))
    living = {event.id: (event, entry) for event, entry in pairs}
    targets = redirects(site.events, tombstones)
    for tombstone in tombstones:
        yield _tombstone(tombstone, living.get(targets[tombstone.id] or ""))


def _event(event: Event, entry: Entry, site: Site, neighbours: Sequence[Near]) -> Page:
    path = f"peristiwa/{event.id}/"
    address = f"{site.settings.site}/{path}" if site.settings.site else None
    facts = facts_of(event, site.regions)
    return Page(
        path=path + "index.md",
        title=event.title,
        description=". ".join(part for part in (event.title, entry.date, entry.place, entry.headcount) if part) + ".",
        body="event.html",
        layout=LAYOUT,
        style="event",
        values={
            "event": event,
            "entry": entry,
            "by_hand_rule": BY_HAND,
            "facts": facts,
            "differing": {fact.field: fact.others for fact in facts if fact.others},
            "reports": [_report(source) for source in event.sources],
            "excerpts_only": all(source.read == "excerpt" for source in event.sources),
            "checked_on": day_name(event.review.on) if event.review.on else None,
            "kind": _kind(event),
            "span": range_label(event.headcount) if event.headcount else None,
            "regions": _regions(entry, site),
            "neighbours": neighbours,
            "address": address,
            "citation": citation(event, address),
            "share": share_text(event, entry, address),
            "metadata": None if entry.sample else embedded(event_metadata(event, site.regions, address)),
            "report_error": form_url(
                site.settings.repo_url, "koreksi", title=f"Koreksi {event.id}: {event.title}", tanda=event.id
            ),
            "first_seen": day_name(event.first_seen),
            "last_changed": day_name(event.last_changed),
        },
        # What is invented is not for search engines.
        meta={"robots": "noindex"} if entry.sample else {},
    )


def _kind(event: Event) -> str | None:
    """The kind of the institution, where its name does not say it already."""
    if event.institution is None or event.institution.kind == "lain":
        return None
    label = KIND_LABELS[event.institution.kind]
    return None if label.lower() in event.institution.name.lower() else label


def _regions(entry: Entry, site: Site) -> list[tuple[str, str]]:
    """The pages of the regions that the event lies in, the smallest last: address under `wilayah/`, and name."""
    if entry.province == NATIONAL:
        return [(NATIONAL, "Nasional")]
    province = site.regions.provinces[entry.province]
    within = [(f"{province.slug}/{one.slug}", one.name) for one in province.regencies if one.code == entry.regency]
    return [(province.slug, province.name), *within]


def _report(source: SourceRef) -> Report:
    return Report(
        key=source.key,
        outlet=outlet_of(source),
        title=source.title or _told_by_address(source) or "tanpa judul",
        published=day_name(source.published) if source.published else None,
        retrieved=day_name(source.retrieved),
        full=source.read == "full",
        state=_state(source),
        lost=source.link == "gone",
        href=report_url(source),
        archived=safe_url(source.archived),
    )


def _told_by_address(source: SourceRef) -> str | None:
    """The words of the address, where they are enough to tell a report that was read without its title."""
    words = words_of_address(source.url or "").removesuffix(" html").split()
    return f"{' '.join(words)} (kata-kata alamatnya)" if len(words) >= _TELLING else None


def _state(source: SourceRef) -> str:
    if is_sample_url(source.url):
        return "artikel contoh rekaan: alamatnya tidak ada"
    if safe_url(source.url) is None:
        return "alamatnya tidak diketahui"
    return {
        "unchecked": "tautan belum diperiksa",
        "ok": "tautan hidup",
        "gone": "artikelnya sudah tidak ada di alamatnya",
        "moved": "artikelnya berpindah alamat",
    }[source.link]


def _tombstone(tombstone: Tombstone, target: tuple[Event, Entry] | None) -> Page:
    return Page(
        path=f"peristiwa/{tombstone.id}/index.md",
        title=tombstone.title,
        description=f"{tombstone.title}: catatan ini tidak lagi berdiri sendiri.",
        body="tombstone.html",
        layout=LAYOUT,
        style="event",
        meta={"robots": "noindex"},
        values={
            "tombstone": tombstone,
            "target": target[1] if target else None,
            "last_changed": day_name(tombstone.last_changed),
        },
    )
