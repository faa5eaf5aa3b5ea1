"""Events made for proofs of size: valid, told apart, the same every time."""

from scraper.publish.regions import load_regions
from tests.publish.scale import events


def test_events_by_the_number_are_valid_and_differ() -> None:
    """Each in its province, with an id and mostly a title of its own; more of them begin with the same."""
    found = events(900)
    assert found[:600] == events(600)
    assert len({event.id for event in found}) == len(found)
    assert len({event.title for event in found}) > 600
    for event in found:
        load_regions().check(event.place, event.id)
