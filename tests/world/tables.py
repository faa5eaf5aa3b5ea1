"""The tables in `data/`, read into types. Reading is not checked for strictness: the tests of the world are."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

DOMAIN = "contoh.invalid"
FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Host:
    """One outlet. `platform` says how it lists its articles, `theme` which template shows them.

    `robots`: allow, part (of which `closed` is the part), closed (all), missing (404), broken (503), html (a page
    where the file should be), delay (of `delay` seconds). `validators`: both, etag, modified or none.
    `permalinks`: dated, slug or plain (`/?p=1`). `rest`: open, old (no `_fields`, no page count),
    small (two posts a page, whatever is asked), closed (401).
    """

    id: str
    name: str
    region: str | None
    platform: str
    theme: str
    robots: str
    validators: str
    closed: str = ""
    delay: int = 0
    permalinks: str = "dated"
    rest: str = "open"
    scheme: str = "https"
    reserved: bool = False
    www: bool = False
    amp: bool = False
    mobile: bool = False

    @property
    def domain(self) -> str:
        return f"{self.id}.{DOMAIN}"

    @property
    def home(self) -> str:
        return f"{self.scheme}://{'www.' if self.www else ''}{self.domain}"

    @property
    def zone(self) -> dt.timezone:
        """WIB, WITA or WIT, by province."""
        east = {"5": 8, "6": 8, "7": 8, "8": 9, "9": 9}.get((self.region or "1")[0], 7)
        return dt.timezone(dt.timedelta(hours=7 if self.region in ("61", "62") else east))


@dataclass(frozen=True, slots=True)
class Person:
    """Name, role and body of a leader or witness."""

    name: str
    role: str
    org: str = ""

    @classmethod
    def read(cls, text: str) -> "Person":
        return cls(*text.split("|"))


@dataclass(frozen=True, slots=True)
class Count:
    """A headcount: qualifier, number, unit; a vague one has no number."""

    qualifier: str
    value: int
    unit: str


@dataclass(frozen=True, slots=True)
class Telling:
    """One report of an event: where, when, in which style, and which facts it leaves out."""

    host: str
    published: dt.date
    style: str
    omits: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Later:
    """What becomes of a report from a day on: `n` another headcount, `gone`, or `moved` to another address."""

    host: str
    what: str
    on: dt.date
    value: int = 0


@dataclass(frozen=True, slots=True)
class Event:
    """A declaration as it truly was. `code` is the region's; `date` its day."""

    id: str
    who: str
    short: str
    kind: str
    code: str
    city: str
    venue: str
    date: dt.date
    count: Count | None
    lead: Person
    witnesses: tuple[Person, ...]
    forms: tuple[str, ...]
    election: str
    told: tuple[Telling, ...]
    pages: bool = False
    later: Later | None = None

    @property
    def province(self) -> str:
        return self.code[:2]

    @property
    def regency(self) -> str | None:
        return self.code if len(self.code) > 2 else None


@dataclass(frozen=True, slots=True)
class News:
    """A report of something else: which story is told of which region."""

    host: str
    published: dt.date
    story: str
    region: str
    city: str
    office: str
    person: str


def _table(name: str) -> Mapping[str, Any]:
    found: Mapping[str, Any] = yaml.load((FOLDER / "data" / name).read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return found


@cache
def hosts() -> Mapping[str, Host]:
    """Every outlet by its id."""
    return {row["id"]: Host(**row) for row in _table("hosts.yml")["hosts"]}


@cache
def events() -> Mapping[str, Event]:
    """Every declaration by its id."""
    return {row["id"]: _event(row) for row in _table("events.yml")["events"]}


def _event(row: Mapping[str, Any]) -> Event:
    told = [Telling(told[0], told[1], told[2], tuple(told[3]) if len(told) > 3 else ()) for told in row["told"]]
    if "planned" in row:
        told.insert(0, Telling(row["planned"][0], row["planned"][1], "rencana"))
    return Event(
        id=row["id"],
        who=row["who"],
        short=row["short"],
        kind=row["kind"],
        code=row["code"],
        city=row["city"],
        venue=row["venue"],
        date=row["date"],
        count=Count(*row["n"]) if row["n"] else None,
        lead=Person.read(row["lead"]),
        witnesses=tuple(map(Person.read, row["saksi"])),
        forms=tuple(row["forms"]),
        election=row["pemilu"],
        told=tuple(told),
        pages=row.get("pages", False),
        later=Later(*row["later"]) if "later" in row else None,
    )


@cache
def news() -> Sequence[News]:
    """Every report of something else."""
    return [News(*row) for row in _table("news.yml")["rows"]]


@cache
def stories() -> Mapping[str, Mapping[str, Any]]:
    """What is told besides declarations: kind, headline, body."""
    found: Mapping[str, Mapping[str, Any]] = _table("news.yml")["stories"]
    return found


@cache
def styles() -> Mapping[str, Any]:
    """How declarations are told, and the sentences around them."""
    return _table("styles.yml")
