"""Where an article tells of a pledge: the sentences in which neutrality is declared, sworn or signed.

Every judgement leans on this: which date, which number, which institution stands by the pledge. Words of pledging
alone do not make one: candidates *declare* too, and pacts of integrity are signed over budgets and admissions.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from scraper.extract.document import Document, Sentence
from scraper.extract.pledge_words import ACT, NEUTRAL, NOUN, STANCE, VERB

_ANOTHER = (
    r"deklarasi(?:kan)?\s+(?:pasangan|calon|paslon|bakal|dukungan|mendukung|pemenangan|kemenangan|capres|cawapres|pencalonan|diri(?!\s+(?:untuk\s+|akan\s+|siap\s+|tetap\s+|ber?sikap\s+)*netral)|"
    r"relawan|parpol|partai|politik|atau\s+kegiatan|gerakan(?!.{0,30}netral))"
)
_DECLARES_ANOTHER = re.compile(
    rf"(?:men|di)?{_ANOTHER}|(?:nota\s+kesepa\w+|memorandum\s+of\s+understanding|kesepakatan\s+bersama)"
    r"\W+(?:mou\W+)?(?:(?:tentang|mengenai|terkait|soal|dalam|rangka|kerja\s*sama|pembinaan|dan)\s+){0,4}pengawasan\b",
    re.I,
)
"""What is declared is named, and it is not neutrality; the sentence may speak of neutrality all the same:
*nota kesepahaman tentang pengawasan netralitas* settles who watches whom, and nobody vows anything."""
_THAT_ONE = re.compile(r"\s+(?:damai|tersebut|itu|ini)\b", re.I)
"""*Deklarasi tersebut* is the one told last, also where that was for something else."""
_OTHER_DECLARATION = re.compile(
    rf"{_ANOTHER}"
    r"|(?:menghadiri|mengikuti|ikut|terlibat(?:\s+dalam)?)\s+(?:\w+\s+){0,3}deklarasi\s+(?:salah|pasangan|calon|"
    r"bakal|partai|bacalon|paslon)"
    r"|deklarasi\b[^.;]{0,90}\b(?:pendukung|relawan|pemenangan|dukungan)\s+(?:bagi\s+|untuk\s+|kepada\s+)?(?:bakal\s+|pasangan\s+)?"
    r"(?:calon|paslon|capres|cagub|cabup|cawalkot)"
    r"|narkoba|narkotika|(?:anti)?\s?korupsi|gratifikasi|zona\s+integritas|\bwb[kb]m?\b|stunting|\bodf\b|judi\s+"
    r"online|terorisme|radikalisme|perundungan|bullying"
    r"|(?:pemilu|pilkada|pemilukada|pil(?:pres|gub|bup|wako|wali)|kampanye|demokrasi)\s+(?:serentak\s+)?(?:20\d\d\s+)?damai"
    r"|kampanye\s+(?:rapat\s+umum|terbuka|bersih)",
    re.I,
)
_FUTURE = re.compile(
    r"\bakan\s+(?:\w+\s+){0,2}(?:disampaikan|dijadwalkan|dituangkan|dikumpulkan|dilangsungkan|diucapkan|menggelar|digelar|melaksanakan|dilaksanakan|mengadakan|diadakan|melakukan|"
    r"dilakukan|menyelengg?arakan|diselengg?arakan|"
    r"menandatangani|ditandatangani|membacakan|dibacakan|berikrar|mendeklarasikan|mengikuti|diikuti|deklarasi|"
    r"ikrar|berlangsung|meneken|diteken|"
    r"mengucapkan|dipusatkan|dihelat|menyatakan)|\bbakal\b(?!\s+(?:netral|menjaga|bersikap|calon|tetap))|\bberencana\b|\brencananya\b|\bdirencanakan\b|"
    r"\bberniat\b|\bmerencanakan\b|\bnanti\s+malam\b|\bdijadwalkan\b|"
    r"\bdalam\s+waktu\s+dekat\b|\bsegera\s+(?:menjadwalkan|menggelar|melaksanakan|mengadakan|melakukan|dilakukan|dilaksanakan|"
    r"menandatangani|deklarasi)|"
    r"\bpekan\s+depan\b|\bminggu\s+depan\b|\bbesok\b|\bpersiapan\b(?!\s+(?:menghadapi|menjelang|jelang|menyongsong|pemilu|pilkada|pemilihan))|\bmempersiapkan\b|\bmematangkan\b|\bmatangkan\b|"
    r"\bsiapkan\b|\bagendakan\b|"
    r"^[^.]{0,60}\bakan\b\s+(?:gelar|deklarasi|ikrar|teken|tandatangan)",
    re.I,
)
_BACKGROUND = re.compile(
    r"\bsebelumnya\b|\bbeberapa\s+(?:waktu|hari|bulan|pekan)\s+(?:yang\s+)?lalu\b|\btahun\s+lalu\b|\bpernah\b|"
    r"\btelah\s+lebih\s+dulu\b|"
    r"\b(?:ikrar|deklarasi|pakta\s+integritas)(?:\s+netral\w*)?(?:\s+asn)?\s+(?:sudah|telah)\s+di\w+",
    re.I,
)
"""Told as earlier; with a day or a place of its own it may be the article's news all the same."""
_GIVEN = re.compile(
    r"\bdengan\s+adanya\b|\b(?:setahun|sebulan|sepekan|(?:hari|pekan|bulan|tahun))\s+(?:usai|setelah|pasca|sejak)\b|\bbelum\s+lama\b|\byang\s+(?:telah|sudah)\s+(?:\w+\s+){1,6}[^.;]{0,60}\blalu\b|\bbeberapa\s+(?:waktu|bulan)\s+(?:yang\s+)?lalu\b|\bpasca\b|\b(?:terlebih|apalagi|lantaran|karena|padahal|meski(?:pun)?|"
    r"setelah\s+adanya)\b[^.]{0,80}\b(?:sudah|telah)\b|\bpadahal\b[^.]{0,80}\bbaru\b|\b(?:penandatanganan|ikrar|deklarasi)\s+sudah\b|"
    r"\bsudah\s+(?:beberapa|berulang)\s+kali\b|\b(?:sudah|telah)\s+\w+\s+sejak\s+(?:awal|lama)\b|^\W*(?:(?:untuk|perlu|seperti)\s+)?diketahui\b|"
    r"\b(?:antara\s+lain|lewat|melalui|seperti|berupa|baik|termasuk)\b[^.]{0,40}\b(?:sosialisasi|pengarahan|imbauan|surat\s+"
    r"edaran)\b(?!\s+(?:dan|serta|sekaligus)\s+(?:pen\w*tangan|deklarasi|ikrar|pembacaan))",
    re.I,
)
"""Taken as given, as ground for something else: *Dengan adanya ikrar …*, *belum lama dideklarasikan, dua oknum …*."""
_DUTY = re.compile(
    r"\b(?:(?:di)?harus(?:kan)?|(?:keharusan|kewajiban)\s+(?:men|mem|ber)\w+|(?:meng|di)instruksikan|(?:mem|dip)erintahkan|(?:men|di)?dorong|(?:me)?minta|(?:meng|di)?usul(?:kan)?|(?:men|di)?desak|(?:di|me)?wajib(?:kan)?|diminta|diimbau|dihimbau|agar|supaya|hendaknya|dilarang|jangan|perlu|belum(?!\s+lama)|"
    r"mestinya|sebaiknya)\b",
    re.I,
)

_PROPOSED = re.compile(
    r"\b(?:usul\w*|mengusulkan|mendesak|desak|menyarankan|sarankan|meminta|minta|mendorong|dorong|mengimbau|imbau|berharap|harap|"
    r"mengharapkan)\b[^.,;\"”“]{0,60}\b(?:agar|supaya|untuk|membuat|mengadakan|menggelar)\s+(?:[\w/-]+\s+){0,4}$",
    re.I,
)
"""*Mengusulkan agar ASN berikrar*: asked for, whatever day stands in the sentence."""


class Pledge(NamedTuple):
    """One sentence that speaks of a pledge, and how."""

    sentence: Sentence
    start: int
    end: int
    performed: bool
    enacted: bool
    """`performed`: a verb or noun of doing stands by it. `enacted`: that of the act, reading, speaking or signing."""
    future: bool
    speech: bool
    background: bool

    @property
    def is_stance(self) -> bool:
        """Whether it says no more than that somebody calls himself neutral: no vow, no reading, no signature."""
        words = self.sentence.text
        return bool(_STATED.fullmatch(words, *self._span) and not _BY_HAND_OR_MOUTH.search(words))

    @property
    def _span(self) -> tuple[int, int]:
        return self.start - self.sentence.start, self.end - self.sentence.start

    @property
    def strength(self) -> float:
        """How much the sentence weighs as an account of the pledge itself."""
        weight = 1.0 + self.performed - 0.75 * self.speech - 0.5 * self.background
        return weight + (0.5 if self.sentence.part.kind != "body" else 0.0)


@lru_cache(maxsize=4)
def pledge_sentences(doc: Document) -> frozenset[int]:
    """The indices of the sentences that speak of a pledge."""
    return frozenset(pledge.sentence.index for pledge in pledges(doc))


@lru_cache(maxsize=4)
def pledges(doc: Document) -> Sequence[Pledge]:
    """The sentences that speak of a pledge of neutrality, in reading order."""
    found = []
    another = others = False  # the declaration told last is another one, or any of them
    sentences = doc.sentences
    neutral = [match.start() for match in doc.whole.matches(NEUTRAL, doc.everything)]
    for sentence, first in doc.telling(PLEDGE_WORDS):
        match: re.Match[str] | None = first
        if _DECLARES_ANOTHER.match(sentence.text, first.start()):
            match = PLEDGE_WORDS.search(sentence.text, first.end())
        if not match:
            continue
        that_one = another and bool(
            _THAT_ONE.match(sentence.text, match.end())
            or (match.group().lower() == "deklarasi" and not doc.has(NEUTRAL, sentence))
        )
        another = that_one or bool(not doc.has(NEUTRAL, sentence) and doc.has(_OTHER_DECLARATION, sentence))
        others |= another
        if another:
            continue
        near = sentences[max(0, sentence.index - 3)].start, sentences[min(sentence.index + 3, len(sentences) - 1)].end
        if bisect_left(neutral, near[0]) == bisect_left(neutral, near[1]) and not doc.at_the_top(NEUTRAL):
            continue
        found.append(_judge(doc, sentence, match))
    if others and all(p.sentence.part.kind == "headline" and not doc.has(NEUTRAL, p.sentence) for p in found):
        return ()  # the headline's pledge is the other one
    return tuple(found)


def _judge(doc: Document, sentence: Sentence, match: re.Match[str]) -> Pledge:
    start, end = sentence.start + match.start(), sentence.start + match.end()
    verb = doc.has(_VERB, sentence)
    performed = verb is not None or doc.tells(_PERFORMED, sentence)
    duty = doc.has(_DUTY, sentence)
    if duty and performed and duty.start() < match.start() and not _DATE_OR_PLACE.search(sentence.text):
        performed = False
    if performed and doc.search(_PROPOSED, sentence.start, start):
        performed = False
    if performed and doc.whole.first(_DEFINED, end, sentence.end):
        performed = False
    return Pledge(
        sentence=sentence,
        start=start,
        end=end,
        performed=performed,
        enacted=performed and (verb is not None or doc.tells(_ENACTED, sentence)),
        future=bool(doc.has(_FUTURE, sentence) and _FUTURE.search(_POLL_AHEAD.sub("", sentence.text))),
        speech=doc.in_quotation(start)
        or (
            doc.is_said(sentence, start)
            and not _OCCASION.search(sentence.text[: match.start()])
            and not doc.has(_BESIDES, sentence)
        ),
        background=_is_background(doc, sentence),
    )


def _is_background(doc: Document, sentence: Sentence) -> bool:
    if doc.has(_GIVEN, sentence):
        return True
    return bool(doc.has(_BACKGROUND, sentence)) and not _DATED.search(_next_words(doc, sentence))


def _next_words(doc: Document, sentence: Sentence) -> str:
    """The sentence and the one after it: an account has its day or place there, a mere mention has none."""
    return doc.text[sentence.start : doc.sentences[min(sentence.index + 1, len(doc.sentences) - 1)].end]


_POLL_AHEAD = re.compile(
    r"\b(?:pemilu|pilkada|pemilihan|pencoblosan|kampanye)\b[^.,;]{0,60}?,?\s*\byang\s+(?:akan|bakal)\b[^.,;]{0,60}",
    re.I,
)
"""*Pilkada yang akan berlangsung 27 November*: the poll is ahead, not the pledge."""
_DEFINED = re.compile(
    r"\b(?:adalah|merupakan)\b[^.]{0,60}\b(?:harus|wajib)\b|\b(?:harus|wajib)\s+(?:di\s?tanda|dibaca|diucap|menanda|membaca)",
    re.I,
)
"""*Ikrar itu adalah komitmen yang harus diucapkan*: says what one is, not that there was one."""
_DATED = re.compile(r"\(\d{1,2}[/ ]|\d{1,2}/\d{1,2}/|\b\d{1,2} [A-Z][a-z]{2,8} 20\d\d")
_OCCASION = re.compile(
    r"\b(?:ketika|saat|usai|seusai|setelah|selepas|sehabis|di\s+sela\w*|dalam|pada)\s+(?:(?!bahwa)[\w()/-]+\s+){0,5}[“\"‘]?$",
    re.I,
)
"""*…, ujar Syaridin ketika penandatanganan pakta*: the saying stands beside the pledge, the pledge is not said."""
_BESIDES = re.compile(
    r"^(?:selain|di\s?samping|t(?:ak|idak)\s+hanya|usai|setelah|seusai)\b[^.;]{0,80}\bjuga\s+(?:di(?:ada|laku|laksana|selengg?ara)kan|digelar|diisi|"
    r"dirangkai\w*)\b",
    re.I,
)
"""*Selain sosialisasi, kata Neneng, juga diadakan pembacaan ikrar*: an account of the day, whoever gives it."""
_DONE = (
    r"pembacaan|membaca\w*|dibaca\w*|bacakan|baca|pengucapan|mengucap\w*|diucap\w*|ucapkan|pengikraran|"
    r"(?:pe|me)n(?:an)?anda\s?tang\w+|"
    r"di\s?tanda\s?tang\w+|tanda\s?tangani|membuka|dibuka|meneken|diteken|teken|memimpin|dipimpin|pimpin|memandu|dipandu|pandu|"
    r"meng?gelar|digelar|gelar|melaksanakan|dilaksanakan(?:nya)?|mengadakan|diadakan(?:nya)?|menyelengg?arakan|diselengg?arakan|melakukan|"
    r"dilakukannya|mengikuti|diikuti|"
    r"dimulai|diawali|diisi|ditutup|diakhiri|dilanjutkan|dirangkai\w*|ditandai|dibarengi|disepakati|menyepakati"
)
_ENACTED = re.compile(
    rf"\b(?:{_DONE})\b[^.;]{{0,120}}?\b(?:{NOUN})|\b(?:{NOUN})\b[^.;]{{0,80}}?\b(?:{_DONE}|disaksikan|"
    rf"dihadiri)\b",
    re.I,
)
_VERB = re.compile(rf"\b(?:{VERB})", re.I)
_STATED = re.compile(STANCE, re.I)
_BY_HAND_OR_MOUTH = re.compile(
    r"\b(?:(?:pe|me)n(?:an)?anda\s?tang\w+|di\s?tanda\s?tang\w+|tanda\s?tang\w+|membubuhkan|teken|meneken|baca\w*|"
    r"membaca\w*|dibaca\w*|pembacaan|mengucap\w*|diucap\w*)\b",
    re.I,
)
PLEDGE_WORDS = re.compile(rf"\b(?:{VERB}|{NOUN})", re.I)
_PERFORMED = re.compile(rf"\b(?:{ACT})\b[^.;]{{0,120}}?\b(?:{NOUN})|\b(?:{NOUN})\b[^.;]{{0,120}}?\b(?:{ACT})\b", re.I)
_DATE_OR_PLACE = re.compile(r"\(\d{1,2}[/ ]|\b(?:bertempat|halaman|aula|lapangan|gedung|apel|upacara)\b", re.I)


def is_about_neutrality(doc: Document) -> bool:
    """Whether the headline tells of a pledge that is not one for something else."""
    return bool(doc.in_headline(PLEDGE_WORDS)) and (
        bool(doc.in_headline(NEUTRAL)) or not doc.in_headline(_OTHER_DECLARATION)
    )


def is_demanded(doc: Document) -> bool:
    """Whether the headline only says that one must: *ASN diwajibkan meneken pakta integritas*."""
    return bool(doc.in_headline(_DUTY))


_ATTITUDE = re.compile(r"komitmen\s+(?:sikap\s+)?netral(?:itas)?", re.I)


def is_attitude(doc: Document) -> bool:
    """Whether the headline knows of no pledge but a *komitmen netralitas*: also what one has without vowing it."""
    return all(_ATTITUDE.fullmatch(words.group()) for words in PLEDGE_WORDS.finditer(doc.headline))


def is_enacted(doc: Document) -> bool:
    """Whether the headline tells of the act: reading, speaking, signing, holding."""
    return bool(doc.in_headline(_VERB) or doc.in_headline(_ENACTED))
