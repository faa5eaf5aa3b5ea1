"""Which number in an article counts the people who pledged or signed: not the workforce, voters or violators."""

import re
from collections.abc import Sequence

from scraper.assemble.choice import Candidate, Choice, best
from scraper.assemble.counts_others import THEY_PLEDGE, TOOK_PART, counts_others
from scraper.extract.document import Document, Sentence
from scraper.extract.headcount import show
from scraper.extract.pledge import pledge_sentences
from scraper.models import Finding, Headcount

_WORKFORCE = re.compile(
    r"\b(?:berharap|harap\w*|diharapkan|mengikat|wajib|kewajiban|memiliki|mempunyai|mempekerjakan|beranggotakan|membawahi|menaungi|terdapat|jumlah\s+(?:total|"
    r"keseluruhan|asn|pegawai)(?!\s+yang\s+(?:ikut|turut|hadir|datang|me[a-z]{5}|ber[a-z]{4}))|total\s+(?:asn|pegawai)|"
    r"belum\s+termasuk|dari\s+total|agar|supaya|meminta|mengimbau|mengingatkan|se-?indonesia|tercatat|data\s+"
    r"(?:bkn|bkpsdm|kasn|bawaslu)|"
    r"lantaran|karena|punya)\b",
    re.I,
)
_SIGNERS = re.compile(r"(?:pena|ta)nda\s?tangan|peneken|deklarator", re.I)
_COUNTS = re.compile(r"tercatat|data|lantaran|karena", re.I)
"""These say no more than how one knows, or why it is told."""
_AT_EVENT = re.compile(
    r"\b(?:kegiatan|acara|apel|upacara)\b[^.;]{0,60}\b(?:melibatkan|diikuti|dihadiri)(?:\s+oleh)?"
    r"(?:\s+(?:sebanyak|sejumlah|seluruh))?\s+$",
    re.I,
)
"""*Kegiatan yang melibatkan 67 kepala desa*: those for whom it is held."""
_ALL_OF_THEM = re.compile(
    r"\W*(?:(?:dalam|pada|di)\s+\w+\s+(?:itu|ini|tersebut),?\s+)?(?:(?:semua|seluruh|segenap|para|mereka)(?:nya)?(?:\s+(?:semua|para|jajaran))?)"
    r"(?:\s+(?:asn|pns|pegawai|peserta|hadirin))?\s+"
    r"(?:(?:lalu|kemudian|bersama-sama|serempak|ikut|pun|telah|sudah)\s+)*"
    r"(?:menanda\w+|meneken|membubuhkan|membaca\w*|mengucap\w*|mengikrarkan|berikrar|berjanji|bersumpah)\b",
    re.I,
)
"""*Ada 13 lurah dan 22 pegawai. Semuanya menandatangani*: the next sentence says what they did."""
_WHO_SIGNED = re.compile(
    r"\byang\s+(?:(?:ikut|turut|sudah|telah|hadir|datang|sempat)\s+)*(?:(?:menanda\w+|meneken|membubuhkan|mengucap\w*|membaca\w*|berikrar)\b"
    r"[^.;,\d]{0,30}|(?:ikut|turut(?:\s+serta)?|mengikuti|ambil\s+bagian)\b[^.;,\d]{0,45})$",
    re.I,
)
"""*Yang meneken hari ini 56 lurah*."""
_AUDIENCE = re.compile(r"\b(?:di\s?(?:hadapan|depan|muka)|kepada)\s+(?:(?:seluruh|para)\s+)?$", re.I)
"""*Kata Bupati di hadapan ratusan ASN*: where they pledge, those are they."""

_THERE_ARE = re.compile(
    r"^\W*(?:saat\s+ini\s+)?(?:ada|terdapat)\b[^.]*\bdi\s+[\w\s]{2,40}\b(?:itu|ini|tersebut|setempat)\W*$", re.I
)
"""*Ada 48 pegawai di dinas itu*: the workforce."""
_ELSEWHERE = re.compile(
    r"\b(?:(?:ada|bekerja|bertugas|tersebar|terdaftar)\s+(?:di|pada)\b|se(?:luruh)?\s+indonesia)", re.I
)
"""*4.120 pegawai ada di lingkungan pemprov*: so many there are, not so many came."""
_FAR = re.compile(r"[.;,]")

_FOLLOWED = re.compile(r"\b(?:diikuti|peserta\w*)\b", re.I)
_COUNTED = re.compile(r"\b(?:diikuti|ditandatangani|mengumpulkan|sebanyak)\b", re.I)

_TOO = re.compile(
    r"\b(?:juga|turut)\s+(?:juga\s+)?(?:diikuti|ditandatangani|dibacakan)\s+(?:oleh\s+)?$|\bpeserta\w*\s+ditambah\s+$",
    re.I,
)

_TELLING = (
    "sum_of_parts", "only_n_of_them", "people_numbering_n", "number_of_people_n", "qualified_n_people", "n_people_more",
)  # fmt: skip
_NOT_SAID = "tidak dikatakan bahwa merekalah yang berikrar"
THRESHOLD = 1.5


def judge_headcount(doc: Document, findings: Sequence[Finding[Headcount]]) -> Choice[Headcount]:
    """Weigh each number by its sentence; a number beats a vague word, the whole beats its parts."""
    near = pledge_sentences(doc)
    candidates = [_weigh(doc, finding, near) for finding in findings]
    stated = [c for c in candidates if _is_stated(c)]
    if stated:
        candidates = [
            c if _is_stated(c) else Candidate(c.finding, -1.0, c.against or "ada jumlah yang lebih pasti")
            for c in candidates
        ]
    choice = best("headcount", candidates, show, THRESHOLD)
    chosen = choice.finding
    if chosen is not None and chosen.value.qualifier == "exact":
        value = chosen.value.value
        guessed = (c.finding for c in stated if c.finding.value.value == value)  # the headline's round sum
        chosen = next((f for f in guessed if f.value.qualifier != "exact"), chosen)
    return Choice(_with_those_too(doc, chosen, [c.finding for c in stated]), choice.rejected)


def _pledges(doc: Document, finding: Finding[Headcount], workforce: re.Match[str], start: int) -> bool:
    """Whether those counted are said to pledge: a verb stands behind the number, or before it but after the word."""
    between = (start + workforce.end(), finding.start)
    behind = (finding.end, min(finding.end + 110, doc.sentence_at(finding.start).end))
    return bool(doc.search(TOOK_PART, *behind) or doc.search(TOOK_PART, *between))


def _is_stated(candidate: Candidate[Headcount]) -> bool:
    """Whether it is a number that convinces."""
    return candidate.finding.value.value is not None and candidate.points >= THRESHOLD


def _with_those_too(
    doc: Document, chosen: Finding[Headcount] | None, stated: Sequence[Finding[Headcount]]
) -> Finding[Headcount] | None:
    """*Sebanyak 123 ASN … Deklarasi itu juga diikuti 165 pegawai*: both groups pledged, and both count."""
    if chosen is None or chosen.value.qualifier != "exact":
        return chosen
    for other in stated:
        before = doc.text[doc.sentence_at(other.start).start : other.start]
        later = 0 < doc.sentence_at(other.start).index - doc.sentence_at(chosen.start).index <= 4
        if later and other.value.qualifier == "exact" and _TOO.search(before) and other.value.unit != chosen.value.unit:
            total = (chosen.value.value or 0) + (other.value.value or 0)
            both = chosen.value.model_copy(
                update={
                    "value": total,
                    "low": total,
                    "high": total,
                    "unit": f"{chosen.value.unit} dan {other.value.unit}",
                    "text": f"{chosen.value.text}; {other.value.text}",
                }
            )
            return Finding(both, (*chosen.evidence, *other.evidence), chosen.rule)
    return chosen


def _weigh(doc: Document, finding: Finding[Headcount], pledged: frozenset[int]) -> Candidate[Headcount]:
    start, end, rule = finding.start, finding.end, finding.rule
    sentence = doc.sentence_at(start)
    if others := counts_others(doc, finding, sentence):
        return others
    before = (max(sentence.start, start - 120), start)
    around = (max(sentence.start, start - 130), min(sentence.end, end + 110))
    points = 0.0
    if sentence.index in pledged:
        points += 1.5
    elif sentence.index - 1 in pledged or sentence.index + 1 in pledged:
        points += 0.75
    points += 0.75 if doc.search(_AT_EVENT, *before) else 0.0
    points += (
        1.0
        if doc.search(TOOK_PART, *around) or _told_next(doc, sentence)
        else 0.75
        if doc.search(_AUDIENCE, *before)
        else 0.0
    )
    points += 0.75 if sentence.part.kind == "headline" or doc.rank(sentence) < 2 else 0.0
    points += 0.5 if rule in _TELLING else 0.0
    points += 0.5 if doc.has(_FOLLOWED, sentence) else 0.0
    less = _of_the_workforce(doc, finding, before[0])
    if _THERE_ARE.match(sentence.text) and not doc.has(TOOK_PART, sentence):
        points -= 2.0
    if _is_elsewhere(doc, end, min(sentence.end, end + 90)):
        points -= 2.0
    signed = rule == "n_parties_signing" or _SIGNERS.match(finding.value.unit or "")
    if signed or doc.search(_WHO_SIGNED, *before):
        points, less = points + 1.5, 0.0
    if doc.in_quotation(start):
        points -= 0.5
    if finding.value.value is not None and finding.value.value < 3:
        points -= 2.0
    against = "jumlah seluruh pegawai atau harapan, bukan peserta ikrar" if less else _NOT_SAID
    return Candidate(finding, points - less, against)


def _is_elsewhere(doc: Document, start: int, end: int) -> bool:
    """Whether the words behind a number say where so many are."""
    there = doc.search(_ELSEWHERE, start, end)
    return there is not None and there.start() <= 40 and not _FAR.search(doc.text, start, start + there.start())


def _told_next(doc: Document, sentence: Sentence) -> bool:
    """Whether the sentence behind says of all those counted in this one that they pledged."""
    behind = sentence.index + 1
    return behind < len(doc.sentences) and _ALL_OF_THEM.match(doc.sentences[behind].text) is not None


def _of_the_workforce(doc: Document, finding: Finding[Headcount], start: int) -> float:
    """How much a word of hope or of the whole staff before the number takes from it."""
    start = max(start, finding.start - 80)
    workforce = doc.search(_WORKFORCE, start, finding.start)
    if workforce is None:
        return 0.0
    if _COUNTS.match(workforce.group()) and _pledges(doc, finding, workforce, start):
        return 0.0  # „tercatat 350 ASN mengucapkan ikrar“: counted while they did
    if finding.rule == "sum_of_parts" and doc.search(TOOK_PART, finding.start, finding.end):
        return 0.0  # „terdapat 33 camat yang meneken, sedangkan dari desa 60 kades“
    if "," in doc.text[start + workforce.end() : finding.start] and THEY_PLEDGE.match(doc.text, finding.end):
        return 0.0  # „agar tidak ada laporan lagi, 60 pegawai mengucapkan ikrar“: the hope stands apart
    return 1.5 if doc.search(_COUNTED, start + workforce.start(), finding.start) else 2.0
