"""Whom an entry of a list of witnesses means: an official, one of the same body as the one before, or nobody."""

import re

from scraper.extract.document import Document
from scraper.extract.people.entries import Entry

_OWN_STAFF = re.compile(
    r"^(?:pejabat|perwakilan\s+(?:asn|pns|pegawai)|pegawai|asn|seluruh|para|kabid|kabag|kasubag|kasubbag|kepala\s+(?:bidang|"
    r"bagian|skpd|opd)|(?:jajaran|kepala|unsur|perwakilan)\s+(?:skpd|opd|perangkat\s+daerah|satuan\s+kerja|asn|pns|pegawai|aparatur|karyawan|staf)|opd$|skpd$)\b",
    re.I,
)
"""Those who pledge see it too; they are no witnesses."""
_GRADE = re.compile(r"(?:pejabat\s+)?pimpinan\s+tinggi\b", re.I)
"""*Pimpinan Tinggi Madya dan Pratama*: grades, though the last of them is a name as well."""
_ANYBODY = re.compile(
    r"^(?:(?:jajaran|perwakilan|unsur|pejabat|undangan|tamu|hadirin|anggota|peserta|lain(?:nya)?|terkait|dan|turut|ikut|juga|pula)\b\s*)+$",
    re.I,
)
"""A role that says of nobody who they are, unless a body or a name stands with it."""
_SEVERAL = re.compile(r"(?:Wakil Ketua|Anggota|Komisioner)\b", re.I)
"""Of these a body has more than one, and a list of names may follow."""


def is_somebody(entry: Entry) -> bool:
    """Whether an entry may be the subject of a verb: an office alone is not, nor are guests."""
    person = entry.person
    return bool(person.name or person.org or (entry.kind != "head" and not _ANYBODY.match(person.role or "")))


def fellow(doc: Document, last: Entry | None, entry: Entry) -> Entry | None:
    """*Ketua KPU X Budi Raharjo dan Sri Utami*: a name that only *dan* joins to an official is of the same body."""
    full = entry.kind == "name" and " " in (entry.person.name or "")
    if last is None or not (full and last.person.name):
        return None
    between = doc.text[last.end : entry.start].split()
    several = bool(_SEVERAL.match(last.person.role or ""))
    if several and between in ([","], ["dan"], [",", "dan"]):
        return entry._replace(person=last.person.model_copy(update={"name": entry.person.name}), kind=last.kind)
    joined = last.kind in ("head", "body") and last.person.org and between == ["dan"]
    return entry._replace(person=entry.person.model_copy(update={"org": last.person.org})) if joined else None


def is_staff(doc: Document, entry: Entry) -> bool:
    """Whether an entry means people of the house by their office alone; a place is no name."""
    name = entry.person.name
    named = name is not None and not any(
        doc.text[m.start : m.end] == name for m in doc.regions_in(entry.start, entry.end)
    )
    office = f"{entry.person.role or ''} {entry.person.org or ''}".strip()
    return bool(_GRADE.match(office)) or (not named and bool(_OWN_STAFF.match(office)))


def says_nobody(doc: Document, entry: Entry) -> bool:
    """Whether an entry only says that others were there too, or is cut off in the middle of a word (*Kepala Din*)."""
    cut = entry.end >= len(doc.text) and doc.text[-1:].isalpha() and " " not in (entry.person.name or " ")
    person = entry.person.model_copy(update={"name": None}) if cut else entry.person
    return not (person.name or person.org) and (cut or _ANYBODY.match(person.role or "") is not None)
