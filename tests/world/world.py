"""The world on a day: what every address of it answers, before any fault."""

import datetime as dt
from collections.abc import Callable, Mapping

from tests.world import feeds, lists, pages, sitemaps, wordpress
from tests.world.faults import Fault, Stream
from tests.world.message import Answer, Request, as_json, compressed, missing, page, plain, redirect, validated
from tests.world.reports import Report, kept, shown
from tests.world.site import Site
from tests.world.tables import Host, hosts

_PLATFORMS: Mapping[str, Callable[[Site, Request], Answer | None]] = {
    "wordpress": wordpress.answer,
    "rss": feeds.answer_rss,
    "atom": feeds.answer_atom,
}
_HTML_ROBOTS = "<!DOCTYPE html><html><head><title>Beranda</title></head><body><h1>Selamat datang</h1></body></html>"


class World:
    """Every outlet as it is at the end of `day`, which may be moved on, with the `faults` that are put in its way.

    What it answers depends on nothing else.
    """

    def __init__(self, day: dt.date) -> None:
        self.day = day
        self.faults: list[Fault] = []

    def respond(self, request: Request) -> Answer | Stream:
        """What is sent: the first fault that meets the request decides, else the world answers."""
        for fault in self.faults:
            if fault.meets(request):
                return fault.strike(request, lambda: self.answer(request))
        return self.answer(request)

    def site(self, host: Host) -> Site:
        """An outlet on this day."""
        return Site(host, self.day, shown(host, self.day), kept(host, self.day))

    def answer(self, request: Request) -> Answer:
        """What is answered to a request: validated, and compressed where the client takes that."""
        host = self.host_of(request.host)
        if host is None:
            return missing("Situs tidak ada")
        answer = self._answer(host, request)
        if answer.status == 200 and request.path not in ("/robots.txt", "/.well-known/tdmrep.json"):
            answer = validated(request, answer, host.validators)
        return compressed(request, answer)

    def host_of(self, name: str) -> Host | None:
        """The outlet behind a host name, with or without `www.`, `m.`."""
        bare = name.removeprefix("www.").removeprefix("m.")
        return next((host for host in hosts().values() if host.domain == bare), None)

    def _answer(self, host: Host, request: Request) -> Answer:
        if request.path == "/robots.txt":
            return robots(host)
        if request.path == "/.well-known/tdmrep.json":
            return as_json([{"location": "/", "tdm-reservation": 1}]) if host.reserved else missing()
        mobile = request.host.startswith("m.")
        if mobile and not host.mobile:
            return missing("Situs tidak ada")
        if not mobile and f"{host.scheme}://{request.host}" != host.home:
            return redirect(host.home + request.target)
        site = self.site(host)
        platform = _PLATFORMS.get(host.platform)
        ways: tuple[Callable[[Site, Request], Answer | None] | None, ...] = (
            platform, sitemaps.answer, lists.answer, _report,
        )  # fmt: skip
        for way in ways:
            answer = way(site, request) if way else None
            if answer is not None:
                return answer
        return lists.front(site) if request.path == "/" else missing()


def _report(site: Site, request: Request) -> Answer | None:
    """The article at an address: as it is, for phones, gone, or under the address that it once had."""
    path = request.path.removeprefix("/amp") if site.host.amp else request.path
    for report in site.all:
        if path.rstrip("/") == report.path.rstrip("/"):
            if report not in site.reports:
                return page("<!DOCTYPE html><title>410</title><h1>Berita ini sudah dihapus</h1>", status=410)
            return pages.amp(report) if path != request.path else pages.article(report, request)
        if report.is_moved and path.rstrip("/") == _old(report).rstrip("/"):
            return redirect(report.url)
    return None


def _old(report: Report) -> str:
    """The path that a moved report had before."""
    return report.path.replace(f"{report.slug}", report.slug.removesuffix("-terbaru"))


def robots(host: Host) -> Answer:
    """robots.txt in the outlet's kind."""
    rules = {
        "allow": "User-agent: *\nDisallow: /wp-admin/\n",
        "part": f"User-agent: *\nDisallow: {host.closed}\nDisallow: /wp-admin/\n",
        "closed": "User-agent: *\nDisallow: /\n",
        "delay": f"User-agent: *\nCrawl-delay: {host.delay}\nDisallow: /wp-admin/\n",
    }
    if host.robots in rules:
        return plain(f"{rules[host.robots]}\nSitemap: {host.home}/sitemap.xml\n")
    if host.robots == "broken":
        return plain("upstream connect error", 503)
    return page(_HTML_ROBOTS) if host.robots == "html" else missing()
