"""What GitHub runs: sound by its schema and by its audit, with no more rights than it needs, and nothing that only
GitHub can run."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer
import yaml

from scraper import cli

ROOT = Path(__file__).parents[1]
WORKFLOWS = sorted(ROOT.glob(".github/workflows/*.yml"))
FORMS = sorted(path for path in ROOT.glob(".github/ISSUE_TEMPLATE/*.yml") if path.name != "config.yml")
BIN = Path(sys.executable).parent
DAILY = ROOT / ".github/workflows/daily.yml"
SCHEMAS = {
    "vendor.github-workflows": WORKFLOWS,
    "vendor.github-issue-forms": FORMS,
    "vendor.github-issue-config": [ROOT / ".github/ISSUE_TEMPLATE/config.yml"],
}
RIGHTS = {
    "crawl": {"contents": "read"},
    "commit": {"contents": "write", "pull-requests": "write"},
    "build": {"contents": "read"},
    "deploy": {"pages": "write", "id-token": "write"},
    "record": {"contents": "write"},
    "report": {"contents": "read", "issues": "write"},
}
"""What each job of the daily run may do. A right more is a decision, and changes this table."""
BAD = """\
on: push
jobs:
  uji:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/checkout@v4
      - run: echo "${{ github.event.head_commit.message }}"
"""


def name_of(path: Path) -> str:
    return path.name


def jobs(path: Path) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"]
    return found


def steps(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every step with the name of its job."""
    for name, job in jobs(path).items():
        for step in job["steps"]:
            yield name, step


def checked(schema: str, *paths: Path) -> subprocess.CompletedProcess[str]:
    command = [str(BIN / "check-jsonschema"), "--builtin-schema", schema, *map(str, paths)]
    return subprocess.run(command, capture_output=True, text=True)


def audited(path: Path) -> subprocess.CompletedProcess[str]:
    command = [str(BIN / "zizmor"), "--offline", "--no-progress", "--quiet", str(path)]
    return subprocess.run(command, capture_output=True, text=True)


@pytest.mark.parametrize("schema", SCHEMAS)
def test_the_files_are_as_their_schema_says(schema: str) -> None:
    """Workflows, forms and their settings."""
    assert SCHEMAS[schema]
    done = checked(schema, *SCHEMAS[schema])
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_audit_finds_nothing() -> None:
    """Credentials that stay, rights that are too many, text of others in scripts, actions that are not pinned."""
    done = audited(ROOT / ".github")
    assert done.returncode == 0, done.stdout + done.stderr


def test_both_would_find_something(tmp_path: Path) -> None:
    """A job without a machine is no workflow; a script with text of others in it does not pass."""
    path = tmp_path / ".github/workflows/buruk.yml"
    path.parent.mkdir(parents=True)
    path.write_text(BAD)
    assert "template-injection" in audited(tmp_path / ".github").stdout
    path.write_text(BAD.replace("runs-on: ubuntu-24.04", "berjalan-di: mana saja"))
    assert checked("vendor.github-workflows", path).returncode != 0


@pytest.mark.parametrize("path", WORKFLOWS, ids=name_of)
def test_workflows_run_what_was_reviewed_and_no_text_of_others(path: Path) -> None:
    """Every action is pinned by its commit, with its version beside it; no script contains an expression."""
    used = re.findall(r"uses: (.*)", path.read_text(encoding="utf-8"))
    assert used
    assert [one for one in used if not re.fullmatch(r"[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", one)] == []
    assert [step["run"] for _, step in steps(path) if "${{" in step.get("run", "")] == []


def test_an_action_has_one_version_everywhere() -> None:
    """Two would be reviewed once."""
    pins: dict[str, set[str]] = {}
    for path in WORKFLOWS:
        for name, commit in re.findall(r"uses: ([\w./-]+)@(\S+)", path.read_text(encoding="utf-8")):
            pins.setdefault(name, set()).add(commit)
    assert {name: found for name, found in pins.items() if len(found) > 1} == {}


def test_each_job_of_the_daily_run_has_its_rights_and_no_other() -> None:
    """The one that reads the web can change nothing, the one that publishes runs nothing of ours."""
    daily = yaml.safe_load(DAILY.read_text(encoding="utf-8"))
    assert daily["permissions"] == {}
    assert {name: job["permissions"] for name, job in daily["jobs"].items()} == RIGHTS
    assert all("run" not in step for step in daily["jobs"]["deploy"]["steps"])
    assert "secrets." not in DAILY.read_text(encoding="utf-8")


def test_credentials_are_kept_only_where_something_is_pushed() -> None:
    """And a token reaches only the steps that call GitHub."""
    for path in WORKFLOWS:
        for name, step in steps(path):
            if "checkout" in step.get("uses", ""):
                may_push = jobs(path)[name]["permissions"].get("contents") == "write"
                assert step["with"]["persist-credentials"] is may_push, f"{path.name}: {name}"
            assert ("GH_TOKEN" in step.get("env", {})) == bool(re.search(r"\bgh \w", step.get("run", "")))


def test_what_a_person_types_reaches_scripts_as_words_only() -> None:
    """Inputs stand in `env`, and nowhere else."""
    places = [line.strip() for line in DAILY.read_text(encoding="utf-8").splitlines() if "inputs." in line]
    assert places
    assert [line for line in places if not re.fullmatch(r"[A-Z]+: \$\{\{ inputs\.\w+ \}\}", line)] == []


def test_whatever_they_call_runs_on_any_machine() -> None:
    """Targets of the Makefile, commands of `ikrar`, `.ci/run`; the rest is Git, `gh` and the shell."""
    made = set(re.findall(r"^([a-z.]+[\w./]*):", (ROOT / "Makefile").read_text(), re.M))
    command = typer.main.get_command(cli.app)
    known = set(getattr(command, "commands", {}))
    groups = {name: set(getattr(one, "commands", {})) for name, one in getattr(command, "commands", {}).items()}
    scripts = "\n".join(step["run"] for path in WORKFLOWS for _, step in steps(path) if "run" in step)
    targets = re.findall(r"\bmake ([\w./]+)", scripts)
    lines = re.findall(r"\.venv/bin/ikrar (\w+)(?: (\w+))?", scripts)
    assert {"crawl", "gate", "site"} <= set(targets) <= made
    assert lines
    assert [one for one in lines if one[0] not in known or (groups[one[0]] and one[1] not in groups[one[0]])] == []


def test_the_daily_run_stops_asking_before_its_job_is_stopped() -> None:
    """Time is left for setting up, the last pages, and the handing on."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    [minutes] = re.findall(r"^MINUTES \?= (\d+)$", makefile, re.M)
    [more] = re.findall(r"ikrar links --minutes (\d+)$", makefile, re.M)
    job = jobs(DAILY)["crawl"]
    assert {"make crawl", "make links"} <= {step.get("run") for step in job["steps"]}
    assert int(minutes) + int(more) + 20 <= job["timeout-minutes"]


def test_it_starts_off_the_full_hour_and_alone() -> None:
    """Runs that begin with everybody else's are late or dropped; two at once would push past each other."""
    daily = yaml.safe_load(DAILY.read_text(encoding="utf-8").replace("\non:\n", '\n"on":\n'))
    [schedule] = daily["on"]["schedule"]
    assert int(schedule["cron"].split()[0]) not in (0, 15, 30, 45)
    assert daily["concurrency"] == {"group": "daily", "cancel-in-progress": False}


def test_the_page_on_forks_names_all_that_has_to_be_set() -> None:
    """Each setting that a workflow reads, and each job with its rights; its commands are real ones."""
    page = (ROOT / "docs/penyiapan.md").read_text(encoding="utf-8")
    read = {name for path in WORKFLOWS for name in re.findall(r"vars\.(\w+)", path.read_text(encoding="utf-8"))}
    assert read == {"IKRAR_SITE_URL", "IKRAR_CONTACT"}
    assert [name for name in (*read, *RIGHTS) if f"| `{name}` |" not in page] == []
    made = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.M))
    assert set(re.findall(r"^    make (\w+)", page, re.M)) == {"update", "rehearse"} <= made


@pytest.mark.parametrize(("given", "accepted"), [("true", True), ("1", True), ("false", False), ("", False)])
@pytest.mark.parametrize("target", ["gate", "site"])
def test_only_what_was_read_is_accepted(target: str, given: str, accepted: bool) -> None:
    """The start by hand says `true`, a person at a terminal `1`; the schedule says nothing."""
    env = {**os.environ, "ACCEPT": given}
    done = subprocess.run(["make", "-n", target], cwd=ROOT, env=env, capture_output=True, text=True, check=True)
    assert ("--accept-changes" in done.stdout) is accepted
