"""What a run saw, against what the registry expects."""

import pytest

from scraper.models import Bounds, Expected
from scraper.sources.discover.face import Outcome
from scraper.sources.expect import surprises
from tests.sources.asking import HOME, Web, find, html, source

WATCHED = source(("listing", "/"), expect=Expected(Bounds(2, 10), Bounds(0, 3)))


def outcome(answered: int = 1, listed: int = 5, found: int = 1) -> Outcome:
    return Outcome("kabar", 1, answered, listed, 0, found, True, ())


@pytest.mark.parametrize(
    ("seen", "told", "broken"),
    [
        (outcome(), [], []),
        (outcome(listed=2, found=0), [], []),
        (outcome(listed=10, found=3), [], []),
        (outcome(listed=1), ["1 tautan terdaftar, paling sedikit 2"], [True]),
        (outcome(listed=11), ["11 tautan terdaftar, paling banyak 10"], [False]),
        (outcome(found=4), ["4 tautan ditemukan, paling banyak 3"], [False]),
        (outcome(answered=0, listed=0, found=0), ["tidak satu pun permintaan terjawab"], [True]),
    ],
)
def test_a_count_outside_its_bounds_is_told(seen: Outcome, told: list[str], broken: list[bool]) -> None:
    """Too little is broken, too much is odd; silence between elections is neither."""
    found = surprises(WATCHED, seen)
    assert [one.what for one in found] == told
    assert [one.broken for one in found] == broken


def test_a_page_that_lost_its_list_is_noticed() -> None:
    """The site answers, but nothing in the answer is a link any more."""
    _, seen = find(Web({HOME: b"<!doctype html><p>Selamat datang</p>"}), WATCHED)
    assert [one.broken for one in surprises(WATCHED, seen)] == [True]
    _, seen = find(Web({HOME: html(("/a-b-c-d", "ASN"), ("/e-f-g-h", "PNS"))}), WATCHED)
    assert surprises(WATCHED, seen) == ()
