"""MkDocs and Pagefind as `build` runs them: the site changes only when a whole new one stands ready."""

import base64
import gzip
import importlib.util
import json
import sys
from pathlib import Path

import pytest

from scraper.cli import generate, pagefind
from scraper.errors import ScraperError
from scraper.publish.search import RECORDS

REFUSAL = base64.b64encode(b'{"payload": {"type": "Error", "message": "penuh"}}').decode()
CONFIG = "site_name: Uji\ntheme: {name: mkdocs, locale: id}\nplugins: []\n"


@pytest.fixture
def docs(root: Path) -> Path:
    """A small site of MkDocs' own, without events."""
    (root / "docs").mkdir()
    (root / "docs/index.md").write_text("# Lini masa\n", encoding="utf-8")
    (root / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    return root / "docs"


@pytest.mark.usefixtures("docs")
def test_a_site_replaces_the_old_one_whole(root: Path) -> None:
    """What the old site had and the new one has not is gone, and nothing is left beside it."""
    (root / "site").mkdir()
    (root / "site/lama.html").touch()
    generate.render(0)
    assert (root / "site/lama.html").exists()
    generate.stand()
    assert (root / "site/index.html").is_file()
    assert not (root / "site/lama.html").exists()
    assert list((root / "build").iterdir()) == []


def test_a_failed_build_leaves_the_old_site(docs: Path, root: Path) -> None:
    """A dead link fails a strict build, and MkDocs' reason is passed on."""
    (root / "site").mkdir()
    (root / "site/index.html").write_text("lama", encoding="utf-8")
    (docs / "index.md").write_text("[mati](tiada.md)\n", encoding="utf-8")
    with pytest.raises(ScraperError, match=r"mkdocs gagal: WARNING .*tiada"):
        generate.render(0)
    assert (root / "site/index.html").read_text(encoding="utf-8") == "lama"


@pytest.mark.usefixtures("docs")
@pytest.mark.parametrize("program", ["mkdocs", "pagefind"])
def test_a_program_that_is_missing_is_named(root: Path, monkeypatch: pytest.MonkeyPatch, program: str) -> None:
    """With what installs it, and the old site stays."""
    (root / "site").mkdir()
    (root / "site/index.html").write_text("lama", encoding="utf-8")
    found = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name.startswith(program) else found(name))
    with pytest.raises(ScraperError, match=f"^{program} tidak terpasang; pasang dengan `make run`$"):
        generate.render(0)
    assert (root / "site/index.html").read_text(encoding="utf-8") == "lama"


@pytest.mark.usefixtures("docs")
@pytest.mark.parametrize(
    ("program", "reason"),
    [
        ("import sys; sys.exit('tidak dapat dijalankan')", "tidak dapat dijalankan"),
        ("pass", "berhenti sebelum selesai"),
        (
            f"import sys; sys.stdin.buffer.read(9); print('{REFUSAL}', end=',')",
            "penuh",
        ),
    ],
    ids=["fails", "ends", "refuses"],
)
def test_a_failed_index_leaves_the_old_site(
    root: Path, monkeypatch: pytest.MonkeyPatch, program: str, reason: str
) -> None:
    """And Pagefind's own reason is passed on."""
    (root / "site").mkdir()
    (root / "site/index.html").write_text("lama", encoding="utf-8")
    monkeypatch.setattr(pagefind, "COMMAND", (sys.executable, "-c", program))
    with pytest.raises(ScraperError, match=f"^pagefind gagal: {reason}$"):
        generate.render(0)
    assert (root / "site/index.html").read_text(encoding="utf-8") == "lama"


def test_the_index_is_in_the_site_without_what_nobody_asks_for(docs: Path, root: Path) -> None:
    """The program, the stemmer and the words of what is marked; none of Pagefind's own look."""
    (docs / "index.md").write_text("<p data-pagefind-body>lini masa</p>\n", encoding="utf-8")
    generate.render(0)
    names = {path.name.partition(".")[0] for path in (root / "build/site/pagefind").iterdir()}
    assert names == {"pagefind", "pagefind-worker", "pagefind-entry", "wasm", "fragment", "index"}


def test_the_same_pages_give_the_same_index(tmp_path: Path) -> None:
    """In whatever order they were written, with their records."""
    pages = {
        f"{n}/index.html": f"<html><p data-pagefind-body>halaman {n % 3} <b>sama</b></p></html>" for n in range(40)
    }
    lines = [
        {
            "url": f"/r{n}/#t={n}",
            "content": f"catatan {n % 3}",
            "meta": {"title": f"Catatan {n}"},
            "filters": {"apart": ["ya"]},
            "sort": {},
        }
        for n in range(40)
    ]
    found = []
    for name, order in (("a", list(pages)), ("b", list(pages)[::-1])):
        site, docs = tmp_path / name / "site", tmp_path / name / "docs"
        for path in order:
            (site / path).parent.mkdir(parents=True)
            (site / path).write_text(pages[path], encoding="utf-8")
        docs.mkdir()
        (docs / RECORDS).write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
        found.append(indexed(site, docs))
    assert found[0] == found[1]
    assert sum(path.startswith("fragment/") for path in found[0]) == 80


def test_a_page_that_a_record_tells_of_is_not_read(tmp_path: Path) -> None:
    """It would be found twice."""
    (tmp_path / "site/ada").mkdir(parents=True)
    (tmp_path / "site/ada/index.html").write_text("<html><p data-pagefind-body>kata</p></html>", encoding="utf-8")
    (tmp_path / RECORDS).write_text('{"url": "/ada/#judul", "content": "kata"}\n', encoding="utf-8")
    found = indexed(tmp_path / "site", tmp_path)
    [fragment] = [gzip.decompress(body) for path, body in found.items() if path.startswith("fragment/")]
    assert b'"/ada/#judul"' in fragment


def indexed(site: Path, docs: Path) -> dict[str, bytes]:
    """What the index of a site is made of, by path."""
    pagefind.index(site, docs)
    folder = site / pagefind.FOLDER
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
