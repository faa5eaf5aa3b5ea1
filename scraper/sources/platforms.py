"""What sources share: how each publishing system is asked (`data/platforms.yml`), and what a kind starts from."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from types import MappingProxyType

import yaml

from scraper.models import Bounds, Endpoint, Expected
from scraper.sources.nodes import Reader

KINDS = ("wordpress", "feed", "sitemap", "listing")
"""How the articles of a source are found; each is a module of `discover/`."""


@dataclass(frozen=True, slots=True)
class Platform:
    """How a publishing system is asked; `hosts` are the domains that are known to run it.

    Its `kind` is that of its first endpoint.
    """

    name: str
    endpoints: tuple[Endpoint, ...]
    hosts: tuple[str, ...] = ()
    article: str | None = None
    select: str | None = None

    @property
    def kind(self) -> str:
        return self.endpoints[0].kind


@dataclass(frozen=True, slots=True)
class Start:
    """What an entry of a kind has where it says nothing else."""

    expect: Expected
    budget: int
    endpoints: tuple[Endpoint, ...] = ()


@dataclass(frozen=True, slots=True)
class Shared:
    """The whole table: platforms by name, starts by kind."""

    platforms: Mapping[str, Platform]
    starts: Mapping[str, Start]


@cache
def shared() -> Shared:
    """The table beside this module. Raises ConfigError with file and line."""
    return read_shared(resources.files("scraper.sources").joinpath("data", "platforms.yml"))


def read_shared(file: Traversable) -> Shared:
    """A table of platforms. Raises ConfigError with file and line for any unknown key, kind or missing value."""
    reader = Reader(file)
    top = reader.mapping(reader.root(), ("kinds", "platforms"))
    starts = {kind: _start(reader, node) for kind, node in reader.mapping(top["kinds"], KINDS).items()}
    platforms: dict[str, Platform] = {}
    for node in reader.items("platforms", top["platforms"]):
        platform = _platform(reader, node)
        if platform.name in platforms:
            raise reader.error(node, f"platform {platform.name} stands twice")
        platforms[platform.name] = platform
    return Shared(MappingProxyType(platforms), MappingProxyType(starts))


def read_endpoints(reader: Reader, node: yaml.Node) -> tuple[Endpoint, ...]:
    """A list of `kind: pattern`. Raises ConfigError for an unknown kind and for an empty list."""
    found = []
    for item in reader.items("endpoints", node):
        pairs = reader.mapping(item, (), KINDS)
        if len(pairs) != 1:
            raise reader.error(item, "an endpoint is one kind and its pattern")
        [(kind, pattern)] = pairs.items()
        found.append(Endpoint(kind, reader.text(kind, pattern)))
    if not found:
        raise reader.error(node, "endpoints must not be empty")
    return tuple(found)


def read_expected(reader: Reader, node: yaml.Node, start: Expected) -> Expected:
    """Bounds for `listed` and `found`; what an entry leaves out is as in `start`."""
    given = reader.mapping(node, (), ("listed", "found"))
    return Expected(
        _bounds(reader, given["listed"], start.listed) if "listed" in given else start.listed,
        _bounds(reader, given["found"], start.found) if "found" in given else start.found,
    )


def _bounds(reader: Reader, node: yaml.Node, start: Bounds) -> Bounds:
    given = reader.mapping(node, (), ("min", "max"))
    low = reader.count("min", given["min"]) if "min" in given else start.low
    high = reader.count("max", given["max"]) if "max" in given else start.high
    if high is not None and high < low:
        raise reader.error(node, f"max {high} is below min {low}")
    return Bounds(low, high)


def _start(reader: Reader, node: yaml.Node) -> Start:
    given = reader.mapping(node, ("expect", "budget"), ("endpoints",))
    return Start(
        read_expected(reader, given["expect"], Expected()),
        reader.count("budget", given["budget"]),
        read_endpoints(reader, given["endpoints"]) if "endpoints" in given else (),
    )


def _platform(reader: Reader, node: yaml.Node) -> Platform:
    given = reader.mapping(node, ("name", "endpoints"), ("hosts", "article", "select"))
    return Platform(
        reader.text("name", given["name"]),
        read_endpoints(reader, given["endpoints"]),
        reader.texts("hosts", given["hosts"]) if "hosts" in given else (),
        reader.text("article", given["article"]) if "article" in given else None,
        reader.text("select", given["select"]) if "select" in given else None,
    )
