"""The search index of a built site, made by Pagefind.

Pagefind numbers what it indexes in the order in which it is given it, and its own walk takes pages as the file system
lists them. So it is spoken to as a service: first the records that publishing wrote (`scraper/publish/search.py`), then
page by page, by their addresses, those that no record tells of. The same site gives the same bytes on every machine.
"""

import base64
import importlib.util
import io
import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, cast

from scraper.cli.console import tracked
from scraper.errors import ScraperError

COMMAND = (sys.executable, "-m", "pagefind_bin", "--service")
FOLDER = "pagefind"
"""The folder of the index within the site."""
LANGUAGE = "id"
BODY = "data-pagefind-body"
BESIDES = ("nav", "summary", "footer", ".ik-sr", ".ik-hint", ".ik-note", ".ik-none", ".ik-badges", ".ik-after")
"""Selectors of what a page says besides its text: not indexed."""
UNUSED = ("*-ui.*", "pagefind-highlight.js", "wasm.unknown.*")
"""What Pagefind writes besides: its own look, and the stemmer of no language."""


def index(site: Path, docs: Path) -> None:
    """Write the search index of a built site into it, with the records that were published under `docs`.

    Raises ScraperError where Pagefind is missing or fails.
    """
    config = {"force_language": LANGUAGE, "exclude_selectors": BESIDES}
    with _service() as ask:
        number = ask({"type": "NewIndex", "config": config})["index_id"]
        for added in tracked([*_added(site, docs)], "Menyusun indeks pencarian"):
            ask({"index_id": number, **added})
        # Told to write, it answers before its files are whole; so they are asked for and written here.
        files = ask({"type": "GetFiles", "index_id": number})["files"]
    for file in files:
        path = site / FOLDER / file["path"]
        if not any(path.match(pattern) for pattern in UNUSED):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(base64.b64decode(file["content"]))


def _added(site: Path, docs: Path) -> Iterator[dict[str, Any]]:
    """What the service is told to add: the published records, then the marked parts of all other pages."""
    from scraper.publish.search import RECORDS

    lines = docs / RECORDS
    records = [json.loads(line) for line in lines.read_text(encoding="utf-8").splitlines()] if lines.is_file() else []
    for record in records:
        yield {"type": "AddRecord", "language": LANGUAGE, **record}
    told = {f"{record['url'].partition('#')[0].removeprefix('/')}index.html" for record in records}
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site).as_posix()
        if name not in told and (text := _searched(path.read_text(encoding="utf-8"))):
            yield {"type": "AddFile", "file_path": name, "file_contents": text}


def _searched(page: str) -> str:
    """The part of a page that is marked, without masthead and colophon; "" where nothing is."""
    marked = page.find(BODY)
    if marked < 0:
        return ""
    start, end = page.rindex("<", 0, marked), page.find("</main>", marked)
    return f"<html><body>{page[start : end if end >= 0 else None]}"


@contextmanager
def _service() -> "Iterator[_Ask]":
    if importlib.util.find_spec("pagefind_bin") is None:
        raise ScraperError("pagefind tidak terpasang; pasang dengan `make run`")
    with subprocess.Popen(COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:  # noqa: S603
        try:
            yield _Ask(running)
        except (BrokenPipeError, EOFError):
            running.kill()
            last = running.communicate()[1].decode(errors="replace").strip().splitlines()[-1:]
            raise ScraperError(f"pagefind gagal: {last[0] if last else 'berhenti sebelum selesai'}") from None
        finally:
            running.kill()


class _Ask:
    """One request at a time: JSON in base 64, closed by a comma, and so is the answer."""

    def __init__(self, service: subprocess.Popen[bytes]):
        self._requests = cast(IO[bytes], service.stdin)
        self._answers = cast(io.BufferedReader, service.stdout)

    def __call__(self, payload: Mapping[str, Any]) -> Mapping[str, Any]:
        """Give the answer's payload. Raises ScraperError for an error, EOFError or BrokenPipeError where none comes."""
        message = json.dumps({"message_id": 1, "payload": payload}, ensure_ascii=False)
        self._requests.write(base64.b64encode(message.encode()) + b",")
        self._requests.flush()
        answer = json.loads(base64.b64decode(self._read()))["payload"]
        if answer["type"] == "Error":
            raise ScraperError(f"pagefind gagal: {answer['message']}")
        return dict(answer)

    def _read(self) -> bytes:
        answer = bytearray()
        while not answer.endswith(b","):
            part = self._answers.read1()
            if not part:
                raise EOFError
            answer += part
        return bytes(answer[:-1])
