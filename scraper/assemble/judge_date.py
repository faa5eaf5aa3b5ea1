"""Which of the days in an article is the event's: the one that stands by the pledge, not the poll's or the decree's."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence

from scraper.assemble.choice import Candidate, Choice, best
from scraper.extract.date import show
from scraper.extract.document import Document, Sentence
from scraper.extract.passage import Span
from scraper.extract.pledge import Pledge, pledges
from scraper.extract.pledge_setting import WEEKDAY
from scraper.models import DateMention, Finding
from scraper.vocabulary import DateBasis, Status

_POLL_BEFORE = re.compile(
    r"\b(?:pilkada|pemilu|pemilihan|pilgub|pilpres|pemilukada|pencoblosan|coblos|mencoblos|pemungutan\s+suara|"
    r"hari\s+h|memilih|kampanye|psu|digelar\s+pada|masa\s+tenang|pendaftaran)\b[^.\n]{0,60}$",
    re.I,
)
_POLL_AND_DAY = re.compile(
    r"\b(?:deklarasi\w*|ikrar\w*|pakta|menanda\w+|meneken)\b[^.\n]{0,80}\b(?:pilkada|pemilu|pemilihan|pilgub|pilpres|psu)"
    r"(?:\s+(?:serentak|tahun|20\d\d))*,\s+(?:pada\s+)?$",
    re.I,
)
"""*Menggelar deklarasi netral Pemilu, 22 Desember 2023*: behind the comma stands the day of what is told."""
_CAMPAIGN_BEFORE = re.compile(
    r"\bkampanye\b[^.\n]{0,50}\b(?:dimulai|mulai|berlangsung|dijadwalkan)\b[^.\n]{0,20}$", re.I
)
_STAGE_BEFORE = re.compile(
    r"(?<!jelang )(?<!rangka )(?<!hadapi )(?<!setelah )(?<!usai )\b(?:penetapan|pendaftaran|pengundian|pencoblosan|"
    r"pemungutan\s+suara)\b[^.,;\n]{0,60}\b(?:dilakukan|dilaksanakan|berlangsung|digelar|diadakan|dijadwalkan|"
    r"dimulai|jatuh)\s+(?:pada\s+)?(?:tanggal\s+|hari\s+)?$|"
    r"(?<!jelang )(?<!setelah )(?<!usai )\b(?:penetapan|pendaftaran|pengundian)\s+(?:(?:bakal|pasangan|nomor|urut|"
    r"paslon|calon)\s+)+(?:pada\s+)?(?:tanggal\s+)?$",
    re.I,
)
"""*Penetapan pasangan calon dilakukan pada 22 September*: the day of another event."""
_DATELINE_BEFORE = re.compile(r"^[\w\s,.-]{0,40}\($")
"""*Mappi (5/2/2024): …*: the day of the report."""
_DECREE_BEFORE = re.compile(
    r"\b(?:nomor(?!\s+urut)|no|skb|surat\s+(?:edaran|keputusan)|se(?!-|\s+(?:kab|kota|prov|kec|dis|wil|indo|pulau))|undang-undang|uu|peraturan|keputusan|pp|perbawaslu|"
    r"permen\w*|tertanggal|putusan|instruksi|edaran)\b[^\n]{0,90}$"
)
"""For words in small letters. Seldom asked for, and its words are common ones: they are not sought in all of a text."""
_DEADLINE_BEFORE = re.compile(
    r"\b(?:paling\s+lambat|selambat-lambatnya|hingga|sampai(?:\s+dengan)?|batas|berakhir|berakhir\s+pada|mulai|"
    r"sejak|sebelum|sejak\s+"
    r"tanggal|per)\s+(?:tanggal\s+)?$",
    re.I,
)
_SIGNED_SINCE = re.compile(
    r"\b(?:penanda\s?tangan\w*|ikrar|deklarasi)\b[^.;]{0,80}\b(?:sejak|mulai)\s+(?:tanggal\s+)?$", re.I
)
"""*Penandatanganan pakta itu sejak 17 November*: the first of the days on which it was signed."""
_OFFICE_BEFORE = re.compile(r"\b(?:dilantik|ditunjuk|diangkat|menjabat)\b[^.\n\d]{0,60}$", re.I)
_AT_FIRST = re.compile(r"\W*(?:mulanya|sebelumnya|awalnya|pertama-tama)\b", re.I)
"""*Mulanya ikrar di Setda, Senin; sekarang giliran kami*: the other one."""
_ELSEWHERE = re.compile(
    r"\b(?:ikrar|deklarasi|acara|kegiatan|apel)\s+(?:yang\s+)?(?:serupa|sejenis|sama)\b|"
    r"(?<!belum )(?<!tidak )(?<!tak )\bpernah\b",
    re.I,
)
"""*Ikrar serupa pernah dibacakan*: the other one, too."""
_AFTER_OTHERS = re.compile(r"\b(?:setelah|sesudah|usai|menyusul)\b[^,.;]{0,80}$", re.I)
_NOW_OURS = re.compile(r"\b(?:kini|giliran|kali\s+ini|sekarang)\b", re.I)
"""*Setelah kepala desa pada Kamis, kini giliran ASN berikrar, Senin*."""
_HELD_BEFORE = re.compile(
    r"\b(?:di\s?(?:gelar|laksanakan|adakan|lakukan|selengg?arakan|langsungkan|helat|taja)|berlangsung|terselenggara|"
    r"terlaksana|bertempat)\b[^.\n]{0,120}$",
    re.I,
)
_PLACE_BEFORE = re.compile(
    r"(?:\b(?:di|bertempat)\s+(?:halaman|aula|lapangan|pendopo|pendapa|gedung|ruang\w*|kantor|alun-alun|hotel|balai|depan|"
    r"stadion|gor|plaza|auditorium)\b)[^.\n]{0,60}$",
    re.I,
)
"""*Ikrar netralitas Pilkada di halaman kantor bupati, 4 November*: behind a place the day is that of the ceremony."""
_UPCOMING_AFTER = re.compile(r"^\W{0,3}(?:mendatang|nanti|(?:b|k)?esok|yang\s+akan\s+datang)", re.I)

THRESHOLD = 0.25


def judge_date(doc: Document, findings: Sequence[Finding[DateMention]], status: Status) -> Choice[DateMention]:
    """Weigh every day by what stands around it; without any that convinces, the date is unknown."""
    told = {p.sentence.index: p for p in pledges(doc) if p.performed or p.future or p.sentence.part.kind != "body"}
    dated = [f for f in findings if f.value.value is not None]
    own = {p.sentence.index for p in pledges(doc) if not p.speech}
    dated_first = [f for f in dated if f.value.basis in ("stated", "year_inferred") or _is_own(doc, f, own)] or dated
    said = [finding.value.value for finding in dated_first]
    candidates = [
        _weigh(doc, finding, told, status, said.count(day)) for finding, day in zip(dated_first, said, strict=True)
    ]
    choice = best("date", candidates, show, THRESHOLD)
    if choice.finding is None and dated_first is not dated:
        rest = [_weigh(doc, f, told, status, 1) for f in dated if f not in dated_first]
        second = best("date", rest, show, THRESHOLD)
        return Choice(second.finding, choice.rejected + second.rejected)
    return choice


def _is_own(doc: Document, finding: Finding[DateMention], own: set[int]) -> bool:
    """*Ikrar dibacakan, Kamis*, or *kemarin*: the day of the pledge in its own sentence, beside which a printed one may
    be the report's, or that of a decree or a draw of lots."""
    return finding.value.basis in ("weekday", "relative") and doc.sentence_at(finding.start).index in own


def _weigh(
    doc: Document, finding: Finding[DateMention], told: Mapping[int, Pledge], status: Status, times: int
) -> Candidate[DateMention]:
    """One day with its points; `told` are the pledges by the index of their sentence, `times` is how often the text
    names the day."""
    said_again = min(1.0, 0.4 * (times - 1))
    value, _, precision, basis, _ = finding.value
    start, end = finding.evidence[0].start, finding.evidence[0].end
    sentence = doc.sentence_at(start)
    index, kind = sentence.index, sentence.part.kind
    before = (max(sentence.start, start - 160), start)
    same = told.get(index)
    held = doc.search(_HELD_BEFORE, *before) is not None
    why = _disqualified(doc, finding, before, status, held=held)
    if not why and same is None and _is_of_something_else(doc, finding, sentence):
        why = "hari kejadian lain"
    if why:
        return Candidate(finding, said_again - 5.0, why)
    planned = status == "planned"  # a plan is what somebody says, and *besok* is as good as a day
    weekday = "weekday" in finding.rule
    points = 1.0
    if same is not None:
        points += 0.5 if same.speech and not planned else 2.0 + 0.5 * same.strength
    elif any(p.sentence.paragraph == sentence.paragraph for p in told.values()):
        points += 1.5
    elif not told.keys().isdisjoint(range(index - 2, index + 3)):
        points += 1.0
    points += 1.0 if kind == "body" and doc.rank(sentence) < 3 else 0.5 if kind == "caption" else 0.0
    points += 0.75 if weekday else 0.0 if same is not None else -0.75
    points -= 1.5 if not weekday and _DATELINE_BEFORE.match(doc.text[sentence.part.start : start]) else 0.0
    points -= 2.5 if _AT_FIRST.match(sentence.text) or doc.has(_ELSEWHERE, sentence) else 0.0
    points -= 2.5 if doc.search(_AFTER_OTHERS, *before) and doc.has(_NOW_OURS, sentence) else 0.0
    points += 0.75 if held else 0.0
    points -= 1.0 if doc.is_speech(sentence) and not planned else 0.0
    points += 1.5 if doc.search(_TODAY, *before) else 0.0
    points -= 2.0 if _FIRST_OF_SEVERAL.match(doc.text[end : end + 40]) else 0.0
    points -= 1.5 if doc.search(_INTERVIEWED, *before) else 0.0
    points -= 2.0 if precision != "day" else 0.0
    points -= 1.5 if basis == "relative" and not planned and not same else 0.0
    published = doc.article.published
    if published and status == "held" and precision == "day":
        day = dt.date.fromisoformat(value or "")
        points -= 1.5 if day > published + dt.timedelta(days=1) else 0.0
        points -= 1.0 if day < published - dt.timedelta(days=120) else 0.0
    return Candidate(finding, points + said_again, "hari lain berdiri lebih dekat pada ikrar")


def _disqualified(doc: Document, finding: Finding[DateMention], before: Span, status: Status, *, held: bool) -> str:
    """Why a day cannot be the event's, or nothing. `held` says that a verb of holding stands before it."""
    day, _, precision, basis, conflict = finding.value  # „Senin (27/11/2024)“, a Wednesday: a slip, no poll's day
    end = finding.end
    if precision == "day" and not conflict and doc.lexicon.elections.is_polling_day(dt.date.fromisoformat(day or "")):
        return "hari pemungutan suara"
    if doc.search(_CAMPAIGN_BEFORE, *before):
        return "awal masa kampanye"
    if doc.search(_STAGE_BEFORE, *before):
        return "tanggal tahapan pemilihan"
    weekday = "weekday" in finding.rule
    if not weekday and basis != "relative" and not held and _is_of_poll(doc, before, basis):
        return "tanggal tahapan pemilihan"
    if status == "held" and _UPCOMING_AFTER.match(doc.text[end : end + 30]):
        return "hari yang masih akan datang"
    if not weekday and _DECREE_BEFORE.search(doc.folded, *before):
        return "tanggal surat atau peraturan"
    if doc.search(_OFFICE_BEFORE, *before):
        return "awal masa jabatan"
    if doc.search(_DEADLINE_BEFORE, *before) and not (
        doc.search(_SIGNED_SINCE, *before) or doc.search(_PUT_OFF_TO, *before)
    ):
        return "batas waktu, bukan hari ikrar"
    if status != "cancelled" and (doc.search(_PUT_OFF_AFTER, end, end + 60) or doc.search(_AS_WAS_MEANT, *before)):
        return "hari semula, sebelum diundur"
    if status == "planned" and not _names_plan(doc, finding):
        return "bukan hari ikrar yang direncanakan"
    return ""


def _is_of_poll(doc: Document, before: Span, basis: DateBasis) -> bool:
    """Whether the words before a day say that it is a poll's, or one of its stages'."""
    if not doc.search(_POLL_BEFORE, *before) or doc.search(_PLACE_BEFORE, *before):
        return False
    told = doc.text[slice(*before)]
    stated = basis == "stated"  # „Pilkada, 9 Desember“ without a year may be any poll's day
    return not told.rstrip().endswith("(") and not (stated and _POLL_AND_DAY.search(told))


def _is_of_something_else(doc: Document, finding: Finding[DateMention], sentence: Sentence) -> bool:
    """*KPU menetapkan tiga pasangan calon pada 22 September*: what has a verb of its own has its day from it."""
    return (
        "weekday" not in finding.rule
        and sentence.part.kind == "body"
        and doc.folded[sentence.start : finding.start].rstrip().endswith(_ON)
        and _DONE_ON.search(doc.text[sentence.start : finding.start]) is not None
        and not doc.tells(_THE_EVENT, sentence)
    )


def _names_plan(doc: Document, finding: Finding[DateMention]) -> bool:
    """Whether the sentence says that the event will be on that day; the day of an interview stands behind a verb."""
    sentence = doc.sentence_at(finding.start)
    before = (sentence.start, finding.start)
    if sentence.part.kind == "headline":
        return True
    published = doc.article.published
    day = finding.value.value if finding.value.precision == "day" else None
    if published and day and day > published.isoformat():
        return True  # nobody was asked on a day after the report
    after = doc.text[finding.end : finding.end + 60]
    held = doc.search(_WILL_BE, *before) or _UPCOMING_AFTER.match(after) or _WILL_BE_AFTER.match(after)
    return bool(held) and not _SAID_ON.search(doc.text[slice(*before)])


_DONE_ON = re.compile(r"\b(?:me|di|ber|mulai)\w{2,}\b[^.,;:]{0,100}\b(?:pada|tanggal|per)\s+(?:tanggal\s+)?$", re.I)
_ON = ("pada", "tanggal", "per")
"""With these ends what _DONE_ON finds, whose first words are too common to be sought in all of a text."""
_THE_EVENT = re.compile(
    r"\b(?:kegiatan|acara|apel|upacara|agenda|prosesi|ikrar\w*|deklarasi\w*|pakta|penanda\w+|menanda\w+|meneken|pembacaan|"
    r"hal|itu|tersebut|ini|bertempat|sosialisasi|rapat|rakor|pertemuan|hadir\w*|dihadiri|menghadiri|berlangsung|"
    r"dimulai|digelar|dilaksanakan|diselenggarakan|diadakan|dilakukan|dijadwalkan)\b",
    re.I,
)
"""Words that go on telling of the event, or point back to it."""
_PUT_OFF_TO = re.compile(
    r"\b(?:di(?:tunda|undur|geser|pindah)\w*|mundur|molor)\s+(?:hingga|sampai)\s+(?:hari\s+)?(?:tanggal\s+)?$", re.I
)
"""*Ditunda hingga 7 Oktober*: its new day, no deadline."""
_PUT_OFF_AFTER = re.compile(
    r"^\W*(?:(?:lalu|pun|itu|akhirnya|terpaksa|batal\s+dan)\s+)*(?:diundur\w*|ditunda|tertunda|urung|gagal|batal|digeser|"
    r"dipindah\w*|dimajukan|dijadwal\s+ulang)\b",
    re.I,
)
"""*Semula Rabu (9/10), diundur menjadi Senin (14/10)*."""
_AS_WAS_MEANT = re.compile(
    r"\b(?:sedianya|semula(?:nya)?|(?:awal|mula|(?:se)?mesti|(?:se)?harus)nya\s+(?:akan\s+)?(?:di\w{4,}|berlangsung)|"
    r"(?:menurut|dari)\s+(?:rencana|jadwal)\s+(?:awal|semula)|(?:jadwal|rencana)\s+(?:awal|semula|lama)(?:nya)?)\b(?:(?!\b(?:menjadi|ke|akhirnya|kini)\b)[^;()\n])*$",
    re.I,
)
"""*Apel yang sedianya berlangsung Senin (7/10)*: whatever becomes of it, that day is not the event's."""
_WILL_BE = re.compile(
    r"\b(?:akan|bakal|(?:waktu|jadwal|tanggal|hari)(?:nya)?\s+(?:\w+\s+){0,2}?(?:di(?:tetap|sepakat|pilih|tentu|putus|"
    r"pasti)\w+|(?:baru|pengganti)(?:nya)?|jatuh)|rencana\w*|direncanakan|dijadwalkan|digelar|dilaksanakan|dilangsungkan|"
    r"berlangsung|diadakan|agenda\w*|nanti|diundur\w*|ditunda|digeser|dipindah\w*|dimajukan|merencanakan|merancang|"
    r"menjadwalkan)\b"
    r".*$",
    re.I | re.S,
)
_WILL_BE_AFTER = re.compile(
    r"^\W{0,3}(?:(?:pagi|siang|sore|malam|ini|juga|nanti)\s+){0,3}(?:akan|bakal)\s+(?!datang)\w+",
    re.I,
)
_TODAY = re.compile(r"\b(?:pada\s+)?hari\s+ini\W+(?:hari\s+|tanggal\s+)?$", re.I)
"""*Pada hari ini, Senin tanggal 5 Oktober 2020, ikrar dibacakan*."""
_FIRST_OF_SEVERAL = re.compile(
    rf"^\W*(?:sampai(?:\s+dengan)?|hingga|s/d|s\.d\.?|-|–)\s+(?:hari\s+)?{WEEKDAY}\b",
    re.I,
)
"""*Minggu (12/11/2023) sampai dengan Selasa (14/11/2023)*: a meeting of days, on one of which they pledge."""
_INTERVIEWED = re.compile(
    r"\b(?:diwawancara\w*|ditemui|dikonfirmasi|dihubungi|memberikan\s+keterangan|kepada\s+(?:awak\s+media|wartawan|media))\b"
    r"[^.]{0,80}$",
    re.I,
)
"""*Saat diwawancarai awak media, Selasa (5/8/2025)*: the day of the talk."""
_SAID_ON = re.compile(
    r"[”\"],?\s*(?:kata|ujar|ucap|jelas|tutur|ungkap|terang|papar|tambah|sebut|tegas|pungkas|imbuh|cetus|beber|"
    r"singkat)\w*[^”\"]{0,80}$|,\s*(?:kata|ujar|ucap|jelas|tutur|ungkap|terang|papar|tambah)\w*[^,]{0,60},?\s*$"
    r"|\b(?:ditemui|saat\s+dikonfirmasi|dikonfirmasi|dihubungi|kepada\s+(?:wartawan|media))\b[^.]*$",
    re.I,
)
