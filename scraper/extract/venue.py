"""Where the pledge was spoken or signed: halls, squares, yards and offices that stand beside it."""

import re
from collections.abc import Sequence

from scraper.extract.document import Document, document
from scraper.extract.pledge import pledges
from scraper.extract.rules import Rule
from scraper.lexicon import Lexicon
from scraper.models import Article, Finding

_KIND = (
    r"(?:aula|lapangan|halaman|pelataran|gedung|gd\.?|ruang(?:an)?|kantor|pendopo|pendapa|balai(?:rung|\s+kota)?|"
    r"hotel|gor|alun-alun|plaza|stadion|"
    r"auditorium|convention|taman|masjid|joglo|(?-i:Grand)|ballroom|balaikota|balairung|sekretariat|pusat\s+"
    r"pemerintahan|lobi|selasar|teras|tugu|"
    r"gelanggang|graha|wisma|rumah\s+dinas|rumah\s+jabatan|islamic\s+cent(?:er|re)|op\s?room|halamam|lantai)"
)
_WORD = (
    r"(?:(?-i:[A-Z0-9][\w’'/-]*(?:\.(?=\w)[\w’'/-]*)*|\([A-Z]\w*\)|dan(?=\s+[A-Z])|di(?=\s+[A-Z])|"
    r"[A-Z][a-z]?\.(?=\s+[A-Z]))|jabatan|dinas|bupati|gubernur|wali\s?kota|depan|belakang|utama|kantor|upacara|"
    r"sekolah|pemkab|pemkot|pemda|kabupaten|kota|kecamatan|rapat|lantai|tengah|setda|lapas|rutan|apel|serbaguna|"
    r"pertemuan|negeri|kelas|mapolres)"
)

RULES: tuple[Rule, ...] = (
    Rule(
        "held_at_place",
        rf"\b(?:bertempat\s+di|di|dipusatkan\s+di|berlangsung\s+di|dari)\s+(?:dalam\s+|sekitar\s+|salah\s+satu\s+|"
        rf"sebuah\s+)?(?P<venue>(?:{_KIND})(?:(?:,?\s+|\.(?=[A-Z])){_WORD}){{0,9}})",
        "Ikrar netralitas dibacakan di Aula Kantor Bupati Nagekeo, Senin (4/9/2023).",
        "Aula Kantor Bupati Nagekeo",
    ),
)


def extract(article: Article, lexicon: Lexicon) -> Sequence[Finding[str]]:
    """Places named in a sentence about the pledge or next to one, in reading order."""
    doc = document(article, lexicon)
    near = {p.sentence.index + shift for p in pledges(doc) if not p.speech or p.performed for shift in (-1, 0, 1)}
    found: list[Finding[str]] = []
    for match in doc.matches(RULES[0].pattern):
        if doc.sentence_at(match.start()).index in near:
            start, end = match.span("venue")
            words = doc.text[start : _venue_end(doc, start, end)].rstrip(" ,.")
            if len(words.split()) < 2:
                continue  # „di kantor“, „di ruangan“ name no place
            found.append(doc.finding(" ".join(words.split()), start, start + len(words), "held_at_place"))
    return found


def _venue_end(doc: Document, start: int, end: int) -> int:
    """Where the place stops: at a weekday, or at an official who is not part of a name like *Kantor Bupati*."""
    for stop in doc.lexicon.compile(r"[,\s](?:(?<=,)\s+|(?<=\s)\s*)(?:<@weekday>|<@acting>|<@territorial>)\b").finditer(
        doc.text, start + 1, end
    ):
        if not re.search(r"\b(?:kantor|dinas|jabatan|depan|pendopo|halaman)$", doc.text[start : stop.start()], re.I):
            return stop.start()
    return end


def show(venue: str) -> str:
    return venue
