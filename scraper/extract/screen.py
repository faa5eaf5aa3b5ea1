"""Is this article about a declaration of neutrality, and if not, what is it? Points, each with a reason."""

import re
from collections.abc import Iterable, Iterator, Sequence

from scraper.extract.document import Document, Sentence, document
from scraper.extract.headline import is_about_neutrality, is_attitude, is_demanded, names_another, tells_of_it
from scraper.extract.pledge import Pledge, pledges
from scraper.extract.pledge_setting import DATED, REFUSED
from scraper.extract.pledge_words import NEUTRAL, PLEDGE_WORDS, is_neutral
from scraper.extract.screen_words import (
    ACCUSED,
    APPEAL,
    ASKED,
    BREACH,
    BROKEN,
    BY_PARTIES,
    CANDIDATE,
    DONE,
    FOR_CANDIDATE,
    GUEST_PARTIES,
    HELD_BY_WATCHERS,
    KEEPING,
    MEETING,
    MEETING_HELD,
    NOT_SERVANTS,
    OATH,
    OF_THE_STATE,
    OPINION,
    PERFECT,
    PERSONAL,
    POLL_STAFF_SWORN,
    PRAISE,
    PROTEST,
    REMINDER,
    STATE_SERVANTS,
    SUPPORT,
    SUPPORT_DECLARED,
    SWORN_IN,
    THREAT,
    UNTRUE,
    VILLAGE_POLL,
    VIOLATION,
    WE,
    WHEN,
)
from scraper.lexicon import Lexicon
from scraper.models import Article, Screening
from scraper.vocabulary import Kind

THRESHOLD = 2.0
"""Points from which an article counts as a declaration; chosen on the corpus, both errors weighing the same."""


def screen(article: Article, lexicon: Lexicon) -> Screening:
    """Judge an article's relevance; the reasons are short Indonesian phrases, the decisive ones first."""
    if not is_neutral(article.text) and not is_neutral(article.url or ""):
        return Screening(False, "other", ("tidak menyebut netralitas",))
    doc = document(article, lexicon)
    found = pledges(doc)
    if not found:
        return Screening(False, _other_kind(doc), ("tidak ada ikrar, deklarasi, atau pakta tentang netralitas",))
    points, reasons = _points(doc, found)
    if points >= THRESHOLD:
        return Screening(True, "declaration", tuple(reasons))
    return Screening(False, _other_kind(doc), tuple(reasons) or ("ikrar hanya disebut sambil lalu",))


Weight = tuple[float, str]
"""Points, and what they are given or taken for."""


def _points(doc: Document, items: Sequence[Pledge]) -> tuple[float, list[str]]:
    praised = bool(doc.in_headline(PRAISE))  # „DPR apresiasi Polri yang ikrar netral“: somebody speaks of it
    told = _once(
        p
        for p in items
        if p.performed and not p.speech and not p.background and not (praised and p.sentence.part.kind == "headline")
    )
    at_the_head = [p for p in items if p.sentence.part.kind == "headline"]
    headline = is_about_neutrality(doc) and not (at_the_head and all(p.background for p in at_the_head))
    weights = [*_for(doc, items, told, headline), *_against(doc, items, told, headline)]
    return sum(value for value, _ in weights), [why for _, why in weights]


def _once(items: Iterable[Pledge]) -> list[Pledge]:
    """Each sentence once: a caption stands under the picture and again in the list of them."""
    kept: dict[str, Pledge] = {}
    for pledge in items:
        kept.setdefault(pledge.sentence.text, pledge)
    return list(kept.values())


def _for(doc: Document, items: Sequence[Pledge], told: Sequence[Pledge], headline: bool) -> Iterator[Weight]:
    """What makes it a report of a pledge: where it stands, that it is told as an act, and whose it is."""
    lead = [p for p in items if doc.rank(p.sentence) < 3]
    if headline:
        unheld = not any(p.performed or p.future for p in items) and is_attitude(doc)
        demanded = unheld or (is_demanded(doc) and not told)
        proposed = demanded and not any(p.future for p in items)
        yield 0.5 if proposed else 1.0 if demanded else 2.0, "judul menyebut ikrar, deklarasi, atau pakta"
    if any(p in told for p in lead):
        yield 1.5, "paragraf awal menceritakan ikrar"
    elif lead:
        yield 0.75, "paragraf awal menyebut ikrar"
    if any(p.enacted for p in told):
        yield 2.0 + 0.5 * (len(told) > 1), "pembacaan atau penandatanganannya diceritakan"
    elif doc.any_has(WHEN, (p.sentence for p in items if p.future)):
        yield 1.5, "rencana ikrar disebut beserta waktunya"
    elif any(p.future and not p.background for p in items):
        yield 1.5, "rencana ikrar disebut"
    elif told:
        yield 1.0 + 0.5 * (len(told) > 1), "ikrar diceritakan sebagai peristiwa"
    elif _is_acting(doc, items):
        yield 1.5, "pelakunya sendiri mengatakan telah berikrar"
    if any(p.sentence.part.kind == "caption" and p.performed for p in items):
        yield 0.5, "keterangan foto menceritakan ikrar"
    servants = doc.lexicon.compile(STATE_SERVANTS)
    if (
        doc.any_has(servants, (p.sentence for p in items))
        or _in_their_words(doc, told)
        or (doc.in_lead(servants) and _is_acting(doc, items))
    ):
        yield 0.5, "yang berikrar adalah pegawai negara"


def _against(doc: Document, items: Sequence[Pledge], told: Sequence[Pledge], headline: bool) -> Iterator[Weight]:
    """What makes it something else: a pledge as background, for a candidate, of others, or a breach of one."""
    body = [p for p in items if p.sentence.part.kind != "headline"] or items
    if all((p.background or p.speech) and not p.future for p in body) and not (
        _is_acting(doc, items) or tells_of_it(doc)
    ):
        yield -2.0, "ikrar hanya disebut sebagai latar"
    if told and not headline and all(_is_past(doc, p) for p in told):
        yield -1.0, "ikrar yang sudah lewat, disebut jauh di bawah"
    if told and not headline and _is_reminder(doc, told):
        yield -2.5, "imbauan yang menyebut ikrar yang sudah ada"
    if not _names_the_state(doc):
        yield -4.0, "tidak menyebut pegawai negara atau pemilihan"
    if all(p.is_stance for p in items):
        yield -2.5, "sikap netral dinyatakan, tidak diikrarkan"
    if doc.in_headline(doc.lexicon.compile(SUPPORT_DECLARED)):
        yield -5.0, "judul tentang dukungan kepada calon"
    elif _supports_candidate(doc, items):
        yield -2.0, "pernyataan mendukung calon"
    if not headline and _is_breach(doc):
        at_first = any(p.enacted and doc.rank(p.sentence) == 0 for p in told) and not doc.in_headline(ACCUSED)
        yield -1.5 if len(told) > 1 or at_first else -2.5, "berita tentang pelanggaran"
    if doc.in_headline(BROKEN):
        yield -5.0, "ikrar yang dilanggar"
    lead = [p.sentence for p in items if doc.rank(p.sentence) < 3]
    if not any(p.enacted for p in told) and doc.any_has(REFUSED, lead):
        yield -2.5, "berita tentang penolakan ikrar"
    if doc.at_the_top(doc.lexicon.compile(PERSONAL)):
        yield -1.5, "janji pribadi seorang pejabat"
    if (
        doc.any_has(POLL_STAFF_SWORN, (p.sentence for p in items))
        or doc.at_the_top(POLL_STAFF_SWORN)
        or doc.in_headline(VILLAGE_POLL)
    ):
        yield -5.0, "pelantikan penyelenggara, atau pemilihan kepala desa"
    if _is_oath_of_office(doc, items):
        yield -5.0, "sumpah jabatan"
    if doc.in_headline(OPINION):
        yield -5.0, "tulisan pendapat"
    if doc.at_the_top(PROTEST) and not doc.in_headline(doc.lexicon.compile(STATE_SERVANTS)):
        yield -4.0, "unjuk rasa"
    only_parties = _only_parties_sign(doc, told, headline)
    if only_parties or _others_pledge(doc, items):
        theirs = only_parties or not _servants_named(doc, told)
        yield (
            -4.0 if theirs else -1.0 if any(p.enacted for p in told) else -2.0,
            "yang berikrar bukan pegawai negara, atau untuk hal lain",
        )


def _is_breach(doc: Document) -> bool:
    """Whether the headline tells of a breach, and does not only warn of one."""
    breach = doc.lexicon.compile(VIOLATION)
    return bool(doc.in_headline(breach) and breach.search(UNTRUE.sub(" ", THREAT.sub(" ", doc.headline))))


def _is_reminder(doc: Document, told: Sequence[Pledge]) -> bool:
    """*Bupati ingatkan ASN netral*, in the headline, and below: *pakta sudah diteken*, of no day."""
    return bool(doc.in_headline(REMINDER)) and all(
        doc.search(DONE, p.sentence.start, p.sentence.end) and not doc.has(DATED, p.sentence) for p in told
    )


def _names_the_state(doc: Document) -> bool:
    """Whether a servant of the state, a house of it or a poll is named at all; nearly always one of the first is."""
    servants = doc.lexicon.compile(STATE_SERVANTS)
    return bool(doc.whole.first(servants, 0, len(doc.text)) or doc.lexicon.compile(OF_THE_STATE).search(doc.text))


def _is_oath_of_office(doc: Document, items: Sequence[Pledge]) -> bool:
    """*Pejabat yang dilantik disumpah netral*: what one swears and signs on taking office, and no other pledge."""
    if not doc.at_the_top(SWORN_IN):
        return False
    sworn = (p for p in items if p.performed and not OATH.fullmatch(doc.text[p.start : p.end]))
    return not any(_vows_neutrality(doc, pledge) for pledge in sworn)


def _vows_neutrality(doc: Document, pledge: Pledge) -> bool:
    """Whether its sentence speaks of neutrality before what is asked of them: *…, dan diminta netral*."""
    asked = ASKED.search(doc.text, pledge.end, pledge.sentence.end)
    return doc.search(NEUTRAL, pledge.sentence.start, asked.start() if asked else pledge.sentence.end) is not None


def _is_past(doc: Document, pledge: Pledge) -> bool:
    """*Senin 6 Mei 2019 telah mendeklarasikan*, below the lead: done on a day before that of the news."""
    sentence = pledge.sentence
    return doc.rank(sentence) >= 3 and bool(doc.has(PERFECT, sentence) and doc.has(WHEN, sentence))


def _is_acting(doc: Document, items: Sequence[Pledge]) -> bool:
    """Whether those who pledged say so themselves: *kami baru berikrar*; in a mere warning, *kami sudah berikrar* is of
    another day."""
    told = [p.sentence for p in items if not p.background and not p.future]
    if doc.in_headline(REMINDER):
        told = [sentence for sentence in told if doc.has(DATED, sentence) or not doc.has(DONE, sentence)]
    return doc.whole.may_have(WE) and any(doc.has(WE, s) and not doc.has(KEEPING, s) for s in told)


def _in_their_words(doc: Document, told: Sequence[Pledge]) -> bool:
    """Whether the words of a pledge that follow say whose it is: *Bunyinya: „Kami ASN …“*."""
    ours = doc.lexicon.compile(rf"\bkami\b[^.]{{0,40}}?{STATE_SERVANTS}")
    for pledge in told:
        following = doc.sentences[pledge.sentence.index + 1 : pledge.sentence.index + 3]
        if any(doc.has(ours, sentence) for sentence in following):
            return True
    return False


def _supports_candidate(doc: Document, items: Sequence[Pledge]) -> bool:
    """Whether one declares for somebody. The sentences are read on end: not each of them has a stop."""
    if doc.in_lead(doc.lexicon.compile(SUPPORT_DECLARED)):
        return True
    sentences = [p.sentence for p in items]
    if not doc.any_has(doc.lexicon.compile(CANDIDATE), sentences) or not doc.any_has(SUPPORT, sentences):
        return False
    return bool(doc.lexicon.compile(FOR_CANDIDATE).search(" ".join(sentence.text for sentence in sentences)))


def _others_pledge(doc: Document, items: Sequence[Pledge]) -> bool:
    """Whether those who pledge are no servants of the state, or pledge something else."""
    servants = doc.lexicon.compile(STATE_SERVANTS)
    if _headline_is_of_others(doc):
        return not doc.in_headline(HELD_BY_WATCHERS)
    told = [p.sentence for p in items if p.performed]
    return any(_is_of_others(doc, sentence) and not doc.has(servants, sentence) for sentence in told)


def _headline_is_of_others(doc: Document) -> bool:
    """*Wartawan deklarasi netral*: others stand in the headline beside the words of a pledge."""
    return bool(doc.in_headline(PLEDGE_WORDS) and doc.in_headline(doc.lexicon.compile(NOT_SERVANTS)))


def _servants_named(doc: Document, told: Sequence[Pledge]) -> bool:
    """Whether servants stand in the headline or where the pledge is told; *anggota* and *petugas* may be anybody's.

    The lead names them, too, where the headline does not say that others pledge.
    """
    named = doc.lexicon.compile(rf"(?!(?:anggota|petugas|personel|pejabat|karyawan|jajaran)\b){STATE_SERVANTS}")
    if doc.in_headline(named) or doc.any_has(named, (p.sentence for p in told)):
        return True
    return not _headline_is_of_others(doc) and doc.in_lead(named) is not None


def _only_parties_sign(doc: Document, told: Sequence[Pledge], headline: bool) -> bool:
    """*Deklarasi diteken para ketua partai*, and nobody else is told to pledge."""
    return bool(told) and not headline and all(doc.has(BY_PARTIES, pledge.sentence) for pledge in told)


def _is_of_others(doc: Document, sentence: Sentence) -> bool:
    """Whether a sentence names others than servants, apart from parties that only come or witness."""
    others = doc.lexicon.compile(NOT_SERVANTS)
    if not doc.has(others, sentence):
        return False
    return not doc.has(GUEST_PARTIES, sentence) or bool(others.search(GUEST_PARTIES.sub(" ", sentence.text)))


def _other_kind(doc: Document) -> Kind:
    """What an article is that tells of no declaration.

    A breach is told of somebody, not warned of; a meeting is held, not only the place of a speech; what is left and
    speaks of neutrality to servants, or of how it is watched, is a statement. The headline counts twice.
    """
    lead = f"{doc.headline} {doc.headline} {doc.lead}"
    if not is_neutral(lead) or doc.in_headline(VILLAGE_POLL) or names_another(doc):
        return "other"
    told = UNTRUE.sub(" ", THREAT.sub(" ", lead))
    counts: dict[Kind, float] = {
        "violation": 1.5 * len(BREACH.findall(told)),
        "socialisation": len(MEETING.findall(lead)) + 2 * len(MEETING_HELD.findall(lead)),
        "statement": len(re.findall(APPEAL, lead, re.I)),
    }
    best = max(counts, key=lambda kind: counts[kind])
    return best if counts[best] else "other"
