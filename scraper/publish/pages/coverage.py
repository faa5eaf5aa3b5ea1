"""The page that tells what is followed, since when and with what yield, and what is not covered."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from scraper.models import Source
from scraper.publish.links import safe_url
from scraper.publish.pages.site import Site
from scraper.publish.render import Page
from scraper.publish.settings import Visits
from scraper.publish.wording import day_name

NATIONAL_NAME = "Nasional"
KIND_LABELS = {"wordpress": "WordPress", "sitemap": "peta situs", "listing": "daftar", "feed": "umpan"}
STATUS_LABELS = {"confirmed": "terbukti menjawab", "unconfirmed": "belum dicoba", "retired": "tidak diikuti lagi"}
BASIS_LABELS = {"seen": "pernah terbaca", "vetted": "tercatat hidup", "assumed": "dugaan"}


@dataclass(frozen=True, slots=True)
class Followed:
    """One source as the page shows it: words for its kind, status and basis, its host, and what the runs saw of it.

    `href` is None where the source never answered us: an address that nobody checked may belong to anyone by now.
    """

    name: str
    host: str
    href: str | None
    kind: str
    status: str
    basis: str
    since: str
    answered: str
    visits: Visits | None


@dataclass(frozen=True, slots=True)
class Group:
    """The sources of one province, or of none: its name, its page, and how many there are of what."""

    name: str
    page: str
    sources: Sequence[Followed]
    confirmed: int
    further: int
    articles: int
    declarations: int
    events: int


def coverage_page(site: Site) -> Page:
    """What is covered and what is not."""
    visits = site.settings.visits
    sources = [source for source in site.settings.sources if source.status != "sample"]
    groups = list(_groups(site, sources))
    return Page(
        path="cakupan/index.md",
        title="Cakupan",
        description="Sumber yang kami ikuti di tiap provinsi, sejak kapan, apa hasilnya, dan apa yang tidak tercakup.",
        body="coverage.html",
        style="coverage",
        values={
            "groups": groups,
            "total": len(sources),
            "confirmed": sum(group.confirmed for group in groups),
            "covered": sum(bool(group.sources) for group in groups if group.page != "nasional"),
            "kinds": _counted(KIND_LABELS, Counter(source.kind for source in sources)),
            "bases": _counted(BASIS_LABELS, Counter(source.basis for source in sources)),
            "ran": visits is not None,
            "last": day_name(str(max(one.last for one in visits.values()))) if visits else None,
            "excerpts": sum(all(report.read == "excerpt" for report in event.sources) for event in site.events),
            "events": len(site.events),
        },
    )


def _groups(site: Site, sources: Sequence[Source]) -> Iterator[Group]:
    regions = [(province.code, province.name, province.slug) for province in site.regions.provinces.values()]
    for code, name, page in ((None, NATIONAL_NAME, "nasional"), *regions):
        here = [source for source in sources if source.region == code]
        own = [_followed(source, site) for source in here]
        seen = [one.visits for one in own if one.visits]
        yield Group(
            name=name,
            page=page,
            sources=own,
            confirmed=sum(source.status == "confirmed" for source in here),
            further=sum(code in source.covers for source in sources),
            articles=sum(one.articles for one in seen),
            declarations=sum(one.declarations for one in seen),
            events=sum(one.events for one in seen),
        )


def _followed(source: Source, site: Site) -> Followed:
    visits = (site.settings.visits or {}).get(source.id)
    return Followed(
        name=source.name,
        host=urlsplit(source.home).hostname or source.home,
        href=safe_url(source.home) if source.status == "confirmed" else None,
        kind=KIND_LABELS[source.kind],
        status=STATUS_LABELS[source.status],
        basis=BASIS_LABELS[source.basis],
        since=day_name(str(visits.since)) if visits and visits.since else "–",
        answered=day_name(str(visits.answered)) if visits and visits.answered else "belum pernah",
        visits=visits,
    )


def _counted(labels: dict[str, str], counts: Counter[str]) -> list[tuple[str, int]]:
    return [(label, counts[key]) for key, label in labels.items() if counts[key]]
