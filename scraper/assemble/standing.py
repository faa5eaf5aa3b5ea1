"""Where a mention of an institution stands, and which pledge is told there."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from scraper.assemble.closing_words import words_before
from scraper.extract.document import Document, Sentence
from scraper.extract.institution.names import ASIDE
from scraper.extract.pledge import Pledge, pledges
from scraper.models import Finding, InstitutionMention

NEUTRALITY_OF = (
    r"\b(?:ke)?netral(?:itas|an)?\s+(?:(?:bagi|untuk|para|seluruh|segenap|pegawai)\s+)*"
    r"(?:asn|pns|pegawai(?:\s+negeri(?:\s+sipil)?)?|aparat(?:ur)?\s+sipil\s+negara|abdi\s+negara)"
    rf"\b{ASIDE}"
)
"""*Netralitas ASN*, *kenetralan para pegawai negeri sipil (PNS)*: of servants, whosever they are."""
_SERVANTS_AND_VILLAGES = re.compile(
    rf"{NEUTRALITY_OF}\s*(?:,?\s*(?:dan|serta|maupun|beserta|bersama|&)|,|/)\s*(?:para\s+|perangkat\s+|datok\s+)?"
    r"(?:kepala\s+(?:desa|kampung)|kades|desa|penghulu|keuchik|perbekel|lurah|aparat\w*\s+desa)\b|"
    r"\bnetral(?:itas)?\s+(?:kepala\s+(?:desa|kampung)|kades|perbekel|keuchik)\s*(?:,?\s*(?:dan|serta)|,|/)\s*"
    r"(?:asn|pns|aparatur\s+sipil\s+negara)\b",
    re.I,
)


@dataclass(slots=True)
class Standing:
    """Where a mention stands: its words from `start` to before `end`, in which sentence, and the pledge told there.

    `before` is where those words before it begin that say most of it: in its sentence, and not far off. `words` are the
    last two of these in small letters, behind the rest of them; `word` is the last, "" where none stands there.
    """

    start: int
    end: int
    sentence: Sentence
    before: int
    words: Sequence[str]
    word: str
    here: Pledge | None


def told_of(doc: Document) -> dict[int, Pledge | None]:
    """The pledges that may say who pledges, by the index of their sentence: none that is yet to be, where one is held.

    *Pekan depan ASN Pemkab Y berikrar*.
    """
    told = pledges(doc)
    held = any(pledge.performed and not (pledge.future or pledge.speech) for pledge in told)
    return {pledge.sentence.index: pledge for pledge in told if not (held and pledge.future)}


def standing(doc: Document, finding: Finding[InstitutionMention], told: dict[int, Pledge | None]) -> Standing:
    """Where a mention stands. Of whom a pledge tells that points back is said in the sentence before."""
    words = finding.evidence[0]
    start = words.start
    sentence = doc.sentence_at(start)
    first, index = sentence.start, sentence.index
    if index not in told:
        after = told.get(index + 1)
        told[index] = after if after and after.sentence.index == index + 1 and after.refers_back else None
    before = max(first, start - 110)
    last = words_before(doc, start, before)
    return Standing(start, words.end, sentence, before, last, last[-1] if last else "", told[index])


def villages_beside_servants(doc: Document) -> bool:
    """*Deklarasi netralitas ASN dan kepala desa*: one pledge of the government's people, its villages' with them."""
    return bool(doc.in_headline(_SERVANTS_AND_VILLAGES)) or doc.any_has(
        _SERVANTS_AND_VILLAGES, (pledge.sentence for pledge in pledges(doc) if pledge.performed)
    )
