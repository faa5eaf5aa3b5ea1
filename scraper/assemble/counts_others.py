"""Numbers of people in an article that count others than those who pledged: guests, the absent, parts of the whole."""

import re

from scraper.assemble.choice import Candidate
from scraper.extract.document import Document, Sentence
from scraper.models import Finding, Headcount

_OTHERS = re.compile(
    r"\b(?:melanggar|pelanggar\w*|dilaporkan|sanksi|disanksi|kasus|dugaan|diduga|terbukti|diproses|diperiksa|teguran|"
    r"dijatuhi|menerjunkan|diterjunkan|menyiagakan|menurunkan|diturunkan|mengerahkan|dikerahkan|"
    r"disiagakan|mengundang|diundang|menolak|(?<!data )(?<!daftar )(?<!buku )(?<!lembar )"
    r"(?<!catatan )(?<!rekap )absen|mangkir|berhalangan|mengamankan|"
    r"t(?:id)?ak\s+(?:(?:di)?(?:hadir|ikut)i?|terlihat|tampak)|dpt|dps|pemilih|daftar\s+pemilih|tps|"
    r"warga\s+binaan|narapidana|napi|(?<!pelayanan )(?<!rumah )(?<!pengamanan )(?<!penjaga )(?<!pengawal )tahanan|"
    r"penduduk|"
    r"jiwa|bersalah|tewas|korban|formasi|lowongan|kuota|lulus|pelamar)\b",
    re.I,
)
_NOBODY = re.compile(r"\b(?:tanpa|t(?:id)?ak)\s+(?:(?:ada|lagi|satu|seorang|pun|yang|pernah|orang|pegawai)\s+)*$", re.I)
"""*Tanpa satu pun yang absen*, *tidak ada yang mangkir*."""
THEY_PLEDGE = re.compile(
    r"(?!\s+yang\s+(?:telah\s+|sudah\s+|ikut\s+)?(?:menanda|meneken|membaca|mengucap|ber(?:ikrar|janji)))"
    r"(?:(?!\b(?:t(?:id)?ak|belum|tanpa|batal|urung|gagal|enggan|menolak|melanggar|pelanggar\w*|terbukti|sanksi|disanksi|dilaporkan|di(?:proses|"
    r"periksa|panggil|jatuhi|tegur)|teguran|bersalah|kasus|dugaan|karena|lantaran|untuk|agar|supaya|usai|setelah|sebelum|saat|ketika|absen|"
    r"mangkir|berhalangan)\b)(?:[^.;]|\.(?=\d))){0,100}?\b(?:menanda\s?tangani|meneken|membubuhkan|mem?baca(?:kan)?|mengucap(?:kan)?|"
    r"ber(?:ikrar|janji|sumpah|komitmen)|mengikrarkan|mendeklarasikan|melafalkan|"
    r"mengikuti\s+(?:apel|upacara|ikrar|deklarasi|pembacaan|pengucapan|penanda\w+))\b",
    re.I,
)
"""*60 pegawai Lapas Ende membaca ikrar*: what is told beside it, of prisoners or of sanctions, is not of them."""
TOOK_PART = re.compile(
    r"\b(?:diikuti(?:nya)?|mengikuti(?:nya)?|ikut|turut\s+serta|ambil\s+bagian|peserta\w*|pengikut\w*|menandatangani|ditandatangani|"
    r"penanda\s?tangan\w*|meneken|diteken|teken|membubuhkan|membaca\w*|"
    r"mengucap\w*|berikrar|mengikrarkan|mendeklarasikan|dideklarasikan|menyatakan|dinyatakan|berjanji|deklarasi\w*|ikrar|"
    r"yang\s+(?:datang|hadir)|bersumpah|angkat\s+sumpah|melafalkan|ditirukan|meniru\w*|deklarator\w*|peneken\w*|janji|menyerahkan\s+surat|"
    r"menghadiri|mengumpulkan|dikumpulkan|melibatkan|disumpah|memenuhi|serempak|memadati|giliran|bergiliran|melakukan|melaksanakan|dilakukan|tumplek|berkomitmen|mengangkat\s+tangan|"
    r"mengulang\w*|menyahut\w*|menyambut|goresan|coretan|menggores\w*|mencoret\w*|tanda\s?tangannya)\b",
    re.I,
)
_DO_ELSE = re.compile(
    r"^(?:\s+(?!yang\b)[\w-]+){0,2}?\s+(?:(?:yang\s+)?(?:(?:sedang|tengah|masih)\s+(?!t(?:id)?ak\b|mem?baca|mengucap|menanda|meneken|ber(?:ikrar|janji))\w+|(?:men)?jadi\s+saksi|"
    r"(?:[a-z]+\s+)?(?:sebagai|selaku)\s+saksi|bersaksi)|menerima|mendapat\w*|memperoleh|ditegur|dipecat|dicopot|dihukum|disidang|dilantik|dikukuhkan|disuntik|divaksin|dites|diangkat|dilepas|di(?:ambil\s+)?sumpah\s+(?:jabatan|sebagai)|dimutasi|pensiun|naik\s+pangkat|"
    r"menonton|(?:me)?nyaksikan|saksikan|(?:ter)?konfirmasi|(?:ter|di)nyatakan\s+(?:positif|reaktif)|positif|reaktif|terpapar|"
    r"terjangkit|terinfeksi|dirawat|diisolasi|sakit|cuti)\b",
    re.I,
)
"""*Seusai deklarasi, 340 PNS purnatugas menerima tali asih*; *lima pejabat jadi saksi*."""
_NEXT_COUNTED = (
    r"[,;]\s+(?:(?:sementara|sedangkan|adapun|namun|tetapi|tapi|sisanya|selebihnya)\s+){1,2}(?:sebanyak\s+|ada\s+)?"
    r"(?:\d[\d.]*|<@number>(?:\s+(?:<@number>|belas|puluh|ratus|ribu))*)\s+(?:<@unit>|lain)"
)
"""*877 pegawai hadir, sedangkan tiga orang absen*."""
_GIVEN_TO = re.compile(
    r"\b(?:diserahkan|menyerahkan|penyerahan|diberikan|memberikan|pemberian|dibagikan|membagikan|disalurkan|menyalurkan)\b"
    r"(?:(?!\b(?:pakta|naskah|ikrar|pernyataan)\b)[^.;]){0,60}?\b(?:kepada|bagi|untuk)\s+(?:sebanyak\s+|sejumlah\s+)?$|"
    r"\b(?:(?:ber)?(?:kapasitas|daya\s+tampung)|(?:me(?:nampung|muat)|muat)(?:\s+(?:hingga|sampai))?)\s+$|"
    r"\bdi(?:jaga|kawal|amankan|pantau|awasi|liput)(?:\s+ketat)?(?:\s+oleh)?\s+(?:sekitar\s+|sebanyak\s+)?$|"
    r"\b(?:se)?tiap\s+[\w-]+\s+(?:[\w-]+\s+)?(?:mengutus|mengirim\w*|menugaskan|diwakili)\s+(?:oleh\s+)?$|"
    r"\bundangan\b[^.;,\d]{0,30}\b(?:kepada|bagi|untuk)\s+$|"
    r"\b(?:se(?:mesti|harus|yogya|yogia)nya|mestinya|harusnya|idealnya|semula|(?:menarget|(?:di)?target)(?:kan|nya)?)\b[^.;,\d]{0,40}$",
    re.I,
)
"""*SK pensiun diserahkan kepada 23 PNS*; *aula berkapasitas 500 orang*; *semestinya 81 orang*: so many
were to come; *dijaga 12 polisi*; *tiap dinas mengirim lima orang*."""
_BY_THEM = re.compile(r"\bdi(?:ikuti|tirukan|baca|ucap|teken|tanda|ikrar)\w*(?:\s+oleh)?\s+(?:sebanyak\s+)?$", re.I)
_THE_REST = re.compile(r"^\s+lain(?:nya)?\b", re.I)
"""*Empat lurah lain*: those who came not, or who come on top; unless it is said that they pledged."""
_ANOTHER_DAY = re.compile(r"\b(?:sebelumnya|lebih\s+d(?:ah)?ulu|menyusul)\b", re.I)
_BUT_FEWER = re.compile(
    r"^(?:\s+(?:orang|pegawai|personel|asn))?,?\s+(?:akan\s+)?(?:tetapi|tapi|namun|meski\w*|walau\w*|sedangkan|sementara|adapun|hanya\s+saja)"
    r",?\s+(?:(?:yang|pesertanya)\b|(?:[a-z]+\s+){0,2}?(?:hanya|baru|cuma)\b)[^.;\d]{0,60}\d",
    re.I,
)
"""*Seluruhnya 300, tetapi yang ikut 120 orang*: the first is all of the staff."""
_AND_THOSE = (
    r"\b(?:<@unit>|(?:para|seluruh|semua|segenap)\s+[a-z]+)(?:\s+[\w-]+){0,2}?,?\s+"
    r"(?:dan|(?<!turut )(?<!ikut )serta|beserta)\s+"
    r"(?:sebanyak\s+|sejumlah\s+|sekitar\s+)?$"
)
"""*Kepala dinas, kepala bagian serta 39 camat*: the last of several groups, of which it alone is counted."""
_TOTAL = re.compile(r"\b(?:total|seluruhnya|semuanya|keseluruhan)", re.I)
_FOR_EXAMPLE = re.compile(r"\b(?:misalnya|contohnya|umpamanya|salah\s+satunya)\W+$", re.I)
_PARTS = re.compile(
    r"\b(?:terdiri\s+(?:atas|dari)|di\s?antaranya|masing-masing|yakni|rinciannya|meliputi)\b[^.”\"]*$", re.I
)
_ADMONISHING = re.compile(r"\b(?:diingatkan|diminta|diimbau|dihimbau|diharapkan|dituntut|dilarang|wajib|harus)\b", re.I)
"""Asked for before _ADMONISHED, whose first words may be any."""
_ADMONISHED = re.compile(rf"^[,)–—-]?(?:\s+[\w-]+){{0,8}}?\s+{_ADMONISHING.pattern}", re.I)
_DELEGATES = re.compile(
    r"^(?:\s+\w+){0,2}\s+(?:mewakili|sebagai\s+(?:per)?wakil)|"
    r"^\s+mem?baca(?:kan)?(?:nya)?\s+(?:\w+\s+){0,3}?(?:bergantian|bergiliran)\b",
    re.I,
)
"""*Tiga pegawai mewakili rekan-rekannya menandatangani*, *enam lurah membacakan naskah bergantian*: many pledged, few
signed or read."""
_READERS = re.compile(
    r"\b(?:(?:pembaca|pemandu|pemimpin)(?:nya)?(?:\s+[\w-]+){0,4}|diwakili(?:\s+oleh)?|diwakilkan)\s+$", re.I
)
"""*Pembacanya tiga orang*: many pledged, few read."""
_NOT_THEY = re.compile(
    r"^(?:\s+[\w-]+){0,2}?\s+(?:t(?:id)?ak|belum)\s+(?:terikat|termasuk|wajib|diwajibkan|dilibatkan|mengikuti|"
    r"menanda\s?tangani|meneken|mengucap\w*|membaca\w*|berikrar)\b",
    re.I,
)
_NO_SERVANTS = re.compile(
    r"\b(?:mahasiswa|siswa|pelajar|santri|warga|penghuni|pasien|penonton|anak|simpatisan|pendukung)\b[^.;,\d]{0,30}$",
    re.I,
)
"""*Mahasiswa yang berjumlah sekitar 7.000 orang*: the number is theirs."""
_GUESTS = re.compile(
    r"\b(?:(?:dihadiri|hadir)\b[^.]{0,60}\b(?:dan|serta|beserta|bersama)|disaksikan\b[^.]{0,60})\s+$", re.I
)
"""*Dihadiri komisioner Bawaslu dan 254 kepala desa*: the last of a list of guests."""
_OF_THESE = re.compile(r"(?:^|\s[-–—]\s)\W*dari\s+$|\bdari\s+(?:total|seluruh|sebanyak)\s+$", re.I)
"""*Dari enam camat, tiga datang*."""
_FROM_EACH = re.compile(
    r"^\s*(?:(?:perwakilan|wakil|utusan)\s+)?(?:(?:dari|untuk|di|per)\s+)?(?:tiap|setiap|masing-masing|per)\b", re.I
)
"""*15 orang dari tiap dinas*."""
_NUMBER = re.compile(r"\b\d+\s+[a-z]|\b(?:ratusan|ribuan|puluhan)\b", re.I)
_VERB_NEXT = re.compile(r"^\s+(?:[\w-]+\s+){0,2}?(?:me|ber)[a-z]{4,}", re.I)
"""*Disaksikan Kabag Umum, sebanyak 27 pegawai membacanya*: no guests."""


def counts_others(doc: Document, finding: Finding[Headcount], sentence: Sentence) -> Candidate[Headcount] | None:
    """The candidate as refused, where its words count others than those who pledge; None elsewhere."""
    start, end = finding.start, finding.end
    before, after = (max(sentence.start, start - 120), start), doc.text[end : end + 80]
    stated = finding.value.value is not None
    around = (max(sentence.start, start - 130), min(sentence.end, end + 110))
    if finding.rule != "only_n_of_them" and _others_told(doc, around, start, end):
        return Candidate(finding, -3.0, "menghitung orang lain: pelanggar, pemilih, atau warga binaan")
    if doc.search(_ADMONISHING, end, end + 80) and _ADMONISHED.match(after):
        return Candidate(finding, -1.0, "mereka diingatkan, bukan berikrar")
    if _NOT_THEY.match(after[:60]) or doc.search(_NO_SERVANTS, *before):
        return Candidate(finding, -1.0, "orang lain, atau mereka yang tidak ikut")
    if (
        _DO_ELSE.match(after[:60])
        or doc.search(_GIVEN_TO, *before)
        or (_is_the_rest(after) and not doc.search(_BY_THEM, *before))
    ):
        return Candidate(finding, -1.0, "mereka melakukan hal lain")
    if _DELEGATES.match(after[:60]) or (stated and doc.search(_READERS, *before)):
        return Candidate(finding, -1.0, "wakil dari yang berikrar")
    if _is_of_these(doc, *before) or (stated and (_FROM_EACH.match(after[:40]) or _BUT_FEWER.match(after))):
        return Candidate(finding, -1.0, "jumlah keseluruhan, atau jumlah dari tiap satuan")
    if doc.search(_FOR_EXAMPLE, *before):
        return Candidate(finding, -1.0, "contoh dari satu satuan")
    counted_first = stated and not finding.value.text.startswith(finding.value.unit or "-")
    if counted_first and finding.rule != "sum_of_parts" and _is_last_of_groups(doc, before):
        return Candidate(finding, -1.0, "satu dari beberapa kelompok yang tidak semuanya dihitung")
    if doc.search(_GUESTS, *before) and not _VERB_NEXT.match(after[:40]):
        return Candidate(finding, -1.0, "tamu, bukan yang berikrar")
    if doc.search(_PARTS, *before):
        words = doc.text[slice(*before)]
        total = finding.rule == "sum_of_parts" or _TOTAL.search(finding.value.text)
        whole = total or (finding.value.unit or "-").lower() in words.lower()
        if not whole or doc.search(_NUMBER, *before):
            return Candidate(finding, -1.0, "bagian dari jumlah yang sudah disebut")
    return None


def _is_of_these(doc: Document, start: int, end: int) -> bool:
    """Whether a word before the number says that it is the whole of which a part is told: first the word alone."""
    last = doc.folded[max(start, end - 15) : end].rstrip()
    return last.endswith(("dari", "total", "seluruh", "sebanyak")) and _OF_THESE.search(doc.text[start:end]) is not None


def _is_the_rest(after: str) -> bool:
    """Whether the words behind a number say that it counts the rest, who do not pledge now."""
    if _THE_REST.match(after) is None:
        return False
    return TOOK_PART.search(after) is None or _ANOTHER_DAY.search(after) is not None


def _others_told(doc: Document, around: tuple[int, int], start: int, end: int) -> bool:
    """Whether words of others stand around a number: not behind the next number of people, nor where it is said of
    those counted that they pledge."""
    if doc.search(_OTHERS, *around) is None:
        return False
    told = next((m for m in _OTHERS.finditer(doc.text, *around) if not doc.search(_NOBODY, around[0], m.start())), None)
    if told is None or doc.search(_BY_THEM, around[0], start) or THEY_PLEDGE.match(doc.text, end, around[1]):
        return False
    return told.start() < end or doc.lexicon.compile(_NEXT_COUNTED).search(doc.text, end, told.start()) is None


def _is_last_of_groups(doc: Document, before: tuple[int, int]) -> bool:
    """Whether groups that nobody counted stand in one list before a number."""
    words = doc.text[max(before[0], before[1] - 80) : before[1]]
    if not words.rstrip().endswith(("dan", "serta", "sebanyak", "sejumlah", "sekitar")):
        return False
    return doc.lexicon.compile(_AND_THOSE).search(words) is not None and not _NUMBER.search(words)
