"""Every type that flows through Ikrar, frozen. Reading the code starts here.

    Source ─discover→ Link ─fetch→ Page ─read→ Article ─screen, extract→ Extraction ─resolve→ Reading
           ─merge→ Event ─store→ events/*.md ─publish→ docs/, dataset ─MkDocs→ site/

Two families: what lives only in memory is a frozen dataclass; what is written to `events/` is a frozen pydantic model,
strict, so that a file edited by hand is held to the same contract as one that we wrote. Where an article has many of a
kind, the rules read it most of their time: it is a named tuple, or a dataclass with nothing but slots, whose parts are
read ten times as fast. Nobody changes these either.
"""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Annotated, Any, Generic, Literal, NamedTuple, TypeVar
from urllib.parse import unquote, urlsplit

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from scraper.vocabulary import (
    DateBasis,
    DatePrecision,
    Election,
    Form,
    InstitutionKind,
    Kind,
    LinkState,
    Qualifier,
    ReadState,
    ReviewState,
    Status,
)

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

QUOTE_LIMIT = 160
"""The longest quote that may stand in an event file, in characters: we publish facts, not articles."""


# ── From the web to an article ──────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One way to ask a source what it has published.

    `kind` names the module of `sources/discover` that understands the answer; `pattern` is an address, absolute or
    from the source's home, with the placeholders of `sources/pattern`.
    """

    kind: str
    pattern: str


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a count may be, both ends included; `high` None where there is no upper end."""

    low: int = 0
    high: int | None = None


@dataclass(frozen=True, slots=True)
class Expected:
    """What one run may see at a source: links that its answers `listed`, and of these what it `found` to look at.

    Less than `listed.low` means that a way in is broken; more than a `high` that something else is being read.
    """

    listed: Bounds = Bounds()
    found: Bounds = Bounds()


@dataclass(frozen=True, slots=True)
class Source:
    """One outlet or portal of the registry.

    `region` is a province code, or None for a national one; `covers` are further provinces that it reports on.
    `kind` is that of the first endpoint; the others follow in the order in which they are asked. `article` is a
    regular expression that the path and query of an article in a list match, `select` a CSS selector of the part of
    a list that holds its links. `budget` is the most requests for lists in one window of days: a daily run is one, a
    walk back has one a quarter. `plain_http` allows it to answer without encryption. `basis` says how the host is
    known.
    """

    id: str
    name: str
    home: str
    region: str | None
    kind: str
    status: str
    covers: tuple[str, ...] = ()
    platform: str | None = None
    endpoints: tuple[Endpoint, ...] = ()
    article: str | None = None
    select: str | None = None
    expect: Expected = Expected()
    budget: int = 60
    plain_http: bool = False
    basis: str = "seen"


@dataclass(frozen=True, slots=True)
class Link:
    """An address that may hold an article, as discovery found it: canonical, on the source's own host.

    `title` and `published` are what the list said of it, plain text and a local civil date; hints, not facts.
    """

    url: str
    source_id: str
    title: str | None = None
    published: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Response:
    """What one address answered, its body decoded.

    `asked` is the address that was asked for and `url` the one that answered, after redirects. Header names are in
    small letters. `unchanged` says that the body was already known: the server said so (304), or the cache was fresh.
    `moved` says that there were redirects, and all of them permanent.
    """

    asked: str
    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes
    retrieved: dt.datetime
    unchanged: bool = False
    moved: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """The bytes of one address, as fetched or replayed. `charset` is the one the server declared, if any."""

    url: str
    body: bytes
    retrieved: dt.date
    charset: str | None = None
    outlet: str | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A span of `Article.text`, [start, end) in characters, and what it is on the page."""

    kind: Literal["headline", "body", "caption"]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Article:
    """One article, ready to be read for facts.

    `text` holds headline, body and captions in page order, one paragraph a line, normalised once (NFC, no
    invisible characters, single spaces); `parts` names their spans, in order, together covering every
    paragraph. Related links, menus, counters and comments are not in it, nor what lies beyond 50,000 characters
    (`read/compose.py`). `published` is the local civil date printed by the page (or its address or byline), never the
    clock's. `sha256` is that of `text`.
    """

    url: str | None
    outlet: str | None
    title: str | None
    published: dt.date | None
    text: str
    parts: tuple[Part, ...]
    retrieved: dt.date
    read: ReadState = "full"
    sha256: str = ""


def words_of_address(url: str) -> str:
    """The words of the part of an address where most sites put the headline; empty where it has none.

    That is the last part of three words or more: behind it may stand the number of a page, *amp* or *index.html*.
    """
    parts = [re.sub(r"[-_+.]+", " ", part) for part in unquote(urlsplit(url).path).split("/") if part]
    return next((part for part in reversed(parts) if len(part.split()) >= 3), parts[-1] if parts else "")


# ── From an article to findings ─────────────────────────────────────────────────────────────────────────────────────


@dataclass(slots=True)
class Evidence:
    """The words behind a value: `article.text[start:end] == quote`, always."""

    quote: str
    start: int
    end: int


@dataclass(slots=True)
class Finding(Generic[T_co]):
    """One candidate value of one field, with its words and the name of the rule that read it."""

    value: T_co
    evidence: tuple[Evidence, ...]
    rule: str

    @property
    def start(self) -> int:
        return self.evidence[0].start

    @property
    def end(self) -> int:
        return self.evidence[0].end

    @property
    def quote(self) -> str:
        return self.evidence[0].quote


class DateMention(NamedTuple):
    """A day that a text names, resolved to the calendar as far as the text and its publication allow.

    `value` and `end` are ISO dates at `precision`; `value` is None where only a weekday stands and no publication
    is known. `note` says what is wrong with the printed date, in Indonesian.
    """

    value: str | None
    end: str | None
    precision: DatePrecision
    basis: DateBasis
    note: str | None = None


class InstitutionMention(NamedTuple):
    """An institution that a text names, or implies (`implied`: *ASN Kabupaten Pesawaran*, *Bupati Siak*).

    `regions` are the Kemendagri codes that the words can mean, () where they name no region.
    """

    name: str
    kind: InstitutionKind
    regions: tuple[str, ...]
    implied: bool = False
    parent: str | None = None


@dataclass(frozen=True, slots=True)
class Screening:
    """Whether an article tells of a declaration, and the reasons in words."""

    relevant: bool
    kind: Kind
    reasons: tuple[str, ...]


class Rejected(NamedTuple):
    """A candidate that lost, and why: a maintainer finds the wrong rule from here."""

    field: str
    finding: Finding[Any]
    why: str


# ── The event file: fixed contract ──────────────────────────────────────────────────────────────────────────────────


class Record(BaseModel):
    """Base of everything in an event file: frozen, strict, no unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


Text = Annotated[str, StringConstraints(min_length=1)]
ProvinceCode = Annotated[str, StringConstraints(pattern=r"^[0-9]{2}$")]
RegencyCode = Annotated[str, StringConstraints(pattern=r"^[0-9]{2}\.[0-9]{2}$")]
EventId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]{7}$")]
PartialDate = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")]
"""A local civil date as printed: 2022-11-09, or 2022-11 or 2022 at lower precision."""
Day = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$")]
Quote = Annotated[str, StringConstraints(min_length=1, max_length=QUOTE_LIMIT)]
Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{12}$")]
SourceKey = Annotated[str, StringConstraints(pattern=r"^s[1-9][0-9]*$")]


class Institution(Record):
    """Who pledges; `parent` is the body it belongs to, where the text says so."""

    name: Text
    kind: InstitutionKind
    parent: Text | None = None


class Place(Record):
    """Kemendagri codes of today of the institution's region (null province = national), and the venue."""

    province_code: ProvinceCode | None = None
    regency_code: RegencyCode | None = None
    venue: Text | None = None


class Headcount(Record):
    """People who pledged or signed. `value` is null where only a word like *ratusan* is given."""

    value: Annotated[int, Field(ge=0)] | None
    low: Annotated[int, Field(ge=0)]
    high: Annotated[int, Field(ge=0)] | None
    qualifier: Qualifier
    unit: Text | None = None
    text: Text


class Person(Record):
    """A witness, leader, organiser or attendee: a person, a role, a body, or any two or three of them."""

    name: Text | None = None
    role: Text | None = None
    org: Text | None = None


class SourceRef(Record):
    """One report of the event. `url` is null where only a copy of the article is known."""

    key: SourceKey
    url: Text | None
    outlet: Text | None
    title: Text | None
    published: Day | None
    retrieved: Day
    read: ReadState
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    archived: Text | None = None
    link: LinkState = "unchecked"


class Proof(Record):
    """The words behind a value, as kept in the event file."""

    source: SourceKey
    quote: Quote
    rule: Text


class Disagreement(Record):
    """What another report says of a field, or what the machine reads where a person has set the value."""

    field: Text
    value: Any
    source: SourceKey
    quote: Quote | None = None
    rule: Text | None = None


class Review(Record):
    """Whether a person has read the event against its articles; `fields` are those set by hand.

    `on` is the day of the reading, `reported` that on which somebody told us of an error that it set right.
    """

    state: ReviewState = "machine"
    on: Day | None = None
    reported: Day | None = None
    note: Text | None = None
    fields: tuple[Text, ...] = ()


class Event(Record):
    """One event, one file. Field order here is the file's order."""

    id: EventId
    title: Text
    status: Status
    institution: Institution | None
    place: Place
    date: PartialDate | None
    date_end: Day | None = None
    date_precision: DatePrecision
    date_basis: DateBasis
    date_note: Text | None = None
    headcount: Headcount | None = None
    witnesses: tuple[Person, ...] = ()
    organizer: Person | None = None
    led_by: Person | None = None
    attendees: tuple[Person, ...] = ()
    forms: tuple[Form, ...] = ()
    election: tuple[Election, ...] = ()
    sources: Annotated[tuple[SourceRef, ...], Field(min_length=1)]
    evidence: Mapping[str, tuple[Proof, ...]] = Field(default_factory=dict)
    disagreements: tuple[Disagreement, ...] = ()
    review: Review = Review()
    machine: Mapping[str, Digest] = Field(default_factory=dict)
    first_seen: Day
    last_changed: Day


class Tombstone(Record):
    """What stays of an event that was merged into another or removed; its page stays too."""

    id: EventId
    merged_into: EventId | None = None
    removed: Text | None = None
    title: Text
    first_seen: Day
    last_changed: Day


MACHINE_FIELDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("title", ("title",)),
    ("status", ("status",)),
    ("institution", ("institution",)),
    ("place", ("place",)),
    ("date", ("date", "date_end", "date_precision", "date_basis", "date_note")),
    ("headcount", ("headcount",)),
    ("witnesses", ("witnesses",)),
    ("organizer", ("organizer",)),
    ("led_by", ("led_by",)),
    ("attendees", ("attendees",)),
    ("forms", ("forms",)),
    ("election", ("election",)),
)
"""The fields that the machine writes and a person may correct: (name in `machine`, attributes it covers)."""


# ── Between article and event ───────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Facts:
    """The values of one reading, field by field, in the event file's own types; None or () where not stated."""

    title: str
    status: Status
    institution: Institution | None
    place: Place
    date: str | None
    date_end: str | None
    date_precision: DatePrecision
    date_basis: DateBasis
    date_note: str | None
    headcount: Headcount | None
    witnesses: tuple[Person, ...]
    organizer: Person | None
    led_by: Person | None
    attendees: tuple[Person, ...]
    forms: tuple[Form, ...]
    election: tuple[Election, ...]


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything found in one article: the screening, and per field all findings in reading order."""

    article: Article
    screening: Screening
    findings: Mapping[str, Sequence[Finding[Any]]] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Reading:
    """One article's judged account of one event: the facts, the words behind each, and what lost.

    `evidence` is keyed like the event file's (`date`, `headcount`, `witnesses.0`, …).
    """

    article: Article
    screening: Screening
    facts: Facts | None
    evidence: Mapping[str, tuple[Finding[Any], ...]]
    rejected: tuple[Rejected, ...] = ()
