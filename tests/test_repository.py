"""The house rules that a machine can check: what depends on what, sizes, what is named where, documents that hold."""

import ast
import datetime as dt
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

from scraper.lexicon import load_lexicon
from scraper.pipeline import read_article
from scraper.read.text import read_text
from tests.architecture import DOES, LAYERS, PAGE, READS, ROOT, imports, page, parsed, part

MODULES = sorted(ROOT.glob("scraper/**/*.py"))
TESTS = sorted(ROOT.glob("tests/**/*.py"))

MODULE_LINES = 300
FUNCTION_LINES = 50
PARAMETERS = 8
FACE = "show"
"""The function by which every field prints a value for its rules' examples; its contract stands in one place."""
LONG = {"scraper/models.py": "every type in one file, by design"}
WIDE = {"scraper/cli/crawl.py:crawl": "the command's options are a contract, and each is a parameter"}


def repository_files() -> list[Path]:
    """Everything that Git keeps or would keep, as text files."""
    listed = subprocess.run(
        ["git", "-C", str(ROOT), "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        capture_output=True, check=True, text=True,
    )  # fmt: skip
    paths = (ROOT / name for name in listed.stdout.split("\0") if name)
    return [path for path in paths if path.is_file() and b"\0" not in path.read_bytes()[:8192]]


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


def test_every_module_has_its_place_in_the_layers() -> None:
    """A new package must say what it may depend on."""
    placed = set().union(*LAYERS)
    assert {part(path) for path in MODULES} - {"__init__"} <= placed


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_dependencies_point_one_way(path: Path) -> None:
    """A module imports only from layers below its own, or from its own part."""
    own = part(path)
    if own == "__init__":
        assert set(imports(path)) == set()
        return
    rank = next(index for index, layer in enumerate(LAYERS) if own in layer)
    allowed = READS.get(own, set().union(*LAYERS[:rank])) | {own}
    assert set(imports(path)) <= allowed


def test_the_picture_of_the_house_is_true() -> None:
    """Every part is in it once, with what it imports today; where it is stale, `python -m tests.architecture`."""
    assert set(DOES) == set().union(*LAYERS)
    assert page() == PAGE.read_text(encoding="utf-8")


def test_extraction_never_reaches_for_the_network() -> None:
    """No module of `extract/` or `read/` imports `fetch/` or an HTTP client."""
    for path in MODULES:
        if part(path) in ("extract", "read"):
            text = path.read_text(encoding="utf-8")
            assert not re.search(
                r"^\s*(?:from|import) (?:scraper\.fetch|httpx|requests|urllib\.request|socket)\b", text, re.M
            )


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_modules_fit_one_sitting(path: Path) -> None:
    """A module that outgrows the limit is two modules."""
    if name_of(path) not in LONG:
        assert len(path.read_text(encoding="utf-8").splitlines()) <= MODULE_LINES


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_functions_fit_a_screen_and_take_few_parameters(path: Path) -> None:
    """Length is counted without the docstring."""
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            body = node.body[1:] if ast.get_docstring(node) else node.body
            lines = (node.end_lineno or 0) - body[0].lineno + 1 if body else 0
            taken = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
            assert lines <= FUNCTION_LINES, f"{node.name} in line {node.lineno}: {lines} lines"
            if f"{name_of(path)}:{node.name}" not in WIDE:
                assert len(taken) <= PARAMETERS, f"{node.name} in line {node.lineno}: {len(taken)} parameters"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_every_module_says_what_it_is_for(path: Path) -> None:
    """A docstring opens each module, and stands on every public class and function in it."""
    tree = parsed(path)
    assert ast.get_docstring(tree) is not None
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_") and node.name != FACE:
            assert ast.get_docstring(node), f"{node.name} in line {node.lineno}"


@pytest.mark.parametrize("path", [*MODULES, *TESTS], ids=name_of)
def test_only_the_command_line_reads_the_clock_and_the_environment(path: Path) -> None:
    """Elsewhere time and settings are passed in; a test may prepare an environment."""
    if path in TESTS or part(path) == "cli":
        return
    read = re.findall(
        r"\b(?:date\.today|datetime\.(?:now|utcnow|today)|time\.time|os\.environ|os\.getenv|basicConfig|sys\.exit)\b",
        path.read_text(encoding="utf-8"),
    )
    assert read == []


def test_importing_the_package_touches_nothing() -> None:
    """No module opens a data file, a file for writing, or a socket while it is imported."""
    names = [".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__") for path in MODULES]
    program = f"""
import importlib, sys
touched = []
def watch(event, args):
    if event.startswith("socket.") and event != "socket.__new__":
        touched.append(f"{{event}} {{args}}")
    if event == "open" and isinstance(args[0], str) and args[0].startswith({str(ROOT / "scraper")!r}):
        if not args[0].endswith((".py", ".pyc")) and "__pycache__" not in args[0]:
            touched.append(args[0])
sys.addaudithook(watch)
for name in {[name for name in names if not name.endswith("__main__")]!r}:
    importlib.import_module(name)
sys.exit("\\n".join(touched) or 0)
"""
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


def test_no_file_names_a_machine_or_a_registry() -> None:
    """What holds on one machine only, or where its packages come from, stays out of the repository."""
    places = [re.escape(str(Path(place).resolve()) + os.sep) for place in (ROOT.parent, Path.home())]
    places += [r"(?<![\w.-])/(?:home|Users)/[a-z]", r"/root/", r"[A-Z]:\\Users", r"file://"]
    hosts = [r"pypi[.]org", r"pythonhosted[.]org", r"npmjs[.]org", r"--(?:extra-)?index-url[ =]", r"--find-links[ =]"]
    pattern = re.compile("|".join(places + hosts))
    found = [
        f"{name_of(path)}: {match[0]}"
        for path in repository_files()
        if path != Path(__file__)
        for match in pattern.finditer(path.read_text(encoding="utf-8", errors="replace"))
    ]
    assert found == []


@pytest.mark.parametrize("name", ["run", "dev", "bench"])
def test_the_lock_holds_every_pin_with_hashes_and_no_address(name: str) -> None:
    """What is installed is what was reviewed, wherever it is downloaded from."""
    lock = (ROOT / f"requirements/{name}.txt").read_text(encoding="utf-8")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = {"run": ("site", "build"), "dev": ("site", "build", "dev"), "bench": ("site", "build", "dev", "bench")}
    wanted = [
        *project["dependencies"],
        *(pin for extra in extras[name] for pin in project["optional-dependencies"][extra]),
    ]
    assert "://" not in lock
    assert [pin for pin in wanted if f"\n{pin.lower()} " not in f"\n{lock}"] == []
    entries = re.split(r"\n(?=\S)", lock.strip())
    assert [entry.splitlines()[0] for entry in entries if "--hash=sha256:" not in entry] == []


def test_versions_agree() -> None:
    """pyproject.toml, CITATION.cff and CHANGELOG.md name the same version."""
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    released = re.findall(r"^## \[(\d[^]]*)\]", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.M)
    assert citation["version"] == version
    assert released[0] == version


def test_the_citation_has_what_the_format_requires() -> None:
    """CFF 1.2.0 requires these keys, and an author that is an entity has a name."""
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert citation["cff-version"] == "1.2.0"
    assert {"message", "title", "authors"} <= set(citation)
    assert all(author["name"] for author in citation["authors"])


def documents_in(*names: str) -> str:
    return "\n".join((ROOT / name).read_text(encoding="utf-8") for name in names)


def test_the_readme_shows_what_is_really_read() -> None:
    """The example of a value and the words behind it is what the rules make of those words."""
    [block] = re.findall(r"```yaml\n(.*?)```", documents_in("README.md"), re.S)
    shown = yaml.safe_load(block)
    proof = shown["evidence"]["headcount"][0]
    text = f"Ikrar Netral Digelar di Wonosari\n{proof['quote']} membacakan ikrar netralitas ASN di aula.\n"
    article = read_text(
        text, url=None, outlet=None, title=None, published=None, retrieved=dt.date(2026, 11, 21), read="full"
    )
    reading = read_article(article, load_lexicon())
    assert reading.facts is not None
    assert reading.facts.headcount is not None
    assert reading.facts.headcount.model_dump() == shown["headcount"]
    assert [(finding.quote, finding.rule) for finding in reading.evidence["headcount"]] == [
        (proof["quote"], proof["rule"])
    ]


def test_places_named_in_the_readme_exist() -> None:
    """The map of the house shows rooms that are there, and links lead to files that are there."""
    text = documents_in("README.md")
    rooms = re.findall(r"`((?:scraper|docs|tests|events)/[\w./]*)`", text)
    links = re.findall(r"\]\((?!#|https?:)([^)#]+)", text + documents_in("CONTRIBUTING.md", "SECURITY.md"))
    assert rooms
    assert links
    assert [place for place in {*rooms, *links} if "<" not in place and not (ROOT / place).exists()] == []


HAND_WRITTEN = sorted(path for path in repository_files() if path.match("*.md") and ROOT / "docs" in path.parents)


@pytest.mark.parametrize("path", HAND_WRITTEN, ids=name_of)
def test_pages_written_by_hand_have_a_head_that_can_be_read(path: Path) -> None:
    """MkDocs shows one that it cannot read as text of the page, and says nothing."""
    head = path.read_text(encoding="utf-8").split("---\n")[1]
    assert {"title", "description"} <= set(yaml.safe_load(head))


def test_what_the_tables_of_tests_name_is_there() -> None:
    """Each `file::test`."""
    named = re.findall(r"`([\w/]+\.py)::(\w+)`", (ROOT / "tests/README.md").read_text())
    assert len(named) > 50
    assert [
        f"{file}::{test}" for file, test in named if f"def {test}(" not in (ROOT / "tests" / file).read_text()
    ] == []
