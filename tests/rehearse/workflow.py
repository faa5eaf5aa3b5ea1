"""A workflow file as the rehearsal reads it: whatever it does not know is an error, so that nothing is passed over."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

_JOB = {"name", "needs", "if", "runs-on", "timeout-minutes", "permissions", "outputs", "env", "environment", "steps"}
_STEP = {"name", "id", "if", "uses", "with", "env", "run", "continue-on-error"}
_TOP = {"name", "on", "permissions", "concurrency", "defaults", "jobs"}


@dataclass(frozen=True, slots=True)
class Step:
    """One step, as written."""

    title: str
    id: str | None
    condition: str | None
    uses: str | None
    given: Mapping[str, Any]
    env: Mapping[str, Any]
    run: str | None
    goes_on: bool


@dataclass(frozen=True, slots=True)
class Job:
    """One job, as written; `rights` are all it has."""

    id: str
    needs: Sequence[str]
    condition: str | None
    rights: Mapping[str, str]
    outputs: Mapping[str, str]
    env: Mapping[str, Any]
    steps: Sequence[Step]


@dataclass(frozen=True, slots=True)
class Workflow:
    """The jobs in the order in which they can run, and what a start by hand may set."""

    jobs: Sequence[Job]
    inputs: Mapping[str, Any]


def read(path: Path) -> Workflow:
    """A workflow file. Raises ValueError for a key that the rehearsal would pass over."""
    # Plain YAML takes the key `on` for true.
    data = yaml.load(path.read_text(encoding="utf-8").replace("\non:\n", '\n"on":\n', 1), Loader=yaml.CSafeLoader)
    _known(data, _TOP)
    if data["permissions"] != {} or data["defaults"] != {"run": {"shell": "bash"}}:
        raise ValueError("rights or a shell that the rehearsal does not give")
    jobs = [_job(name, row) for name, row in data["jobs"].items()]
    hand = data["on"].get("workflow_dispatch") or {}
    return Workflow(_in_order(jobs), {name: row.get("default", "") for name, row in hand.get("inputs", {}).items()})


def _known(row: Mapping[str, Any], keys: set[str]) -> None:
    if unknown := set(row) - keys:
        raise ValueError(f"the rehearsal knows no {', '.join(sorted(unknown))}")


def _job(name: str, row: Mapping[str, Any]) -> Job:
    _known(row, _JOB)
    needs = row.get("needs", [])
    return Job(
        name, [needs] if isinstance(needs, str) else needs, row.get("if"), row["permissions"], row.get("outputs", {}),
        row.get("env", {}), [_step(one) for one in row["steps"]],
    )  # fmt: skip


def _step(row: Mapping[str, Any]) -> Step:
    _known(row, _STEP)
    if ("run" in row) == ("uses" in row):
        raise ValueError(f"a step runs something or uses something: {row}")
    return Step(
        row.get("name") or row.get("uses", ""), row.get("id"), row.get("if"), row.get("uses"), row.get("with", {}),
        row.get("env", {}), row.get("run"), bool(row.get("continue-on-error")),
    )  # fmt: skip


def _in_order(jobs: Sequence[Job]) -> Sequence[Job]:
    done: list[Job] = []
    while left := [job for job in jobs if job not in done]:
        ready = [job for job in left if set(job.needs) <= {one.id for one in done}]
        if not ready:
            raise ValueError(f"jobs that wait for each other: {[job.id for job in left]}")
        done += ready
    return done
