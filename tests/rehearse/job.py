"""One job in a clean directory, with its own home, its own environment and the rights that the file gives it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.rehearse.actions import ACTIONS, StepFailedError
from tests.rehearse.expressions import Functions, filled, holds, to_json
from tests.rehearse.workflow import Job, Step

if TYPE_CHECKING:
    from tests.rehearse.stage import Stage

SECONDS = 600
"""The longest that one step may take."""


class Running:
    """A job at work. `outputs` are those of the step at hand; `log` is all that was said."""

    def __init__(self, job: Job, stage: "Stage", context: Mapping[str, Any], started_at: str) -> None:
        self.job, self.stage, self.started_at = job, stage, started_at
        self.folder = stage.folder / "job"
        shutil.rmtree(self.folder, ignore_errors=True)
        self.work, home = self.folder / "work", self.folder / "home"
        for place in (self.work, home, self.folder / "files"):
            place.mkdir(parents=True)
        self.log: list[str] = []
        self.summary = ""
        self.afterwards: list[Callable[[], None]] = []
        self.outputs: dict[str, str] = {}
        self._well = True
        self._token = f"token-of-{job.id}"
        self._steps: dict[str, Any] = {}
        self._context = {**context, "steps": self._steps, "github": {**context["github"], "token": self._token}}
        # Nothing of the machine's own environment reaches a job but where its programs are.
        self._env = {
            "PATH": f"{stage.programs}{os.pathsep}{os.environ['PATH']}", "HOME": str(home), "LANG": "C.UTF-8",
            "CI": "true", "IKRAR_OFFLINE": "1", "PYTHONHASHSEED": stage.seed, "SCENE": str(stage.scene),
            "TOKEN": self._token, "RIGHTS": ", ".join(f"{name}: {right}" for name, right in job.rights.items()),
            "GITHUB_STATE": str(stage.state), "ORIGIN": str(stage.origin), "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_NOSYSTEM": "1", "GIT_TERMINAL_PROMPT": "0", **stage.moment,
        }  # fmt: skip

    def needs_right(self, name: str, least: str) -> None:
        """Raise StepFailedError where the job has no such right."""
        if self.job.rights.get(name) not in ("write", least):
            raise StepFailedError(f"{self.job.id} has no right to {least} {name}")

    def artifact(self, name: str) -> Path:
        """Where an artifact of this run lies."""
        return self.stage.shelf("artifacts") / name

    def git(self, *words: str) -> None:
        """Git in the job's checkout. Raises StepFailedError."""
        self._command(["git", *words], self._env)

    def run(self) -> tuple[str, Mapping[str, str]]:
        """All steps, as far as it goes; the job's result and its outputs."""
        functions: Functions = {
            "success": lambda: self._well, "failure": lambda: not self._well, "always": lambda: True,
            "cancelled": lambda: False, "toJSON": to_json,
        }  # fmt: skip
        for step in self.job.steps:
            outcome = "skipped"
            self.outputs = {}
            if holds(step.condition, self._context, functions):
                outcome = self._step(step, functions)
                self._well = self._well and (outcome == "success" or step.goes_on)
            if step.id:
                self._steps[step.id] = {"outcome": outcome, "outputs": dict(self.outputs)}
        if self._well:
            for one in self.afterwards:
                one()
        outputs = {name: filled(text, self._context, functions) for name, text in self.job.outputs.items()}
        shutil.rmtree(self.folder)
        return ("success" if self._well else "failure"), outputs

    def _step(self, step: Step, functions: Functions) -> str:
        self.log.append(f"— {step.title}")
        env = {name: filled(text, self._context, functions) for name, text in {**self.job.env, **step.env}.items()}
        try:
            if step.uses is not None:
                given = {name: filled(text, self._context, functions) for name, text in step.given.items()}
                ACTIONS[step.uses.partition("@")[0]](self, given)
            else:
                assert step.run is not None
                self._script(step.run, env)
        except StepFailedError as error:
            self.log.append(f"gagal: {error}")
            return "failure"
        return "success"

    def _script(self, text: str, env: Mapping[str, str]) -> None:
        files = {name: self.folder / "files" / name for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
        for path in files.values():
            path.write_text("")
        script = self.folder / "files" / "script"
        script.write_text(text)
        try:
            command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)]
            self._command(command, {**self._env, **env, **{name: str(path) for name, path in files.items()}})
        finally:
            lines = files["GITHUB_OUTPUT"].read_text().splitlines()
            self.outputs |= {name: value for name, _, value in (line.partition("=") for line in lines)}
            self.summary += files["GITHUB_STEP_SUMMARY"].read_text()

    def _command(self, words: list[str], env: Mapping[str, str]) -> None:
        done = subprocess.run(
            words, cwd=self.work, env=dict(env), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True, timeout=SECONDS, check=False,
        )  # fmt: skip
        self.log += done.stdout.splitlines()
        if done.returncode:
            raise StepFailedError(f"{words[0]} ended with {done.returncode}")


def show(lines: list[str]) -> None:
    """Print a log, for who looks for what went wrong."""
    sys.stderr.writelines(f"    {line}\n" for line in lines)
