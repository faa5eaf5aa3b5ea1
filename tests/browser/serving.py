"""A built site on loopback, as it is or as a public host sends it, and a browser; for the tests and the long proofs."""

import functools
import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from tests.browser.ensure_browser import find_browser

TEXT = {".html", ".js", ".json", ".css", ".svg", ".xml"}
"""What a host compresses; the rest is compressed already."""

Sent = list[tuple[str, int]]
"""Path and bytes of everything that was sent, in order."""


class Silent(SimpleHTTPRequestHandler):
    """Files as they are, without a line in the terminal for each."""

    def log_message(self, *_: Any) -> None:
        pass


class Public(Silent):
    """Files as a public host sends them: text compressed, and kept by the browser for a while. Counts what it sends."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: Any, sent: Sent, **options: Any):
        self._sent = sent
        super().__init__(*arguments, **options)

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        kind = self.guess_type(path)
        body = gzip.compress(path.read_bytes(), 6) if path.suffix in TEXT else path.read_bytes()
        self._sent.append((self.path, len(body)))
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        if path.suffix in TEXT:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of a site, as it is."""
    with _running(functools.partial(Silent, directory=str(site))) as address:
        yield address


@contextmanager
def published(site: Path) -> Iterator[tuple[str, Sent]]:
    """The address of a site as a public host sends it, and what was sent so far."""
    sent: Sent = []
    with _running(functools.partial(Public, directory=str(site), sent=sent)) as address:
        yield address, sent


@contextmanager
def _running(handler: Any) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


@contextmanager
def chromium() -> Iterator[Browser]:
    """An installed Chromium or Chrome, which asks nobody for anything by itself. Raises FileNotFoundError for none."""
    program = find_browser()
    if program is None:
        raise FileNotFoundError("no browser: install Chromium or Chrome, or name one in IKRAR_BROWSER")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program,
            args=[
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-background-networking",
                "--no-first-run",
            ],
        )
        yield browser
        browser.close()
