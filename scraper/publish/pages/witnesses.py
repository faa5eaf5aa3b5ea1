"""Witnesses by the body that they speak for: how often, before which election, where, and with whom."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from scraper.models import Event
from scraper.publish.bodies import BODY_LABELS, body_of
from scraper.publish.entry import Entry
from scraper.publish.pages.site import Site
from scraper.publish.regions import NATIONAL
from scraper.publish.render import Page
from scraper.publish.text import visible
from scraper.publish.wording import person_label
from scraper.vocabulary import ELECTION_LABELS

LISTED = 60
"""How many events stand in a body's page; the timeline has the others."""

BODY_NOTES: Final = {
    "bawaslu": "Badan Pengawas Pemilu, dari pusat sampai panwas kecamatan.",
    "kpu": "Komisi Pemilihan Umum, KIP Aceh, PPK, dan PPS.",
    "kasn": "Komisi Aparatur Sipil Negara, yang dihapus pada 2024.",
    "ombudsman": "Ombudsman Republik Indonesia dan perwakilannya.",
    "dprd": "DPR, DPRD provinsi, dan DPRD kabupaten/kota.",
    "polri": "Kepolisian: Polda, Polres, Polsek, dan pejabatnya.",
    "tni": "Tentara Nasional Indonesia dan pejabatnya.",
    "kejaksaan": "Kejaksaan tinggi dan kejaksaan negeri.",
    "pengadilan": "Pengadilan, mahkamah, dan hakim.",
    "pemda": "Kepala daerah, sekretaris daerah, dinas, dan camat. Sering kali atasan yang berikrar.",
    "pusat": "Kementerian, kantor wilayahnya, dan BKN.",
    "lain": "Saksi yang badannya tidak disebut beritanya, atau tidak termasuk badan mana pun di sini.",
}


@dataclass(frozen=True, slots=True)
class Share:
    """A body, province or election beside a body: its key, its label, at how many of the body's events."""

    key: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Seen:
    """One event that the body witnessed, with its people in words."""

    entry: Entry
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Witness:
    """A body: its key, label and note, and the events that it witnessed, newest first."""

    key: str
    label: str
    note: str
    entries: tuple[Entry, ...]


def witness_pages(site: Site) -> Iterator[Page]:
    """The list of bodies, and a page a body, empty ones too: their addresses hold."""
    bodies = [
        Witness(key, label, BODY_NOTES[key], tuple(entry for entry in site.entries if key in entry.bodies))
        for key, label in BODY_LABELS.items()
    ]
    witnessed = sum(bool(entry.bodies) for entry in site.entries)
    yield Page(
        path="saksi/index.md",
        title="Saksi",
        description="Siapa menyaksikan ikrar netralitas ASN: Bawaslu, KPU, pemerintah daerah, Polri, …",
        body="witnesses.html",
        style="numbers",
        values={
            "bodies": sorted((body for body in bodies if body.entries), key=lambda body: -len(body.entries)),
            "empty": [body for body in bodies if not body.entries],
            "most": max(len(body.entries) for body in bodies),
            "witnessed": witnessed,
            "total": len(site.entries),
        },
    )
    people = {entry.id: event for event, entry in zip(site.events, site.entries, strict=True) if entry.bodies}
    labels = {**{code: p.name for code, p in site.regions.provinces.items()}, NATIONAL: "Nasional"}
    for body in bodies:
        yield _body(body, people, labels, witnessed)


def _body(body: Witness, events: Mapping[str, Event], provinces: Mapping[str, str], witnessed: int) -> Page:
    return Page(
        path=f"saksi/{body.key}/index.md",
        title=f"Disaksikan {body.label}",
        description=f"Ikrar netralitas ASN yang disaksikan {body.label}: kapan, di mana, dan bersama siapa.",
        body="witness.html",
        style="numbers",
        values={
            "body": body,
            "witnessed": witnessed,
            "elections": _shares(ELECTION_LABELS, (e for entry in body.entries for e in entry.elections)),
            "provinces": _ranked(_shares(provinces, (entry.province for entry in body.entries))),
            "others": _ranked(
                _shares(BODY_LABELS, (b for entry in body.entries for b in entry.bodies if b != body.key))
            ),
            "alone": sum(len(entry.bodies) == 1 for entry in body.entries),
            "seen": [Seen(entry, _people(events[entry.id], body.key)) for entry in body.entries[:LISTED]],
        },
    )


def _people(event: Event, body: str) -> tuple[str, ...]:
    """The event's witnesses who speak for the body, each once."""
    return tuple(dict.fromkeys(visible(person_label(p)) for p in event.witnesses if body_of(p) == body))


def _shares(labels: Mapping[Any, str], keys: Iterable[str]) -> list[Share]:
    counts = Counter(keys)
    return [Share(key, label, counts[key]) for key, label in labels.items() if counts[key]]


def _ranked(shares: Sequence[Share]) -> list[Share]:
    return sorted(shares, key=lambda share: -share.count)
