"""The registry of sources is held to the letter."""

import json
import re
import tempfile
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from scraper import samples
from scraper.errors import ConfigError
from scraper.lexicon.regions import region_rows
from scraper.models import Bounds, Endpoint, Expected, Source
from scraper.sources import registry
from scraper.sources.owner import host_key
from scraper.sources.pattern import slug
from scraper.sources.platforms import KINDS, read_shared, shared
from scraper.sources.registry import STATUSES, load_registry
from scraper.vocabulary import SAMPLE_DOMAIN

FOLDER = Path(registry.__file__).parent
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


def test_everything_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    """A file that is no YAML, an entry without a key, one with two wrong values; the sound entry is read."""
    texts = (
        "sources: [",
        "sources:\n" + entry(id="Kabar", region='"99"') + entry(id="utuh", home="https://utuh.example/"),
        "sources:\n" + entry(id="utuh").replace("    status: unconfirmed\n", ""),
    )
    for number, text in enumerate(texts):
        (tmp_path / f"{number}.yml").write_text(text, encoding="utf-8")
    found, problems = registry.read_registry(tmp_path)
    assert [source.id for source in found] == ["utuh"]
    assert [str(error).split(": ")[0] for error in problems] == ["0.yml:2", "1.yml:2", "1.yml:5", "2.yml:2"]


def test_an_id_is_unique_across_files(tmp_path: Path) -> None:
    """Two provinces cannot claim the same source."""
    with pytest.raises(ConfigError, match=r"1\.yml:2: id kabar-contoh is already at 0\.yml:2"):
        load(tmp_path, "sources:\n" + entry(), "sources:\n" + entry(home="https://lain.example/"))


def test_the_registry_covers_the_country() -> None:
    """At least 300 hosts, at least four in each of the 38 provinces, each reachable in some way."""
    watched = [source for source in load_registry() if source.status != "sample"]
    hosts = {host_key(source.home) for source in watched}
    assert len(hosts) >= 300
    provinces = {row["code"] for row in region_rows() if not row["province_code"]}
    counts = {code: {host_key(s.home) for s in watched if s.region == code} for code in provinces}
    assert len(provinces) == 38
    assert {code: len(found) for code, found in counts.items() if len(found) < 4} == {}
    assert all(source.endpoints and source.endpoints[0].kind == source.kind for source in watched)


def test_every_file_is_named_after_its_province() -> None:
    """`53-nusa-tenggara-timur.yml` holds the sources of 53 and no other."""
    names = {row["code"]: row["name"] for row in region_rows() if not row["province_code"]}
    for file in FOLDER.glob("[0-9]*.yml"):
        code, _, name = file.stem.partition("-")
        assert name == slug(names[code])
        assert {entry["region"] for entry in yaml.safe_load(file.read_text())["sources"]} == {code}
    assert {file.stem[:2] for file in FOLDER.glob("[0-9]*.yml")} == set(names)


def test_siblings_are_asked_alike() -> None:
    """What a platform's row says is what an entry of it has; an entry's own word comes first."""
    sources = {source.id: source for source in load_registry()}
    antara = shared().platforms["antara"]
    assert sources["antara-aceh"].endpoints == antara.endpoints == sources["antara"].endpoints
    assert sources["antara-aceh"].article == antara.article
    assert sources["rri-merauke"].article != shared().platforms["rri"].article
    assert sources["langgam"].endpoints == shared().starts["wordpress"].endpoints


def test_every_host_of_a_platform_is_asked_as_one() -> None:
    """Nobody has to remember to name the platform of a host under its domain: this test does."""
    for source in load_registry():
        for platform in shared().platforms.values():
            if any(f".{host_key(source.home)}".endswith(f".{host}") for host in platform.hosts):
                assert source.platform == platform.name, source.id


def test_what_an_entry_does_not_say_is_as_its_kind_starts(tmp_path: Path) -> None:
    """Bounds and budget have defaults, so that entries stay short."""
    [plain] = load(tmp_path, "sources:\n" + entry())
    start = shared().starts["wordpress"]
    assert (plain.expect, plain.budget, plain.basis) == (start.expect, start.budget, "seen")
    assert (plain.covers, plain.plain_http, plain.article) == ((), False, None)


def test_an_entry_may_say_more(tmp_path: Path) -> None:
    """Every optional key arrives where it belongs; bounds that are not named stay as they were."""
    more = (
        "    endpoints:\n      - listing: /cari?q={q}\n      - feed: https://umpan.kabar.example/rss\n"
        "    article: ^/r-\\d+/\n    select: '#hasil a'\n    covers: ['17', '16']\n    basis: vetted\n"
        "    expect: {listed: {min: 5}, found: {max: 9}}\n    budget: 12\n    plain_http: true\n"
    )
    [one] = load(tmp_path, "sources:\n" + entry(kind="listing") + more)
    assert one.endpoints == (Endpoint("listing", "/cari?q={q}"), Endpoint("feed", "https://umpan.kabar.example/rss"))
    assert (one.article, one.select, one.covers) == (r"^/r-\d+/", "#hasil a", ("17", "16"))
    start = shared().starts["listing"].expect
    assert one.expect == Expected(Bounds(5, start.listed.high), Bounds(start.found.low, 9))
    assert (one.budget, one.plain_http, one.basis) == (12, True, "vetted")


@pytest.mark.parametrize(
    ("more", "complaint"),
    [
        ("platform: antarra", r"platform 'antarra' is not one of antara"),
        ("platform: antara", r"kind is wordpress, but the first endpoint is a listing"),
        ("endpoints: []", r"endpoints must not be empty"),
        ("endpoints: /cari", r"endpoints must be a list"),
        ("endpoints: [/cari]", r"expected a mapping with wordpress"),
        ("endpoints: [{wordpres: /}]", r"unknown key 'wordpres'"),
        ("endpoints: [{wordpress: /, feed: /feed}]", r"an endpoint is one kind and its pattern"),
        ("endpoints: [{}]", r"an endpoint is one kind and its pattern"),
        ("endpoints: [{wordpress: 1}]", r"wordpress must be a text"),
        ("endpoints: [{wordpress: null}]", r"wordpress must not be empty"),
        ("endpoints: [{listing: /}]", r"kind is wordpress, but the first endpoint is a listing"),
        ("endpoints: [{wordpress: '/{q}'}]", r"\{q\} means nothing to a wordpress"),
        ("endpoints: [{wordpress: /}, {sitemap: '/{page}.xml'}]", r"\{page\} means nothing to a sitemap"),
        ("endpoints: [{wordpress: /}, {listing: '/{kata}'}]", r"\{kata\} is not one of"),
        ("endpoints: [{wordpress: /}, {listing: '/{q}/{slug}'}]", r"two holes for one thing"),
        ("endpoints: [{wordpress: /}, {listing: '/{day}/{from}'}]", r"two holes for one thing"),
        ("endpoints: [{wordpress: 'https://lain.example/'}]", r"leads away from https://kabar\.example/"),
        ("endpoints: [{wordpress: '//lain.example/'}]", r"leads away from"),
        ("endpoints: [{wordpress: 'javascript:alert(1)'}]", r"leads away from"),
        ("endpoints: [{wordpress: 'file:/etc/passwd'}]", r"leads away from"),
        ("article: '('", r"article '\(' is not a regular expression"),
        ("article: " + "a" * 201, r"article .* is not a regular expression of 200"),
        ("select: 'a['", r"select 'a\[' is not a CSS selector"),
        ("covers: ['18']", r"'18' is not the code of a further province"),
        ("covers: ['99']", r"'99' is not the code of a further province"),
        ("covers: ['17', '17']", r"17 stands twice in covers"),
        ("covers: [17]", r"covers must be a text"),
        ("covers: '17'", r"covers must be a list"),
        ("expect: {listet: {min: 1}}", r"unknown key 'listet'"),
        ("expect: {listed: {minimum: 1}}", r"unknown key 'minimum'"),
        ("expect: {listed: {min: -1}}", r"min must be a whole number"),
        ("expect: {listed: {min: 1.5}}", r"min must be a whole number"),
        ("expect: {listed: {min: 012}}", r"min must be a whole number"),
        ("expect: {listed: {min: 0x1f}}", r"min must be a whole number"),
        ("expect: {listed: {min: '1'}}", r"min must be a whole number"),
        ("expect: {listed: {min: 7, max: 3}}", r"max 3 is below min 7"),
        ("expect: 5", r"expected a mapping with listed, found"),
        ("budget: 0", r"budget must be at least 1"),
        ("budget: banyak", r"budget must be a whole number"),
        ("plain_http: yes", r"plain_http must be true or false"),
        ("plain_http: 'true'", r"plain_http must be true or false"),
        ("basis: confirmed", r"basis 'confirmed' is not one of seen, vetted, assumed"),
        ("covers: []\n    covers: []", r"covers stands twice"),
    ],
)
def test_a_wrong_detail_is_an_error_with_file_and_line(tmp_path: Path, more: str, complaint: str) -> None:
    """Every key that an entry may have is held as strictly as those that it must have."""
    with pytest.raises(ConfigError, match=r"0\.yml:[689]: .*" + complaint):
        load(tmp_path, f"sources:\n{entry()}    {more}\n")


@pytest.mark.parametrize(
    ("changes", "more", "complaint"),
    [
        ({"kind": "listing"}, "", r"0\.yml:6: kind listing needs endpoints"),
        ({"home": "http://kabar.example/"}, "", r"0\.yml:4: home .* is not encrypted"),
        ({"region": "null"}, "    covers: ['17']\n", r"0\.yml:8: a national source covers every province"),
    ],
)
def test_what_does_not_go_together_is_an_error(
    tmp_path: Path, changes: dict[str, str], more: str, complaint: str
) -> None:
    """A value can be right by itself and wrong beside another."""
    with pytest.raises(ConfigError, match=complaint):
        load(tmp_path, "sources:\n" + entry(**changes) + more)


KIND_ROWS = "".join(f"  {kind}:\n    expect: {{}}\n    budget: 9\n    endpoints: [{{{kind}: /}}]\n" for kind in KINDS)
TABLE = f"kinds:\n{KIND_ROWS}platforms:\n"


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("platforms: []\n", r"p\.yml:1: missing kinds"),
        ("kinds: {}\nplatforms: []\n", r"p\.yml:1: missing wordpress"),
        (TABLE + "  - name: a\n", r"p\.yml:19: missing endpoints"),
        (TABLE + "  - name: a\n    endpoints: [{feed: /}]\n    warna: x\n", r"p\.yml:21: unknown key 'warna'"),
        (TABLE + "  - name: a\n    endpoints: [{feed: /}]\n" * 2, r"p\.yml:21: platform a stands twice"),
    ],
)
def test_a_wrong_table_of_platforms_is_an_error_with_line(tmp_path: Path, text: str, complaint: str) -> None:
    """What many entries stand on is no less strict."""
    (tmp_path / "p.yml").write_text(text)
    with pytest.raises(ConfigError, match=complaint):
        read_shared(tmp_path / "p.yml")


@given(st.sampled_from(sorted(ENTRY)), st.text(min_size=1, max_size=12))
def test_a_value_is_read_as_written_or_refused(key: str, value: str) -> None:
    """No text of a person becomes another one on its way in; a refusal says where."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            told = [getattr(one, key) for one in load(Path(folder), "sources:\n" + entry(**{key: json.dumps(value)}))]
        except ConfigError as error:
            told = [value] if re.match(r"0\.yml:\d+: ", str(error)) else [str(error)]
    assert told == [value]
