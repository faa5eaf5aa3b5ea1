"""Held, planned or cancelled: what the headline says, else what the first account of the pledge says."""

import datetime as dt
from collections.abc import Sequence

from scraper.assemble.choice import Choice
from scraper.extract.document import Document
from scraper.models import DateMention, Finding
from scraper.vocabulary import Status

_PLANNED_AHEAD = dt.timedelta(days=60)


def judge_status(doc: Document, findings: Sequence[Finding[Status]]) -> Choice[Status]:
    """A plan stays a plan only while no sentence of the article's own voice tells of the pledge as done."""
    if not findings:
        return Choice(None)
    if all(f.value == "held" for f in findings):
        return Choice(next((f for f in findings if _is_told(doc, f)), findings[0]))
    headline = [f for f in findings if doc.sentence_at(f.start).part.kind == "headline"]
    told = [f for f in findings if _is_told(doc, f)]
    first = next((f for f in headline if f.value != "held"), None)
    if first is None:
        planned = [f for f in findings if f.value == "planned"]
        done = [f for f in told or findings if f.value == "held"]
        body = [f for f in told if doc.sentence_at(f.start).part.kind == "body"]
        lead = next(iter(body or told or findings), None)
        plan_first = ((lead is not None and lead.value == "planned") or not told) and len(planned) >= max(1, len(done))
        lead = planned[0] if plan_first else lead
        first = lead if plan_first or lead is None or lead.value == "cancelled" else next(iter(done or findings), lead)
        if first is not None and first.value == "planned" and not plan_first and done:
            first = done[0]
    return Choice(first)


def _is_told(doc: Document, finding: Finding[Status]) -> bool:
    """Whether the article tells it below its headline, in its own voice."""
    sentence = doc.sentence_at(finding.start)
    return sentence.part.kind != "headline" and not doc.is_speech(sentence)


def held_ahead(doc: Document, date: Finding[DateMention] | None) -> Finding[Status] | None:
    """*Semua hadir pada Kamis (17/10)*, reported on the 9th: what is told of a day after the report is a plan.

    Not of the day after, since a report may be stamped before midnight; nor of one farther off than people plan, or
    whose weekday is another: these are slips.
    """
    published = doc.article.published
    if (
        published is None
        or date is None
        or date.value.value is None
        or date.value.note
        or date.value.precision != "day"
    ):
        return None
    ahead = dt.date.fromisoformat(date.value.value) - published
    if not dt.timedelta(days=1) < ahead <= _PLANNED_AHEAD:
        return None
    return Finding("planned", date.evidence, "day_after_report")
