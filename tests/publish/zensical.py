"""`make zensical`: the site as Zensical builds it, with the same pages and words; the exit code says whether.

    python -m tests.publish.zensical [FOLDER]

Both build the repository's events and the tests' odd and hostile ones from the same files. Zensical's site is left in
FOLDER (build/zensical). Not part of `make test`: Zensical is young, and nothing here waits for it.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from bs4 import BeautifulSoup

from scraper.models import Event, Tombstone
from tests.publish.bench import ZENSICAL
from tests.publish.built import ROOT, build_site
from tests.publish.events import HOSTILE_EVENTS, TOMBSTONES, USUAL_EVENTS
from tests.publish.scale import events

FROM_REPOSITORY = 300
SHOWN = 12
"""How many differences are told at most."""


def differences(mkdocs: Path, zensical: Path) -> list[str]:
    """Pages that only one of the sites has, and pages that read differently; one line each."""
    first, second = (
        {path.relative_to(site).as_posix() for path in site.rglob("*.html")} for site in (mkdocs, zensical)
    )
    found = [f"hanya dari MkDocs: {name}" for name in sorted(first - second)]
    found += [f"hanya dari Zensical: {name}" for name in sorted(second - first)]
    for name in sorted(first & second):
        words, others = read(mkdocs / name), read(zensical / name)
        if words != others:
            at = next(
                (i for i, (a, b) in enumerate(zip(words, others, strict=False)) if a != b),
                min(map(len, (words, others))),
            )
            found.append(f"{name}: “{' '.join(words[at : at + 8])}” dan “{' '.join(others[at : at + 8])}”")
    return found


def read(page: Path) -> list[str]:
    """The words of a page's title, masthead, content and colophon; what the theme has around them is its own."""
    soup = BeautifulSoup(page.read_bytes(), "lxml")
    parts = soup.select("title, .ik-banner, .ik-masthead, #isi, .ik-colophon")
    return " ".join(part.get_text(" ") for part in parts).split()


def main(folder: Path) -> None:
    """Build both, compare, and exit with 1 where they differ."""
    records: list[Event | Tombstone] = [*events(FROM_REPOSITORY), *USUAL_EVENTS, *HOSTILE_EVENTS, *TOMBSTONES]
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        mkdocs = build_site(records, place)
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(place, folder, ignore=shutil.ignore_patterns("site"))
        done = subprocess.run([ZENSICAL, "build"], cwd=folder, capture_output=True, text=True, check=False)
        if done.returncode or not (folder / "site/index.html").is_file():
            sys.exit(f"zensical gagal: {(done.stderr or done.stdout).strip()[-300:]}")
        found = differences(mkdocs, folder / "site")
        count = sum(1 for _ in mkdocs.rglob("*.html"))
    sys.stdout.write(f"{count} halaman dari MkDocs, {len(found)} berbeda dari Zensical: {folder}/site\n")
    sys.exit("\n".join(found[:SHOWN]) or 0)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if sys.argv[1:] else ROOT / "build/zensical")
