"""Which addresses are opened, as they are written and where they lead."""

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.errors import DnsError, RedirectError, RefusedAddressError
from scraper.fetch.guard import Address, addresses_of, checked, is_public, loopback_names, system_names
from scraper.fetch.network import Network
from scraper.fetch.policy import Reach
from tests.fetch.loopback import LOOPBACK, PUBLIC, Dialler, answer, fetcher, moved, names, site

NEVER = [
    "127.0.0.1", "127.8.8.8", "0.0.0.1", "10.0.0.1", "10.255.255.255", "172.16.0.1", "172.31.255.254", "192.168.1.1",
    "169.254.169.254", "100.64.0.1", "100.127.255.255", "192.0.0.1", "192.0.0.9", "192.0.2.1", "198.18.0.1",
    "198.51.100.1", "203.0.113.1", "192.88.99.1", "224.0.0.1", "239.1.1.1", "240.0.0.1", "255.255.255.255",
    "0.0.0.0",  # noqa: S104  refused, not listened on
    "::", "::1", "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:8.8.8.8", "::ffff:0:8.8.8.8",
    "fe80::1", "fe80::1%eth0", "fec0::1", "fc00::1", "fd12:3456::1", "ff02::1", "64:ff9b::7f00:1",
    "64:ff9b::808:808", "64:ff9b:1::1", "100::1", "2001::1", "2001:2::1", "2001:20::1", "2001:db8::1",
    "2002:7f00:1::1", "2002:808:808::1", "3ffe::1", "3fff::1", "5f00::1", "4000::1", "",
    "bukan-alamat", "127.1", "0x7f000001", "2130706433", "017700000001",
]  # fmt: skip
PUBLIC_ADDRESSES = [
    "8.8.8.8",
    "103.10.10.10",
    "172.15.0.1",
    "172.32.0.1",
    "100.63.0.1",
    "2001:4860::8888",
    "2400:cb00::1",
]


@pytest.mark.parametrize("address", NEVER)
def test_addresses_that_are_never_opened(address: str) -> None:
    """Private, local, special, multicast, translated and tunnelled addresses, and what is no address at all."""
    assert not is_public(address)


@pytest.mark.parametrize("address", PUBLIC_ADDRESSES)
def test_addresses_of_the_public_internet(address: str) -> None:
    """Neighbours of private ranges are public."""
    assert is_public(address)


@pytest.mark.parametrize(
    ("url", "normal"),
    [
        ("https://Contoh.ID", "https://contoh.id/"),
        (" http://contoh.id:80/a?b=1#c ", "http://contoh.id/a?b=1"),
        ("https://contoh.id:443/a b/é?q=asn netral&x=%41", "https://contoh.id/a%20b/%C3%A9?q=asn%20netral&x=%41"),
        ("HTTPS://www.contoh.id./", "https://www.contoh.id/"),
        ("https://bücher.contoh.id/", "https://xn--bcher-kva.contoh.id/"),
        ("https://[2001:4860::8888]/a", "https://[2001:4860::8888]/a"),
        ("https://contoh.id/?p=93002", "https://contoh.id/?p=93002"),
        ("https://contoh.id/a/../b/./c", "https://contoh.id/b/c"),
        ("https://contoh.id/a/%2e%2E/b/.%2e/%2e/c?x=/../y", "https://contoh.id/c?x=/../y"),
        ("https://contoh.id/../..", "https://contoh.id/"),
        ("https://contoh.id/a/b/..", "https://contoh.id/a/"),
        ("https://contoh.id//a/...", "https://contoh.id//a/..."),
    ],
)
def test_an_address_is_normalised(url: str, normal: str) -> None:
    """Small host in ASCII, no default port, no fragment, no dot segments, all else percent-encoded as it stands."""
    assert checked(url, Reach()).url == normal


@pytest.mark.parametrize(
    "url",
    ["", "contoh.id", "//contoh.id/a", "ftp://contoh.id/", "file:/etc/passwd", "data:text/html,a", "javascript:a()",
     "https://", "https:///a", "https://a:b@contoh.id/", "https://contoh.id@127.0.0.1/", "https://contoh.id:8080/",
     "https://contoh.id:99999/", "https://contoh.id:x/", "https://[::1", "https://con toh.id/", "https://contoh.id/\x01",
     "https://contoh.id\\@127.0.0.1/", "https://contoh.id/" + "a" * 2083, "https://contoh.id/a\nb", "https://-a.id/",
     "https://" + "a" * 300 + ".id/", "unix:///run/a.sock"],
)  # fmt: skip
def test_an_address_that_may_not_be_opened_as_written(url: str) -> None:
    """Other schemes, other ports, credentials, control characters, no host."""
    with pytest.raises(RefusedAddressError) as caught:
        checked(url, Reach())
    assert caught.value.reason == "refused_address"


@given(
    st.text(max_size=40),
    st.sampled_from(["http://", "https://", "http://contoh.id/", "http://a.id/b/../", "https://a.id:443/?", ""]),
)
def test_whatever_passes_can_be_sent(text: str, start: str) -> None:
    """The check and the client agree on the host, the port and the path, and checking twice changes nothing."""
    try:
        address = checked(start + text, PUBLIC)
    except RefusedAddressError:
        return
    assert checked(address.url, PUBLIC) == address
    try:
        url = httpx.Request("GET", address.url).url
    except UnicodeError:
        assert "xn--" in address.host
        return
    assert (url.raw_host.decode(), url.scheme) == (address.host, address.scheme)
    assert url.port == (None if address.authority in (address.host, f"[{address.host}]") else address.port)
    assert address.url == f"{address.origin}{url.raw_path.decode()}"


@pytest.mark.anyio
async def test_a_host_that_no_international_name_allows_is_refused() -> None:
    """What passes as written but cannot be sent is refused as well."""
    async with fetcher(network=Network(names({}), Dialler())) as web:
        for url in ("http://¡.id/", "http://xn--a.id/"):
            with pytest.raises(RefusedAddressError):
                await web.get(url)


def test_politeness_folds_www() -> None:
    """A host is one site with and without www, whatever the scheme and port."""
    assert {checked(url, PUBLIC).site for url in ("https://www.a.id/", "http://a.id/", "https://a.id:8443/")} == {
        "a.id"
    }


def test_one_origin_is_scheme_host_and_port() -> None:
    """robots.txt speaks for an origin only."""
    assert checked("https://www.a.id:8443/x", PUBLIC).origin == "https://www.a.id:8443"
    assert Address("", "http", "::1", 80).origin == "http://[::1]"


@pytest.mark.anyio
async def test_one_bad_address_spoils_a_name() -> None:
    """A name that leads to the internet and to a neighbour leads nowhere."""
    look_up = names({"campur.id": ["8.8.8.8", "10.0.0.1"], "baik.id": ["8.8.8.8", "8.8.8.8", "2400:cb00::1"]})
    assert await addresses_of("baik.id", Reach(), look_up) == ("8.8.8.8", "2400:cb00::1")
    with pytest.raises(RefusedAddressError, match=r"10\.0\.0\.1"):
        await addresses_of("campur.id", Reach(), look_up)


@pytest.mark.anyio
async def test_a_name_without_address_is_a_dns_error() -> None:
    """Nothing found is not a refusal."""
    with pytest.raises(DnsError) as caught:
        await addresses_of("kosong.id", Reach(), names({"kosong.id": []}))
    assert caught.value.reason == "dns"


@pytest.mark.anyio
async def test_offline_no_name_is_looked_up() -> None:
    """Only this machine's own names are known; all else is refused without asking anybody."""
    assert await loopback_names("satu.localhost") == await loopback_names("localhost") == ["127.0.0.1"]
    assert await loopback_names("::1") == ["::1"]
    for host in ("contoh.id", "8.8.8.8", "10.0.0.1", "localhost.contoh.id", "localhost.", "::ffff:127.0.0.1"):
        with pytest.raises(RefusedAddressError, match="IKRAR_OFFLINE"):
            await loopback_names(host)


@pytest.mark.anyio
async def test_the_system_knows_literals() -> None:
    """Short and odd spellings of an address become the address that would be connected to."""
    assert await system_names("127.0.0.1") == ["127.0.0.1"]
    assert await system_names("0x7f.1") == ["127.0.0.1"]
    with pytest.raises(DnsError):
        await system_names("a" * 70 + ".localhost")


@pytest.mark.anyio
@pytest.mark.parametrize("address", [address for address in NEVER if address])
async def test_no_connection_to_what_is_never_opened(address: str) -> None:
    """Neither the page nor its robots.txt is asked for: nothing is dialled at all."""
    dial = Dialler()
    network = Network(names({"contoh.id": [address]}), dial)
    async with fetcher(reach=Reach(), network=network) as web:
        with pytest.raises(RefusedAddressError):
            await web.get("http://contoh.id/")
    assert dial.meant == []


@pytest.mark.anyio
@pytest.mark.parametrize(
    "target", ["http://127.0.0.1/", "http://[::1]/", "http://169.254.169.254/latest/", "//dalam.id/x"]
)
async def test_no_redirect_reaches_what_is_never_opened(target: str) -> None:
    """A public page that redirects inside costs one connection to the public page, and none inside."""
    async with site({"/": moved(target)}) as here:
        dial = Dialler(here.port)
        network = Network(names({"contoh.id": ["8.8.8.8"], "dalam.id": ["10.0.0.1"]}), dial)
        async with fetcher(reach=PUBLIC, network=network) as web:
            with pytest.raises(RefusedAddressError):
                await web.get("http://contoh.id/")
    assert set(dial.meant) == {"8.8.8.8"}


@pytest.mark.anyio
async def test_a_closed_port_is_refused_before_connecting() -> None:
    """Only 80 and 443 are opened, redirected to or not."""
    async with site({"/": moved("http://contoh.id:6379/")}) as here:
        dial = Dialler(here.port)
        async with fetcher(reach=Reach(), network=Network(names({"contoh.id": ["8.8.8.8"]}), dial)) as web:
            with pytest.raises(RedirectError, match="6379"):
                await web.get("http://contoh.id/")
            with pytest.raises(RefusedAddressError, match="22"):
                await web.get("http://contoh.id:22/")


@pytest.mark.anyio
async def test_a_name_that_changes_its_mind_is_caught() -> None:
    """Each connection goes to an address of the look-up that was checked: a second answer is checked too."""
    asked: list[str] = []
    answers = [["8.8.8.8"], ["8.8.4.4"], ["127.0.0.1"]]

    async def rebinding(host: str) -> list[str]:
        asked.append(host)
        return answers[len(asked) - 1]

    # Every answer ends its connection, so every request looks the name up again, once.
    closing = {path: answer("a", Content_Length="1", Connection="close") for path in ("/robots.txt", "/a")}
    async with site({**closing, "/.well-known/tdmrep.json": answer("", 404, Connection="close")}) as here:
        dial = Dialler(here.port)
        async with fetcher(reach=PUBLIC, network=Network(rebinding, dial)) as web:
            with pytest.raises(RefusedAddressError, match=r"127\.0\.0\.1"):
                await web.get("http://contoh.id/a")
    assert dial.meant == ["8.8.8.8", "8.8.4.4"]
    assert len(asked) == 3


@pytest.mark.anyio
async def test_offline_nothing_leaves_this_machine() -> None:
    """With loopback only, a public address is refused as well, and none is looked up."""
    dial = Dialler()
    async with fetcher(reach=LOOPBACK, network=Network(dial=dial)) as web:
        for url in ("https://contoh.id/", "http://8.8.8.8/", "http://10.0.0.1/", "http://[2400:cb00::1]/"):
            with pytest.raises(RefusedAddressError, match="IKRAR_OFFLINE"):
                await web.get(url)
    assert dial.meant == []


@pytest.mark.anyio
async def test_a_second_address_is_tried() -> None:
    """Where the first address of a host does not answer, the next one that was checked may."""

    async with site({"/": answer("ada")}) as here:
        dial = Dialler(here.port, deaf=frozenset({"8.8.8.8"}))
        network = Network(names({"contoh.id": ["8.8.8.8", "8.8.4.4"]}), dial)
        async with fetcher(reach=PUBLIC, network=network) as web:
            assert (await web.get("http://contoh.id/")).body == b"ada"
    assert dial.meant[:2] == ["8.8.8.8", "8.8.4.4"]
