"""The audits of the built pages that take minutes, for `make prove`: HTML by vnu, Lighthouse at phone settings, links.

    python -m tests.browser.prove_pages [EVENTS]

First the events of this repository, then so many made ones (10,000). What audits comes from `package-lock.json` by
`npm ci`, and needs Node 20 and Java.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from scraper.models import Event, Tombstone
from scraper.publish import Settings
from scraper.sources.registry import load_registry
from scraper.store import Store
from tests.browser.ensure_browser import find_browser
from tests.browser.kinds import typical
from tests.browser.serving import published
from tests.publish.audit import dead_links, disordered_headings, read_site, repeated_ids
from tests.publish.built import ROOT, build_site
from tests.publish.scale import events

HERE = Path(__file__).parent
EVENTS = 10_000
LEAST = 95
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
RUNS = 3
"""Lighthouse measures a busy machine too: the best of so many runs is the page's own."""
REGENCIES = "wilayah/a-z"
"""The page of all 514, which is larger than that of any province."""
MATERIAL = "Attribute “autocomplete” is only allowed when the input type is"
"""What vnu says of two boxes that Material puts into pages other than the light ones."""
NEEDED = ("node", "npm", "java")
SHOWN = 20


def prove_pages(count: int = EVENTS) -> list[str]:
    """What does not hold, one line each; figures on standard output."""
    missing = [f"{name} tidak terpasang: halaman tidak dapat diaudit" for name in NEEDED if shutil.which(name) is None]
    if missing:
        return missing
    if not (HERE / "node_modules").is_dir():
        subprocess.run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=HERE, check=True)
    broken = []
    for records in (_own(), events(count)):
        with tempfile.TemporaryDirectory() as folder:
            site = build_site(records, Path(folder), Settings(sources=load_registry()))
            _say(f"audit {len(records)} peristiwa")
            broken += [*_structure(site), *_valid(site), *_light(site)]
    return broken


def _own() -> list[Event | Tombstone]:
    return [one.record for one in Store(ROOT / "events").load().values()]


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _structure(site: Path) -> Iterator[str]:
    pages = read_site(site)
    found = [line for check in (dead_links, repeated_ids, disordered_headings) for line in check(site, pages)]
    _say(f"  tautan, tanda dan judul di {len(pages)} halaman: {len(found)} keluhan")
    yield from found[:SHOWN]


def _valid(site: Path) -> Iterator[str]:
    """Errors of HTML on every kind of page, Material's own aside."""
    files = [str(site / name / "index.html" if not name.endswith(".html") else site / name) for name in typical(site)]
    command = ["java", "-jar", str(HERE / "node_modules/vnu-jar/build/dist/vnu.jar")]
    options = ["--format", "json", "--exit-zero-always", "--stdout"]
    done = subprocess.run([*command, *options, *files], check=True, capture_output=True, text=True)
    said = json.loads(done.stdout)["messages"]
    errors = [one for one in said if one["type"] != "info" and not one["message"].startswith(MATERIAL)]
    _say(
        f"  vnu di {len(files)} halaman: {len(errors)} kesalahan, {len(said) - len(errors)} catatan dan milik Material"
    )
    for one in errors[:SHOWN]:
        page = Path(one.get("url", "")).relative_to(f"file:{site}") if one.get("url") else "vnu"
        yield f"{page}:{one.get('lastLine')}: {one['message']} {one.get('extract', '')!r}"


def _light(site: Path) -> Iterator[str]:
    """Scores below what is wanted: timeline, largest event, largest province, list of regencies."""
    event, province = (
        max(
            (path for path in site.glob(f"{folder}/*/index.html") if path.parent != site / REGENCIES),
            key=lambda path: (path.stat().st_size, path),
        ).parent.relative_to(site)
        for folder in ("peristiwa", "wilayah")
    )
    with published(site) as (root, _):
        for page in ("", f"{event}/", f"{province}/", f"{REGENCIES}/"):
            best = max((_scores(root + page) for _ in range(RUNS)), key=lambda scores: scores["performance"])
            _say(f"  Lighthouse /{page}: {', '.join(f'{name} {score}' for name, score in best.items())}")
            yield from (f"/{page}: {name} {score} < {LEAST}" for name, score in best.items() if score < LEAST)


def _scores(address: str) -> dict[str, int]:
    """Lighthouse's scores in its own settings, which are those of a slow phone."""
    done = subprocess.run(
        [
            "node", str(HERE / "node_modules/lighthouse/cli/index.js"), address, "--quiet", "--output=json",
            f"--only-categories={','.join(CATEGORIES)}", "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
        ],
        check=True, capture_output=True, text=True, env={**os.environ, "CHROME_PATH": str(find_browser())}, timeout=300,
    )  # fmt: skip
    told = json.loads(done.stdout)["categories"]
    return {name: round(100 * told[name]["score"]) for name in CATEGORIES}


def main() -> None:
    """Print what does not hold; exit 1 if anything does not."""
    found = prove_pages(int(sys.argv[1]) if len(sys.argv) > 1 else EVENTS)
    sys.stdout.write("".join(f"{line}\n" for line in found) + f"janji halaman yang tidak dipegang: {len(found)}\n")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
