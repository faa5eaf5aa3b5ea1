"""What else is declared, sworn and agreed upon: for candidates, for a calm poll, against bribes, on taking office."""

import re

from scraper.extract.document import Document, Sentence
from scraper.extract.pledge_words import NEUTRAL

_ANOTHER = (
    r"deklarasi(?:kan)?\s+(?:pasangan|calon|paslon|bakal|dukungan(?!.{0,30}netral)|mendukung|pemenangan|kemenangan|ca(?:wa)?(?:pres|gub|bup|walkot|wali)|"
    r"bacalon|bacabup|bacagub|bapaslon|kandidat|"
    r"pencalonan|diri(?!\s+(?:untuk\s+|akan\s+|siap\s+|tetap\s+|ber?sikap\s+)*netral)|"
    r"relawan|parpol|partai|politik|(?:atau|dan|maupun)\s+(?:kegiatan|kampanye)|gerakan(?!.{0,30}(?:netral|pihak))|bebas\s+(?:dari\s+)?(?:konflik|benturan)\s+kepentingan)"
)
_POLL = r"(?:pemilu|pilkada|pemilukada|pil(?:pres|gub|bup|wako|wali)|pemilihan|kampanye)"
_WHICH = r"(?:\s+(?:umum|kepala\s+daerah|serentak|tahun|20\d\d))*"
_CALM = r"(?:(?:(?:aman|tertib|sejuk|jujur|adil|lancar)(?:,|\s+(?:dan|serta))?\s+){1,3})"
_PEACE = rf"(?:ikrar|(?:men|di)?deklarasi(?:kan)?)\s+(?:{_POLL}{_WHICH}\s+(?:yang\s+)?)?{_CALM}?damai\b"
_ON = r"(?:(?!ingatkan|tegaskan|tekankan|minta|imbau|harus|singgung)[^.;])"
DECLARES_PEACE = re.compile(_PEACE, re.I)
"""*Deklarasi Pemilu Damai*: parties and candidates vow it."""
OF_SERVANTS = re.compile(rf"\b{_PEACE}{_ON}{{0,80}}?(?:netral|\b(?:asn|aparatur|pns)\b)", re.I)
"""*Deklarasi Pemilu Damai bagi ASN*, *dan netralitas*: servants vow it, too, and neutrality with it."""
DECLARES_ANOTHER = re.compile(
    rf"(?:men|di)?{_ANOTHER}|(?:nota\s+kesepa\w+|memorandum\s+of\s+understanding|kesepakatan\s+bersama)"
    r"\W+(?:mou\W+)?(?:(?:tentang|mengenai|terkait|soal|dalam|rangka|kerja\s*sama|pembinaan|dan)\s+){0,4}pengawasan\b|"
    r"sumpah\s*(?:(?:/|dan|serta)?\s*janji\s+)?(?:jabatan|pns|pegawai\s+negeri|(?:asn|pppk)(?!\s+(?:untuk|agar|netral))|profesi|dokter|advokat|pocong|adat)\b|"
    r"surat\s+pernyataan\s+(?:(?:yang\s+)?(?:berisi|memuat)\s+)?(?:(?:permohonan|permintaan)\s+)?(?:maaf|bersalah|"
    r"mundur|pengunduran|dukungan|"
    r"mendukung)\b|"
    r"(?:ikrar|pakta(?:\s+integritas)?|kontrak|sumpah)\s+(?:setia|kesetiaan|loyalitas|dukungan|pemenangan|kemenangan|politik)\b",
    re.I,
)
"""What is declared is named, and it is not neutrality; the sentence may speak of neutrality all the same:
*nota kesepahaman tentang pengawasan netralitas* settles who watches whom, and nobody vows anything."""
THAT_ONE = re.compile(r"\s+(?:damai|tersebut|itu|ini)\b", re.I)
"""*Deklarasi tersebut* is the one told last, also where that was for something else."""
OTHER_DECLARATION = re.compile(
    rf"{_ANOTHER}"
    r"|(?:menghadiri|mengikuti|ikut|terlibat(?:\s+dalam)?)\s+(?:\w+\s+){0,3}deklarasi\s+(?:salah|pasangan|calon|"
    r"bakal|partai|bacalon|paslon)"
    r"|deklarasi\b[^.;]{0,90}\b(?:pendukung|relawan|pemenangan|dukungan)\s+(?:bagi\s+|untuk\s+|"
    r"kepada\s+)?(?:bakal\s+|pasangan\s+)?(?:calon|paslon|capres|cagub|cabup|cawalkot)"
    r"|narkoba|narkotika|(?:anti)?\s?korupsi|gratifikasi|zona\s+integritas|\bwb[kb]m?\b|stunting|\bodf\b|\bppas\b|apbd|raperda|rpjm|judi\s+"
    r"online|terorisme|radikalisme|perundungan|bullying"
    rf"|(?:{_POLL}|demokrasi){_WHICH}\s+{_CALM}?damai"
    rf"|{_POLL}{_WHICH}\s+(?:yang\s+)?(?:bersih|berintegritas|bermartabat|jurdil|sejuk|sehat)"
    r"|deklarasi(?:kan)?\s+(?:\w+\s+){0,2}(?:anti|tolak|menolak|penolakan|lawan|melawan|stop|cegah)\b"
    r"|kampanye\s+(?:rapat\s+umum|terbuka|bersih)",
    re.I,
)
_AGREEMENTS = ("nota", "memorandum", "kesepakatan")
_OF_OVERSIGHT = re.compile(r"\b(?:pengawasan|hibah|kerja\s?sama|kerjasama)\b", re.I)


def is_another(doc: Document, at: int, end: int) -> bool:
    """Whether the words of pledging at a place, up to an end, go on with something else than neutrality."""
    if doc.whole.at(DECLARES_ANOTHER, at, end):
        return True
    return bool(doc.whole.at(DECLARES_PEACE, at, end)) and not _is_of_servants(doc)


def is_another_in_headline(doc: Document, at: int) -> bool:
    """The same of the words at a place of the headline."""
    if DECLARES_ANOTHER.match(doc.headline, at):
        return True
    return bool(DECLARES_PEACE.match(doc.headline, at)) and not _is_of_servants(doc)


def _is_of_servants(doc: Document) -> bool:
    """Whether a declaration of peace that the article tells of is one of neutrality, too."""
    return doc.whole.first(OF_SERVANTS, 0, len(doc.text)) is not None


def is_bare(doc: Document, words: str) -> bool:
    """Whether words of pledging stand for the declaration told last; an *ikrar* may be the servants' beside it."""
    return words == "deklarasi" or (words == "ikrar" and not _is_of_servants(doc))


def is_of_oversight(doc: Document, sentence: Sentence, match: re.Match[str]) -> bool:
    """*Bawaslu dan Kemenag teken MoU pengawasan. Nota kesepahaman itu diteken …*: the agreement of the headline."""
    return (
        match.group().lower().startswith(_AGREEMENTS)
        and not doc.tells(NEUTRAL, sentence)
        and bool(doc.in_headline(_OF_OVERSIGHT) and not doc.in_headline(NEUTRAL))
    )
