"""The words of pledging and of neutrality: what `pledge` looks for, as parts of patterns.

Spellings as articles have them, their slips included (*fakta integritas*).
"""

import re

_APART = (
    r"(?:netral\w*|kenetral\w*|t(?:id)?ak\s+(?:akan\s+|boleh\s+)?(?:berpihak|memihak|condong|(?:(?:ikut|terlibat|terjun|masuk|"
    r"bermain)\s+)?(?:(?:dalam|di|ke)\s+)?"
    r"(?:ber)?politik(?:\s+praktis)?)|(?:bebas|jauh|steril)\s+(?:dari\s+)?politik\s+praktis)"
)
"""To side with nobody, in other words than *netral*."""
COMMONEST = (
    r"(?<!men)dek(?:(?:la|al|ra|l)r?[lr]?a|lar)si(?!kan)|"
    r"(?:pakta|fakta|faktar?|pacta|pakat)[\s-]+in(?:\w{3,8}tas|\w*\s*\Z)"
)
"""Nouns of pledging with which no verb of it begins."""
NEUTRALITY = r"(?:(?:sikap|prinsip|asas)\s+)?(?:ke)?netral\w*"
"""What is vowed, by its name."""
NOUN = (
    rf"ikrar(?!an)|{COMMONEST}|pendeklarasian|"
    rf"(?:pakta|fakta)\s+{NEUTRALITY}|komitmen\s+"
    rf"bersama|pernyataan\s+(?:bersama|komitmen|{NEUTRALITY}|(?:\w++\s+){{1,2}}(?:poin|butir))|"
    r"surat\s+(?:pernyataan|kesepakatan|komitmen|perjanjian|netral(?:itas)?)|kesepakatan\s+bersama|petisi|sumpah|"
    r"(?:janji|perjanjian)\s+(?:ke)?netral|naskah\s+"
    r"(?:netralitas|komitmen|kesepa\w+)|(?:lembar(?:an)?|formulir|dokumen)\s+netralitas|pernyataan\s+(?:siap|untuk|"
    r"akan|ber?sikap)\s+(?:ber?sikap\s+)?netral|"
    r"nota\s+kesep\w{3,7}n|memorandum\s+of\s+understanding|komitmen\s+(?:(?:sikap|prinsip|asas)\s+)?(?:ke)?netral(?:itas)?|"
    r"(?:tiga|empat|lima|enam|\d)\s+(?:(?:poin\s+|butir\s+)?komitmen|(?:poin|butir)\s+(?:pakta\s+)?integritas)"
)
SIGNED = r"[pm]en(?:an)?anda[\s-]?tang\w+|di[\s-]?tanda[\s-]?tang\w+|tanda[\s-]?tang\w+"
"""To sign, in all its forms."""
SPOKEN = (
    r"pembacaan|membaca\w*|di\s?baca\w*|bacakan|baca|pengucapan|mengucap\w*|di\s?ucap\w*|ucapkan|pengikraran|"
    r"[pm]elafa\w{3,5}|dilafa\w{3,5}|[pm]engumandang\w+|dikumandang\w+|menyuarakan|disuarakan|melantangkan|"
    r"dilantangkan|digemakan|menggemakan"
)
"""To read out or to speak, in all its forms."""
HELD = (
    r"gelar|meng?gelar|di\s?gelar(?:nya)?|laksanakan|melaksanakan|di\s?laksanakan(?:nya)?|adakan|mengadakan|"
    r"di\s?adakan(?:nya)?|selengg?arakan|menyelengg?arakan|di\s?selengg?arakan(?:nya)?|lakukan|melakukan|"
    r"di\s?lakukan(?:nya)?|menghelat|dihelat|melangsungkan|dilangsungkan|berlangsung|terselenggara|terlaksana|menaja|ditaja|menginisiasi"
)
"""To hold an event, in all its forms."""
LED = r"memimpin|di\s?pimpin|pimpin|memandu|di\s?pandu|pandu|mengomand\w+|dikomand\w+|di\s+bawah\s+(?:komando|pimpinan)"
BY_HAND = (
    rf"(?:{SIGNED}|mene?ken|neken|diteken|teken|"
    r"(?:bubuhkan|membubuhkan|torehkan|ditorehkan|menorehkan|goreskan|menggoreskan|digoreskan|tergores|menempelkan)\s+"
    r"(?:tanda\s?"
    r"tangan|paraf|cap\s+jempol|pena|tinta)(?:nya)?|dibubuhi|"
    r"mereka\s+bubuhkan)"
)
"""A hand makes the pledge, with a name, a thumb or a pen."""
BY_MOUTH = rf"(?:{SPOKEN}|menirukan)"
"""A mouth makes it."""
_VOW = r"(?:janji|pernyataan|kesepakatan|komitmen|berita\s+acara|piagam|maklumat|(?:kebulatan\s+)?tekad)"
_NOT_OVERSIGHT = (
    r"(?!pengawasan|pembinaan|kerja|sama|hibah|edaran|imbauan|himbauan|maaf|permohonan|permintaan|damai|dukungan|"
    r"mendukung)"
)
_THE_VOW = (
    rf"{_VOW}\s+(?=.{{0,120}}netral|.{{0,120}}ihak|.{{0,120}}politik)(?:{_NOT_OVERSIGHT}[\w-]++\s+){{0,9}}?{_APART}"
)
_THAT_VOW = r"(?:pernyataan|kesepakatan|komitmen|janji)\s+(?:tersebut|itu)\b"
_AFTER_A_FEW_WORDS = rf"(?:{_NOT_OVERSIGHT}[\w-]++\s+){{0,3}}?"
_STAND = r"(?:pernyataan\s+)?sikap\s+(?:bersama|netral\w*)\b"
_SEALED = (
    rf"{BY_HAND}\s+(?:{_AFTER_A_FEW_WORDS}(?:{_THE_VOW}\b|{_THAT_VOW})|{_STAND}|"
    r"(?:dokumen\s+|lembar(?:an)?\s+|formulir\s+)?netralitas\b|"
    r"(?:(?:di(?:\s+atas)?|pada)\s+)?(?:\w++\s+)?(?:spanduk|banner|baliho|kanvas|kain|papan|backdrop)\s+"
    r"(?:[\w-]++\s+){0,3}?netral\w*|"
    r"(?=.{0,80}sebagai)(?:[\w-]++\s+){0,4}?sebagai\s+(?:tanda|bentuk|simbol|wujud|bukti|komitmen)\s+"
    rf"(?:[\w-]++\s+){{0,3}}?{_APART})|{BY_MOUTH}\s+(?:{_AFTER_A_FEW_WORDS}{_THE_VOW}\b|{_STAND})|"
    rf"{_THE_VOW}\s+(?:[\w-]++\s+){{0,9}}?(?:{BY_HAND}|{BY_MOUTH})\b|"
    rf"gerakan\s+(?:[\w-]++\s+){{0,3}}?netral\w*\W+(?:[\w-]++\s+){{0,4}}?(?:{BY_HAND}|pembubuhan\s+tanda)|"
    rf"(?:pernyataan|kesepakatan|komitmen|janji)\s+(?:tersebut|itu|ini)\s+(?:[\w-]++\s+){{0,6}}?(?:{BY_HAND}|"
    rf"{BY_MOUTH})\b|pernyataan\s+sikap\s+(?:(?:itu|tersebut|ini)\s+)?(?:{BY_HAND}|{BY_MOUTH})\b|"
    r"(?:maju|satu\s+per\s+satu|bergantian|bergiliran|beramai-ramai)\s+(?:[\w-]++\s+){0,4}?(?:membubuhkan|menorehkan|"
    r"menggoreskan)\s+tanda\s?tangan\w*"
)
"""A promise, statement or agreement to side with nobody, by whatever name, that is signed or spoken."""
STANCE = (
    r"menyatakan\s+(?:diri\s+|sikap\s+|komitmen\s+|untuk\s+|siap\s+|akan\s+|tetap\s+)*(?:netral\b|tidak\s+(?:memihak|"
    r"berpihak)|netralitas(?:nya)?\b(?=\s*(?:[.,;]|(?:dalam|pada|di|jelang|menjelang|untuk|selama)\b)))"
)
"""*PGRI menyatakan sikap netral*: words of pledgers, and as often of an officer to whom nobody asked to vow."""
VERB = (
    r"netralitas\s+(?:\w++\s+)?(?:disepakati|diteken|ditanda\s?tangani)\b|"
    r"(?:ikrar|diikrar)(?:kan)?\b(?=.{0,80}netral|.{0,80}[mp]ihak)|berikrar|mengikrarkan|diikrarkan|dekl(?:ara|ar|ra)sikan|men-?dekl(?:ara|ar|ra)sikan|"
    r"didekl(?:ara|ar|ra)sikan|(?:me|di)maklumatkan(?=.{0,80}netral)|(?:mem|di)proklam\w{4,8}kan(?=.{0,80}netral)|"
    r"disumpah|(?:janji|berjanji|menjanji)(?:kan)?\s+(?:diri\s+|akan\s+|untuk\s+|tetap\s+|ber?sikap\s+)*netral(?:itas)?|"
    r"(?:seluruh|para|semua|segenap|ratusan|"
    r"puluhan)\s+(?=.{0,90}menyatakan)(?:\w++\s+){1,6}?menyatakan\s+komitmen(?:nya)?\s+(?:\w++\s+){0,3}(?:menjaga|bersikap|tetap)\s+netral|"
    r"menyepakati\s+(?:isi|naskah|\w+\s+)?(?:poin|butir)(?:-\w+)?\s+(?:[\w-]++\s+){0,2}?netral\w*|"
    rf"bersumpah\s+(?:[\w-]++\s+){{0,4}}?{_APART}|(?:ber|angkat\s+)janji\s+(?:[\w-]++\s+){{0,2}}?{_APART}|{_SEALED}|"
    rf"{STANCE}"
)
PLEDGE_VERB = re.compile(rf"\b(?:{VERB})", re.I)
PLEDGE_WORDS = re.compile(rf"\b(?:{COMMONEST}|(?P<verb>{VERB})|{NOUN})", re.I)
"""The commonest nouns stand first, too, so that they are found before every verb has been tried."""
ENACTED = (
    rf"{SIGNED}|teken|meneken|diteken|{SPOKEN}|{HELD}|{LED}|membuka|dibuka|mengikuti|di\s?ikuti|dimulai|diawali|diisi|"
    r"ditutup|diakhiri|dilanjutkan|(?:di|meng)?kukuhkan|dirangkai\w*|ditandai|dibarengi|disepakati|menyepakati|mengisi"
)
"""What is done where a pledge is made: to read, speak or sign it, to hold or lead the event."""
BESIDE = (
    r"membubuhkan|pelaksanaan|ikuti|ikut|menyatakan|prosesi|apel|upacara|kegiatan|acara|agenda|seremoni|momen|memfasilitasi|tuan\s+rumah|"
    r"(?:menyampaikan|menyerukan)(?=\s+(?:\w++\s+){0,2}(?:deklarasi|ikrar|janji))|diserukan|"
    r"di\s?saksikan|menyaksikan|saksikan|menghadiri|hadiri|di\s?hadiri|isi(?:nya)?|disertai|diikutkan|"
    r"memuat(?=\s+(?:pula\s+|juga\s+)?(?:deklarasi|ikrar|pembacaan|penanda))|"
    r"(?:melalui|lewat)(?=\s+(?:\w++\s+){0,2}(?:deklarasi|ikrar|pakta|pembacaan|penanda)(?!\w*\s+(?:ini|itu|"
    r"tersebut)\b))|naskah|bunyi|usai|seusai"
)
"""What else is done and spoken of there."""
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
PLEDGE_OF = re.compile(
    r"\b(?:ikrar|deklarasi)\s+(?:bersama\s+)?(?:ke)?netral(?:itas|an)?\s+(?:(?:bagi|para|seluruh|segenap)\s+)*$", re.I
)
"""*Ikrar netralitas bagi seluruh …*: before those who make it."""
NEUTRAL = re.compile(
    r"netral|ne(?:rt|ter|tar)al|netrl|t(?:id)?ak\s+(?:(?:akan|ikut)\s+)*(?:berpihak|memihak|berpolitik|condong)|ke(?:tidak)?berpihakan|cawe-cawe|(?:ber)?politik\s+praktis|imparsial|"
    r"non-?partisan|"
    r"ikrar\s+pernyataan\s+sikap\s+(?:asn|aparatur\s+sipil\s+negara)",
    re.I,
)
"""The last is the name of a text that all servants read out before the poll of 2019; it vows neutrality."""
_IN_OTHER_WORDS = (
    "berpihak",
    "memihak",
    "berpihakan",
    "berpolitik",
    "condong",
    "cawe-cawe",
    "nertal",
    "neteral",
    "netaral",
    "netrl",
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
