"""Which region an institution's name means: by what the article is about, where the name itself leaves it open."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import accumulate

from scraper.extract.document import Document
from scraper.extract.institution.names import government_kind, government_name
from scraper.extract.passage import Span
from scraper.lexicon.regions import Region
from scraper.models import Finding, InstitutionMention
from scraper.vocabulary import GOVERNMENTS

_NATIONAL = re.compile(
    r"\b(?:kapolri|panglima\s+tni|rakornas|(?<!tentara\s)nasional(?!\s+indonesia)|se-?indonesia|bawaslu\s+ri|mendagri|menteri\s+dalam\s+negeri|mabes)\b",
    re.I,
)


_HOME = re.compile(
    r"\b(?:[Kk]epala\s+(?:[Dd]esa|[Kk]ampung|[Pp]ekon)|[Kk]ades|[Ll]urah|[Cc]amat)\s+(?!(?:Se|Kabupaten|Kota|Kecamatan|Provinsi|Di|Dan)\b)[A-Z]\w+"
    r"(?:\s+[A-Z]\w+)?,?\s+(?:[Kk]ecamatan\s+[A-Z]\w+(?:\s+[A-Z]\w+)?,?\s+)?(?:[Kk]abupaten|[Kk]ota)\s+[A-Z]\w+(?:\s+[A-Z]\w+)?"
)
"""*Kepala Desa X, Kabupaten Y*: where one of them is at home."""
_OF_PROVINCES = ("Korem", "Kodam", "Polda", "Kejaksaan Tinggi", "Pengadilan Tinggi", "Kantor Wilayah")
OF_REGENCIES = ("Polres", "Kejaksaan Negeri")
"""Houses of which each regency has one, and a province none."""
_OF_ONE_TOWN = frozenset(
    ("lapas", "rutan", "bapas", "imigrasi", "sekolah_madrasah", "kampus", "pengadilan", "kejaksaan", "polri", "rs")
)
"""Houses that stand in one town: *Universitas Bengkulu* in the city, not all over the province."""
_DATELINE = 0.6
"""The weight of a region that stands once, without its level: in the dateline, most often."""


def region_weights(
    doc: Document,
    findings: Sequence[Finding[InstitutionMention]],
    apart: Sequence[Span] = (),
) -> Mapping[str, float]:
    """How much each region is what the article is about: by its mentions, with or without a level before them.

    What stands within the spans `apart` does not count.
    """
    weights: dict[str, float] = defaultdict(float)
    spans = sorted(apart)
    starts, reach = [start for start, _ in spans], list(accumulate((end for _, end in spans), max))
    for start, _, codes, level, weak, capital in doc.regions:
        if weak and level is None:
            continue
        before = bisect_right(starts, start) if spans else 0
        if before and start < reach[before - 1]:
            continue
        share = (1.0 if level else 0.6) * (0.6 if capital else 1.0) / len(codes)
        for code in codes:
            weights[code] += share
    for finding in findings:
        regions = finding.value.regions
        if len(regions) == 1:
            weights[regions[0]] += 0.5 if finding.value.kind in GOVERNMENTS else 0.25
    return weights


def village_weights(doc: Document, findings: Sequence[Finding[InstitutionMention]]) -> Mapping[str, float]:
    """How often each region is named with village heads: *kepala desa se-Bali* says of whom it tells all along.

    Where none is, what the article is about, without the regions of those who watch over elections and without that of
    the one head who reads the words: *ucap Kepala Desa Paccake, Kabupaten Barru*.
    """
    named: dict[str, float] = defaultdict(float)
    for finding in findings:
        if finding.rule == "village_heads":
            for code in finding.value.regions:
                named[code] += 1.0 / len(finding.value.regions)
    watchers = [finding for finding in findings if finding.value.kind == "penyelenggara_pemilu"]
    others = [finding for finding in findings if finding.value.kind != "penyelenggara_pemilu"]
    if named:
        about = region_weights(doc, findings) if len(named) > 1 else {}
        return {  # the name of a district may be that of many
            code: weight + 0.5 * about.get(code, 0.0) + 0.25 * about.get(code[:2], 0.0)
            for code, weight in named.items()
        }
    homes = [found.span() for found in doc.whole.matches(_HOME, doc.everything)]
    weights = region_weights(doc, others, [*homes, *((finding.start, finding.end) for finding in watchers)])
    watched = {code for finding in watchers for code in finding.value.regions if len(code) > 2}
    of_one = len(watched) == 1 and weights and max(weights, key=lambda code: weights[code]) == min(watched)[:2]
    return (
        region_weights(doc, findings, homes) if of_one else weights
    )  # the governor comes, one regency's watchers hold it


def settle(doc: Document, mention: InstitutionMention, weights: Mapping[str, float]) -> InstitutionMention:
    """Give a mention one region: of several the one most spoken of, of none the main one of its level."""
    named = len(mention.regions)
    if named and mention.name.startswith(_OF_PROVINCES):
        return mention._replace(regions=(max(mention.regions, key=lambda code: weights.get(code, 0.0))[:2],))
    if named == 1:
        return mention
    regions = doc.lexicon.regions.regions
    if named:
        code = max(
            mention.regions, key=lambda code: (weights.get(code, 0.0) + 0.5 * weights.get(code[:2], 0.0), len(code))
        )
        if mention.kind in GOVERNMENTS or mention.name.startswith("Pemerintah "):
            region = regions[code]
            return mention._replace(
                regions=(code,),
                kind=government_kind(region),
                name=government_name(region, mention.name.removeprefix("Pemerintah ")),
            )
        provinces = {c[:2] for c in mention.regions}
        if len(provinces) > 1 and not any(weights.get(c, 0.0) or weights.get(c[:2], 0.0) for c in mention.regions):
            return mention._replace(regions=())  # „Wonosari“ is a district in four provinces
        rivals = [c for c in mention.regions if c != code and abs(weights.get(c, 0.0) - weights.get(code, 0.0)) < 0.3]
        towns = [c for c in mention.regions if len(c) > 2 and c[:2] == code[:2]]
        if mention.kind in _OF_ONE_TOWN and len(towns) == 1:
            return mention._replace(regions=(towns[0],))
        unsettled = any(c[:2] == code[:2] and len(c) > 2 for c in rivals)
        return mention._replace(regions=(code[:2] if unsettled else code,))
    staff = mention.name.startswith(("Badan Ad Hoc", "Panitia Pemilihan"))
    if mention.kind == "penyelenggara_pemilu" and not staff:
        return mention
    of_people = mention.kind == "gabungan" and mention.name.startswith(("ASN", "TNI", "Camat"))
    joint = of_people and not doc.in_lead(_NATIONAL)
    if mention.kind in ("kementerian", "lembaga", "gabungan") and not joint:
        return mention
    level = {"pemprov": "provinsi", "pemkab": "kabupaten", "pemkot": "kota"}.get(mention.kind)
    near = {code: weight for code, weight in weights.items() if level is None or regions[code].level == level}
    if level and mention.implied and max(near.values(), default=0.0) <= _DATELINE:
        return mention  # „ASN Pemprov, Pemkab“: the dateline's regency is not the one that is meant
    if not near:
        return mention
    if mention.kind == "desa":
        near = _of_villages(near, regions)
    code = max(near, key=lambda code: (near[code] * (1.0 if len(code) > 2 or level else 0.7), code))
    code = code[:2] if mention.name.startswith(_OF_PROVINCES) else code
    if "." not in code and mention.name.startswith(OF_REGENCIES):
        return mention  # „seluruh Kejari“: those of a province, none of them named
    region = regions[code]
    if mention.kind in GOVERNMENTS:
        return mention._replace(regions=(code,), name=government_name(region, _spelling(doc, region)))
    return mention._replace(regions=(code,), name=_with_region(mention, region, joint=joint))


def _of_villages(near: Mapping[str, float], regions: Mapping[str, Region]) -> dict[str, float]:
    """The weights of the regions where village heads may be at home: in regencies, unless the province leads by far."""
    near = {code: weight * (0.4 if regions[code].level == "kota" else 1.0) for code, weight in near.items()}
    regencies = {code: weight for code, weight in near.items() if len(code) > 2}
    widest = max((weight for code, weight in near.items() if len(code) == 2), default=0.0)
    return regencies if regencies and widest < 4 * max(regencies.values()) else near


def _with_region(mention: InstitutionMention, region: Region, *, joint: bool) -> str:
    """The name completed by its region, for the kinds that are told apart by nothing else."""
    place = region.titled
    if mention.kind == "desa":
        whole = not mention.name.startswith(("Desa ", "Kelurahan ", "Pekon ", "Gampong ", "Nagari ", "Kalurahan "))
        return f"{mention.name} se-{place.removeprefix('Provinsi ')}" if whole else mention.name
    if mention.kind == "penyelenggara_pemilu":
        return f"{mention.name} se-{place.removeprefix('Provinsi ')}"
    if mention.kind in ("polri", "kejaksaan"):
        return f"{mention.name} {region.short}"
    told_apart = mention.name.startswith("Kantor Urusan Agama")
    of_region = joint or (mention.kind in ("dinas", "kemenag", "bps") and not told_apart)
    return f"{mention.name} {place}" if of_region else mention.name


def _spelling(doc: Document, region: Region) -> str:
    """How the text writes the region's own name; nothing where it never does."""
    squeezed = re.sub(r"[\s-]", "", region.short.lower())
    words = (doc.text[m.start : m.end] for m in doc.regions if region.code in m.codes)
    return next((w for w in words if re.sub(r"[\s-]", "", w.lower()).endswith(squeezed)), "")
