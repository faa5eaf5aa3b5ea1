"""`/lembaga/` and `/saksi/`: kinds, institutions, bodies; what belongs together stands together."""

from pathlib import Path
from typing import get_args

import pytest
from bs4 import BeautifulSoup, Tag

from scraper.models import Event, Institution, Person, Place
from scraper.publish import Settings, publish
from scraper.publish.bodies import BODY_LABELS
from scraper.publish.kinds import KIND_NOTES
from scraper.publish.pages.witnesses import BODY_NOTES
from scraper.publish.text import visible
from scraper.vocabulary import InstitutionKind
from tests.publish.built import html_of
from tests.publish.events import HOSTILE_EVENTS, USUAL_EVENTS, event

BAWASLU = Person(name="Rekaan", role="Ketua", org="Bawaslu Kabupaten Sikka")
KPU = Person(name=None, role="perwakilan", org="KPU Kabupaten Sikka")


@pytest.fixture(scope="module")
def docs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("docs")
    publish([*USUAL_EVENTS, *HOSTILE_EVENTS], folder, Settings())
    return folder


def soup_of(docs: Path, path: str) -> BeautifulSoup:
    return html_of(docs / path / "index.md")


def words(tag: Tag | None) -> str:
    assert tag is not None
    return " ".join(tag.get_text(" ").split())


def test_every_kind_and_body_is_explained_and_has_a_page(docs: Path) -> None:
    """Empty ones too, so that addresses hold."""
    assert set(KIND_NOTES) == set(get_args(InstitutionKind))
    assert set(BODY_NOTES) == set(BODY_LABELS)
    for folder, keys in (("lembaga", set(KIND_NOTES)), ("saksi", set(BODY_NOTES))):
        assert {p.parent.name for p in (docs / folder).glob("*/index.md")} == keys
        linked = {str(a["href"]).rstrip("/") for a in soup_of(docs, folder).select("a")}
        assert keys <= linked
    assert "bukan kabar bahwa ikrar tidak pernah ada" in words(soup_of(docs, "lembaga/bps"))
    assert "Belum ada berita yang menyebutnya" in words(soup_of(docs, "saksi/ombudsman"))


def test_kinds_stand_by_how_many_events_they_have(docs: Path) -> None:
    """Most first, with the number; what is nobody's is told."""
    soup = soup_of(docs, "lembaga")
    counts = [int(cell.get_text()) for cell in soup.select("tbody td")]
    assert counts == sorted(counts, reverse=True)
    assert sum(counts) == len(USUAL_EVENTS) + len(HOSTILE_EVENTS) - 1
    assert "1 peristiwa tidak menyebut lembaganya" in words(soup)


def regency(number: int, name: str, date: str) -> Event:
    return event(number, institution=Institution(name=name, kind="pemkab"), date=date)


def test_events_of_one_institution_stand_together(tmp_path: Path) -> None:
    """However its name is spelled: under the identifier of the dataset, newest event first."""
    publish(
        [regency(1, "Pemkab Sikka", "2023-01-02"), regency(2, "Pemerintah Kabupaten Sikka", "2024-10-01"),
         regency(3, "Pemkab Sikka", "2024-01-02")],
        tmp_path, Settings(),
    )  # fmt: skip
    [body] = soup_of(tmp_path, "lembaga/pemkab").select(".ik-bodies > li")
    assert body["id"] == "pemkab-53.07"
    assert words(body.select_one("h3")) == "Pemkab Sikka"
    assert [words(a) for a in body.select("a")] == ["1 Oktober 2024", "2 Januari 2024", "2 Januari 2023"]


def test_long_lists_of_institutions_end_and_lead_on(tmp_path: Path) -> None:
    """The newest thirty of a province by name, six events each; the rest in the timeline under the same filter."""
    desks = [
        event(
            n, date=f"2024-{1 + n // 28:02}-{1 + n % 28:02}", institution=Institution(name=f"Dinas {n}", kind="dinas")
        )
        for n in range(40)
    ]
    publish([*desks, *(regency(60 + n, "Pemkab Sikka", f"2023-0{1 + n}-01") for n in range(8))], tmp_path, Settings())
    soup = soup_of(tmp_path, "lembaga/dinas")
    names = [words(h3) for h3 in soup.select(".ik-bodies h3")]
    assert names == sorted(f"Dinas {n}" for n in range(10, 40))
    assert "Semua 40 lembaga di Nusa Tenggara Timur" in words(soup)
    assert "../../?jenis=dinas&prov=53" in {a["href"] for a in soup.select("a")}
    [body] = soup_of(tmp_path, "lembaga/pemkab").select(".ik-bodies > li")
    assert len(body.select("li")) == 7
    assert "dan 2 lagi" in words(body)


def test_a_body_tells_how_often_where_and_with_whom(tmp_path: Path) -> None:
    """At how many of the events with witnesses, before which elections, in which provinces, beside which bodies."""
    publish(
        [
            event(1, witnesses=(BAWASLU, KPU), election=("pilkada-2024",)),
            event(2, witnesses=(BAWASLU,), place=Place(province_code="18")),
            event(3, witnesses=(KPU,)),
            event(4),
        ],
        tmp_path, Settings(),
    )  # fmt: skip
    assert "3 dari 4 peristiwa menyebut saksinya" in words(soup_of(tmp_path, "saksi"))
    soup = soup_of(tmp_path, "saksi/bawaslu")
    assert "di 2 dari 3 peristiwa yang saksinya disebut, 1 kali sendirian" in words(soup)
    told = {words(part.dt): words(part.dd) for part in soup.select(".ik-where-with > div")}
    assert told == {"Menjelang": "Pilkada 2024 1", "Di": "Lampung 1 Nusa Tenggara Timur 1", "Bersama": "KPU 1"}
    assert "../../?saksi=bawaslu&prov=18" in {a["href"] for a in soup.select("a")}
    assert {words(li) for li in soup.select(".ik-saw")} == {"Rekaan, Ketua Bawaslu Kabupaten Sikka"}


def test_a_long_list_of_a_body_ends_and_leads_on(tmp_path: Path) -> None:
    """Sixty events stand in the page."""
    publish([event(n, witnesses=(BAWASLU,)) for n in range(70)], tmp_path, Settings())
    soup = soup_of(tmp_path, "saksi/bawaslu")
    assert len(soup.select(".ik-entry")) == 60
    assert "Semua 70 peristiwa di lini masa" in words(soup)


def test_hostile_names_stay_text(docs: Path) -> None:
    """As institutions and as witnesses: the same words, and no element that usual pages do not have."""
    kinds = soup_of(docs, "lembaga/lain")
    shown = {h3.get_text() for h3 in kinds.select(".ik-bodies h3")}
    assert len(shown) == 30
    assert shown <= {visible(hostile.title) for hostile in HOSTILE_EVENTS}
    bodies = soup_of(docs, "saksi/lain")
    said = {li.get_text() for li in bodies.select(".ik-saw")}
    assert {visible(f"{e.title}, {e.title} {e.title}") for e in HOSTILE_EVENTS[-5:-3]} <= said
    for soup, usual in ((kinds, "lembaga/lapas"), (bodies, "saksi/bawaslu")):
        assert {tag.name for tag in soup.find_all(True)} <= {tag.name for tag in soup_of(docs, usual).find_all(True)}
        assert not [tag for tag in soup.find_all(True) if any(key.startswith("on") for key in tag.attrs)]
