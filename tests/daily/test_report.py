"""What is told of a run: nothing that was read on the web has a meaning in it."""

import datetime as dt
import json
from typing import Any

import pytest

from scraper.daily.held import STAGES, Held
from scraper.daily.report import code, report, summary

HELD = Held(dt.date(2026, 11, 28), dt.date(2026, 11, 30), "changes")
RUN = "https://git.example/ikrar/runs/7"


def needs(**results: str) -> str:
    return json.dumps({name: {"result": result, "outputs": {}} for name, result in results.items()})


def row(name: str, state: str = "good", trouble: str | None = None, **changes: Any) -> dict[str, Any]:
    numbers = dict.fromkeys(("asked", "answered", "unreadable", "pages", "relevant", "new", "changed"), 0)
    return {
        "id": name,
        "state": state,
        "failed": {},
        "words": [],
        "trouble": trouble,
        "last_answered": None,
        **numbers,
        **changes,
    }


def told(*rows: dict[str, Any]) -> dict[str, Any]:
    return {"last": "2026-11-30T14:00Z" if rows else None, "season": False, "sources": list(rows)}


def test_a_row_a_source_and_the_troubled_first() -> None:
    """Numbers, and in words what is wrong."""
    shown = summary(told(row("baik"), row("mati", "broken", asked=9, failed={"dns": 9}, words=["mati", "9×"])), None)
    rows = [line for line in shown.splitlines() if line.startswith("| ")]
    assert rows[1:] == [
        "| mati | rusak | 9 | 0 | 9 | 0 | 0 | 0 | 0 | `mati; 9×` |",
        "| baik | baik | 0 | 0 | 0 | 0 | 0 | 0 | 0 |  |",
    ]
    assert "1 dari 2 sumber dapat diandalkan." in shown
    assert "Ditahan" not in shown
    assert "**Ditahan sejak 2026-11-28.**" in summary(told(), HELD)


def test_what_a_site_says_of_itself_stays_code() -> None:
    """Ends of cells, of code, of lines; markup; mentions."""
    hostile = "x` | <script>\n| @semua | [a](javascript:b) \x1b[31m ‮"
    shown = summary(told(row("satu", trouble=hostile)), None)
    [line] = [line for line in shown.splitlines() if line.startswith("| satu")]
    assert line.count("|") == 11
    assert line.count("`") == 2
    assert line.endswith("` |")
    assert all(char.isprintable() for char in line)
    assert len(code("a" * 999)) == 202


def test_a_run_that_went_well_has_nothing_to_report() -> None:
    """A release that was not due is no failure."""
    assert report(needs(crawl="success", record="skipped"), None, told(row("mati", "broken"))["sources"], RUN).well


@pytest.mark.parametrize("result", ["failure", "cancelled"])
def test_a_job_that_failed_is_named(result: str) -> None:
    """And only that one."""
    found = report(needs(crawl="success", build=result), None, (), RUN)
    assert not found.well
    assert f"| membangun situs | {result} |" in found.body
    assert "mengumpulkan" not in found.body
    assert RUN in found.body


def test_a_source_that_broke_is_reported_though_all_was_published() -> None:
    """One that answered lately and does not any more; one that never answered is known from the summary."""
    rows = [row("mati", "broken", words=["9× dns", "`"], last_answered="2026-11-27T20:31Z"), row("goyah", "shaky")]
    found = report(needs(crawl="success"), None, [*rows, row("tak-pernah", "broken", last_answered=None)], RUN)
    assert not found.well
    assert "- mati: `9× dns; ˋ`" in found.body
    assert "tak-pernah" not in found.body
    assert "tetap berdiri" not in found.body


@pytest.mark.parametrize("stage", STAGES)
def test_what_is_held_is_reported_with_what_to_do(stage: Any) -> None:
    """All jobs may have done their work: nothing new was published all the same."""
    found = report(needs(crawl="success"), Held(HELD.since, HELD.last, stage), (), RUN)
    assert not found.well
    assert "**Tidak ada yang baru terbit sejak 2026-11-28.**" in found.body


@pytest.mark.parametrize("given", ["", "[]", "{}", "{", '{"crawl": {}}', '{"crawl": {"result": "`rm`"}}', '{"a": 1}'])
def test_anything_else_is_no_result(given: str) -> None:
    """What a job handed on is not trusted to be what it should."""
    with pytest.raises((ValueError, TypeError, KeyError, AttributeError)):
        report(given, None, (), RUN)
