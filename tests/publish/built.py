"""A whole site, built from records the way the command line does it: publish, MkDocs, strictly, then Pagefind."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from bs4 import BeautifulSoup

from scraper.cli.pagefind import index
from scraper.models import Event, Tombstone
from scraper.publish import Settings, publish
from scraper.publish.publish import GENERATED

ROOT = Path(__file__).parents[2]
QUIET = {"SOURCE_DATE_EPOCH": "1700000000", "NO_MKDOCS_2_WARNING": "1"}
UNSET = ("IKRAR_SITE_URL", "IKRAR_REPO_URL", "IKRAR_CONTACT")


def html_of(path: Path) -> BeautifulSoup:
    """The HTML of a generated page, as it stands in the front matter of its file under docs/."""
    return BeautifulSoup(path.read_text(encoding="utf-8").split("\nbody: |-\n", 1)[1], "lxml")


def build_site(
    records: Sequence[Event | Tombstone],
    folder: Path,
    settings: Settings | None = None,
    env: Mapping[str, str] | None = None,
    search: bool = False,
) -> Path:
    """Build under `folder` and give the site's folder, with its index for `search`; fails on any warning of MkDocs."""
    docs = copy_docs(folder)
    publish(records, docs, settings or Settings())
    environment = {key: value for key, value in os.environ.items() if key not in UNSET}
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "-f", str(folder / "mkdocs.yml")],
        env={**environment, **QUIET, **(env or {})},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    if search:
        index(folder / "site", docs)
    return folder / "site"


def copy_docs(folder: Path) -> Path:
    """Copy what is written by hand, and the configuration, under `folder`; give the folder of the pages."""
    docs = folder / "docs"
    shutil.copytree(ROOT / "docs", docs, ignore=lambda at, _: GENERATED if Path(at) == ROOT / "docs" else ())
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return docs
