"""Findings → one account of one event. Judgement across fields lives here; what loses is kept with the reason."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from scraper.assemble.choice import Choice
from scraper.assemble.judge_date import judge_date
from scraper.assemble.judge_election import judge_election
from scraper.assemble.judge_headcount import judge_headcount
from scraper.assemble.judge_institution import judge_institution
from scraper.assemble.judge_region import judge_region
from scraper.assemble.judge_status import held_ahead, judge_status
from scraper.assemble.letters import readable, strange_institution
from scraper.assemble.title import title_of
from scraper.extract.document import Document, document
from scraper.extract.reckoned import at_odds
from scraper.lexicon import Lexicon
from scraper.models import (
    DateMention,
    Extraction,
    Facts,
    Finding,
    Headcount,
    Institution,
    InstitutionMention,
    Person,
    Place,
    Reading,
    Rejected,
)
from scraper.vocabulary import Election, Form, Status

_FORM_ORDER: tuple[Form, ...] = (
    "deklarasi", "ikrar", "pakta integritas", "komitmen bersama", "surat pernyataan", "nota kesepahaman", "sumpah",
)  # fmt: skip
_ITS_GOVERNMENT = re.compile(r"^(?:pemerintah(?:\s+(?:kabupaten|kota|provinsi))?|pemkab|pemkot|pemko|pemprov)\s+")
_OF_A_GOVERNMENT = (
    "camat", "lurah", "kepala opd", "kepala skp", "kepala organisasi", "kepala perangkat", "pimpinan perangkat",
    "kepala dinas", "kepala bagian", "kabag", "pejabat", "kepala sekolah", "kepala puskesmas",
)  # fmt: skip
"""How offices begin whose holders pledge with their government."""
_OF_VILLAGES = r"<@village_head>\b"
_UNKNOWN_DATE = DateMention(None, None, "unknown", "none")


@dataclass(frozen=True, slots=True)
class Judged:
    """The findings that won, field by field, and the day as it is shown."""

    status: Finding[Status] | None
    institution: Finding[InstitutionMention] | None
    region: Finding[str] | None
    venue: Finding[str] | None
    date: Finding[DateMention] | None
    day: DateMention
    headcount: Finding[Headcount] | None
    organizer: Finding[Person] | None
    led_by: Finding[Person] | None
    witnesses: tuple[Finding[Person], ...]
    attendees: tuple[Finding[Person], ...]
    forms: tuple[Finding[Form], ...]
    election: tuple[Finding[Election], ...]


def resolve(extraction: Extraction, lexicon: Lexicon) -> Reading:
    """Judge an extraction. `facts` is None where the article tells of no declaration, or one cannot tell whose."""
    article = extraction.article
    if not extraction.screening.relevant:
        return Reading(article, extraction.screening, None, MappingProxyType({}))
    judged, lost = _judge(document(article, lexicon), extraction.findings)
    if why := strange_institution(article.text, judged.institution):
        return Reading(article, replace(extraction.screening, reasons=(why,)), None, MappingProxyType({}), lost)
    return Reading(article, extraction.screening, _facts(judged), _evidence(judged), lost)


def _judge(doc: Document, found: Mapping[str, Sequence[Finding[Any]]]) -> tuple[Judged, tuple[Rejected, ...]]:
    """Every field in the order in which judgement needs them: status before date, date before election."""
    status = judge_status(doc, found["status"])
    institution = judge_institution(doc, found["institution"])
    date = judge_date(doc, found["date"], status.finding.value if status.finding else "held")
    done = status.finding is None or status.finding.value == "held"
    planned = held_ahead(doc, date.finding) if done else None
    headcount = judge_headcount(doc, found["headcount"])
    strange: list[Rejected] = []
    witnesses = readable("witnesses", found["witnesses"], strange)
    # Only what was chosen is held against its letters: another leader in the place of the right one would be wrong.
    organizer = readable("organizer", [_organizer(found["organizer"], institution.finding)], strange)
    led_by = readable("led_by", [_leader(found["led_by"])], strange)
    others = (*witnesses, *led_by)
    judged = Judged(
        status=status.finding if planned is None else planned,
        institution=institution.finding,
        region=judge_region(doc, institution.finding),
        venue=next(iter(readable("venue", found["venue"][:1], strange)), None),
        date=date.finding,
        day=_day(doc, date, found["date"]),
        headcount=headcount.finding,
        organizer=next(iter(organizer), None),
        led_by=next(iter(led_by), None),
        witnesses=witnesses,
        attendees=tuple(
            f
            for f in readable("attendees", found["attendees"], strange)
            if not any(_same(f.value, other.value) for other in others)
            and not _pledges(doc, f.value, institution.finding)
        ),
        forms=tuple(sorted(_first_each(found["forms"]), key=lambda f: _FORM_ORDER.index(f.value))),
        election=judge_election(doc, found["election"], date.finding.value if date.finding else None),
    )
    return judged, (*institution.rejected, *date.rejected, *headcount.rejected, *strange)


def _facts(judged: Judged) -> Facts:
    """The values alone. A pledge that no sentence puts into the future counts as held."""
    day = judged.day
    institution = _institution(judged.institution)
    forms = tuple(f.value for f in judged.forms)
    return Facts(
        title=title_of(institution, forms),
        status=judged.status.value if judged.status else "held",
        institution=institution,
        place=_place(judged.region, judged.venue),
        date=day.value,
        date_end=day.end,
        date_precision=day.precision,
        date_basis=day.basis,
        date_note=day.note,
        headcount=judged.headcount.value if judged.headcount else None,
        witnesses=tuple(f.value for f in judged.witnesses),
        organizer=judged.organizer.value if judged.organizer else None,
        led_by=judged.led_by.value if judged.led_by else None,
        attendees=tuple(f.value for f in judged.attendees),
        forms=forms,
        election=tuple(f.value for f in judged.election),
    )


def _evidence(judged: Judged) -> Mapping[str, tuple[Finding[Any], ...]]:
    """The winning findings keyed as in the event file: `date`, `place.venue`, `witnesses.0`."""
    single = {
        "status": judged.status,
        "institution": judged.institution,
        "place": judged.region,
        "place.venue": judged.venue,
        "date": judged.date,
        "headcount": judged.headcount,
        "organizer": judged.organizer,
        "led_by": judged.led_by,
    }
    kept: dict[str, tuple[Finding[Any], ...]] = {key: (f,) for key, f in single.items() if f is not None}
    for key in ("witnesses", "attendees", "forms", "election"):
        for index, finding in enumerate(getattr(judged, key)):
            kept[f"{key}.{index}"] = (finding,)
    return MappingProxyType(kept)


def _institution(finding: Finding[InstitutionMention] | None) -> Institution | None:
    if finding is None:
        return None
    return Institution(name=finding.value.name, kind=finding.value.kind, parent=finding.value.parent)


def _place(region: Finding[str] | None, venue: Finding[str] | None) -> Place:
    code = region.value if region else None
    return Place(
        province_code=code[:2] if code else None,
        regency_code=code if code and len(code) > 2 else None,
        venue=venue.value if venue else None,
    )


def _day(doc: Document, choice: Choice[DateMention], findings: Sequence[Finding[DateMention]]) -> DateMention:
    """The chosen day, with a note where the text counts another; where none is and only a weekday or a day without a
    year stands, its note says so."""
    if choice.finding is not None:
        day = choice.finding.value
        if day.note is None and day.value is not None and day.precision == "day":
            return day._replace(note=at_odds(doc, dt.date.fromisoformat(day.value)))
        return day
    bare = next((f.value for f in findings if f.value.value is None), None)
    return bare or _UNKNOWN_DATE


def _organizer(
    findings: Sequence[Finding[Person]], institution: Finding[InstitutionMention] | None
) -> Finding[Person] | None:
    """Who organises without being the one who pledges."""
    own = institution.value.name.lower() if institution else ""
    for finding in findings:
        org = _ITS_GOVERNMENT.sub("", (finding.value.org or "").lower())
        if not (own.endswith(org) or own.startswith(org)):
            return finding
    return None


def _leader(findings: Sequence[Finding[Person]]) -> Finding[Person] | None:
    """The first leader who is named; else the first at all."""
    return next((f for f in findings if f.value.name and f.value.role), next(iter(findings), None))


def _pledges(doc: Document, guest: Person, institution: Finding[InstitutionMention] | None) -> bool:
    """*Dihadiri camat dan lurah*: whether those named by an office alone are of the people who pledge."""
    if institution is None or guest.name is not None or guest.org is not None:
        return False
    mention, role = institution.value, guest.role or ""
    if mention.kind != "desa" and role.lower().startswith(_OF_A_GOVERNMENT):
        return True
    of_villages = mention.kind == "desa" or "desa" in mention.name.lower()
    return of_villages and doc.lexicon.compile(_OF_VILLAGES).match(role) is not None


def _first_each(findings: Sequence[Finding[Form]]) -> tuple[Finding[Form], ...]:
    return tuple({finding.value: finding for finding in reversed(findings)}.values())


def _same(a: Person, b: Person) -> bool:
    if a.name and b.name:
        return a.name == b.name
    return a.role == b.role and a.org == b.org
