"""Which number in an article counts the people who pledged or signed: not the workforce, voters or violators."""

import re
from collections.abc import Sequence

from scraper.assemble.choice import Candidate, Choice, best
from scraper.extract.document import Document, Sentence
from scraper.extract.headcount import show
from scraper.extract.pledge import pledge_sentences
from scraper.models import Finding, Headcount

_OTHERS = re.compile(
    r"\b(?:melanggar|pelanggar\w*|dilaporkan|sanksi|disanksi|kasus|dugaan|terbukti|diproses|diperiksa|teguran|"
    r"dijatuhi|menerjunkan|diterjunkan|menyiagakan|menurunkan|diturunkan|mengerahkan|dikerahkan|"
    r"disiagakan|mengundang|diundang|menolak|(?<!pun )absen|mangkir|berhalangan|mengamankan|"
    r"t(?:id)?ak\s+(?:hadir|terlihat|tampak|ikut)|dpt|dps|pemilih|daftar\s+pemilih|tps|"
    r"warga\s+binaan|narapidana|napi|(?<!pelayanan )tahanan|penduduk|"
    r"jiwa|bersalah|tewas|korban|formasi|lowongan|kuota|lulus|pelamar)\b",
    re.I,
)
_WORKFORCE = re.compile(
    r"\b(?:berharap|harap\w*|diharapkan|mengikat|wajib|kewajiban|memiliki|mempunyai|terdapat|jumlah\s+(?:total|"
    r"keseluruhan|asn|pegawai)|total\s+(?:asn|pegawai)|"
    r"belum\s+termasuk|dari\s+total|agar|supaya|meminta|mengimbau|mengingatkan|se-?indonesia|tercatat|data\s+"
    r"(?:bkn|bkpsdm|kasn|bawaslu)|"
    r"lantaran|karena|punya)\b",
    re.I,
)
_SIGNERS = re.compile(r"penanda\s?tangan|peneken|deklarator", re.I)
_COUNTS = re.compile(r"tercatat|data|lantaran|karena", re.I)
"""These say no more than how one knows, or why it is told."""
_AT_EVENT = re.compile(
    r"\b(?:kegiatan|acara|apel|upacara)\b[^.;]{0,60}\b(?:melibatkan|diikuti|dihadiri)(?:\s+oleh)?"
    r"(?:\s+(?:sebanyak|sejumlah|seluruh))?\s+$",
    re.I,
)
"""*Kegiatan yang melibatkan 67 kepala desa*: those for whom it is held."""
_TOOK_PART = re.compile(
    r"\b(?:diikuti(?:nya)?|mengikuti(?:nya)?|ikut|peserta\w*|pengikut\w*|menandatangani|ditandatangani|"
    r"penanda\s?tangan\w*|meneken|diteken|teken|membubuhkan|membaca\w*|"
    r"mengucap\w*|berikrar|mengikrarkan|mendeklarasikan|dideklarasikan|menyatakan|dinyatakan|berjanji|deklarasi\w*|ikrar|"
    r"yang\s+(?:datang|hadir)|bersumpah|angkat\s+sumpah|melafalkan|ditirukan|menirukan|deklarator\w*|peneken\w*|janji|menyerahkan\s+surat|"
    r"menghadiri|mengumpulkan|dikumpulkan|melibatkan|disumpah|memenuhi|serempak|memadati|giliran|bergiliran|melakukan|melaksanakan|dilakukan|tumplek|berkomitmen)\b",
    re.I,
)
_ALL_OF_THEM = re.compile(
    r"\W*(?:(?:dalam|pada|di)\s+\w+\s+(?:itu|ini|tersebut),?\s+)?(?:semua(?:nya)?|seluruh(?:nya)?|mereka(?:\s+semua)?)(?:\s+(?:asn|pns|pegawai|peserta|hadirin))?\s+"
    r"(?:(?:lalu|kemudian|bersama-sama|serempak|ikut|pun|telah|sudah)\s+)*"
    r"(?:menanda\w+|meneken|membubuhkan|membaca\w*|mengucap\w*|mengikrarkan|berikrar|berjanji|bersumpah)\b",
    re.I,
)
"""*Ada 13 lurah dan 22 pegawai. Semuanya menandatangani*: the next sentence says what they did."""
_WHO_SIGNED = re.compile(
    r"\byang\s+(?:(?:ikut|turut|sudah|telah)\s+)*(?:menanda\w+|meneken|membubuhkan|mengucap\w*|membaca\w*|berikrar)\b[^.;,\d]{0,30}$",
    re.I,
)
"""*Yang meneken hari ini 56 lurah*."""
_DO_ELSE = re.compile(
    r"^(?:\s+[\w-]+){0,2}?\s+(?:menerima|mendapat\w*|memperoleh|dilantik|dikukuhkan|dimutasi|pensiun|naik\s+pangkat|menonton|menyaksikan)\b",
    re.I,
)
"""*Seusai deklarasi, 340 PNS purnatugas menerima tali asih*."""
_TOTAL = re.compile(r"\b(?:total|seluruhnya|semuanya|keseluruhan)", re.I)
_FOR_EXAMPLE = re.compile(r"\b(?:misalnya|contohnya|umpamanya|salah\s+satunya)\W+$", re.I)
_AUDIENCE = re.compile(r"\b(?:di\s?(?:hadapan|depan|muka)|kepada)\s+(?:(?:seluruh|para)\s+)?$", re.I)
"""*Kata Bupati di hadapan ratusan ASN*: where they pledge, those are they."""
_PARTS = re.compile(
    r"\b(?:terdiri\s+(?:atas|dari)|di\s?antaranya|masing-masing|yakni|rinciannya|meliputi)\b[^.”\"]*$", re.I
)

_ADMONISHED = re.compile(
    r"^[,)–—-]?(?:\s+[\w-]+){0,8}?\s+(?:diingatkan|diminta|diimbau|dihimbau|dilarang|wajib|harus)\b", re.I
)

_DELEGATES = re.compile(r"^(?:\s+\w+){0,2}\s+(?:mewakili|sebagai\s+(?:per)?wakil)", re.I)
"""*Tiga pegawai mewakili rekan-rekannya menandatangani*: many pledged, few signed."""
_READERS = re.compile(r"\b(?:pembaca(?:nya)?(?:\s+[\w-]+){0,4}|diwakili(?:\s+oleh)?|diwakilkan)\s+$", re.I)
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
_THERE_ARE = re.compile(
    r"^\W*(?:saat\s+ini\s+)?(?:ada|terdapat)\b[^.]*\bdi\s+[\w\s]{2,40}\b(?:itu|ini|tersebut|setempat)\W*$", re.I
)
"""*Ada 48 pegawai di dinas itu*: the workforce."""
_ELSEWHERE = re.compile(
    r"^[^.;,]{0,40}\b(?:(?:ada|bekerja|bertugas|tersebar|terdaftar)\s+)(?:di|pada)\b|^[^.;,]{0,30}\b(?:di\s+)?se(?:luruh)?\s+indonesia",
    re.I,
)
"""*4.120 pegawai ada di lingkungan pemprov*: so many there are, not so many came."""

_FOLLOWED = re.compile(r"\b(?:diikuti|peserta\w*)\b", re.I)
_COUNTED = re.compile(r"\b(?:diikuti|ditandatangani|mengumpulkan|sebanyak)\b", re.I)

_TOO = re.compile(
    r"\b(?:juga|turut)\s+(?:juga\s+)?(?:diikuti|ditandatangani|dibacakan)\s+(?:oleh\s+)?$|\bpeserta\w*\s+ditambah\s+$",
    re.I,
)

_TELLING = ("sum_of_parts", "people_numbering_n", "qualified_n_people", "n_people_more")
_NOT_SAID = "tidak dikatakan bahwa merekalah yang berikrar"
THRESHOLD = 1.5


def judge_headcount(doc: Document, findings: Sequence[Finding[Headcount]]) -> Choice[Headcount]:
    """Weigh each number by its sentence; a number beats a vague word, the whole beats its parts."""
    near = pledge_sentences(doc)
    candidates = [_weigh(doc, finding, near) for finding in findings]
    stated = [c for c in candidates if _is_stated(c)]
    if stated:
        candidates = [
            c if _is_stated(c) else Candidate(c.finding, -1.0, c.against or "ada jumlah yang lebih pasti")
            for c in candidates
        ]
    choice = best("headcount", candidates, show, THRESHOLD)
    chosen = choice.finding
    if chosen is not None and chosen.value.qualifier == "exact":
        value = chosen.value.value
        guessed = (c.finding for c in stated if c.finding.value.value == value)  # the headline's round sum
        chosen = next((f for f in guessed if f.value.qualifier != "exact"), chosen)
    return Choice(_with_those_too(doc, chosen, [c.finding for c in stated]), choice.rejected)


def _pledges(doc: Document, finding: Finding[Headcount], workforce: re.Match[str], start: int) -> bool:
    """Whether those counted are said to pledge: a verb stands behind the number, or before it but after the word."""
    between = (start + workforce.end(), finding.start)
    behind = (finding.end, min(finding.end + 110, doc.sentence_at(finding.start).end))
    return bool(doc.search(_TOOK_PART, *behind) or doc.search(_TOOK_PART, *between))


def _is_stated(candidate: Candidate[Headcount]) -> bool:
    """Whether it is a number that convinces."""
    return candidate.finding.value.value is not None and candidate.points >= THRESHOLD


def _with_those_too(
    doc: Document, chosen: Finding[Headcount] | None, stated: Sequence[Finding[Headcount]]
) -> Finding[Headcount] | None:
    """*Sebanyak 123 ASN … Deklarasi itu juga diikuti 165 pegawai*: both groups pledged, and both count."""
    if chosen is None or chosen.value.qualifier != "exact":
        return chosen
    for other in stated:
        before = doc.text[doc.sentence_at(other.start).start : other.start]
        later = 0 < doc.sentence_at(other.start).index - doc.sentence_at(chosen.start).index <= 4
        if later and other.value.qualifier == "exact" and _TOO.search(before) and other.value.unit != chosen.value.unit:
            total = (chosen.value.value or 0) + (other.value.value or 0)
            both = chosen.value.model_copy(
                update={
                    "value": total,
                    "low": total,
                    "high": total,
                    "unit": f"{chosen.value.unit} dan {other.value.unit}",
                    "text": f"{chosen.value.text}; {other.value.text}",
                }
            )
            return Finding(both, (*chosen.evidence, *other.evidence), chosen.rule)
    return chosen


def _weigh(doc: Document, finding: Finding[Headcount], pledged: frozenset[int]) -> Candidate[Headcount]:
    start, end, rule = finding.start, finding.end, finding.rule
    sentence = doc.sentence_at(start)
    if others := _others(doc, finding, sentence):
        return others
    before = (max(sentence.start, start - 120), start)
    around = (max(sentence.start, start - 130), min(sentence.end, end + 110))
    points = 0.0
    if sentence.index in pledged:
        points += 1.5
    elif sentence.index - 1 in pledged or sentence.index + 1 in pledged:
        points += 0.75
    points += 0.75 if doc.search(_AT_EVENT, *before) else 0.0
    points += (
        1.0
        if doc.search(_TOOK_PART, *around) or _told_next(doc, sentence)
        else 0.75
        if doc.search(_AUDIENCE, *before)
        else 0.0
    )
    points += 0.75 if sentence.part.kind == "headline" or doc.rank(sentence) < 2 else 0.0
    points += 0.5 if rule in _TELLING else 0.0
    points += 0.5 if doc.has(_FOLLOWED, sentence) else 0.0
    less = _of_the_workforce(doc, finding, before[0])
    if _THERE_ARE.match(sentence.text) and not doc.has(_TOOK_PART, sentence):
        points -= 2.0
    if _ELSEWHERE.match(doc.text[end : min(sentence.end, end + 90)]):
        points -= 2.0
    signed = rule == "n_parties_signing" or _SIGNERS.match(finding.value.unit or "")
    if signed or doc.search(_WHO_SIGNED, *before):
        points, less = points + 1.5, 0.0
    if doc.in_quotation(start):
        points -= 0.5
    if finding.value.value is not None and finding.value.value < 3:
        points -= 2.0
    against = "jumlah seluruh pegawai atau harapan, bukan peserta ikrar" if less else _NOT_SAID
    return Candidate(finding, points - less, against)


def _told_next(doc: Document, sentence: Sentence) -> bool:
    """Whether the sentence behind says of all those counted in this one that they pledged."""
    behind = sentence.index + 1
    return behind < len(doc.sentences) and _ALL_OF_THEM.match(doc.sentences[behind].text) is not None


def _others(doc: Document, finding: Finding[Headcount], sentence: Sentence) -> Candidate[Headcount] | None:
    """The candidate as refused, where its words count others than those who pledge; None elsewhere."""
    start, end = finding.start, finding.end
    before, after = (max(sentence.start, start - 120), start), doc.text[end : end + 80]
    stated = finding.value.value is not None
    if doc.search(_OTHERS, max(sentence.start, start - 130), min(sentence.end, end + 110)):
        return Candidate(finding, -3.0, "menghitung orang lain: pelanggar, pemilih, atau warga binaan")
    if _ADMONISHED.match(after):
        return Candidate(finding, -1.0, "mereka diingatkan, bukan berikrar")
    if _NOT_THEY.match(after[:60]) or doc.search(_NO_SERVANTS, *before):
        return Candidate(finding, -1.0, "orang lain, atau mereka yang tidak ikut")
    if _DO_ELSE.match(after[:60]):
        return Candidate(finding, -1.0, "mereka melakukan hal lain")
    if _DELEGATES.match(after[:40]) or (stated and doc.search(_READERS, *before)):
        return Candidate(finding, -1.0, "wakil dari yang berikrar")
    if doc.search(_OF_THESE, *before) or (stated and _FROM_EACH.match(after[:40])):
        return Candidate(finding, -1.0, "jumlah keseluruhan, atau jumlah dari tiap satuan")
    if doc.search(_FOR_EXAMPLE, *before):
        return Candidate(finding, -1.0, "contoh dari satu satuan")
    if doc.search(_GUESTS, *before) and not _VERB_NEXT.match(after[:40]):
        return Candidate(finding, -1.0, "tamu, bukan yang berikrar")
    if doc.search(_PARTS, *before):
        words = doc.text[slice(*before)]
        total = finding.rule == "sum_of_parts" or _TOTAL.search(finding.value.text)
        whole = total or (finding.value.unit or "-").lower() in words.lower()
        if not whole or doc.search(_NUMBER, *before):
            return Candidate(finding, -1.0, "bagian dari jumlah yang sudah disebut")
    return None


def _of_the_workforce(doc: Document, finding: Finding[Headcount], start: int) -> float:
    """How much a word of hope or of the whole staff before the number takes from it."""
    workforce = doc.search(_WORKFORCE, max(start, finding.start - 80), finding.start)
    if workforce is None:
        return 0.0
    if _COUNTS.match(workforce.group()) and _pledges(doc, finding, workforce, start):
        return 0.0  # „tercatat 350 ASN mengucapkan ikrar“: counted while they did
    return 1.5 if doc.search(_COUNTED, start + workforce.start(), finding.start) else 2.0
