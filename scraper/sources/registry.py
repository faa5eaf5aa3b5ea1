"""The registry of sources: every `*.yml` beside this module, held to the letter.

A file is a mapping with the one key `sources`, a list of entries:

    sources:
      - id: gema-way-jepara
        name: Gema Way Jepara
        home: https://gemawayjepara.contoh.invalid/
        region: "18"          # province code, always quoted; null for a national source
        kind: wordpress       # how its articles are found: one of KINDS
        status: unconfirmed   # one of STATUSES

These six are in every entry. What else it needs, and only where it differs from `data/platforms.yml`:

        platform: antara      # endpoints, article and select as in that row
        endpoints:            # asked in this order until the days wanted are covered; the first is of `kind`
          - listing: /search?q={q}&page={page}
        article: ^/berita/\\d+/          # what the path and query of an article look like
        select: "#daftar"               # the part of a list that holds its links
        covers: ["93", "95"]            # further provinces that it reports on
        expect: {listed: {min: 1, max: 900}, found: {max: 80}}
        budget: 120                     # requests for lists in one window of days
        plain_http: true                # may answer without encryption
        basis: assumed                  # one of BASES; without it: seen
"""

import re
from collections.abc import Iterator, Mapping
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Final
from urllib.parse import urljoin, urlsplit

import soupsieve
import yaml

from scraper.errors import ConfigError, ReadError
from scraper.lexicon.regions import region_rows
from scraper.models import Endpoint, Expected, Source
from scraper.read.address import same_site
from scraper.sources.nodes import Reader
from scraper.sources.pattern import PAGES, WORDS, holes
from scraper.sources.platforms import KINDS, Platform, read_endpoints, read_expected, shared
from scraper.vocabulary import SAMPLE_DOMAIN, is_sample_host

STATUSES: Final = ("unconfirmed", "confirmed", "retired", "sample")
"""`confirmed`: it answered a live check; `sample`: it exists only in the sample pages."""
BASES: Final = ("seen", "vetted", "assumed")
"""How a host is known. `seen`: an article of it was read once; `vetted`: others found that it answers as its kind
says; `assumed`: its name follows from its siblings' or from common knowledge."""

CONTRACT: Final = ("id", "name", "home", "region", "kind", "status")
"""The keys of every entry, and what `ikrar sources list --json` gives."""
_OPTIONAL: Final = (
    "platform", "endpoints", "article", "select", "covers", "expect", "budget", "plain_http", "basis",
)  # fmt: skip
_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_LONGEST_ARTICLE = 200
_HOLES: Final = {"wordpress": frozenset[str](), "sitemap": frozenset({"from", "to", "day"})}
"""The holes that an endpoint of a kind may have, where not all."""


def load_registry(folder: Traversable | None = None) -> tuple[Source, ...]:
    """All sources, in the order of the files' names and of their entries.

    Raises ConfigError, with file and line, for anything that is not as the module's docstring says, for an
    unknown province and for an id or a home that stands twice.
    """
    found, problems = read_registry(folder)
    if problems:
        raise problems[0]
    return found


def read_registry(folder: Traversable | None = None) -> tuple[tuple[Source, ...], tuple[ConfigError, ...]]:
    """The sources whose entries are sound, and everything that is wrong with the others, in the files' order."""
    folder = folder or resources.files(__package__ or "scraper.sources")
    provinces = frozenset(row["code"] for row in region_rows() if not row["province_code"])
    found: list[Source] = []
    problems: list[ConfigError] = []
    seen: dict[str, str] = {}
    for file in sorted((file for file in folder.iterdir() if file.name.endswith(".yml")), key=lambda file: file.name):
        for entry in _entries(Reader(file), provinces):
            if isinstance(entry, ConfigError):
                problems.append(entry)
                continue
            where, source = entry
            for mark in (f"id {source.id}", f"home {source.home}"):
                if mark in seen:
                    problems.append(ConfigError(f"{where}: {mark} is already at {seen[mark]}"))
                seen.setdefault(mark, where)
            found.append(source)
    return tuple(found), tuple(problems)


def _entries(reader: Reader, provinces: frozenset[str]) -> Iterator[tuple[str, Source] | ConfigError]:
    """The entries of one file, each with where it stands, or what is wrong with it."""
    try:
        top = reader.mapping(reader.root(), ("sources",))
        entries = reader.items("sources", top["sources"])
    except ConfigError as error:
        yield error
        return
    for entry in entries:
        try:
            nodes = reader.mapping(entry, CONTRACT, _OPTIONAL)
            source = _source(reader, nodes)
        except ConfigError as error:
            yield error
            continue
        complaints = (*_core(source, provinces), *_details(source, provinces), *_ways(source))
        for field, complaint in complaints:
            yield reader.error(nodes.get(field, entry), complaint)
        if not complaints:
            yield reader.where(entry), source


def _source(reader: Reader, nodes: Mapping[str, yaml.Node]) -> Source:
    """An entry as it stands, completed by its platform and by what its kind starts from."""
    kind = reader.text("kind", nodes["kind"])
    start = shared().starts.get(kind)
    platform = _platform(reader, nodes)
    endpoints = platform.endpoints if platform else start.endpoints if start else ()
    expect = start.expect if start else Expected()
    return Source(
        id=reader.text("id", nodes["id"]),
        name=reader.text("name", nodes["name"]),
        home=reader.text("home", nodes["home"]),
        region=reader.text_or_null("region", nodes["region"]),
        kind=kind,
        status=reader.text("status", nodes["status"]),
        covers=reader.texts("covers", nodes["covers"]) if "covers" in nodes else (),
        platform=platform.name if platform else None,
        endpoints=read_endpoints(reader, nodes["endpoints"]) if "endpoints" in nodes else endpoints,
        article=_text(reader, nodes, "article") or (platform.article if platform else None),
        select=_text(reader, nodes, "select") or (platform.select if platform else None),
        expect=read_expected(reader, nodes["expect"], expect) if "expect" in nodes else expect,
        budget=reader.count("budget", nodes["budget"]) if "budget" in nodes else start.budget if start else 0,
        plain_http="plain_http" in nodes and reader.truth("plain_http", nodes["plain_http"]),
        basis=_text(reader, nodes, "basis") or "seen",
    )


def _text(reader: Reader, nodes: Mapping[str, yaml.Node], key: str) -> str | None:
    return reader.text(key, nodes[key]) if key in nodes else None


def _platform(reader: Reader, nodes: Mapping[str, yaml.Node]) -> Platform | None:
    name = _text(reader, nodes, "platform")
    platforms = shared().platforms
    if name is not None and name not in platforms:
        raise reader.error(nodes["platform"], f"platform {name!r} is not one of {', '.join(platforms)}")
    return platforms[name] if name is not None else None


def _core(source: Source, provinces: frozenset[str]) -> Iterator[tuple[str, str]]:
    """What is wrong with the six values of every entry: the field and the complaint."""
    host = _host(source.home)
    if not _ID.fullmatch(source.id):
        yield "id", f"id {source.id!r} must be lower-case words joined by hyphens, a letter first"
    if host is None:
        yield "home", f"home {source.home!r} is not an http(s) address"
    if source.region is not None and source.region not in provinces:
        yield "region", f"region {source.region!r} is not the code of a province"
    if source.kind not in KINDS:
        yield "kind", f"kind {source.kind!r} is not one of {', '.join(KINDS)}"
    if source.status not in STATUSES:
        yield "status", f"status {source.status!r} is not one of {', '.join(STATUSES)}"
    if (source.status == "sample") != is_sample_host(host):
        yield "status", f"status sample and homes under {SAMPLE_DOMAIN} belong together"


def _details(source: Source, provinces: frozenset[str]) -> Iterator[tuple[str, str]]:
    """What is wrong with the values that only some entries have."""
    for code in source.covers:
        if code not in provinces or code == source.region:
            yield "covers", f"{code!r} is not the code of a further province"
    if source.covers and source.region is None:
        yield "covers", "a national source covers every province"
    if source.basis not in BASES:
        yield "basis", f"basis {source.basis!r} is not one of {', '.join(BASES)}"
    if not source.budget:
        yield "budget", "budget must be at least 1"
    if source.home.startswith("http:") and not source.plain_http:
        yield "home", f"home {source.home!r} is not encrypted: use https, or say plain_http: true"
    if source.article is not None and not _is_regex(source.article):
        yield "article", f"article {source.article!r} is not a regular expression of {_LONGEST_ARTICLE} characters"
    if source.select is not None and not _is_selector(source.select):
        yield "select", f"select {source.select!r} is not a CSS selector"


def _ways(source: Source) -> Iterator[tuple[str, str]]:
    """What is wrong with how a source is asked. A sample is never asked."""
    if source.status == "sample":
        return
    if not source.endpoints:
        yield "kind", f"kind {source.kind} needs endpoints"
    elif source.endpoints[0].kind != source.kind:
        yield "kind", f"kind is {source.kind}, but the first endpoint is a {source.endpoints[0].kind}"
    for endpoint in source.endpoints:
        complaint = _endpoint(source.home, endpoint)
        if complaint:
            yield "endpoints", f"endpoint {endpoint.pattern!r}: {complaint}"


def _endpoint(home: str, endpoint: Endpoint) -> str | None:
    try:
        found = holes(endpoint.pattern)
    except ValueError as error:
        return str(error)
    if not found <= _HOLES.get(endpoint.kind, found):
        return f"{{{min(found - _HOLES[endpoint.kind])}}} means nothing to a {endpoint.kind}"
    if len(found & WORDS) > 1 or len(found & PAGES) > 1 or ("day" in found and {"from", "to"} & found):
        return "two holes for one thing"
    try:
        inside = same_site(home, urljoin(home, endpoint.pattern))
    except (ReadError, ValueError):
        inside = False
    return None if inside else f"leads away from {home}"


def _is_regex(text: str) -> bool:
    try:
        re.compile(text)
    except re.error:
        return False
    return len(text) <= _LONGEST_ARTICLE


def _is_selector(text: str) -> bool:
    try:
        soupsieve.compile(text)
    except soupsieve.SelectorSyntaxError:
        return False
    return True


def _host(home: str) -> str | None:
    try:
        parts = urlsplit(home)
    except ValueError:
        return None
    return parts.hostname if parts.scheme in ("http", "https") else None
