"""Words that mean the same to who searches: short forms and what they stand for."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_SYNONYMS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
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


def synonyms() -> dict[str, list[str]]:
    """Word → the phrases equal to it; all in small letters, without marks."""
    return {word: list(phrases) for word, phrases in _SYNONYMS.items()}
