"""Where an article tells of a pledge: the sentences in which neutrality is declared, sworn or signed.

Every judgement leans on this: which date, which number, which institution stands by the pledge. Words of pledging
alone do not make one: candidates *declare* too, and pacts of integrity are signed over budgets and admissions.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from scraper.extract.document import Document, Sentence
from scraper.extract.headline import is_about_neutrality, names_another
from scraper.extract.other_declarations import (
    OTHER_DECLARATION,
    THAT_ONE,
    is_another,
    is_bare,
    is_of_oversight,
)
from scraper.extract.passage import Spans
from scraper.extract.pledge_acts import acts_in
from scraper.extract.pledge_setting import (
    AFTER_CEREMONY,
    ASKED_THERE,
    ASKS,
    BACKGROUND,
    BESIDES,
    CALLED_OFF,
    COMPLIED,
    DATE_OR_PLACE,
    DATED,
    DEFINED,
    DONE_AT_FIRST,
    DONE_WITH_IT,
    DUTY,
    FUTURE,
    GATHERED,
    GIVEN,
    GIVEN_AT_FIRST,
    LED,
    OCCASION,
    ONLY_NAMED,
    POLL_AHEAD,
    PROPOSED,
    REFUSED,
    SAID_OF_IT,
    TEXT_FOLLOWS,
    THERE_AND_THEN,
    TO_COME,
    TODAY,
)
from scraper.extract.pledge_words import (
    BY_HAND,
    BY_MOUTH,
    NEUTRAL,
    NOUN,
    PLEDGE_VERB,
    PLEDGE_WORDS,
    STANCE,
    UNDONE,
)


@dataclass(slots=True)
class Pledge:
    """One sentence that speaks of a pledge, and how."""

    sentence: Sentence
    start: int
    end: int
    performed: bool
    enacted: bool
    """`performed`: a verb or noun of doing stands by it. `enacted`: that of the act, reading, speaking or signing."""
    future: bool
    speech: bool
    background: bool

    @property
    def is_stance(self) -> bool:
        """Whether it says no more than that somebody calls himself neutral: no vow, no reading, no signature."""
        words = self.sentence.text
        stated = _STATED.fullmatch(words, *self._span)
        return bool(stated and not _BY_HAND_OR_MOUTH.search(words))

    @property
    def refers_back(self) -> bool:
        """Whether its words are those of the sentence before: *Kesepakatan itu diteken …*."""
        return bool(_BACK.match(self.sentence.text, *self._span))

    @property
    def _span(self) -> tuple[int, int]:
        return self.start - self.sentence.start, self.end - self.sentence.start

    @property
    def strength(self) -> float:
        """How much the sentence weighs as an account of the pledge itself."""
        weight = 1.0 + self.performed - 0.75 * self.speech - 0.5 * self.background
        return weight + (0.5 if self.sentence.part.kind != "body" else 0.0)


@lru_cache(maxsize=4)
def pledge_sentences(doc: Document) -> frozenset[int]:
    """The indices of the sentences that speak of a pledge."""
    return frozenset(pledge.sentence.index for pledge in pledges(doc))


@lru_cache(maxsize=4)
def pledge_spans(doc: Document) -> Spans:
    """The sentences that speak of a pledge, as spans of the text in which a rule may look."""
    return Spans.of([pledge.sentence for pledge in pledges(doc)])


@lru_cache(maxsize=4)
def pledges(doc: Document) -> Sequence[Pledge]:
    """The sentences that speak of a pledge of neutrality, in reading order."""
    found: list[Pledge] = []
    at_the_top = bool(doc.at_the_top(NEUTRAL))
    another = others = False  # the declaration told last is another one, or any of them
    of_another = names_another(doc)
    for sentence, first in doc.telling(PLEDGE_WORDS):
        if of_another and not doc.has(NEUTRAL, sentence):
            others = True
            continue
        match: re.Match[str] | None = first
        if is_another(doc, first.start(), sentence.end) or is_of_oversight(doc, sentence, first):
            match = PLEDGE_WORDS.search(doc.text, first.end(), sentence.end)
        if not match:
            another = others = True
            continue
        that_one = another and bool(
            THAT_ONE.match(doc.text, match.end(), sentence.end)
            or (is_bare(doc, match.group().lower()) and not doc.tells(NEUTRAL, sentence))
        )
        another = that_one or bool(not doc.tells(NEUTRAL, sentence) and doc.tells(OTHER_DECLARATION, sentence))
        others |= another
        if another:
            continue
        if at_the_top or _is_near_neutral(doc, sentence):
            of_old = found and found[-1].background and THAT_ONE.match(doc.text, match.end(), sentence.end)
            found.append(_judge(doc, sentence, match, of_old=bool(of_old) and not is_about_neutrality(doc)))
    if others and all(p.sentence.part.kind == "headline" and not doc.tells(NEUTRAL, p.sentence) for p in found):
        return ()  # the headline's pledge is the other one
    return tuple(found)


def follows_ceremony(doc: Document, sentence: Sentence, start: int, *, within: int) -> bool:
    """*Kegiatan yang berlangsung di Aula X*, *acara yang digelar Bawaslu X*: whether a ceremony, named `within` so many
    characters before in the same sentence of the body, is what the words at `start` are said of."""
    return (
        sentence.part.kind == "body"
        and AFTER_CEREMONY.search(doc.text, max(sentence.start, start - within), start) is not None
    )


def _is_near_neutral(doc: Document, sentence: Sentence) -> bool:
    """Whether neutrality is spoken of within three sentences, or further below where the words of a pledge stand."""
    after = 8 if _text_follows(doc, sentence) else 3
    near = doc.sentences[max(0, sentence.index - 3) : sentence.index + after + 1]
    return doc.whole.first(NEUTRAL, near[0].start, near[-1].end) is not None


def _text_follows(doc: Document, sentence: Sentence) -> bool:
    """Whether this sentence or one of the next two announces the words of the pledge, which stand in a list below."""
    return any(
        doc.has(TEXT_FOLLOWS, near) and doc.has(PLEDGE_WORDS, near)
        for near in doc.sentences[sentence.index : sentence.index + 3]
    )


def _judge(doc: Document, sentence: Sentence, match: re.Match[str], *, of_old: bool) -> Pledge:
    """How a sentence speaks of a pledge; `of_old` says that its words are those of one told as background."""
    start, end = match.span()
    done_next = _is_done_next(doc, sentence)
    performed, enacted = (True, True) if match.lastgroup == "verb" or done_next else acts_in(doc, sentence)
    if not enacted and doc.tells(PLEDGE_VERB, sentence):
        performed = enacted = True
    performed = performed or _is_done_somehow(doc, sentence)
    duty = doc.tells(DUTY, sentence)
    if (
        duty
        and performed
        and not (done_next and not doc.tells(FUTURE, _next(doc, sentence)))
        and duty.start() < start
        and not doc.has(DATE_OR_PLACE, sentence)
        and not _is_asked_there(doc, sentence)
        and not doc.has(COMPLIED, sentence)
    ):
        performed = False
    if performed and (doc.search(PROPOSED, sentence.start, start) or doc.search(ONLY_NAMED, sentence.start, start)):
        performed = False
    if performed and (doc.whole.first(DEFINED, end, sentence.end) or doc.has(REFUSED, sentence)):
        performed = False
    return Pledge(
        sentence=sentence,
        start=start,
        end=end,
        performed=performed,
        enacted=performed and enacted,
        future=_is_ahead(doc, sentence, start),
        speech=doc.in_quotation(start)
        or (
            doc.is_said(sentence, start)
            and not doc.whole.first(THERE_AND_THEN, end, sentence.end)
            and not _is_led(doc, sentence, start)
            and not doc.search(OCCASION, sentence.start, start)
            and not doc.search(TODAY, sentence.start, start)
            and not doc.has(BESIDES, sentence)
            and not doc.has(COMPLIED, sentence)
        ),
        background=of_old or _is_background(doc, sentence),
    )


def _is_ahead(doc: Document, sentence: Sentence, start: int) -> bool:
    """Whether it is planned or called off; that somebody asks for it *segera* is no plan."""
    if doc.has(CALLED_OFF, sentence):
        return True
    if doc.tells(TO_COME, sentence):
        return True
    ahead = doc.tells(FUTURE, sentence)
    if ahead and (polls := [poll.span() for poll in doc.whole.each(POLL_AHEAD, sentence)]):
        told = doc.whole.each(FUTURE, sentence)
        ahead = next((f for f in told if not any(first <= f.start() < last for first, last in polls)), None)
    asked = ahead and ahead.group().lower().startswith("segera") and ASKS.search(doc.text, sentence.start, start)
    return bool(ahead and not asked)


def _is_done_somehow(doc: Document, sentence: Sentence) -> bool:
    """*Mereka melafazkan deklarasi itu*, *ASN Siak deklarasi netralitas*: done to the words of a pledge by a verb that
    no list has, or by the noun itself, on a day told."""
    if not (_DONE_TO.search(sentence.text) or _DONE_BARELY.search(sentence.text)):
        return False
    last = len(doc.sentences) - 1
    around = doc.sentences[max(0, sentence.index - 1) : min(sentence.index + 1, last) + 1]
    return any(doc.has(DATED, near) for near in around if near.part.kind == "body")


def _is_done_next(doc: Document, sentence: Sentence) -> bool:
    """*… dengan pakta integritas. Penandatanganannya dilakukan Senin*: the next sentence tells the act alone."""
    after = _next(doc, sentence)
    return after is not sentence and DONE_AT_FIRST.match(after.text) is not None


def _next(doc: Document, sentence: Sentence) -> Sentence:
    """The sentence behind one; the last one itself."""
    return doc.sentences[min(sentence.index + 1, len(doc.sentences) - 1)]


def _is_asked_there(doc: Document, sentence: Sentence) -> bool:
    """*Para kades dikumpulkan, Senin (7/10). Mereka diminta menandatangani …*: asked of those who had come for it."""
    before = doc.sentences[max(0, sentence.index - 1)]
    return bool(
        doc.has(ASKED_THERE, sentence)
        and doc.has(DATED, before)
        and doc.has(GATHERED, before)
        and before is not sentence
    )


def _is_led(doc: Document, sentence: Sentence, start: int) -> bool:
    """*Pada apel itu Wakapolres mengajak mereka berikrar*: where a ceremony is told, the invitation is the act."""
    before = doc.sentences[max(0, sentence.index - 1)]
    return doc.whole.first(LED, sentence.start, start) is not None and any(
        doc.has(DATE_OR_PLACE, near) for near in (before, sentence)
    )


def _is_background(doc: Document, sentence: Sentence) -> bool:
    if doc.tells(GIVEN, sentence) or doc.tells(SAID_OF_IT, sentence) or _is_given_at_first(doc, sentence):
        return True
    told = doc.tells(BACKGROUND, sentence) or doc.tells(DONE_WITH_IT, sentence)
    after = _next(doc, sentence)
    # An account has its day there or in the sentence after it, a mere mention has none.
    return told is not None and not doc.search(DATED, sentence.start, after.end)


def _is_given_at_first(doc: Document, sentence: Sentence) -> bool:
    """*Setiap jelang pemilu …*, *Untuk diketahui, …*: the same, by how the sentence begins."""
    given = doc.tells(GIVEN_AT_FIRST, sentence)
    return given is not None and not re.search(r"\w", doc.text[sentence.start : given.start()])


_STATED = re.compile(rf"{STANCE}|(?:komitmen|kesepakatan)\s+bersama", re.I)
_BY_HAND_OR_MOUTH = re.compile(
    rf"\b(?:{BY_HAND}|{BY_MOUTH}|membubuhkan|mengangkat\s+tangan|serempak)\b",
    re.I,
)
_DONE_TO = re.compile(
    rf"\b{UNDONE}(?:me|di)\w{{4,}}\s+(?:\w++\s+)?(?:{NOUN})|\b(?:{NOUN})\b[^.;,]{{0,40}}?\b{UNDONE}di\w{{4,}}", re.I
)
_DONE_BARELY = re.compile(
    r"\b(?:asn|pns|pegawai|petugas|guru|camat|lurah|kades|kepala\s+desa|perangkat\s+desa)\b(?:\s+(?-i:[A-Z])[\w.-]+){1,5}\s+"
    r"deklarasi\s+(?:ke)?netral",
    re.I,
)
_BACK = re.compile(r"(?:pernyataan|kesepakatan|komitmen|janji)\s+(?:tersebut|itu|ini)\b", re.I)
