"""What stands in `${{ }}` means in the rehearsal what it means to GitHub, as far as our file uses it."""

from typing import Any

import pytest

from tests.rehearse.expressions import evaluated, filled, holds

CONTEXT: dict[str, Any] = {
    "needs": {"crawl": {"result": "failure", "outputs": {"held": ""}}},
    "steps": {"take": {"outcome": "skipped", "outputs": {"commit": "abc"}}},
    "inputs": {"accept_changes": True, "since": ""},
    "github": {"ref_name": "main"},
}
WELL = {"success": lambda: True, "always": lambda: True, "cancelled": lambda: False, "failure": lambda: False}
ILL = WELL | {"success": lambda: False, "failure": lambda: True}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("'it''s'", "it's"), ("needs.crawl.result == 'failure'", True), ("needs.crawl.result != 'FAILURE'", False),
        ("needs.crawl.result == 'success' || steps.take.outputs.commit", "abc"),
        ("needs.crawl.result != 'success' && 'crawl' || steps.take.outcome != 'success' && 'b' || 'c'", "crawl"),
        ("needs.crawl.result == 'x' && 'crawl' || steps.take.outcome == 'x' && 'b' || 'c'", "c"),
        ("!(inputs.accept_changes && inputs.since)", True), ("!cancelled() && always()", True), ("null || 1", 1),
        ("needs.crawl.outputs.held == ''", True), ("steps.take.outputs.never", ""), ("inputs.never == ''", True),
    ],
)  # fmt: skip
def test_values(text: str, value: object) -> None:
    """Comparison without regard to case; `&&` and `||` give one of their sides; what a step never gave is empty."""
    assert evaluated(text, CONTEXT, WELL) == value


@pytest.mark.parametrize("text", ["needs.crowl.result", "steps.tkae.outcome", "githb.ref_name", "needs.crawl.outcome"])
def test_a_name_that_is_nowhere_is_an_error(text: str) -> None:
    """A typo must not be an empty text on the day when it counts."""
    with pytest.raises(KeyError):
        evaluated(text, CONTEXT, WELL)


@pytest.mark.parametrize("text", ["", "a b", "'open", "(true", "true ||", "== 'a'", "a ? b"])
def test_what_is_no_expression_is_an_error(text: str) -> None:
    """Nothing is guessed."""
    with pytest.raises((ValueError, KeyError)):
        evaluated(text, {"a": "", "b": ""}, WELL)


def test_texts_are_filled_as_the_runner_writes_values() -> None:
    """Booleans small, nothing as nothing."""
    assert filled("x ${{ github.ref_name }}/${{ inputs.accept_changes }}", CONTEXT, WELL) == "x main/true"
    assert (filled(False, CONTEXT, WELL), filled(None, CONTEXT, WELL), filled(3, CONTEXT, WELL)) == ("false", "", "3")


@pytest.mark.parametrize(
    ("condition", "functions", "held"),
    [
        (None, WELL, True), (None, ILL, False), ("${{ github.ref_name == 'main' }}", WELL, True),
        ("github.ref_name == 'main'", ILL, False), ("${{ always() }}", ILL, True),
        ("${{ !cancelled() && github.ref_name == 'main' }}", ILL, True), ("${{ failure() }}", WELL, False),
    ],
)  # fmt: skip
def test_a_condition_asks_first_whether_all_is_well(condition: str | None, functions: Any, held: bool) -> None:
    """Unless it asks how things went itself."""
    assert holds(condition, CONTEXT, functions) is held
