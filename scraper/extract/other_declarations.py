"""What else is declared, sworn and agreed upon: for candidates, for a calm poll, against bribes, on taking office."""

import re

_ANOTHER = (
    r"deklarasi(?:kan)?\s+(?:pasangan|calon|paslon|bakal|dukungan|mendukung|pemenangan|kemenangan|capres|cawapres|"
    r"pencalonan|diri(?!\s+(?:untuk\s+|akan\s+|siap\s+|tetap\s+|ber?sikap\s+)*netral)|"
    r"relawan|parpol|partai|politik|atau\s+kegiatan|gerakan(?!.{0,30}netral))"
)
DECLARES_ANOTHER = re.compile(
    rf"(?:men|di)?{_ANOTHER}|(?:nota\s+kesepa\w+|memorandum\s+of\s+understanding|kesepakatan\s+bersama)"
    r"\W+(?:mou\W+)?(?:(?:tentang|mengenai|terkait|soal|dalam|rangka|kerja\s*sama|pembinaan|dan)\s+){0,4}pengawasan\b|"
    r"sumpah\s*(?:(?:/|dan|serta)\s*janji\s+)?(?:jabatan|pns|pegawai\s+negeri|profesi|dokter|advokat|pocong|adat)\b|"
    r"surat\s+pernyataan\s+(?:(?:yang\s+)?(?:berisi|memuat)\s+)?(?:(?:permohonan|permintaan)\s+)?(?:maaf|bersalah|"
    r"mundur|pengunduran|dukungan|"
    r"mendukung)\b",
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
    r"|narkoba|narkotika|(?:anti)?\s?korupsi|gratifikasi|zona\s+integritas|\bwb[kb]m?\b|stunting|\bodf\b|judi\s+"
    r"online|terorisme|radikalisme|perundungan|bullying"
    r"|(?:pemilu|pilkada|pemilukada|pil(?:pres|gub|bup|wako|wali)|kampanye|"
    r"demokrasi)\s+(?:serentak\s+)?(?:20\d\d\s+)?damai"
    r"|(?:pemilu|pilkada|pemilukada|pemilihan)\s+(?:serentak\s+|umum\s+)?(?:20\d\d\s+)?(?:yang\s+)?(?:bersih|"
    r"berintegritas|bermartabat|jurdil|sejuk|sehat)"
    r"|deklarasi(?:kan)?\s+(?:\w+\s+){0,2}(?:anti|tolak|menolak|lawan|melawan|stop|cegah)\b"
    r"|kampanye\s+(?:rapat\s+umum|terbuka|bersih)",
    re.I,
)
