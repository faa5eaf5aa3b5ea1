"""The rows of the timeline: small, and nothing is lost on the way."""

import datetime as dt
import gzip
import json
from collections.abc import Sequence
from typing import Any

from scraper.models import Event, Headcount, Person, Place
from scraper.publish.entry import Entry, entries_of, newest_first
from scraper.publish.regions import NATIONAL, load_regions
from scraper.publish.rows import LOW, PROVINCE, REGENCY, SHORT, rows_of
from scraper.publish.text import compact_json, number
from tests.publish.events import HOSTILE_EVENTS, USUAL_EVENTS, event
from tests.publish.scale import events

KILOBYTES = 250
"""What all rows of ten thousand events may weigh, compressed as servers do."""


def entries(records: Sequence[Event]) -> list[Entry]:
    return entries_of(newest_first(records), load_regions(), frozenset())


def cell(rows: dict[str, Any], name: str, place: int) -> str:
    """A cell as the timeline's script reads it."""
    text = str(rows[name]["values"][rows[name]["at"][place]])
    code = rows["region"]["values"][rows["region"]["at"][place]]
    regency = rows["names"].get(code, "")
    low = rows["low"][place]
    short = regency.removeprefix("Kabupaten ").removeprefix("Kota ").removeprefix("Administrasi ")
    for mark, name_of in ((REGENCY, regency), (SHORT, short), (PROVINCE, rows["names"].get(code[:2], ""))):
        text = text.replace(mark, name_of)
    return text if low is None else text.replace(LOW, number(low))


def test_every_cell_comes_back() -> None:
    """Whatever words the events have: regions written short, and hostile ones."""
    found = entries([*USUAL_EVENTS, *HOSTILE_EVENTS, *events(300)])
    rows = json.loads(compact_json(rows_of(found, load_regions())))
    assert rows["count"] == len(found)
    day = 0
    for place, entry in enumerate(found):
        for name in ("title", "institution", "headcount", "witnesses", "status", "kind"):
            assert cell(rows, name, place) == getattr(entry, name)
        assert cell(rows, "elections", place).split() == list(entry.elections)
        assert cell(rows, "bodies", place).split() == list(entry.bodies)
        assert rows["ids"][8 * place : 8 * place + 8] == entry.id
        day = day - rows["days"][place] if place else rows["days"][0]
        printed = (dt.date(1970, 1, 1) + dt.timedelta(day)).isoformat()
        length = {"d": 10, "m": 7, "y": 4, "-": 0}[rows["precision"][place]]
        assert printed[:length] == entry.day


def test_region_names_are_marks() -> None:
    """The event's own, where its title names it; another's stays as it is."""
    [entry] = entries(
        [
            event(
                1,
                title="Ikrar Kabupaten Sikka, Sikka, NTT dan Kabupaten Ende",
                place=Place(province_code="53", regency_code="53.07"),
            )
        ]
    )
    title = rows_of([entry], load_regions())["title"]["values"]
    assert title == [f"Ikrar {REGENCY}, {SHORT}, NTT dan Kabupaten Ende"]
    [national] = entries([event(1, title="Ikrar Bali", place=Place())])
    assert rows_of([national], load_regions())["title"]["values"] == ["Ikrar Bali"]
    assert national.province == NATIONAL


def test_a_headcount_is_its_number_once() -> None:
    """In the words where they print it; *ratusan* has none to take out."""
    exact = Headcount(value=1250, low=1250, high=1250, qualifier="exact", unit="ASN", text="1.250 ASN")
    vague = Headcount(value=None, low=100, high=999, qualifier="vague", unit="ASN", text="ratusan ASN")
    rows = rows_of(entries([event(1, headcount=exact), event(2, headcount=vague), event(3)]), load_regions())
    assert [cell(rows, "headcount", n) for n in range(3)] == ["1.250 ASN", "ratusan ASN", ""]
    assert f"{LOW} ASN" in rows["headcount"]["values"]


def test_words_are_those_that_no_other_cell_holds() -> None:
    """Folded: small letters, no diacritics, each once; the venue is left to the search of the site."""
    leader = Person(name="I Gdé Rekaan", role="Bupati", org="Kabupaten Sikka")
    [entry] = entries(
        [event(1, led_by=leader, place=Place(province_code="53", regency_code="53.07", venue="Aula"), forms=("ikrar",))]
    )
    assert entry.words == "i gde bupati"
    assert entry.outlets == ("Suara Rekaan",)


def test_ten_thousand_rows_are_small() -> None:
    """Compressed by the usual level of a server."""
    rows = compact_json(rows_of(entries(events(10_000)), load_regions())).encode()
    assert len(gzip.compress(rows, 6)) <= KILOBYTES * 1000
