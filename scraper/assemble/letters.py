"""What a name is worth whose letters only look Latin: nothing. Our tables know no such word, and cut the name short.

An article whose institution stands so makes no event: *Pemerintah Kabupaten* of *Pemerintah Kabupaten Wаjo* would be
wrong, and the next best institution too. A person, body or venue written so is left out, and the reason kept.
"""

import re
from collections.abc import Iterable
from typing import Any, TypeVar

from scraper.extract import FIELDS
from scraper.lexicon.scripts import strange_word
from scraper.models import Finding, Rejected

T = TypeVar("T")
_WHY = "memuat huruf yang bukan Latin: {}"
_REST = re.compile(r"\w*(?: \w+)?")
"""What follows a name that was cut short: the rest of its word, and the next."""


def strange_institution(text: str, finding: Finding[Any] | None) -> str | None:
    """Why an institution cannot be told by the words behind it or those right after them; None where it can."""
    for proof in finding.evidence if finding else ():
        rest = _REST.match(text, proof.end)
        if word := strange_word(text[proof.start : rest.end() if rest else proof.end]):
            return f"nama lembaganya {_WHY.format(word)}"
    return None


def readable(field: str, findings: Iterable[Finding[T] | None], lost: list[Rejected]) -> tuple[Finding[T], ...]:
    """The findings whose values are written in Latin letters; the others go to `lost`."""
    kept, show = [], FIELDS[field].show
    for finding in findings:
        if finding is not None and (word := strange_word(show(finding.value))):
            lost.append(Rejected(field, finding, _WHY.format(word)))
        elif finding is not None:
            kept.append(finding)
    return tuple(kept)
