"""Findings → one account of one event. Judgement across fields lives here; what loses is kept with the reason."""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from scraper.assemble.choice import Choice
from scraper.assemble.judge_date import judge_date
from scraper.assemble.judge_election import judge_election
from scraper.assemble.judge_headcount import judge_headcount
from scraper.assemble.judge_institution import judge_institution
from scraper.assemble.judge_status import judge_status
from scraper.assemble.title import titled
from scraper.extract.document import document
from scraper.lexicon import Lexicon
from scraper.models import (
    DateMention,
    Extraction,
    Facts,
    Finding,
    Institution,
    InstitutionMention,
    Person,
    Place,
    Reading,
)
from scraper.vocabulary import Form, Status

_FORM_ORDER: tuple[Form, ...] = (
    "deklarasi", "ikrar", "pakta integritas", "komitmen bersama", "surat pernyataan", "nota kesepahaman", "sumpah",
)  # fmt: skip
_UNKNOWN_DATE = DateMention(None, None, "unknown", "none")


def resolve(extraction: Extraction, lexicon: Lexicon) -> Reading:
    """Judge an extraction. `facts` is None where the article tells of no declaration."""
    article = extraction.article
    if not extraction.screening.relevant:
        return Reading(article, extraction.screening, None, MappingProxyType({}))
    doc = document(article, lexicon)
    found = extraction.findings
    status = judge_status(doc, found["status"])
    state: Status = status.finding.value if status.finding else "held"
    institution = judge_institution(doc, found["institution"])
    date = judge_date(doc, found["date"], state)
    headcount = judge_headcount(doc, found["headcount"])
    forms = _first_each(found["forms"])
    election = judge_election(doc, found["election"], date.finding.value if date.finding else None)
    organizer = _organizer(found["organizer"], institution.finding)
    venue = next(iter(found["venue"]), None)
    led_by = _leader(found["led_by"])
    witnesses = tuple(found["witnesses"])
    attendees = tuple(f for f in found["attendees"] if not any(_same(f.value, w.value) for w in witnesses))
    day = _date(date, found["date"])
    facts = Facts(
        title="",
        status=state,
        institution=_institution(institution.finding),
        place=_place(institution.finding, venue),
        date=day.value,
        date_end=day.end,
        date_precision=day.precision,
        date_basis=day.basis,
        date_note=day.note,
        headcount=headcount.finding.value if headcount.finding else None,
        witnesses=tuple(f.value for f in witnesses),
        organizer=organizer.value if organizer else None,
        led_by=led_by.value if led_by else None,
        attendees=tuple(f.value for f in attendees),
        forms=tuple(sorted((f.value for f in forms), key=_FORM_ORDER.index)),
        election=tuple(dict.fromkeys(f.value for f in election)),
    )
    facts = titled(facts)
    evidence = _evidence(
        {
            "status": status.finding,
            "institution": institution.finding,
            "place.venue": venue,
            "date": date.finding,
            "headcount": headcount.finding,
            "organizer": organizer,
            "led_by": led_by,
        },
        {"witnesses": witnesses, "attendees": attendees},
        {"forms": forms, "election": election},
    )
    lost = (*institution.rejected, *date.rejected, *headcount.rejected)
    return Reading(article, extraction.screening, facts, evidence, tuple(dict.fromkeys(lost)))


def _institution(finding: Finding[InstitutionMention] | None) -> Institution | None:
    if finding is None:
        return None
    return Institution(name=finding.value.name, kind=finding.value.kind, parent=finding.value.parent)


def _place(institution: Finding[InstitutionMention] | None, venue: Finding[str] | None) -> Place:
    code = institution.value.regions[0] if institution and institution.value.regions else None
    return Place(
        province_code=code[:2] if code else None,
        regency_code=code if code and len(code) > 2 else None,
        venue=venue.value if venue else None,
    )


def _date(choice: Choice[DateMention], findings: Sequence[Finding[DateMention]]) -> DateMention:
    """The chosen day; where none is and only a weekday stands, its note says so."""
    if choice.finding is not None:
        return choice.finding.value
    bare = next((f.value for f in findings if f.value.value is None), None)
    return bare or _UNKNOWN_DATE


def _organizer(
    findings: Sequence[Finding[Person]], institution: Finding[InstitutionMention] | None
) -> Finding[Person] | None:
    """Who organises without being the one who pledges."""
    own = institution.value.name.lower() if institution else ""
    own = re.sub(r"^pemerintah\s+", "", own)
    for finding in findings:
        org = re.sub(
            r"^(?:pemerintah(?:\s+(?:kabupaten|kota|provinsi))?|pemkab|pemkot|pemko|pemprov)\s+",
            "",
            (finding.value.org or "").lower(),
        )
        if not own or (org not in own and own not in org):
            return finding
    return None


def _leader(findings: Sequence[Finding[Person]]) -> Finding[Person] | None:
    """The first leader who is named; else the first at all."""
    return next((f for f in findings if f.value.name and f.value.role), next(iter(findings), None))


def _first_each(findings: Sequence[Finding[Form]]) -> tuple[Finding[Form], ...]:
    return tuple({finding.value: finding for finding in reversed(findings)}.values())


def _same(a: Person, b: Person) -> bool:
    if a.name and b.name:
        return a.name == b.name
    return a.role == b.role and a.org == b.org


def _evidence(
    single: Mapping[str, Finding[Any] | None],
    listed: Mapping[str, Sequence[Finding[Any]]],
    several: Mapping[str, Sequence[Finding[Any]]],
) -> Mapping[str, tuple[Finding[Any], ...]]:
    """Keyed as in the event file: `date`, `witnesses.0`, and one key for a field of plain words."""
    kept: dict[str, tuple[Finding[Any], ...]] = {
        key: (finding,) for key, finding in single.items() if finding is not None
    }
    for key, findings in listed.items():
        kept |= {f"{key}.{index}": (finding,) for index, finding in enumerate(findings)}
    kept |= {key: tuple(findings) for key, findings in several.items() if findings}
    return MappingProxyType(kept)
