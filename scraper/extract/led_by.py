"""Who led the pledge: read it aloud first, headed the ceremony in which it was spoken, or signed for all."""

import re
from collections.abc import Iterator, Sequence

from scraper.extract.document import Document, document
from scraper.extract.people import Entry, clause_start, complete, introduced, list_end, parse
from scraper.extract.pledge import pledges
from scraper.extract.rules import Rule
from scraper.lexicon import Lexicon
from scraper.models import Article, Finding, Person

_HOW = r"(?:\s+(?:secara|langsung|oleh|bersama|serentak|virtual|khidmat))*"

RULES: tuple[Rule, ...] = (
    Rule(
        "led_by",
        rf"\bdi\s?(?:pimpin|pandu|komandoi){_HOW}\s+",
        "Pengucapan ikrar netralitas ASN dipimpin langsung oleh Bupati Belu Willybrodus Lay.",
        "Bupati | Kabupaten Belu | Willybrodus Lay",
    ),
    Rule(
        "read_by",
        rf"\b(?:di\s?(?:bacakan|baca|ucapkan|ikrarkan)|pembacaan\s+(?:naskah\s+|dan\s+\w+\s+)?(?:ikrar|deklarasi|"
        rf"pakta)[^.,]{{0,60}}?)(?:{_HOW}\s+oleh{_HOW}|\s+oleh)\s+",
        "Ikrar netralitas ASN dibacakan oleh Sekretaris Daerah Ngada Yohanes Watu.",
        "Sekretaris Daerah | Kabupaten Ngada | Yohanes Watu",
    ),
    Rule(
        "read_by_official",
        r"\bdi\s?(?:bacakan|baca)\s+(?:dan\s+di\w+\s+)?(?=(?:(?:<@acting>)\.?\s+(?:\(\w+\)"
        r"\.?\s+)?)?(?:<@territorial>|<@head>)\b)",
        "Ikrar netralitas itu dibacakan Camat Klojen Heri Sunarko di aula.",
        "Camat | Kecamatan Klojen | Heri Sunarko",
    ),
    Rule(
        "with_leader",
        r"\bdengan\s+(?:pemandu|dipandu|dipimpin|pemimpin)(?:\s+oleh)?\s+",
        "ASN mengucapkan ikrar netralitas dengan pemandu Kepala BKPSDM Kota Kediri Un Nurdin.",
        "Kepala | BKPSDM Kota Kediri | Un Nurdin",
    ),
    Rule(
        "inspects",
        r"\s+(?:yang\s+)?(?:juga\s+|langsung\s+)?(?:bertindak|menjadi|selaku|sebagai)\s+(?:selaku\s+|sebagai\s+)?"
        r"(?:pembina|inspektur|pemimpin)\s+(?:apel|upacara)\b",
        "Pj Bupati Pringsewu Marindo Kurniawan bertindak sebagai pembina apel ikrar netralitas ASN.",
        "Pj Bupati | Kabupaten Pringsewu | Marindo Kurniawan",
    ),
    Rule(
        "leads",
        r"\s+(?:(?:juga|langsung|yang|saat|ketika|turut|pun)\s+)*(?:memimpin|pimpin|memandu|pandu|mengomandoi)\s+"
        r"(?=(?:langsung\s+|jalannya\s+)?(?:pembacaan|pengucapan|ikrar|deklarasi|apel|upacara|penanda|prosesi|"
        r"pernyataan|kegiatan|acara))",
        "Wali Kota Kupang Jefri Riwu memimpin pembacaan ikrar netralitas ASN.",
        "Wali Kota | Kota Kupang | Jefri Riwu",
    ),
    Rule(
        "reads",
        r"\s+(?:(?:juga|langsung|yang|turut|pun)\s+)*(?:membacakan(?:nya)?|membaca|mengucapkan)\s+(?=(?:naskah\s+|"
        r"teks\s+|langsung\s+)*(?:ikrar|deklarasi|di\s+hadapan)|dari\b)",
        "Sekda Alor Soni Alelang membacakan ikrar netralitas, ditirukan seluruh ASN.",
        "Sekda | Kabupaten Alor | Soni Alelang",
    ),
)

_CROWD = re.compile(r"\b(?:mulai\s+(?:dari\s+)?|terdiri\s+(?:atas|dari)|meliputi)\b", re.I)
_OF_SUBJECT = frozenset(("inspects", "leads", "reads"))
"""Who leads stands before these verbs."""


def extract(article: Article, lexicon: Lexicon) -> Sequence[Finding[Person]]:
    """Officials of whom the text says that they led the pledge, in reading order."""
    doc = document(article, lexicon)
    near = {p.sentence.index + shift for p in pledges(doc) for shift in (-1, 0, 1)}
    found: list[Finding[Person]] = []
    for rule in RULES:
        for match in doc.matches(rule.pattern):
            if doc.sentence_at(match.start()).index not in near:
                continue
            for entry in _leader(doc, rule, match):
                start, end = min(match.start(), entry.start), max(match.end(), entry.end)
                found.append(complete(doc, entry, doc.finding(entry.person, start, end, rule.name)))
    return sorted(found, key=lambda finding: finding.start)


def show(person: Person) -> str:
    return " | ".join(part or "" for part in (person.role, person.org, person.name))


def _leader(doc: Document, rule: Rule, match: re.Match[str]) -> Iterator[Entry]:
    """The first official beside the verb: after the passive, before the active."""
    if rule.name in _OF_SUBJECT:
        start = clause_start(doc, match.start())
        if doc.search(_CROWD, start, match.start()):
            return  # „250 pegawai, mulai dari kepala seksi hingga penyuluh, membaca ikrar“: all of them
        entries = parse(doc, start, match.start())
    else:
        entries = parse(doc, match.end(), list_end(doc, match))
    first = next((entry for entry in entries if entry.kind in ("territorial", "head", "name")), None)
    if first is not None and first.kind == "name":
        first = introduced(doc, first) or first
    if first is None or (first.kind == "name" and (" " not in (first.person.name or "") or rule.name in _OF_SUBJECT)):
        return
    role = (first.person.role or "").lower()
    if not first.person.name and (role.startswith("anggota") or (_is_of_many(doc, role) and not first.person.org)):
        return  # „dibacakan kepala desa“, „anggota Polres X mengucapkan ikrar“: all of them
    if not (first.kind == "name" and next(iter(doc.regions_in(first.start, first.end)), None)):
        yield first


def _is_of_many(doc: Document, role: str) -> bool:
    """Whether a region has many who bear an office: heads of villages and wards, delegates."""
    return doc.lexicon.people.territorial.get(role) == "desa" or role in ("wakil", "perwakilan")
