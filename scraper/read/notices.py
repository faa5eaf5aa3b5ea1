"""The words of pages that hold no article: walls, errors, sold domains, notices to subscribe or to accept cookies.

One table for headings, bodies and whole pages: each entry is a regular expression, matched without regard to case.
"""

import re

_SEPARATOR = re.compile(r"\s+[-–—|»·:]+\s+")
_HEADING_WORDS = 10
"""The most words of a heading that says nothing but that something is not there; headlines are longer."""


def _any(*alternatives: str) -> re.Pattern[str]:
    return re.compile("|".join(alternatives), re.I)


# A number alone is a status, before a noun it counts people: *404 ASN Ikrar Netral*.
WALL = _any(
    r"^(?:just a moment|attention required|access denied|are you a robot|checking your browser|verifying\b)",
    r"^(?:one moment, please|security check|akses ditolak|ddos[- ](?:guard|protection)|robot challenge)",
    r"^(?:(?:human|bot) verification|verify you are (?:a )?human|pardon our interruption|request unsuccessful)",
    r"^(?:http )?(?:error )?(?:401|403|429)\W*(?:$|forbidden|unauthorized|too many|access|error)",
    r"^(?:forbidden|unauthorized|too many requests|captcha)\b",
    r"website firewall",
)
WALL_TEXT = _any(
    r"checking (?:if the site connection|your browser)",
    r"verify(?:ing)? (?:that )?you are (?:a )?human",
    r"\bnot a robot\b|\bbukan robot\b|\bray id\b|complete the captcha|\bisi captcha\b",
    r"unusual traffic|lalu lintas (?:yang )?tidak biasa|review the security of your",
)
GONE = _any(
    r"^\W*(?:http )?(?:error\W*)?(?:404|410)\W*(?:$|error|not found|gone|page|halaman|laman)",
    r"\berror\W{0,3}404\b",
    r"\b(?:halaman|berita|artikel|laman|postingan|konten)"
    r"(?: (?:yang|ini|tersebut)(?: (?:anda|kamu) (?:cari|tuju|minta))?)?"
    r" (?:tidak|tak|belum|sudah tidak|telah)(?: dapat)? (?:ditemukan|tersedia|dihapus|ada\b)",
    r"\b(?:page|nothing|not|post) (?:was )?(?:not )?found\b|\btidak tersedia lagi\b",
    r"\b(?:page|post) (?:does not|doesn['’]t) exist",
)
DOWN = _any(
    r"^(?:http )?(?:error )?5\d\d\W*(?:$|internal|bad|service|gateway|server|error)",
    r"^(?:service (?:temporarily )?unavailable|bad gateway|gateway time-?out|internal server error|database error)",
    r"^error establishing a database|^coming soon\W*$",
    r"account (?:has been )?suspended|akun (?:hosting )?(?:ini )?(?:di|ter)(?:tangguhkan|suspend)",
    r"\b(?:situs|website|laman|web|halaman)(?: ini)?(?: sedang(?: dalam)?| dalam| telah)"
    r" (?:pemeliharaan|perbaikan|maintenance|ditangguhkan|dinonaktifkan)",
    r"\b(?:under|scheduled) (?:construction|maintenance)\b",
)
PARKED = _any(
    r"\b(?:buy|purchase|get) this domain\b|\bthis domain (?:has expired|is parked|name has)|\bparked (?:free|domain)\b",
    r"\bdomain(?: name)?(?: \S+\.\S+)?(?: (?:is|may be|ini))? (?:for sale|dijual|expired|kedaluwarsa)\b",
    r"sedo ?parking|hugedomains|^index of /|^welcome to nginx|^default web ?site page|^it works!$",
    r"(?:apache2?|ubuntu|nginx|centos|iis|cpanel|plesk|litespeed)\b.{0,30}\b(?:default|test) page",
)
# What those say who sell gambling; reports of raids on them use one of these phrases at most.
GAMBLING = _any(
    r"slot gacor|gacor (?:hari ini|malam ini|terbaru)|maxwin|\brtp (?:live|slot|gacor)|link alternatif",
    r"(?:gampang|mudah) menang|(?:toto|togel) (?:4d|macau|hongkong|hk|sgp|singapore)|scatter (?:hitam|naga)",
    r"(?:bandar|agen|situs) (?:togel|slot|judi|toto)(?: online)? (?:terpercaya|resmi|gacor|terbaik|terbesar)",
    r"slot ?(?:88|77+|5000|qris|dana|pulsa|thailand|demo|terpercaya)|(?:bonus|promo) new member|jackpot terbesar",
    r"depo(?:sit)? (?:\d+k|\d+ ?ribu|pulsa|qris|dana|tanpa potongan)|pragmatic play|mahjong ways|\bsbobet|mix parlay",
    r"\bakun pro\b|server (?:thailand|luar)|anti ?rungkad|live casino|baccarat|\bpg ?soft\b|starlight princess",
    r"gates of olympus",
)
_GAMES = ("slot", "gacor", "togel", "toto", "judi", "casino", "maxwin", "sbobet")
"""One of them stands in every such offer, and in few other texts: looked for first, as most pages have none."""
PAID = _any(
    r"\b(?:untuk|guna) (?:melanjutkan|terus) (?:membaca|baca)\b",
    r"\b(?:masuk|login|daftar) untuk (?:membaca|melanjutkan)\b",
    r"\b(?:artikel|konten|berita|halaman)(?: ini)?(?: hanya| tersedia){0,2}"
    r" (?:(?:khusus|untuk|bagi) ){1,2}(?:pelanggan|member|anggota)\b",
    r"\bkhusus (?:pelanggan|member)\b|\bkonten premium\b|\bberlangganan (?:untuk|sekarang)\b|\bsudah berlangganan\?",
    r"\bsubscribe to (?:continue|read)\b|\bbatas (?:baca|artikel) gratis\b",
)
CONSENT = _any(
    r"(?:setujui|terima|accept) (?:semua )?(?:kuki|cookies?)",
    r"(?:enable|activate|aktifkan) javascript",
)
ABOUT_CONSENT = _any(r"\b(?:cookies?|kuki|javascript|privasi|privacy|consent|pelacakan)\b")


def headings_of(*titles: str) -> list[str]:
    """The parts of titles between their dashes, short enough to be a notice, each apart from the site's name."""
    parts = [part.strip() for title in titles for part in _SEPARATOR.split(f"{title} ")]
    return [part for part in parts if part and len(part.split()) <= _HEADING_WORDS]


def gambling_phrases(text: str) -> int:
    """How many different phrases of those who sell gambling stand in a text."""
    folded = text.lower()
    if not any(word in folded for word in _GAMES):
        return 0
    return len({" ".join(found[0].split()) for found in GAMBLING.finditer(folded)})
