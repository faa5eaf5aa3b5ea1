"""The two programs that make a site of pages: MkDocs, then Pagefind, aside; the old site goes when all is well."""

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

from scraper.cli.console import waiting
from scraper.cli.pagefind import index
from scraper.errors import ScraperError

DOCS, SITE, STAGED = Path("docs"), Path("site"), Path("build/site")


def render(epoch: int) -> None:
    """Build the site with its search index in STAGED; the old one stands.

    `epoch` is the second of time that the site bears. Raises ScraperError with the program's own reason where one is
    missing or fails; MkDocs fails where it warns, too.
    """
    with waiting("Membangun situs"):
        _build(epoch)
    index(STAGED, DOCS)


def stand() -> None:
    """Put the staged site in the place of the old one."""
    old = STAGED.with_name("site.old")
    shutil.rmtree(old, ignore_errors=True)
    if SITE.exists():
        SITE.rename(old)
    STAGED.rename(SITE)
    shutil.rmtree(old, ignore_errors=True)


def _build(epoch: int) -> None:
    if importlib.util.find_spec("mkdocs") is None:
        raise ScraperError("mkdocs tidak terpasang; pasang dengan `make run`")
    # Not --quiet: it silences the warnings that --strict is there to count.
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(STAGED)]
    environment = {"SOURCE_DATE_EPOCH": str(epoch), **os.environ}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise ScraperError(f"mkdocs gagal: {_complaint(done.stderr) or f'kode keluar {done.returncode}'}")


def _complaint(log: str) -> str:
    """Give the first thing that MkDocs complained of, else its last words."""
    lines = [line.strip() for line in log.splitlines() if line.strip()]
    first = [line for line in lines if line.startswith(("WARNING", "ERROR"))]
    return (first or lines[-1:] or [""])[0]
