"""The registry of sources is held to the letter."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest

from scraper import samples
from scraper.errors import ConfigError
from scraper.models import Source
from scraper.sources.platforms import KINDS
from scraper.sources.registry import STATUSES, load_registry
from scraper.vocabulary import SAMPLE_DOMAIN

ENTRY = {
    "id": "kabar-contoh",
    "name": "Kabar Contoh",
    "home": "https://kabar.example/",
    "region": '"18"',
    "kind": "wordpress",
    "status": "unconfirmed",
}


def entry(**changes: str) -> str:
    lines = [f"{key}: {value}" for key, value in (ENTRY | changes).items()]
    return "  - " + "\n    ".join(lines) + "\n"


def load(folder: Path, *texts: str) -> tuple[Source, ...]:
    for number, text in enumerate(texts):
        (folder / f"{number}.yml").write_text(text, encoding="utf-8")
    return load_registry(folder)


def test_the_registry_in_the_repository_is_sound() -> None:
    """It loads, knows national and sample sources, and claims no confirmation that nobody made."""
    sources = load_registry()
    assert {source.status for source in sources} == {"unconfirmed", "sample"}
    assert any(source.region is None and source.status == "unconfirmed" for source in sources)
    assert all(source.kind in KINDS and source.status in STATUSES for source in sources)


def test_every_sample_page_has_its_source() -> None:
    """The hosts of the sample world are the registry's sample sources, no more and no fewer."""
    homes = {urlsplit(source.home).hostname for source in load_registry() if source.status == "sample"}
    assert homes == {urlsplit(page.url).hostname for page in samples.pages()}
    assert all(str(home).endswith(SAMPLE_DOMAIN) for home in homes)


def test_files_are_read_in_the_order_of_their_names(tmp_path: Path) -> None:
    """Order is stable whatever the file system says."""
    second = entry(id="lain", home="https://lain.example/", region="null")
    sources = load(tmp_path, "sources:\n" + entry(), "sources:\n" + second)
    assert [source.id for source in sources] == ["kabar-contoh", "lain"]
    assert [source.region for source in sources] == ["18", None]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("sources:\n" + entry() + "    warna: biru\n", r"0\.yml:8: unknown key 'warna'"),
        ("sources:\n" + entry().replace("    kind: wordpress\n", ""), r"0\.yml:2: missing kind"),
        ("sources:\n" + entry() + "    kind: feed\n", r"0\.yml:8: kind stands twice"),
        (
            "sources:\n" + entry() + entry(home="https://lain.example/"),
            r"0\.yml:8: id kabar-contoh is already at 0\.yml:2",
        ),
        ("sources:\n" + entry() + entry(id="lain"), r"0\.yml:8: home https://kabar\.example/ is already at 0\.yml:2"),
        ("sources:\n" + entry(region="18"), r"0\.yml:5: region must be a text"),
        ("sources:\n" + entry(region='"99"'), r"0\.yml:5: region '99' is not the code of a province"),
        ("sources:\n" + entry(region='"18.04"'), r"0\.yml:5: region '18\.04' is not the code of a province"),
        ("sources:\n" + entry(kind="sihir"), r"0\.yml:6: kind 'sihir' is not one of"),
        ("sources:\n" + entry(status="seen"), r"0\.yml:7: status 'seen' is not one of"),
        ("sources:\n" + entry(status="sample"), r"0\.yml:7: status sample and homes under contoh\.invalid"),
        ("sources:\n" + entry(home="https://a.contoh.invalid/"), r"0\.yml:7: status sample and homes under"),
        ("sources:\n" + entry(home="javascript:alert(1)"), r"0\.yml:4: home .* is not an http"),
        ("sources:\n" + entry(id="Kabar_Contoh"), r"0\.yml:2: id 'Kabar_Contoh' must be lower-case"),
        ("sources:\n" + entry(name="null"), r"0\.yml:3: name must not be empty"),
        ("sources:\n" + entry(name="no"), r"0\.yml:3: name must be a text"),
        ("sources:\n" + entry(name="[a, b]"), r"0\.yml:3: name must be a text"),
        ("sources: satu\n", r"0\.yml:1: sources must be a list"),
        ("sources:\n  - satu\n", r"0\.yml:2: expected a mapping"),
        ("- satu\n", r"0\.yml:1: expected a mapping"),
        ("sumber: []\n", r"0\.yml:1: unknown key 'sumber'"),
        ("", r"0\.yml:1: empty"),
        ("sources: [\n", r"0\.yml:2: "),
        ("sources:\n<<<<<<< HEAD\n" + entry(), r"0\.yml:\d+: "),
    ],
)
def test_a_wrong_entry_is_an_error_with_file_and_line(tmp_path: Path, text: str, complaint: str) -> None:
    """Typing errors never pass as data."""
    with pytest.raises(ConfigError, match=complaint):
        load(tmp_path, text)


def test_an_id_is_unique_across_files(tmp_path: Path) -> None:
    """Two provinces cannot claim the same source."""
    with pytest.raises(ConfigError, match=r"1\.yml:2: id kabar-contoh is already at 0\.yml:2"):
        load(tmp_path, "sources:\n" + entry(), "sources:\n" + entry(home="https://lain.example/"))
