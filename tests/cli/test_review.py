"""`review`: the list, one event, and decisions that are written all or none."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from scraper.store import Store
from tests.cli.conftest import Ikrar
from tests.factories import make_event, make_source

ID = make_event().id


def test_the_list_says_why(ikrar: Ikrar) -> None:
    assert f"{ID}  2022-11-09" in ikrar("review").out
    assert json.loads(ikrar("review", "--json").out)[0]["reasons"] == ["belum dibaca ulang"]


def test_one_event_shows_its_words(ikrar: Ikrar) -> None:
    assert "“Rabu 9 November 2022” (weekday_long_date)" in ikrar("review", ID).out
    assert json.loads(ikrar("review", ID, "--json").out)["id"] == ID
    assert ikrar("review", "zzzzzzzz").code == 2


def test_a_decision_is_written(ikrar: Ikrar, root: Path, stdin: Callable[[bytes], None]) -> None:
    stdin(json.dumps({"id": ID, "set": {"date": "2022-11"}}).encode())
    assert ikrar("review", "--decisions", "-").code == 0
    assert "date: 2022-11\n" in next(root.glob("events/**/*.md")).read_text(encoding="utf-8")
    assert ikrar("review").out == "Semua peristiwa sudah dibaca ulang.\n"
    assert ikrar("validate").code == 0


def test_events_are_merged_and_removed(ikrar: Ikrar, root: Path) -> None:
    for n, id_ in enumerate(["b2345678", "c2345678"]):
        source = make_source(url=f"https://lain.example/{n}", sha256=f"{n:064d}")
        Store(root / "events").write(make_event(id=id_, sources=(source,)))
    lines = [{"id": ID, "merge": ["b2345678"]}, {"id": "c2345678", "remove": "bukan deklarasi"}]
    (root / "putusan.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    assert ikrar("review", "--decisions", "putusan.jsonl").out.startswith("3 peristiwa diputuskan")
    records = {i: stored.record for i, stored in Store(root / "events").load().items()}
    assert (records["b2345678"].merged_into, records["c2345678"].removed) == (ID, "bukan deklarasi")  # type: ignore[union-attr]
    assert ikrar("validate").code == 0


def test_a_source_of_another_event_is_split_off(ikrar: Ikrar, root: Path, stdin: Callable[[bytes], None]) -> None:
    sources = (make_source(), make_source("s2", url="https://lain.example/1", sha256="ab" * 32))
    Store(root / "events").write(make_event(sources=sources))
    stdin(json.dumps({"id": ID, "split": ["s2"]}).encode())
    assert ikrar("review", "--decisions", "-").code == 0
    assert sorted(len(s.record.sources) for s in Store(root / "events").load().values()) == [1, 1]  # type: ignore[union-attr]


@pytest.mark.parametrize("second", ['{"id": "zzzzzzzz"}', "bukan json", '{"id": "k7d2m9qa", "note": "dua kali"}'])
def test_one_wrong_decision_writes_none(ikrar: Ikrar, root: Path, second: str) -> None:
    (root / "putusan.jsonl").write_text('{"id": "k7d2m9qa", "set": {"date": null}}\n' + second, encoding="utf-8")
    before = next(root.glob("events/**/*.md")).read_bytes()
    result = ikrar("review", "--decisions", "putusan.jsonl")
    assert (result.code, len(result.lines)) == (1, 1)
    assert next(root.glob("events/**/*.md")).read_bytes() == before


def test_a_missing_file_and_an_id_beside_decisions(ikrar: Ikrar) -> None:
    assert ikrar("review", "--decisions", "tiada.jsonl").code == 1
    assert ikrar("review", ID, "--decisions", "-").code == 2
