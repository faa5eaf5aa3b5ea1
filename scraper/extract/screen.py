"""Is this article about a declaration of neutrality, and if not, what is it? Points, each with a reason."""

import re
from collections.abc import Iterable, Iterator, Sequence

from scraper.extract.document import Document, Sentence, document
from scraper.extract.pledge import (
    PLEDGE_WORDS,
    Pledge,
    is_about_neutrality,
    is_attitude,
    is_demanded,
    is_enacted,
    pledges,
)
from scraper.extract.pledge_words import is_neutral
from scraper.lexicon import Lexicon
from scraper.models import Article, Screening
from scraper.vocabulary import Kind

THRESHOLD = 2.0
"""Points from which an article counts as a declaration; chosen on the corpus, both errors weighing the same."""

_STATE_SERVANTS = (
    r"\b(?:asn|aparatur|pns|pegawai|p3k|pppk|guru|kepala\s+(?:desa|kampung|daerah)|kades|lurah|camat|penghulu|"
    r"perangkat\s+desa|pejabat|bupati|karyawan|jajaran|kementerian|lapas|polri|tni|korpri|honorer|ppk|abdi\s+"
    r"negara|bumd|bumn|perumdam?|pdam|opd|skpd|organisasi\s+perangkat\s+daerah|pem(?:kab|kot|prov)|dinas|rsud|"
    r"puskesmas|"
    r"kelurahan|kecamatan|personel|petugas|anggota)\b"
)
_OF_THE_STATE = (
    r"\b(?:prajurit|kodim|korem|kodam|koramil|polda|polres\w*|polsek|kejaksaan|kejari|kejati|pengadilan|rutan|bapas|imigrasi|"
    r"kemenag|kua|dosen|universitas|bawaslu|kpu|panwas\w*|<@election>)\b"
)
"""Who says none of these, nor names a servant of the state, speaks of another neutrality."""
_VIOLATION = (
    r"\b(?:melanggar|langgar|pelanggar(?:an)?|sanksi|disanksi|diproses|dilaporkan|klarifikasi|kasus|rekomendasi\s+kasn|"
    r"terbukti|dugaan|tercoreng|oknum|diduga|ketahuan)\b"
)
_THREAT = re.compile(
    r"\b(?:jangan|tidak\s+boleh|tak\s+boleh|dilarang)(?:\s+[\w-]+){0,3}\s+(?:me)?langgar(?:an)?\b|"
    r"\b(?:jika|bila|kalau|apabila|yang|asn)\s+(?:\w+\s+){0,2}(?:melanggar|terbukti)\b|\bpelanggar\b|"
    r"\b(?:ada|siap\w*|ancam\w*|kena|beri|akan|bakal|tindak|terancam)\s+(?:\w+\s+){0,2}(?:di)?sanksi\b",
    re.I,
)
"""*Ada sanksi jika melanggar*: a warning, not a violation."""
_SOCIALISATION = (
    r"\b(?:sosialisasi|diseminasi|rapat\s+koordinasi|rakor|bimtek|bimbingan\s+teknis|penyuluhan|pembinaan|seminar|"
    r"webinar|forum|koordinasi)\b"
)
_APPEAL = (
    r"\b(?:imbau|mengimbau|diimbau|ingatkan|mengingatkan|minta|meminta|diminta|tegaskan|menegaskan|tekankan|"
    r"wanti-wanti|surat\s+edaran|larang|dilarang|ajak|harus|wajib)\b"
)
_CANDIDATE = r"\b(?:paslon|pasangan|calon|capres|cagub|cabup)\b"
_FOR_CANDIDATE = (
    r"\b(?:siap|menyatakan|deklarasi\w*|berikrar)\s+(?:\w+\s+){0,2}(?:mendukung|dukungan|memenangkan|menangkan)"
    rf"\b[^.]{{0,60}}{_CANDIDATE}"
)
_SUPPORT_DECLARED = r"\b(?:men|di)?deklarasi(?:kan)?\s+(?:dukungan|mendukung|pemenangan)\b"
_NOT_SERVANTS = (
    r"\b(?:warga\s+binaan|narapidana|partai\s+politik|parpol|caleg|ormas|mahasiswa|\bbem\b|karang\s+taruna|"
    r"jurnalis|wartawan|relawan|pengawas\s+(?:tps|pemilu)|ptps|kpps|panwas\w*|peserta\s+pemilu|tim\s+(?:kampanye|pemenangan)|"
    r"ppdb|penerimaan\s+(?:peserta\s+didik|siswa)|anggaran|apbd|zona\s+integritas|wbk|wbbm|antikorupsi|"
    r"gratifikasi)\b"
)


_GUEST_PARTIES = re.compile(
    r"\b(?:disaksikan|dihadiri|dihadapan|di\s+hadapan|bersama|mengundang)\b[^.;]*?\b(?:parpol|partai\s+politik)\b", re.I
)
"""*Disaksikan perwakilan parpol*: there, but not the ones that pledge."""
_HELD_BY_WATCHERS = re.compile(
    r"\bpanwas\w*\s+(?:(?!optimis|apresiasi|sambut|harap|nilai|yakin|minta|ingatkan)\w+\s+){0,3}?(?:meng?gelar|gelar|"
    r"mengadakan|adakan|fasilitasi|pimpin|ajak|deklarasi\w*|ikrar\w*)\b.{0,40}?\bnetral(?:itas)?\s+(?:para\s+|seluruh\s+)?"
    r"(?:asn|aparatur|pns|pegawai|tni|polri|kepala\s+desa|kades|perangkat\s+desa|lurah|camat)\b",
    re.I,
)
"""*Panwascam gelar deklarasi netralitas ASN, TNI-Polri*: who watches over the poll holds it, servants pledge."""
_POLL_STAFF_SWORN = re.compile(
    r"\b(?:pelantikan|dilantik|melantik|pengambilan\s+sumpah\S*)\s+(?:\w+\s+){0,3}?(?:pengawas|ptps|panwas\w*|kpps|pps|"
    r"pantarlih)\b|\b(?:pengawas\s+(?:tps|kecamatan|kelurahan|desa)|ptps|panwas\w*|kpps|pps|pantarlih)\b[^.;]{0,40}?\b(?:dilantik|diambil\s+"
    r"sumpah\w*|disumpah|resmi\s+bertugas)\b",
    re.I,
)
_VILLAGE_POLL = re.compile(
    r"\bpilkades\b|\bpemilihan\s+kepala\s+(?:desa|kampung|pekon)\b|\bpil(?:peratin|wana|kakam)\b|"
    r"\bcakades\b|\b(?:calon|kandidat)\s+(?:kades|kepala\s+(?:desa|kampung|pekon)|peratin|kuwu|keuchik)\b",
    re.I,
)
"""Villages elect their heads on days of their own; who is neutral there are committees, who vows are candidates."""
_PERFECT = re.compile(r"\b(?:telah|sudah)\s+(?:men|ber|di|mem|meng)\w+", re.I)
_PERSONAL = r"\bsiap\s+(?:mundur|mengundurkan\s+diri)\b"
_WHEN = re.compile(
    r"\(\d{1,2}/\d|\b\d{1,2}\s+[A-Z][a-z]{2,8}\s+20\d\d|\b(?:pekan|minggu|bulan)\s+depan\b|\bdalam\s+waktu\s+"
    r"dekat\b|\bbesok\b",
    re.I,
)
_WE = re.compile(
    r"\b(?:kami|kita|dirinya|pihaknya)\s+(?:[^.\s]+\s+){0,20}?(?:melakukan|melaksanakan|mendeklarasikan|berikrar|menandatangani|menggelar|"
    r"menyatakan\s+netral)\b|\b(?:ikrar|deklarasi|pakta\s+integritas)\b[^.]{0,40}?\byang\s+(?:telah|sudah|baru(?:\s+saja|san)?)\s+"
    r"(?:di|kita\s+|kami\s+)(?:baca|ucap|tandatangan|ikrar|laku|laksana)\w*|\bbarusan\b",
    re.I,
)
_KEEPING = re.compile(
    r"\b(?:menjaga|mematuhi|menaati|mentaati|memegang(?:\s+teguh)?|menjalankan|mengingat|sesuai(?:\s+dengan)?|berpegang(?:\s+teguh)?\s+"
    r"pada)\s+(?:\w+\s+){0,2}(?:ikrar|deklarasi|pakta|fakta)\b",
    re.I,
)
"""*Menjaga pakta integritas yang telah ditandatangani*: one is asked to keep what was pledged some other day."""


def screen(article: Article, lexicon: Lexicon) -> Screening:
    """Judge an article's relevance; the reasons are short Indonesian phrases, the decisive ones first."""
    if not is_neutral(article.text) and not is_neutral(article.url or ""):
        return Screening(False, "other", ("tidak menyebut netralitas",))
    doc = document(article, lexicon)
    found = pledges(doc)
    if not found:
        return Screening(False, _other_kind(doc), ("tidak ada ikrar, deklarasi, atau pakta tentang netralitas",))
    points, reasons = _points(doc, found)
    if points >= THRESHOLD:
        return Screening(True, "declaration", tuple(reasons))
    return Screening(False, _other_kind(doc), tuple(reasons) or ("ikrar hanya disebut sambil lalu",))


Weight = tuple[float, str]
"""Points, and what they are given or taken for."""


def _points(doc: Document, items: Sequence[Pledge]) -> tuple[float, list[str]]:
    told = _once(p for p in items if p.performed and not p.speech and not p.background)
    headline = is_about_neutrality(doc)
    weights = [*_for(doc, items, told, headline), *_against(doc, items, told, headline)]
    return sum(value for value, _ in weights), [why for _, why in weights]


def _once(items: Iterable[Pledge]) -> list[Pledge]:
    """Each sentence once: a caption stands under the picture and again in the list of them."""
    kept: dict[str, Pledge] = {}
    for pledge in items:
        kept.setdefault(" ".join(pledge.sentence.text.split()), pledge)
    return list(kept.values())


def _for(doc: Document, items: Sequence[Pledge], told: Sequence[Pledge], headline: bool) -> Iterator[Weight]:
    """What makes it a report of a pledge: where it stands, that it is told as an act, and whose it is."""
    lead = [p for p in items if doc.rank(p.sentence) < 3]
    if headline:
        unheld = is_attitude(doc) and not any(p.performed or p.future for p in items)
        demanded = unheld or (is_demanded(doc) and not told)
        proposed = demanded and not any(p.future for p in items)
        yield 0.5 if proposed else 1.0 if demanded else 2.0, "judul menyebut ikrar, deklarasi, atau pakta"
    if any(p in told for p in lead):
        yield 1.5, "paragraf awal menceritakan ikrar"
    elif lead:
        yield 0.75, "paragraf awal menyebut ikrar"
    if any(p.enacted for p in told):
        yield 2.0 + 0.5 * (len(told) > 1), "pembacaan atau penandatanganannya diceritakan"
    elif told:
        yield 1.0 + 0.5 * (len(told) > 1), "ikrar diceritakan sebagai peristiwa"
    elif doc.any_has(_WHEN, (p.sentence for p in items if p.future)):
        yield 1.5, "rencana ikrar disebut beserta waktunya"
    elif any(p.future and not p.background for p in items):
        yield 1.5, "rencana ikrar disebut"
    elif _is_acting(doc, items):
        yield 1.5, "pelakunya sendiri mengatakan telah berikrar"
    if any(p.sentence.part.kind == "caption" and p.performed for p in items):
        yield 0.5, "keterangan foto menceritakan ikrar"
    servants = doc.lexicon.compile(_STATE_SERVANTS)
    if (
        doc.any_has(servants, (p.sentence for p in items))
        or _in_their_words(doc, told)
        or (doc.in_lead(servants) and _is_acting(doc, items))
    ):
        yield 0.5, "yang berikrar adalah pegawai negara"


def _against(doc: Document, items: Sequence[Pledge], told: Sequence[Pledge], headline: bool) -> Iterator[Weight]:
    """What makes it something else: a pledge as background, for a candidate, of others, or a breach of one."""
    if all((p.background or p.speech) and not p.future for p in items) and not (
        _is_acting(doc, items) or is_enacted(doc)
    ):
        yield -2.0, "ikrar hanya disebut sebagai latar"
    if told and not headline and all(_is_past(doc, p) for p in told):
        yield -1.0, "ikrar yang sudah lewat, disebut jauh di bawah"
    if not doc.whole.first(doc.lexicon.compile(rf"{_STATE_SERVANTS}|{_OF_THE_STATE}"), 0, len(doc.text)):
        yield -4.0, "tidak menyebut pegawai negara atau pemilihan"
    if all(p.is_stance for p in items):
        yield -2.5, "sikap netral dinyatakan, tidak diikrarkan"
    if doc.in_headline(doc.lexicon.compile(_SUPPORT_DECLARED)):
        yield -5.0, "judul tentang dukungan kepada calon"
    elif _supports_candidate(doc, items):
        yield -2.0, "pernyataan mendukung calon"
    if not headline and re.search(_VIOLATION, _THREAT.sub(" ", doc.headline), re.I):
        yield -1.5, "berita tentang pelanggaran"
    if doc.at_the_top(doc.lexicon.compile(_PERSONAL)):
        yield -1.5, "janji pribadi seorang pejabat"
    if (
        doc.any_has(_POLL_STAFF_SWORN, (p.sentence for p in items))
        or doc.in_headline(_POLL_STAFF_SWORN)
        or doc.in_headline(_VILLAGE_POLL)
    ):
        yield -5.0, "pelantikan penyelenggara, atau pemilihan kepala desa"
    if _others_pledge(doc, items):
        theirs = not _servants_named(doc, told)
        yield (
            -4.0 if theirs else -1.0 if any(p.enacted for p in told) else -2.0,
            "yang berikrar bukan pegawai negara, atau untuk hal lain",
        )


def _is_past(doc: Document, pledge: Pledge) -> bool:
    """*Senin 6 Mei 2019 telah mendeklarasikan*, below the lead: done on a day before that of the news."""
    sentence = pledge.sentence
    return doc.rank(sentence) >= 3 and bool(doc.has(_PERFECT, sentence) and doc.has(_WHEN, sentence))


def _is_acting(doc: Document, items: Sequence[Pledge]) -> bool:
    """Whether those who pledged say so themselves: *kami sudah berikrar*."""
    told = (p.sentence for p in items if not p.background and not p.future)
    return doc.whole.may_have(_WE) and any(doc.has(_WE, s) and not doc.has(_KEEPING, s) for s in told)


def _in_their_words(doc: Document, told: Sequence[Pledge]) -> bool:
    """Whether the words of a pledge that follow say whose it is: *Bunyinya: „Kami ASN …“*."""
    ours = doc.lexicon.compile(rf"\bkami\b[^.]{{0,40}}?{_STATE_SERVANTS}")
    for pledge in told:
        following = doc.sentences[pledge.sentence.index + 1 : pledge.sentence.index + 3]
        if any(doc.has(ours, sentence) for sentence in following):
            return True
    return False


def _supports_candidate(doc: Document, items: Sequence[Pledge]) -> bool:
    """Whether one declares for somebody. The sentences are read on end: not each of them has a stop."""
    if doc.in_lead(doc.lexicon.compile(_SUPPORT_DECLARED)):
        return True
    candidate = doc.lexicon.compile(_CANDIDATE)
    told = doc.any_has(candidate, (p.sentence for p in items))
    return told and bool(re.search(_FOR_CANDIDATE, " ".join(p.sentence.text for p in items), re.I))


def _others_pledge(doc: Document, items: Sequence[Pledge]) -> bool:
    """Whether those who pledge are no servants of the state, or pledge something else."""
    servants = doc.lexicon.compile(_STATE_SERVANTS)
    if doc.in_headline(PLEDGE_WORDS) and doc.in_headline(doc.lexicon.compile(_NOT_SERVANTS)):
        return not doc.in_headline(_HELD_BY_WATCHERS)
    told = [p.sentence for p in items if p.performed]
    return any(_is_of_others(doc, sentence) and not doc.has(servants, sentence) for sentence in told)


def _servants_named(doc: Document, told: Sequence[Pledge]) -> bool:
    """Whether servants stand in the headline or where the pledge is told; *anggota* and *petugas* may be anybody's."""
    named = doc.lexicon.compile(rf"(?!(?:anggota|petugas|personel|pejabat|karyawan|jajaran)\b){_STATE_SERVANTS}")
    return bool(doc.in_headline(named) or doc.any_has(named, (p.sentence for p in told)) or doc.in_lead(named))


def _is_of_others(doc: Document, sentence: Sentence) -> bool:
    """Whether a sentence names others than servants, apart from parties that only come or witness."""
    others = doc.lexicon.compile(_NOT_SERVANTS)
    return bool(doc.has(others, sentence)) and bool(others.search(_GUEST_PARTIES.sub(" ", sentence.text)))


def _other_kind(doc: Document) -> Kind:
    """What an article is that tells of no declaration."""
    lead = f"{doc.headline} {doc.lead}"
    counts: dict[Kind, int] = {
        "violation": len(re.findall(_VIOLATION, lead, re.I)),
        "socialisation": len(re.findall(_SOCIALISATION, lead, re.I)),
        "statement": len(re.findall(_APPEAL, lead, re.I)),
    }
    best = max(counts, key=lambda kind: counts[kind])
    return best if counts[best] and is_neutral(lead) else "other"
