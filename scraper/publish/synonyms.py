"""Other words for the same thing, for finding events: *pemkab* for *pemerintah kabupaten*, *Kotim*, *lapas*."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Synonyms:
    """`by_word`: every phrase of one word, in small letters, and the other phrases for the same thing."""

    by_word: Mapping[str, Sequence[str]]


def load_synonyms() -> Synonyms:
    """The short forms that headlines use most."""
    return Synonyms(
        {
            "pemkab": ("pemerintah kabupaten",),
            "pemkot": ("pemerintah kota", "pemko"),
            "pemprov": ("pemerintah provinsi",),
            "lapas": ("lembaga pemasyarakatan",),
            "rutan": ("rumah tahanan negara",),
            "bapas": ("balai pemasyarakatan",),
            "kemenag": ("kementerian agama",),
            "kemenkumham": ("kementerian hukum dan ham",),
            "rsud": ("rumah sakit umum daerah",),
            "polres": ("kepolisian resor",),
            "oku": ("ogan komering ulu",),
            "kotim": ("kotawaringin timur",),
            "madina": ("mandailing natal",),
        }
    )
