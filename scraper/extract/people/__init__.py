"""Lists of officials, as articles write them, taken apart into persons: role, body, name.

*Ketua KPU dan Bawaslu Kab. Siak, Sekda Drs. H. Arif, M.Si serta para camat* are four entries: a role may be shared
by two bodies, a place too; commas and *dan* also stand inside titles, degrees and the names of divisions.
"""

from scraper.extract.people.complete import complete, introduced
from scraper.extract.people.distinct import distinct
from scraper.extract.people.entries import Entry
from scraper.extract.people.lists import clause_start, clauses_before, list_end, names_body, parse

__all__ = [
    "Entry",
    "clause_start",
    "clauses_before",
    "complete",
    "distinct",
    "introduced",
    "list_end",
    "names_body",
    "parse",
]
