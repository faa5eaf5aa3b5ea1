"""Who the fetcher says it is."""

import pytest

from scraper.errors import ConfigError
from scraper.fetch.policy import Limits, Pace, Reach, user_agent


@pytest.mark.parametrize(
    ("url", "contact", "agent"),
    [
        (None, None, "IkrarBot/1.0"),
        ("", "", "IkrarBot/1.0"),
        ("https://contoh.id", None, "IkrarBot/1.0 (+https://contoh.id)"),
        (None, "redaksi@contoh.id", "IkrarBot/1.0 (redaksi@contoh.id)"),
        ("https://contoh.id", "redaksi@contoh.id", "IkrarBot/1.0 (+https://contoh.id; redaksi@contoh.id)"),
    ],
)
def test_the_user_agent_says_what_is_known_and_invents_nothing(
    url: str | None, contact: str | None, agent: str
) -> None:
    """No address or contact stands there that nobody gave."""
    assert user_agent(url, contact) == agent


@pytest.mark.parametrize("contact", ["a\r\nHost: lain.id", "réd@contoh.id", "a) (b", "a\tb"])
def test_what_no_header_can_hold_is_an_error(contact: str) -> None:
    """Before anything is sent."""
    with pytest.raises(ConfigError, match="nama perayap"):
        user_agent(None, contact)


def test_what_a_run_keeps_to_unless_told_otherwise() -> None:
    """The promises of the documents, as numbers."""
    limits, pace, reach = Limits(), Pace(), Reach()
    assert (limits.total, limits.redirects, limits.tries, limits.wait, limits.waits) == (30.0, 5, 3, 60.0, 120.0)
    assert (pace.gap, pace.widest) == (2.0, 60.0)
    assert (reach.loopback_only, reach.ports, reach.plain_http) == (False, frozenset({80, 443}), frozenset())
