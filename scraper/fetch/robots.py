"""What a robots.txt allows us (RFC 9309), read with protego."""

import re
from dataclasses import dataclass

from protego import Protego

from scraper.fetch.policy import PRODUCT, ROBOTS_LIMIT

_TOKEN = PRODUCT.lower()
_GROUP = re.compile(r"(\s*user(?:-|\s*)agent\s*[:\s]\s*)([^#]*)", re.I)
_NAMED = re.compile(r"[a-z_-]+")
_OTHER = "lain"


@dataclass(frozen=True, slots=True)
class Robots:
    """The rules for us. `delay` is the crawl-delay in seconds, None where there is none."""

    rules: Protego
    delay: float | None = None

    def allows(self, url: str) -> bool:
        """Whether we may ask for an address of the site."""
        return self.rules.can_fetch(url, _TOKEN)


def read_robots(body: bytes) -> Robots:
    """The rules of a robots.txt; never an error. What is no robots.txt (a page sent as one) forbids nothing.

    Only the first ROBOTS_LIMIT bytes count, and of those whole lines.
    """
    if len(body) >= ROBOTS_LIMIT:
        body = body[:ROBOTS_LIMIT].rpartition(b"\n")[0]
    lines = body.decode("utf-8-sig", "replace").splitlines()
    rules = Protego.parse("\n".join(_plain(line) for line in lines))
    return Robots(rules, rules.crawl_delay(_TOKEN))


def _plain(line: str) -> str:
    """A line with all crawlers but us under one name, and us under our product token, whatever version is given.

    Protego copies every rule of a group to each of its names: thousands of names times thousands of rules would take
    minutes and gigabytes.
    """
    group = _GROUP.match(line)
    if group is None:
        return line
    name = group[2].strip().lower()
    if name == "*":
        return line
    found = _NAMED.match(name)
    return group[1] + (_TOKEN if found and found[0] == _TOKEN else _OTHER)
