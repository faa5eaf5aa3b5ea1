"""The closed vocabularies of the event file. A value outside them is an error, never a default.

Each is a Literal, so that the type checker, the validator, the codebook and the JSON schema read the same list.
The Indonesian labels beside them are what people read on the site.
"""

from typing import Final, Literal

Status = Literal["held", "planned", "cancelled"]
DatePrecision = Literal["day", "month", "year", "unknown"]
DateBasis = Literal["stated", "year_inferred", "weekday", "relative", "none"]
Qualifier = Literal["exact", "approx", "min", "max", "vague"]
Kind = Literal["declaration", "statement", "violation", "socialisation", "other"]
"""What an article is, by its screening. Only a declaration becomes an event."""

Form = Literal[
    "deklarasi", "ikrar", "pakta integritas", "komitmen bersama", "surat pernyataan", "nota kesepahaman", "sumpah"
]
Election = Literal[
    "pilkada-2015",
    "pilkada-2017",
    "pilkada-2018",
    "pemilu-2019",
    "pilkada-2020",
    "psu-2021",
    "pemilu-2024",
    "pilkada-2024",
    "psu-2024",
    "psu-2025",
    "pilkada-2025",
]
InstitutionKind = Literal[
    "lapas", "rutan", "bapas", "kanwil_kemenkumham", "imigrasi", "kemenag", "sekolah_madrasah", "kampus",
    "pengadilan", "kejaksaan", "polri", "tni", "bps", "rs", "pemprov", "pemkab", "pemkot", "kecamatan", "desa",
    "dinas", "kementerian", "lembaga", "bumn", "penyelenggara_pemilu", "gabungan", "lain",
]  # fmt: skip
GOVERNMENTS: Final[frozenset[InstitutionKind]] = frozenset(("pemprov", "pemkab", "pemkot"))
ReadState = Literal["full", "excerpt"]
LinkState = Literal["unchecked", "ok", "gone", "moved"]
ReviewState = Literal["machine", "checked"]

STATUS_LABELS: Final[dict[Status, str]] = {"held": "terlaksana", "planned": "direncanakan", "cancelled": "dibatalkan"}
KIND_LABELS: Final[dict[InstitutionKind, str]] = {
    "lapas": "Lapas",
    "rutan": "Rutan",
    "bapas": "Bapas",
    "kanwil_kemenkumham": "Kanwil Kemenkumham",
    "imigrasi": "Imigrasi",
    "kemenag": "Kementerian Agama",
    "sekolah_madrasah": "Sekolah dan madrasah",
    "kampus": "Perguruan tinggi",
    "pengadilan": "Pengadilan",
    "kejaksaan": "Kejaksaan",
    "polri": "Polri",
    "tni": "TNI",
    "bps": "BPS",
    "rs": "Rumah sakit",
    "pemprov": "Pemerintah provinsi",
    "pemkab": "Pemerintah kabupaten",
    "pemkot": "Pemerintah kota",
    "kecamatan": "Kecamatan",
    "desa": "Desa dan kelurahan",
    "dinas": "Dinas dan badan daerah",
    "kementerian": "Kementerian",
    "lembaga": "Lembaga negara",
    "bumn": "BUMN dan BUMD",
    "penyelenggara_pemilu": "Penyelenggara pemilu",
    "gabungan": "Gabungan lembaga",
    "lain": "Lainnya",
}
ELECTION_LABELS: Final[dict[Election, str]] = {
    "pilkada-2015": "Pilkada 2015",
    "pilkada-2017": "Pilkada 2017",
    "pilkada-2018": "Pilkada 2018",
    "pemilu-2019": "Pemilu 2019",
    "pilkada-2020": "Pilkada 2020",
    "psu-2021": "Pemungutan suara ulang 2021",
    "pemilu-2024": "Pemilu 2024",
    "pilkada-2024": "Pilkada 2024",
    "psu-2024": "Pemungutan suara ulang 2024",
    "psu-2025": "Pemungutan suara ulang 2025",
    "pilkada-2025": "Pilkada ulang 2025",
}
QUALIFIER_LABELS: Final[dict[Qualifier, str]] = {
    "exact": "tepat",
    "approx": "sekitar",
    "min": "sedikitnya",
    "max": "paling banyak",
    "vague": "tidak dirinci",
}
BASIS_LABELS: Final[dict[DateBasis, str]] = {
    "stated": "tertulis lengkap",
    "year_inferred": "tahun disimpulkan",
    "weekday": "dari nama hari dan tanggal terbit",
    "relative": "dari kata relatif dan tanggal terbit",
    "none": "tidak disebut",
}

BY_HAND: Final = "by_hand"
"""The name of the rule behind words that a person chose."""

SAMPLE_DOMAIN: Final = "contoh.invalid"
"""Where the sample pages claim to live; the top-level domain can never exist."""


def is_sample_host(host: str | None) -> bool:
    """Whether a host is the sample domain or lies under it."""
    return host is not None and (host == SAMPLE_DOMAIN or host.endswith(f".{SAMPLE_DOMAIN}"))
