"""Who pledges: of all institutions in an article, the one whose people swear and sign — not host, guest or reporter.

Each mention gets points for what stands around it; mentions of one institution add up. The name shown is the
fullest that the article uses, its region completed from the region that the article is about.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from scraper.assemble.choice import Choice
from scraper.assemble.settle_region import OF_REGENCIES, region_weights, settle, village_weights
from scraper.assemble.standing import told_of, villages_beside_servants
from scraper.assemble.weigh_institution import LED_BY_OFFICE, only_watches, weigh
from scraper.extract.document import Document
from scraper.models import Finding, InstitutionMention, Rejected
from scraper.vocabulary import GOVERNMENTS

THRESHOLD = 0.45
_UNLESS_SERVANTS = 0.8
"""The points that a body apart from the pledge needs where servants pledge and no government is named: more than a
guest has."""
_SAID_AT_ALL = 0.25
"""The points of the only body that an article names, from which it is the one although nothing says so."""
_OF_SEVERAL = frozenset(("chiefs_of_many", "governments_of_province", "bodies_in_a_row", "joint_servants"))
_NESTED = 8
"""So many rows at most begin before a mention and go on behind it."""
_PART_OF_REGION = re.compile(r" se-(?:Pulau|Kecamatan|Distrik|Kapanewon) ")
_SHARES: Sequence[float] = tuple(0.55**i for i in range(6))
"""What the points of an institution's mentions count, from the best on; any more count nothing."""
_PLEDGING = 4.0
"""The points of a mention that stands as the pledger in an account of the pledge."""


@dataclass(slots=True)
class Weighed:
    """A mention and the points for what stands around it."""

    finding: Finding[InstitutionMention]
    points: float


def judge_institution(doc: Document, findings: Sequence[Finding[InstitutionMention]]) -> Choice[InstitutionMention]:
    """Add up each institution's mentions and take the heaviest; its evidence is the mention that says most."""
    weights = region_weights(doc, findings)
    of_villages = [finding for finding in findings if finding.value.kind == "desa"]
    beside = bool(of_villages) and villages_beside_servants(doc)
    told = told_of(doc)
    villages = (village_weights(doc, findings) if of_villages else None) or weights
    contenders, watchers = _parted(doc, findings)
    groups: dict[tuple[str, ...], list[Weighed]] = {}
    for key, finding in _settled(doc, contenders, of_villages, weights, villages):
        points = 0.3 if beside and key[0] == "desa" else weigh(doc, finding, told)
        groups.setdefault(key, []).append(Weighed(finding, points))
    groups = _join_bare_names(groups)
    totals = {key: _total(group) for key, group in groups.items()}
    winner = _all_its_servants(_heaviest(totals, groups), groups)
    alone = next((f for f in findings if f.rule == "servants_alone"), None)
    least = THRESHOLD
    if alone and winner and winner[0] != "gabungan":
        apart = not any(told.get(doc.sentence_at(w.finding.start).index) for w in groups[winner])
        least = _UNLESS_SERVANTS if apart else THRESHOLD
    if winner is None or totals[winner] < least or (beside and winner[0] == "desa"):
        others = [key for key in totals if key[0] != "penyelenggara_pemilu"]
        if alone is None and len(others) == 1 and totals[others[0]] > _SAID_AT_ALL:
            alone = _fullest(doc, groups[others[0]])
        if alone is None:
            why = "tidak dikatakan bahwa lembaga ini berikrar"
            return Choice(None, tuple([Rejected("institution", finding, why) for finding in findings]))
        chosen = replace(alone, value=settle(doc, alone.value, weights))  # better than none
    else:
        chosen = _fullest(doc, groups[winner])
    if chosen.value.kind == "pemprov" and len(chosen.value.regions) == 1 and villages_beside_servants(doc):
        name = f"ASN dan kepala desa se-{doc.lexicon.regions.regions[chosen.value.regions[0]].short}"
        chosen = replace(chosen, value=chosen.value._replace(name=name, kind="gabungan"))
    lost = [_strongest(group) for key, group in groups.items() if key != winner]
    lost += watchers
    return Choice(chosen, tuple([Rejected("institution", finding, _why(finding, chosen)) for finding in lost]))


def _parted(
    doc: Document, findings: Sequence[Finding[InstitutionMention]]
) -> tuple[Sequence[Finding[InstitutionMention]], Sequence[Finding[InstitutionMention]]]:
    """The mentions of those who may pledge, and the first of each body that only holds or watches the polls."""
    contenders: list[Finding[InstitutionMention]] = []
    watchers: dict[str, Finding[InstitutionMention]] = {}
    for finding in findings:
        if only_watches(doc, finding):
            watchers.setdefault(finding.value.name, finding)
        else:
            contenders.append(finding)
    return contenders, [*watchers.values()]


def _settled(
    doc: Document,
    findings: Sequence[Finding[InstitutionMention]],
    of_villages: Sequence[Finding[InstitutionMention]],
    weights: Mapping[str, float],
    villages: Mapping[str, float],
) -> Iterator[tuple[tuple[str, ...], Finding[InstitutionMention]]]:
    """The mentions that may be of who pledges, each with its one region and the key of its institution.

    `of_villages` are those of village heads. `weights` say of each region how much the article is about it, `villages`
    how much its village heads are.
    """
    parts_of = _parts_of_regions(of_villages)
    whole_of = {finding.value.name for finding in of_villages if finding.rule == "village_heads"}
    wholes = [finding for finding in findings if finding.rule in _OF_SEVERAL]
    begins = [whole.start for whole in wholes]
    settled: dict[InstitutionMention, tuple[InstitutionMention, tuple[str, ...]]] = {}
    for finding in findings:
        value = finding.value
        if finding.rule == "servants_alone" or (wholes and _is_part(finding, wholes, begins)):
            continue
        of_village = value.kind == "desa"
        known = settled.get(value)
        if known is None:
            mention = settle(doc, value, villages if of_village else weights)
            if mention.kind == "desa":
                mention = _of_part(mention, parts_of, whole_of)
            known = settled[value] = mention, _key(mention)
        mention, key = known
        unplaced = mention.kind in GOVERNMENTS or mention.name in OF_REGENCIES
        if mention.regions or not weights or not unplaced:
            yield key, finding if mention is value else Finding(mention, finding.evidence, finding.rule)


def _is_part(
    finding: Finding[InstitutionMention], wholes: Sequence[Finding[InstitutionMention]], begins: Sequence[int]
) -> bool:
    """*Gubernur X dan Bupati se-X*: whether it stands within the words for several; the governor is one of them.

    `begins` is where each of the wholes does.
    """
    words = finding.evidence[0]
    behind = bisect_right(begins, words.start)
    around = wholes[max(0, behind - _NESTED) : behind]
    return bool(around) and any(whole is not finding and words.end <= whole.end for whole in around)


def _heaviest(
    totals: Mapping[tuple[str, ...], float], groups: Mapping[tuple[str, ...], Sequence[Weighed]]
) -> tuple[str, ...] | None:
    """The group with the most points, the first in the text of equals; None without any."""
    most = max(totals.values(), default=None)
    equals = [key for key, total in totals.items() if total == most]
    return min(equals, key=lambda key: groups[key][0].finding.start) if len(equals) > 1 else next(iter(equals), None)


def _strongest(group: Sequence[Weighed]) -> Finding[InstitutionMention]:
    """The mention with the most points, the first of equals."""
    strongest = group[0]
    for weighed in group:
        if weighed.points > strongest.points:
            strongest = weighed
    return strongest.finding


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
        if _PART_OF_REGION.search(finding.value.name):
            parts[finding.value.name.partition(" se-")[2]].update(finding.value.regions)
    return parts


def _of_part(mention: InstitutionMention, parts: Mapping[str, set[str]], whole: Container[str]) -> InstitutionMention:
    """*Kepala desa se-Pulau X*, *se-Kecamatan X*, said once: those named without a place are these, too.

    `whole` are the names of groups that the text itself calls those of a whole region.
    """
    if mention.name in whole:
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
    ordered = sorted([weighed.points for weighed in group], reverse=True)
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
    kinds = [key[0] for key in groups]
    if len(set(kinds)) == len(kinds):
        return joined
    for key in sorted([key for key in groups if kinds.count(key[0]) > 1], key=len):
        longer = [other for other in joined if other[0] == key[0] and len(other) > len(key)]
        words = key[1:]
        fuller = [o for o in longer if set(words).issubset(o[1:]) and _same_place(joined[o], groups[key])]
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
    if len(group) == 1:
        return group[0].finding
    body = [w for w in group if doc.sentence_at(w.finding.start).part.kind != "headline"] or group
    villages = body[0].finding.value.kind == "desa"  # each outlet and each sentence calls their heads another name
    fullest_first = sorted(
        body, key=lambda w: (0 if villages else len(w.finding.value.name.split()), w.points), reverse=True
    )
    longest = fullest_first[0].finding.value.name
    whole = [w for w in group if longest.startswith(w.finding.value.name)]  # the headline knows where it ends
    apart = (w for w in (*fullest_first, *whole) if not _named_after_office(doc, w.finding))
    named = next(apart, fullest_first[0]).finding
    strongest = _strongest(group)
    if strongest.start == named.start or named.value.name == strongest.value.name:
        return strongest
    return Finding(named.value, (*strongest.evidence, *named.evidence), strongest.rule)
