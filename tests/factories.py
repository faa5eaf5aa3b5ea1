"""Events for tests: `make_event` for a good one with a change or two, `events()` for every kind (Hypothesis)."""

import datetime as dt
import hashlib
from typing import Any, get_args

from hypothesis import strategies as st

from scraper.models import (
    QUOTE_LIMIT,
    Disagreement,
    Event,
    Headcount,
    Institution,
    Person,
    Place,
    Proof,
    Review,
    SourceRef,
    Tombstone,
)
from scraper.store import machine_digests
from scraper.store.scalars import FORBIDDEN
from scraper.vocabulary import (
    DateBasis,
    Election,
    Form,
    InstitutionKind,
    LinkState,
    Qualifier,
    ReadState,
    ReviewState,
    Status,
)

# ── By hand ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def make_source(key: str = "s1", **changes: Any) -> SourceRef:
    """One report, `s1` unless told otherwise."""
    values: dict[str, Any] = {
        "key": key,
        "url": f"https://berita.example/ikrar-netralitas-{key}",
        "outlet": "Warta Contoh",
        "title": "Pegawai lapas berikrar netral",
        "published": "2022-11-09",
        "retrieved": "2026-11-21",
        "read": "full",
        "sha256": "0123456789abcdef" * 4,
        "link": "ok",
    }
    if key != "s1" or "url" in changes:  # another article has another text
        values["sha256"] = hashlib.sha256(f"{key} {changes.get('url')}".encode()).hexdigest()
    return SourceRef(**values | changes)


def make_event(**changes: Any) -> Event:
    """A sound event in a prison, with one source and two witnesses, written wholly by the machine."""
    values: dict[str, Any] = {
        "id": "k7d2m9qa",
        "title": "Ikrar netralitas ASN Lapas Kelas IIA Bulukumba",
        "status": "held",
        "institution": Institution(name="Lembaga Pemasyarakatan Kelas IIA Bulukumba", kind="lapas"),
        "place": Place(province_code="73", regency_code="73.02", venue="Aula Lapas Kelas IIA Bulukumba"),
        "date": "2022-11-09",
        "date_precision": "day",
        "date_basis": "stated",
        "headcount": Headcount(value=83, low=83, high=83, qualifier="exact", unit="pegawai", text="berjumlah 83 orang"),
        "witnesses": (
            Person(name="Bakri Abubakar", role="perwakilan", org="Bawaslu Kabupaten Bulukumba"),
            Person(role="perwakilan", org="KPU Kabupaten Bulukumba"),
        ),
        "led_by": Person(name="Mut Zaini", role="Kepala Lapas", org="Lapas Kelas IIA Bulukumba"),
        "forms": ("ikrar", "pakta integritas"),
        "election": ("pemilu-2024",),
        "sources": (make_source(),),
        "evidence": {
            "date": (Proof(source="s1", quote="Rabu 9 November 2022", rule="weekday_long_date"),),
            "headcount": (Proof(source="s1", quote="83 orang, semuanya pegawai", rule="berjumlah_n_orang"),),
            "witnesses.0": (Proof(source="s1", quote="disaksikan Bakri Abubakar", rule="disaksikan_oleh"),),
        },
        "first_seen": "2026-11-21",
        "last_changed": "2026-11-21",
    }
    event = Event(**values | changes)
    return event if "machine" in changes else event.model_copy(update={"machine": machine_digests(event)})


def make_tombstone(**changes: Any) -> Tombstone:
    """An event removed on request, unless told otherwise."""
    values: dict[str, Any] = {
        "id": "t0mb5t0n",
        "title": "Ikrar netralitas ASN Kecamatan Contoh",
        "first_seen": "2026-11-20",
        "last_changed": "2026-11-21",
    }
    if not changes.keys() & {"merged_into", "removed"}:
        values["removed"] = "bukan deklarasi"
    return Tombstone(**values | changes)


# ── By Hypothesis ───────────────────────────────────────────────────────────────────────────────────────────────────

HOSTILE = (
    "---", "--- a", "...", "... a", "-", "- a", "-a", "?", "? a", ":", ": a", "a: b", "a:", "a :b", "a:b", "#", "a #b",
    "a#b", "[", "]", "{", "}", "{a: b}", "[a, b]", ",", "a, b", "&a", "*a", "!a", "!!int 3", "|", ">", "| a", "> a",
    "'", '"', "'a'", '"a"', "it's", 'he said "yes"', "%TAG", "@a", "`a`", "a`b", "\\", "\\n", "a\\", "\\u0041",
    "no", "No", "yes", "y", "N", "on", "off", "true", "FALSE", "null", "Null", "~", "<<", "=", "012", "0o14", "0x1F",
    "1.500", "1500", "+5", "-5", ".5", "5.", "1e3", "1_000", "12:30", "12:30:45", ".inf", "-.INF", ".nan", "0b101",
    "2022", "2022-11", "2022-11-09", "2022-02-30", "2022-1-9", "2022-11-09 10:00:00", "2022-11-09T10:00:00Z",
    " a", "a ", " ", "a  b", "a\u00a0", "\u3000a", "ʼ", "é", "e\u0301", "😀", "👩🏽", "नमस्ते", "漢字", "ÿ", "\U0010fffd",
    "{{ 7*7 }}", "${x}", "</title><script>", "a|b", "=1+1", "a?b", "apa?", "../../etc", "con", "<<<<<<< a", "=======",
)  # fmt: skip
"""Texts that a careless YAML writer or reader would change."""


def texts(max_size: int = 60) -> st.SearchStrategy[str]:
    """Any text that an event file can hold, the hostile ones often."""
    visible = st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Cs", "Zl", "Zp"])
    anything = st.text(visible, min_size=1, max_size=max_size).filter(lambda text: not FORBIDDEN.search(text))
    return st.one_of(st.sampled_from(HOSTILE), anything)


def one_of(literal: Any) -> st.SearchStrategy[Any]:
    """Any member of a Literal."""
    return st.sampled_from(get_args(literal))


def days() -> st.SearchStrategy[str]:
    """A day as it stands in an event file."""
    return st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31)).map(dt.date.isoformat)


def persons() -> st.SearchStrategy[Person]:
    """A person, a role, a body, or any of them."""
    text = st.none() | texts()
    return st.builds(Person, name=text, role=text, org=text)


def headcounts() -> st.SearchStrategy[Headcount]:
    """A number of people, or a range with the words for it."""
    number = st.integers(0, 10**6)
    maybe = st.none() | number
    return st.builds(
        Headcount, value=maybe, low=number, high=maybe, qualifier=one_of(Qualifier), unit=st.none() | texts(),
        text=texts(),
    )  # fmt: skip


def sources(key: str) -> st.SearchStrategy[SourceRef]:
    """One report under the given key."""
    text = st.none() | texts()
    return st.builds(
        SourceRef, key=st.just(key), url=text, outlet=text, title=text, published=st.none() | days(), retrieved=days(),
        read=one_of(ReadState), sha256=st.text("0123456789abcdef", min_size=64, max_size=64), archived=text,
        link=one_of(LinkState),
    )  # fmt: skip


def proofs() -> st.SearchStrategy[tuple[Proof, ...]]:
    """Words behind a value."""
    return st.lists(
        st.builds(Proof, source=st.just("s1"), quote=texts(QUOTE_LIMIT), rule=texts()), min_size=1, max_size=2
    ).map(tuple)


def free_values() -> st.SearchStrategy[Any]:
    """What a disagreement may hold: the value of any field, as plain data."""
    leaf = st.none() | texts() | days() | st.integers(0, 10**12 - 1)
    return st.recursive(
        leaf, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts(), inner, max_size=3), max_leaves=4
    ).filter(lambda value: _depth(value) <= 5)


def _depth(value: Any) -> int:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return 1 + max(map(_depth, inner), default=-1)


def disagreements() -> st.SearchStrategy[Disagreement]:
    """What another report says."""
    return st.builds(
        Disagreement, field=texts(), value=free_values(), source=st.just("s1"), quote=st.none() | texts(QUOTE_LIMIT),
        rule=st.none() | texts(),
    )  # fmt: skip


@st.composite
def events(draw: st.DrawFn) -> Event:
    """Any event that the models allow, its dates and precision agreeing."""
    day, length = draw(days()), draw(st.sampled_from([None, 4, 7, 10]))
    text, some_persons = st.none() | texts(), st.lists(persons(), max_size=3).map(tuple)
    evidence_keys = st.sampled_from(["title", "date", "headcount", "witnesses.0", "witnesses.2", "witnesses.10"])
    digest = st.text("0123456789abcdef", min_size=12, max_size=12)
    return Event(
        id=draw(st.from_regex(r"[a-z][a-z0-9]{7}", fullmatch=True)),
        title=draw(texts(200)),
        status=draw(one_of(Status)),
        institution=draw(st.none() | st.builds(Institution, name=texts(), kind=one_of(InstitutionKind), parent=text)),
        place=draw(
            st.builds(Place, province_code=st.just("73"), regency_code=st.sampled_from([None, "73.02"]), venue=text)
        ),
        date=day[:length] if length else None,
        date_end=draw(st.none() | days()),
        date_precision={None: "unknown", 4: "year", 7: "month", 10: "day"}[length],  # type: ignore[arg-type]
        date_basis=draw(one_of(DateBasis)) if length else "none",
        date_note=draw(text),
        headcount=draw(st.none() | headcounts()),
        witnesses=draw(some_persons),
        organizer=draw(st.none() | persons()),
        led_by=draw(st.none() | persons()),
        attendees=draw(some_persons),
        forms=tuple(draw(st.lists(one_of(Form), max_size=3, unique=True))),
        election=tuple(draw(st.lists(one_of(Election), max_size=2, unique=True))),
        sources=tuple(draw(sources(f"s{n}")) for n in range(1, draw(st.integers(2, 4)))),
        evidence=draw(st.dictionaries(evidence_keys | texts(), proofs(), max_size=4)),
        disagreements=draw(st.lists(disagreements(), max_size=2).map(tuple)),
        review=draw(
            st.builds(
                Review, state=one_of(ReviewState), on=st.none() | days(), note=text,
                fields=st.lists(texts(), max_size=2).map(tuple),
            )
        ),
        machine=draw(st.dictionaries(st.sampled_from(["title", "date", "forms"]) | texts(), digest, max_size=4)),
        first_seen=draw(days()),
        last_changed=draw(days()),
    )  # fmt: skip
