"""Institutions that an article names or implies. Who of them pledges is judged later.

A head (*Pemkab, Lapas, SMP Negeri*) and its tail (*Kelas IIA Bulukumba, 8 Pasuruan*) make a name; *ASN Kabupaten X*
and *Bupati X* imply a government; village heads of a whole regency, or chiefs of many, are a group of their own.
"""

from collections.abc import Sequence

from scraper.extract.document import document
from scraper.extract.institution.abbreviated import ABBREVIATED, abbreviated
from scraper.extract.institution.groups import GROUPS, groups
from scraper.extract.institution.implied import IMPLIED, implied
from scraper.extract.institution.named import NAMED, named
from scraper.extract.institution.poll_staff import POLL_STAFF, poll_staff
from scraper.extract.institution.villages import VILLAGES, villages
from scraper.extract.rules import Rule
from scraper.lexicon import Lexicon
from scraper.models import Article, Finding, InstitutionMention

RULES: tuple[Rule, ...] = (NAMED, ABBREVIATED, *GROUPS, *VILLAGES, POLL_STAFF, *IMPLIED)


def extract(article: Article, lexicon: Lexicon) -> Sequence[Finding[InstitutionMention]]:
    """Every institution named or implied, in reading order. One place may give both a group and a government."""
    doc = document(article, lexicon)
    bodies = list(named(doc))
    others = (*abbreviated(doc, bodies), *groups(doc, bodies), *villages(doc), *poll_staff(doc), *implied(doc))
    return sorted((*bodies, *others), key=lambda finding: (finding.start, finding.end))


def show(mention: InstitutionMention) -> str:
    return f"{mention.name} | {mention.kind} | {','.join(mention.regions)}"
