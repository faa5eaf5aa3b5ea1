"""The forms a pledge took: declaration, oath read aloud, pact signed. Only words that tell of the event count.

What a speaker calls the event does not: *„deklarasi ini merupakan upaya pencegahan“* says nothing of its form.
"""

import re
from collections.abc import Sequence

from scraper.extract.document import Document, Sentence, document
from scraper.extract.pledge import Pledge, pledges
from scraper.extract.pledge_words import BY_HAND, BY_MOUTH, NEUTRALITY, SIGNED
from scraper.extract.rules import Rule
from scraper.lexicon import Lexicon
from scraper.models import Article, Finding
from scraper.vocabulary import Form

_NOT_PEACE = (
    r"(?!\s+(?:(?:pemilu|pilkada|pemilihan|kampanye)\s+)?(?:serentak\s+)?(?:tahun\s+)?(?:20\d\d\s+)?(?:yang\s+)?"
    r"(?:damai|anti)\b)"
)
"""*Deklarasi Pemilu Damai dan ikrar netralitas ASN*: the declaration is another one, of the parties."""
_INTEGRITY = rf"\b(?:pakta|fakta|faktar|pacta|pakat)[\s-]+(?:in\w{{3,8}}tas|{NEUTRALITY}|in\w*\s*\Z)"
_PUT = rf"\b(?:{SIGNED}|meneken|diteken|teken)\s+(?:(?:pada|di|di\s+atas|dalam)\s+)?"
"""*Meneken*, *membubuhkan tanda tangan pada*: a hand put to something."""
_NO_OTHER = r"(?:(?!ikrar|deklarasi|pakta|nota|pernyataan|peserta)[^.;])"
"""Words between which no other thing is signed, nor others sign."""

RULES: tuple[Rule, ...] = (
    Rule(
        "word_deklarasi",
        rf"\b(?:men|pen|di)?deklarasi(?:kan|an)?\b{_NOT_PEACE}",
        "ASN pemkab mendeklarasikan sikap netral.",
        "deklarasi",
    ),
    Rule(
        "word_ikrar",
        r"\b(?:ber|meng|di|peng)?ikrar(?:kan|an)?(?:nya)?\b",
        "ASN membaca ikrar netralitas di aula.",
        "ikrar",
    ),
    Rule("pact_of_integrity", _INTEGRITY, "Pejabat meneken fakta integritas netralitas.", "pakta integritas"),
    Rule(
        "joint_commitment",
        rf"\b{BY_HAND}\s+{_NO_OTHER}{{0,60}}?\bkomitmen\s+bersama|"
        rf"\bkomitmen\s+bersama\b(?=[^.;]{{0,40}}netral){_NO_OTHER}{{0,90}}?\b(?:{BY_HAND}|{BY_MOUTH})\b|"
        rf"{_PUT}(?:(?:dan|empat|lima)\s+)?komitmen\b(?!\s+(?:{NEUTRALITY}|itu|tersebut))",
        "Camat menandatangani komitmen bersama netralitas ASN.",
        "komitmen bersama",
    ),
    Rule(
        "commitment_to_neutrality",
        rf"(?:{_PUT}|\b(?:dan|serta)\s+)komitmen\s+{NEUTRALITY}",
        "Camat menandatangani komitmen netralitas ASN.",
        "komitmen bersama",
    ),
    Rule(
        "written_statement",
        rf"(?:{_PUT}|\b(?:membuat|(?:di(?:tuang|serah)|menuang|menyerah)kan|mengisi)\b)[^.,;]{{0,30}}"
        rf"\b(?:surat\s+pernyataan|pernyataan\s+{NEUTRALITY})\b|"
        r"\bsurat\s+pernyataan\b[^.,;]{0,40}?\b(?:bermeterai|bermaterai|ditanda\s?tangani|diteken|dibubuhi)\b",
        "Semua guru menandatangani surat pernyataan netralitas.",
        "surat pernyataan",
    ),
    Rule(
        "declaration_of_peace",
        r"\b(?:men|di)?deklarasi(?:kan)?\b",
        "Dinas menggelar Deklarasi Pemilu Damai agar ASN netral.",
        "deklarasi",
    ),
    Rule(
        "memorandum",
        r"\bnota\s+kesepa(?:haman|katan)\b|\bmemorandum\s+of\s+understanding\b|\bmou\b",
        "Bawaslu dan pemkot menandatangani nota kesepahaman netralitas ASN.",
        "nota kesepahaman",
    ),
    Rule(
        "oath",
        r"\b(?:(?:peng|meng|di)?ucap(?:kan|an)?|(?:pem|mem|di)baca(?:kan|an)?)\s+sumpah\b|"
        r"\b(?:bersumpah|(?:meng)?angkat\s+sumpah)\b(?=[^.;]{0,80}netral)|\bsumpah(?:\s+(?:dan|serta)\s+(?:janji|komitmen))?\s+"
        r"(?:mereka|(?:ke)?netralitas)",
        "Pegawai mengucapkan sumpah netralitas.",
        "sumpah",
    ),
)
_WEAK = ("commitment_to_neutrality", "declaration_of_peace")
"""These count where nothing else is named, the second only where the first is not: a declaration of peace is often the
parties', and beside it the servants vow."""
_TIERS = (
    tuple(rule for rule in RULES if rule.name not in _WEAK),
    *(tuple(rule for rule in RULES if rule.name == weak) for weak in _WEAK),
)
"""The rules in the order in which they count."""
_ACT = re.compile(
    r"\b(?:penanda[\s-]?tang\w+|pembubuhan\s+tanda\s?tangan|pembacaan|pengucapan|pelafa\w+)\s+(?:\w+\s+){0,2}$", re.I
)
_AS_DONE = re.compile(
    r"(?:\s+netral\w*)?(?:\s+asn)?\s+(?:itu\s+|tersebut\s+|ini\s+)?yang\s+(?:(?:sudah|telah|baru|baru\s+saja|tadi|kami|kita|mereka)\s+)*"
    r"(?:di)?(?:teken|tanda\s?tangani|baca(?:kan)?|ucapkan|ikrarkan|bubuhi)\b",
    re.I,
)
_FORM: dict[str, Form] = {
    "word_deklarasi": "deklarasi",
    "word_ikrar": "ikrar",
    "pact_of_integrity": "pakta integritas",
    "joint_commitment": "komitmen bersama",
    "declaration_of_peace": "deklarasi",
    "commitment_to_neutrality": "komitmen bersama",
    "written_statement": "surat pernyataan",
    "memorandum": "nota kesepahaman",
    "oath": "sumpah",
}


def extract(article: Article, lexicon: Lexicon) -> Sequence[Finding[Form]]:
    """The form named by each sentence that tells of the pledge, in reading order."""
    doc = document(article, lexicon)
    everywhere = pledges(doc)
    told = [
        pledge
        for pledge in everywhere
        if not pledge.speech and not pledge.background and (pledge.performed or pledge.sentence.part.kind != "body")
    ]
    acted = [pledge for pledge in everywhere if pledge.speech and pledge.enacted and not pledge.future]
    ahead = [pledge for pledge in everywhere if pledge.future and not pledge.background]
    if ahead and all(pledge.future for pledge in told):
        return _read(doc, [pledge for pledge in everywhere if pledge in told or pledge in ahead], [])
    return _read(doc, told, acted) or _read(doc, everywhere, [])


def _is_acted(doc: Document, sentence: Sentence, match: re.Match[str]) -> bool:
    """*Pembacaan ikrar*, *pakta integritas yang diteken tadi*: a speaker takes for granted that it was done."""
    before = doc.search(_ACT, sentence.start, match.start())
    return bool(before or _AS_DONE.match(doc.text, match.end(), sentence.end))


def _read(doc: Document, told: Sequence[Pledge], acted: Sequence[Pledge]) -> Sequence[Finding[Form]]:
    """The forms of what is told; of what is said, those alone beside whose word stands the act itself."""
    for rules in _TIERS:
        compiled = [(rule, doc.lexicon.compile(rule.pattern)) for rule in rules]
        able = [(rule, pattern) for rule, pattern in compiled if doc.whole.may_have(pattern)]
        found: list[Finding[Form]] = []
        for number, pledge in enumerate((*told, *acted)):
            for rule, pattern in able:
                match = doc.tells(pattern, pledge.sentence)
                if match and (number < len(told) or _is_acted(doc, pledge.sentence, match)):
                    found.append(doc.finding(_FORM[rule.name], *match.span(), rule.name))
        if found:
            return sorted(found, key=lambda finding: finding.start)
    return ()


def show(form: Form) -> str:
    return form
