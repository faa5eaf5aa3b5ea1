"""`ikrar daily` and the gates of `build`: what falls ends with 3 and leaves what was published."""

import json
from pathlib import Path

import pytest

from scraper.cli import generate, site
from scraper.daily.size import Size
from scraper.models import Event
from scraper.store import Store
from tests.cli.conftest import Ikrar
from tests.daily.records import events, name
from tests.daily.test_commit import git
from tests.daily.test_incoming import handed_on, tree


@pytest.fixture
def kept(root: Path) -> Path:
    """A repository of twenty committed events, as the working directory."""
    [path] = Store(root / "events").files()
    path.unlink()
    store = Store(root / "events")
    for record in events(20).values():
        store.write(record)
    git(root, "init", "--quiet", "--initial-branch=main")
    git(root, "add", "-A")
    git(root, "commit", "--quiet", "-m", "awal")
    return root


def change(root: Path, count: int) -> None:
    store = Store(root / "events")
    for identity, stored in list(store.load().items())[:count]:
        assert isinstance(stored.record, Event)
        store.write(stored.record.model_copy(update={"id": identity, "title": "Ikrar lain"}))


@pytest.mark.parametrize(("count", "code"), [(0, 0), (10, 0), (11, 3)])
def test_the_gate_holds_a_run_against_the_last_commit(ikrar: Ikrar, kept: Path, count: int, code: int) -> None:
    """It names how many, which, and what to do, on one line; committed, the same is no change any more."""
    change(kept, count)
    result = ikrar("daily", "gate")
    assert result.code == code
    assert f"0 peristiwa baru, {count} berubah, 0 hilang (dari 20 di HEAD)" in result.out
    if code:
        assert len(result.lines) == 1
        assert "tidak diterbitkan: 11 dari 20 peristiwa" in result.err
        assert all(word in result.err for word in (name(0), "git diff HEAD", "--accept-changes", "git restore events"))
        git(kept, "commit", "--quiet", "-am", "dibaca")
        assert ikrar("daily", "gate").code == 0
        assert ikrar("daily", "gate", "--base", "HEAD~1").code == 3


def test_what_somebody_has_read_passes(ikrar: Ikrar, kept: Path) -> None:
    """And it is said what was let through."""
    change(kept, 20)
    result = ikrar("daily", "gate", "--accept-changes")
    assert result.code == 0
    assert "Diterima    20 dari 20 peristiwa hilang atau berubah" in result.out


def test_without_a_repository_there_is_nothing_to_compare_with(ikrar: Ikrar) -> None:
    """That is an error, not a gate that stands open."""
    result = ikrar("daily", "gate")
    assert (result.code, len(result.lines)) == (1, 1)
    assert "repositori Git" in result.err


def test_what_is_handed_on_is_taken_or_not_at_all(ikrar: Ikrar, root: Path) -> None:
    """A stranger among the files, or an unsound one: everything stays; else the files are ours."""
    folder, before = handed_on(root / "masuk"), tree(root / "events")
    (folder / "jalan.sh").write_text("x")
    result = ikrar("daily", "take", "masuk")
    assert (result.code, len(result.lines)) == (1, 1)
    assert "masuk/jalan.sh: bukan berkas yang ditulis sebuah putaran" in result.err
    (folder / "jalan.sh").unlink()
    path = Store(folder).files()[0]
    path.write_text(path.read_text().replace("status: held", "status: mungkin"))
    result = ikrar("daily", "take", "masuk")
    assert result.code == 1
    assert f"{path.relative_to(root)}:" in result.err
    assert tree(root / "events") == before
    path.write_text(path.read_text().replace("status: mungkin", "status: held"))
    assert ikrar("daily", "take", "masuk").code == 0
    assert tree(root / "events") == tree(folder)


def test_a_run_is_held_until_something_is_published(ikrar: Ikrar, root: Path) -> None:
    """The report says so, and ends with 3; a stage that is none is misuse."""
    assert ikrar("daily", "hold", "cuaca").code == 2
    good = ("daily", "report", "--needs", '{"crawl": {"result": "success"}}')
    assert ikrar(*good).code == 0
    assert ikrar("daily", "hold", "changes", "--today", "2026-11-28").out == "Ditahan sejak 2026-11-28\n"
    result = ikrar(*good, "--run", "https://git.example/7")
    assert (result.code, result.err) == (3, "")
    assert "sejak 2026-11-28" in result.out
    assert "Ditahan sejak 2026-11-28" in ikrar("daily", "summary").out
    (root / "events/.runs/held.json").unlink()
    assert ikrar("daily", "report", "--needs", '{"crawl": {"result": "failure"}}').code == 3
    assert ikrar("daily", "report", "--needs", "bukan JSON").code == 2


def test_the_size_of_what_was_published_is_kept(ikrar: Ikrar, root: Path) -> None:
    """Numbers, and nothing else that a job may have written there."""
    size = root / "size.json"
    assert ikrar("daily", "published", size).code == 1
    size.write_text('{"events": 1, "pages": 2, "rows": 3, "bytes": 4}')
    assert ikrar("daily", "published", size).out == "Terbit      1 peristiwa, 2 halaman, 3 baris data\n"
    assert json.loads((root / "events/.runs/site.json").read_text()) == json.loads(size.read_text())
    size.write_text('{"events": 1, "pages": 2, "rows": 3, "bytes": "banyak"}')
    assert ikrar("daily", "published", size).code == 1


CONFIG = "site_name: Uji\ntheme: {name: mkdocs, locale: id}\nplugins: []\nextra_css: []\n"


@pytest.fixture
def docs(root: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout that builds, MkDocs aside: its part is played by copying the data and the status."""
    (root / "docs").mkdir()
    (root / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")

    def render(_epoch: int) -> None:
        generate.STAGED.mkdir(parents=True, exist_ok=True)
        for path in Path("docs").rglob("*"):
            if path.is_file():
                to = generate.STAGED / path.relative_to("docs").with_suffix(
                    {".md": ".html"}.get(path.suffix, path.suffix)
                )
                to.parent.mkdir(parents=True, exist_ok=True)
                to.write_bytes(path.read_bytes())

    monkeypatch.setattr(site, "render", render)
    return root / "docs"


def published(root: Path) -> dict[str, bytes]:
    return {path: body for path, body in tree(root / "site").items() if path != "status.json"}


@pytest.mark.usefixtures("docs")
def test_a_site_that_shrank_leaves_the_last_good_one(ikrar: Ikrar, root: Path) -> None:
    """Its status alone says since when it is not renewed; the day stays while it lasts, and goes with the next site."""
    (root / "docs/lama.md").write_text("x" * 9_000_000)
    assert ikrar("build", "--today", "2026-11-27").code == 0
    before = published(root)
    (root / "docs/lama.md").unlink()
    result = ikrar("build", "--today", "2026-11-28")
    assert (result.code, result.out, len(result.lines)) == (3, "", 1)
    assert "bita, sebelumnya" in result.err
    assert ikrar("build", "--today", "2026-11-29").code == 3
    assert published(root) == before
    status = json.loads((root / "site/status.json").read_text())
    assert (status["built"], status["held"]["since"], status["held"]["stage"]) == ("2026-11-27", "2026-11-28", "site")
    result = ikrar("build", "--accept-changes", "--today", "2026-11-30")
    assert result.code == 0
    assert "Diterima" in result.out
    assert json.loads((root / "site/status.json").read_text())["held"] is None
    assert "lama.html" not in published(root)


@pytest.mark.usefixtures("docs")
def test_where_no_site_stands_the_published_one_is_remembered(ikrar: Ikrar, root: Path) -> None:
    """A machine that begins anew each day: by the size that is kept beside the events, written with `--size`."""
    assert ikrar("build", "--size", "build/size.json").code == 0
    size = Size(**json.loads((root / "build/size.json").read_text()))
    assert size.events == 1
    assert ikrar("daily", "published", "build/size.json").code == 0
    (root / "site").rename(root / "lama")
    assert ikrar("build").code == 0
    (root / "site").rename(root / "lama2")
    (root / "events/.runs/site.json").write_text(
        json.dumps({"events": 1, "pages": size.pages + 6, "rows": 1, "bytes": 1})
    )
    result = ikrar("build")
    assert result.code == 3
    assert f"{size.pages} halaman, sebelumnya {size.pages + 6}" in result.err
    assert not (root / "site").exists()


@pytest.mark.usefixtures("docs")
def test_the_status_says_when_data_was_renewed_and_why_not_since(ikrar: Ikrar, root: Path) -> None:
    """A build without an answered run renews nothing: the browser compares the run's moment with its clock."""
    assert ikrar("build").code == 0
    assert json.loads((root / "site/status.json").read_text())["renewed"] is None
    (root / "events/.runs").mkdir()
    (root / "events/.runs/sources.jsonl").write_text(
        '{"id":"satu","runs":[{"at":"2026-11-26T00:10Z"},{"at":"2026-11-27T20:31Z","asked":2,"answered":1}]}\n'
        '{"id":"dua","runs":[{"at":"2026-11-28T00:10Z","asked":1}]}\n'
    )
    ikrar("daily", "hold", "crawl", "--today", "2026-11-28")
    assert ikrar("build").code == 0
    status = json.loads((root / "site/status.json").read_text())
    assert status["renewed"] == "2026-11-27T20:31Z"
    assert status["held"]["since"] == "2026-11-28"
    assert status["held"]["why"].startswith("Pengumpulan beritanya gagal")


@pytest.mark.usefixtures("docs")
def test_events_that_are_unsound_are_not_built(ikrar: Ikrar, root: Path) -> None:
    """Named with file and line; the site stands as it was."""
    assert ikrar("build").code == 0
    before = tree(root / "site")
    [path] = Store(root / "events").files()
    path.write_text(path.read_text().replace("status: held", "status: mungkin"))
    result = ikrar("build")
    assert result.code == 1
    assert f"{path.relative_to(root)}:" in result.err
    assert tree(root / "site") == before
