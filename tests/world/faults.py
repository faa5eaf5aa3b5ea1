"""What goes wrong on demand: a fault stands in for what an address would answer, and ends by itself.

    world.faults.append(Fault("drip", "warta-teluk.contoh.invalid", "/2024/"))

The kinds are the keys of KINDS. Faults of the wire are streams of (pause in seconds, bytes), at most WIRE_LIMIT bytes
and WIRE_SECONDS; the others are answers. Pages that are not what they seem are in `hostile.py`.
"""

import gzip
import time
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

from tests.world import hostile
from tests.world.message import Answer, Request, as_json, page, redirect

WIRE_LIMIT = 64_000_000
WIRE_SECONDS = 40.0
_PIECE = 64 * 1024
_HTML = b"Content-Type: text/html; charset=UTF-8\r\n"

Stream = Iterator[tuple[float, bytes]]
"""Everything of an answer, status line included, piece by piece, each after a pause; then the connection is closed."""
Real = Callable[[], Answer]
"""What would be answered without the fault."""


@dataclass(slots=True)
class Fault:
    """One kind of fault at one host, at all its addresses that begin with `path`.

    `settings` are the kind's; `times` is how many requests it meets, None for all; robots.txt and the reservation
    file are spared unless `path` names them, since else nothing behind them would ever be asked for.
    """

    kind: str
    host: str
    path: str = "/"
    times: int | None = None
    settings: Mapping[str, Any] = field(default_factory=dict)

    def meets(self, request: Request) -> bool:
        """Whether it stands in the way of this request."""
        spared = request.path in ("/robots.txt", "/.well-known/tdmrep.json") and request.path != self.path
        return self.times != 0 and not spared and request.host == self.host and request.target.startswith(self.path)

    def strike(self, request: Request, real: Real) -> Answer | Stream:
        """What is answered instead. Raises KeyError for a kind that is none."""
        if self.times is not None:
            self.times -= 1
        return KINDS[self.kind](request, real, **self.settings)


def _drip(_: Request, real: Real, *, pause: float = 0.05, whole_head: bool = True) -> Stream:
    """One byte after another; with `whole_head` false the status line drips too."""
    body = real().body
    head = b"HTTP/1.1 200 OK\r\n" + _HTML + b"Content-Length: %d\r\n\r\n" % len(body)
    if whole_head:
        yield 0.0, head
    for byte in body if whole_head else head + body:
        yield pause, bytes([byte])


def _endless(_: Request, __: Real, *, size: int = WIRE_LIMIT) -> Stream:
    """A body that goes on and on, and whose length nobody says."""
    yield 0.0, b"HTTP/1.1 200 OK\r\n" + _HTML + b"Connection: close\r\n\r\n<!DOCTYPE html><p>"
    for _number in range(size // _PIECE):
        yield 0.0, b"Netral itu tenang. " * (_PIECE // 19)


def _short(_: Request, real: Real, *, missing_bytes: int = 1000) -> Stream:
    """A Content-Length that is larger than what comes."""
    body = real().body
    yield 0.0, b"HTTP/1.1 200 OK\r\n" + _HTML + b"Content-Length: %d\r\n\r\n" % (len(body) + missing_bytes) + body


def _torn_gzip(_: Request, real: Real) -> Answer:
    """Compressed, and cut in the middle although the length is right."""
    packed = gzip.compress(_plain(real), mtime=0)
    return replace(page(""), body=packed[: len(packed) // 2]).plus(("Content-Encoding", "gzip"))


def _bomb(_: Request, __: Real, *, size: int = 60_000_000, layers: int = 1) -> Answer:
    """A little that becomes a lot; with two layers it is compressed twice."""
    return Answer(
        200,
        (("Content-Type", "text/html; charset=UTF-8"), ("Content-Encoding", ", ".join(["gzip"] * layers))),
        _inflatable(size, layers),
    )


@cache
def _inflatable(size: int, layers: int) -> bytes:
    packer = zlib.compressobj(9, wbits=31)
    packed = b"".join(packer.compress(bytes(min(_PIECE, size - at))) for at in range(0, size, _PIECE)) + packer.flush()
    for _ in range(layers - 1):
        packed = gzip.compress(packed, mtime=0)
    return packed


def _unasked(_: Request, real: Real, *, coding: str = "br") -> Answer:
    """A content coding that nobody asked for."""
    return replace(page(""), body=_plain(real)).plus(("Content-Encoding", coding))


def _loop(request: Request, _: Real) -> Answer:
    """Two addresses that send to each other."""
    there = "/putar-a" if request.path != "/putar-a" else "/putar-b"
    return redirect(there, 302)


def _chain(request: Request, real: Real, *, length: int = 6) -> Answer:
    """So many redirects before the answer."""
    step = int(request.query.get("langkah", "0"))
    return real() if step >= length else redirect(f"{request.path}?langkah={step + 1}", 302)


def _elsewhere(_: Request, __: Real, *, location: str) -> Answer:
    """A redirect to an address of the test's choice: a private one, a file, another scheme."""
    return redirect(location, 302)


def _status(_: Request, __: Real, *, status: int, retry_after: str | None = None) -> Answer:
    """A status for all, with Retry-After where it is given."""
    answer = page(f"<!DOCTYPE html><title>{status}</title><h1>{status}</h1>", status=status)
    return answer.plus(("Retry-After", retry_after)) if retry_after is not None else answer


def _empty(_: Request, __: Real) -> Answer:
    """200 and nothing."""
    return Answer(200, (("Content-Type", "text/html; charset=UTF-8"),), b"")


def _closed(_: Request, __: Real) -> Stream:
    """The connection is closed without a word."""
    yield from ()


def _silent(_: Request, __: Real, *, seconds: float = WIRE_SECONDS) -> Stream:
    """Nothing is said for so long, then the connection is closed."""
    yield seconds, b""


def _giant(_: Request, real: Real, *, size: int = 6_000_000) -> Answer:
    """A page with so many bytes too many, and the right length."""
    body = _plain(real)
    return replace(page(""), body=body + b"<!-- " + b"x" * size + b" -->")


def _charset(_: Request, real: Real, *, lie: str = "cp1252") -> Answer:
    """`cp1252`: Windows bytes that claim to be UTF-8; `utf-99`: a charset that is none; `nul`: NULs between words;
    `broken`: more than one in a hundred characters is lost in any of them."""
    body, claimed = _plain(real), "utf-8"
    if lie == "cp1252":
        body = body.decode().encode("cp1252", "replace")
    elif lie == "utf-99":
        claimed = "utf-99"
    elif lie == "nul":
        body = body.replace(b". ", b".\0 ")
    elif lie == "broken":
        body = body.replace(b"an", b"an\x81")
    return Answer(200, (("Content-Type", f"text/html; charset={claimed}"),), body)


def _no_archive(_: Request, real: Real, *, by: str = "meta") -> Answer:
    """An article that asks not to be kept: by its `meta`, or by `header`."""
    answer = replace(page(""), body=_plain(real))
    if by == "header":
        return answer.plus(("X-Robots-Tag", "noarchive"))
    return replace(answer, body=answer.body.replace(b"</head>", b'<meta name="robots" content="noarchive">\n</head>'))


def _wordpress_error(_: Request, __: Real) -> Answer:
    """An error of WordPress sent as 200, as some plugins do."""
    return as_json({"code": "rest_forbidden", "message": "Dilarang", "data": {"status": 403}})


def _sitemap_loop(request: Request, _: Real) -> Answer:
    """An index of sitemaps that lists itself."""
    body = f"<sitemapindex><sitemap><loc>https://{request.host}{request.path}</loc></sitemap></sitemapindex>"
    return Answer(200, (("Content-Type", "application/xml"),), body.encode())


def _entities(_: Request, __: Real) -> Answer:
    """A feed or sitemap whose entities would grow without bounds."""
    rows = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    kinds = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a0 "netral">{rows}]>'
    body = f'{kinds}<rss version="2.0"><channel><title>&a9;</title></channel></rss>'
    return Answer(200, (("Content-Type", "application/rss+xml"),), body.encode())


def _plain(real: Real) -> bytes:
    """The body that would be sent, without its coding."""
    answer = real()
    return gzip.decompress(answer.body) if answer.header("content-encoding") == "gzip" else answer.body


def _as_page(build: Callable[[Request], str]) -> Callable[..., Answer]:
    return lambda request, _real: page(build(request))


KINDS: Mapping[str, Callable[..., Answer | Stream]] = {
    "drip": _drip,
    "endless": _endless,
    "short": _short,
    "torn_gzip": _torn_gzip,
    "bomb": _bomb,
    "unasked": _unasked,
    "loop": _loop,
    "chain": _chain,
    "elsewhere": _elsewhere,
    "status": _status,
    "empty": _empty,
    "closed": _closed,
    "silent": _silent,
    "giant": _giant,
    "charset": _charset,
    "no_archive": _no_archive,
    "wordpress_error": _wordpress_error,
    "sitemap_loop": _sitemap_loop,
    "entities": _entities,
    "soft_404": _as_page(hostile.soft_404),
    "paywall": lambda request, real: page(hostile.paywall(request, _plain(real).decode())),
    "consent": _as_page(hostile.consent),
    "bot_wall": _as_page(hostile.bot_wall),
    "casino": _as_page(hostile.casino),
    "new_layout": lambda request, real: page(hostile.new_layout(request, _plain(real).decode())),
    "poisoned": _as_page(hostile.poisoned),
    "deep": _as_page(hostile.deep),
    "calendar": _as_page(hostile.calendar),
}


def bounded(stream: Stream, wait: Callable[[float], bool], clock: Callable[[], float] = time.monotonic) -> Stream:
    """The stream, ended at WIRE_LIMIT bytes or WIRE_SECONDS, or when `wait` (of a pause's seconds) says so."""
    sent, end = 0, clock() + WIRE_SECONDS
    for pause, piece in stream:
        if (pause and wait(min(pause, max(0.0, end - clock())))) or clock() > end or sent > WIRE_LIMIT:
            return
        sent += len(piece)
        yield pause, piece
