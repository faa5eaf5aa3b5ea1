"""The long proofs of fetching, for `make prove`: memory under bombs, hostile robots.txt, a damaged cache, forgery.

python -m tests.fetch.prove            all of them
python -m tests.fetch.prove --bombs    the bombs alone, in this process; prints its peak memory in MB
"""

import asyncio
import gzip
import logging
import random
import resource
import subprocess
import sys
import tempfile
import time
import zlib
from pathlib import Path

from scraper.errors import FetchError, RefusedAddressError, TooLargeError
from scraper.fetch.cache import PageCache
from scraper.fetch.coding import decoded
from scraper.fetch.network import Network
from scraper.fetch.policy import RECORD_LIMIT, ROBOTS_LIMIT, Limits, Reach
from scraper.fetch.robots import read_robots
from scraper.read.decode import PAGE_LIMIT
from tests.fetch.loopback import PUBLIC, Dialler, Route, answer, drip, fetcher, flood, moved, names, once, site
from tests.fetch.test_cache import DAMAGES, damaged, only_file
from tests.fetch.test_guard import NEVER
from tests.fetch.test_web import CHUNKED

MEMORY = 150
"""The most that the process may have held, in MB."""
SECONDS = 1.0
"""The most that reading a robots.txt may take, and that a fetch may run over its time."""
DEADLINE = 2.0
ADDRESSES = 10
ANSWERS = 1000
SHORT = Limits(total=0.2, connect=0.2)
URL = "https://contoh.id/"


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def packed(size: int, window: int) -> bytes:
    """That many zeros, packed without ever holding them."""
    packer, out = zlib.compressobj(9, zlib.DEFLATED, window), bytearray()
    for _ in range(size >> 20):
        out += packer.compress(bytes(1 << 20))
    return bytes(out + packer.flush())


async def bombs() -> list[str]:
    """What was not stopped at its limit: a gigabyte in a megabyte, in layers, in members, and without end."""
    giga = packed(1 << 30, 31)
    head = b"HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n\r\n"
    routes: dict[str, Route] = {
        "/gzip": answer(giga, content_encoding="gzip"),
        "/deflate": answer(packed(1 << 30, 15), content_encoding="deflate"),
        "/mentah": answer(packed(1 << 30, -15), content_encoding="deflate"),
        "/anggota": answer(packed(1 << 20, 31) * 200, content_encoding="gzip"),
        "/lapis": answer(gzip.compress(giga), content_encoding="gzip, gzip"),
        "/br": answer(giga, content_encoding="br"),
        "/tanpa-akhir": flood(head, b"<div>" * 10_000),
        "/kosong": flood(head.replace(b"\r\n\r\n", b"\r\ncontent-encoding: gzip\r\n\r\n"), gzip.compress(b"") * 500),
    }
    survived = []
    async with site(routes) as here, fetcher() as web:
        for path in routes:
            try:
                await web.get(here.url(path))
                survived.append(path)
            except FetchError as error:
                say(f"  {path}: {error.reason}")
        try:
            await web.get(here.url("/gzip"), limit=RECORD_LIMIT)
            survived.append("/gzip sebagai sitemap")
        except TooLargeError:
            pass
    return survived


def prove_bombs() -> list[str]:
    """Peak memory of a process that is served bombs, the server's share included."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.fetch.prove", "--bombs"], capture_output=True, text=True, check=False
    )
    say(done.stdout.rstrip())
    if done.returncode:
        return [f"bom: {done.stderr.strip().splitlines()[-1:]}"]
    peak = int(done.stdout.split()[-2])
    return [f"bom: puncak memori {peak} MB, batasnya {MEMORY} MB"] if peak > MEMORY else []


def prove_robots() -> list[str]:
    """Seconds to read, and to ask, robots.txt files made to be slow."""
    token = b"User-agent: ikrarbot\n"
    hostile = {
        "20 MB aturan": token + b"Disallow: /a\n" * 1_600_000,
        "20 MB satu baris": token + b"Disallow: /" + b"a" * 20_000_000,
        "nama kali aturan": b"".join(b"User-agent: bot%d\n" % n for n in range(15_000))
        + b"".join(b"Disallow: /%d\n" % n for n in range(15_000)),
        "bintang": token + b"".join(b"Disallow: /%s%d\n" % (b"*a" * 100, n) for n in range(2_000)),
        "dolar": token + b"Disallow: /" + b"$" * 400_000 + b"\n",
        "kelompok": b"User-agent: *\nDisallow: /x\n" * 20_000,
        "html": b"<p>Disallow: /</p>" * 30_000,
    }
    wrong = []
    for name, body in hostile.items():
        started = time.process_time()
        robots = read_robots(body)
        for n in range(ADDRESSES):
            robots.allows(URL + "a" * 2000 + str(n))
        took = time.process_time() - started
        say(f"  robots.txt, {name}: {took:.2f} detik untuk membaca dan {ADDRESSES} alamat")
        if took > SECONDS:
            wrong.append(f"robots.txt, {name}: {took:.2f} detik")
    started = time.process_time()
    decoded(packed(20 << 20, 31), "gzip", ROBOTS_LIMIT, URL, cut=True)
    say(f"  robots.txt, 20 MB terkemas: {time.process_time() - started:.2f} detik")
    return wrong


async def prove_cache() -> list[str]:
    """Runs over a cache with one file damaged: every one must give the page, and leave the cache whole."""
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        cache = PageCache(Path(folder))
        async with site({"/a": answer("isi", ETag='"1"')}) as here:
            for seed in range(DAMAGES):
                async with fetcher(cache=cache) as web:
                    await web.get(here.url("/a"))
                path = only_file(Path(folder))
                path.write_bytes(damaged(path.read_bytes(), random.Random(seed)))  # noqa: S311 - no secret
                async with fetcher(cache=cache) as web:
                    page = await web.get(here.url("/a"))
                if (page.body, page.unchanged) != (b"isi", False) or cache.get(here.url("/a")) is None:
                    wrong.append(f"cache: mutasi {seed} tidak pulih")
    say(f"  cache: {DAMAGES - len(wrong)} dari {DAMAGES} mutasi pulih")
    return wrong


async def prove_guard() -> list[str]:
    """Connections to addresses that are never opened: asked for, looked up, redirected to, and after a change."""
    forbidden = [address for address in NEVER if address]
    dialled: list[str] = []
    asked = 0
    async with site() as here:
        for address in forbidden:
            host = f"[{address}]" if ":" in address else address
            here.routes["/"] = moved(f"http://{host}/")
            here.routes["/nama"] = moved("http://dalam.id/")
            known = {"contoh.id": ["8.8.8.8"], "dalam.id": [address], "campur.id": ["8.8.8.8", address]}
            urls = (
                f"http://{host}/",
                "http://dalam.id/",
                "http://campur.id/",
                "http://contoh.id/",
                "http://contoh.id/nama",
            )
            for reach in (Reach(), PUBLIC):
                dial = Dialler(here.port)
                async with fetcher(reach=reach, network=Network(names(known), dial)) as web:
                    for url in urls:
                        asked += 1
                        try:
                            await web.get(url)
                            dialled.append(f"{url} dijawab")
                        except FetchError as error:
                            if not isinstance(error, RefusedAddressError) and error.reason != "redirect":
                                dialled.append(f"{url}: {error.reason}")
                dialled += [f"{address}: {meant}" for meant in dial.meant if meant != "8.8.8.8"]
    say(f"  penjaga alamat: {asked} permintaan terlarang, {len(dialled)} tersambung")
    return dialled


async def prove_deadline() -> list[str]:
    """Seconds beyond its time that a fetch runs when the server drips."""
    late = 0.0
    for start in (b"HTTP/1.1 200 OK\r\n", b"HTTP/1.1 200 OK\r\ncontent-length: 9999\r\n\r\n"):
        async with site({"/a": drip(start, b"x", 0.5)}) as here, fetcher(limits=Limits(total=DEADLINE)) as web:
            started = time.monotonic()
            try:
                await web.get(here.url("/a"))
                return ["tetesan: dijawab"]
            except FetchError:
                late = max(late, time.monotonic() - started - DEADLINE)
    say(f"  tetesan: lewat {late:.2f} detik dari waktunya")
    return [f"tetesan: lewat {late:.2f} detik"] if late > SECONDS else []


def torn(data: bytes, chance: random.Random) -> bytes:
    """An answer with a few of its bytes flipped, dropped, doubled or replaced."""
    for _ in range(chance.randint(1, 4)):
        at, length = chance.randrange(len(data)), chance.randint(1, 12)
        part = data[at : at + length]
        part = chance.choice([b"", part * 2, part[::-1], chance.randbytes(length), b"\r\n", b"\x00", b": "])
        data = data[:at] + part + data[at + length :] or b"x"
    return data


async def prove_answers() -> list[str]:
    """Torn answers for pages, robots.txt and reservations: each is a page or a FetchError, nothing else."""
    whole = (
        answer(gzip.compress(b"<p>isi halaman</p>" * 9, mtime=0), content_encoding="gzip", ETag='"1"'),
        answer("isi", cache_control="max-age=60", date="Sat, 21 Nov 2026 03:00:00 GMT", vary="accept"),
        CHUNKED + b"5\r\n<p>se\r\n3\r\nisi\r\n0\r\n\r\n",
        moved("/pindah?ke=sini#sana"),
        answer("", 503, retry_after="5"),
        answer('[{"location": "/", "tdm-reservation": 0}]', content_type="application/json"),
    )
    wrong, pages = [], 0
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(ANSWERS):
            chance = random.Random(seed)  # noqa: S311 - no secret
            routes: dict[str, Route] = {"/": chance.choice(whole), "/pindah?ke=sini": answer("sana")}
            path = chance.choice(["/", "/", "/pindah?ke=sini", "/robots.txt", "/.well-known/tdmrep.json"])
            routes[path] = once(torn(chance.choice(whole), chance))
            async with site(routes) as here, fetcher(limits=SHORT, cache=PageCache(Path(folder))) as web:
                try:
                    await web.get(here.url())
                    pages += 1
                except FetchError:
                    pass
                except Exception as error:
                    wrong.append(f"jawaban rusak {seed}: {type(error).__name__}: {error}")
    say(f"  jawaban rusak: {ANSWERS}, {pages} tetap halaman, {len(wrong)} galat yang bukan FetchError")
    return wrong


def prove_fetching() -> list[str]:
    """What fetching does not hold of what it promises; prints what was measured."""
    # A damaged cache warns fifty times, as it should.
    logging.disable(logging.WARNING)
    wrong = prove_bombs() + prove_robots()
    return (
        wrong
        + asyncio.run(prove_cache())
        + asyncio.run(prove_answers())
        + asyncio.run(prove_guard())
        + asyncio.run(prove_deadline())
    )


def main() -> None:
    if "--bombs" in sys.argv:
        survived = asyncio.run(bombs())
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        say(f"  bom: batas halaman {PAGE_LIMIT} bita, puncak memori {peak} MB")
        sys.exit(f"tidak dihentikan: {survived}" if survived else 0)
    wrong = prove_fetching()
    for line in wrong:
        sys.stderr.write(line + "\n")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
