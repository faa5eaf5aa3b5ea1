"""One request and what came back, as bytes: the same from the web, the cache or a recording, and read the same way."""

import datetime as dt
from dataclasses import dataclass
from types import MappingProxyType
from urllib.parse import urljoin

from scraper.errors import StatusError
from scraper.fetch.coding import decoded
from scraper.models import Response

Headers = tuple[tuple[str, str], ...]
"""Header fields in the order and case they were sent, repeated ones one by one."""

PAGES = frozenset({200, 203})
"""The statuses whose body is what was asked for."""
REDIRECTS = frozenset({301, 302, 303, 307, 308})
PERMANENT = frozenset({301, 308})
"""Those of them that say that the old address is done with."""
_TOLD = {
    401: "perlu masuk",
    403: "ditolak situsnya",
    404: "tidak ditemukan",
    410: "sudah dihapus",
    429: "terlalu sering",
}


@dataclass(frozen=True, slots=True)
class Exchange:
    """A request and its answer. `body` is as it was sent, still coded; `cut` says that not all of it was read."""

    url: str
    status: int
    headers: Headers
    body: bytes
    at: dt.datetime
    sent: Headers = ()
    cut: bool = False

    def all(self, name: str) -> list[str]:
        """Every value of a header, in order; `name` in small letters."""
        return [value for key, value in self.headers if key.lower() == name]

    def one(self, name: str) -> str:
        """The values of a header as one, "" where it is not sent."""
        return ", ".join(self.all(name))

    @property
    def location(self) -> str | None:
        """Where it redirects to, as an absolute address without fragment; None for an answer that does not."""
        given = self.all("location")
        if self.status not in REDIRECTS or not given:
            return None
        try:
            return urljoin(self.url, given[0].strip()).partition("#")[0]
        except ValueError:
            # Not an address at all: said as it is, and refused where addresses are checked.
            return given[0].strip()


def opened(exchange: Exchange, limit: int, cut: bool = False) -> bytes:
    """The body without its coding. Raises EncodingError, TooLargeError, TruncatedError."""
    return decoded(exchange.body, exchange.one("content-encoding"), limit, exchange.url, cut)


def response(asked: str, exchange: Exchange, body: bytes, unchanged: bool = False) -> Response:
    """What the rest of Ikrar sees of a final answer. Raises StatusError for one that is no page."""
    if exchange.status not in PAGES:
        told = _TOLD.get(exchange.status, "bukan halaman")
        raise StatusError(f"{exchange.url}: dijawab {exchange.status} ({told})", exchange.status)
    headers = {name.lower(): exchange.one(name.lower()) for name, _ in exchange.headers}
    return Response(
        asked=asked,
        url=exchange.url,
        status=exchange.status,
        headers=MappingProxyType(headers),
        body=body,
        retrieved=exchange.at,
        unchanged=unchanged,
    )
