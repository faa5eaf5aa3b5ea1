"""Who attended: guests of whom the text says *hadir*, *dihadiri*. They are no witnesses."""

import re
from collections.abc import Sequence

from scraper.extract.document import document
from scraper.extract.people import clause_start, distinct, list_end, parse
from scraper.extract.rules import Rule
from scraper.lexicon import Lexicon
from scraper.models import Article, Finding, Person

_WHERE = (
    r"(?:\s+(?:dalam|pada|di|acara|kegiatan|rapat|koordinasi|kali|ini|itu|tersebut|apel|upacara|kesempatan|"
    r"deklarasi|ikrar|penandatanganan|sana|lokasi|oleh|juga|pula|antara|lain|langsung|sejumlah|para|yakni|yaitu|"
    r"adalah|diantaranya|di\s?antaranya))*"
)

_PLEDGERS = re.compile(r"^(?:pejabat$|pegawai|asn|jajaran$|seluruh$|para$|sejumlah$)", re.I)
"""Those who pledge are present too, but no guests."""
_NOT = re.compile(r"\b(?:t(?:id)?ak|belum|batal|urung|berhalangan)\s*$", re.I)
"""*Tak dihadiri lima bupati*."""

RULES: tuple[Rule, ...] = (
    Rule(
        "attended_by",
        rf"\bdi\s?hadiri{_WHERE}\s*[:,]?\s*",
        "Apel ikrar netralitas itu dihadiri Ketua DPRD Sikka Donatus David.",
        "Ketua DPRD | Kabupaten Sikka | Donatus David",
    ),
    Rule(
        "present_were",
        rf"(?:\b(?:turut|ikut|tampak|juga|serta)\s+)?\b[Hh]adir{_WHERE}(?:\s+(?:mendampingi|"
        rf"menyaksikan))?\s*[:,]?\s*(?=[A-Z])",
        "Hadir dalam acara itu Ketua Bawaslu Ende Basilius Wena.",
        "Ketua | Bawaslu Kabupaten Ende | Basilius Wena",
    ),
    Rule(
        "subject_attended",
        r"\s+(?:(?:juga|turut|ikut|pun)\s+)*(?:hadir(?:\s+(?:di\s+sana|dalam|pada))|menghadiri(?:nya)?|ikut\s+hadir)\b",
        "Kapolres Flores Timur AKBP Deni Abrahams turut menghadiri ikrar netralitas ASN.",
        "Kapolres | Kabupaten Flores Timur | Deni Abrahams",
    ),
    Rule(
        "subject_spoke",
        r",?\s+(?:dalam|pada|lewat|melalui|saat|ketika|memberi(?:kan)?|menyampaikan)\s+(?:kata\s+)?"
        r"(?:sambutan|arahan|amanat|pidato|pemaparan|paparan)(?:nya)?\b|"
        r",?\s+(?:(?:secara\s+resmi|resmi|saat|ketika|yang)\s+)*membuka\s+(?:(?:secara\s+resmi|resmi|langsung)\s+)?"
        r"(?:acara|kegiatan|sosialisasi|rapat|rakor)\b",
        "Ketua Bawaslu Sikka Florita Idah Juang dalam sambutannya memuji ikrar netralitas ASN itu.",
        "Ketua | Bawaslu Kabupaten Sikka | Florita Idah Juang",
    ),
)
_OF_SUBJECT = frozenset(("subject_attended", "subject_spoke"))
"""Those who came stand before these."""


def extract(article: Article, lexicon: Lexicon) -> Sequence[Finding[Person]]:
    """The guests in reading order, each once."""
    doc = document(article, lexicon)
    found: list[Finding[Person]] = []
    for rule in RULES:
        for match in doc.matches(rule.pattern, 0 if rule.name == "present_were" else re.I):
            if doc.search(_NOT, max(0, match.start() - 15), match.start()):
                continue
            if rule.name in _OF_SUBJECT:
                start, end = clause_start(doc, match.start()), match.start()
            else:
                start, end = match.end(), list_end(doc, match)
            for entry in parse(doc, start, end):
                spoke = rule.name == "subject_spoke" and entry.person.name is None
                if entry.kind != "name" and not spoke and not _PLEDGERS.match(entry.person.role or ""):
                    found.append(doc.finding(entry.person, entry.start, entry.end, rule.name))
    return distinct(sorted(found, key=lambda finding: finding.start))


def show(person: Person) -> str:
    return " | ".join(part or "" for part in (person.role, person.org, person.name))
