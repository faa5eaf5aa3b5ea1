"""What the search knows of events and lists: whatever their pages show, and common words for the newest alone."""

import json
from collections.abc import Sequence
from urllib.parse import parse_qs

import pytest

from scraper.models import Event, Person
from scraper.publish import search
from scraper.publish.entry import entries_of, newest_first
from scraper.publish.facts import facts_of
from scraper.publish.regions import load_regions
from scraper.publish.search import Record, as_lines, common_words, search_records
from scraper.publish.text import visible
from tests.publish.events import HOSTILE_EVENTS, USUAL_EVENTS, event

REGIONS = load_regions()
PAGES = [
    ("wilayah/ntt/sikka/index.md", "Kabupaten Sikka"),
    ("tahun/2024/index.md", "Tahun 2024"),
    ("metode/ketepatan/index.md", "Ketepatan"),
]


def records_of(events: Sequence[Event]) -> list[Record]:
    found = newest_first(events)
    return list(search_records(found, entries_of(found, REGIONS, frozenset()), PAGES, REGIONS))


def told(record: Record) -> dict[str, str]:
    """What a result shows, as the site's script reads it."""
    return {key: values[0] for key, values in parse_qs(record.url.partition("#")[2]).items()}


def by_id(found: Sequence[Record]) -> dict[str, Record]:
    return {record.url.split("/")[2]: record for record in found if record.url.startswith("/peristiwa/")}


@pytest.mark.parametrize("one", [*USUAL_EVENTS, *HOSTILE_EVENTS], ids=lambda one: one.id)
def test_an_event_is_found_by_what_its_page_shows(one: Event) -> None:
    """Every value, other reports' too, the titles of reports, and what the quotes say otherwise."""
    record = by_id(records_of([one]))[one.id]
    words = f"{record.meta['title']} {record.content}".lower()
    shown = [value.text for fact in facts_of(one, REGIONS) if fact.field for value in (*fact.values, *fact.others)]
    quotes = [proof.quote for proofs in one.evidence.values() for proof in proofs]
    quotes += [other.quote for other in one.disagreements if other.quote]
    for text in (*shown, *quotes, *(source.title for source in one.sources if source.title)):
        for word in visible(text).lower().split():
            assert word.strip(",.;:-") in words


def test_a_result_shows_what_lists_show() -> None:
    """Date, place and headcount as there, hostile ones too."""
    found = by_id(records_of([*USUAL_EVENTS, *HOSTILE_EVENTS]))
    for entry in entries_of([*USUAL_EVENTS, *HOSTILE_EVENTS], REGIONS, frozenset()):
        shown = {"title": entry.title, "when": entry.date, "where": entry.place, "count": entry.headcount}
        assert told(found[entry.id]) == {key: value for key, value in shown.items() if value}
        assert "//" not in found[entry.id].url


def test_the_newest_come_last() -> None:
    """Of one day those that lists have first: sorted by day from the last, Pagefind gives the lists' own order."""
    events = newest_first(USUAL_EVENTS)
    assert list(by_id(records_of(USUAL_EVENTS))) == [one.id for one in reversed(events)]
    undated = [record for record in records_of(USUAL_EVENTS) if record.sort.get("day") == search.UNDATED]
    assert {record.url.split("/")[2] for record in undated} == {one.id for one in events if one.date is None}


def test_lists_are_found_by_their_titles() -> None:
    """Regions as regions; of other pages the words are read from the site."""
    region, year = [record for record in records_of([]) if record.sort == {"day": search.LISTED}]
    assert (region.url, region.meta) == ("/wilayah/ntt/sikka/#title=Kabupaten+Sikka", {"region": "Kabupaten Sikka"})
    assert (year.url, year.meta) == ("/tahun/2024/#title=Tahun+2024", {"title": "Tahun 2024"})


@pytest.fixture
def many(monkeypatch: pytest.MonkeyPatch) -> list[Event]:
    """Twelve events with *ikrar* in all titles and *dinas* in ten, of which five count as new."""
    monkeypatch.setattr(search, "NEWEST", 5)
    kinds = ["Dinas"] * 10 + ["Rutan"] * 2
    return [
        event(number, title=f"Ikrar {kind} {number}", institution=None, date=f"2024-10-{30 - number:02}")
        for number, kind in enumerate(kinds)
    ]


def test_common_words_are_kept_for_the_newest(many: list[Event]) -> None:
    """Older events lose them and nothing else, in whatever letters, and a record tells how many have them."""
    many[7] = many[7].model_copy(update={"title": "IKRAR, Dinás (ikrar) untuk Dinaslanda"})
    found = by_id(records_of(many))
    assert found["e0000004"].meta["title"] == "Ikrar Dinas 4"
    assert found["e0000005"].meta["title"] == "5"
    assert found["e0000007"].meta["title"] == "untuk Dinaslanda"
    assert found["e0000011"].meta["title"] == "Rutan 11"
    assert told(found["e0000005"])["title"] == "Ikrar Dinas 5"
    common = {told(one)["word"]: told(one) for one in records_of(many) if "common" in one.meta}
    assert common["ikrar"] == {"word": "ikrar", "count": "12", "total": "12", "newest": "5"}
    assert common["dinas"]["count"] == "10"
    assert "rutan" not in common
    assert [one.meta["common"] for one in records_of(many) if "common" in one.meta] == sorted(common)


def test_a_word_that_a_common_one_begins_with_goes_with_it(many: list[Event]) -> None:
    """Its results could not be told from those of the other: the index finds words by their beginnings."""
    many[6] = many[6].model_copy(update={"title": "Ikr Rutan 6"})
    assert by_id(records_of(many))["e0000006"].meta["title"] == "Rutan 6"


def test_where_all_events_are_new_no_word_is_common() -> None:
    """Nor is one that four of five have, nor a number."""
    assert common_words([{"ikrar"}] * search.NEWEST) == {}
    others = [{"ikrar", "2024"}] * 4 * search.NEWEST + [{"lain"}] * search.NEWEST
    assert common_words(others) == {}
    assert common_words([*others, {"ikrar", "2024"}]) == {"ikrar": 4 * search.NEWEST + 1}


def test_a_post_is_found_by_its_other_name() -> None:
    """*Sekda* for *Sekretaris Daerah*."""
    leader = Person(name="Rekaan", role="Sekretaris Daerah", org=None)
    assert "sekda" in by_id(records_of([event(1, led_by=leader)]))["e0000001"].content.split()


def test_records_are_lines() -> None:
    """One JSON object each, whatever the words."""
    found = records_of([*USUAL_EVENTS, *HOSTILE_EVENTS])
    lines = as_lines(found).splitlines()
    assert [json.loads(line)["url"] for line in lines] == [record.url for record in found]
