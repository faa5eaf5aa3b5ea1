"""What the dataset is, in the words and addresses that all its descriptions share."""

from dataclasses import dataclass

from scraper.publish.dataset.contents import Contents
from scraper.publish.dataset.limits import Limit, limits_of
from scraper.publish.dataset.release import version_of

LICENSE = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Attribution 4.0 International",
    "path": "https://creativecommons.org/licenses/by/4.0/",
}
TITLE = "Ikrar: pledges of neutrality by Indonesian civil servants"
DESCRIPTION = (
    "Events in which Indonesian public institutions pledged neutrality before elections, read from news reports, with "
    "the words behind every value. Region codes are Kemendagri's (idn-area-data 4.0.1, ODbL 1.0)."
)
KEYWORDS = ("Indonesia", "elections", "civil service", "neutrality", "netralitas ASN", "pemilu", "pilkada")
CREATOR = "Ikrar contributors"
FORMATS = {
    "csv": "text/csv",
    "json": "application/json",
    "jsonl": "application/jsonl",
    "sqlite": "application/vnd.sqlite3",
    "parquet": "application/vnd.apache.parquet",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "py": "text/x-python",
    "sql": "application/sql",
    "R": "text/x-r",
    "cff": "application/yaml",
}
"""Ending of a file → its media type."""


@dataclass(frozen=True, slots=True)
class Written:
    """One file of the dataset as it was written."""

    name: str
    size: int
    sha256: str

    @property
    def format(self) -> str:
        return self.name.rpartition(".")[2]


@dataclass(frozen=True, slots=True)
class About:
    """Version, days and limits of one state of the dataset; `site` ends in a slash, None where there is none."""

    version: str
    changed: str | None
    first: str | None
    last: str | None
    site: str | None
    limits: tuple[Limit, ...]

    def sheet(self) -> dict[str, str]:
        """What stands in the database and the workbook themselves, for those who have nothing else."""
        told = {
            "judul": "Ikrar: lini masa deklarasi netralitas ASN se-Indonesia",
            "title": TITLE,
            "version": self.version,
            "license": f"{LICENSE['name']} {LICENSE['path']}",
            "description": DESCRIPTION,
        }
        for n, limit in enumerate(self.limits, start=1):
            told[f"batas {n}"] = limit.indonesian
        for n, limit in enumerate(self.limits, start=1):
            told[f"limit {n}"] = limit.english
        return told


def about(contents: Contents) -> About:
    """Describe these contents."""
    dates = sorted(event.date for event in contents.events if event.date)
    return About(
        version=version_of(contents),
        changed=max((record.last_changed for record in contents.records), default=None),
        first=dates[0] if dates else None,
        last=dates[-1] if dates else None,
        site=contents.site_url.rstrip("/") + "/" if contents.site_url else None,
        limits=limits_of(contents),
    )
