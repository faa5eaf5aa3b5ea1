"""The long proof of the reading process, for `make prove`: pages made to be slow or large, read and judged as a crawl
does, end within their time and memory, whatever reading itself makes of them.

    python -m tests.crawl.prove_reader
"""

import asyncio
import datetime as dt
import resource
import subprocess
import sys
import time
from pathlib import Path

from scraper.crawl.apart import SECONDS, Reader, judged, looked
from scraper.errors import ReadError
from scraper.models import Page
from scraper.read.decode import PAGE_LIMIT
from tests.world.hostile import DEPTH

DAY = dt.date(2024, 11, 30)
URL = "https://kabar.example/asn-ikrar-netral-di-balai-kota"
SLACK = 1.0
"""Seconds over its time after which a page must be done with."""
MEMORY = 300
"""The most that the reading process and this one may have held, in MB."""
READ = ("kalimat", "hadirin", "lembaga")
"""Pages of nothing but plain sentences, however long: they are read, up to the limit of an article."""
SOON = 1.0
"""Seconds that half a page of unclosed tags or comments may take."""


def hostile() -> dict[str, bytes]:
    """Pages made to be slow or large, by name; none larger than what is fetched."""
    sentence = b"Sebanyak 100 ASN membacakan ikrar netralitas, Senin (23/9/2024). "
    guests = b"Turut hadir Sekda Wajo, Asisten I, para camat, lurah se-Kabupaten Wajo, "
    bodies = b"Pemkab Wajo dan Pemkot Bima, Lapas Kelas IIA Ende, "
    pledged = b"<p>ASN membacakan ikrar netralitas, Senin (23/9/2024). "
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
        "1 MB hadirin": opened + pledged + b"<p>Diakhiri doa. ".join([guests * 600] * 23),
        "1 MB lembaga": opened + pledged + b"<p>Diakhiri doa. ".join([bodies * 900] * 22),
        "5 MB satu kata": opened + b"<p>" + b"a" * 4_900_000,
        "5 MB spasi": opened + b"<p>ikrar netralitas" + b" " * 4_900_000,
        "5 MB atribut": b"<div " + b"class=a " * 600_000 + b">",
        "2 MB JSON-LD": b'<script type="application/ld+json">' + b"[" * 2_000_000 + b"</script>",
        "50.000 meta": b"<head>" + b'<meta property="og:title" content="x">' * 50_000,
        "5 MB tabel": opened + b"<table>" + (b"<tr><td>ikrar" + b"x" * 80) * 29_000,
    }


def prove_reader() -> list[str]:
    """What reading does not hold of what it promises, one line each; prints what was measured.

    In a process of its own: its peak of memory is that of reading, and not of what was proven before.
    """
    run = subprocess.run(
        [sys.executable, "-m", "tests.crawl.prove_reader"], stderr=subprocess.PIPE, text=True, check=False
    )
    return run.stderr.splitlines() or [f"berhenti dengan {run.returncode}"] * bool(run.returncode)


async def _proved() -> list[str]:
    async with Reader() as reader:
        wrong = await _hostile(reader)
    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    for who, peak in (("proses pembaca", children), ("proses ini", _held())):
        say(f"  puncak memori {who}: {peak} MB")
        if peak > MEMORY:
            wrong.append(f"puncak memori {who}: {peak} MB, batasnya {MEMORY}")
    return wrong


def _held() -> int:
    """The most memory that this program has held, in MB; `getrusage` also counts what held it before it was started."""
    return int(Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0]) // 1024


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
        if error is not None and name.endswith(READ):
            wrong.append(f"{name}: tidak terbaca: {error}")
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
    sys.exit("\n".join(asyncio.run(_proved())) or 0)
