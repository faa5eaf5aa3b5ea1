"""The sample pages: they are read as expected, and they are what they promise to be."""

import datetime as dt
import re
from collections import Counter
from typing import Any

import pytest

from scraper.lexicon.regions import load_regions
from scraper.models import Page
from scraper.read.page import read_page
from scraper.samples import expected, pages
from scraper.vocabulary import ELECTION_LABELS, KIND_LABELS

EXPECTED = expected()
EVENTS = {url: row["event"] for url, row in EXPECTED.items() if row["event"]}
FORMS = {"deklarasi", "ikrar", "pakta integritas", "komitmen bersama", "surat pernyataan", "nota kesepahaman", "sumpah"}


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.url.removeprefix("https://"))
def test_a_page_is_read_as_a_person_reads_it(page: Page) -> None:
    """Title, day, completeness, and the sentences that must and must not be in the text."""
    row, article = EXPECTED[page.url], read_page(page)
    assert (article.title, str(article.published), article.read) == (row["title"], row["published"], row["read"])
    assert [part for part in row["body_has"] if part not in article.text] == []
    assert [part for part in row["body_lacks"] if part in article.text] == []
    assert 120 <= len(article.text.split()) <= 350


def test_every_page_has_its_expectation() -> None:
    """Pages and expectations are the same set, and every address is of the sample world."""
    addresses = [page.url for page in pages()]
    assert sorted(addresses) == sorted(EXPECTED)
    assert len(set(addresses)) == len(addresses)
    assert all(re.match(r"https://(?:[a-z-]+\.)+contoh\.invalid/", url) for url in addresses)


def test_expectations_use_the_vocabularies() -> None:
    """Kinds, forms, elections and region codes exist; a date is a day."""
    regions = load_regions().regions
    for url, event in EVENTS.items():
        assert event["institution"]["kind"] in KIND_LABELS, url
        assert set(event["forms"]) <= FORMS, url
        assert set(event["election"]) <= set(ELECTION_LABELS), url
        assert event["province_code"] in regions, url
        assert (
            event["regency_code"] is None or regions[event["regency_code"]].province_code == event["province_code"]
        ), url
        assert dt.date.fromisoformat(event["date"]), url


def test_named_witnesses_stand_in_the_text() -> None:
    """What is expected can be read from the page: names and numbers are printed there."""
    for page in pages():
        event = EVENTS.get(page.url)
        if not event:
            continue
        text = read_page(page).text
        for witness in event["witnesses"]:
            assert witness["name"] is None or witness["name"] in text, (page.url, witness)


def test_the_same_event_is_said_of_both_reports() -> None:
    """Reports of one event point at each other and agree on place and day."""
    for url, row in EXPECTED.items():
        other = row.get("same_event_as")
        if other:
            assert EXPECTED[other]["same_event_as"] == url
            assert all(EVENTS[url][key] == EVENTS[other][key] for key in ("province_code", "regency_code", "date"))


def test_the_samples_are_varied() -> None:
    """Enough platforms, provinces, kinds, elections and difficulties to show what the pipeline does."""

    def count(value: Any) -> int:
        return len(set(value))

    assert count(event["province_code"] for event in EVENTS.values()) >= 10
    assert count(event["institution"]["kind"] for event in EVENTS.values()) >= 9
    assert {"pilkada-2018", "pilkada-2020", "pemilu-2024", "pilkada-2024"} <= {
        name for event in EVENTS.values() for name in event["election"]
    }
    assert {"exact", "approx", "min", "vague"} <= {
        event["headcount"]["qualifier"] for event in EVENTS.values() if event["headcount"]
    }
    assert sum(bool(event["witnesses"]) for event in EVENTS.values()) >= 7
    assert sum(event["status"] == "planned" for event in EVENTS.values()) == 1
    kinds = Counter(row["kind"] for row in EXPECTED.values())
    assert kinds["statement"] == kinds["socialisation"] == kinds["violation"] == kinds["other"] == 1


def test_one_page_is_not_utf8() -> None:
    """The charset of old portals is part of the sample."""
    broken = []
    for page in pages():
        try:
            page.body.decode("utf-8")
        except UnicodeDecodeError:
            broken.append(page.url)
    assert len(broken) == 1
