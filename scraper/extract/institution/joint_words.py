"""The words by which servants, soldiers and police are named side by side, and which of the three a row holds."""

import re

from scraper.extract.institution.names import ASIDE
from scraper.extract.institution.villages import VILLAGE_HEADS
from scraper.extract.rules import Rule

_UNSPACED = r"(?:asn\s+)?tni\s+polri"
"""*Netralitas ASN TNI Polri*: side by side without a sign between them."""
_MEMBER = (
    rf"\b(?:{_UNSPACED}|"
    r"(?:asn|pns|aparat(?:ur)?\s+sipil\s+negara|pegawai\s+negeri(?:\s+sipil|(?!\s+sipil))|abdi\s+negara)(?!\s+(?:polri|tni|pol(?:da|res\w*|sek)|kodim|korem|kejari)\b)|tni|tentara(?:\s+nasional\s+indonesia)?|polri|"
    r"kepolisian(?:\s+(?:negara\s+)?republik\s+indonesia)?(?!\s+(?:daerah|resor|sektor))|"
    r"(?:pegawai|aparatur)\s+(?:pemda|pemerintah\s+daerah|pemkab|pemkot|pemprov|kecamatan|distrik)(?!\s+(?-i:[A-Z]))|"
    r"polisi(?!\s+pamong)|babinsa|bhabinkamtibmas|(?:anggota|personel|personil)\s+pol(?:sek|res\w*)|"
    r"(?:prajurit|anggota|personel|personil)\s+(?:kodim|koramil)|prajurit(?=\s*[,/]))\b(?:\s+\d{3,4}(?:[-/]\w+)?)?(?:\s+dan\s+satgas\w*)?"
    rf"{ASIDE}"
)
AND = (
    r"\s*(?:,\s*(?:dan|serta|maupun|juga|termasuk|beserta|bersama|hingga|sampai)?|/|-|–|&|"
    r"dan|serta|maupun|ataupun|hingga|sampai(?:\s+dengan)?|termasuk|beserta|bersama(?:\s+dengan)?|ditambah|plus)\s*"
)
_EACH = (
    r"(?:(?:para|seluruh|semua|segenap|sejumlah|juga|unsur|jajaran|perwakilan|anggota|personel|personil|prajurit|"
    r"aparat|institusi|pegawai|\d+|<@number>|orang)\s+)*"
)
OTHERS = (
    rf"(?:lembaga\s+kemasyarakatan|{VILLAGE_HEADS}|[jk]orong|camat|kepala\s+distrik|panewu|penyelenggara\s+pemilu|bumd|bumn|"
    r"kepala\s+perangkat\s+daerah|kepala\s+(?:opd|dinas)|pppk|p3k|non[\s-]+asn|(?:tenaga|pegawai)\s+(?:kontrak|honorer)|honorer)\b"
)
_OF_HOUSE = (
    r"(?:\s+(?:di\s+)?(?:(?:lingkungan|lingkup|jajaran)\s+)?(?:pem(?:kab|kot?|prov|da)|pemerintah\s+(?:kabupaten|kota|provinsi|daerah)|"
    r"setda)\b(?:\s+(?-i:[A-Z])\w+){0,3}|\s+(?:kantor\s+(?:camat|distrik)|(?:kecamatan|distrik|kelurahan)(?:\s+dan\s+kelurahan)?"
    r"(?!\s+(?-i:[A-Z]))))?"
)
"""*ASN Pemko Sabang dan perangkat gampong*: whose servants they are, said between the two."""
_OF_PLACE = r"(?:\s+se-?\s?(?:kecamatan|distrik|kapanewon|kabupaten|kota)\s+(?-i:[A-Z])\w+)?"
_ONE = rf"(?>{_MEMBER}{_OF_HOUSE}|\b{OTHERS}{ASIDE})"

JOINT = Rule(
    "joint_servants",
    rf"{_ONE}(?:{_OF_PLACE}{AND}{_EACH}{_ONE}){{1,8}}|\b{_UNSPACED}\b",
    "ASN, TNI dan Polri di lingkungan Kota Bengkulu mendeklarasikan netralitas.",
    "ASN, TNI dan Polri Kota Bengkulu | gabungan | 17.71",
)

_THREE = {
    "ASN": re.compile(
        r"\b(?:asn|aparat(?:ur)?\s+sipil|pns|pegawai\s+(?:negeri|pem|kec|dis)|aparatur\s+(?:pem|kec|dis)|abdi\s+negara)"
    ),
    "TNI": re.compile(r"\b(?:tni|tentara|kodim|koramil|babinsa|prajurit(?=\s*[,/]))\b"),
    "Polri": re.compile(r"\b(?:polri|kepolisian|polisi|polres\w*|polsek|bhabinkamtibmas)\b"),
}


def members(words: str) -> list[str]:
    """Which of the three are named, each once and always in one order."""
    words = words.lower()
    return [name for name, pattern in _THREE.items() if pattern.search(words)]
