"""Numbers of people as values, and the sum of groups that are named one after the other."""

import re
from collections.abc import Sequence

from scraper.extract.document import Document
from scraper.extract.rules import Rule
from scraper.models import QUOTE_LIMIT, Finding, Headcount
from scraper.vocabulary import Qualifier

_NO_KIND = (
    r"(?:(?:dan|serta|beserta|ditambah|plus|yang|di|dari|pada|ke|untuk|dengan|dalam|oleh|itu|ini|tersebut|telah|sudah|akan|t(?:id)?ak|"
    r"belum|absen|hadir|ikut|turut|juga|saat|ketika|usai|lebih|atau|maupun|lain\w*|sebagai|mewakili|diwakili)\b|"
    r"(?-i:me[mnlrwy]|ber|di|ter)(?-i:[a-z]{4}))"
)
_KIND = (
    rf"(?:\s*\([^()\d]{{2,50}}\))?(?:\s+(?!{_NO_KIND}|\d)[\w-]+(?:\s+\d{{4}}\b)?){{0,4}}"
    r"(?:\s+dan\s+(?:<@unit>|(?-i:[A-Z]\w+)))?"
    rf"(?:\s+(?:(?:dari|di\s+(?:lingk\w+|jajaran|bawah))\s+|se-?)(?:\d+\s+)?(?!{_NO_KIND})[\w-]+(?:\s+(?!{_NO_KIND}|\d)[\w-]+){{0,3}})?"
    r"(?:\s*\([^()\d]{2,50}\))?"
)
"""*9 kepala madrasah negeri, 45 prajurit Kodim 1701 dan Satgas, 12 tenaga bantu (naban), 70 polisi dari tiga polsek*:
what else is said of those counted, up to a verb or the next group."""
_PLEDGE = r"(?:membubuhkan|menanda\w+|meneken|membaca\w*|mengucap\w*|ber(?:ikrar|janji)|ikut|hadir|datang|mengikuti)\b"
_ALSO_PLEDGED = r"(?:ada|hadir|datang|ikut|terdapat|tercatat|diikuti|diwakili|berjumlah|sebanyak|oleh)\s+"
_SESSION = (
    r"(?:sif|shift|sesi|giliran|gelombang|kloter|tahap|regu|kelompok|angkatan|rombongan|apel|hari|eselon|golongan)"
    r"\s+[\w-]+\s+"
)
_OTHERS = r"(?:warga|masyarakat|mahasiswa|siswa|tamu|undangan|panitia|partai|penonton|saksi|keamanan)\b"
_NEXT_CLAUSE = (
    rf"(?:\s+yang\s+(?:[\w-]+\s+){{0,2}}?{_PLEDGE}[^.;,\d]{{0,40}})?\s*[,;]\s+"
    rf"(?:(?:sedangkan|sementara|adapun|lalu|kemudian|dan|serta)\s+(?:itu\s+)?){{0,2}}"
    rf"(?:(?:dari|untuk)\s+(?!{_OTHERS})[\w-]+\s+(?:(?!{_OTHERS}|{_NO_KIND})[\w-]+\s+){{0,2}}|{_SESSION})?(?:{_ALSO_PLEDGED}){{0,2}}"
)
"""*33 camat yang meneken, sedangkan dari unsur desa ada 60 kades*; *sif pagi diikuti 40 perawat, sif siang 35*."""


SUM = Rule(
    "sum_of_parts",
    rf"(?:/\w+)?{_KIND}(?:\s*(?:[,;]\s*(?:(?:dan|serta|juga|ditambah|plus)\s+)*|(?:dan|serta|ditambah|beserta|bersama(?:\s+dengan)?|plus)\s+(?:juga\s+)?)(?:ada\s+|tercatat\s+)?|(?P<clause>{_NEXT_CLAUSE}))",
    "Sebanyak 15 camat dan 83 lurah mengikrarkan sikap netral.",
    "98 exact camat dan lurah",
)
"""Its pattern is what stands between two groups that are counted together, whatever the notation of each."""
_CLAUSE_ENDS = rf"{_KIND}\s*(?:[.,;)]|$|(?:dalam|pada)\s|yang\s+(?:[\w-]+\s+){{0,2}}?{_PLEDGE})"
"""Behind the last group of parallel clauses no verb follows that the first has not: *sementara 20 polisi berjaga*."""
_PRECISELY = re.compile(r"(?:tepat|persis)(?:nya)?\s", re.I)
"""*Enam ratus lebih pegawai, tepatnya 640 orang*: the same people."""
_NOT_OF_THE_SUM = re.compile(r"\s+(?:lain\w*|belum|t(?:id)?ak|absen|menyusul|menolak|menonton)\b", re.I)
_NO_GROUP = ("only_n_of_them", "n_of_all_people", "of_all_people_n", "n_parties_signing", "vague_people")
_SURENESS: tuple[Qualifier, ...] = ("approx", "min", "max", "exact")
"""A sum is as sure as the least sure of its parts."""
_FARTHEST = 160
"""So many characters may stand between two groups of a sum."""


def counted(value: int, qualifier: Qualifier, unit: str, text: str) -> Headcount:
    """A number of people with the range that its qualifier makes of it."""
    ranges: dict[Qualifier, tuple[int, int | None]] = {
        "exact": (value, value),
        "min": (value, None),
        "max": (0, value),
        "approx": _around(value),
    }
    least, most = ranges[qualifier]
    return Headcount(value=value, low=least, high=most, qualifier=qualifier, unit=unit, text=text)


def _around(value: int) -> tuple[int, int]:
    """The range published for *sekitar N*: a tenth to either side, rounded outwards."""
    return value - -(-value // 10) if value > 10 else value - 1, value + -(-value // 10)


def summed(doc: Document, found: Sequence[Finding[Headcount]]) -> Sequence[Finding[Headcount]]:
    """The findings, those of groups that are named one after the other as one: *15 camat, lima lurah dan 83 staf*.

    Where the first is the sum of those behind it (*20 orang, 15 guru dan 5 staf*), it stands for all.
    """
    summed: list[Finding[Headcount]] = []
    groups: list[Finding[Headcount]] = []
    for finding in found:
        if groups and _PRECISELY.match(finding.value.text):
            groups.pop()
        if groups and not _belongs(doc, groups[-1], finding):
            summed.append(_sum(doc, groups))
            groups = []
        groups.append(finding)
    return [*summed, _sum(doc, groups)] if groups else summed


def _belongs(doc: Document, last: Finding[Headcount], finding: Finding[Headcount]) -> bool:
    """Whether a group is counted together with the one before it."""
    if finding.start - last.end > _FARTHEST:
        return False
    if last.rule in _NO_GROUP or finding.rule in _NO_GROUP or "\n" in doc.text[last.end : finding.start]:
        return False
    between = doc.lexicon.compile(SUM.pattern).fullmatch(doc.text, last.end, finding.start)
    if between is None or _NOT_OF_THE_SUM.match(doc.text, finding.end):
        return False
    return not between["clause"] or bool(doc.lexicon.compile(_CLAUSE_ENDS).match(doc.text, finding.end))


def _sum(doc: Document, groups: Sequence[Finding[Headcount]]) -> Finding[Headcount]:
    first, parts = groups[0], [finding.value.value or 0 for finding in groups]
    if len(groups) == 1 or parts[0] == sum(parts[1:]):
        return first
    units = [finding.value.unit or "" for finding in groups]
    start, end = first.start, groups[-1].end
    words = doc.evidence(start, end)
    qualifier = min((finding.value.qualifier for finding in groups), key=_SURENESS.index)
    unit = " dan ".join(filter(None, (", ".join(units[:-1]), units[-1])))
    total = counted(sum(parts), qualifier, unit, " ".join(words.quote.split()))
    evidence = (words,) if len(words.quote) <= QUOTE_LIMIT else tuple(e for finding in groups for e in finding.evidence)
    return Finding(total, evidence, SUM.name)
