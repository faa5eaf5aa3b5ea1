"""Which acts stand by the words of a pledge: reading, speaking, signing, holding it, and what else one does there."""

import re
from collections.abc import Sequence

from scraper.extract.document import Document, Sentence
from scraper.extract.pledge_words import BESIDE, ENACTED, NOUN

_ACTS = re.compile(rf"\b(?:(?P<enacted>{ENACTED})|(?P<attended>disaksikan|dihadiri)|{BESIDE})\b", re.I)
_NOUNS = re.compile(rf"\b(?:{NOUN})", re.I)
_STOP = re.compile(r"[.;]")
_FAR = 120
"""So many characters may stand between an act and the pledge."""
_NEAR = 80
"""And so many before what makes it, where that comes behind: another thing is made farther on."""


def acts_in(doc: Document, sentence: Sentence) -> tuple[bool, bool]:
    """Whether an act stands by words of a pledge in the sentence, and whether one does that makes the pledge."""
    acts = doc.whole.each(_ACTS, sentence)
    return _beside(doc.text, doc.whole.each(_NOUNS, sentence), acts) if acts else (False, False)


def is_made_in(text: str) -> bool:
    """Whether an act that makes a pledge stands by words of one."""
    return _beside(text, [*_NOUNS.finditer(text)], [*_ACTS.finditer(text)])[1]


def _beside(text: str, nouns: Sequence[re.Match[str]], acts: Sequence[re.Match[str]]) -> tuple[bool, bool]:
    performed = False
    for noun in nouns:
        start, end = noun.span()
        for act in acts:
            first, last = act.span()
            if last < start:
                near = start - last <= _FAR and not _STOP.search(text, last, start)
                made = near and act.lastgroup == "enacted"
            else:
                near = 0 < first - end <= _FAR and not (text[end].isalnum() or _STOP.search(text, end, first))
                made = near and first - end <= _NEAR and act.lastgroup is not None
            if made:
                return True, True
            performed = performed or near
    return performed, False
