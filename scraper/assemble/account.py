"""What one report says of an event. Merging works on accounts, and an event file holds all that is needed to have
them back: the values shown with the sources behind them, and in `disagreements` what each source says otherwise.
So merging can be undone, and does not depend on the order in which articles come.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any
from urllib.parse import urlsplit

from scraper.models import (
    QUOTE_LIMIT,
    Disagreement,
    Event,
    Facts,
    Finding,
    Headcount,
    Institution,
    Person,
    Place,
    Proof,
    Reading,
    SourceRef,
)
from scraper.read.same import better_address, same_article

LISTS = ("witnesses", "attendees", "forms", "election")
"""Fields that hold several values; each entry has its own evidence, `witnesses.0`."""
SINGLE = ("status", "institution", "place.venue", "date", "headcount", "organizer", "led_by")
"""Fields of one value, as evidence and disagreements name them. The codes of `place` go with the institution."""


@dataclass(frozen=True, slots=True)
class Account:
    """One report: its source, its facts, and the proofs keyed as in the event file."""

    source: SourceRef
    facts: Facts
    proofs: Mapping[str, tuple[Proof, ...]]

    @property
    def rank(self) -> tuple[bool, str, str, str]:
        """Whole articles before excerpts, then the earliest, then by address: the order in which reports are asked."""
        source = self.source
        return (source.read != "full", source.published or "9999", source.url or "", source.sha256)


def from_reading(reading: Reading) -> Account:
    """The account of one article. The reading must have facts."""
    article = reading.article
    if reading.facts is None:
        raise ValueError("a reading without facts tells of no event")
    host = urlsplit(article.url).hostname if article.url else None
    source = SourceRef(
        key="s1",
        url=article.url,
        outlet=article.outlet or (host.removeprefix("www.") if host else None),
        title=article.title,
        published=article.published.isoformat() if article.published else None,
        retrieved=article.retrieved.isoformat(),
        read=article.read,
        sha256=article.sha256,
    )
    proofs = {
        key: tuple(proof for finding in findings for proof in _proofs(finding))
        for key, findings in reading.evidence.items()
    }
    return Account(source, reading.facts, MappingProxyType(proofs))


def _proofs(finding: Finding[Any]) -> tuple[Proof, ...]:
    quotes = dict.fromkeys(short(evidence.quote) for evidence in finding.evidence)
    return tuple(Proof(source="s1", quote=quote, rule=finding.rule) for quote in quotes)


def short(quote: str) -> str:
    """At most `QUOTE_LIMIT` characters on one line, cut between words."""
    quote = " ".join(quote.split())
    if len(quote) <= QUOTE_LIMIT:
        return quote
    return quote[: QUOTE_LIMIT + 1].rpartition(" ")[0] or quote[:QUOTE_LIMIT]


def from_event(event: Event) -> list[Account]:
    """The accounts that an event was merged from, in the order of its sources."""
    return [_account(event, source) for source in event.sources]


def _account(event: Event, source: SourceRef) -> Account:
    key = source.key
    said = {d.field: d for d in event.disagreements if d.source == key}
    proofs = {
        name: kept
        for name, all_proofs in event.evidence.items()
        if (kept := tuple(p for p in all_proofs if p.source == key)) and name.partition(".")[0] not in LISTS
    }
    lists: dict[str, tuple[Any, ...]] = {}
    for name in LISTS:
        entries = [(i, v) for i, v in enumerate(getattr(event, name)) if _backed(event, f"{name}.{i}", key)]
        if name in said:  # a person has set the list: the source's own stands among the disagreements
            people = name in ("witnesses", "attendees")
            lists[name] = tuple(Person(**value) if people else value for value in said[name].value)
            continue
        lists[name] = tuple(value for _, value in entries)
        for at, (i, _) in enumerate(entries):
            proofs[f"{name}.{at}"] = tuple(p for p in event.evidence[f"{name}.{i}"] if p.source == key)
    for name, other in said.items():
        first = f"{name}.0" if name in LISTS else name  # where `merge` looks for the words of a list
        proofs[first] = (Proof(source=key, quote=other.quote, rule=other.rule),) if other.quote and other.rule else ()
    facts = _facts(event, said, proofs, lists)
    own = {name: tuple(p.model_copy(update={"source": "s1"}) for p in kept) for name, kept in proofs.items()}
    return Account(source, facts, MappingProxyType(own))


def _backed(event: Event, name: str, key: str) -> bool:
    return any(proof.source == key for proof in event.evidence.get(name, ()))


def _facts(
    event: Event,
    said: Mapping[str, Disagreement],
    proofs: Mapping[str, tuple[Proof, ...]],
    lists: Mapping[str, tuple[Any, ...]],
) -> Facts:
    def value(name: str, shown: Any) -> Any:
        return said[name].value if name in said else shown if name in proofs else None

    institution = value(
        "institution", {**_plain(event.institution), **_codes(event.place)} if event.institution else None
    )
    date = value("date", _date(event)) or {"date": None}
    return Facts(
        title=event.title,
        status=value("status", event.status) or "held",
        institution=Institution(**{k: institution.get(k) for k in ("name", "kind", "parent")}) if institution else None,
        place=Place(
            province_code=institution.get("province_code") if institution else None,
            regency_code=institution.get("regency_code") if institution else None,
            venue=value("place.venue", event.place.venue),
        ),
        date=date["date"],
        date_end=date.get("date_end"),
        date_precision=date.get("date_precision", "unknown"),
        date_basis=date.get("date_basis", "none"),
        date_note=date.get("date_note") if date["date"] or event.date else event.date_note,
        headcount=_model(Headcount, value("headcount", event.headcount)),
        witnesses=lists["witnesses"],
        organizer=_model(Person, value("organizer", event.organizer)),
        led_by=_model(Person, value("led_by", event.led_by)),
        attendees=lists["attendees"],
        forms=lists["forms"],
        election=lists["election"],
    )


def _model(kind: type[Any], value: Any) -> Any:
    return kind(**value) if isinstance(value, Mapping) else value


def _plain(model: Any) -> dict[str, Any]:
    return dict(model.model_dump()) if model is not None else {}


def _codes(place: Place) -> dict[str, Any]:
    return {"province_code": place.province_code, "regency_code": place.regency_code}


def _date(facts: Event | Facts) -> dict[str, Any] | None:
    if facts.date is None:
        return None
    return {name: getattr(facts, name) for name in ("date", "date_end", "date_precision", "date_basis", "date_note")}


def stated(facts: Facts | Event, name: str) -> Any:
    """The value of a single field as a disagreement would hold it; None where it is not stated."""
    if name == "institution":
        return {**_plain(facts.institution), **_codes(facts.place)} if facts.institution else None
    if name == "place.venue":
        return facts.place.venue
    if name == "date":
        return _date(facts)
    value = getattr(facts, name)
    return value.model_dump() if hasattr(value, "model_dump") else value


def updated(known: Sequence[Account], new: Sequence[Account]) -> list[Account]:
    """Known and new accounts, one an article: read again it replaces the earlier one, but an excerpt no whole article.

    Of two addresses of one article the one in words stays.
    """
    kept = list(known)
    for account in new:
        at = next((i for i, other in enumerate(kept) if same_article(account.source, other.source)), None)
        if at is None:
            kept.append(account)
            continue
        earlier = kept[at]
        if (earlier.source.read, account.source.read) == ("full", "excerpt"):
            kept[at] = replace(earlier, source=better_address(earlier.source, account.source))
            continue
        same_text = earlier.source.sha256 == account.source.sha256
        source, other = (earlier, account) if same_text else (account, earlier)
        kept[at] = replace(account, source=better_address(source.source, other.source))
    return kept


def rekeyed(account: Account, key: str) -> Account:
    """The account with its source known by another key."""
    proofs = {name: tuple(p.model_copy(update={"source": key}) for p in kept) for name, kept in account.proofs.items()}
    return replace(account, source=account.source.model_copy(update={"key": key}), proofs=MappingProxyType(proofs))
