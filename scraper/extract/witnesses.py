"""Who witnessed the pledge or its signing: only those of whom the text says so.

*Disaksikan, menyaksikan, saksi, di hadapan* make a witness; *dihadiri, hadir* do not, nor do those who pledge,
co-sign or organise. A name that stands elsewhere in the article is joined to its role, with both pieces of evidence.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

from scraper.extract.document import Document, Sentence, document
from scraper.extract.passage import Spans
from scraper.extract.people import Entry, clauses_before, complete, distinct, introduced, list_end, parse
from scraper.extract.pledge import pledge_sentences, pledges
from scraper.extract.rules import Rule
from scraper.extract.witness_entries import fellow, is_somebody, is_staff, says_nobody
from scraper.extract.witness_rules import (
    APPOSITION,
    CHOSEN,
    DID_NOT,
    RULES,
    SEES,
    STAYED_AWAY,
    THE_EVENT,
    THE_WITNESSES,
)
from scraper.lexicon import Lexicon
from scraper.models import QUOTE_LIMIT, Article, Evidence, Finding, Person

_BEFORE_THE_VERB = ("subject_witnesses", "saw_it", "became_witness")
_PLEDGERS = re.compile(
    r"^\W*(?:oleh\s+)?(?:para\s+|seluruh\s+|semua\s+|segenap\s+)*(?:\d(?![.)]\s)|ratusan|ribuan|puluhan|belasan|asn\b|pns\b|"
    r"pegawai|peserta|guru|staf(?!\s+ahli)|aparatur|karyawan|publik|umum|masyarakat|media|awak|warga|siswa|tamu|kantor|gedung|"
    r"aula|halaman|pendopo|rumah|balai|lapangan|masjid|tugu|mata\b)",
    re.I,
)
_SIGNING = re.compile(
    r"\b(?:di|men|pen)?t?eken(?:an)?\b|anda\s?tang|\b(?:mem|di)?baca(?:kan)?(?:nya)?\b|\b(?:meng|di)?ucapkan(?:nya)?\b|"
    r"\b(?:me|di)lafalkan(?:nya)?\b|"
    r"\bpeng(?:ucap|ikrar)an\b|\bber(?:ikrar|(?:janji|sumpah)\s+(?:akan\s+|untuk\s+|tetap\s+|ber?sikap\s+)*(?:t(?:id)?ak|netral|menjaga))\b",
    re.I,
)
_BLANK = " ”“\"'–-"
_DATELINE = re.compile(r"[A-Z][\w\s,./()]{2,60}\s[-–—|]\s")
_PLEDGE_FOLLOWS = re.compile(
    r",(?=\s+(?:(?!\b(?:dalam|saat|ketika|pada|untuk|yang|usai|dan|serta)\b)[^,]){3,80}?\b(?:ber(?:ikrar|janji)|ikrar(?:kan)?|janji|"
    r"(?:men)?eken|(?:meng)?ucap(?:kan)?(?:nya)?|(?:mem)?baca(?:kan)?(?:nya)?|(?:men)?deklarasi(?:kan)?|tanda\s?tangan\w*|menanda\w+|(?:meng)?gelar|"
    r"(?:me)?nyatakan|me(?:laku|laksana)kan)\b)",
    re.I,
)
_QUESTIONED = re.compile(
    r"\b(?:diperiksa|memeriksa|dipanggil|memanggil|dimintai|terlapor|pelapor|sidang)\b[^.;]*$", re.I
)
"""*Camat itu diperiksa sebagai saksi*: of a breach."""
_ONE_WHO = re.compile(r"\b(?:sementara|sedangkan|adapun)\W*$", re.I)
"""*Ikrar dibacakan Sekda, sementara yang menyaksikannya Bupati*: who does stands behind."""
_HEADLINED = re.compile(
    r".*\b(?:ikrar(?:kan)?|deklarasi(?:kan)?|teken|tanda\s?tangan\w*|nyatakan|janji|gelar|ucapkan|bacakan|sepakat|komit\w*)\b[^,]*,\s",
    re.I,
)
"""The clause of a headline that tells of the pledge, in verbs without a prefix."""
_BY_WITNESS = re.compile(r"\bsaksi(?:nya)?\s+oleh\s+$", re.I)
_BY_READER = re.compile(r"\bdi(?:baca|ucap|teken|tanda|pimpin|pandu|ikrar)\w*(?:\s+(?:langsung|oleh))*\s+$", re.I)
"""*Dibacakan Sekda, dan Bupati menjadi saksi*: the first of the two is no subject."""
_DID = re.compile(r"\b(?:sebagai|selaku|menjadi)\s+saksi\b|\bmenyaksikan\b", re.I)
_HOW_FAR = 200
"""Characters behind a wording in which the same subject is still spoken of: a sentence may have no end."""
_FARTHEST = 4
"""So many clauses before a verb its subject may stand."""
_EARLIER = re.compile(
    r"\bserupa\b|(?<!senin )(?<!selasa )(?<!rabu )(?<!kamis )(?<!jumat )(?<!\) )(?<!pekan )\blalu\b\s*\.?$|"
    r"\bsebelumnya\b",
    re.I,
)
_NO_MORE = re.compile(r"\s*(?:setempat|masing-masing)?[\s.”\"]*")
_OFFICIAL = ("territorial", "head", "body")


def extract(article: Article, lexicon: Lexicon) -> Sequence[Finding[Person]]:
    """The witnesses in reading order, each person or body once."""
    doc = document(article, lexicon)
    found: list[tuple[Entry, Finding[Person]]] = []
    seen = Spans.of([sentence for sentence, _ in doc.telling(SEES)])
    for rule in RULES:
        for match in doc.matches(rule.pattern, within=seen if rule.name == "subject_witnesses" else None):
            if doc.sentence_at(match.start()).index in _of_another(doc):
                continue
            for entry in _entries(doc, rule, match):
                found.append((entry, Finding(entry.person, _proof(doc, match, entry), rule.name)))
    found.sort(key=lambda pair: pair[1].start)
    return distinct([complete(doc, entry, finding) for entry, finding in found])


def show(person: Person) -> str:
    return " | ".join(part or "" for part in (person.role, person.org, person.name))


@lru_cache(maxsize=4)
def _of_another(doc: Document) -> frozenset[int]:
    """The sentences that tell of another pledge, held before; the first that tells of one tells of this one."""
    if len(pledges(doc)) < 2:
        return frozenset()
    first = next((pledge.sentence.index for pledge in pledges(doc) if pledge.sentence.part.kind == "body"), None)
    return frozenset(sentence.index for sentence, _ in doc.telling(_EARLIER) if sentence.index != first)


def _entries(doc: Document, rule: Rule, match: re.Match[str]) -> Iterator[Entry]:
    """The officials of the list that a trigger points to."""
    if not _is_of_witnesses(doc, rule, match):
        return
    entries: Sequence[Entry]
    if rule.name in _BEFORE_THE_VERB:
        start, entries = _subject(doc, match)
        if _PLEDGERS.match(doc.text[start : start + 160]):
            return
    elif "list" in match.groupdict():
        entries = parse(doc, *match.span("list"))
    else:
        entries = parse(doc, match.end(), _before_subject(doc, match, list_end(doc, match)))
    if rule.name == "in_front_of" and (not entries or entries[0].kind not in _OFFICIAL):
        return
    last: Entry | None = None
    for entry in entries:
        entry = introduced(doc, entry) or entry
        beside = fellow(doc, last, entry)
        last = beside or entry
        if beside is not None and rule.name == "witnessed_by":
            yield beside
            continue
        if says_nobody(doc, entry):
            continue
        if is_staff(doc, entry):
            continue
        further = rule.name == "in_front_of" and entry is not entries[0]
        if further and not (entry.person.name or entry.person.org) and not _ends_sentence(doc, entries[-1]):
            return  # the subject of the next clause
        if (
            entry.kind in _OFFICIAL
            or (entry.kind == "group" and not _PLEDGERS.match(entry.person.role or ""))
            or (
                rule.name == "witnessed_by"
                and entry.kind == "name"
                and entry is entries[0]
                and " " in (entry.person.name or "")
            )
        ):
            yield entry


def _ends_sentence(doc: Document, last: Entry) -> bool:
    """*Di hadapan Panwascam dan Danramil setempat.*: no clause follows of which the last could be the subject."""
    return _NO_MORE.fullmatch(doc.text, last.end, doc.sentence_at(last.start).end) is not None


def _is_of_witnesses(doc: Document, rule: Rule, match: re.Match[str]) -> bool:
    """Whether a trigger means those who witness the pledge, as far as one can tell before its list is read."""
    sentence = doc.sentence_at(match.end() - 1)
    if DID_NOT.search(doc.text, max(sentence.start, match.start() - 25), match.end()):
        return False
    if STAYED_AWAY.search(doc.text, match.start(), min(sentence.end, match.end() + _HOW_FAR)):
        return False
    if rule.name == "saw_it":
        return _near_pledge(doc, sentence, 4 if match["on"] else 2)
    if rule.name == "as_witnesses" and not _opens(doc, match):
        return False
    if rule.name == "these_witness" and not _follows_witnesses(doc, match):
        return False
    if rule.name == "so_did_another" and not _DID.search(doc.text, sentence.start, match.start()):
        return False
    if rule.name == "in_front_of":
        sentence = doc.sentence_at(match.start())
        told = THE_EVENT.match(sentence.text) is not None and _near_pledge(doc, sentence)
        if not (told or _is_pledged(doc, sentence)):
            return False
    if rule.name == "asked_to_witness" or rule.name in _BEFORE_THE_VERB:
        return True
    start = match.start("list") if "list" in match.groupdict() else match.end()
    return not _PLEDGERS.match(doc.text[start : start + 160])


def _follows_witnesses(doc: Document, match: re.Match[str]) -> bool:
    """Whether a sentence says by name who those are of whom the one before it says that they witnessed the pledge."""
    sentence = doc.sentence_at(match.start())
    if match.start() != sentence.start or not sentence.index:
        return False
    before = doc.sentences[sentence.index - 1]
    if before.index in _of_another(doc):
        return False
    told = doc.lexicon.compile(THE_WITNESSES).search(doc.text, before.start, before.end)
    return told is not None and _near_pledge(doc, before)


def _subject(doc: Document, match: re.Match[str]) -> tuple[int, Sequence[Entry]]:
    """Where the subject of a verb begins, and whom it names: of the nearest clause that names anybody."""
    verb = match.end() - len(match.group().lstrip())
    if doc.search(_QUESTIONED, max(0, verb - 60), verb):
        return verb, ()
    if doc.sentence_at(verb).start == verb:
        return verb, ()  # the verb opens its sentence
    if match.group().split()[0].lower() == "yang" and doc.search(_ONE_WHO, max(0, match.start() - 20), match.start()):
        return verb, ()
    sentence = doc.sentence_at(verb)
    if sentence.part.kind == "headline" and (told := _HEADLINED.match(doc.text, sentence.start, match.start())):
        return told.end(), parse(doc, told.end(), match.start())
    start = verb
    for begin, end in islice(clauses_before(doc, match.start()), _FARTHEST):
        if doc.search(_BY_READER, max(0, begin - 30), begin) and (then := doc.text.rfind(", dan ", begin, end)) >= 0:
            begin = then + len(", dan ")
        others = bool(_PLEDGERS.match(doc.text[begin : begin + 160]))  # „… 30 kepala OPD, Ketua Bawaslu sebagai saksi“
        start = max(begin, doc.text.rfind(", ", begin, end) + 2) if others else begin
        entries = parse(doc, start, end)
        if any(is_somebody(entry) for entry in entries):
            return start, entries
    return start, ()


def _before_subject(doc: Document, match: re.Match[str], end: int) -> int:
    """Where the list ends that opens a sentence: *Disaksikan Bupati dan Kapolres, ASN Siak berikrar netral*."""
    sentence = doc.sentence_at(match.start())
    if doc.text[sentence.start : match.start()].strip(_BLANK):
        return end
    commas = [found.start() for found in _PLEDGE_FOLLOWS.finditer(doc.text, match.end(), sentence.end)]
    return min(end, commas[-1]) if commas else end


def _near_pledge(doc: Document, sentence: Sentence, most: int = 2) -> bool:
    """Whether the sentence or one of the few before it tells of the pledge."""
    return any(_is_pledged(doc, doc.sentences[at]) for at in range(max(0, sentence.index - most), sentence.index + 1))


def _opens(doc: Document, match: re.Match[str]) -> bool:
    """Whether *sebagai saksi* opens its sentence, or *dengan saksi* stands in it: else the witness stands before it."""
    if _BY_WITNESS.search(match.group()):
        return True  # „ditandatangani sebagai saksi oleh Ketua Bawaslu“
    if _ONE_WHO.search(match.group().split("saksi")[0]) or doc.search(
        _ONE_WHO, max(0, match.start() - 20), match.start()
    ):
        return True  # „dibacakan Sekda, adapun saksinya Bupati“
    before = doc.text[doc.sentence_at(match.start()).start : match.start()]
    listed = APPOSITION.search(match.group())
    if CHOSEN.fullmatch(before) or (listed and (listed.group() in ":(" or not _names_anybody(doc, match))):
        return True
    with_them = match.group().lower().startswith("dengan") and bool(doc.has(_SIGNING, doc.sentence_at(match.start())))
    return with_them or not before.strip(_BLANK) or bool(_DATELINE.fullmatch(before))


def _names_anybody(doc: Document, match: re.Match[str]) -> bool:
    """Whether somebody in office stands in the clause before a match."""
    start = next(clauses_before(doc, match.start()))[0]
    return any(entry.person.name or entry.person.org for entry in parse(doc, start, match.start()))


def _is_pledged(doc: Document, sentence: Sentence) -> bool:
    """Whether the sentence tells of the pledge or of signing and reading: else one only speaks before others."""
    return bool(doc.has(_SIGNING, sentence)) or sentence.index in pledge_sentences(doc)


def _proof(doc: Document, match: re.Match[str], entry: Entry) -> tuple[Evidence, ...]:
    """One stretch from trigger to entry where it is short enough to quote, else the two apart."""
    start, end = min(match.start(), entry.start), max(match.end(), entry.end)
    whole = doc.evidence(start, end)
    if len(whole.quote) <= QUOTE_LIMIT:
        return (whole,)
    return (doc.evidence(entry.start, entry.end), doc.evidence(match.start(), match.end()))
