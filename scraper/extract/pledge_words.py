"""The words of pledging and of neutrality: what `pledge` looks for, as parts of patterns.

Spellings as articles have them, their slips included (*fakta integritas*).
"""

import re

NOUN = (
    r"ikrar(?!an)|(?<!men)dek(?:la|al|ra)r?[lr]?asi(?!kan)|(?:pakta|fakta|faktar?|pacta|pakat)\s+in\w{3,8}tas|(?:pakta|fakta)\s+netral\w*|komitmen\s+"
    r"bersama|pernyataan\s+(?:bersama|komitmen|netralitas|sikap\s+netral\w*|(?:\w+\s+){1,2}(?:poin|butir))|"
    r"surat\s+(?:pernyataan|kesepakatan|komitmen)|kesepakatan\s+bersama|petisi|sumpah|(?:janji|perjanjian)\s+netral|naskah\s+"
    r"(?:netralitas|komitmen)|pernyataan\s+(?:siap|untuk|akan|ber?sikap)\s+(?:ber?sikap\s+)?netral|"
    r"nota\s+kesepa(?:haman|katan)|memorandum\s+of\s+understanding|komitmen\s+(?:sikap\s+)?netral(?:itas)?|"
    r"(?:tiga|empat|lima|enam|\d)\s+(?:(?:poin\s+|butir\s+)?komitmen|(?:poin|butir)\s+(?:pakta\s+)?integritas)"
)
STANCE = (
    r"menyatakan\s+(?:diri\s+|sikap\s+|komitmen\s+|untuk\s+|siap\s+|akan\s+|tetap\s+)*(?:netral\b|tidak\s+(?:memihak|"
    r"berpihak)|netralitas(?:nya)?\b(?=\s*(?:[.,;]|(?:dalam|pada|di|jelang|menjelang|untuk|selama)\b)))"
)
"""*PGRI menyatakan sikap netral*: words of pledgers, and as often of an officer to whom nobody asked to vow."""
VERB = (
    r"(?:penanda\s?tangan\w*|menanda\s?tangani|meneken|teken)\s+(?:pernyataan\s+)?sikap\s+netral\w*|"
    r"netralitas\s+(?:\w+\s+)?(?:disepakati|diteken|ditanda\s?tangani)\b|"
    r"(?:ber|meng|di)?ikrar(?:kan)?\b(?=.{0,80}?\bnetral)|berikrar|(?:meng|di)ikrarkan|(?:men|di)?deklarasikan|disumpah|"
    r"(?:ber|men)?janji(?:kan)?\s+(?:diri\s+|akan\s+|untuk\s+|tetap\s+|ber?sikap\s+)*netral(?:itas)?|"
    r"(?:seluruh|para|semua|segenap|ratusan|puluhan)\s+(?:\w+\s+){1,6}?menyatakan\s+komitmen(?:nya)?\s+(?:\w+\s+){0,3}(?:menjaga|bersikap|tetap)\s+netral|"
    rf"{STANCE}"
)
ACT = (
    r"(?:pe|me)n(?:an)?anda\s?tang\w+|di\s?tanda\s?tang\w+|tanda\s?tang\w+|teken|meneken|"
    r"diteken|membubuhkan|pembacaan|membaca(?:kan)?|dibaca(?:kan)?|bacakan|baca|pengucapan|mengucap(?:kan)?|diucapkan|ucapkan|pengikraran|"
    r"memimpin|dipimpin|pimpin|memandu|dipandu|pandu|meng?gelar|digelar(?:nya)?|gelar|melaksanakan|dilaksanakan(?:nya)?|laksanakan|membuka|dibuka|"
    r"pelaksanaan|mengadakan|diadakan(?:nya)?|menyelengg?arakan|diselengg?arakan(?:nya)?|melakukan|dilakukan(?:nya)?|lakukan|mengikuti|diikuti|ikuti|"
    r"ikut|menyatakan|"
    r"prosesi|apel|upacara|kegiatan|acara|agenda|disaksikan|menyaksikan|saksikan|menghadiri|hadiri|dihadiri|"
    r"disepakati|menyepakati|isi(?:nya)?|diisi|dimulai|diawali|ditutup|diakhiri|dirangkai\w*|ditandai|dibarengi|"
    r"disertai|diikutkan|memuat(?=\s+(?:pula\s+|juga\s+)?(?:deklarasi|ikrar|pembacaan|penanda))|(?:melalui|lewat)(?=\s+(?:\w+\s+){0,2}(?:deklarasi|ikrar|pakta|pembacaan|penanda)(?!\w*\s+(?:ini|itu|tersebut)\b))|naskah|bunyi|usai|"
    r"seusai"
)
NEUTRAL = re.compile(
    r"netral|tidak\s+(?:ber|me)mihak|keberpihakan|ikrar\s+pernyataan\s+sikap\s+(?:asn|aparatur\s+sipil\s+negara)", re.I
)
"""The last is the name of a text that all servants read out before the poll of 2019; it vows neutrality."""
_SMALL = re.compile(NEUTRAL.pattern)


def is_neutral(text: str) -> bool:
    """Whether a text speaks of neutrality at all: the first and cheapest test of an article.

    Asked of the text as it stands, then in small letters: three times as fast as letting the engine fold each.
    """
    return "netral" in text or "netral" in (words := text.lower()) or bool(_SMALL.search(words))
