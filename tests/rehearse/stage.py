"""What lasts from one day to the next: the repository, the site that is served, caches, and GitHub's own books."""

import datetime as dt
import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from tests.rehearse.expressions import Functions, holds
from tests.rehearse.job import Running
from tests.rehearse.scene import Scene
from tests.rehearse.workflow import Workflow, read

ROOT = Path(__file__).parents[2]
BEFORE = "2015"
"""The year of whose events the rehearsed repository begins with the real ones: few, and of another time."""
_HOOK = """#!/bin/sh
case ", $RIGHTS, " in *", contents: write, "*) exit 0 ;; esac
echo "this job has no right to push: $RIGHTS" >&2
exit 1
"""


@dataclass(frozen=True, slots=True)
class Ran:
    """What one run of the workflow did: the result of each job, the log and the summary of each, commits by subject."""

    results: Mapping[str, str]
    logs: Mapping[str, Sequence[str]]
    summary: str
    commits: Sequence[str]


class Stage:
    """A folder in which days are played one after another."""

    branch = "main"

    def __init__(self, folder: Path, seed: str = "0") -> None:
        self.folder, self.seed = folder, seed
        self.origin, self.site, self.programs = folder / "origin.git", folder / "site", folder / "programs"
        self.scene, self.state = folder / "scene.json", folder / "github.json"
        self.moment: Mapping[str, str] = {}
        self.deployments = self.number = 0
        self.workflow: Workflow = read(ROOT / ".github/workflows/daily.yml")
        self.programs.mkdir(parents=True)
        (self.programs / "gh").write_text(
            f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec {sys.executable} -m tests.rehearse.gh "$@"\n'
        )
        (self.programs / "gh").chmod(0o755)
        self.state.write_text(json.dumps({"labels": [], "issues": [], "pulls": [], "releases": []}))
        self._found()

    def shelf(self, name: str) -> Path:
        """A folder for what jobs hand on."""
        place = self.folder / name
        place.mkdir(exist_ok=True)
        return place

    def play(self, scene: Scene, **inputs: object) -> Ran:
        """One run of the workflow on the day of a scene."""
        scene.save(self.scene)
        at = dt.datetime.combine(scene.today, dt.time(21), dt.timezone(dt.timedelta(hours=7))).isoformat()
        self.moment = {"GIT_AUTHOR_DATE": at, "GIT_COMMITTER_DATE": at}
        self.number += 1
        shutil.rmtree(self.folder / "artifacts", ignore_errors=True)
        before, needs = self.git("rev-parse", self.branch), dict[str, Any]()
        github = {
            "server_url": "https://git.example", "repository": "ikrar/ikrar", "run_id": self.number,
            "ref_name": self.branch,
        }  # fmt: skip
        variables = {"IKRAR_SITE_URL": "https://ikrar.example/", "IKRAR_CONTACT": "surat@ikrar.example"}
        context = {"github": github, "vars": variables, "inputs": {**self.workflow.inputs, **inputs}}
        logs, summary = dict[str, Sequence[str]](), ""
        for job in self.workflow.jobs:
            mine = {**context, "needs": {name: needs[name] for name in job.needs}}
            well = all(needs[name]["result"] == "success" for name in self._ancestors(job.id))
            functions: Functions = {
                "success": partial(bool, well), "cancelled": lambda: False, "always": lambda: True,
            }  # fmt: skip
            result, outputs = "skipped", dict[str, str]()
            if holds(job.condition, mine, functions):
                running = Running(job, self, mine, before)
                result, given = running.run()
                outputs, logs[job.id], summary = dict(given), running.log, summary + running.summary
            needs[job.id] = {"result": result, "outputs": outputs}
        commits = self.git("log", "--reverse", "--format=%s", f"{before}..{self.branch}").splitlines()
        return Ran({name: one["result"] for name, one in needs.items()}, logs, summary, commits)

    def _ancestors(self, job: str) -> set[str]:
        needs = {one.id: set(one.needs) for one in self.workflow.jobs}
        found = set(needs[job])
        while more := set().union(*(needs[one] for one in found)) - found if found else set():
            found |= more
        return found

    def git(self, *words: str) -> str:
        """What Git says of the repository."""
        done = subprocess.run(["git", "-C", str(self.origin), *words], capture_output=True, text=True, check=True)
        return done.stdout.strip()

    def events(self) -> Path:
        """The events of the branch as they are now, in a folder that is made anew."""
        place = self.folder / "looked"
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir()
        archive = subprocess.run(
            ["git", "-C", str(self.origin), "archive", self.branch, "events"], capture_output=True, check=True
        )
        subprocess.run(["tar", "-x", "-C", str(place)], input=archive.stdout, check=True)
        return place / "events"

    def books(self) -> dict[str, Any]:
        """Issues, pull requests, releases."""
        found: dict[str, Any] = json.loads(self.state.read_text())
        return found

    def status(self) -> dict[str, Any]:
        """What the served site says of itself."""
        found: dict[str, Any] = json.loads((self.site / "status.json").read_text())
        return found

    def tree(self) -> dict[str, str]:
        """A digest of every file of the served site, but for the status."""
        files = (path for path in self.site.rglob("*") if path.is_file() and path != self.site / "status.json")
        return {str(path.relative_to(self.site)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}

    def digest(self) -> str:
        """A digest of all that a run leaves: commits, the site, the books, what was released."""
        total = hashlib.sha256(self.git("for-each-ref", "--format=%(refname) %(objectname)").encode())
        places = (self.site, self.folder / "releases", self.state)
        files = [one for place in places for one in (place.rglob("*") if place.is_dir() else [place]) if one.is_file()]
        for path in sorted(files):
            total.update(f"\0{path.relative_to(self.folder)}\0".encode() + path.read_bytes())
        return total.hexdigest()

    def _found(self) -> None:
        """A bare repository with everything of this one, and few of its events, that asks for a right to push."""
        seed = self.folder / "seed"
        listed = subprocess.run(
            ["git", "-C", str(ROOT), "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            capture_output=True, check=True, text=True,
        )  # fmt: skip
        for name in filter(None, listed.stdout.split("\0")):
            if (ROOT / name).is_file() and (not name.startswith("events/") or name.startswith(f"events/{BEFORE}/")):
                (seed / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(ROOT / name, seed / name)
        env = {
            **os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_AUTHOR_DATE": "2024-09-01T00:00:00+07:00", "GIT_COMMITTER_DATE": "2024-09-01T00:00:00+07:00",
        }  # fmt: skip
        who = ("-c", "user.name=gladi", "-c", "user.email=gladi@ikrar.example")
        for words in (
            ("init", "--quiet", f"--initial-branch={self.branch}"), ("add", "-A"),
            (*who, "commit", "--quiet", "-m", "Awal"),
        ):  # fmt: skip
            subprocess.run(["git", "-C", str(seed), *words], check=True, env=env)
        subprocess.run(["git", "clone", "--quiet", "--bare", str(seed), str(self.origin)], check=True, env=env)
        self.git("config", "uploadpack.allowAnySHA1InWant", "true")
        (self.origin / "hooks/pre-receive").write_text(_HOOK)
        (self.origin / "hooks/pre-receive").chmod(0o755)
        shutil.rmtree(seed)
