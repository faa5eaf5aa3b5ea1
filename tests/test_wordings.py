"""The table of other wordings can be used, and what it measures would show a rule that lacks one."""

from pathlib import Path

import pytest

from tests.articles import CORPUS, rows
from tests.wordings import flips, lines, wordings


def table(folder: Path, *told: str) -> Path:
    path = folder / "wordings.tsv"
    path.write_text("\n".join(told) + "\n", encoding="utf-8")
    return path


def test_every_wording_has_an_article_that_it_changes() -> None:
    """A line that changes no article measures nothing."""
    texts = [row["text"] for row in rows(*CORPUS)]
    assert [str(one) for one in wordings() if not any(one.said(text) != text for text in texts)] == []


def test_no_wording_stands_twice() -> None:
    told = [(one.pattern, one.replacement) for one in wordings()]
    assert len(told) == len(set(told))


def test_words_are_replaced_whole_and_in_their_case(tmp_path: Path) -> None:
    (wording,) = wordings(table(tmp_path, "# verbs", r"baca(kan)?\tucap\1".replace(r"\t", "\t")))
    assert wording.said("Bacakan ikrar, lalu baca; pembacaan usai.") == "Ucapkan ikrar, lalu ucap; pembacaan usai."
    assert wording.group == "verbs"


def test_words_that_no_rule_knows_show_as_flips(tmp_path: Path) -> None:
    variants, found = flips(wordings(table(tmp_path, "netralitas\tkhzqw", "senin\tSenin pagi")))
    assert variants.total() > 100
    assert {str(flip.wording) for flip in found} >= {"netralitas → khzqw"}
    told = list(lines(variants, found, "relevant"))
    assert told[0] == f"2 pengganti, {variants.total()} varian"
    assert any(line.startswith("  relevant\t") and "khzqw" in line for line in told)
    assert not any(
        flip.field == "date" and flip.article in {f.article for f in found if f.field == "relevant"} for flip in found
    )


@pytest.mark.parametrize(("line", "says"), [("hanya pola", "no tab"), ("(terbuka\tx", "no pattern")])
def test_a_line_that_cannot_be_used_is_named(tmp_path: Path, line: str, says: str) -> None:
    with pytest.raises(ValueError, match=f"wordings.tsv:2: .*{says}"):
        wordings(table(tmp_path, "# group", line))
