"""How the words before a mention end where they name its people as pledgers: it spares most mentions the patterns."""

from collections.abc import Sequence
from functools import lru_cache

from scraper.extract.document import Document
from scraper.lexicon import Lexicon

LINKING = (
    "asn|pegawai|negeri|sipil|di|lingkungan|lingkup|dilingkungan|dilingkup|dari|pada|se|seluruh|jajaran|wilayah|semua|"
    "yang|bekerja|bertugas|ada|kantor|sekretariat|kalangan|tubuh|naungan|bawah"
)
"""What may stand between the noun for pledgers and their institution."""
PLEDGED_ENDS = frozenset((
    "ditandatangani", "tangani", "diteken", "dibacakan", "diucapkan", "diikrarkan", "dilafalkan",
    "para", "seluruh", "semua", "segenap",
))  # fmt: skip
"""The words with which *ikrar dibacakan Lapas X* ends before the name."""
_STOPS = frozenset(',.:;(„“"‘/–—')
"""Behind these begins something else."""
_LINKS = f"{LINKING}|sekolah|daerah|akademika|besar|netral|netralitas|netralan|bagi|para|segenap|oleh".split("|")
"""With what the words end that name a pledger, beside the nouns of the lexicon."""


def words_before(doc: Document, start: int, first: int = 0) -> Sequence[str]:
    """The last two words that stand near before `start` and not before `first`, in small letters, behind the rest."""
    return doc.folded[max(first, start - 40) : start].rsplit(None, 2)


def may_be_named(doc: Document, words: Sequence[str]) -> bool:
    """Whether the words before a mention can name its people, by the last of them."""
    if not words:
        return False
    last = words[-1]
    if not last.isalnum():
        return last[-1] not in _STOPS
    return last in _closing_words(doc.lexicon) or (len(words) > 1 and words[-2] in ("dan", "serta"))


@lru_cache(maxsize=4)
def _closing_words(lexicon: Lexicon) -> frozenset[str]:
    """The words with which a pledger can be named, other than a name behind *dan*."""
    return frozenset((*_LINKS, *(word.rpartition(" ")[2] for word in lexicon.pledgers)))
