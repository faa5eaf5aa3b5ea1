"""Which version of the rules judged an article: a digest over everything that reading and judging are made of."""

import hashlib
from importlib import resources
from importlib.resources.abc import Traversable

JUDGES = ("read", "lexicon", "extract", "assemble")
"""The parts of Ikrar whose change may change what an article is read as."""


def rules_version(package: Traversable | None = None) -> str:
    """Twelve hex digits that change with any file of the JUDGES, and with nothing else."""
    package = package or resources.files("scraper")
    total = hashlib.sha256()
    for part in JUDGES:
        _add(total, package.joinpath(part), part)
    return total.hexdigest()[:12]


def _add(total: "hashlib._Hash", at: Traversable, name: str) -> None:
    if at.is_dir():
        for child in sorted(at.iterdir(), key=lambda one: one.name):
            if child.name != "__pycache__":
                _add(total, child, f"{name}/{child.name}")
    else:
        # Line ends as Git may have changed them are no change of the rules.
        total.update(name.encode() + b"\0" + at.read_bytes().replace(b"\r\n", b"\n") + b"\0")
