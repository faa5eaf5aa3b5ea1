"""Copies of articles in the Internet Archive: what its Wayback Availability API is asked, and what it answers.

    https://archive.org/wayback/available?url=ADDRESS&timestamp=20221109
    {"archived_snapshots":{"closest":{"available":true,"status":"200","timestamp":"20221110031522",
      "url":"http://web.archive.org/web/20221110031522/ADDRESS"}}}

(https://archive.org/help/wayback_api.php). An address is taken from its answer and never made up.
"""

import json
import re
from typing import Final
from urllib.parse import quote

from scraper.errors import ReadError
from scraper.read.address import canonical_url

LIMIT: Final = 64 * 1024
"""The largest answer that is read, in bytes."""
_ASKED = "https://archive.org/wayback/available?url={url}"
_SNAPSHOT = re.compile(r"https?://web\.archive\.org(?P<path>/web/\d{14}/https?:/[!-~]{1,2000})")


def question(url: str, day: str | None) -> str:
    """The address that tells of the copy nearest to an ISO day; of the latest one where none is known."""
    when = f"&timestamp={day.replace('-', '')}" if day else ""
    return _ASKED.format(url=quote(url, safe="")) + when


def snapshot(url: str, body: bytes) -> str | None:
    """The address of the copy that an answer names; None where it names none of this article."""
    try:
        closest = json.loads(body)["archived_snapshots"]["closest"]
        given, status, available = closest["url"], closest["status"], closest["available"]
        found = _SNAPSHOT.fullmatch(given)
        same = found is not None and canonical_url(given) == canonical_url(url)
    except (ValueError, TypeError, KeyError, RecursionError, ReadError):
        return None
    return (
        f"https://web.archive.org{found['path']}" if found and same and available is True and status == "200" else None
    )
