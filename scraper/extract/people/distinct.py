"""Which mentions of persons in one article mean the same person or body."""

from scraper.extract.people.complete import is_anybodys, office_of
from scraper.models import Finding, Person

_CHIEFS = {"Polres": "Kapolres", "Polsek": "Kapolsek", "Polda": "Kapolda", "Kodim": "Dandim", "Koramil": "Danramil"}
"""Who comes for a body without its name in his title."""


def distinct(findings: list[Finding[Person]]) -> list[Finding[Person]]:
    """Each witness once: a fuller mention swallows a poorer one of the same name or the same office."""
    kept: list[Finding[Person]] = []
    for finding in findings:
        twin = next((i for i, other in enumerate(kept) if _same_person(other.value, finding.value)), None)
        if twin is None:
            kept.append(finding)
        elif _richness(finding.value) > _richness(kept[twin].value):
            kept[twin] = Finding(finding.value, kept[twin].evidence + finding.evidence, finding.rule)
    return [f for f in kept if not (_stands_for(f.value, kept) or _is_fuller_elsewhere(f.value, kept))]


def _stands_for(body: Person, findings: list[Finding[Person]]) -> bool:
    """Whether a bare body is there in a person too: *Bawaslu* beside *Ketua Bawaslu Rokan Hulu Fazrul*."""
    if body.name or body.role or not body.org:
        return False
    first = body.org.split()[0]
    chief = _CHIEFS.get(first, "-")
    return any(
        f.value.role and ((f.value.org or "").split()[:1] == [first] or f.value.role.startswith(chief))
        for f in findings
    )


def _is_fuller_elsewhere(short: Person, findings: list[Finding[Person]]) -> bool:
    """Whether a bare office is one that another names in full: *Ketua Adat* of *Ketua Lembaga Adat Mamasa Demianus*."""
    words = (short.role or "").lower().split()
    if short.name or short.org or len(words) < 2:
        return False
    long = (f"{f.value.role or ''} {f.value.org or ''}".lower().split() for f in findings if f.value.org)
    return any(other[:1] == words[:1] and set(words) < set(other) for other in long)


def _same_person(a: Person, b: Person) -> bool:
    if a.name and b.name:
        small, large = sorted((set(a.name.lower().split()), set(b.name.lower().split())), key=len)
        return small <= large
    if office_of(a) != office_of(b):
        return False
    if (a.org is None) != (b.org is None) and a.role and not is_anybodys(office_of(a)):
        return True  # „Wali Kota … Pj Wali Kota Bima Sahrul“
    return (a.org or "") == (b.org or "") or bool(
        a.org and b.org and (a.org.startswith(b.org) or b.org.startswith(a.org))
    )


def _richness(person: Person) -> int:
    return sum(len(part.split()) for part in (person.name, person.role, person.org) if part)
