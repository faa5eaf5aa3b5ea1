"""The words of pledging and of neutrality: what `pledge` looks for, as parts of patterns.

Spellings as articles have them, their slips included (*fakta integritas*).
"""

import re

_APART = (
    r"(?:netral\w*|t(?:id)?ak\s+(?:akan\s+|boleh\s+)?(?:berpihak|memihak|(?:(?:ikut|terlibat|terjun|masuk|"
    r"bermain)\s+)?(?:(?:dalam|di|ke)\s+)?"
    r"(?:ber)?politik(?:\s+praktis)?)|(?:bebas|jauh|steril)\s+(?:dari\s+)?politik\s+praktis)"
)
"""To side with nobody, in other words than *netral*."""
COMMONEST = r"(?<!men)dek(?:la|al|ra)r?[lr]?asi(?!kan)|(?:pakta|fakta|faktar?|pacta|pakat)\s+in\w{3,8}tas"
"""Nouns of pledging with which no verb of it begins."""
NOUN = (
    rf"ikrar(?!an)|{COMMONEST}|"
    r"(?:pakta|fakta)\s+netral\w*|komitmen\s+"
    r"bersama|pernyataan\s+(?:bersama|komitmen|netralitas|sikap\s+netral\w*|(?:\w+\s+){1,2}(?:poin|butir))|"
    r"surat\s+(?:pernyataan|kesepakatan|komitmen|perjanjian|netralitas)|kesepakatan\s+bersama|petisi|sumpah|"
    r"(?:janji|perjanjian)\s+netral|naskah\s+"
    r"(?:netralitas|komitmen|kesepa\w+)|(?:lembar(?:an)?|formulir|dokumen)\s+netralitas|pernyataan\s+(?:siap|untuk|"
    r"akan|ber?sikap)\s+(?:ber?sikap\s+)?netral|"
    r"nota\s+kesep\w{3,7}n|memorandum\s+of\s+understanding|komitmen\s+(?:sikap\s+)?netral(?:itas)?|"
    r"(?:tiga|empat|lima|enam|\d)\s+(?:(?:poin\s+|butir\s+)?komitmen|(?:poin|butir)\s+(?:pakta\s+)?integritas)"
)
SIGNED = r"(?:pe|me)n(?:an)?anda\s?tang\w+|di\s?tanda\s?tang\w+|tanda\s?tang\w+"
"""To sign, in all its forms."""
_BY_HAND = (
    rf"(?:{SIGNED}|mene?ken|neken|diteken|teken|"
    r"(?:membubuhkan|menorehkan|menggoreskan|menempelkan)\s+(?:tanda\s?tangan|paraf|cap\s+jempol)(?:nya)?|dibubuhi|"
    r"mereka\s+bubuhkan)"
)
_BY_MOUTH = r"(?:mengucap\w*|diucap\w*|pengucapan|membaca\w*|dibaca\w*|pembacaan|menirukan)"
_VOW = r"(?:janji|pernyataan|kesepakatan|komitmen|berita\s+acara|piagam|maklumat|(?:kebulatan\s+)?tekad)"
_NOT_OVERSIGHT = (
    r"(?!pengawasan|pembinaan|kerja|sama|hibah|edaran|imbauan|himbauan|maaf|permohonan|permintaan|damai|dukungan|"
    r"mendukung)"
)
_THE_VOW = rf"{_VOW}\s+(?:{_NOT_OVERSIGHT}[\w-]+\s+){{0,8}}?(?:untuk\s+|agar\s+|ber?sikap\s+|menjaga\s+)*{_APART}"
_SEALED = (
    rf"(?:{_BY_HAND}|{_BY_MOUTH})\s+(?:{_NOT_OVERSIGHT}[\w-]+\s+){{0,3}}?{_THE_VOW}\b|"
    rf"{_THE_VOW}\s+(?:[\w-]+\s+){{0,3}}?(?:{_BY_HAND}|{_BY_MOUTH})\b|"
    rf"(?:pernyataan|kesepakatan|komitmen|janji)\s+(?:tersebut|itu|ini)\s+(?:[\w-]+\s+){{0,6}}?(?:{_BY_HAND}|"
    rf"{_BY_MOUTH})\b|{_BY_HAND}\s+(?:[\w-]+\s+){{0,4}}?sebagai\s+(?:tanda|bentuk|simbol|wujud|bukti|"
    rf"komitmen)\s+(?:[\w-]+\s+){{0,3}}?{_APART}|"
    r"(?:maju|satu\s+per\s+satu|bergantian|bergiliran|beramai-ramai)\s+(?:[\w-]+\s+){0,4}?(?:membubuhkan|menorehkan|"
    r"menggoreskan)\s+tanda\s?tangan\w*|"
    rf"{_BY_HAND}\s+(?:dokumen\s+|lembar(?:an)?\s+|formulir\s+)?netralitas\b|"
    rf"(?:{_BY_HAND}|{_BY_MOUTH})\s+(?:pernyataan\s+)?sikap\s+(?:bersama|netral\w*)\b|"
    rf"{_BY_HAND}\s+(?:[\w-]+\s+){{0,2}}?(?:pernyataan|kesepakatan|komitmen|janji)\s+(?:tersebut|itu)\b"
)
"""A promise, statement or agreement to side with nobody, by whatever name, that is signed or spoken."""
STANCE = (
    r"menyatakan\s+(?:diri\s+|sikap\s+|komitmen\s+|untuk\s+|siap\s+|akan\s+|tetap\s+)*(?:netral\b|tidak\s+(?:memihak|"
    r"berpihak)|netralitas(?:nya)?\b(?=\s*(?:[.,;]|(?:dalam|pada|di|jelang|menjelang|untuk|selama)\b)))"
)
"""*PGRI menyatakan sikap netral*: words of pledgers, and as often of an officer to whom nobody asked to vow."""
VERB = (
    r"(?:penanda\s?tangan\w*|menanda\s?tangani|meneken|teken)\s+(?:pernyataan\s+)?sikap\s+netral\w*|"
    r"netralitas\s+(?:\w+\s+)?(?:disepakati|diteken|ditanda\s?tangani)\b|"
    r"(?:ber|meng|di)?ikrar(?:kan)?\b(?=.{0,80}?\bnetral)|berikrar|(?:meng|di)ikrarkan|(?:men|di)?deklarasikan|"
    r"disumpah|(?:ber|men)?janji(?:kan)?\s+(?:diri\s+|akan\s+|untuk\s+|tetap\s+|ber?sikap\s+)*netral(?:itas)?|"
    r"(?:seluruh|para|semua|segenap|ratusan|"
    r"puluhan)\s+(?:\w+\s+){1,6}?menyatakan\s+komitmen(?:nya)?\s+(?:\w+\s+){0,3}(?:menjaga|bersikap|tetap)\s+netral|"
    r"menyepakati\s+(?:isi|naskah|\w+\s+)?(?:poin|butir)(?:-\w+)?\s+(?:[\w-]+\s+){0,2}?netral\w*|"
    rf"bersumpah\s+(?:[\w-]+\s+){{0,4}}?{_APART}|(?:ber|angkat\s+)janji\s+(?:[\w-]+\s+){{0,2}}?{_APART}|{_SEALED}|"
    rf"{STANCE}"
)
ACT = (
    rf"{SIGNED}|teken|meneken|"
    r"diteken|membubuhkan|pembacaan|membaca(?:kan)?|dibaca(?:kan)?|bacakan|baca|pengucapan|mengucap(?:kan)?|diucapkan|"
    r"ucapkan|pengikraran|memimpin|dipimpin|pimpin|memandu|dipandu|pandu|meng?gelar|digelar(?:nya)?|gelar|"
    r"melaksanakan|dilaksanakan(?:nya)?|laksanakan|membuka|dibuka|pelaksanaan|mengadakan|diadakan(?:nya)?|"
    r"menyelengg?arakan|diselengg?arakan(?:nya)?|melakukan|dihelat|menghelat|dilangsungkan|dilakukan(?:nya)?|lakukan|"
    r"mengikuti|diikuti|ikuti|ikut|menyatakan|prosesi|apel|upacara|kegiatan|acara|agenda|disaksikan|menyaksikan|"
    r"saksikan|menghadiri|hadiri|dihadiri|disepakati|menyepakati|isi(?:nya)?|diisi|dimulai|diawali|ditutup|diakhiri|"
    r"dirangkai\w*|ditandai|dibarengi|disertai|diikutkan|memuat(?=\s+(?:pula\s+|juga\s+)?(?:deklarasi|ikrar|pembacaan|"
    r"penanda))|(?:melalui|lewat)(?=\s+(?:\w+\s+){0,2}(?:deklarasi|ikrar|pakta|pembacaan|penanda)(?!\w*\s+(?:ini|itu|"
    r"tersebut)\b))|naskah|bunyi|usai|seusai"
)
UNDONE = (
    r"(?!me(?:minta|ndorong|ngapresiasi|nilai|ngusul|ngingat|mbahas|mpelajari|langgar|ngkhianat|ngabaikan|ngingkari|"
    r"mantau|ngawas|nyosialisasi|nghormati|njaga|matuhi|naati|ntaati|nagih|nuntut|nolak|ngkritik|rencana|nunggu|nunda|"
    r"nanggapi|nyebut|nyambut|mandang|ngibarat|njadi|njalankan|reka\b|nyusul|ndukung|ncermati|nyoroti|mpertanyakan|"
    r"mahami|ngetahui|rupakan|ngenai|muji|mperingat|ngimbau|rujuk|ngacu|ncakup|nuding|ragukan|mbantah|neruskan|nempel|"
    r"nemukan|nyesal|mbuktikan|ngharap|nantikan|mperlihat|nunjuk|mamerkan|mbutuhkan|merlukan|wajibkan)|di(?:nilai|"
    r"minta|harus|wajib|undang|libat|anggap|sebut|langgar|maksud|khianat|perlu|harap|butuh|ingat|tuntut|tolak|abai|"
    r"awasi|pantau|tempel|larang|duga|sanksi|lapor|usul|rencana|tunda|batal|kritik|ketahui|mana\b|nanti|jadikan|atur))"
)
"""Before a verb: what is done with a pledge that makes none."""
NEUTRAL = re.compile(
    r"netral|t(?:id)?ak\s+(?:akan\s+)?(?:berpihak|memihak)|keberpihakan|(?:ber)?politik\s+praktis|imparsial|"
    r"non-?partisan|"
    r"ikrar\s+pernyataan\s+sikap\s+(?:asn|aparatur\s+sipil\s+negara)",
    re.I,
)
"""The last is the name of a text that all servants read out before the poll of 2019; it vows neutrality."""
_IN_OTHER_WORDS = (
    "berpihak",
    "memihak",
    "keberpihakan",
    "politik praktis",
    "imparsial",
    "partisan",
    "pernyataan sikap",
)
"""One of these stands in every match that does not say *netral*."""
_SMALL = re.compile(NEUTRAL.pattern)


def is_neutral(text: str) -> bool:
    """Whether a text speaks of neutrality at all: the first and cheapest test of an article.

    Asked of the text as it stands, then in small letters: three times as fast as letting the engine fold each.
    """
    if "netral" in text:
        return True
    words = text.lower()
    return "netral" in words or (any(part in words for part in _IN_OTHER_WORDS) and bool(_SMALL.search(words)))
