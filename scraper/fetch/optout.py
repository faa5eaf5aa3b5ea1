"""Sites that reserve their pages: TDM Reservation Protocol (header, page, well-known file) and `noarchive`.

Any one of them is enough, whatever another one says: a page that is not ours to mine is worth less than a site's
trust. Directives that other crawlers are named for do not concern us.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from protego import Protego

from scraper.errors import OptOutError
from scraper.fetch.exchange import Exchange
from scraper.fetch.policy import PRODUCT
from scraper.fetch.tags import head_tags

WELL_KNOWN = "/.well-known/tdmrep.json"
WELL_KNOWN_LIMIT = 500 * 1024
"""The largest reservation file that is read, in bytes: as much as a robots.txt."""

_RULES = 1000
_NOARCHIVE = "noarchive"
_RESERVATION = "tdm-reservation"
_AGENT = re.compile(r"\s*([\w-]+)\s*:\s*(.*)", re.S)
# Directives with a value look like a crawler's name; these are the ones in use.
_VALUED = frozenset({"unavailable_after", "max-snippet", "max-image-preview", "max-video-preview"})
_BODY = re.compile(rb"<body\b", re.I)


@dataclass(frozen=True, slots=True)
class Reservation:
    """What a site's well-known file reserves: its rules in order, the first that matches counts."""

    rules: tuple[tuple[Protego, bool], ...] = ()

    def covers(self, url: str) -> bool:
        """Whether mining is reserved for an address."""
        return next((reserved for pattern, reserved in self.rules if not pattern.can_fetch(url, "*")), False)


def read_reservation(body: bytes) -> Reservation:
    """The rules of a tdmrep.json. What is no such file, or no such rule in it, reserves nothing."""
    try:
        given = json.loads(body.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return Reservation()
    return Reservation(tuple(_rules(given)) if isinstance(given, list) else ())


def refuse_reserved(exchange: Exchange, body: bytes) -> None:
    """Raise OptOutError for an answer whose headers or page reserve it; `body` is without its coding."""
    if any(_is_set(value) for value in exchange.all(_RESERVATION)):
        raise OptOutError(f"{exchange.url}: situsnya menolak penambangan teks (tdm-reservation)")
    if any(_forbids(value) for value in exchange.all("x-robots-tag")):
        raise OptOutError(f"{exchange.url}: situsnya meminta tidak disimpan (X-Robots-Tag: noarchive)")
    if "html" not in exchange.one("content-type").lower() and body.lstrip()[:1] != b"<":
        return
    start = _BODY.search(body)
    for tag in head_tags(body[: start.start() if start else None].decode("latin-1")):
        name, content = tag.get("name", tag.get("property", "")).lower(), tag.get("content", "")
        if name == _RESERVATION and _is_set(content):
            raise OptOutError(f"{exchange.url}: halamannya menolak penambangan teks (tdm-reservation)")
        if name in ("robots", PRODUCT.lower()) and _NOARCHIVE in re.split(r"[\s,]+", content.lower()):
            raise OptOutError(f"{exchange.url}: halamannya meminta tidak disimpan (noarchive)")


def _rules(given: list[object]) -> Iterator[tuple[Protego, bool]]:
    for rule in given[:_RULES]:
        if isinstance(rule, dict):
            location = rule.get("location")
            # The file's patterns are those of robots.txt, so they are read as a robots.txt of one line.
            if isinstance(location, str) and location.isprintable() and "#" not in location:
                yield Protego.parse(f"User-agent: *\nDisallow: {location}"), _is_set(str(rule.get(_RESERVATION)))


def _is_set(value: str) -> bool:
    return value.strip() == "1"


def _forbids(value: str) -> bool:
    """Whether one X-Robots-Tag field says noarchive to everyone or to us."""
    agent = _AGENT.match(value)
    if agent and agent[1].lower() not in _VALUED:
        if agent[1].lower() != PRODUCT.lower():
            return False
        value = agent[2]
    return _NOARCHIVE in (directive.strip().lower() for directive in value.split(","))
