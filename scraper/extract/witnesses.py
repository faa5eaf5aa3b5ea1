"""Who witnessed the pledge or its signing: only those of whom the text says so.

*Disaksikan, menyaksikan, saksi, di hadapan* make a witness; *dihadiri, hadir* do not, nor do those who pledge,
co-sign or organise. A name that stands elsewhere in the article is joined to its role, with both pieces of evidence.
"""

import re
from collections.abc import Iterator, Sequence

from scraper.extract.document import Document, Sentence, document
from scraper.extract.people import Entry, clause_start, complete, list_end, parse
from scraper.extract.pledge import pledge_sentences, pledges
from scraper.extract.rules import Rule
from scraper.lexicon import Lexicon
from scraper.models import QUOTE_LIMIT, Article, Evidence, Finding, Person

_ADVERBS = (
    r"(?:\s+(?:secara|langsung|oleh|juga|turut|ikut|pula|seluruh|para|bersama|dan|virtual|daring|sejumlah|segenap|"
    r"unsur|pihak|dari|sendiri|khidmat)\b)*"
)
_OBJECT = (
    r"(?:penanda\s?tangan|pembacaan|pengucapan|pengikraran|ikrar|deklarasi|prosesi|kegiatan|acara|pakta|fakta|"
    r"langsung|jalannya|momen|apel|secara|hal\s+(?:itu|tersebut)|penyerahan\s+(?:naskah|dokumen|pakta)|,|\.|$|"
    r"(?:para\s+|seluruh\s+|(?:per)?wakil(?:an)?\s+|semua\s+)*(?:<@pledger>|pejabat|kepala\s+\w+)\b[^.;]{0,60}?"
    r"\b(?:menanda\s?tangani|meneken|membaca\w*|mengucap\w*|berikrar)\b)"
)

RULES: tuple[Rule, ...] = (
    Rule(
        "witnessed_by",
        rf"\bdi\s?saksikan\b{_ADVERBS}\s*:?\s*",
        "Penandatanganan pakta integritas netralitas disaksikan langsung oleh Ketua Bawaslu Sikka Florita Idah.",
        "Ketua | Bawaslu Kabupaten Sikka | Florita Idah",
    ),
    Rule(
        "asked_to_witness",
        r"\b(?:melibatkan|mengundang|menghadirkan|dengan\s+menghadirkan)\s+(?P<list>[^.]{3,160}?)\.?\s+(?:untuk|guna|"
        r"sebagai)\s+(?:\w+\s+)?(?:menyaksikan|saksi)\b",
        "Pemkab Siak mengundang KPU dan Bawaslu untuk menyaksikan pembacaan ikrar netralitas.",
        " | KPU | ",
    ),
    Rule(
        "besides_witnesses",
        r"\bselain\s+(?P<list>(?-i:[A-Z])[^.;]{3,99}?),?\s+(?:turut|ikut|juga|hadir|yang)\s+(?:\w+\s+){0,2}?"
        r"menyaksikan\b",
        "Selain Sekretaris Daerah Arianto, turut menyaksikan ikrar netralitas itu Kapolres Belu Yosep Krisbiyanto.",
        "Sekretaris Daerah |  | Arianto",
    ),
    Rule(
        "witnesses_listed",
        r"\b(?:turut|ikut|hadir|yang|tampak|selain\s+itu)\s+(?:juga\s+)?menyaksikan\b(?:\s+[\w/-]+){0,16}?"
        r"(?:\s*(?:,|:|\badalah\b|\byakni\b|\byaitu\b|\bantara\s+lain\b|\bdi\s?antaranya\b)+\s*|"
        r"\s+(?:itu|ini|tersebut)\s+(?=(?:perwakilan|unsur|<@acting>|<@territorial>|<@head>|<@body>)\b))",
        "Turut menyaksikan ikrar netralitas ASN tersebut, Kapolres Belu AKBP Yosep Krisbiyanto.",
        "Kapolres | Kabupaten Belu | Yosep Krisbiyanto",
    ),
    Rule(
        "subject_witnesses",
        rf"(?:\s*\([^)]{{1,30}}\),?)?(?:,?\s+bertindak\s+(?:selaku|sebagai)\s+\w+(?:\s+\w+)?)?,?\s+(?:(?:yang|turut|ikut|juga|pun|saat|ketika|langsung|hadir|dan|akan|telah|"
        rf"bersama|kemudian|lalu|selanjutnya|sekaligus|tampak|terlihat)\s+)*(?:menyaksikan|saksikan)\s+(?={_OBJECT})",
        "Bupati Ende Djafar Achmad menyaksikan penandatanganan pakta integritas netralitas ASN.",
        "Bupati | Kabupaten Ende | Djafar Achmad",
    ),
    Rule(
        "became_witness",
        r"(?<!\bsaya)(?<!\bsaya sendiri)"
        r"\s+(?:(?:juga|turut|ikut|pun|yang|bertindak|hadir)\s+)*(?:menjadi|jadi|sebagai|selaku)\s+saksi\b(?!\s+"
        r"(?:ahli|sejarah|mata|bisu))",
        "Wali Kota Bima menjadi saksi ketika ASN meneken pakta integritas netralitas.",
        "Wali Kota | Kota Bima | ",
    ),
    Rule(
        "as_witnesses",
        r"(?:\b(?:hadir|bertindak|ikut|turut|tampak|adapun|yang|menjadi|jadi|sebagai|selaku|dengan|para|langsung)\s+){1,5}saksi\b"
        r"(?:\s+(?!adalah\b|ahli\b|mata\b|bisu\b|sejarah\b)[a-z]+){0,6}?(?:\s*(?:,|:)|\s+(?:adalah|ialah|yakni|yaitu|antara\s+lain))?\s+"
        r"(?=(?:<@acting>|<@territorial>|<@head>|<@body>)\b)",
        "Bertindak sebagai saksi dalam ikrar netralitas itu Kapolres Belu Yosep Krisbiyanto.",
        "Kapolres | Kabupaten Belu | Yosep Krisbiyanto",
    ),
    Rule(
        "in_front_of",
        r"\bdi\s?(?:hadapan|depan)\s+(?:langsung\s+)?",
        "Ikrar netralitas dibacakan di hadapan Wakil Bupati Nagekeo Marianus Waja.",
        "Wakil Bupati | Kabupaten Nagekeo | Marianus Waja",
    ),
)
_BEFORE_THE_VERB = ("subject_witnesses", "became_witness")
_PLEDGERS = re.compile(
    r"^\W*(?:oleh\s+)?(?:para\s+|seluruh\s+|semua\s+|segenap\s+)*(?:\d(?![.)]\s)|ratusan|ribuan|puluhan|belasan|asn\b|pns\b|"
    r"pegawai|peserta|guru|staf|aparatur|karyawan|publik|umum|masyarakat|media|awak|warga|siswa|tamu|kantor|gedung|"
    r"aula|halaman|pendopo|rumah|balai|lapangan|masjid|tugu|mata\b)",
    re.I,
)
_OWN_STAFF = re.compile(
    r"^(?:pejabat|perwakilan\s+(?:asn|pns|pegawai)|pegawai|asn|seluruh|para|kabid|kabag|kasubag|kasubbag|kepala\s+(?:bidang|"
    r"bagian|skpd|opd)|(?:jajaran|kepala|unsur|perwakilan)\s+(?:skpd|opd|perangkat\s+daerah|satuan\s+kerja))\b",
    re.I,
)
"""Those who pledge see it too; they are no witnesses."""
_ANYBODY = re.compile(
    r"^(?:(?:jajaran|perwakilan|unsur|pejabat|undangan|tamu|hadirin|anggota|peserta|lain(?:nya)?|terkait|dan)\b\s*)+$",
    re.I,
)
"""A role that says of nobody who they are, unless a body or a name stands with it."""
_SIGNING = re.compile(r"\b(?:men)?t?eken\b|anda\s?tang|\b(?:mem|di)?baca(?:kan)?\b|\b(?:meng|di)?ucapkan\b", re.I)
_EARLIER = re.compile(r"\bserupa\b|\blalu\b\s*\.?$|\bsebelumnya\b", re.I)
_OFFICIAL = ("territorial", "head", "body")


def extract(article: Article, lexicon: Lexicon) -> Sequence[Finding[Person]]:
    """The witnesses in reading order, each person or body once."""
    doc = document(article, lexicon)
    found: list[tuple[Entry, Finding[Person]]] = []
    for rule in RULES:
        for match in doc.matches(rule.pattern):
            if _EARLIER.search(doc.sentence_at(match.start()).text) and len(pledges(doc)) > 1:
                continue  # told of another pledge, held before
            for entry in _entries(doc, rule, match):
                found.append((entry, Finding(entry.person, _proof(doc, match, entry), rule.name)))
    found.sort(key=lambda pair: pair[1].start)
    return distinct([complete(doc, entry, finding) for entry, finding in found])


def show(person: Person) -> str:
    return " | ".join(part or "" for part in (person.role, person.org, person.name))


def _entries(doc: Document, rule: Rule, match: re.Match[str]) -> Iterator[Entry]:
    """The officials of the list that a trigger points to."""
    if rule.name in _BEFORE_THE_VERB:
        start, end = clause_start(doc, match.start()), match.start()
    elif "list" in match.groupdict():
        start, end = match.span("list")
    else:
        start, end = match.end(), list_end(doc, match)
    if rule.name == "as_witnesses" and not _opens(doc, match):
        return
    if rule.name != "asked_to_witness" and _PLEDGERS.match(doc.text[start:end]):
        return
    entries = parse(doc, start, end)
    sentence = doc.sentence_at(match.start())
    if rule.name == "in_front_of" and not _is_pledged(doc, sentence):
        return
    if rule.name == "in_front_of" and (not entries or entries[0].kind not in _OFFICIAL):
        return
    last: Entry | None = None
    for entry in entries:
        fellow, last = _fellow(doc, last, entry), entry
        if fellow is not None and rule.name == "witnessed_by":
            yield fellow
            continue
        if _says_nobody(doc, entry):
            continue
        if _is_staff(doc, entry):
            continue
        if rule.name == "in_front_of" and entry is not entries[0] and not (entry.person.name or entry.person.org):
            return  # the subject of the next clause
        if (
            entry.kind in _OFFICIAL
            or (entry.kind == "group" and not _PLEDGERS.match(entry.person.role or ""))
            or (
                rule.name == "witnessed_by"
                and entry.kind == "name"
                and entry is entries[0]
                and " " in (entry.person.name or "")
            )
        ):
            yield entry


def _opens(doc: Document, match: re.Match[str]) -> bool:
    """Whether *sebagai saksi* opens its sentence, or *dengan saksi* stands in it: else the witness stands before it."""
    with_them = match.group().lower().startswith("dengan") and bool(doc.has(_SIGNING, doc.sentence_at(match.start())))
    return with_them or not doc.text[doc.sentence_at(match.start()).start : match.start()].strip(" ”“\"'–-")


def _fellow(doc: Document, last: Entry | None, entry: Entry) -> Entry | None:
    """*Ketua KPU X Budi Raharjo dan Sri Utami*: a name that only *dan* joins to an official is of the same body."""
    full = entry.kind == "name" and " " in (entry.person.name or "")
    if last is None or last.kind not in ("head", "body") or not (full and last.person.name and last.person.org):
        return None
    joined = doc.text[last.end : entry.start].split() == ["dan"]
    return entry._replace(person=entry.person.model_copy(update={"org": last.person.org})) if joined else None


def _is_staff(doc: Document, entry: Entry) -> bool:
    """Whether an entry means people of the house by their office alone; a place is no name."""
    name = entry.person.name
    named = name is not None and not any(
        doc.text[m.start : m.end] == name for m in doc.regions_in(entry.start, entry.end)
    )
    return not named and bool(_OWN_STAFF.match(f"{entry.person.role or ''} {entry.person.org or ''}".strip()))


def _says_nobody(doc: Document, entry: Entry) -> bool:
    """Whether an entry only says that others were there too, or is cut off in the middle of a word (*Kepala Din*)."""
    cut = entry.end >= len(doc.text) and doc.text[-1:].isalpha() and " " not in (entry.person.name or " ")
    person = entry.person.model_copy(update={"name": None}) if cut else entry.person
    return not (person.name or person.org) and (cut or _ANYBODY.match(person.role or "") is not None)


def _is_pledged(doc: Document, sentence: Sentence) -> bool:
    """Whether the sentence tells of the pledge or of signing and reading: else one only speaks before others."""
    return bool(_SIGNING.search(sentence.text)) or sentence.index in pledge_sentences(doc)


def _proof(doc: Document, match: re.Match[str], entry: Entry) -> tuple[Evidence, ...]:
    """One stretch from trigger to entry where it is short enough to quote, else the two apart."""
    start, end = min(match.start(), entry.start), max(match.end(), entry.end)
    whole = doc.evidence(start, end)
    if len(whole.quote) <= QUOTE_LIMIT:
        return (whole,)
    return (doc.evidence(entry.start, entry.end), doc.evidence(match.start(), match.end()))


def distinct(findings: list[Finding[Person]]) -> list[Finding[Person]]:
    """Each witness once: a fuller mention swallows a poorer one of the same name or the same office."""
    kept: list[Finding[Person]] = []
    for finding in findings:
        twin = next((i for i, other in enumerate(kept) if _same_person(other.value, finding.value)), None)
        if twin is None:
            kept.append(finding)
        elif _richness(finding.value) > _richness(kept[twin].value):
            kept[twin] = Finding(finding.value, kept[twin].evidence + finding.evidence, finding.rule)
    return [finding for finding in kept if not _stands_for(finding.value, kept)]


def _stands_for(body: Person, findings: list[Finding[Person]]) -> bool:
    """Whether a bare body is there in a person too: *Bawaslu* beside *Ketua Bawaslu Rokan Hulu Fazrul*."""
    if body.name or body.role or not body.org:
        return False
    return any(f.value.role and f.value.org and f.value.org.split()[0] == body.org.split()[0] for f in findings)


def _same_person(a: Person, b: Person) -> bool:
    if a.name and b.name:
        small, large = sorted((set(a.name.lower().split()), set(b.name.lower().split())), key=len)
        return small <= large
    if (a.role or "").lower() != (b.role or "").lower():
        return False
    return (a.org or "") == (b.org or "") or bool(
        a.org and b.org and (a.org.startswith(b.org) or b.org.startswith(a.org))
    )


def _richness(person: Person) -> int:
    return sum(len(part.split()) for part in (person.name, person.role, person.org) if part)
