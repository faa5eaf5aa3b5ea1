"""Which kind of body a witness speaks for: the timeline's filter *disaksikan oleh*.

A coarse reading of role and organisation for finding events, not a value of the event: the words stand beside it.
"""

import re
from dataclasses import dataclass

from scraper.models import Person


@dataclass(frozen=True, slots=True)
class Body:
    """A kind of body: its key in addresses, its label, and the words it is known by."""

    key: str
    label: str
    pattern: re.Pattern[str]


def _body(key: str, label: str, words: str) -> Body:
    return Body(key, label, re.compile(rf"\b(?:{words})\b", re.I))


# In order: `Ketua DPRD Kabupaten …` speaks for the DPRD, not for the regency.
BODIES: tuple[Body, ...] = (
    _body("bawaslu", "Bawaslu", r"bawaslu\w*|badan pengawas pemil\w*|panwas\w*|panitia pengawas"),
    _body("kpu", "KPU", r"kpu\w*|kip|komisi pemilihan umum|komisi independen pemilihan|ppk|pps"),
    _body("kasn", "KASN", r"kasn|komisi aparatur sipil negara|komisi asn"),
    _body("ombudsman", "Ombudsman", r"ombudsman"),
    _body("dprd", "DPR dan DPRD", r"dpr[dkap]?|dewan perwakilan rakyat\w*"),
    _body("polri", "Polri", r"polri|pol(?:res|da|sek|resta|restabes|tabes)\w*|kapol\w+|waka?pol\w+|kepolisian"),
    _body("tni", "TNI", r"tni|kodim|koramil|korem|kodam|lanal|lanud|dan(?:dim|ramil|rem|lanal|lanud)|pangdam"),
    _body("kejaksaan", "Kejaksaan", r"kejaksaan|keja(?:ri|ti|gung)|kaja(?:ri|ti)"),
    _body("pengadilan", "Pengadilan", r"pengadilan|mahkamah|hakim"),
    _body(
        "pemda",
        "Pemerintah daerah",
        r"gubernur|wagub|bupati|wabup|wali ?kota|wawali|sek(?:retaris )?da\w*|sekretaris daerah|pem(?:prov|kab|kot|da)|"
        r"pemerintah (?:provinsi|kabupaten|kota|daerah)|dinas|bkpsdm\w*|bkd|bkpp|inspektorat|camat|kecamatan|"
        r"kesbangpol|asisten|forkopimda|forkopimcam",
    ),
    _body(
        "pusat",
        "Kementerian dan lembaga",
        r"kementerian|kemen\w+|kanwil|bkn|menteri|direktur jenderal|dirjen|menpan\w*",
    ),
)
OTHER = Body("lain", "Lainnya", re.compile(r""))
BODY_LABELS: dict[str, str] = {body.key: body.label for body in (*BODIES, OTHER)}


def body_of(person: Person) -> str:
    """The key of the body a person speaks for: the organisation decides, then the role; `lain` where neither tells."""
    for words in (person.org, person.role):
        for body in BODIES:
            if words and body.pattern.search(words):
                return body.key
    return OTHER.key
