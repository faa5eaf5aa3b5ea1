"""How much a mention of an institution says that its people pledge: points for what stands around it."""

import re
from typing import get_args

from scraper.assemble.closing_words import LINKING, PLEDGED_ENDS, may_be_named, words_before
from scraper.assemble.standing import NEUTRALITY_OF, Standing, standing
from scraper.extract.document import Document
from scraper.extract.institution.groups import GROUPS
from scraper.extract.institution.names import ASIDE
from scraper.extract.institution.poll_staff import POLL_STAFF
from scraper.extract.institution.villages import VILLAGES
from scraper.extract.pledge import Pledge
from scraper.extract.pledge_words import PLEDGE_OF
from scraper.models import Finding, InstitutionMention
from scraper.vocabulary import GOVERNMENTS, InstitutionKind

_PLEDGER_BEFORE = (
    r"\b(?:<@pledger>|(?:anggota|komisioner)(?=\s+(?:dan|serta)\s+sekretariat)|kepala\s+perangkat\s+daerah|civitas\s+akademika|keluarga\s+besar|kepala\s+sekolah)"
    rf"\b{ASIDE}"
    r"(?:\s+(?:dan|serta)\s+[\w-]+(?:\s+asn)?)?"
    rf"(?:\s+(?:{LINKING}))*\s*$"
)
LED_BY_OFFICE = re.compile(
    r"\b(?:kepala|ketua|wakil\s+ketua|anggota|komisioner|koordinator|sekretaris|perwakilan|utusan|unsur|asisten|"
    r"direktur|inspektur|kaban|kadis\w*|kadin|karo|kabid|kasi|kabag|sekdis|sekban|sekwan|staf|plt\.?|plh\.?|pj\.?|jaksa|hakim|narasumber|komandan|dandim|danrem|danramil|"
    r"kasdim|kasrem|panglima|kepala\s+staf|rektor|dekan|dosen|alumnus|guru\s+"
    r"besar)\s+(?:\w+\s+){0,3}$",
    re.I,
)
_VENUE_BEFORE = re.compile(
    r"\b(?:aula|halaman|lapangan|gedung|kantor|pendopo|ruang(?:an)?|gor|plaza|pelataran|depan|bertempat\s+di|"
    r"dipusatkan\s+di|berlangsung\s+di|komplek|kompleks|mapolres|lobi)\b[\w\s]{0,25}$",
    re.I,
)
_VENUE_LIST_BEFORE = re.compile(
    r"\b(?:aula|halaman|lapangan|gedung|kantor|pendopo|ruang(?:an)?|gor|balai|hotel)\b[\w\s,.]{0,60}(?:,\s*|\bdi\s+)$|"
    r"\b(?:kelurahan|jalan|jl\.?)\s+[\w\s.]{2,40},?\s*$",
    re.I,
)
_GUEST = re.compile(
    r"\b(?:menghadiri|hadiri|hadir|(?:mene|te)rima\s+(?:kunjungan|audiensi|silaturahmi)|(?:men)?jadi\s+saksi|"
    r"(?:meny|s)aksikan)\b",
    re.I,
)
"""What guests do, wherever it stands: asked for before _GUEST_AFTER, whose first words may be any."""
_GUEST_AFTER = re.compile(
    rf"^\W{{0,3}}(?:\w+\W{{1,2}}){{0,4}}?(?:(?:bersama|didampingi|dan|serta)\b[^.;]{{0,60}}?[\s,]+)?"
    rf"(?:turut\s+|ikut\s+)?{_GUEST.pattern}",
    re.I,
)
_TEACHERS = re.compile(r"\bguru\b", re.I)
"""*Guru Kabupaten X* are its servants, but the education office's before all."""
_PLEDGED_BY = re.compile(
    r"\b(?:penanda\s?tangan\w*|pembacaan|pengucapan|ditanda\s?tangani|dibacakan|diucapkan)\b[^.;]{0,80}\boleh\s+(?:para\s+|seluruh\s+|"
    r"semua\s+)?$",
    re.I,
)
_PLEDGED_BY_THEM = re.compile(
    r"\b(?:ditanda\s?tangani|diteken|dibacakan|diucapkan|diikrarkan|dilafalkan)\s+(?:(?:para|seluruh|semua|segenap)\s+)*$",
    re.I,
)
"""*Ikrar dibacakan Lapas X*: also without *oleh*; *dibacakan Bupati X* is but who reads."""
_TOGETHER_WITH = re.compile(r"\bbersama\s+(?:dengan\s+)?(?:para\s+|seluruh\s+|semua\s+|jajaran\s+)?$", re.I)
"""*Bupati X bersama seluruh bupati se-Y meneken*: one of those who pledge, not a guest."""
_SERVANTS_OF_MINISTRY = re.compile(rf"{NEUTRALITY_OF}\s+(?:di\s+lingkungan\s+)?$", re.I)
"""*Kantor X membacakan ikrar netralitas ASN Kemenkeu*: the ministry's words, read in one of its offices."""
_OF_ORGANISER = re.compile(rf"{NEUTRALITY_OF}\s+(?:dari|oleh)\s*$", re.I)
"""*Deklarasi netralitas ASN dari Bawaslu X*: who holds it."""
_THROUGH = frozenset(("lewat", "melalui"))
"""*Pemerintah X lewat BKPSDM*: the office that acts for the government."""
_HELD_BY = frozenset(("digelar", "dilaksanakan", "diadakan", "diselenggarakan", "dihelat"))
"""*Deklarasi yang akan digelar Pemkab X*: a government holds its own people's pledge."""
_MORE_UNITS = re.compile(
    r"\s*(?:\([^)]{2,20}\)\s*)?,\s*(?:Dinas|Badan|Inspektorat|Satpol|Bappeda|BK[A-Z]{2,4}|Kecamatan)\b"
)
"""*Badan X, Dinas Y, BKPSDM, Satpol PP*: units of one government in a row, none of them the one that pledges."""
_EVENT_AT = re.compile(rf"{NEUTRALITY_OF}\s+di\s*$", re.I)
"""*Apel ikrar netralitas ASN di SMA …*: the place of the ceremony, not whose servants they are."""
_TOGETHER = (
    "".join(rf"(?<!{noun} )" for noun in ("deklarasi", "ikrar", "komitmen", "kesepakatan", "pernyataan")) + "bersama"
)
"""With somebody; *deklarasi bersama* is one that several make."""
_GUESTS_BEFORE = re.compile(
    r"\b(?:dihadiri|hadir|menghadiri|disaksikan|menyaksikan|undangan|mengundang|kerja\s*sama|"
    rf"{_TOGETHER}(?![-,.])(?!\s+(?:(?:ke)?netral|di\b|pada\b|dalam\b|untuk\b|guna\b|secara\b))|"
    r"bekerja\s*sama|didampingi|bersinergi)\b[^.]*$",
    re.I,
)
_WITNESSED_BEFORE = re.compile(
    r"\b(?:disaksikan|menyaksikan|dihadiri)\b(?![^.;]*(?:,\s*(?:para|seluruh|semua|segenap|sebanyak|ratusan|puluhan)|"
    r"\bdi(?:baca\w*|ucap\w*|ikrarkan|lafalkan|teken|tanda\s?tangani))\s)[^.;]*$",
    re.I,
)
"""*Disaksikan Bupati, Ketua KPUD dan ASN di lingkungan Setda*: those of the house stood there too."""
_GUEST_LIST = re.compile(r"\W*(?:(?:tampak|turut|ikut|juga)\s+)*hadir\b", re.I)
"""*Hadir pada deklarasi itu bupati, …, kepala OPD di lingkungan Kabupaten X, …*: a list of guests."""
_SENT_BEFORE = re.compile(r"\bhadir\w*\b[^.;]{0,30}\b(?:perwakilan|mewakili|utusan)\b[^.;]*$", re.I)
"""*Hadir sebagai perwakilan ASN di lingkungan SMP X*: a guest of another's ceremony."""
_SPEAKER_AFTER = re.compile(
    r"^[^.]{0,80}\b(?:mengatakan|menyampaikan|menjelaskan|menyebut|menegaskan|menambahkan|berharap|mengapresiasi|"
    r"meminta|mengimbau|memuji)\b",
    re.I,
)
_WATCHERS_OR_ALL_OF = re.compile(
    r"\b(?:panitia\s+pengawas\w*(?:\s+pemil\w+)?|panwas(?:lu|lih)?)(?:\s*\([^)]{3,20}\))?(?:\s+tingkat)?\s*$|\bse\s?-?\s*$",
    re.I,
)
"""*Panitia Pengawas Pemilu Kecamatan X* watches over it; *kepala desa se-Kecamatan X*: whose village heads."""
_CREDIT_ENDS = (":", "dok", "doc", "dok.", "doc.")
_CREDIT_BEFORE = re.compile(r"\b(?:(?:foto|photo|dok|doc|sumber|ist)\w*\s*:|(?:dok|doc)\.?)\s*$", re.I)
"""*Photo Dok : Diskominfo OKI*: who took the picture."""
_BESIDE = re.compile(rf"\b(?:dan|serta|beserta|{_TOGETHER})\s*$", re.I)
_BESIDE_SERVANTS = re.compile(
    r"\b(?:asn|pns|pegawai)\b\)?\s*(?:,|dan|serta|bersama|beserta|maupun)\s*(?:para\s+|seluruh\s+|\d+\s+)?$", re.I
)
_OF_GROUPS = frozenset(rule.name for rule in (*GROUPS, *VILLAGES, POLL_STAFF))
_LEADING = frozenset(("chiefs_of_many", "joint_servants", "bodies_in_a_row"))
"""Groups that count at the top of an article also where the sentence tells of no pledge: they were called together."""
_PARTS_OF_MINISTRIES = ("Direktorat", "Sekretariat", "Inspektorat")
_SMALL = (
    frozenset(get_args(InstitutionKind))
    - GOVERNMENTS
    - {"desa", "kementerian", "penyelenggara_pemilu", "gabungan", "lain"}
)
"""Kinds of one house: its own people pledge there, where a government's do so in many."""
_NAMED_BEFORE = "|".join((_PLEDGER_BEFORE, PLEDGE_OF.pattern, _PLEDGED_BY.pattern))
"""Asked for at once: which of the three it is says no more."""


def weigh(doc: Document, finding: Finding[InstitutionMention], told: dict[int, Pledge | None]) -> float:
    """The points of one mention, from about 0 to 7.

    `told` are the pledges by the index of their sentence; those learnt of the sentences before are added.
    """
    mention, rule = finding.value, finding.rule
    kind, implied = mention.kind, mention.implied
    place = standing(doc, finding, told)
    start, sentence, here = place.start, place.sentence, place.here
    if rule == "servants_of_region" and _GUEST_LIST.match(sentence.text):
        return 0.5
    of_group = rule in _OF_GROUPS
    if of_group and _after_servants(doc, finding):
        return 0.3
    pledger = _is_pledger(doc, finding, place)
    points = 1.0 if not implied else 0.5
    if sentence.part.kind == "headline":
        points += 1.5
    elif sentence.part.kind == "body" and doc.rank(sentence) < 2:
        points += 0.75
    if here is not None:
        points += (
            (1.0 if here.performed else 0.4)
            + (0.5 if start < here.start else 0.0)
            - (0.6 if here.speech or here.background else 0.0)
            + (0.75 if kind in GOVERNMENTS and _is_holder(place) else 0.0)
        )
    if pledger:
        told_here = here is not None and not here.speech and not (here.background and of_group)
        points += 2.0 if told_here else 0.7
        points += 1.5 if told_here and kind in _SMALL and not implied else 0.0
    if of_group:
        at_the_top = rule in _LEADING and doc.rank(sentence) < 3
        points += (0.0 if here.background else 2.0) if here else 1.0 if at_the_top else -0.5
    if rule == "office_of_chief":
        points -= 0.4
    if not pledger:
        return _discount(doc, finding, place, points)
    if mention.name.startswith("Sekretariat Daerah") and doc.search(_TOGETHER_WITH, place.before, start):
        points *= 0.25  # „gubernur bersama jajaran Setda“: those who stood nearest
    return points


def only_watches(doc: Document, finding: Finding[InstitutionMention]) -> bool:
    """Whether a mention is of those who hold or watch the polls, behind words that name no pledger.

    Most articles name them often.
    """
    if finding.value.kind != "penyelenggara_pemilu" or finding.rule == POLL_STAFF.name:
        return False
    words = words_before(doc, finding.evidence[0].start)
    return not (words and (words[-1] in PLEDGED_ENDS or may_be_named(doc, words)))


def _is_holder(place: Standing) -> bool:
    """Whether the words before say who holds the pledge: *digelar Pemkab X*, *digelar oleh Pemkab X*."""
    by = place.word == "oleh" and len(place.words) > 1
    return (place.words[-2] if by else place.word) in _HELD_BY


def _is_pledger(doc: Document, finding: Finding[InstitutionMention], place: Standing) -> bool:
    """Whether its people are named with it, or the words of the pledge with theirs, and none of the ways in which
    guests and hosts are named so, too."""
    rule, kind = finding.rule, finding.value.kind
    before, start = place.before, place.start
    named = (
        rule in ("teachers_of_region", "joint_servants")
        or (rule == "servants_of_region" and not doc.whole.first(_TEACHERS, start, place.end))
        or (may_be_named(doc, place.words) and doc.search(doc.lexicon.compile(_NAMED_BEFORE), before, start))
        or (rule != "office_of_chief" and place.word in PLEDGED_ENDS and doc.search(_PLEDGED_BY_THEM, before, start))
    )
    if not named:
        return False
    if kind in _SMALL:
        return not (
            doc.search(_EVENT_AT, before, start)
            or doc.search(_WITNESSED_BEFORE, place.sentence.start, start)
            or (place.here is None and doc.search(_SENT_BEFORE, before, start))
        )
    if kind == "kementerian":
        return not doc.search(_SERVANTS_OF_MINISTRY, before, start)
    return kind != "penyelenggara_pemilu" or not doc.search(_OF_ORGANISER, before, start)


def _after_servants(doc: Document, finding: Finding[InstitutionMention]) -> bool:
    """*ASN dan kepala desa se-…*: the group is only named beside the government's own people.

    Few texts have such groups: their words, common ones, are not worth looking for in all.
    """
    kind = finding.value.kind
    if kind in GOVERNMENTS or (kind == "gabungan" and finding.rule != "joint_servants"):
        return False  # „camat dan lurah se-Kota X“: all of them its own people
    start = finding.start
    before = doc.text[max(0, start - 40) : start]
    if kind == "gabungan":
        return before.rstrip().lower().endswith(("dan", "serta", "bersama")) and _BESIDE.search(before) is not None
    return _BESIDE_SERVANTS.search(before) is not None


def _discount(doc: Document, finding: Finding[InstitutionMention], place: Standing, points: float) -> float:
    """Hosts, guests, speakers and their offices stand in the text too."""
    mention, rule = finding.value, finding.rule
    name, kind = mention.name, mention.kind
    start, end, before, first = place.start, place.end, place.before, place.sentence.start
    government = kind in GOVERNMENTS
    if place.word.endswith(_CREDIT_ENDS) and doc.search(_CREDIT_BEFORE, before, start):
        return 0.0
    if kind == "penyelenggara_pemilu" and rule != POLL_STAFF.name:
        return min(points, 1.0) * 0.2
    if rule == "named" and not government and doc.search(LED_BY_OFFICE, before, start):
        points *= 0.4 if kind in ("lapas", "rutan", "bapas", "kemenag", "sekolah_madrasah", "kecamatan") else 0.25
    if name.startswith("Sekretariat Daerah"):
        points *= 0.25  # mostly somebody's office, or a hall
    if kind == "kecamatan" and _WATCHERS_OR_ALL_OF.search(doc.text[before:start]):
        points *= 0.2
    if kind == "kecamatan" and not doc.lexicon.regions.districts(name.partition(" ")[2]):
        points *= 0.5  # no district of this name: a word cut off or misspelt, mostly somebody's address
    if kind in ("kecamatan", "desa") and doc.search(_VENUE_LIST_BEFORE, before, start):
        points *= 0.1  # „hotel di Kecamatan X“: where it was
    elif doc.search(_VENUE_BEFORE, before, start):
        points *= 0.5 if government else 0.3
    if doc.search(_GUEST, end, end + 110) and doc.search(_GUEST_AFTER, end, end + 110):
        points *= 0.3
    if not government and doc.text[end : end + 1] == ":":
        points *= 0.3  # „Kesbangpol X: Deklarasi Menyusul“: who says so
    if kind == "dinas" and place.word == "di":
        points *= 0.3  # „naskahnya disimpan di Dinas X“: a place; whose people pledge is said otherwise
    if kind == "dinas" and _MORE_UNITS.match(doc.text, end):
        points *= 0.3
    if not government and place.word in _THROUGH:
        points *= 0.3
    if rule == "chiefs_of_many" and doc.search(_TOGETHER_WITH, first, start):
        return points + 2.0  # the chief named first is one of them, whatever more is said of him
    if government:
        return points * 0.7 if rule == "village_heads" and doc.search(_GUESTS_BEFORE, first, start) else points
    if rule != "bodies_in_a_row" and doc.search(_GUESTS_BEFORE, first, start):
        points *= 0.3
    if kind in ("kementerian", "kampus", "desa") and doc.search(_SPEAKER_AFTER, end, end + 120):
        points *= 0.3
    if kind == "kementerian" and not name.startswith(_PARTS_OF_MINISTRIES):
        points *= 0.5
    return points
