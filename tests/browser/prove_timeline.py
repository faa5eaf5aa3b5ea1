"""The long proof of the timeline, for `make prove`: ten thousand events in a real browser, within bounds.

    python -m tests.browser.prove_timeline [EVENTS]

Weights are those of what the browser loads, compressed by the usual level of a server (gzip 6). A redraw is what the
page's own thread works from a change of a filter to the frame that shows it, in time of the processor, so that others
who use the machine do not count, and one frame of waiting; the time on the clock is printed beside it. Shifts are
measured with rows that come late, so that none hides behind the half second after a click that the measure forgives.
"""

import gzip
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, Response

from scraper.publish import Settings, publish
from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.serving import chromium, served
from tests.publish.built import QUIET, UNSET, copy_docs
from tests.publish.scale import events

EVENTS = 10_000
FIRST, ROWS, ARCHIVE = 150, 250, 300
"""Kilobytes, compressed: all that the first view loads; the rows; raw: the heaviest page of the archive."""
REDRAW = 100.0
"""Milliseconds for the slowest change of a filter."""
SHIFT = 0.05
FRAME = 1000 / 60
ROUNDS = 3
LATE = 700
"""Milliseconds by which rows are late while shifts are measured."""

CHANGES = (
    ("prov", "32"), ("kab", "32.01"), ("prov", ""), ("jenis", "pemkab"), ("saksi", "bawaslu"), ("jenis", ""),
    ("saksi", ""), ("tahun", "2024"), ("tahun", ""), ("dari", "2020-09"), ("sampai", "2024-10"),
    ("pemilu", "pilkada-2024"), ("jumlah", "100"), ("dari", ""), ("sampai", ""), ("pemilu", ""), ("jumlah", ""),
    ("urut", "lama"), ("urut", ""), ("status", "planned"), ("baca", "machine"), ("status", ""), ("baca", ""),
    ("q", "p"), ("q", "pe"), ("q", "pemkab"), ("q", "pemkab oku"), ("q", "kepala desa bawaslu"), ("q", ""),
)  # fmt: skip
CHANGE = """([name, value]) => new Promise((done) => {
  const control = document.getElementById("saring").elements[name];
  const start = performance.now();
  control.value = value;
  control.dispatchEvent(new Event(name === "q" ? "input" : "change", { bubbles: true }));
  requestAnimationFrame(() => {
    const frames = new MessageChannel();
    frames.port1.onmessage = () => done(performance.now() - start);
    frames.port2.postMessage(0);
  });
})"""
SHIFTS = """
  window.shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
"""
DELAY = f"""
  const asked = fetch;
  window.fetch = async (...all) => {{
    await new Promise((go) => setTimeout(go, {LATE}));
    return asked(...all);
  }};
"""
ARRIVALS = ("", "?prov=32", "?q=pemkab&prov=16&bulan=2018-01..2024-11&jenis=pemkab&urut=lama", "?q=tidakadabegini")


def prove_timeline(count: int = EVENTS) -> list[str]:
    """What does not hold, one line each; figures on standard output."""
    with tempfile.TemporaryDirectory() as folder:
        site = _built(count, Path(folder))
        heaviest = max((path.stat().st_size, str(path.relative_to(site))) for path in site.glob("tahun/**/index.html"))
        with served(site) as address, chromium() as browser:
            first = _weights(browser, address)
            rows = first.pop("rows.json")
            times, clock = _redraws(browser, address)
            shifts = _shifts(browser, address)
    sys.stdout.write(
        f"  gambar ulang menurut jam: tengah {statistics.median(clock):.0f}, terlama {max(clock):.0f} ms\n"
    )
    figures = [
        ("tampilan pertama, KB terkompresi", sum(first.values()) / 1000, FIRST),
        ("semua baris, KB terkompresi", rows / 1000, ROWS),
        (f"halaman arsip terberat ({heaviest[1]}), KB", heaviest[0] / 1000, ARCHIVE),
        (f"gambar ulang terlama dari {len(times)} (tengah {statistics.median(times):.0f}), ms", max(times), REDRAW),
        ("pergeseran terbesar", max(shifts), SHIFT),
    ]
    for what, found, limit in figures:
        sys.stdout.write(f"lini masa {count} peristiwa: {what}: {found:.3g} (batas {limit})\n")
    return [f"lini masa: {what}: {found:.3g}, lebih dari {limit}" for what, found, limit in figures if found > limit]


def _built(count: int, folder: Path) -> Path:
    """The site without its event pages, which the timeline only links to."""
    docs = copy_docs(folder)
    publish(events(count), docs, Settings())
    shutil.rmtree(docs / "peristiwa")
    environment = {key: value for key, value in os.environ.items() if key not in UNSET}
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", str(folder / "mkdocs.yml")]
    subprocess.run(command, env={**environment, **QUIET}, check=True)
    return folder / "site"


def _page(browser: Browser, address: str, **options: Any) -> Page:
    return browser.new_context(locale="id-ID", base_url=address, **options).new_page()


def _weights(browser: Browser, address: str) -> dict[str, int]:
    """Name of a file → its compressed bytes: all of the first view, then the rows, which a filter loads."""
    page = _page(browser, address, viewport=PHONE)
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))
    page.goto("", wait_until="networkidle")
    found = {_name(answer): len(gzip.compress(answer.body(), 6)) for answer in answers}
    if "rows.json" in found:
        raise AssertionError("rows.json is loaded by the first view")
    for name, weight in sorted(found.items(), key=lambda one: -one[1]):
        sys.stdout.write(f"  {name}: {weight / 1000:.1f} KB\n")
    with page.expect_response("**/rows.json") as rows:
        page.evaluate(CHANGE, ["jenis", "pemkab"])
    return {**found, "rows.json": len(gzip.compress(rows.value.body(), 6))}


def _name(answer: Response) -> str:
    return answer.url.rpartition("/")[2] or "index.html"


def _redraws(browser: Browser, address: str) -> tuple[list[float], list[float]]:
    """Milliseconds of each change, the rows being there: of the processor with a frame, and on the clock.

    The best of some rounds.
    """
    page = _page(browser, address, viewport=DESKTOP)
    page.goto("?status=held")
    page.locator("#hasil", has_text=" dari ").wait_for()
    page.evaluate(CHANGE, ["status", ""])
    profiler = page.context.new_cdp_session(page)
    profiler.send("Performance.enable", {"timeDomain": "threadTicks"})
    rounds: list[list[float]] = []
    clocks: list[list[float]] = []
    for _ in range(ROUNDS):
        rounds.append([])
        clocks.append([])
        for change in CHANGES:
            before = _worked(profiler)
            clocks[-1].append(float(page.evaluate(CHANGE, list(change))))
            rounds[-1].append(_worked(profiler) - before + FRAME)
    return [min(times) for times in zip(*rounds, strict=True)], [min(times) for times in zip(*clocks, strict=True)]


def _worked(profiler: Any) -> float:
    """Milliseconds for which the page's thread has worked so far."""
    metrics = profiler.send("Performance.getMetrics")["metrics"]
    return 1000 * float(next(metric["value"] for metric in metrics if metric["name"] == "TaskDuration"))


def _shifts(browser: Browser, address: str) -> list[float]:
    """What moves at the front door, and on arriving with filters whose rows come late."""
    found = []
    for viewport in (DESKTOP, PHONE):
        for query in ARRIVALS:
            page = _page(browser, address, viewport=viewport)
            page.add_init_script(SHIFTS)
            page.add_init_script(DELAY)
            page.goto(query)
            page.wait_for_function(
                f"document.getElementById('hasil').textContent.includes('{' dari ' if query else 'peristiwa'}')"
            )
            page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
            found.append(float(page.evaluate("window.shift")))
            page.context.close()
    return found


if __name__ == "__main__":
    problems = prove_timeline(*map(int, sys.argv[1:]))
    sys.exit("\n".join(problems) or 0)
