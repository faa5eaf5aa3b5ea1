"""`review`: the list, one event, and decisions that are written all or none."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from scraper.models import Event
from scraper.store import Store
from tests.cli.conftest import Ikrar
from tests.factories import make_event, make_source, make_tombstone

Stdin = Callable[[bytes], None]
ID = make_event().id


def test_the_list_says_why(ikrar: Ikrar) -> None:
    assert f"{ID}  2022-11-09" in ikrar("review", "--list").out
    assert json.loads(ikrar("review", "--json").out)[0]["reasons"] == ["belum dibaca ulang"]


def test_one_event_shows_its_words(ikrar: Ikrar, stdin: Stdin) -> None:
    """At the end of the input nothing is written."""
    stdin(b"")
    shown = ikrar("review", ID)
    assert (shown.code, "s1 “Rabu 9 November 2022”" in shown.out) == (0, True)
    assert "0 peristiwa ditulis, 1 tersisa" in shown.out
    assert json.loads(ikrar("review", ID, "--json").out)["id"] == ID
    assert ikrar("review", "zzzzzzzz").code == 2


# ── Walking ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def walked(ikrar: Ikrar, stdin: Stdin, *lines: str) -> str:
    stdin("\n".join(lines).encode())
    result = ikrar("review", "--today", "2026-11-30")
    assert (result.code, result.err) == (0, "")
    return result.out


def the_event(root: Path) -> Event:
    record = Store(root / "events").load()[ID].record
    assert isinstance(record, Event)
    return record


def test_a_walk_writes_what_is_said_and_is_done(ikrar: Ikrar, root: Path, stdin: Stdin) -> None:
    out = walked(
        ikrar, stdin,
        "ubah headcount 84 pegawai", "84 pegawai lapas", "lapor 2026-11-28", "catat salah hitung", "ok",
    )  # fmt: skip
    event = the_event(root)
    assert event.headcount is not None
    assert (event.headcount.value, event.evidence["headcount"][0].quote) == (84, "84 pegawai lapas")
    review = {"state": "checked", "on": "2026-11-30", "reported": "2026-11-28", "note": "salah hitung"}
    assert event.review.model_dump() == {**review, "fields": ("headcount",)}
    assert "headcount: 83 pegawai" in out
    assert "1 peristiwa ditulis, 0 tersisa" in out
    assert ikrar("validate").code == 0
    assert walked(ikrar, stdin) == "Semua peristiwa sudah dibaca ulang.\n"


def test_nothing_is_written_before_ok_and_every_step_can_be_taken_back(ikrar: Ikrar, root: Path, stdin: Stdin) -> None:
    before = the_event(root)
    walked(ikrar, stdin, "ubah date 2022-11", "", "catat ragu", "keluar")
    assert the_event(root) == before
    walked(ikrar, stdin, "ubah date 2022-11", "", "ubah venue x", "batal", "batal", "ok")
    assert the_event(root).date == before.date
    assert the_event(root).review.fields == ()


def test_a_skipped_event_is_asked_again(ikrar: Ikrar, root: Path, stdin: Stdin) -> None:
    other = make_event(id="b2345678", sources=(make_source(url="https://lain.example/1"),))
    Store(root / "events").write(other)
    out = walked(ikrar, stdin, "", "ok")
    assert "── 2 dari 2 ──" in out
    again = walked(ikrar, stdin, "keluar")
    assert "── 1 dari 1 ──" in again
    assert "lanjutkan kapan saja" in again


def test_an_event_that_is_none_leaves_a_tombstone_and_older_ones_follow(ikrar: Ikrar, root: Path, stdin: Stdin) -> None:
    Store(root / "events").write(make_tombstone(merged_into=ID))
    assert "Ditulis." in walked(ikrar, stdin, "hapus bukan deklarasi", "ok")
    records = [stored.record for stored in Store(root / "events").load().values()]
    assert [getattr(record, "removed", None) for record in records] == ["bukan deklarasi"] * 2
    assert ikrar("validate").code == 0


def test_what_changed_meanwhile_is_not_overwritten(
    ikrar: Ikrar, root: Path, stdin: Stdin, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody else wrote the file while a person was reading it."""
    from scraper.cli import walk

    def ask(_prompt: str) -> str:
        Store(root / "events").write(make_event(date_note="ditulis orang lain"))
        return "ok"

    monkeypatch.setattr(walk, "ask", ask)
    assert "berubah sejak ditampilkan" in walked(ikrar, stdin)
    assert the_event(root).date_note == "ditulis orang lain"


def test_words_of_an_article_do_not_speak_to_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    from scraper.cli.walk import _print

    _print("a\x1b[2Jb\rc\n  d")
    assert capsys.readouterr().out == "a [2Jb c\n  d\n"


def test_the_help_teaches_without_a_manual(ikrar: Ikrar, stdin: Stdin) -> None:
    shown = ikrar("review", "--help").out
    assert all(word in shown for word in ("ubah date", "pakai 2", "batal", "--decisions", "Tidak ada yang tertulis"))
    assert "hapus SEBAB" in walked(ikrar, stdin, "?", "keluar")


# ── Decisions ───────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_decision_is_written(ikrar: Ikrar, root: Path, stdin: Stdin) -> None:
    stdin(json.dumps({"id": ID, "set": {"date": "2022-11"}}).encode())
    assert ikrar("review", "--decisions", "-").code == 0
    assert "date: 2022-11\n" in next(root.glob("events/**/*.md")).read_text(encoding="utf-8")
    assert ikrar("review", "--list").out == "Semua peristiwa sudah dibaca ulang.\n"
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
    Store(root / "events").write(make_event(id="d2345678", sources=(make_source(url="https://lain.example/9"),)))
    (root / "putusan.jsonl").write_text(json.dumps({"id": "d2345678", "merge": [ID]}), encoding="utf-8")
    assert ikrar("review", "--decisions", "putusan.jsonl").code == 0
    assert Store(root / "events").load()["b2345678"].record.merged_into == "d2345678"  # type: ignore[union-attr]
    assert ikrar("validate").code == 0


def test_a_source_of_another_event_is_split_off(ikrar: Ikrar, root: Path, stdin: Stdin) -> None:
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
