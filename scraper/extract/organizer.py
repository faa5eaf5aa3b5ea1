"""Who organised the event, where the text says so of somebody: by verb, or as the subject that holds it."""

import re
from collections.abc import Sequence

from scraper.extract.document import document
from scraper.extract.people import clause_start, list_end, names_body, parse
from scraper.extract.pledge import pledge_sentences
from scraper.extract.rules import Rule
from scraper.lexicon import Lexicon
from scraper.models import Article, Finding, Person

RULES: tuple[Rule, ...] = (
    Rule(
        "organised_by",
        r"\b(?:digelar|diselengg?arakan|diadakan|diinisiasi|digagas|diprakarsai|difasilitasi|dilaksanakan)\s+"
        r"(?:langsung\s+)?(?:oleh\s+)?(?=[A-Z])",
        "Deklarasi netralitas ASN itu diinisiasi Bawaslu Kabupaten Sumba Timur.",
        " | Bawaslu Kabupaten Sumba Timur | ",
    ),
    Rule(
        "organises",
        r"\s+(?:(?:akan|bakal|kembali|resmi|juga|berencana|berniat|bersama\s+[^.]{3,40}?)\s+)*(?:menggelar|gelar|"
        r"mengadakan|adakan|menyelengg?arakan|selengg?arakan|menginisiasi|inisiasi|menggagas|memfasilitasi|rangkul)\b",
        "Bawaslu Kabupaten Rote Ndao menggelar deklarasi netralitas ASN.",
        " | Bawaslu Kabupaten Rote Ndao | ",
    ),
)


def extract(article: Article, lexicon: Lexicon) -> Sequence[Finding[Person]]:
    """Bodies of whom the text says that they hold the event, in reading order."""
    doc = document(article, lexicon)
    near = pledge_sentences(doc)
    found: list[Finding[Person]] = []
    for rule in RULES:
        for match in doc.matches(rule.pattern, re.I if rule.name == "organises" else 0):
            sentence = doc.sentence_at(match.start())
            if sentence.index not in near:
                continue
            if rule.name == "organises":
                start, end = clause_start(doc, match.start()), match.start()
            else:
                start, end = match.end(), list_end(doc, match)
            if not names_body(doc, start, end):
                continue  # „kami“, „selanjutnya“
            first = next((entry for entry in parse(doc, start, end) if entry.kind == "body"), None)
            if first is not None:
                words = (min(match.start(), first.start), max(match.end(), first.end))
                found.append(doc.finding(first.person, *words, rule.name))
    return sorted(found, key=lambda finding: finding.start)


def show(person: Person) -> str:
    return " | ".join(part or "" for part in (person.role, person.org, person.name))
