"""Two builds of the same ten thousand events, compared byte for byte; part of `make prove`.

    python -m tests.publish.prove_same [EVENTS]

Pages, dataset, feeds and search index, each build in processes of its own: nothing that Python hashes or a file system
lists stands in the same order by chance.
"""

import hashlib
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.publish.bench import EVENTS, ours

SHOWN = 20
"""How many differences are told at most."""


def prove_same(count: int = EVENTS) -> list[str]:
    """What does not hold, one line each; figures on standard output."""
    with tempfile.TemporaryDirectory() as name:
        found = []
        for build in ("pertama", "kedua"):
            ours(count, Path(name, build))
            found.append(digests(Path(name, build, "site")))
    different = list(differences(*found))
    sys.stdout.write(f"{count} peristiwa dibangun dua kali: {len(found[0])} berkas, {len(different)} berbeda\n")
    sys.stdout.flush()
    return different[:SHOWN]


def digests(folder: Path) -> Mapping[str, str]:
    """The digest of every file in a folder by its path there."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def differences(first: Mapping[str, str], second: Mapping[str, str]) -> Iterator[str]:
    """A line for each file that only one has, or that differs."""
    for path in sorted({*first, *second}):
        if first.get(path) != second.get(path):
            alone = "" if path in first and path in second else ": hanya di salah satu"
            yield f"dua bangunan berbeda di {path}{alone}"


if __name__ == "__main__":
    problems = prove_same(*map(int, sys.argv[1:]))
    sys.exit("\n".join(problems) or 0)
