"""One entry of a list of officials: its role, body, place and name."""

import re
from typing import NamedTuple

from scraper.extract.document import Document
from scraper.extract.people.bearers import bracketed, is_place, name_at
from scraper.extract.people.grammar import Grammar, named_office, vocabulary_run
from scraper.extract.people.names import leading_acronym, person_name, squeeze, written_role
from scraper.extract.people.places import LEVEL, place_at, title_before_place
from scraper.models import Person

FILLER = re.compile(
    r"(?:(?:(?:(?:sejumlah|para|beberapa)\s+)?pejabat\s+(?=di\s?antaranya|antara\s+lain|yakni|yaitu|seperti)|oleh|dengan|"
    r"turut|langsung|juga|dari|yakni|yaitu|antara\s+lain|di\s?antaranya|masing-masing|bapak|ibu|pak|bu|saudara|pihak|salah\s+(?:satu|seorang)|"
    r"secara|bersama|beserta|para|seluruh|semua|sejumlah|beberapa|segenap|adalah|termasuk|selaku|oleh|seorang|satu|"
    r"dua|tiga|empat|lima|kedua|ketiga|kelima|sedangkan|sementara|adapun|nama|kata|ujar|tutur|ucap|ajak|jelas|ungkap|"
    r"terang|tegas|imbuh|papar|"
    r"puji)\b\s*)+",
    re.I,
)

_ACTING_SHORT = {
    "penjabat": "Pj",
    "penjabat sementara": "Pjs",
    "pejabat sementara": "Pjs",
    "pelaksana tugas": "Plt",
    "pelaksana harian": "Plh",
    "pejabat": "Pj",
}

BY_ITS_HEAD = re.compile(
    r"\b(?:diwakil[ik]\w*|lewat|melalui|oleh|dengan)(?:\s+(?:oleh|kepada|sang))?\s+"
    r"(?P<role>ketua|wakil\s+ketua|anggota|komisioner|kepala|pimpinan|sekretaris|komandan|direktur|koordinator)nya\b",
    re.I,
)
"""*Bawaslu Siak, lewat ketuanya Riza Pahlevi*: who came for the body, by his office in it."""
_STAND_IN = re.compile(r"\s*,?\s+(?:yang\s+)?(?:diwakili|diwakilkan)(?:\s+(?:oleh|kepada))?\s+", re.I)
_STANDS_FOR = re.compile(r"(?:yang\s+)?mewakili\s+", re.I)
"""*Mewakili Dandim 0207/Simalungun*: somebody came in his stead."""
_HEADING = re.compile(
    r"yang\s+(?:(?:juga|kini|sehari-hari|saat\s+ini|tengah)\s+)*(?P<verb>menakhodai|menahkodai|mengetuai|mengepalai|mengomandani|memimpin|"
    r"menjabat(?:\s+(?:sebagai|selaku))?)\s+"
)
_AS_HEAD = {"menakhodai": "Ketua", "menahkodai": "Ketua", "mengetuai": "Ketua", "mengepalai": "Kepala"}
"""*Yang mengetuai Bawaslu Siak*: an office told by its verb."""
_NAMED_BARE = re.compile(
    r"(?:Polres|Polresta|Polsek|Kejaksaan|Pengadilan|Pemkab|Pemkot|Pemko|Pemprov|Pemerintah|Lapas|Rutan|Bapas|"
    r"Lembaga Adat|Dewan Adat|Majelis Adat|Klasis|Sinode)\b"
)
_BARE_PLACE = re.compile(r"^(?:Kabupaten|Kota(?: Administrasi)?|Provinsi) ")
"""Courts, police and governments bear the bare name of their place; Bawaslu and KPU bear its level too."""
_DIVISION_NEXT = re.compile(r"\s+(?:Divisi|Bidang|Bagian|Koordinator|Kordiv)\b")
"""*Anggota Bawaslu Riau Divisi Pencegahan Budi Rahan*: behind body and place, before the name."""
_OF_POLICE = ("kapolres", "wakapolres")
_TOWN = re.compile(r"\s+Kota\b")
"""*Kapolres Bima Kota*: the police of the town, beside those of the regency of its name."""
_HEADS_OF = {"kalapas": "Kepala Lapas", "karutan": "Kepala Rutan", "kabapas": "Kepala Bapas"}

_OF_MEMBERS = frozenset(
    {"ketua", "wakil ketua", "ketua umum", "sekretaris", "bendahara", "pengurus", "anggota", "pimpinan"}
)
"""Who heads an association, not an office: what follows is its name, not the office's."""

_NUMBERED = re.compile(r"\W*\d{1,2}[.)]\s+(?=[A-Z])")
"""*1. Ketua Bawaslu Siak*."""
_ROLE_BEHIND = re.compile(
    r"\((?P<role>[^()]{4,80})\)|\s(?:(?:selaku|sebagai|dari)\s+|(?=yang\s+(?:\w+\s+){0,2}me\w+\s))(?P<as>[^()]{3,80})"
)
"""*Riza Pahlevi (Ketua Bawaslu Siak)*, *Riza Pahlevi dari Bawaslu Siak*, *Riza Pahlevi selaku Ketua Bawaslu Siak*."""

_PARENS = re.compile(r"\s*\([^()]{1,60}\)")
_UNIT = re.compile(
    r"\s+\d{3,4}(?:-\d{2})?(?:\s?/\s?[A-Z]\w*(?:\s+(?:Timur|Barat|Utara|Selatan|Tengah|Tenggara|Daya)\b)?|\s+[A-Z]{2,5}\b)?"
)
"""The number of a military unit, with its region's letters: *0403/OKU*, *0406 MLM*."""

_OF = re.compile(r"\b(?:dari|di|pada|oleh)\b")
_OF_DISTRICT = re.compile(r"\bPanwascam\b|\bPPK\b|\bPanwaslu (?:Kecamatan|Kapanewon|Kemantren|Distrik)\b")
_LEVEL_AT_END = re.compile(r"\s+(?:Kabupaten|Kota|Provinsi)$")


class Entry(NamedTuple):
    """One entry of a list: the person, where the words stand, and what it may lend to or borrow from neighbours."""

    person: Person
    start: int
    end: int
    kind: str
    """territorial, head, body, group or name: what the entry begins with."""
    placed: bool
    """Whether a region stands with the body or role."""


def entry_at(doc: Document, grammar: Grammar, start: int, end: int) -> Entry | None:
    """The entry that the span [start, end) holds; None where it holds no person, role or body."""
    text = doc.text
    if (by_head := doc.whole.first(BY_ITS_HEAD, start, end)) and by_head.start() > start:
        return _through_its_head(doc, grammar, by_head, start, end)
    if stand_in := doc.whole.first(_STAND_IN, start, end):
        return _represented(doc, grammar, (start, stand_in.start()), (stand_in.end(), end))
    if numbered := _NUMBERED.match(text, start, end):
        start = numbered.end()
    while start < end and not (text[start].isalnum() or text[start] in "("):
        start += 1
    filler = FILLER.match(text, start, end)
    at = filler.end() if filler else start
    if standing := _STANDS_FOR.match(text, at, end):
        office = entry_at(doc, grammar, standing.end(), end)
        if office is None or office.kind not in ("territorial", "head"):
            return office
        person = office.person.model_copy(update={"role": f"mewakili {office.person.role or ''}"})
        return office._replace(person=person, start=start)
    if heading := _HEADING.match(text, at, end):
        return _by_its_verb(doc, grammar, heading, start, end)
    acting = grammar.acting.match(text, at, end)
    prefix = ""
    if acting and _acts(grammar, acting, text, end):
        word = " ".join(acting["acting"].lower().split())
        prefix = _ACTING_SHORT.get(word, word.capitalize()) + " "
        at = acting.end()
    if found := grammar.territorial.match(text, at, end):
        return _territorial(doc, found, prefix, start, end)
    body = grammar.body.match(text, at, end)
    if body:
        return _body(doc, grammar, None, body, start, end)
    group = grammar.group.match(text, at, end)
    alone = group and not text[group.end() : end].strip(" .,")
    if not alone and (found := grammar.head.match(text, at, end)):
        return _head(doc, grammar, found, prefix, start, end)
    if group:
        return Entry(Person(role=squeeze(text[at:end])), start, end, "group", False)
    if found := grammar.office.match(text, at, end):
        return Entry(Person(org=squeeze(text[at:end])), start, end, "body", True)
    return _named(doc, grammar, at, start, end)


def _by_its_verb(doc: Document, grammar: Grammar, heading: re.Match[str], start: int, end: int) -> Entry | None:
    """The office of the body that somebody is said to head; None where a pledge or a prayer is led."""
    office = entry_at(doc, grammar, heading.end(), end)
    if office is None or office.kind not in ("territorial", "head", "body"):
        return None
    role = office.person.role or _AS_HEAD.get(heading["verb"].split()[0])
    kind = "head" if office.kind == "body" and role else office.kind
    return office._replace(person=office.person.model_copy(update={"role": role}), start=start, kind=kind)


def _named(doc: Document, grammar: Grammar, at: int, start: int, end: int) -> Entry | None:
    """Who stands at `at` by name, with the role, the body or the title that stands beside it."""
    text = doc.text
    name = person_name(text[at:end], doc.lexicon.people)
    if name is None:
        return None
    if is_place(doc, name, at, end):
        return None
    if within := _ROLE_BEHIND.search(text, at, end):
        office = entry_at(doc, grammar, *within.span("role" if within["role"] else "as"))
        if office is not None and office.kind in ("territorial", "head", "body") and office.person.name is None:
            return office._replace(person=office.person.model_copy(update={"name": name}), start=start, end=end)
    if titled := title_before_place(doc, at, end):
        bearer = person_name(text[titled[2] : end], doc.lexicon.people)
        if bearer is not None and " " in bearer:
            return Entry(Person(name=bearer, role=titled[0], org=titled[1]), start, end, "head", True)
    return Entry(Person(name=name), start, end, "name", False)


def _acts(grammar: Grammar, acting: re.Match[str], text: str, end: int) -> bool:
    """Whether a role follows that somebody can act in; *pejabat* alone is any official."""
    if grammar.territorial.match(text, acting.end(), end):
        return True
    return acting["acting"].lower() != "pejabat" and grammar.head.match(text, acting.end(), end) is not None


def _through_its_head(doc: Document, grammar: Grammar, head: re.Match[str], start: int, end: int) -> Entry | None:
    """The body before *lewat ketuanya*, in the person named behind."""
    body = entry_at(doc, grammar, start, head.start())
    if body is None or body.person.org is None:
        return body
    name = person_name(doc.text[head.end() : end].lstrip(" ,"), doc.lexicon.people)
    return body._replace(
        person=Person(name=name, role=written_role(head["role"]), org=body.person.org), end=end, kind="head"
    )


def _represented(doc: Document, grammar: Grammar, absent: tuple[int, int], present: tuple[int, int]) -> Entry | None:
    """*Ketua DPRD yang diwakili Parwanto*: who came is Parwanto, in his own role or in the other's stead."""
    office, came = entry_at(doc, grammar, *absent), entry_at(doc, grammar, *present)
    if office is None or came is None:
        return office or came
    if came.person.role is not None:
        return came._replace(start=absent[0])
    stead = squeeze(f"mewakili {office.person.role or ''}")
    person = Person(name=came.person.name, role=stead, org=office.person.org)
    return Entry(person, absent[0], present[1], office.kind, office.placed)


def _territorial(doc: Document, found: re.Match[str], prefix: str, start: int, end: int) -> Entry:
    text = doc.text
    role = prefix + written_role(found["role"])
    key = " ".join(found["role"].lower().split())
    unit = _UNIT.match(text, found.end(), end)
    role += unit.group() if unit else ""
    at = unit.end() if unit else found.end()
    if key == "kadis" and (acronym := leading_acronym(text[at:end].lstrip(" "))):
        role += f" {acronym}"  # the office by its letters: „Kadis PMD Gaspar Nanggar“
        at = text.index(acronym, at) + len(acronym)
    place, at = place_at(doc, at, end, doc.lexicon.people.territorial[key])
    if place and key in _OF_POLICE and (town := _TOWN.match(text, at, end)):
        place, at = text[found.end() : town.end()].strip(" ,"), town.end()
    if key in _HEADS_OF:
        role, place = (
            _HEADS_OF[key],
            f"{_HEADS_OF[key].removeprefix('Kepala ')} {doc.text[found.end() : at].strip(' ,')}" if place else place,
        )
    name = name_at(doc, at, end)
    return Entry(Person(name=name, role=role, org=place), start, end, "territorial", place is not None)


def _head(doc: Document, grammar: Grammar, found: re.Match[str], prefix: str, start: int, end: int) -> Entry | None:
    text = doc.text
    body = doc.whole.first(grammar.body, found.end(), end)
    if body and text[body.start() - 1] == "(":  # „Kepala Satuan Kerja Perangkat Daerah (SKPD)“
        body = None
    if body:
        between = _OF.sub(" ", text[found.end() : body.start()])
        role = squeeze(prefix + written_role(found["role"]) + " " + between)
        return _body(doc, grammar, role, body, start, end)
    role_end = vocabulary_run(doc, grammar, found.end(), end)
    role_end = named_office(doc, role_end, end) or role_end
    role = (
        prefix
        + written_role(found["role"])
        + (" " + text[found.end() : role_end].strip() if role_end > found.end() else "")
    )
    place, at = place_at(doc, role_end, end, None)
    org = place
    acronym = leading_acronym(text[at:end].lstrip(" ")) if place is None else None
    if acronym:
        known = text.index(acronym, at)
        at = vocabulary_run(doc, grammar, known + len(acronym), end, stop_at_level=True)
        acronym = squeeze(text[known:at])  # „Kepala LLDIKTI Wilayah XIV“
        org, at = place_at(doc, at, end, None)
        if found["role"].lower() in _OF_MEMBERS and role_end == found.end():
            org = squeeze(f"{acronym} {org or ''}")
        else:
            role += f" {acronym}"
    name = name_at(doc, at, end)
    if place is not None:
        role = _LEVEL_AT_END.sub("", role)  # „Badan Kepegawaian Daerah Provinsi“: the level is the place's
    office = grammar.office.search(role, len(prefix + found["role"]))
    if office:
        role, org = (
            role[: office.start()].strip() or written_role(found["role"]),
            squeeze(role[office.start() :] + (f" {org}" if org else "")),
        )
    return Entry(
        Person(name=name, role=squeeze(role), org=org), start, end, "head", place is not None or acronym is not None
    )


def _body(doc: Document, grammar: Grammar, role: str | None, body: re.Match[str], start: int, end: int) -> Entry:
    text = doc.text
    written = doc.lexicon.people.bodies[" ".join(body["body"].lower().split())]
    at = body.end()
    parens = _PARENS.match(text, at, end)
    at = parens.end() if parens else at
    unit = _UNIT.match(text, at, end)
    if unit:
        written, at = written + unit.group(), unit.end()
    known = at
    at = vocabulary_run(doc, grammar, at, end, stop_at_level=True)
    written = squeeze(written + " " + text[known:at])
    place, at = place_at(doc, at, end, "kecamatan" if _OF_DISTRICT.search(written) else None)
    if place is None and (level := LEVEL.match(text, at + 1, end)):
        at = level.end() if text[level.end()].isupper() else at  # „Bawaslu Provinsi Lismawy Ibrahim“
    if role and _DIVISION_NEXT.match(text, at, end):
        at = vocabulary_run(doc, grammar, at, end)
    name = name_at(doc, at, end) or (bracketed(doc, body.end(), end) if role else None)
    if place and written.endswith("Kecamatan"):
        place = place.removeprefix("Kecamatan ")
    bare = _BARE_PLACE.sub("", place) if place and _NAMED_BARE.match(written) else place
    org = squeeze(f"{written} {bare}") if bare else written
    return Entry(Person(name=name, role=role, org=org), start, end, "head" if role else "body", place is not None)
