"""RSS and Atom: the latest reports, or those of a search."""

from collections.abc import Sequence
from email.utils import format_datetime
from xml.sax.saxutils import escape

from tests.world.message import Answer, Request, missing, xml
from tests.world.reports import Report
from tests.world.site import Site

LATEST = 20
"""How many reports a feed holds, where its platform says nothing else."""


def answer_rss(site: Site, request: Request) -> Answer | None:
    """A site whose only way in is its feed."""
    return rss(site, site.reports[:LATEST]) if request.path.rstrip("/") in ("/feed", "/rss") else None


def rss(site: Site, reports: Sequence[Report]) -> Answer:
    """RSS 2.0 as WordPress writes it."""
    items = "".join(
        f"<item><title>{escape(one.words.headline)}</title><link>{escape(one.url)}</link>"
        f'<guid isPermaLink="false">{escape(one.host.home)}/?p={one.number}</guid>'
        f"<pubDate>{format_datetime(one.published)}</pubDate>"
        f"<description><![CDATA[<p>{one.words.paragraphs[0]}</p>]]></description></item>\n"
        for one in reports
    )
    text = (
        '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel>'
        f"<title>{escape(site.host.name)}</title><link>{site.host.home}</link><description>Terbaru</description>\n"
        f"{items}</channel></rss>"
    )
    return xml(text, "application/rss+xml", site.newest(reports))


def answer_atom(site: Site, request: Request) -> Answer | None:
    """Blogger's feeds: all, or those of a search (`q`), as Atom; as RSS where it is asked so."""
    if not request.path.startswith("/feeds/posts/"):
        return None
    query = request.query
    size = query.get("max-results", str(LATEST))
    if not size.isdigit():
        return missing()
    found = (site.matching(query["q"]) if "q" in query else site.reports)[: int(size)]
    if query.get("alt") == "rss":
        return rss(site, found)
    entries = "".join(
        f"<entry><id>tag:{one.host.domain},{one.published:%Y}:{one.number}</id>"
        f"<published>{one.published.isoformat()}</published><updated>{one.changed.isoformat()}</updated>"
        f'<title type="text">{escape(one.words.headline)}</title>'
        f'<link rel="alternate" type="text/html" href="{escape(one.url)}"/></entry>\n'
        for one in found
    )
    updated = site.newest(found)
    text = (
        '<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom">'
        f"<title>{escape(site.host.name)}</title><id>tag:{site.host.domain},2014:blog</id>"
        f"<updated>{updated.isoformat() if updated else ''}</updated>\n{entries}</feed>"
    )
    return xml(text, "application/atom+xml", updated)
