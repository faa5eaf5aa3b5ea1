"""Where a mention of an institution stands, and which pledge is told there."""

from dataclasses import dataclass

from scraper.extract.document import Document, Sentence
from scraper.extract.pledge import Pledge, pledges
from scraper.models import Finding, InstitutionMention


@dataclass(slots=True)
class Standing:
    """Where a mention stands: its words from `start` to before `end`, in which sentence, and the pledge told there.

    `before` is where those words before it begin that say most of it: in its sentence, and not far off.
    """

    start: int
    end: int
    sentence: Sentence
    before: int
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
    return Standing(start, words.end, sentence, max(first, start - 110), told[index])
