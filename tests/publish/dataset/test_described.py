"""What describes the data: valid for the programs that read such descriptions, and true."""

import hashlib
import json
import subprocess
import sys
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml

from scraper.publish.accuracy import load_accuracy
from scraper.publish.dataset.codebook import codebook_text, vague_words
from scraper.publish.dataset.schema import TABLES
from scraper.vocabulary import InstitutionKind
from tests.publish.dataset.written import make_contents, written

BIN = Path(sys.executable).parent


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("data")
    written(path, make_contents(site_url="https://ikrar.invalid"))
    return path


def load(folder: Path, name: str) -> Any:
    return json.loads((folder / name).read_bytes())


def ran(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(BIN / command[0]), *command[1:]], cwd=folder, capture_output=True, text=True, check=False
    )


def test_frictionless_finds_every_table_valid(folder: Path) -> None:
    """Types, vocabularies, keys, references, sizes and sums, in its own words; no warning, no error."""
    done = ran(folder, "frictionless", "validate", "datapackage.json", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    report = json.loads(done.stdout)
    assert (report["valid"], report["errors"], report["warnings"]) == (True, [], [])
    assert [task["name"] for task in report["tasks"]] == [table.name for table in TABLES]
    assert [task for task in report["tasks"] if not task["valid"] or task["warnings"]] == []


def test_frictionless_sees_a_reference_that_leads_nowhere(folder: Path, tmp_path: Path) -> None:
    """The check above can fail."""
    for path in folder.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    with (tmp_path / "witnesses.csv").open("a", encoding="utf-8") as stream:
        stream.write("tidakada,0,A,,,lain\n")
    assert ran(tmp_path, "frictionless", "validate", "datapackage.json", "--json").returncode == 1


def test_the_data_package_is_true(folder: Path) -> None:
    """Sizes and sums of every form, the license, and the limits for who reads nothing else."""
    package = load(folder, "datapackage.json")
    assert package["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    for one in (*package["resources"], *package["otherForms"]):
        content = (folder / one["path"]).read_bytes()
        assert (one["bytes"], one["hash"]) == (len(content), "sha256:" + hashlib.sha256(content).hexdigest())
    assert {one["type"] for one in package["resources"]} == {"table"}
    assert "not everything that happened" in package["description"]
    assert package["homepage"] == "https://ikrar.invalid/data/"


def test_croissant_is_valid(folder: Path) -> None:
    """By its own validator, without a warning."""
    done = ran(folder, "mlcroissant", "validate", "--jsonld", "croissant.json")
    assert done.returncode == 0, done.stderr
    assert "warning" not in (done.stderr + done.stdout).lower()
    assert "Done." in done.stderr


def test_the_citation_names_the_version(folder: Path) -> None:
    """As a dataset, with all that the format requires; nobody's name is invented."""
    cited = yaml.safe_load((folder / "CITATION.cff").read_bytes())
    assert (cited["cff-version"], cited["type"]) == ("1.2.0", "dataset")
    assert cited["version"] == load(folder, "datapackage.json")["version"]
    assert cited["authors"] == [{"name": "Ikrar contributors"}]
    assert cited["url"] == "https://ikrar.invalid/data/"


def test_without_an_address_none_is_invented(tmp_path: Path) -> None:
    """No homepage, no url; files are named by themselves."""
    files = written(tmp_path, make_contents(site_url=None))
    assert "homepage" not in json.loads(files["datapackage.json"])
    assert "url" not in yaml.safe_load(files["CITATION.cff"])
    croissant = json.loads(files["croissant.json"])
    assert "url" not in croissant
    assert croissant["distribution"][0]["contentUrl"] == "regions.csv"


def test_the_codebook_is_made_of_models_and_measurements(folder: Path) -> None:
    """Vocabularies, ranges and accuracy are those of the program."""
    book = load(folder, "codebook.json")
    kinds = [term["value"] for term in book["vocabularies"]["InstitutionKind"]]
    assert kinds == list(get_args(InstitutionKind))
    assert {one["word"]: (one["low"], one["high"]) for one in book["vague"]} == vague_words()
    assert vague_words()["ratusan"] == (100, 999)
    events = next(table for table in book["tables"] if table["name"] == "events")
    accuracy = {column["name"]: column["accuracy"] for column in events["columns"]}
    date = next(rate for rate in list(load_accuracy().values())[-1].rates if rate.label == "Tanggal")
    assert accuracy["date"]["labelled"] == date.labelled
    assert f"{accuracy['date']['precision']:.1f}" == date.precision.replace(",", ".")
    assert accuracy["venue"] is None


def test_the_codebook_as_text_says_the_same(folder: Path) -> None:
    """In both languages, every column and every limit."""
    book = load(folder, "codebook.json")
    local, abroad = codebook_text(book, "indonesian"), codebook_text(book, "english")
    for table in TABLES:
        assert all(f"`{column.name}`" in local and column.indonesian in local for column in table.columns)
        assert all(f"`{column.name}`" in abroad and column.english in abroad for column in table.columns)
    assert all(limit["english"] in abroad for limit in book["limits"])
