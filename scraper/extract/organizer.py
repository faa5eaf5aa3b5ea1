"""Who organised the event, where the text says so of somebody: by verb, or as the subject that holds it."""

import re
from collections.abc import Sequence

from scraper.extract.document import Document, Sentence, document
from scraper.extract.institution.named import institution_at
from scraper.extract.institution.names import place_name
from scraper.extract.people import clause_start, list_end, names_body, parse
from scraper.extract.pledge import follows_ceremony, pledge_sentences
from scraper.extract.pledge_setting import CEREMONY
from scraper.extract.rules import Rule
from scraper.lexicon import Lexicon
from scraper.models import Article, Finding, Person
from scraper.vocabulary import GOVERNMENTS

RULES: tuple[Rule, ...] = (
    Rule(
        "organised_by",
        r"\bdi\s?(?:gelar|selengg?arakan|adakan|inisiasi|gagas|prakarsai|fasilitasi|laksanakan|taja|helat)\s+"
        r"(?:langsung\s+)?(?:oleh\s+)?(?=[A-Z])",
        "Deklarasi netralitas ASN itu diinisiasi Bawaslu Kabupaten Sumba Timur.",
        " | Bawaslu Kabupaten Sumba Timur | ",
    ),
    Rule(
        "organises",
        r"\s+(?:(?:akan|bakal|kembali|resmi|juga|berencana|berniat|bersama\s+[^.]{3,40}?)\s+)*(?:men?g?gelar|gelar|"
        r"mengadakan|adakan|menyelengg?arakan|selengg?arakan|menginisiasi|inisiasi|menggagas|memfasilitasi|rangkul|"
        r"menaja|taja|menghelat|(?:melakukan|lakukan|melaksanakan|laksanakan)(?=\s+(?:kegiatan\s+|acara\s+)?"
        r"(?:sosialisasi|rapat|rakor|apel|deklarasi|ikrar)))\b",
        "Bawaslu Kabupaten Rote Ndao menggelar deklarasi netralitas ASN.",
        " | Bawaslu Kabupaten Rote Ndao | ",
    ),
)

_HOLDS = re.compile(rf"\s+(?:\w+\s+)?{CEREMONY}\b", re.I)
"""What somebody holds, behind the verb: not a poll, and not what another house does far away."""
_THROUGH = re.compile(r"\b(?:melalui|lewat)\s+", re.I)
"""*Pemkot X melalui Bakesbangpol menggelar*: the office that does it."""
_OF_MANY_HOUSES = frozenset(("OPD", "SKPD", "SKPK", "ASN", "TNI", "Polri"))
"""Named like bodies, and none that holds a meeting."""
_FIRST = 2
"""In so many stretches an article says at which meeting the pledge was made."""


def extract(article: Article, lexicon: Lexicon) -> Sequence[Finding[Person]]:
    """Bodies of whom the text says that they hold the event, in reading order."""
    doc = document(article, lexicon)
    near = pledge_sentences(doc)
    found: list[Finding[Person]] = []
    for rule in RULES:
        for match in doc.matches(rule.pattern, re.I if rule.name == "organises" else 0):
            sentence = doc.sentence_at(match.start())
            if sentence.index not in near and not (near and _is_of_the_event(doc, sentence, match, rule)):
                continue
            if organiser := _organiser(doc, match, rule):
                org, start, end = organiser
                words = (min(match.start(), start), max(match.end(), end))
                found.append(doc.finding(Person(name=None, role=None, org=org), *words, rule.name))
    return sorted(found, key=lambda finding: finding.start)


def _is_of_the_event(doc: Document, sentence: Sentence, match: re.Match[str], rule: Rule) -> bool:
    """*Bawaslu X menggelar sosialisasi netralitas. Seusainya mereka berikrar*: the meeting at which they pledge, told
    at the top; by the passive anywhere, for it tells of what is known already."""
    if rule.name == "organised_by":
        return follows_ceremony(doc, sentence, match.start(), within=140)
    at_first = sentence.part.kind == "headline" or doc.rank(sentence) < _FIRST
    return at_first and _HOLDS.match(doc.text, match.end(), sentence.end) is not None


def _organiser(doc: Document, match: re.Match[str], rule: Rule) -> tuple[str, int, int] | None:
    """The body beside the verb, behind the passive, before the active: its name, and where its words stand."""
    if rule.name == "organised_by":
        return _first_body(doc, match.end(), list_end(doc, match))
    start, end = clause_start(doc, match.start()), match.start()
    through = _THROUGH.search(doc.text, start, end)
    acting = _first_body(doc, through.end(), end) if through else None
    if through is None or acting is None:
        return _first_body(doc, start, end)
    org, first, last = acting
    if next(iter(doc.regions_in(first, last)), None) is None:  # *Pemkot Cimahi melalui Bakesbangpol*: that of Cimahi
        whose = next(iter(doc.regions_in(start, through.start())), None)
        org = f"{org} {place_name(doc, whose.codes, whose)}" if whose else org
    return org, first, last


def _first_body(doc: Document, start: int, end: int) -> tuple[str, int, int] | None:
    """The first body named in a stretch: as an institution is written where the lexicon knows its head."""
    listed = parse(doc, start, end) if names_body(doc, start, end) else ()  # „kami“, „selanjutnya“
    first = next((entry for entry in listed if entry.kind == "body"), None)
    org = first.person.org if first else None
    if first is None or org is None:
        return _last_institution(doc, start, end)
    if org.partition(" ")[0] in _OF_MANY_HOUSES:
        return None
    head = doc.lexicon.institutions.pattern.match(doc.text, first.start)
    read = institution_at(doc, head) if head else None
    if read is None or read[0].kind == "penyelenggara_pemilu":  # they bear other names in districts and in Aceh
        return org, first.start, first.end
    mention, stop = read
    if mention.kind in GOVERNMENTS and not mention.regions:
        return None  # „Pemkab“: nearly always the one that pledges
    return mention.name, first.start, stop


def _last_institution(doc: Document, start: int, end: int) -> tuple[str, int, int] | None:
    """The institution whose words end where a stretch does: *SIKKA, Kabar- KPU Sikka* is no list of officials."""
    for head in doc.lexicon.institutions.pattern.finditer(doc.text, start, end):
        read = institution_at(doc, head)
        if read is not None and read[1] == end and read[0].regions:
            return read[0].name, head.start(), end
    return None


def show(person: Person) -> str:
    return " | ".join(part or "" for part in (person.role, person.org, person.name))
