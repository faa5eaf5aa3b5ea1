"""What the archive is asked, and what of its answer is taken."""

import json
from typing import Any

import pytest

from scraper.crawl.archive import question, snapshot

URL = "https://kabar.example/2022/11/ikrar?p=7&x=1"
COPY = f"https://web.archive.org/web/20221110031522/{URL}"


def told(**changes: Any) -> bytes:
    closest = {
        "available": True,
        "status": "200",
        "timestamp": "20221110031522",
        "url": COPY.replace("https", "http", 1),
    }
    return json.dumps({"url": URL, "archived_snapshots": {"closest": closest | changes}}).encode()


def test_the_archive_is_asked_for_the_copy_nearest_to_the_day() -> None:
    """The address as one parameter, whatever stands in it."""
    asked = "https://archive.org/wayback/available?url=https%3A%2F%2Fkabar.example%2F2022%2F11%2Fikrar%3Fp%3D7%26x%3D1"
    assert question(URL, "2022-11-09") == f"{asked}&timestamp=20221109"
    assert question(URL, None) == asked


def test_the_copy_that_it_names_is_taken() -> None:
    """Encrypted, whatever it says, and however it writes the article's address."""
    assert snapshot(URL, told()) == COPY
    assert snapshot("https://m.kabar.example/2022/11/ikrar?p=7&x=1", told()) == COPY


@pytest.mark.parametrize(
    "body",
    [
        b"", b"<html>", b"[]", b"{}", b'{"archived_snapshots": {}}', b"[" * 100_000,
        told(available=False), told(status="404"), told(status=200), told(url=None),
        told(url="http://web.archive.org/web/20221110031522/https://lain.example/"),
        told(url=COPY.replace("web.archive.org", "web.archive.org.lain.example")),
        told(url=COPY.replace("https://web", "javascript://web")), told(url=f"{COPY}\n<script>"),
        told(url=f"{COPY}\u200b"), told(url=COPY.replace("20221110031522", "*")), told(url=COPY + "x" * 3000),
    ],
)  # fmt: skip
def test_whatever_else_it_says_is_no_copy(body: bytes) -> None:
    """Of another article, at another host, unsafe, too long, or nothing at all."""
    assert snapshot(URL, body) is None
