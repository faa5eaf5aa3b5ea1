"""New entries and their samples, as text that reads back as what was meant."""

import datetime as dt
import shutil
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from scraper.errors import ConfigError
from scraper.models import Bounds, Endpoint, Expected, Link, Source
from scraper.sources import registry
from scraper.sources.entry import entry_of, file_of, register
from scraper.sources.nodes import quoted
from scraper.sources.platforms import shared
from scraper.sources.registry import load_registry
from scraper.sources.sample import complaints, sample_of

FOLDER = Path(registry.__file__).parent
SAMPLES = Path(__file__).parent / "samples"
TODAY = dt.date(2026, 11, 30)
START = shared().starts["wordpress"]
NEW = Source(
    id="kabar-kita", name="Kabar Kita", home="https://kabarkita.example/", region="53", kind="wordpress",
    status="unconfirmed", endpoints=START.endpoints, expect=START.expect, budget=START.budget,
)  # fmt: skip
LINK = Link("https://kabarkita.example/asn-berikrar-netral/", "kabar-kita", "ASN: Berikrar", dt.date(2024, 10, 23))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the registry."""
    for file in FOLDER.glob("*.yml"):
        shutil.copy(file, tmp_path)
    return tmp_path


def changed(**fields: object) -> Source:
    return Source(**{name: getattr(NEW, name) for name in Source.__slots__} | fields)


def test_a_short_entry_has_the_six_keys_only() -> None:
    """What is as its kind starts need not be said."""
    assert entry_of(NEW) == (
        "  - id: kabar-kita\n    name: Kabar Kita\n    home: https://kabarkita.example/\n"
        '    region: "53"\n    kind: wordpress\n    status: unconfirmed\n'
    )


def test_every_entry_of_the_registry_is_written_as_it_was_read(tmp_path: Path) -> None:
    """Nothing of 600 entries is lost on the way through text."""
    sources = load_registry()
    (tmp_path / "semua.yml").write_text("sources:\n" + "".join(map(entry_of, sources)), encoding="utf-8")
    assert load_registry(tmp_path) == sources


@given(st.text(min_size=1, max_size=40).filter(lambda text: text.strip()))
def test_any_text_reads_back_as_itself(text: str) -> None:
    """Whatever a site calls itself."""
    text = text.encode("utf-8", "ignore").decode().strip() or "x"
    [read] = yaml.load(f"- {quoted(text)}\n", Loader=yaml.CSafeLoader)
    assert read == text


@pytest.mark.parametrize(
    "name", ["no", "Null", "3 Kabar", "Kabar: Kita", "Kabar # Kita", "- x", '"', "'", "é", "a\\b", "on"]
)
def test_names_that_yaml_would_misread_are_quoted(folder: Path, name: str) -> None:
    """The entry says the name, not a truth value, a number or a comment."""
    register(folder, changed(name=name))
    assert next(one.name for one in load_registry(folder) if one.id == "kabar-kita") == name


def test_an_entry_is_added_to_the_file_of_its_province(folder: Path) -> None:
    """At its end; what people wrote stays as it was, comments included."""
    before = (folder / "53-nusa-tenggara-timur.yml").read_text(encoding="utf-8")
    everything = changed(
        region="53", kind="listing", endpoints=(Endpoint("listing", "/cari?q={q}&h={day:%d/%m/%Y}"),),
        article=r"^/r-\d+/", select="#hasil a", covers=("52",), expect=Expected(Bounds(2, None), Bounds(0, 7)),
        budget=9, plain_http=True, basis="vetted",
    )  # fmt: skip
    # Without an upper bound of its own an entry has its kind's.
    wanted = Expected(Bounds(2, shared().starts["listing"].expect.listed.high), Bounds(0, 7))
    with pytest.raises(ConfigError, match="tidak terbaca kembali"):
        register(folder, everything)
    complete = Source(**{name: getattr(everything, name) for name in Source.__slots__} | {"expect": wanted})
    file = register(folder, complete)
    assert file.name == "53-nusa-tenggara-timur.yml"
    assert file.read_text(encoding="utf-8").startswith(before)
    assert complete in load_registry(folder)


def test_a_national_source_and_a_new_file(folder: Path) -> None:
    """`nasional.yml` for those without a province; a province without a file gets one."""
    assert register(folder, changed(region=None)).name == "nasional.yml"
    (folder / "53-nusa-tenggara-timur.yml").unlink()
    assert register(folder, changed(id="lain", home="https://lain.example/")).name == "53-nusa-tenggara-timur.yml"
    with pytest.raises(ConfigError, match="'99' bukan kode provinsi"):
        file_of(folder, "99")


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        (changed(id="langgam"), "id langgam is already at"),
        (changed(home="https://langgam.id/"), "home https://langgam.id/ is already at"),
        (changed(id="Kabar"), "must be lower-case"),
    ],
)
def test_what_would_spoil_the_registry_is_not_written(folder: Path, source: Source, complaint: str) -> None:
    """The files are as they were."""
    before = {file.name: file.read_bytes() for file in folder.iterdir()}
    with pytest.raises(ConfigError, match=complaint):
        register(folder, source)
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == before


def written(folder: Path, text: str) -> list[str]:
    (folder / "contoh.yml").write_text(text, encoding="utf-8")
    return list(complaints(folder / "contoh.yml", [NEW]))


def test_a_new_sample_fails_until_somebody_looks(tmp_path: Path) -> None:
    """That is what it is for; looked at, it passes."""
    text = sample_of(NEW, [LINK, Link(LINK.url, "kabar-kita")], TODAY)
    [complaint] = written(tmp_path, text)
    assert complaint.startswith("contoh.yml:5: belum dilihat orang")
    assert written(tmp_path, text.replace("looked_at: null", 'looked_at: "2026-12-01"')) == []


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("asn-berikrar-netral/", "tag/netral/", "contoh.yml:7: menurut entrinya bukan artikel kabar-kita"),
        ("https://kabarkita.example/asn", "https://lain.example/asn", "menurut entrinya bukan artikel"),
        ("source: kabar-kita", "source: lain", "contoh.yml:3: sumbernya tidak terdaftar"),
    ],
)
def test_a_sample_that_does_not_fit_its_entry_fails(tmp_path: Path, old: str, new: str, complaint: str) -> None:
    """The links must be articles by the entry's own word."""
    text = sample_of(NEW, [LINK], TODAY).replace("looked_at: null", 'looked_at: "2026-12-01"')
    assert old in text
    [told] = written(tmp_path, text.replace(old, new))
    assert complaint in told


def test_a_sample_without_links_fails(tmp_path: Path) -> None:
    """Nothing was seen, so nothing can be looked at."""
    text = sample_of(NEW, [], TODAY).replace("looked_at: null", 'looked_at: "2026-12-01"')
    assert [told.rpartition(": ")[2] for told in written(tmp_path, text)] == [
        "tidak ada tautan; cari jalan masuk yang lain"
    ]


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("looked_at: null", 'looked_at: "ya"', "looked_at 'ya' is not a day"),
        ("looked_at: null", "looked_at: 2026-12-01", "looked_at must be a text"),
        ("looked_at: null\n", "", "missing looked_at"),
        ("    title", "    judul", "unknown key 'judul'"),
    ],
)
def test_a_sample_of_another_shape_is_an_error(tmp_path: Path, old: str, new: str, complaint: str) -> None:
    """Strict, as all that people edit."""
    with pytest.raises(ConfigError, match=complaint):
        written(tmp_path, sample_of(NEW, [LINK], TODAY).replace(old, new))


def test_every_sample_was_looked_at() -> None:
    """A source that was added is not done before a person opened its first links."""
    sources = load_registry()
    assert [told for file in sorted(SAMPLES.glob("*.yml")) for told in complaints(file, sources)] == []
