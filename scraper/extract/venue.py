"""Where the pledge was spoken or signed: halls, squares, yards and offices that stand beside it."""

import re
from collections.abc import Sequence
from operator import attrgetter

from scraper.extract.document import Document, document
from scraper.extract.pledge import follows_ceremony, pledges
from scraper.extract.rules import Rule, Taken
from scraper.lexicon import Lexicon
from scraper.models import Article, Finding

_KIND = (
    r"(?:aula|lapangan|halaman|pelataran|gedung|gd\.?|ruang(?:an)?|kantor|pendopo|pendapa|balai(?:rung|\s+kota)?|"
    r"hotel|gor|alun-alun|plaza|stadion|"
    r"auditorium|convention|taman|masjid|joglo|(?-i:Grand)|ballroom|balaikota|balairung|sekretariat|pusat\s+"
    r"pemerintahan|lobi|selasar|teras|tugu|"
    r"gelanggang|graha|wisma|rumah\s+dinas|rumah\s+jabatan|islamic\s+cent(?:er|re)|op\s?room|halamam|lantai|"
    r"alun\s+alun|markas|mapol\w+|bale|paseban|mandhapa|cafe|kafe)"
)
_WORD = (
    r"(?:(?-i:[A-Z0-9][\w’'/-]*(?:\.(?=\w)[\w’'/-]*)*|\([A-Z]\w*\)|dan(?=\s+[A-Z])|di(?=\s+[A-Z])|"
    r"[A-Z][a-z]?\.(?=\s+[A-Z]))|jabatan|dinas|bupati|gubernur|wali\s?kota|depan|belakang|utama|kantor|upacara|"
    r"sekolah|pemkab|pemkot|pemda|kabupaten|kota|kecamatan|rapat|lantai|tengah|setda|lapas|rutan|apel|serbaguna|"
    r"pertemuan|negeri|kelas|mapolres)"
)

_LEVELS = ("", "kabupaten", "kota", "provinsi")
"""What may stand before the name of a region."""

RULES: tuple[Rule, ...] = (
    Rule(
        "held_at_place",
        rf"\b(?:bertempat\s+di|di|dipusatkan\s+di|berlangsung\s+di|dari)\s+(?:dalam\s+|sekitar\s+|salah\s+satu\s+|"
        rf"sebuah\s+)?(?P<venue>(?:{_KIND})(?:(?:,?\s+|\.(?=[A-Z])){_WORD}){{0,9}})",
        "Ikrar netralitas dibacakan di Aula Kantor Bupati Nagekeo, Senin (4/9/2023).",
        "Aula Kantor Bupati Nagekeo",
    ),
    Rule(
        "held_at_house",
        rf"\bdi\s+(?P<venue>(?:(?-i:[A-Z])[\w’'&-]+\s+){{1,3}}(?-i:Hotel|Resto|Ballroom|"
        rf"Hall|Convention)\b(?:,?\s+{_WORD}){{0,6}})",
        "Ikrar netralitas digelar di Sasando Timor Hotel Kupang, Senin (4/9/2023).",
        "Sasando Timor Hotel Kupang",
    ),
    Rule(
        "held_at_name",
        r"\b(?:bertempat|berlangsung|di\s?gelar|di\s?laksanakan|di\s?adakan|dipusatkan|diselengg?arakan)\s+di\s+"
        r"(?P<venue>(?-i:[A-Z])[\w’'-]+(?:\s+(?-i:[A-Z])[\w’'-]+){1,5})",
        "Ikrar netralitas berlangsung di Sasana Krida Flobamora, Senin (4/9/2023).",
        "Sasana Krida Flobamora",
    ),
)


def extract(article: Article, lexicon: Lexicon) -> Sequence[Finding[str]]:
    """Places named in a sentence about the pledge or next to one, in reading order; then those where a ceremony is
    said to be."""
    doc = document(article, lexicon)
    told = [pledge for pledge in pledges(doc) if not pledge.speech or pledge.performed]
    near = {pledge.sentence.index + shift for pledge in told for shift in (-1, 0, 1)}
    beside: list[Finding[str]] = []
    elsewhere: list[Finding[str]] = []
    taken = Taken(doc.text)
    for rule in RULES:
        for match in doc.matches(rule.pattern):
            sentence = doc.sentence_at(match.start())
            start, end = match.span("venue")
            close = sentence.index in near
            if taken.overlaps(start, end) or not (
                close or (told and follows_ceremony(doc, sentence, start, within=180))
            ):
                continue
            words = doc.text[start : _venue_end(doc, start, end)].rstrip(" ,.")
            if len(words.split()) < 2 or (rule.name == "held_at_name" and _is_region(doc, start, words)):
                continue  # „di kantor“, „di ruangan“ name no place
            taken.add(start, end)
            finding = doc.finding(" ".join(words.split()), start, start + len(words), rule.name)
            (beside if close else elsewhere).append(finding)
    return [*sorted(beside, key=attrgetter("start")), *sorted(elsewhere, key=attrgetter("start"))]


def _is_region(doc: Document, start: int, words: str) -> bool:
    """*Digelar di Kota Batam*: a region, or a district of one, is no house."""
    named = next(iter(doc.regions_in(start, start + len(words))), None)
    return (named is not None and doc.text[start : named.start].strip().lower() in _LEVELS) or words.startswith(
        ("Kecamatan ", "Desa ", "Kelurahan ", "Provinsi ", "Jalan ")
    )


def _venue_end(doc: Document, start: int, end: int) -> int:
    """Where the place stops: at a weekday, or at an official who is not part of a name like *Kantor Bupati*."""
    for stop in doc.lexicon.compile(
        r"[,\s](?:(?<=,)\s+|(?<=\s)\s*)(?:(?P<day><@weekday>)|<@acting>|<@territorial>)\b"
    ).finditer(doc.text, start + 1, end):
        if stop["day"] or not re.search(
            r"\b(?:kantor|dinas|jabatan|depan|pendopo|halaman)$", doc.text[start : stop.start()], re.I
        ):
            return stop.start()
    return end


def show(venue: str) -> str:
    return venue
