"""Stand-ins for what a workflow uses: they do what the real ones do with files, and hold them to the job's rights."""

import shutil
import sys
import tarfile
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.rehearse.job import Running

Given = Mapping[str, str]


class StepFailedError(Exception):
    """A step did not do what it should."""


def checkout(job: "Running", given: Given) -> None:
    """A shallow clone: of the branch as it was when the run began, of its tip, or of one commit.

    Without `persist-credentials` there is nowhere to push to.
    """
    job.needs_right("contents", "read")
    branch, wanted = job.stage.branch, given.get("ref") or job.started_at
    job.git("init", "--quiet", f"--initial-branch={branch}")
    job.git("remote", "add", "origin", job.stage.origin.as_uri())
    if wanted in (job.started_at, branch):
        job.git("fetch", "--quiet", "--depth=1", "origin", f"+{wanted}:refs/remotes/origin/{branch}")
        job.git("checkout", "--quiet", "-B", branch, f"refs/remotes/origin/{branch}")
    else:
        job.git("fetch", "--quiet", "--depth=1", "origin", wanted)
        job.git("checkout", "--quiet", "--detach", "FETCH_HEAD")
    if given.get("persist-credentials") != "true":
        job.git("remote", "set-url", "--push", "origin", str(job.folder / "nowhere"))


def setup_python(job: "Running", given: Given) -> None:
    """A machine on which `make` has nothing to install: what it would install is that of the rehearsal."""
    assert given == {"python-version": "3.11"}
    place = job.work / ".venv"
    (place / "bin").mkdir(parents=True)
    for name, module in (("python", ""), ("ikrar", "-m tests.rehearse.ikrar ")):
        program = place / "bin" / name
        program.write_text(f'#!/bin/sh\nexec {sys.executable} {module}"$@"\n')
        program.chmod(0o755)
    (place / ".run").touch()


def cache(job: "Running", given: Given) -> None:
    """What an earlier run kept under a key that begins so; kept again when the job is done and well."""
    shelf, path = job.stage.shelf("cache"), job.work / given["path"]
    kept = sorted(shelf.glob(f"{given['restore-keys']}*"), key=lambda one: one.stat().st_mtime_ns)
    if kept:
        path.mkdir(parents=True)
        _unpack(kept[-1], path)

    def keep() -> None:
        if path.is_dir():
            _pack(path, shelf / given["key"], ".", hidden=True)

    job.afterwards.append(keep)


def upload_artifact(job: "Running", given: Given) -> None:
    """A zip, as the real one makes: no rights of files, no hidden files unless they are asked for."""
    path = job.work / given["path"]
    hidden = given.get("include-hidden-files") == "true"
    base = path if path.is_dir() else path.parent
    files = [one for one in (path.rglob("*") if path.is_dir() else [path]) if one.is_file()]
    files = [one for one in files if hidden or not any(part.startswith(".") for part in one.relative_to(base).parts)]
    if not files:
        raise StepFailedError(f"{given['path']}: no files were found")
    with zipfile.ZipFile(job.artifact(given["name"]), "x") as archive:
        for one in sorted(files):
            archive.write(one, one.relative_to(base).as_posix())


def download_artifact(job: "Running", given: Given) -> None:
    """The files of an artifact of this run."""
    with zipfile.ZipFile(job.artifact(given["name"])) as archive:
        archive.extractall(job.work / given["path"])  # noqa: S202  the rehearsal's own


def upload_pages_artifact(job: "Running", given: Given) -> None:
    """A tar of the site, without hidden files."""
    _pack(job.work / given["path"], job.artifact("github-pages"), ".", hidden=False)


def deploy_pages(job: "Running", _given: Given) -> None:
    """The site in the place of the one that is served."""
    job.needs_right("pages", "write")
    job.needs_right("id-token", "write")
    site = job.stage.site
    shutil.rmtree(site, ignore_errors=True)
    site.mkdir()
    _unpack(job.artifact("github-pages"), site)
    job.stage.deployments += 1
    job.outputs["page_url"] = "https://ikrar.example/"


def _pack(folder: Path, to: Path, name: str, *, hidden: bool) -> None:
    def chosen(entry: tarfile.TarInfo) -> tarfile.TarInfo | None:
        parts = Path(entry.name).parts
        return entry if hidden or not any(part.startswith(".") for part in parts) else None

    with tarfile.open(to, "w", dereference=True) as archive:
        archive.add(folder, name, filter=chosen)


def _unpack(archive: Path, to: Path) -> None:
    with tarfile.open(archive) as stream:
        stream.extractall(to, filter="data")


ACTIONS: Mapping[str, Callable[["Running", Given], None]] = {
    "actions/checkout": checkout,
    "actions/setup-python": setup_python,
    "actions/cache": cache,
    "actions/upload-artifact": upload_artifact,
    "actions/download-artifact": download_artifact,
    "actions/upload-pages-artifact": upload_pages_artifact,
    "actions/deploy-pages": deploy_pages,
}
