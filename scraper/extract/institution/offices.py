"""Where the name of an office ends: its words of function, or those whose first letters stand in brackets."""

import re

from scraper.extract.document import Document

LEVELS = frozenset(("kabupaten", "kota", "provinsi", "kab", "prov"))
"""Words that stand before a region and end the words of function."""
_WITH_LETTERS = re.compile(
    r"(?P<words>(?:,?\s+(?:(?:dan|serta|&)\s+)?[A-Z][\w/-]*){1,10})\s*\((?P<letters>[A-Z][A-Za-z&]{1,9})\)"
)
_OFFICER = re.compile(r"\s+(?:Kepala|Ketua|Camat|Lurah|Kapol\w+|Dan\w+|Direktur|Sekretaris|Kabag|Kabid|Para|Staf)\b")
"""*Kepala Dinas PMD, Kepala OPD*: another officer begins."""
_WORDS = re.compile(r"\S+")


def words_of_function(doc: Document, at: int) -> int:
    """Where the words end that say what an office does; `at` where none stands there."""
    end = at
    vocabulary = doc.lexicon.people.vocabulary
    heads, headline = doc.lexicon.institutions.pattern, doc.lexicon.compile("<@headline>")
    for word in _WORDS.finditer(doc.text[at : at + 120]):
        token = word.group().strip(".,()").lower()
        start = at + word.start()
        joint = token in ("dan", "&", "serta")
        if not joint and (token not in vocabulary or token in LEVELS or word.group()[0].islower()):
            break
        if not joint and headline.fullmatch(token):
            break  # „Kemenkop UKM Deklarasi Netral“
        if any(not m.weak or m.level for m in doc.regions_in(start, start + 1)):
            break
        if not joint:
            end = at + word.end() - (1 if word.group()[-1] in ".,;:" else 0)
        if word.group()[-1] in ".;:" or (
            word.group()[-1] == ","
            and (
                heads.match(doc.text, start + len(word.group()) + 1)
                or _OFFICER.match(doc.text, start + len(word.group()))
            )
        ):
            break
    return end


def spelled_out(doc: Document, head: str, at: int) -> int | None:
    """Where the words end whose first letters the brackets behind them hold: *Badan Arsip dan Dokumentasi (BAD)*."""
    found = _WITH_LETTERS.match(doc.text, at)
    if found is None:
        return None
    initials = "".join(word[0] for word in re.findall(r"[^\W\d_]+", f"{head} {found['words']}") if word[0].isupper())
    return found.end("words") if initials.upper() == found["letters"].upper() else None
