"""The long proof of reading strangers' pages, for `make prove`: mutated by the thousand, and made to be slow or large.

    python -m tests.crawl.prove_pages [PAGES]

Every page goes the way of a crawl: into the reading process, which may take 5 seconds and 250 MB for it.
"""

import asyncio
import datetime as dt
import random
import resource
import sys
import time
from collections.abc import Iterator, Sequence

from scraper.crawl.apart import SECONDS, Reader, judged, looked
from scraper.errors import ReadError
from scraper.models import Page
from scraper.read.decode import PAGE_LIMIT
from scraper.samples import pages as sample_pages
from tests.world.hostile import DEPTH
from tests.world.message import Request
from tests.world.reports import every
from tests.world.world import World

PAGES = 10_000
REPORTED = 1000
DAY = dt.date(2024, 11, 30)
URL = "https://kabar.example/asn-ikrar-netral-di-balai-kota"
SLACK = 1.0
"""Seconds over its time after which a page must be done with."""
MEMORY = 300
"""The most that the reading process and this one may have held, in MB."""
SOON = 1.0
"""Seconds that half a page of unclosed tags or comments may take."""
_BITS = (
    b"<", b">", b"</div>", b"<div>", b"<!--", b"-->", b"<script>", b"<article>", b"\0", b"\xff", b"&#x110000;",
    b"<p>", b"</p>", b"<a href=", b'"', b"<table><tr>", b"<svg>", b"<![CDATA[", b"<?xml", b"\xe2\x80\xae", b"]]>",
)  # fmt: skip


def whole() -> list[bytes]:
    """The pages that are mutated: every article of the world, and the samples."""
    world = World(DAY)
    found = []
    for report in every(DAY):
        host, _, path = report.url.partition("://")[2].partition("/")
        answer = world.respond(Request(host, f"/{path}"))
        if not isinstance(answer, Iterator) and answer.status == 200:
            found.append(answer.body)
    return [*found, *(page.body for page in sample_pages())]


def mutated(body: bytes, chance: random.Random) -> bytes:
    """A page with some of its bytes dropped, doubled, moved, or replaced by markup."""
    for _ in range(chance.randint(1, 30)):
        at, length = chance.randrange(len(body) or 1), chance.randint(1, 400)
        part = body[at : at + length]
        part = chance.choice([b"", part * chance.randint(2, 40), part[::-1], chance.choice(_BITS) + part, b"<"])
        body = body[:at] + part + body[at + length :]
    return body


def hostile() -> dict[str, bytes]:
    """Pages made to be slow or large, by name; none larger than what is fetched."""
    sentence = b"Sebanyak 100 ASN membacakan ikrar netralitas, Senin (23/9/2024). "
    opened = b"<html><body><article>"
    return {
        "<a ×100.000": b"<a " * 100_000,
        "<!-- ×100.000": b"<!--" * 100_000,
        f"{DEPTH} div bersarang": b"<div>" * DEPTH,
        "59.000 elemen": opened + b"<p>ikrar netral ASN" * 59_000,
        "59.000 tautan": opened + b"<a href=/a-b-c-d>ikrar</a>" * 29_000,
        "5 MB kalimat": opened + b"<p>" + sentence * 76_000,
        "1 MB kalimat": opened + b"<p>" + sentence * 15_000,
        "100 KB kalimat": opened + b"<p>" + sentence * 1_500,
        "5 MB satu kata": opened + b"<p>" + b"a" * 4_900_000,
        "5 MB spasi": opened + b"<p>ikrar netralitas" + b" " * 4_900_000,
        "5 MB atribut": b"<div " + b"class=a " * 600_000 + b">",
        "2 MB JSON-LD": b'<script type="application/ld+json">' + b"[" * 2_000_000 + b"</script>",
        "50.000 meta": b"<head>" + b'<meta property="og:title" content="x">' * 50_000,
        "5 MB tabel": opened + b"<table>" + (b"<tr><td>ikrar" + b"x" * 80) * 29_000,
    }


def prove_pages(count: int = PAGES) -> list[str]:
    """What reading does not hold of what it promises, one line each; prints what was measured."""
    return asyncio.run(_proved(count))


async def _proved(count: int) -> list[str]:
    async with Reader() as reader:
        wrong = [*await _mutations(reader, count, whole()), *await _hostile(reader)]
    for who, of in (("proses pembaca", resource.RUSAGE_CHILDREN), ("proses ini", resource.RUSAGE_SELF)):
        peak = resource.getrusage(of).ru_maxrss // 1024
        say(f"  puncak memori {who}: {peak} MB")
        if peak > MEMORY:
            wrong.append(f"puncak memori {who}: {peak} MB, batasnya {MEMORY}")
    return wrong


async def _mutations(reader: Reader, count: int, bodies: Sequence[bytes]) -> list[str]:
    wrong, longest, articles = [], 0.0, 0
    for seed in range(count):
        chance = random.Random(seed)  # noqa: S311  no secret
        error, took = await _read(reader, mutated(chance.choice(bodies), chance))
        longest, articles = max(longest, took), articles + (error is None)
        if took > SECONDS + SLACK or not (error is None or type(error) is ReadError):
            wrong.append(f"halaman bermutasi {seed}: {took:.1f} detik, {error!r}")
        if (seed + 1) % REPORTED == 0:
            say(f"  {seed + 1} halaman bermutasi, {articles} tetap artikel, terlama {longest:.2f} detik")
    return wrong


async def _hostile(reader: Reader) -> list[str]:
    wrong = []
    for name, body in hostile().items():
        assert len(body) <= PAGE_LIMIT, name
        error, took = await _read(reader, body)
        say(f"  {name}: {took:.2f} detik, {error or 'artikel'}")
        if took > (SOON if name.startswith("<") else SECONDS + SLACK) or not (
            error is None or isinstance(error, ReadError)
        ):
            wrong.append(f"{name}: {took:.1f} detik, {error!r}")
    return wrong


async def _read(reader: Reader, body: bytes) -> tuple[Exception | None, float]:
    """What reading and judging a page raised, and the longer of the two, in seconds."""
    # Started anew where the page before ended it: that is not this one's time.
    await reader(len, b"")
    start, longest = time.monotonic(), 0.0
    try:
        article, _ = await reader(looked, Page(URL, body, DAY))
        longest, start = time.monotonic() - start, time.monotonic()
        await reader(judged, article)
    except Exception as error:
        return error, max(longest, time.monotonic() - start)
    return None, max(longest, time.monotonic() - start)


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    found = prove_pages(int(sys.argv[1]) if len(sys.argv) > 1 else PAGES)
    say("\n".join([*found, f"janji pembacaan halaman yang tidak dipegang: {len(found)}"]))
    sys.exit(bool(found))
