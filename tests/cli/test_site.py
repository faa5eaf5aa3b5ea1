"""`build` and `serve`: the site changes only when a whole new one stands ready, and is served on this machine only."""

import http.client
import socket
import threading
from collections.abc import Iterator
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest

from scraper.cli import site
from scraper.errors import ScraperError
from tests.cli.conftest import Ikrar
from tests.factories import make_event

CONFIG = "site_name: Uji\ntheme: {name: mkdocs, locale: id}\nplugins: []\n"


@pytest.fixture
def docs(root: Path) -> Path:
    """A small site of MkDocs' own, without events."""
    (root / "docs").mkdir()
    (root / "docs/index.md").write_text("# Lini masa\n", encoding="utf-8")
    (root / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    return root / "docs"


def test_building_needs_the_root_of_the_repository(ikrar: Ikrar) -> None:
    """Elsewhere there is nothing to build from."""
    result = ikrar("build")
    assert (result.code, result.lines) == (
        1,
        ["ikrar: mkdocs.yml: tidak ada di sini; jalankan dari akar repositori Ikrar"],
    )


@pytest.mark.usefixtures("docs")
def test_a_site_replaces_the_old_one_whole(root: Path) -> None:
    """What the old site had and the new one has not is gone, and nothing is left beside it."""
    (root / "site").mkdir()
    (root / "site/lama.html").touch()
    site.render(0)
    assert (root / "site/lama.html").exists()
    site.stand()
    assert (root / "site/index.html").is_file()
    assert not (root / "site/lama.html").exists()
    assert list((root / "build").iterdir()) == []


def test_a_failed_build_leaves_the_old_site(docs: Path, root: Path) -> None:
    """A dead link fails a strict build, and MkDocs' reason is passed on."""
    (root / "site").mkdir()
    (root / "site/index.html").write_text("lama", encoding="utf-8")
    (docs / "index.md").write_text("[mati](tiada.md)\n", encoding="utf-8")
    with pytest.raises(ScraperError, match=r"mkdocs gagal: WARNING .*tiada"):
        site.render(0)
    assert (root / "site/index.html").read_text(encoding="utf-8") == "lama"


def test_the_time_of_a_site_is_that_of_its_youngest_event() -> None:
    """Two builds of the same events are the same, whenever they run."""
    events = [make_event(last_changed="1970-01-03"), make_event(last_changed="1970-01-02")]
    assert site.newest(events) == 2 * 86_400
    assert site.newest([]) == 0


def test_serving_needs_a_site(ikrar: Ikrar) -> None:
    """The error says which command makes one."""
    result = ikrar("serve")
    assert (result.code, len(result.lines)) == (1, 1)
    assert "ikrar build" in result.err


def test_a_port_in_use_is_told(ikrar: Ikrar, root: Path) -> None:
    """… with another one to try."""
    (root / "site").mkdir()
    (root / "site/index.html").touch()
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        result = ikrar("serve", "--port", str(port))
    assert (result.code, len(result.lines)) == (1, 1)
    assert f"port {port} sedang dipakai" in result.err


def test_an_impossible_port_is_misuse(ikrar: Ikrar, root: Path) -> None:
    """Ports end at 65535."""
    (root / "site").mkdir()
    (root / "site/index.html").touch()
    assert ikrar("serve", "--port", "70000").code == 2


@pytest.fixture
def server(root: Path) -> Iterator[ThreadingHTTPServer]:
    """The site's server on a free port, until the test is done."""
    (root / "site").mkdir()
    (root / "site/index.html").write_text("beranda", encoding="utf-8")
    (root / "site/404.html").write_text("tidak ditemukan", encoding="utf-8")
    with site.server(0) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.mark.parametrize(("path", "status", "body"), [("/", 200, b"beranda"), ("/tiada/", 404, b"tidak ditemukan")])
def test_the_site_is_served_with_its_own_error_page(
    server: ThreadingHTTPServer, capfd: pytest.CaptureFixture[str], path: str, status: int, body: bytes
) -> None:
    """On loopback only, and without a line in the terminal for each request."""
    assert server.server_address[0] == "127.0.0.1"
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=5)
    connection.request("GET", path)
    answer = connection.getresponse()
    assert (answer.status, answer.read()) == (status, body)
    connection.close()
    assert capfd.readouterr().err == ""
