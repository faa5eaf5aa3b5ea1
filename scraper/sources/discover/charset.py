"""The charset that a server declares."""

import re

from scraper.models import Response

_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", re.I)


def charset_of(response: Response) -> str | None:
    """The charset named in the Content-Type, None where it names none."""
    found = _CHARSET.search(response.headers.get("content-type", ""))
    return found[1] if found else None
