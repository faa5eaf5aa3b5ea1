"""What the comparison of two builds sees."""

from pathlib import Path

from tests.publish.prove_same import differences, digests


def test_every_difference_of_two_builds_is_told(tmp_path: Path) -> None:
    """A byte, and a file that only one has; nothing of two that are the same."""
    first, second = tmp_path / "a", tmp_path / "b"
    for folder in (first, second):
        (folder / "peristiwa").mkdir(parents=True)
        (folder / "peristiwa/index.html").write_text("sama")
        (folder / "sitemap.xml").write_text("sama")
    assert list(differences(digests(first), digests(second))) == []
    (second / "sitemap.xml").write_text("lain")
    (second / "lebih.txt").write_text("")
    assert list(differences(digests(first), digests(second))) == [
        "dua bangunan berbeda di lebih.txt: hanya di salah satu",
        "dua bangunan berbeda di sitemap.xml",
    ]
