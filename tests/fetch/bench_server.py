"""The web that `make bench` fetches: pages in memory on many loopback addresses, as fast as one process can send them.

    python -m tests.fetch.bench_server

Prints the origins as a JSON list and serves until its standard input ends, so that it never outlives its caller. Pages
are 20 to 60 KB of made-up words, packed with gzip; every other host sends them in chunks, as half the web does.
"""

import asyncio
import gzip
import json
import random
import sys

HOSTS = 16
PAGES = 20
"""Different pages of a host; any other number of one is answered with one of these."""
SIZES = (20_000, 60_000)
_SYLLABLES = ("ba", "ri", "ka", "ta", "nu", "sa", "me", "di", "lo", "pe", "ra", "gu", "si", "ma", "to", "ne", "ju")
_CHUNK = 8192


def page(chance: random.Random) -> bytes:
    """A page of words without meaning, between SIZES bytes."""
    size, parts = chance.randint(*SIZES), ["<!doctype html><html lang=id><head><title>Uji</title></head><body>"]
    length = len(parts[0])
    while length < size:
        words = ("".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4))) for _ in range(60))
        parts.append(f"<p class=isi>{' '.join(words)}.</p>")
        length += len(parts[-1])
    return "".join([*parts, "</body></html>"]).encode()


def answer(body: bytes, chunked: bool) -> bytes:
    """The whole answer with this page."""
    packed = gzip.compress(body, 6, mtime=0)
    head = "HTTP/1.1 200 OK\r\nServer: uji\r\nContent-Type: text/html; charset=UTF-8\r\nContent-Encoding: gzip\r\n"
    if not chunked:
        return f"{head}Content-Length: {len(packed)}\r\n\r\n".encode() + packed
    pieces = [packed[at : at + _CHUNK] for at in range(0, len(packed), _CHUNK)]
    return f"{head}Transfer-Encoding: chunked\r\n\r\n".encode() + b"".join(
        b"%x\r\n%s\r\n" % (len(piece), piece) for piece in [*pieces, b""]
    )


class Connection(asyncio.Protocol):
    """One connection, kept until the client closes it or asks for that."""

    def __init__(self, answers: list[bytes]) -> None:
        self._answers = answers
        self._pending = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._pending += data
        while (end := self._pending.find(b"\r\n\r\n")) >= 0:
            head, self._pending = self._pending[:end], self._pending[end + 4 :]
            _, _, number = head.split(b" ", 2)[1].rpartition(b"/")
            if number.isdigit():
                self._transport.write(self._answers[int(number) % PAGES])
            else:
                self._transport.write(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")
            if b"connection: close" in head.lower():
                self._transport.close()
                return


async def serve() -> None:
    chance, loop = random.Random(5), asyncio.get_running_loop()  # noqa: S311 - no secret
    bodies, origins = [page(chance) for _ in range(PAGES)], []
    for host in range(1, HOSTS + 1):
        answers = [answer(body, chunked=host % 2 == 0) for body in bodies]
        server = await loop.create_server(lambda answers=answers: Connection(answers), f"127.0.5.{host}", 0)  # type: ignore[misc]
        origins.append("http://{}:{}".format(*server.sockets[0].getsockname()))
    sys.stdout.write(json.dumps(origins) + "\n")
    sys.stdout.flush()
    await loop.run_in_executor(None, sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(serve())
