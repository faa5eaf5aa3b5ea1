"""`validate` finds what is wrong in a folder of events, in one file or across files, and `fix` only tidies."""

from pathlib import Path
from typing import Any

import pytest

from scraper.errors import StoreError
from scraper.models import Disagreement, Event, Headcount, Place, Proof, Review, SourceRef, Tombstone
from scraper.store import Store, dumps, new_path
from scraper.validate import fix, validate
from tests.factories import make_event, make_source, make_tombstone

PROOF = (Proof(source="s1", quote="a", rule="r"),)


def said(root: Path, *records: Event | Tombstone, samples_allowed: bool = False) -> list[str]:
    """What `validate` says of a folder with these records: `name:line: message (hint)`."""
    for record in records:
        Store(root).write(record)
    return [str(error).removeprefix(f"{root}/") for error in validate(root, samples_allowed=samples_allowed)]


def sample(**changes: Any) -> SourceRef:
    return make_source(url="https://kabar.contoh.invalid/ikrar", **changes)


def counted(value: int | None, low: int, high: int | None) -> Headcount:
    return Headcount(value=value, low=low, high=high, qualifier="approx" if value else "vague", text="sekitar")


def other(**changes: Any) -> Event:
    """A second event, with a source of its own."""
    return make_event(**{"id": "zzzzzzzz", "sources": (make_source(url="https://berita.example/lain"),)} | changes)


def test_sound_folder_has_no_problems(tmp_path: Path) -> None:
    """Events of every precision, tombstones, and a national event are all fine."""
    assert said(
        tmp_path,
        make_event(),
        other(date="2022-11", date_precision="month", date_end="2022-11-30"),
        make_event(
            id="undated0", date=None, date_precision="unknown", date_basis="none", sources=(make_source(url=None),),
            title="2024 damai", place=Place(), institution=None, headcount=counted(None, 100, None), evidence={},
        ),
        make_tombstone(),
        make_tombstone(id="merged00", merged_into="k7d2m9qa"),
        make_tombstone(id="merged01", merged_into="k7d2m9qa"),
    ) == []  # fmt: skip


def test_empty_folder_has_no_problems_and_a_missing_one_is_an_error(tmp_path: Path) -> None:
    """No events yet is fine; no folder is a mistyped name."""
    assert said(tmp_path) == []
    with pytest.raises(StoreError, match="create it"):
        validate(tmp_path / "none", samples_allowed=False)
    with pytest.raises(StoreError, match="create it"):
        fix(tmp_path / "none")


@pytest.mark.parametrize(
    ("changes", "line", "words"),
    [
        # dates
        ({"date_precision": "month"}, 9, "date_precision: month, but date is 2022-11-09 (write day"),
        ({"date": "2022"}, 9, "date_precision: day, but date is 2022 (write year"),
        ({"date": None, "evidence": {}, "date_basis": "none"}, 9, "date_precision: day, but date is null"),
        ({"date": None, "evidence": {}, "date_precision": "unknown"}, 10, "date_basis: stated, but date is null"),
        ({"date_basis": "none"}, 10, "date_basis: none, but date is 2022-11-09"),
        ({"date_end": "2022-11-08"}, 8, "date_end: 2022-11-08 lies before date 2022-11-09"),
        ({"date": "2022-12", "date_precision": "month", "date_end": "2022-11-30"}, 8, "date_end: 2022-11-30 lies"),
        ({"last_changed": "2026-11-20"}, 31, "last_changed: lies before first_seen 2026-11-21"),
        # headcount
        ({"headcount": counted(83, 90, 100)}, 12, "headcount: value does not lie between low and high"),
        ({"headcount": counted(None, 90, 80)}, 12, "headcount: value does not lie"),
        ({"headcount": counted(89, 90, None)}, 12, "headcount: value does not lie"),
        # region
        ({"place": Place(province_code="99")}, 6, "place.province_code: there is no province 99"),
        ({"place": Place(province_code="73", regency_code="73.99")}, 6, "there is no regency or city 73.99"),
        ({"place": Place(province_code="74", regency_code="73.02")}, 6, "73.02 belongs to province 73, not 74"),
        ({"place": Place(regency_code="73.02")}, 6, "73.02 belongs to province 73, not null"),
        # sources
        ({"sources": (make_source(url="javascript:alert(1)"),)}, 22, "sources.0.url: 'javascript:alert(1)' is no web"),
        ({"sources": (make_source(url="data:text/html,x"),)}, 22, "sources.0.url: 'data:text/html,x' is no web"),
        ({"sources": (make_source(url="https://"),)}, 22, "sources.0.url: 'https://' is no web address"),
        ({"sources": (make_source(url="https://[a"),)}, 22, "sources.0.url: 'https://[a' is no web address"),
        ({"sources": (make_source(url="/berita/1"),)}, 22, "sources.0.url: '/berita/1' is no web address"),
        ({"sources": (make_source(archived="ftp://a.example/b"),)}, 22, "sources.0.archived: 'ftp://a.example/b'"),
        ({"sources": (make_source(), make_source(url=None))}, 23, "sources.1.key: s1 is used twice"),
        ({"sources": (make_source(), make_source().model_copy(update={"key": "s2"}))}, 23, "the same article twice"),
        ({"sources": (make_source(), sample(key="s2"))}, 23, "sources.1.url: a sample is no data"),
        # what points elsewhere
        ({"evidence": {"organizer": PROOF}}, 24, "evidence.organizer: evidence for organizer, which has no value"),
        ({"evidence": {"attendees": PROOF}}, 24, "evidence for attendees, which has no value"),
        ({"evidence": {"date": PROOF, "witnesses.2": PROOF}}, 25, "evidence for witnesses.2, which has no value"),
        ({"evidence": {"witnesses.x": PROOF}}, 24, "evidence for witnesses.x, which has no value"),
        ({"evidence": {"witnesses.1.name": PROOF}}, 24, "evidence for witnesses.1.name, which has no value"),
        ({"evidence": {"dates": PROOF}}, 24, "evidence for dates, which has no value"),
        ({"evidence": {"title.upper": PROOF}}, 24, "evidence for title.upper, which has no value"),
        ({"evidence": {"date": (Proof(source="s2", quote="a", rule="r"),)}}, 24, "there is no source s2 (one of s1)"),
        ({"disagreements": (Disagreement(field="dates", value=1, source="s1"),)}, 28, "there is no field dates"),
        ({"disagreements": (Disagreement(field="date", value=1, source="s9"),)}, 28, "there is no source s9"),
        ({"machine": {"dates": "0" * 12}}, 29, "machine: the machine writes no field dates"),
        ({"review": Review(state="checked", on="2026-11-21", fields=("dates",))}, 28, "there is no field dates"),
    ],
)  # fmt: skip
def test_values_that_do_not_fit_together_are_named_with_their_line(
    tmp_path: Path, changes: dict[str, Any], line: int, words: str
) -> None:
    """One contradiction gives one problem, at the line of the value to correct."""
    found = said(tmp_path, make_event(**changes))
    assert len(found) == 1, found
    assert f".md:{line}: " in found[0]
    assert words in found[0]


@pytest.mark.parametrize("key", ["date", "witnesses", "witnesses.1", "witnesses.0.name", "place.venue", "forms.1"])
def test_evidence_may_name_a_field_an_item_or_a_part(tmp_path: Path, key: str) -> None:
    """Whatever holds a value can have words behind it."""
    assert said(tmp_path, make_event(evidence={key: PROOF})) == []


def test_samples_are_allowed_only_on_request(tmp_path: Path) -> None:
    """The first run's own folder may hold them; `events/` may not."""
    event = make_event(sources=(sample(),))
    assert said(tmp_path, event, samples_allowed=True) == []
    assert "a sample is no data" in said(tmp_path, event)[0]


def test_host_that_only_looks_like_a_sample_is_none(tmp_path: Path) -> None:
    """The host is compared, not the address's text."""
    url = "https://berita.example/contoh.invalid?u=https://contoh.invalid/"
    assert said(tmp_path, make_event(sources=(make_source(url=url),))) == []


# ── Across files ────────────────────────────────────────────────────────────────────────────────────────────────────


def test_same_article_in_two_events_is_a_problem(tmp_path: Path) -> None:
    """It is the same event twice, or a wrong merger."""
    found = said(tmp_path, make_event(), other(sources=(make_source(),)))
    assert len(found) == 1
    assert "zzzzzzzz.md:22: sources.0.url: " in found[0]
    assert "k7d2m9qa.md has the same article" in found[0]


def test_same_id_in_two_files_is_a_problem(tmp_path: Path) -> None:
    """Both files are named."""
    Store(tmp_path).write(make_event())
    copy = tmp_path / "2022" / "2022-salinan-k7d2m9qa.md"
    copy.write_text(dumps(make_event(sources=(make_source(url=None),))))
    found = said(tmp_path)
    assert len(found) == 1
    assert "2022/2022-salinan-k7d2m9qa.md:2: id: " in found[0]
    assert str(new_path(make_event())) in found[0]


@pytest.mark.parametrize(
    ("tombs", "words"),
    [
        ([{"merged_into": "nowhere0"}], "merged_into: there is no event nowhere0"),
        ([{"merged_into": "t0mb5t0n"}], "merged_into: merged into itself"),
        ([{"merged_into": "other000"}, {"id": "other000", "merged_into": "t0mb5t0n"}], "merged into itself"),
        ([{"merged_into": "other000"}, {"id": "other000", "merged_into": "nowhere0"}], "there is no event nowhere0"),
        ([{"id": "removed0"}, {"merged_into": "removed0"}], "removed0 was removed (write removed:"),
    ],
)
def test_tombstone_must_lead_somewhere(tmp_path: Path, tombs: list[dict[str, str]], words: str) -> None:
    """A page of a merged event leads a reader on, never nowhere and never round in circles."""
    found = said(tmp_path, *(make_tombstone(**tomb) for tomb in tombs))
    assert len(found) == sum("merged_into" in tomb for tomb in tombs)
    assert all(words in text and ".md:3: " in text for text in found)


def test_tombstone_names_the_event_that_is_left(tmp_path: Path) -> None:
    """A chain of mergers is one step for a reader and for a table that is joined on ids."""
    tombs = (make_tombstone(merged_into="chain001"), make_tombstone(id="chain001", merged_into="k7d2m9qa"))
    found = said(tmp_path, make_event(), *tombs)
    assert len(found) == 1
    assert "t0mb5t0n.md:3: merged_into: chain001 was itself merged into k7d2m9qa (write k7d2m9qa)" in found[0]


def test_tombstone_of_an_unreadable_event_is_not_blamed(tmp_path: Path) -> None:
    """Only the file that is broken is reported."""
    Store(tmp_path).write(make_event())
    path = tmp_path / new_path(make_event())
    path.write_text(path.read_text().replace("status: held", "status: selesai"))
    found = said(tmp_path, make_tombstone(merged_into="k7d2m9qa"))
    assert len(found) == 1
    assert "k7d2m9qa.md:4: status: 'selesai'" in found[0]


# ── Paths and files ─────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("2022/2022-11-09-ikrar-zzzzzzzz.md", ":2: the id is k7d2m9qa, the file name ends in zzzzzzzz"),
        ("2023/2022-11-09-ikrar-k7d2m9qa.md", " a file of this name does not belong in 2023/"),
        ("2022/ikrar-k7d2m9qa.md", " a file of this name does not belong in 2022/"),
        ("2022-11-09-ikrar-k7d2m9qa.md", " a file of this name does not belong in ./"),
        ("2022/11/2022-11-09-ikrar-k7d2m9qa.md", " a file of this name does not belong in 2022/11/"),
    ],
)
def test_path_must_agree_with_the_id_and_with_itself(tmp_path: Path, name: str, words: str) -> None:
    """A renamed, moved or copied file is noticed."""
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(dumps(make_event()))
    found = said(tmp_path)
    assert len(found) == 1
    assert words in found[0]


def test_path_stays_when_the_date_is_corrected(tmp_path: Path) -> None:
    """The year in the path is that of the first reading; it need not be the event's."""
    Store(tmp_path).write(make_event())
    event = make_event(date="2023-11-09", date_note="teks menyebut Rabu 9 November 2022")
    assert said(tmp_path, event) == []
    assert len(list(tmp_path.glob("2022/2022-11-09-*.md"))) == 1


def test_strange_files_are_named(tmp_path: Path) -> None:
    """What no run reads should not lie there; dot files of other tools may."""
    for name in ("catatan.txt", ".gitkeep", ".2022-a.md.00ff.tmp"):
        (tmp_path / name).write_text("x")
    assert said(tmp_path) == [
        ".2022-a.md.00ff.tmp: left over from a run that was killed (delete it)",
        "catatan.txt: not an event file (event files end in .md; move it elsewhere)",
    ]


def test_every_problem_of_every_file_is_reported_in_order(tmp_path: Path) -> None:
    """Files that cannot be read do not hide what is wrong with the others."""
    Store(tmp_path).write(make_event(date_basis="none"))
    (tmp_path / "2022" / "2022-a-aaaaaaaa.md").write_bytes(b"---\n\xff\n---\n")
    (tmp_path / "2022" / "2022-b-bbbbbbbb.md").write_text(
        dumps(other(id="bbbbbbbb")).replace("low: 83", "low: 012").replace("status: held", "status: ya")
    )
    lines = [text.split(": ")[0].split("/")[1] for text in said(tmp_path)]
    assert lines == [
        "2022-11-09-ikrar-netralitas-asn-lapas-kelas-iia-bulukumba-k7d2m9qa.md:10",
        "2022-a-aaaaaaaa.md:2",
        "2022-b-bbbbbbbb.md:4",
        "2022-b-bbbbbbbb.md:12",
    ]


# ── Canonical text ──────────────────────────────────────────────────────────────────────────────────────────────────

EDITS = {
    "comment": (9, "date_precision: day", "date_precision: day  # dari spanduk"),
    "quotes": (4, "status: held", "status: 'held'"),
    "spaces": (19, "forms: [ikrar, ", "forms: [ ikrar,"),
    "key order": (4, "status: held\ninstitution", "date_end: null\nstatus: held\ninstitution"),
    "key left out": (8, "date_end: null\n", ""),
    "blank lines beneath": (33, "2026-11-21\n---\n", "2026-11-21\n---\n\n\n"),
    "no last line end": (32, "2026-11-21\n---\n", "2026-11-21\n---"),
    "Windows line ends": (1, "\n", "\r\n"),
}


@pytest.mark.parametrize(("line", "old", "new"), EDITS.values(), ids=EDITS)
def test_loose_file_is_named_and_fixed(tmp_path: Path, line: int, old: str, new: str) -> None:
    """A readable file in another layout is a problem at the first odd line; `fix` writes it anew, once."""
    Store(tmp_path).write(make_event())
    path = tmp_path / new_path(make_event())
    text = path.read_text()
    loose = text.replace(old, new)
    if "date_end: null\nstatus" in new:
        loose = loose.replace("date_end: null\ndate_precision", "date_precision")
    path.write_bytes(loose.encode())
    found = said(tmp_path)
    assert len(found) == 1
    assert f".md:{line}: not in canonical form from here on (run ikrar validate --fix)" in found[0]
    assert fix(tmp_path) == [path]
    assert path.read_text() == text
    assert fix(tmp_path) == []
    assert said(tmp_path) == []


def test_fix_leaves_canonical_and_unreadable_files_alone(tmp_path: Path) -> None:
    """It tidies layout; meaning is for a person."""
    Store(tmp_path).write(make_event(date_basis="none"))
    broken = tmp_path / "2022" / "2022-b-bbbbbbbb.md"
    broken.write_text(dumps(other(id="bbbbbbbb")).replace("low: 83", "low: 012"))
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in tmp_path.rglob("*.md")}
    assert fix(tmp_path) == []
    assert {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in tmp_path.rglob("*.md")} == before
