"""Lists of officials, as articles write them, taken apart into persons: role, body, name.

*Ketua KPU dan Bawaslu Kab. Siak, Sekda Drs. H. Arif, M.Si serta para camat* are four entries: a role may be shared
by two bodies, a place too; commas and *dan* also stand inside titles, degrees and the names of divisions.
"""

from scraper.extract.people.entries import Entry
from scraper.extract.people.lists import LIST_END, clause_start, parse
from scraper.extract.people.mentions import mentions

__all__ = ["LIST_END", "Entry", "clause_start", "mentions", "parse"]
