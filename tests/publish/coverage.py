"""Invented sources of every status, and what runs saw of them."""

import datetime as dt

from scraper.models import Source
from scraper.publish import Visits

_DAY = dt.date(2026, 11, 30)


def source(name: str, region: str | None, status: str = "confirmed", **changes: str | tuple[str, ...]) -> Source:
    """A source whose id is its name in lower case."""
    kind = str(changes.pop("kind", "wordpress"))
    home = str(changes.pop("home", f"https://{name.lower()}.invalid/"))
    return Source(name.lower(), name, home, region, kind, status, **changes)  # type: ignore[arg-type]


HOSTILE_SOURCE = source("<script>jahat=1</script>{{7*7}}", "53", home="javascript:alert(1)", kind="feed")
SOURCES = (
    source("Kabar", None),
    source("Flores", "53", covers=("52",)),
    source("Sunyi", "53", "unconfirmed", basis="assumed", kind="sitemap"),
    source("Usang", "53", "retired", kind="listing"),
    source("Contoh", "53", "sample"),
    HOSTILE_SOURCE,
)
VISITS = {
    "kabar": Visits(dt.date(2026, 5, 1), _DAY, _DAY, runs=14, articles=1250, declarations=31, events=9),
    "flores": Visits(None, _DAY, dt.date(2026, 11, 28), runs=14, articles=7, declarations=2, events=1),
    "usang": Visits(None, dt.date(2026, 1, 2), None, runs=3, articles=0, declarations=0, events=0),
}
