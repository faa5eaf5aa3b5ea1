"""The words behind the region: those that name it, or those that the gazetteer knows to lie in it."""

from scraper.extract.document import Document
from scraper.lexicon.regions import RegionMention
from scraper.models import Finding, InstitutionMention


def judge_region(doc: Document, institution: Finding[InstitutionMention] | None) -> Finding[str] | None:
    """The region code of the institution with its words; None for a national body or where no region is known.

    Best are words inside the institution's own; then the article's first mention that can mean the region, at its
    level if it can be; a district's name that only the gazetteer places stands for itself.
    """
    if institution is None or not institution.value.regions:
        return None
    code = institution.value.regions[0]
    able = [mention for mention in doc.regions if code in mention.codes]
    for evidence in institution.evidence:
        inside = next((m for m in able if evidence.start <= m.start and m.end <= evidence.end), None)
        if inside is not None:
            return _finding(doc, code, inside)
    if able:
        return _finding(doc, code, max(able, key=lambda m: (m.level is not None, len(m.codes) == 1, -m.start)))
    return Finding(code, institution.evidence, "region_of_district")


def _finding(doc: Document, code: str, mention: RegionMention) -> Finding[str]:
    return Finding(code, (doc.evidence(mention.start, mention.end),), "region_named")
