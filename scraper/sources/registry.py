"""The registry of sources: every `*.yml` beside this module, held to the letter.

A file is a mapping with the one key `sources`, a list of entries with exactly the fields of `models.Source`:

    sources:
      - id: gema-way-jepara
        name: Gema Way Jepara
        home: https://gemawayjepara.contoh.invalid/
        region: "18"          # province code, always quoted; null for a national source
        kind: wordpress       # how its articles are found: one of KINDS
        status: unconfirmed   # one of STATUSES
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Final
from urllib.parse import urlsplit

import yaml

from scraper.errors import ConfigError
from scraper.lexicon.regions import region_rows
from scraper.models import Source
from scraper.vocabulary import SAMPLE_DOMAIN, is_sample_host

KINDS: Final = ("wordpress", "feed", "sitemap", "listing")
"""How the articles of a source are found; each is a module of `discover/`."""
STATUSES: Final = ("unconfirmed", "confirmed", "retired", "sample")
"""`confirmed`: it answered a live check; `sample`: it exists only in the sample pages."""

_FIELDS = tuple(field.name for field in fields(Source))
_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_STRING, _NULL = "tag:yaml.org,2002:str", "tag:yaml.org,2002:null"


def load_registry(folder: Traversable | None = None) -> tuple[Source, ...]:
    """All sources, in the order of the files' names and of their entries.

    Raises ConfigError, with file and line, for anything that is not as the module's docstring says, for an
    unknown province and for an id or a home that stands twice.
    """
    folder = folder or resources.files(__package__ or "scraper.sources")
    provinces = frozenset(row["code"] for row in region_rows() if not row["province_code"])
    found: list[Source] = []
    seen: dict[str, str] = {}
    for file in sorted((file for file in folder.iterdir() if file.name.endswith(".yml")), key=lambda file: file.name):
        for where, source in _sources(file, provinces):
            for mark in (f"id {source.id}", f"home {source.home}"):
                if mark in seen:
                    raise ConfigError(f"{where}: {mark} is already at {seen[mark]}")
                seen[mark] = where
            found.append(source)
    return tuple(found)


def _sources(file: Traversable, provinces: frozenset[str]) -> Iterator[tuple[str, Source]]:
    """The entries of one file, each with where it stands."""
    for entry in _entries(file):
        where = _where(file, entry)
        values = _mapping(file, entry, _FIELDS)
        read = {key: _scalar(file, key, node) for key, node in values.items()}
        for key in set(_FIELDS) - {"region"}:
            if read[key] is None:
                raise ConfigError(f"{_where(file, values[key])}: {key} must not be empty")
        source = Source(
            id=read["id"] or "",
            name=read["name"] or "",
            home=read["home"] or "",
            region=read["region"],
            kind=read["kind"] or "",
            status=read["status"] or "",
        )
        for field, complaint in _complaints(source, provinces):
            raise ConfigError(f"{_where(file, values[field])}: {complaint}")
        yield where, source


def _complaints(source: Source, provinces: frozenset[str]) -> Iterator[tuple[str, str]]:
    """What is wrong with the values of an entry: the field and the complaint."""
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


def _host(home: str) -> str | None:
    try:
        parts = urlsplit(home)
    except ValueError:
        return None
    return parts.hostname if parts.scheme in ("http", "https") else None


def _entries(file: Traversable) -> Sequence[yaml.Node]:
    """The nodes under `sources`. Nodes, not values: they know their lines, and nothing is guessed from them."""
    try:
        root = yaml.compose(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise ConfigError(f"{file.name}:{line}: {error.problem or 'not YAML'}") from error
    except (yaml.YAMLError, UnicodeDecodeError, OSError) as error:
        raise ConfigError(f"{file.name}:1: cannot be read: {' '.join(str(error).split())}") from error
    if root is None:
        raise ConfigError(f"{file.name}:1: empty; a file without sources is to be deleted")
    entries = _mapping(file, root, ("sources",))["sources"]
    if not isinstance(entries, yaml.SequenceNode):
        raise ConfigError(f"{_where(file, entries)}: sources must be a list")
    return list(entries.value)


def _mapping(file: Traversable, node: yaml.Node, keys: Sequence[str]) -> Mapping[str, yaml.Node]:
    """A mapping with exactly these keys, each once."""
    if not isinstance(node, yaml.MappingNode):
        raise ConfigError(f"{_where(file, node)}: expected a mapping with {', '.join(keys)}")
    found: dict[str, yaml.Node] = {}
    for key, value in node.value:
        if key.value not in keys:
            raise ConfigError(f"{_where(file, key)}: unknown key {key.value!r}; known are {', '.join(keys)}")
        if key.value in found:
            raise ConfigError(f"{_where(file, key)}: {key.value} stands twice")
        found[key.value] = value
    missing = [key for key in keys if key not in found]
    if missing:
        raise ConfigError(f"{_where(file, node)}: missing {', '.join(missing)}")
    return found


def _scalar(file: Traversable, key: str, node: yaml.Node) -> str | None:
    """A string or null. Anything that YAML would take for a number, a date or a truth value must be quoted."""
    if isinstance(node, yaml.ScalarNode) and node.tag == _NULL:
        return None
    if isinstance(node, yaml.ScalarNode) and node.tag == _STRING and node.value.strip():
        return str(node.value)
    raise ConfigError(f"{_where(file, node)}: {key} must be a text; quote it if it looks like a number")


def _where(file: Traversable, node: yaml.Node) -> str:
    return f"{file.name}:{node.start_mark.line + 1}"
