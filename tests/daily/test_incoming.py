"""What another job hands over is taken only where it is what a run writes, and sound."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from scraper.daily import incoming
from scraper.errors import StoreError
from scraper.store import Store
from tests.daily.records import events, name

LEDGER = '{"url":"https://berita.example/1","seen":"2026-11-30","verdict":"other","text":"3f9a","rules":"91bc"}\n'


def handed_on(folder: Path, count: int = 3) -> Path:
    """What a sound run hands on."""
    store = Store(folder)
    for record in events(count).values():
        store.write(record)
    for place, text in ((".ledger/langgam.jsonl", LEDGER), (".runs/sources.jsonl", ""), (".runs/status.json", "{}")):
        (folder / place).parent.mkdir(exist_ok=True)
        (folder / place).write_text(text)
    return folder


def tree(root: Path) -> dict[str, bytes]:
    return {str(path.relative_to(root)): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


def complaints(folder: Path) -> list[str]:
    return [str(one) for one in (*incoming.strangers(folder), *incoming.unsound(folder))]


def test_a_sound_run_is_taken_whole(tmp_path: Path) -> None:
    """Its files are ours from then on, those it removed are gone, and a second taking changes nothing."""
    folder, root = handed_on(tmp_path / "masuk"), tmp_path / "events"
    Store(root).write(events(9)[name(8)])
    assert complaints(folder) == []
    assert incoming.take(folder, root) == (6, 1)
    assert tree(root) == tree(folder)
    assert incoming.take(folder, root) == (0, 0)


def test_what_no_run_writes_stays_as_it_is_here(tmp_path: Path) -> None:
    """Releases, what was published last, and since when runs are held: a run that was taken over cannot change them."""
    folder, root = handed_on(tmp_path / "masuk"), tmp_path / "events"
    ours = (".releases/releases.jsonl", ".runs/site.json", ".runs/held.json")
    for place in ours:
        for side, text in ((folder, "{}"), (root, "[]")):
            (side / place).parent.mkdir(parents=True, exist_ok=True)
            (side / place).write_text(text)
    assert list(incoming.strangers(folder)) == []
    incoming.take(folder, root)
    assert [(root / place).read_text() for place in ours] == ["[]"] * 3
    (folder / ours[1]).unlink()
    incoming.take(folder, root)
    assert (root / ours[1]).exists()


def put(place: str, body: bytes = b"x") -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        (folder / place).parent.mkdir(parents=True, exist_ok=True)
        (folder / place).write_bytes(body)

    return change


def linked(place: str, to: str) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        (folder / place).parent.mkdir(parents=True, exist_ok=True)
        (folder / place).symlink_to(to)

    return change


STRANGE: dict[str, Callable[[Path], None]] = {
    "a workflow": put(".github/workflows/lain.yml"),
    "a hook": put(".git/hooks/pre-commit"),
    "a program": put("2026/jalan.py"),
    "a page of the site": put("index.html"),
    "a file that Python imports": put("__init__.py"),
    "a deeper folder": put("2026/dalam/2026-11-21-ikrar-e0000000.md"),
    "a name with capitals": put("2026/2026-11-21-IKRAR-e0000000.md"),
    "a name that leads elsewhere": put("2026/..%2f..%2fREADME.md"),
    "an option for a name": put("2026/--force.md\n"),
    "a ledger elsewhere": put(".ledger/dalam/langgam.jsonl"),
    "a large event": put("2026/2026-11-21-ikrar-e0000099.md", b"x" * (256 * 1024 + 1)),
    "a link to a secret": linked("2026/2026-11-21-ikrar-e0000099.md", "../../../../etc/passwd"),
    "a link for a folder": linked(".ledger2", "/etc"),
    "a folder of ledgers that is a link": linked(".runs2", "/etc"),
    "a pipe": lambda folder: os.mkfifo(folder / "2022/2022-11-09-ikrar-e0000099.md"),
}


@pytest.mark.parametrize("change", STRANGE.values(), ids=STRANGE)
def test_strangers_are_refused_unopened(tmp_path: Path, change: Callable[[Path], None]) -> None:
    """By name, kind and size; what to do is said."""
    folder = handed_on(tmp_path / "masuk")
    change(folder)
    assert len(list(incoming.strangers(folder))) == 1


@pytest.mark.parametrize("link", [True, False])
def test_the_folder_itself_must_be_one(tmp_path: Path, link: bool) -> None:
    """Neither a link to one nor nothing."""
    if link:
        (tmp_path / "masuk").symlink_to(handed_on(tmp_path / "lain"))
    with pytest.raises(StoreError, match="bukan folder"):
        list(incoming.strangers(tmp_path / "masuk"))


def test_too_many_files_end_the_look(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever hands on a million is not listed a million times; as many as may be are."""
    folder = handed_on(tmp_path / "masuk")
    monkeypatch.setattr(incoming, "MOST_FILES", 6)
    assert list(incoming.strangers(folder)) == []
    monkeypatch.setattr(incoming, "MOST_FILES", 5)
    assert ["terlalu banyak" in str(one) for one in incoming.strangers(folder)] == [True]


UNSOUND: dict[str, tuple[Callable[[Path], None], str]] = {
    "an event that says nothing": (
        put("2022/2022-11-09-ikrar-e0000099.md", b"---\nid: e0000099\n---\n"),
        "e0000099.md:",
    ),
    "a ledger that is none": (put(".ledger/langgam.jsonl", b'{"url": 1}\n'), "langgam.jsonl:1:"),
    "a history that is none": (put(".runs/sources.jsonl", b"{\n"), "sources.jsonl:1:"),
}


@pytest.mark.parametrize(("change", "where"), UNSOUND.values(), ids=UNSOUND)
def test_what_is_unsound_is_named_by_file_and_line(
    tmp_path: Path, change: Callable[[Path], None], where: str
) -> None:  # fmt: skip
    """All files that a next run reads are read here first."""
    folder = handed_on(tmp_path / "masuk")
    change(folder)
    assert list(incoming.strangers(folder)) == []
    assert any(where in one for one in complaints(folder))


def test_samples_are_no_data_here_either(tmp_path: Path) -> None:
    """Wherever the folder lies, it is on its way into `events/`."""
    folder = handed_on(tmp_path / "masuk")
    [path, *_] = Store(folder).files()
    path.write_text(path.read_text().replace("https://berita.example/0", "https://kabar.contoh.invalid/0"))
    assert len(complaints(folder)) == 1
