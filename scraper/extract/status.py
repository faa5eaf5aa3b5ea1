"""Held, planned or cancelled: each sentence about the pledge says one of them."""

from collections.abc import Sequence

from scraper.extract.document import Document, Sentence, document
from scraper.extract.pledge import pledges
from scraper.extract.pledge_setting import CALLED_OFF, PUT_OFF_TO
from scraper.extract.rules import Rule
from scraper.lexicon import Lexicon
from scraper.models import Article, Finding
from scraper.vocabulary import Status

RULES: tuple[Rule, ...] = (
    Rule(
        "pledge_cancelled",
        CALLED_OFF.pattern,
        "Ikrar netralitas ASN pemkab batal digelar karena banjir.",
        "cancelled",
    ),
    Rule("pledge_in_future", "", "Pemkab akan menggelar deklarasi netralitas ASN.", "planned"),
    Rule("pledge_told", "", "Seluruh ASN membacakan ikrar netralitas di lapangan.", "held"),
)


def extract(article: Article, lexicon: Lexicon) -> Sequence[Finding[Status]]:
    """One finding a sentence that tells of the pledge being done, to be done, or called off."""
    doc = document(article, lexicon)
    found: list[Finding[Status]] = []
    for pledge in pledges(doc):
        if not (pledge.performed or pledge.future):
            continue
        call_off = doc.has(CALLED_OFF, pledge.sentence) and not _has_new_day(doc, pledge.sentence)
        value: Status = "cancelled" if call_off else "planned" if pledge.future else "held"
        rule = "pledge_cancelled" if call_off else "pledge_in_future" if pledge.future else "pledge_told"
        found.append(doc.finding(value, pledge.sentence.start, pledge.sentence.end, rule))
    return found


def _has_new_day(doc: Document, sentence: Sentence) -> bool:
    """*Ikrar terpaksa ditunda. Jadwal barunya Kamis (10/10)*: put off, not called off."""
    reach = 4 if sentence.part.kind == "headline" else 3  # the body says first what the headline says
    after = doc.sentences[sentence.index : sentence.index + reach]
    return doc.any_has(PUT_OFF_TO, after)


def show(status: Status) -> str:
    return status
