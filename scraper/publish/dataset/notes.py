"""What changed in a release, for people: by kind, by province, by field, and every merge and removal by name."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from scraper.publish.dataset.about import About
from scraper.publish.dataset.history import Change, Release

_NATIONAL = ("Nasional", "National")


def notes(release: Release, changes: Sequence[Change], provinces: Mapping[str, str], about: About) -> str:
    """The notes of a release in Markdown, Indonesian first. `provinces`: code → name."""
    lines = [
        f"# Ikrar, data {release.version} ({release.released})",
        "",
        f"{release.events} peristiwa: {release.added} baru, {release.modified} diubah, {release.merged} digabung, "
        f"{release.removed} dihapus. Angka pertama versi naik bila kolom berubah, yang kedua bila ada peristiwa baru, "
        "yang ketiga bila hanya koreksi atau keadaan tautan.",
        "",
        *_tables(changes, provinces, 0, ("Provinsi", "Bidang", "Peristiwa", "Nisan")),
        "### Yang tidak dapat dijawab data ini",
        "",
        *(f"- {limit.indonesian}" for limit in about.limits),
        "",
        f"## English: release {release.version}",
        "",
        f"{release.events} events: {release.added} added, {release.modified} modified, {release.merged} merged, "
        f"{release.removed} removed. The first number of the version rises when columns change, the second with new "
        "events, the third with corrections or states of links only.",
        "",
        *_tables(changes, provinces, 1, ("Province", "Field", "Events", "Tombstones")),
        "### What these data cannot tell",
        "",
        *(f"- {limit.english}" for limit in about.limits),
    ]
    return "\n".join(lines) + "\n"


def _tables(
    changes: Sequence[Change], provinces: Mapping[str, str], language: int, words: tuple[str, str, str, str]
) -> Iterator[str]:
    province, field, events, graves = words
    places = {change.event_id: change.province_code for change in changes}
    by_place: Counter[str] = Counter()
    for code in places.values():
        by_place[provinces.get(code or "", code or _NATIONAL[language])] += 1
    by_field = Counter(change.field for change in changes if change.field)
    yield from _counts(province, events, by_place)
    yield from _counts(field, events, by_field)
    moved = [change for change in changes if change.change in ("merged", "removed")]
    if moved:
        yield from (f"### {graves}", "")
        yield from (f"- {change.event_id}: {change.change} {change.new or ''}".rstrip() for change in moved)
        yield ""


def _counts(name: str, events: str, counts: Mapping[str, int]) -> Iterator[str]:
    if counts:
        yield from (f"| {name} | {events} |", "| --- | ---: |")
        ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
        yield from (f"| {key} | {count} |" for key, count in ranked)
        yield ""
