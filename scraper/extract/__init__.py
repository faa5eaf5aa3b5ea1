"""Article → findings: one field, one module, one public function `extract(article, lexicon)`, pure.

Fields never see each other; which finding becomes the event's value is judged in `assemble/`.
"""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType, ModuleType
from typing import Any

from scraper.extract import (
    attendees,
    date,
    election,
    forms,
    headcount,
    institution,
    led_by,
    organizer,
    status,
    venue,
    witnesses,
)
from scraper.extract.screen import screen
from scraper.lexicon import Lexicon
from scraper.models import Article, Extraction, Finding

FIELDS: Mapping[str, ModuleType] = MappingProxyType(
    {
        "status": status,
        "institution": institution,
        "venue": venue,
        "date": date,
        "headcount": headcount,
        "witnesses": witnesses,
        "organizer": organizer,
        "led_by": led_by,
        "attendees": attendees,
        "forms": forms,
        "election": election,
    }
)
"""Field → its module, each with `extract`, `show` and its table of `RULES`."""


def extract(article: Article, lexicon: Lexicon) -> Extraction:
    """Screen an article and, where it tells of a declaration, find every candidate of every field."""
    screening = screen(article, lexicon)
    if not screening.relevant:
        return Extraction(article, screening)
    found = {name: _findings(module.extract, article, lexicon) for name, module in FIELDS.items()}
    return Extraction(article, screening, MappingProxyType(found))


def _findings(
    rule: Callable[[Article, Lexicon], Sequence[Finding[Any]]], article: Article, lexicon: Lexicon
) -> tuple[Finding[Any], ...]:
    return tuple(rule(article, lexicon))
