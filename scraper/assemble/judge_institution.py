"""Who pledges: of all institutions in an article, the one whose people swear and sign — not host, guest or reporter.

Each mention gets points for what stands around it; mentions of one institution add up. The name shown is the
fullest that the article uses, its region completed from the region that the article is about.
"""

import re
from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from scraper.assemble.choice import Choice, rejected
from scraper.assemble.settle_region import region_weights, settle, village_weights
from scraper.assemble.weigh_institution import LED_BY_OFFICE, villages_beside_servants, weigh
from scraper.extract.document import Document
from scraper.extract.institution import show
from scraper.extract.pledge import Pledge, pledges
from scraper.models import Finding, InstitutionMention
from scraper.vocabulary import GOVERNMENTS

THRESHOLD = 0.45
_SAID_AT_ALL = 0.25
"""The points of the only body that an article names, from which it is the one although nothing says so."""
_PART_OF_REGION = re.compile(r" se-(?:Pulau|Kecamatan|Distrik|Kapanewon) ")
_SHARES: Sequence[float] = tuple(0.55**i for i in range(6))
"""What the points of an institution's mentions count, from the best on; any more count nothing."""
_PLEDGING = 4.0
"""The points of a mention that stands as the pledger in an account of the pledge."""


class Weighed(NamedTuple):
    """A mention and the points for what stands around it."""

    finding: Finding[InstitutionMention]
    points: float


def judge_institution(doc: Document, findings: Sequence[Finding[InstitutionMention]]) -> Choice[InstitutionMention]:
    """Add up each institution's mentions and take the heaviest; its evidence is the mention that says most."""
    weights = region_weights(doc, findings)
    of_villages = any(finding.value.kind == "desa" for finding in findings)
    villages = (village_weights(doc, findings) if of_villages else None) or weights
    told = _told(doc)
    groups: dict[tuple[str, ...], list[Weighed]] = defaultdict(list)
    whole = [f for f in findings if f.rule in ("chiefs_of_many", "governments_of_province", "bodies_in_a_row")]
    joint = [*whole, *(f for f in findings if f.rule == "joint_servants")]
    beside = of_villages and villages_beside_servants(doc)
    parts_of = _parts_of_regions(findings)
    whole_of = {f.value.name for f in findings if f.rule == "village_heads"}
    settled: dict[InstitutionMention, tuple[InstitutionMention, tuple[str, ...]]] = {}
    for finding in findings:
        value, evidence, rule = finding.value, finding.evidence, finding.rule
        parts = joint if value.kind == "desa" else whole
        if parts and any(g is not finding and g.start <= finding.start and finding.end <= g.end for g in parts):
            continue  # „Gubernur X dan Bupati se-X“: the governor is one of them
        if rule == "servants_alone":
            continue
        if value not in settled:
            near = villages if value.kind == "desa" else weights
            mention = _of_part(settle(doc, value, near), parts_of, whole_of)
            settled[value] = mention, _key(mention)
        mention, key = settled[value]
        if mention.kind in GOVERNMENTS and not mention.regions and weights:
            continue
        finding = Finding(mention, evidence, rule)
        points = 0.3 if beside and value.kind == "desa" else weigh(doc, finding, told)
        groups[key].append(Weighed(finding, points))
    groups = _join_bare_names(groups)
    totals = {key: _total(group) for key, group in groups.items()}
    winner = max(totals, key=lambda key: (totals[key], -groups[key][0].finding.start), default=None)
    winner = _all_its_servants(winner, groups)
    if winner is None or totals[winner] < THRESHOLD or (beside and winner[0] == "desa"):
        alone = next((f for f in findings if f.rule == "servants_alone"), None)
        others = [key for key in totals if key[0] != "penyelenggara_pemilu"]
        if alone is None and len(others) == 1 and totals[others[0]] > _SAID_AT_ALL:
            alone = _fullest(doc, groups[others[0]])
        if alone is None:
            why = "tidak dikatakan bahwa lembaga ini berikrar"
            return Choice(None, tuple(rejected("institution", f, why, show) for f in findings))
        chosen = replace(alone, value=settle(doc, alone.value, weights))  # better than none
    else:
        chosen = _fullest(doc, groups[winner])
    if chosen.value.kind == "pemprov" and len(chosen.value.regions) == 1 and villages_beside_servants(doc):
        name = f"ASN dan kepala desa se-{doc.lexicon.regions.regions[chosen.value.regions[0]].short}"
        chosen = replace(chosen, value=chosen.value._replace(name=name, kind="gabungan"))
    lost = [max(group, key=lambda w: w.points).finding for key, group in groups.items() if key != winner]
    return Choice(chosen, tuple(rejected("institution", finding, _why(finding, chosen), show) for finding in lost))


def _told(doc: Document) -> Mapping[int, Pledge]:
    """The pledges by the index of their sentence, and of the one before where only that says of whom they tell."""
    held = any(pledge.performed and not (pledge.future or pledge.speech) for pledge in pledges(doc))
    meant = [p for p in pledges(doc) if not (held and p.future)]  # *pekan depan ASN Pemkab Y berikrar*
    told = {pledge.sentence.index: pledge for pledge in meant}
    back = (p for p in meant if p.sentence.index - 1 not in told and p.refers_back)
    return told | {pledge.sentence.index - 1: pledge for pledge in back}


def _all_its_servants(
    winner: tuple[str, ...] | None, groups: Mapping[tuple[str, ...], list[Weighed]]
) -> tuple[str, ...] | None:
    """*Pemprov X gelar deklarasi; ikrar ASN se-X*: the province calls, those of its regencies pledge with its own."""
    if winner is None or winner[0] != "pemprov":
        return winner
    wider = (
        key
        for key, group in groups.items()
        if key[0] == "gabungan"
        and any(
            w.points >= _PLEDGING and w.finding.rule == "servants_of_region" and w.finding.value.regions == winner[1:]
            for w in group
        )
    )
    return next(wider, winner)


def _parts_of_regions(findings: Sequence[Finding[InstitutionMention]]) -> Mapping[str, set[str]]:
    """The islands and districts whose village heads are named, each with the regions in which it may lie."""
    parts: dict[str, set[str]] = defaultdict(set)
    for finding in findings:
        if finding.value.kind == "desa" and _PART_OF_REGION.search(finding.value.name):
            parts[finding.value.name.partition(" se-")[2]].update(finding.value.regions)
    return parts


def _of_part(mention: InstitutionMention, parts: Mapping[str, set[str]], whole: Container[str]) -> InstitutionMention:
    """*Kepala desa se-Pulau X*, *se-Kecamatan X*, said once: those named without a place are these, too.

    `whole` are the names of groups that the text itself calls those of a whole region.
    """
    if mention.kind != "desa" or mention.name in whole:
        return mention
    who, said, _ = mention.name.partition(" se-")
    near = [name for name, codes in parts.items() if codes & set(mention.regions)]
    return mention._replace(name=f"{who} se-{near[0]}") if said and len(near) == 1 else mention


def _why(finding: Finding[InstitutionMention], chosen: Finding[InstitutionMention]) -> str:
    if finding.value.kind == "penyelenggara_pemilu":
        return "penyelenggara atau pengawas, bukan yang berikrar"
    return f"lebih jauh dari ikrar daripada {chosen.value.name}"


def _named_after_office(doc: Document, finding: Finding[InstitutionMention]) -> bool:
    """*Rektor Universitas X Nurdiana*: where the name of the institution ends and the person's begins is a guess."""
    return bool(doc.search(LED_BY_OFFICE, max(0, finding.start - 40), finding.start))


def _total(group: Sequence[Weighed]) -> float:
    """The best mention counts whole, each further one less: being named often is a weak reason."""
    if len(group) == 1:
        return group[0].points
    ordered = sorted([points for _, points in group], reverse=True)
    return sum(points * share for points, share in zip(ordered, _SHARES, strict=False))


# ── One institution, many names ─────────────────────────────────────────────────────────────────────────────────────


_COMMON = re.compile(r"\b(?:kelas|klas|negeri|kabupaten|kota|provinsi|kantor|i{1,3}[ab]?|khusus)\b")

_WORD = re.compile(r"[^\s,]+")


def _key(mention: InstitutionMention) -> tuple[str, ...]:
    if mention.kind in GOVERNMENTS:
        return (mention.kind, *mention.regions)
    return (mention.kind, *_telling_words(mention.name))


@lru_cache(maxsize=1000)
def _telling_words(name: str) -> Sequence[str]:
    """The words of an institution's name that tell it from others, in order."""
    return sorted(set(_WORD.findall(_COMMON.sub(" ", name.lower()))))


def _join_bare_names(groups: Mapping[tuple[str, ...], list[Weighed]]) -> dict[tuple[str, ...], list[Weighed]]:
    """Let a shorter name of the same kind (*BPSDM*, *Lapas Sikka*) count for the fuller one that contains it."""
    joined = dict(groups)
    for key in sorted(groups, key=len):
        kind, *words = key
        longer = (other for other in joined if len(other) > len(key) and other[0] == kind)
        fuller = [
            other for other in longer if set(words).issubset(other[1:]) and _same_place(joined[other], groups[key])
        ]
        if fuller:
            target = max(fuller, key=lambda other: _total(joined[other])) if len(fuller) > 1 else fuller[0]
            joined[target] = joined[target] + [Weighed(w.finding, w.points * 0.8) for w in joined.pop(key)]
    return joined


def _same_place(a: Sequence[Weighed], b: Sequence[Weighed]) -> bool:
    """*Satpol PP Lampung* is not *Satpol PP Lampung Barat*."""
    places = [{code for w in group for code in w.finding.value.regions} for group in (a, b)]
    return not all(places) or bool(places[0] & places[1])


def _fullest(doc: Document, group: Sequence[Weighed]) -> Finding[InstitutionMention]:
    """The mention whose name says most, outside headlines if it can be; among those, the weightiest."""
    body = [w for w in group if doc.sentence_at(w.finding.start).part.kind != "headline"] or group
    villages = body[0].finding.value.kind == "desa"  # each outlet and each sentence calls their heads another name
    fullest_first = sorted(
        body, key=lambda w: (0 if villages else len(w.finding.value.name.split()), w.points), reverse=True
    )
    named = next((w for w in fullest_first if not _named_after_office(doc, w.finding)), fullest_first[0]).finding
    strongest = max(group, key=lambda w: w.points).finding
    if strongest.start == named.start or named.value.name == strongest.value.name:
        return strongest
    return Finding(named.value, (*strongest.evidence, *named.evidence), strongest.rule)
