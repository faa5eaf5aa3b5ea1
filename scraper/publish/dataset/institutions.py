"""Which events are of the same institution, and the identifier that it keeps.

The identifier is made of kind, region and name (*lapas-73.02-5f0c21ab*), of kind and region alone for a regional
government (*pemkab-73.02*), of which there is one however it is spelled. The same three give the same identifier in
every release; a correction of one of them is another institution, and `changes` tells of it.
"""

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from scraper.models import Event, Institution, Place
from scraper.publish.dataset.lists import join
from scraper.publish.dataset.schema import Row

_LEVELS = {"pemprov": 2, "pemkab": 5, "pemkot": 5}
"""The kinds of which a region has one, and the length of its code."""
_NATIONAL = "00"
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class _Mention:
    institution: Institution
    place: Place


def institution_id(institution: Institution, place: Place) -> str:
    """The identifier of an institution at its region; the place is that of its event."""
    code = place.regency_code or place.province_code or _NATIONAL
    if _LEVELS.get(institution.kind) == len(code) and code != _NATIONAL:
        return f"{institution.kind}-{code}"
    digest = hashlib.sha256(_folded(institution.name).encode()).hexdigest()[:8]
    return f"{institution.kind}-{code}-{digest}"


def institution_rows(events: Iterable[Event]) -> list[Row]:
    """One row an institution, by identifier."""
    found: defaultdict[str, list[_Mention]] = defaultdict(list)
    for event in events:
        if event.institution:
            mention = _Mention(event.institution, event.place)
            found[institution_id(mention.institution, mention.place)].append(mention)
    named = _by_name(found)
    return [_row(identity, mentions, named) for identity, mentions in sorted(found.items())]


def _row(identity: str, mentions: list[_Mention], named: Mapping[str, frozenset[str]]) -> Row:
    first = mentions[0]
    names = _ranked(mention.institution.name for mention in mentions)
    parents = _ranked(mention.institution.parent for mention in mentions if mention.institution.parent)
    # A parent that two institutions of that name could be is left to the reader.
    known = named.get(_folded(parents[0]), frozenset()) - {identity} if parents else frozenset[str]()
    return (
        identity,
        names[0],
        join(names),
        first.institution.kind,
        parents[0] if parents else None,
        min(known) if len(known) == 1 else None,
        first.place.province_code,
        first.place.regency_code,
    )


def _by_name(found: Mapping[str, list[_Mention]]) -> dict[str, frozenset[str]]:
    named: defaultdict[str, set[str]] = defaultdict(set)
    for identity, mentions in found.items():
        for mention in mentions:
            named[_folded(mention.institution.name)].add(identity)
    return {name: frozenset(identities) for name, identities in named.items()}


def _ranked(texts: Iterable[str]) -> list[str]:
    """Different texts, the most frequent first, ties by the text."""
    return [text for text, _ in sorted(Counter(texts).items(), key=lambda pair: (-pair[1], pair[0]))]


def _folded(name: str) -> str:
    # A name of signs alone keeps them: two such institutions are not one.
    return " ".join(_WORD.findall(name.lower())) or name
