"""The gate of changes falls when a run did more than a run does, and only then."""

import pytest

from scraper.daily.changes import difference, fallen
from tests.daily.records import buried, events, name, one, with_changed, without
from tests.factories import make_source


@pytest.mark.parametrize(
    ("count", "touched", "falls"),
    [(20, 10, False), (20, 11, True), (200, 10, False), (200, 11, True), (1000, 50, False), (1000, 51, True),
     (210, 10, False), (219, 10, False), (220, 11, False), (220, 12, True), (5, 5, False)],
)  # fmt: skip
@pytest.mark.parametrize("touch", [with_changed, without, buried], ids=["changed", "vanished", "buried"])
def test_ten_or_five_percent_is_the_most(count: int, touched: int, falls: bool, touch: object) -> None:
    """Whichever is more; an event that is gone counts as one that is told otherwise."""
    assert callable(touch)
    before = events(count)
    found = difference(before, touch(before, range(touched)))
    assert len(found.vanished) + len(found.changed) == touched
    assert bool(fallen(found)) is falls


def test_both_kinds_are_counted_together() -> None:
    """Six of the one and five of the other are eleven."""
    before = events(20)
    found = difference(before, with_changed(without(before, range(6)), range(6, 11)))
    [told] = fallen(found)
    assert told.startswith("11 dari 20 peristiwa hilang atau berubah, paling banyak 10: hilang 6 (e0000000")
    assert fallen(difference(before, with_changed(without(before, range(5)), range(6, 11)))) == ()


def test_it_names_ten_and_counts_the_rest() -> None:
    """A run that broke everything is told in one line all the same."""
    before = events(40)
    [told] = fallen(difference(before, without(before, range(40))))
    assert f"{name(9)} dan 30 lagi" in told
    assert name(10) not in told


def test_what_is_added_is_no_change() -> None:
    """A wave brings as many events as it brings, from as many outlets."""
    before = events(20)
    found = difference(before, before | {name(n): one(n, host=f"media-{n}.example") for n in range(100, 300)})
    assert (len(found.added), found.changed, found.vanished) == (200, (), ())
    assert fallen(found) == ()


def test_another_report_or_another_link_is_no_change() -> None:
    """Confirmed by more outlets, or gone from the web: no value is another."""
    before = events(20)
    more = {
        identity: record.model_copy(
            update={
                "sources": (
                    *(source.model_copy(update={"link": "gone"}) for source in getattr(record, "sources", ())),
                    make_source("s2", url=f"https://lain.example/{identity}"),
                ),
                "last_changed": "2026-11-30",
            }
        )
        for identity, record in before.items()
    }
    assert difference(before, more).changed == ()


def test_a_lost_report_is_a_change() -> None:
    """What an event was told by does not go unnoticed."""
    before = events(20)
    other = {identity: one(n + 500).model_copy(update={"id": identity}) for n, identity in enumerate(before)}
    assert len(difference(before, other).changed) == 20


def test_a_lost_tombstone_is_lost() -> None:
    """Whoever follows an old address must still be told."""
    before = buried(events(3), [1])
    assert difference(before, without(before, [1])).vanished == (name(1),)
    assert difference(before, before).before == 2


@pytest.mark.parametrize(("count", "falls"), [(20, False), (21, True)])
def test_a_flood_from_one_outlet_is_read_first(count: int, falls: bool) -> None:
    """Twenty events that nobody else tells of may be a busy week; more may be a site that was broken into."""
    before = events(5)
    found = difference(before, before | {name(n): one(n, host="dijual.example") for n in range(100, 100 + count)})
    assert bool(fallen(found)) is falls
    if falls:
        assert fallen(found) == (
            "21 peristiwa baru yang hanya diberitakan dijual.example, paling banyak 20 dalam satu putaran",
        )


def test_a_flood_that_others_confirm_is_none() -> None:
    """Each of these events has a second outlet."""
    second = make_source("s2", url="https://lain.example/berita")
    added = {name(n): (event := one(n)).model_copy(update={"sources": (*event.sources, second)}) for n in range(90)}
    assert fallen(difference({}, added)) == ()
