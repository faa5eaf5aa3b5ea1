"""The page of coverage says what is followed and what came of it, and without a run that nothing is."""

from pathlib import Path

from bs4 import BeautifulSoup

from scraper.publish import Settings, publish
from scraper.sources.registry import load_registry
from tests.publish.built import html_of
from tests.publish.coverage import HOSTILE_SOURCE, SOURCES, VISITS
from tests.publish.events import event, source


def page(docs: Path, settings: Settings) -> BeautifulSoup:
    publish([event(1), event(2, sources=(source(read="excerpt"),))], docs, settings)
    return html_of(docs / "cakupan/index.md")


def cells(soup: BeautifulSoup, group: str) -> list[list[str]]:
    return [[" ".join(c.get_text(" ").split()) for c in row.select("th, td")] for row in soup.select(f"#{group} tr")]


def test_every_source_of_the_registry_is_there_but_samples(tmp_path: Path) -> None:
    """Under its province, or as national; before any run the page says so and no address is linked."""
    sources = load_registry()
    soup = page(tmp_path, Settings(sources=sources))
    known = [one for one in sources if one.status != "sample"]
    assert len(soup.select(".ik-sources tbody tr")) == len(known)
    assert len(soup.select(".ik-sources details")) == 39
    assert {str(len(known)), "38", "0"} == {n.get_text() for n in soup.select(".ik-totals strong")}
    assert "belum berjalan" in soup.select(".ik-warn")[0].get_text()
    assert soup.select('.ik-sources a[href^="http"]') == []


def test_runs_are_told_source_by_source(tmp_path: Path) -> None:
    """Since when, when last answered, what was read; what never answered is not linked; samples are no sources."""
    soup = page(tmp_path, Settings(sources=SOURCES, visits=VISITS))
    assert soup.select(".ik-warn") == []
    assert "30 November 2026" in soup.get_text()
    head, *rows = cells(soup, "nasional")
    assert head == ["Sumber", "Cara", "Dikenal", "Keadaan", "Sejak", "Terakhir terjawab", "Artikel", "Deklarasi"]
    assert rows == [
        ["Kabar kabar.invalid", "WordPress", "pernah terbaca", "terbukti menjawab", "1 Mei 2026", "30 November 2026",
         "1.250", "31"],
    ]  # fmt: skip
    _, flores, sunyi, usang, _ = cells(soup, "nusa-tenggara-timur")
    assert flores[3:6] == ["terbukti menjawab", "–", "28 November 2026"]
    assert sunyi[1:] == ["peta situs", "dugaan", "belum dicoba", "–", "belum pernah", "–", "–"]
    assert usang[3:6] == ["tidak diikuti lagi", "–", "belum pernah"]
    assert [a["href"] for a in soup.select('.ik-sources a[rel~="external"]')] == [
        "https://kabar.invalid/",
        "https://flores.invalid/",
    ]
    assert "2 menjawab, 1 peristiwa baru" in soup.select("#nusa-tenggara-timur summary")[0].get_text()
    assert "1 sumber provinsi lain" in soup.select("#nusa-tenggara-barat")[0].get_text()


def test_excerpts_are_counted(tmp_path: Path) -> None:
    """What is not in an excerpt may still be in its report."""
    assert "1 dari 2 peristiwa hanya dibaca dari kutipan" in page(tmp_path, Settings()).get_text()


def test_names_of_sources_are_words(tmp_path: Path) -> None:
    """Whatever they contain, as are their addresses."""
    soup = page(tmp_path, Settings(sources=SOURCES, visits=VISITS))
    names = [str(row.find(string=True)).strip() for row in soup.select(".ik-sources th[scope=row]")]
    assert HOSTILE_SOURCE.name in names
    assert soup.select("script, [href^=javascript]") == []
