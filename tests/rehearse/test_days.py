"""Two days of the daily run as GitHub would play them, and that no job can do more than the file allows."""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from scraper.store import Store
from tests.rehearse.job import Running
from tests.rehearse.scene import FLOOD, SLUG, Scene
from tests.rehearse.stage import BEFORE, ROOT, Stage
from tests.rehearse.week import TAKEN
from tests.rehearse.workflow import Job, Step, read

MON, TUE = dt.date(2024, 9, 23), dt.date(2024, 9, 24)
FEW = f"mimbar-flores {TAKEN}"


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Stage:
    """A repository and all that is around it, before the first run."""
    return Stage(tmp_path_factory.mktemp("gladi") / "panggung")


def test_a_sound_day_and_one_that_is_held(stage: Stage) -> None:
    """The first is committed, built, deployed, released; of the second, on which an outlet was broken into, nothing is
    published: it waits as a pull request, and branch, site and issue say so."""
    ran = stage.play(Scene(MON, MON), sources=FEW)
    assert set(ran.results.values()) == {"success"}, ran.logs
    new = [one for one in Store(stage.events()).files() if one.parent.name != BEFORE]
    assert new
    assert ran.commits == [
        f"Putaran harian: {len(new)} peristiwa baru, 0 berubah, 0 hilang",
        "Ukuran situs yang terbit",
        f"Rilis ikrar-data-1.0.0-{MON}",
    ]
    assert stage.status()["renewed"] == f"{MON}T14:00Z"
    assert "| mimbar-flores | baik |" in ran.summary
    assert stage.books()["issues"] == []
    [release] = stage.books()["releases"]
    assert set(release["assets"]) == {f"{release['name']}.zip", f"{release['name']}.zip.sha256", "SHA256SUMS"}
    before, tree = stage.git("rev-parse", "main"), stage.tree()

    ran = stage.play(Scene(TUE, TUE, taken=TAKEN), sources=FEW)
    assert ran.results == dict.fromkeys(ran.results, "success") | {"record": "skipped"}, ran.logs
    assert ran.commits == ["Putaran harian ditahan: changes"]
    assert stage.git("diff", "--name-only", before, "main") == "events/.runs/held.json"
    # Monday's release came after Monday's site: only now the pages of the data name it, and are found by it.
    now = stage.tree()
    changed = {name for name in {*now, *tree} if now.get(name) != tree.get(name)}
    assert {name.partition("/")[0] for name in changed} == {"data", "en", "pagefind"}
    assert changed.isdisjoint({"data/events.csv", "data/events.jsonl", "data/rows.json"})
    status = stage.status()
    assert (status["renewed"], status["held"]["since"], status["held"]["stage"]) == (
        f"{MON}T14:00Z",
        str(TUE),
        "changes",
    )
    books = stage.books()
    [pull], [issue] = books["pulls"], books["issues"]
    assert f"{FLOOD} peristiwa baru yang hanya diberitakan {TAKEN}.contoh.invalid" in pull["body"]
    assert "harian/ditahan" in issue["body"]
    assert stage.git("grep", "--count", "-l", SLUG, "harian/ditahan", "--", "events").count("\n") >= FLOOD


def running(stage: Stage, rights: Mapping[str, str], credentials: bool, script: str, **env: str) -> str:
    """The result of a job of this test: a checkout, then a script."""
    steps = (
        Step("checkout", None, None, "actions/checkout@0", {"persist-credentials": credentials}, {}, None, False),
        Step("script", None, None, None, {}, env, script, False),
    )
    context: dict[str, Any] = {"github": {"ref_name": "main"}, "vars": {}, "inputs": {}, "needs": {}}
    job = Running(Job("uji", (), None, rights, {}, {}, steps), stage, context, stage.git("rev-parse", "main"))
    return job.run()[0]


PUSH = """
git config user.name uji; git config user.email uji@ikrar.example
echo x > events/x; git add -f events/x; git commit -q -m uji; git push -q
"""
ISSUE = "gh label create harian --force --description x"
HAND_ON = "${{ github.token }}"


@pytest.mark.parametrize(
    ("rights", "credentials", "script", "env", "result"),
    [
        ({"contents": "write"}, False, PUSH, {}, "failure"),
        ({"contents": "read"}, True, PUSH, {}, "failure"),
        ({"pages": "write"}, True, "true", {}, "failure"),
        ({"contents": "read"}, False, ISSUE, {"GH_TOKEN": HAND_ON}, "failure"),
        ({"contents": "read", "issues": "write"}, False, ISSUE, {}, "failure"),
        ({"contents": "read", "issues": "write"}, False, ISSUE, {"GH_TOKEN": HAND_ON}, "success"),
        ({"contents": "write"}, True, PUSH, {}, "success"),
    ],
    ids=["no credentials", "no right to write", "no right to read", "no right to issues", "no token", "both", "all"],
)
def test_a_job_can_do_what_the_file_allows(
    stage: Stage, rights: dict[str, str], credentials: bool, script: str, env: dict[str, str], result: str
) -> None:  # fmt: skip
    """A rehearsal in which everything is allowed would prove nothing."""
    assert running(stage, rights, credentials, script, **env) == result


def test_what_a_person_pushes_during_a_run_is_kept(stage: Stage) -> None:
    """The step that stores a run puts it upon whatever came meanwhile, on a checkout without history."""
    [store] = [step.run for job in stage.workflow.jobs for step in job.steps if step.id == "store"]
    assert store is not None
    meanwhile = """
        git config --global user.name orang; git config --global user.email orang@ikrar.example
        git clone -q "$ORIGIN" ../orang
        (cd ../orang && echo "betul" > events/orang.md && git add -f events && git commit -qm "Betulkan" && git push -q)
        mkdir -p build; echo "1 peristiwa baru, 0 berubah, 0 hilang (dari 9 di HEAD)" > build/gate.txt
        echo "putaran" > events/putaran.md
    """
    script = (
        f"export GIT_CONFIG_GLOBAL=$HOME/gitconfig\n{meanwhile}\n{store.replace('.venv/bin/ikrar validate', 'true')}"
    )
    assert running(stage, {"contents": "write"}, True, script) == "success"
    assert stage.git("log", "-2", "--format=%s", "main").splitlines() == [
        "Putaran harian: 1 peristiwa baru, 0 berubah, 0 hilang", "Betulkan",
    ]  # fmt: skip
    names = stage.git("ls-tree", "-r", "--name-only", "main", "events").splitlines()
    assert {"events/orang.md", "events/putaran.md"} <= set(names)


def test_a_step_that_failed_ends_the_job_unless_it_goes_on(stage: Stage) -> None:
    """As on GitHub: later steps are passed over, but for those that ask."""
    rows = (("a", "exit 1", None, True), ("b", "exit 1", None, False), ("c", "exit 0", None, False),
            ("d", "echo x=y >> $GITHUB_OUTPUT", "${{ always() }}", False))  # fmt: skip
    steps = [Step(name, name, condition, None, {}, {}, run, on) for name, run, condition, on in rows]
    outputs = {"told": "${{ steps.a.outcome }} ${{ steps.b.outcome }} ${{ steps.c.outcome }} ${{ steps.d.outputs.x }}"}
    context: dict[str, Any] = {"github": {}, "vars": {}, "inputs": {}, "needs": {}}
    found = Running(Job("uji", (), None, {}, outputs, {}, steps), stage, context, "main").run()
    assert found == ("failure", {"told": "failure failure skipped y"})


@pytest.mark.parametrize(
    ("old", "new"),
    [("permissions: {}", "permissions: write-all"), ("    timeout-minutes: 210", "    strategy: {}"),
     ("      - name: Tanyai sumber", "      - name: Tanyai sumber\n        shell: sh"), ("shell: bash", "shell: sh")],
)  # fmt: skip
def test_what_the_rehearsal_would_pass_over_is_an_error(tmp_path: Path, old: str, new: str) -> None:
    """A file that says more than is played is not proved."""
    text = (ROOT / ".github/workflows/daily.yml").read_text(encoding="utf-8")
    assert old in text
    (tmp_path / "daily.yml").write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(ValueError, match="rehearsal"):
        read(tmp_path / "daily.yml")
