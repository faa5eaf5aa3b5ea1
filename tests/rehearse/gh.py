"""A stand-in for `gh`: issues, pull requests and releases in one JSON file, each only with the right that it needs.

    python -m tests.rehearse.gh issue list --label harian …

It is told by the environment: GH_TOKEN as the step has it; RIGHTS, ORIGIN and GITHUB_STATE from the rehearsal. What it
does not know is an error.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

_NEEDED = {"label": "issues", "issue": "issues", "pr": "pull-requests", "release": "contents"}
_NUMBERS = ".[].number"


def main(words: list[str]) -> int:
    kind, action, *rest = words
    if os.environ.get("GH_TOKEN") != os.environ["TOKEN"]:
        return refused("no token: the step must hand it on as GH_TOKEN")
    if f"{_NEEDED[kind]}: write" not in os.environ["RIGHTS"].split(", "):
        return refused(f"this job has no right to {kind} {action}: {os.environ['RIGHTS']}")
    path = Path(os.environ["GITHUB_STATE"])
    state = json.loads(path.read_text())
    code = {"label": label, "issue": issue, "pr": pull_request, "release": release}[kind](state, action, rest)
    path.write_text(json.dumps(state, indent=1))
    return code


def refused(why: str) -> int:
    sys.stderr.write(f"gh: {why}\n")
    return 1


def _options(rest: list[str], *names: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="gh")
    parser.add_argument("what", nargs="*")
    for name in names:
        parser.add_argument(f"--{name}", action="store_true" if name in ("force", "delete-branch") else "store")
    return parser.parse_intermixed_args(rest)


def label(state: dict[str, Any], action: str, rest: list[str]) -> int:
    given = _options(rest, "force", "description")
    assert action == "create"
    assert given.force
    state["labels"] = sorted({*state["labels"], *given.what})
    return 0


def issue(state: dict[str, Any], action: str, rest: list[str]) -> int:
    given = _options(rest, "label", "state", "json", "jq", "title", "body-file", "comment")
    if action == "list":
        assert given.jq == _NUMBERS
        found = [one for one in state["issues"] if one["state"] == given.state and one["label"] == given.label]
        sys.stdout.writelines(f"{one['number']}\n" for one in found)
    elif action == "create":
        assert given.label in state["labels"]
        body = Path(given.body_file).read_text()
        number = len(state["issues"]) + 1
        state["issues"].append(
            {"number": number, "state": "open", "label": given.label, "title": given.title, "body": body, "said": []}
        )
    else:
        one = state["issues"][int(given.what[0]) - 1]
        if action == "edit":
            one["body"] = Path(given.body_file).read_text()
        else:
            assert action == "close"
            one["state"] = "closed"
            one["said"].append(given.comment)
    return 0


def pull_request(state: dict[str, Any], action: str, rest: list[str]) -> int:
    given = _options(rest, "head", "title", "body-file", "state", "json", "jq", "comment", "delete-branch")
    opened = [one for one in state["pulls"] if one["state"] == "open"]
    if action == "list":
        assert given.jq == _NUMBERS
        sys.stdout.writelines(f"{one['number']}\n" for one in opened if one["head"] == given.head)
    elif action == "create":
        if any(one["head"] == given.head for one in opened):
            return refused(f"a pull request of {given.head} is open")
        body = Path(given.body_file).read_text()
        state["pulls"].append(
            {"number": len(state["pulls"]) + 1, "state": "open", "head": given.head, "title": given.title, "body": body}
        )
    elif action == "edit":
        [one] = [one for one in opened if one["head"] == given.what[0]]
        one["body"] = Path(given.body_file).read_text()
    else:
        assert action == "close"
        assert given.delete_branch
        one = state["pulls"][int(given.what[0]) - 1]
        one["state"] = "closed"
        subprocess.run(["git", "-C", os.environ["ORIGIN"], "branch", "--quiet", "-D", one["head"]], check=True)
    return 0


def release(state: dict[str, Any], action: str, rest: list[str]) -> int:
    given = _options(rest, "title", "notes-file")
    name, *assets = given.what
    if action == "view":
        return 0 if any(one["name"] == name for one in state["releases"]) else refused("release not found")
    assert action == "create"
    folder = Path(os.environ["GITHUB_STATE"]).parent / "releases" / name
    folder.mkdir(parents=True)
    for asset in assets:
        shutil.copy(asset, folder)
    notes = Path(given.notes_file).read_text()
    state["releases"].append({"name": name, "notes": notes, "assets": sorted(Path(one).name for one in assets)})
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
