"""Which addresses may be opened: written as http(s), on an open port, and leading to the public internet only.

An address is checked twice: as it is written (`checked`), and again where its host leads at the moment of connecting
(`addresses_of`), so that neither a redirect nor a name that changes its mind reaches this machine or its neighbours.
"""

import asyncio
import ipaddress
import re
import socket
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote, urlsplit

from scraper.errors import DnsError, RefusedAddressError
from scraper.fetch.policy import Reach

Names = Callable[[str], Awaitable[Sequence[str]]]
"""Looks a host up: its IP addresses as text. Raises DnsError or RefusedAddressError."""

_LONGEST = 2083
_PORTS: Final = {"http": 80, "https": 443}
_HOST = re.compile(r"[a-z0-9_]([a-z0-9_.-]{0,251}[a-z0-9_])?|[0-9a-f:.]{2,45}")
_PATH = "/%:@!$&'()*+,;=~-._"
_DOT = re.compile(r"%2e", re.I)
_QUERY = _PATH + "?"

_IPV4_NEVER: Final = tuple(ipaddress.IPv4Network(net) for net in ("192.0.0.0/24", "192.88.99.0/24"))
"""Beyond what `is_global` refuses: protocol assignments, 6to4 relays (IANA special-purpose registry)."""
_IPV6_UNICAST: Final = ipaddress.IPv6Network("2000::/3")
_IPV6_NEVER: Final = tuple(
    ipaddress.IPv6Network(net) for net in ("2001::/23", "2001:db8::/32", "2002::/16", "3ffe::/16", "3fff::/20")
)
"""Within global unicast, but tunnels into IPv4 (Teredo, 6to4), protocol assignments, documentation, 6bone."""


@dataclass(frozen=True, slots=True)
class Address:
    """An address that passed the check as written: without fragment, its host in small ASCII letters."""

    url: str
    scheme: str
    host: str
    port: int

    @property
    def origin(self) -> str:
        """Scheme, host and port: what one robots.txt speaks for."""
        return f"{self.scheme}://{self.authority}"

    @property
    def authority(self) -> str:
        """Host and, where it is not the scheme's own, port, as they stand in an address."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def site(self) -> str:
        """The host as politeness counts it: with or without `www.` it is one."""
        return self.host.removeprefix("www.")


def checked(url: str, reach: Reach) -> Address:
    """The address, normalised. Raises RefusedAddressError for one that may not be opened as it is written."""
    text = url.strip()
    try:
        parts = urlsplit(text)
        port = parts.port
        host = (parts.hostname or "").rstrip(".")
        host = host if host.isascii() else host.encode("idna").decode("ascii")
    except ValueError as error:
        raise _refused(url, "bukan alamat") from error
    if parts.scheme not in _PORTS or not host:
        raise _refused(url, "hanya http dan https yang dibuka")
    if "@" in parts.netloc:
        raise _refused(url, "alamat dengan nama pengguna atau kata sandi")
    if not _HOST.fullmatch(host):
        raise _refused(url, "nama hostnya bukan nama host")
    if len(text) > _LONGEST or any(char < " " or char == "\x7f" for char in text):
        raise _refused(url, f"lebih dari {_LONGEST} karakter, atau berisi karakter kendali")
    port = _PORTS[parts.scheme] if port is None else port
    if reach.ports is not None and port not in reach.ports:
        raise _refused(url, f"port {port} tidak dibuka")
    bare = Address("", parts.scheme, host, port)
    if reach.encrypted_only and bare.scheme == "http" and bare.site not in reach.plain_http:
        raise _refused(url, "tanpa enkripsi, dan sumbernya tidak mengizinkan itu (plain_http)")
    query = f"?{quote(parts.query, safe=_QUERY)}" if parts.query else ""
    return Address(f"{bare.origin}{_resolved(quote(parts.path, safe=_PATH))}{query}", parts.scheme, host, port)


def _resolved(path: str) -> str:
    """A path without its dot segments (RFC 3986 §5.2.4), those written `%2e` too.

    The client or the server would resolve them after robots.txt was asked about another path.
    """
    kept: list[str] = []
    segments = path.split("/")[1:]
    dots = ""
    for segment in segments:
        dots = _DOT.sub(".", segment)
        if dots == "..":
            kept = kept[:-1]
        elif dots != ".":
            kept.append(segment)
    return "/" + "/".join(kept) + ("/" if kept and dots in (".", "..") else "")


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public internet: global unicast, and no tunnel or translation into IPv4."""
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv4Address):
        return ip.is_global and not ip.is_multicast and not any(ip in net for net in _IPV4_NEVER)
    return ip.is_global and ip in _IPV6_UNICAST and not any(ip in net for net in _IPV6_NEVER)


def is_loopback(address: str) -> bool:
    """Whether an IP address is this machine itself."""
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False


async def addresses_of(host: str, reach: Reach, names: Names) -> tuple[str, ...]:
    """The IP addresses to connect to, looked up once; all are allowed, else none is.

    Raises RefusedAddressError where any is not, DnsError where there is none.
    """
    found = tuple(dict.fromkeys(await names(host)))
    if not found:
        raise DnsError(f"{host}: nama host tidak punya alamat")
    allowed = is_loopback if reach.loopback_only else is_public
    for address in found:
        if not allowed(address):
            where = "di luar komputer ini (IKRAR_OFFLINE)" if reach.loopback_only else "bukan alamat internet publik"
            raise RefusedAddressError(f"{host}: menuju {address}, {where}; tidak dibuka")
    return found


async def system_names(host: str) -> Sequence[str]:
    """What the system's resolver says of a host. Raises DnsError."""
    try:
        found = await asyncio.get_running_loop().getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise DnsError(f"{host}: nama host tidak ditemukan ({error})") from error
    return [str(entry[4][0]) for entry in found]


async def loopback_names(host: str) -> Sequence[str]:
    """The address of this machine for its own names; asks nobody. Raises RefusedAddressError for all other names."""
    if is_loopback(host):
        return [host]
    if host == "localhost" or host.endswith(".localhost"):
        return ["127.0.0.1"]
    raise RefusedAddressError(f"{host}: di luar komputer ini (IKRAR_OFFLINE); tidak dibuka")


def _refused(url: str, why: str) -> RefusedAddressError:
    return RefusedAddressError(f"{url[:120]!r}: {why}")
