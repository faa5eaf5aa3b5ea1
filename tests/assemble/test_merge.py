"""Many reports, one event: what is shown, what is kept beside it, and what a person has set."""

import datetime as dt
import random
from dataclasses import replace
from pathlib import Path

import pytest

from scraper.assemble.account import Account, from_event, from_reading, rekeyed
from scraper.assemble.merge import merge, new_id
from scraper.assemble.same import same_event
from scraper.lexicon import load_lexicon
from scraper.models import Event, Person, Reading
from scraper.pipeline import Report, gather, group, read_article
from scraper.store import Store, dumps, hand_set
from scraper.validate import validate
from tests.articles import CORPUS, article, labelled

TODAY = dt.date(2026, 11, 21)
FIRST = """ASN Pemkab Sikka Ikrar Netralitas
Maumere - Sebanyak 120 ASN Pemerintah Kabupaten Sikka membacakan ikrar netralitas Pilkada 2024 \
di halaman Kantor Bupati Sikka, Senin (7/10/2024).
Ikrar dipimpin Penjabat Bupati Sikka Adrianus Parera dan disaksikan Ketua Bawaslu Sikka Florita Idah."""
SECOND = """Ikrar Netralitas, ASN Sikka Siap Jaga Pilkada
Maumere - ASN Pemkab Sikka mengucapkan ikrar netralitas Pilkada 2024, Senin (7/10/2024), diikuti 150 pegawai.
Pembacaan ikrar dipimpin Pj Bupati Sikka Adrianus Parera, disaksikan Ketua KPU Sikka Herimanto \
dan Ketua Bawaslu Sikka Florita Idah."""
PLAN = """Pemkab Sikka Akan Gelar Ikrar Netralitas ASN
Maumere - Pemerintah Kabupaten Sikka akan menggelar ikrar netralitas ASN untuk Pilkada 2024 \
pada Senin (7/10/2024) di halaman Kantor Bupati Sikka."""
LATER = FIRST.replace("7/10/2024", "18/11/2024")


def reading(text: str, name: str) -> Reading:
    return read_article(article(text, f"https://kabar.example/{name}"), load_lexicon())


def misread(text: str, name: str) -> Reading:
    """A reading whose election lies years before its day."""
    found = reading(text, name)
    assert found.facts is not None
    return replace(found, facts=replace(found.facts, election=("pemilu-2019",)))


def account(text: str, name: str) -> Account:
    return from_reading(reading(text, name))


def events(root: Path) -> list[Event]:
    return [s.record for s in Store(root).load().values() if isinstance(s.record, Event)]


def run(root: Path, *readings: Reading, day: dt.date = TODAY) -> Report:
    root.mkdir(exist_ok=True)
    return gather(readings, Store(root), day)


def tree(root: Path) -> dict[str, bytes]:
    return {str(p.relative_to(root)): p.read_bytes() for p in sorted(root.rglob("*.md"))}


def test_an_absurd_event_is_not_written_and_the_others_are(tmp_path: Path) -> None:
    """One article that is read wrongly must not keep `validate`, and with it the site, from passing."""
    absurd = misread(FIRST.replace("Sikka", "Ende"), "b")
    report = run(tmp_path / "e", reading(FIRST, "a"), absurd)
    assert (report.new, report.merged, len(report.settled)) == (1, 0, 1)
    assert [(kind, why) for _, kind, why in report.rejected] == [
        ("declaration", "nilainya bertentangan, election.0: pemilu-2019, but date is 2024-10-07")
    ]
    before = tree(tmp_path / "e")
    report = run(tmp_path / "e", misread(SECOND, "c"))
    assert (report.merged, report.changed, len(report.rejected)) == (0, 0, 1)
    assert tree(tmp_path / "e") == before
    assert validate(tmp_path / "e", samples_allowed=False) == []


def test_two_reports_of_one_event_become_one(tmp_path: Path) -> None:
    """Both sources stand in the file; every witness once; the other count is kept as a disagreement."""
    report = run(tmp_path / "e", reading(FIRST, "a"), reading(SECOND, "b"))
    (event,) = events(tmp_path / "e")
    assert (report.new, report.merged) == (1, 1)
    assert [s.url for s in event.sources] == ["https://kabar.example/a", "https://kabar.example/b"]
    assert [w.name for w in event.witnesses] == ["Florita Idah", "Herimanto"]
    assert {p.source for p in event.evidence["witnesses.0"]} == {"s1", "s2"}
    assert event.headcount is not None
    assert event.headcount.value == 120
    (other,) = [d for d in event.disagreements if d.field == "headcount"]
    assert (other.source, other.value["value"], other.quote) == ("s2", 150, "150 pegawai")


def test_a_second_run_changes_no_byte(tmp_path: Path) -> None:
    """The same articles on another day: nothing new, nothing changed, the same files."""
    run(tmp_path / "e", reading(FIRST, "a"), reading(SECOND, "b"))
    before = tree(tmp_path / "e")
    report = run(tmp_path / "e", reading(SECOND, "b"), reading(FIRST, "a"), day=TODAY + dt.timedelta(days=3))
    assert (report.new, report.merged, report.changed, report.unchanged) == (0, 0, 0, 1)
    assert tree(tmp_path / "e") == before


def test_the_order_of_articles_does_not_matter(tmp_path: Path) -> None:
    """The whole corpus in three orders gives the same bytes."""
    readings = [read_article(item.article, load_lexicon()) for item in labelled(*CORPUS)]
    trees = []
    for seed in range(3):
        shuffled = list(readings)
        random.Random(seed).shuffle(shuffled)  # noqa: S311 - no secret
        run(tmp_path / str(seed), *shuffled)
        trees.append(tree(tmp_path / str(seed)))
    assert trees[0] == trees[1] == trees[2]


def test_reports_that_come_one_by_one_say_the_same_as_together(tmp_path: Path) -> None:
    """Whichever comes first, the event says the same; only what was minted at its first sight may differ."""
    minted = {"id", "first_seen", "last_changed", "machine"}
    said: list[dict[str, object]] = []
    for order in ((FIRST, SECOND, PLAN), (PLAN, SECOND, FIRST), (SECOND, PLAN, FIRST)):
        root = tmp_path / str(len(said))
        for text in order:
            run(root, reading(text, {FIRST: "a", SECOND: "b", PLAN: "c"}[text]))
        (event,) = events(root)
        said.append(event.model_dump(exclude=minted))
    assert said[0] == said[1] == said[2]


def test_merging_can_be_undone() -> None:
    """An event gives back the accounts it was made from; merged again they are the same event."""
    accounts = [account(FIRST, "a"), account(SECOND, "b"), account(PLAN, "c")]
    event = merge(accounts, None, TODAY)
    back = from_event(event)
    assert [a.facts.headcount and a.facts.headcount.value for a in back] == [120, 150, None]
    assert [a.facts.status for a in back] == ["held", "held", "planned"]
    assert [len(a.facts.witnesses) for a in back] == [1, 2, 0]
    assert dumps(merge(back, event, TODAY)) == dumps(event)
    alone = merge([a for a in back if a.source.url == "https://kabar.example/a"], None, TODAY)
    assert dumps(alone) == dumps(merge([accounts[0]], None, TODAY))


def test_a_plan_becomes_held_when_a_later_report_says_so(tmp_path: Path) -> None:
    """The event keeps its file and id, and says that one report still spoke of a plan."""
    run(tmp_path / "e", reading(PLAN, "c"))
    (planned,) = events(tmp_path / "e")
    assert planned.status == "planned"
    report = run(tmp_path / "e", reading(FIRST, "a"), day=TODAY + dt.timedelta(days=1))
    (held,) = events(tmp_path / "e")
    assert (held.id, held.status, report.changed) == (planned.id, "held", 1)
    assert [(d.field, d.value) for d in held.disagreements] == [("status", "planned")]
    assert (held.first_seen, held.last_changed) == ("2026-11-21", "2026-11-22")


def test_the_first_page_alone_does_not_replace_the_whole_article(tmp_path: Path) -> None:
    """One address read as an excerpt and in full counts as the full one, whichever came first."""
    excerpt = read_article(replace(article(SECOND, "https://kabar.example/a"), read="excerpt"), load_lexicon())
    for name, order in (("one", [reading(FIRST, "a"), excerpt]), ("two", [excerpt, reading(FIRST, "a")])):
        run(tmp_path / name, *order)
        run(tmp_path / name, excerpt)
        (event,) = events(tmp_path / name)
        (source,) = event.sources
        assert (source.read, event.headcount and event.headcount.value) == ("full", 120)


def test_two_events_of_one_institution_stay_two(tmp_path: Path) -> None:
    """The same people in the same place six weeks later pledge once more."""
    run(tmp_path / "e", reading(FIRST, "a"), reading(LATER, "d"))
    assert sorted(str(e.date) for e in events(tmp_path / "e")) == ["2024-10-07", "2024-11-18"]


def test_a_value_set_by_hand_is_never_overwritten(tmp_path: Path) -> None:
    """What the machine reads instead goes to `disagreements`, again and again without change."""
    run(tmp_path / "e", reading(FIRST, "a"))
    store = Store(tmp_path / "e")
    (stored,) = store.load().values()
    event = stored.record
    assert isinstance(event, Event)
    assert event.headcount is not None
    corrected = event.model_copy(
        update={
            "headcount": event.headcount.model_copy(update={"value": 125, "low": 125, "high": 125}),
            "witnesses": (
                Person(name="Florita Idah Juang", role="Ketua", org="Bawaslu Kabupaten Sikka"),
                Person(role="Camat"),
            ),
        }
    )
    store.write(corrected)
    assert hand_set(corrected) == {"headcount", "witnesses"}
    for day in (TODAY, TODAY + dt.timedelta(days=1)):
        run(tmp_path / "e", reading(FIRST, "a"), reading(SECOND, "b"), day=day)
        (after,) = events(tmp_path / "e")
        assert after.headcount == corrected.headcount
        assert after.witnesses == corrected.witnesses
        assert hand_set(after) == {"headcount", "witnesses"}
        machine = {(d.source, d.value["value"]) for d in after.disagreements if d.field == "headcount"}
        assert machine == {("s1", 120), ("s2", 150)}
    before = tree(tmp_path / "e")
    run(tmp_path / "e", reading(FIRST, "a"), reading(SECOND, "b"), day=TODAY + dt.timedelta(days=9))
    assert tree(tmp_path / "e") == before


def test_a_corrected_institution_gives_the_title_unless_that_is_set_too(tmp_path: Path) -> None:
    """Our titles are made from the facts; a person's title stands."""
    run(tmp_path / "e", reading(FIRST, "a"))
    store = Store(tmp_path / "e")
    (stored,) = store.load().values()
    assert isinstance(stored.record, Event)
    assert stored.record.institution is not None
    other = stored.record.institution.model_copy(update={"name": "Sekretariat Daerah Kabupaten Sikka", "kind": "dinas"})
    store.write(stored.record.model_copy(update={"institution": other}))
    run(tmp_path / "e", reading(FIRST, "a"))
    (after,) = events(tmp_path / "e")
    assert after.title == "Ikrar netralitas ASN Sekretariat Daerah Kabupaten Sikka"
    assert [d.value["name"] for d in after.disagreements if d.field == "institution"] == ["Pemerintah Kabupaten Sikka"]


def test_ids_are_never_given_twice() -> None:
    """A taken id, a tombstone's too, leads to another one."""
    one = rekeyed(account(FIRST, "a"), "s1")
    first = new_id(one, ())
    second = new_id(one, {first})
    assert first != second
    assert all(len(i) == 8 and i[0].isalpha() and i.isalnum() and i == i.lower() for i in (first, second))


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        (FIRST, SECOND, True),
        (FIRST, PLAN, True),
        (FIRST, LATER, False),
        (FIRST, FIRST.replace("Sikka", "Ende"), False),
        (FIRST, FIRST.replace("7/10/2024", "8/10/2024").replace("Senin", "Selasa"), True),
        (FIRST, FIRST.replace("Pilkada 2024", "Pemilu 2019").replace("(7/10/2024)", "(7/1/2019)"), False),
    ],
)
def test_same_event_is_judged_alike_from_both_sides(a: str, b: str, same: bool) -> None:
    """One event or two, whichever is asked first."""
    one, other = account(a, "x"), account(b, "y")
    assert same_event(one, other) is same
    assert same_event(other, one) is same


def test_groups_name_the_reports_of_one_event() -> None:
    """Articles that tell of no declaration belong to no group."""
    names = group(
        [
            reading(FIRST, "a"),
            reading("Bupati Sikka minta ASN netral. " * 3, "n"),
            reading(SECOND, "b"),
            reading(LATER, "d"),
        ]
    )
    assert names[1] is None
    assert names[0] == names[2] != names[3]
