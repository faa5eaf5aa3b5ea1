"""The pages of the first run: reports that we wrote ourselves, in the markup of real publishing systems.

Every event, person and figure in them is invented, and every address lies under `contoh.invalid`. `expected.jsonl`
holds what a careful reader makes of each page; the tests read the pages against it.
"""

import csv
import datetime as dt
import json
from importlib import resources
from typing import Any

from scraper.models import Page


def pages() -> list[Page]:
    """All sample pages, in the order of `pages.csv`."""
    folder = resources.files(__name__)
    rows = csv.DictReader(folder.joinpath("pages.csv").read_text(encoding="utf-8").splitlines())
    return [
        Page(
            url=row["url"],
            body=folder.joinpath("html", row["file"]).read_bytes(),
            retrieved=dt.date.fromisoformat(row["retrieved"]),
        )
        for row in rows
    ]


def expected() -> dict[str, dict[str, Any]]:
    """What each page says, read by hand, by address (`expected.jsonl`; `README.md` explains its keys)."""
    lines = resources.files(__name__).joinpath("expected.jsonl").read_text(encoding="utf-8").splitlines()
    return {row["url"]: row for row in map(json.loads, lines)}
