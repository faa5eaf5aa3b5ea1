"""HTTPS: certificates are checked against the name, and https is not left for http without leave."""

import asyncio
import ssl

import pytest
import trustme

from scraper.errors import RedirectError, RobotsUnreachableError, TlsError
from scraper.fetch.network import Network
from scraper.fetch.policy import Limits, Reach
from tests.fetch.loopback import LOOPBACK, PUBLIC, Dialler, answer, fetcher, moved, names, site

pytestmark = pytest.mark.anyio

HOST = "aman.localhost"


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture(scope="module")
def server_tls(authority: trustme.CA) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(HOST, "contoh.id").configure_cert(context)
    return context


@pytest.fixture
def trusting(authority: trustme.CA) -> Network:
    context = ssl.create_default_context()
    authority.configure_trust(context)
    return Network(tls=context)


async def test_a_trusted_page_comes_over_tls(server_tls: ssl.SSLContext, trusting: Network) -> None:
    """The name in the handshake is the host's, though the connection goes to an address."""
    seen = []
    server_tls.sni_callback = lambda _socket, name, _context: seen.append(name)
    async with site({"/": answer("aman")}, server_tls) as here:
        dial = Dialler(here.port)
        network = Network(names({"contoh.id": ["8.8.8.8"]}), dial, trusting.tls)
        async with fetcher(reach=PUBLIC, network=network) as web:
            page = await web.get("https://contoh.id/")
    server_tls.sni_callback = None
    assert (page.body, page.url) == (b"aman", "https://contoh.id/")
    assert set(seen) == {"contoh.id"}
    assert set(dial.meant) == {"8.8.8.8"}


@pytest.mark.parametrize("host", [HOST, "127.0.0.1"])
async def test_an_untrusted_certificate_is_refused(server_tls: ssl.SSLContext, host: str) -> None:
    """Verification is on: what nobody we trust has signed is no page, and is not asked for again."""
    async with site({"/": answer("aman")}, server_tls) as here, fetcher() as web:
        with pytest.raises(TlsError) as caught:
            await web.get(here.url("/", host, "https"))
    assert caught.value.reason == "tls"
    assert here.asked == []


async def test_a_certificate_of_another_name_is_refused(server_tls: ssl.SSLContext, trusting: Network) -> None:
    """However well it is signed."""
    async with site({"/": answer("aman")}, server_tls) as here, fetcher(network=trusting) as web:
        with pytest.raises(TlsError):
            await web.get(here.url("/", "lain.localhost", "https"))


async def test_a_server_that_does_not_speak_tls_is_a_tls_error() -> None:
    """A plain answer to a handshake is no connection that may pass."""

    async def plainly(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(answer("bukan TLS", 400))
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(plainly, "127.0.0.1", 0)
    async with server, fetcher() as web:
        with pytest.raises(TlsError):
            await web.get(f"https://{HOST}:{server.sockets[0].getsockname()[1]}/")


async def test_https_is_not_left_for_http(server_tls: ssl.SSLContext, trusting: Network) -> None:
    """A downgrade is an error that names both ends, and the other end is not asked."""
    async with (
        site({"/": answer("polos")}) as plain,
        site({"/": moved(plain.url())}, server_tls) as here,
        fetcher(network=trusting) as web,
    ):
        with pytest.raises(RedirectError, match="https ke http"):
            await web.get(here.url("/", HOST, "https"))
    assert plain.asked == []


async def test_a_source_may_opt_in_to_http(
    server_tls: ssl.SSLContext, trusting: Network, caplog: pytest.LogCaptureFixture
) -> None:
    """For its host only; the answer shows where it came from, and the log says so."""
    reach = Reach(LOOPBACK.loopback_only, LOOPBACK.ports, plain_http=frozenset({HOST}))
    async with (
        site({"/": answer("polos")}) as plain,
        site({"/": moved(plain.url())}, server_tls) as here,
        fetcher(reach=reach, network=trusting) as web,
    ):
        page = await web.get(here.url("/", HOST, "https"))
    assert (page.body, page.asked[:5], page.url[:5]) == (b"polos", "https", "http:")
    assert f"{HOST} turun ke http" in caplog.text


async def test_http_may_lead_to_https(server_tls: ssl.SSLContext, trusting: Network) -> None:
    """As most old addresses do."""
    async with site({"/": answer("aman")}, server_tls) as here:
        target = moved(here.url("/", HOST, "https"))
        async with site({"/": target}) as plain, fetcher(network=trusting) as web:
            assert (await web.get(plain.url())).body == b"aman"


async def silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Takes whatever comes and says nothing."""
    await reader.read()
    writer.close()


async def test_a_handshake_that_nobody_answers_leaves_no_connection() -> None:
    """It ends with the time for the fetch, and its connection with it."""
    async with asyncio.timeout(5), await asyncio.start_server(silent, "127.0.0.1", 0) as server:
        dial = Dialler(server.sockets[0].getsockname()[1])
        async with fetcher(limits=Limits(total=0.2), network=Network(dial=dial)) as web:
            with pytest.raises(RobotsUnreachableError):
                await web.get(f"https://{HOST}/")
        assert (len(dial.meant), dial.open) == (1, 0)
