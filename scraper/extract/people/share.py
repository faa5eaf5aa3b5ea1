"""What neighbours in a list of officials share: a role that stands once, a body, a place."""

import re

from scraper.extract.people.entries import Entry

JOINED = re.compile(r"\b(?:dan|serta|maupun)\b")
_JOINED_AT_ITS_END = re.compile(r"(?:dan|serta|maupun)\s*$")
_WITH = re.compile(r"\W*(?:(?:dan|serta|beserta|bersama|para|dua|tiga|empat)\s+)*")
_LEVEL_AND_NAME = re.compile(r"\b(?:Kabupaten|Kota|Provinsi)\b.*$")
_MEMBERS = ("ketua", "wakil ketua", "anggota", "komisioner", "sekretaris", "pimpinan")


def share(entries: list[Entry], text: str) -> list[Entry]:
    """Let *Ketua KPU dan Bawaslu Kab. X* be two chairs of X: a role goes forward, a place backward."""
    shared = list(entries)
    for i in range(1, len(shared)):
        before, entry = shared[i - 1], shared[i]
        if (
            entry.kind == "body"
            and not entry.person.role
            and before.kind == "head"
            and before.person.role
            and before.person.name is None
            and (
                JOINED.search(text[before.end : entry.start])
                or _JOINED_AT_ITS_END.search(text[before.end - 8 : before.end])
            )
        ):
            shared[i] = entry._replace(person=entry.person.model_copy(update={"role": before.person.role}), kind="head")
        elif before.kind == entry.kind == "head" and _WITH.fullmatch(text, before.end, entry.start):
            if before.person.org and _is_member(entry):
                shared[i] = _of(entry, before.person.org)
            elif entry.person.org and _is_member(before):
                shared[i - 1] = _of(before, entry.person.org)
    for i in range(len(shared) - 2, -1, -1):
        entry, after = shared[i], shared[i + 1]
        if (
            entry.person.name is None
            and entry.person.org
            and not entry.placed
            and after.placed
            and after.person.org
            and entry.kind in ("head", "body")
            and after.kind in ("head", "body")
        ):
            place = _LEVEL_AND_NAME.search(after.person.org)
            if place:
                shared[i] = entry._replace(
                    person=entry.person.model_copy(update={"org": f"{entry.person.org} {place.group()}"}),
                    placed=True,
                )
    return shared


def _is_member(entry: Entry) -> bool:
    """Whether an entry is no more than an office that every body has, as the second of *Ketua KPU Siak dan anggota
    lainnya* and the first of *Ketua dan anggota KPU Siak*."""
    person = entry.person
    return entry.kind == "head" and not (person.org or person.name) and (person.role or "").lower() in _MEMBERS


def _of(entry: Entry, org: str) -> Entry:
    """The entry as one of a body."""
    return entry._replace(person=entry.person.model_copy(update={"org": org}), placed=True)
