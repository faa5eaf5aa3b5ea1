"""Those who hold the polls in districts, wards and villages, where they themselves pledge to be neutral."""

from collections.abc import Iterator

from scraper.extract.document import Document
from scraper.extract.institution.names import all_over, region_at
from scraper.extract.pledge import pledge_spans
from scraper.extract.rules import Rule
from scraper.models import Finding, InstitutionMention

POLL_STAFF = Rule(
    "poll_staff",
    r"\b(?:netralitas\s+|oleh\s+|seluruh\s+|semua\s+|jajaran\s+|para\s+|segenap\s+)+(?:anggota\s+)?(?P<who>badan\s+ad\s?-?hoc|"
    r"panitia\s+pemilihan\s+kec(?:amatan)?\b\.?|ppk\s*,\s*(?:dan\s+)?pps)\b(?:\s*\(ppk\))?(?:\s*,?\s*(?:dan\s+|serta\s+)?k?pps)?(?:\s+se\b)?",
    "Pembacaan ikrar netralitas Badan Ad Hoc se-Kota Kupang digelar KPU.",
    "Badan Ad Hoc se-Kota Kupang | penyelenggara_pemilu | 53.71",
)
_NAMES = {"panitia": "Panitia Pemilihan Kecamatan (PPK)"}
_ALL = "Badan Ad Hoc"


def poll_staff(doc: Document) -> Iterator[Finding[InstitutionMention]]:
    """Every such group in a sentence that tells of the pledge, with the region that follows or none."""
    for match in doc.whole.matches(doc.lexicon.compile(POLL_STAFF.pattern), pledge_spans(doc)):
        name = _NAMES.get(match["who"].split()[0].lower(), _ALL)
        region = region_at(doc, match.end())
        if region is None:
            yield doc.finding(InstitutionMention(name, "penyelenggara_pemilu", ()), *match.span(), POLL_STAFF.name)
        else:
            mention = InstitutionMention(
                f"{name} {all_over(doc, region.codes, region)}", "penyelenggara_pemilu", region.codes
            )
            yield doc.finding(mention, match.start(), region.end, POLL_STAFF.name)
