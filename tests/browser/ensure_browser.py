"""The browser for the tests: the one that is installed, else one that is installed now.

`python -m tests.browser.ensure_browser` installs what is missing; `find_browser` only looks.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
LOG_LINES = 15


def find_browser() -> Path | None:
    """Give the program of a Chromium or Chrome: `IKRAR_BROWSER`, one on the PATH, or Playwright's own."""
    if chosen := os.environ.get("IKRAR_BROWSER"):
        return Path(chosen) if Path(chosen).is_file() else None
    for name in NAMES:
        if found := shutil.which(name):
            return Path(found)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        own = Path(playwright.chromium.executable_path)
    return own if own.is_file() else None


def install() -> str:
    """Install a browser: Debian's chromium where that is possible, else Playwright's. Gives the log of what failed."""
    failed: list[str] = []
    for steps in _ways():
        log = _run(steps)
        if not log and find_browser() is not None:
            return ""
        failed.append(log)
    return "\n".join(failed)


def _ways() -> Iterator[Sequence[Sequence[str]]]:
    if hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        debian = ("apt-get", "-q", "install", "-y", "--no-install-recommends", "chromium")
        yield (debian,)
        yield (("apt-get", "-q", "update"), debian)
    yield ((sys.executable, "-m", "playwright", "install", "chromium"),)


def _run(steps: Sequence[Sequence[str]]) -> str:
    """Run the steps until one fails; gives that one's last lines, or nothing."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for step in steps:
        done = subprocess.run(
            step, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
        )
        if done.returncode:
            return "\n".join([f"{' '.join(step)} gagal:", *done.stdout.splitlines()[-LOG_LINES:]])
    return ""


def main() -> None:
    """Make sure that there is a browser, and say which."""
    if find_browser() is None:
        if os.environ.get("IKRAR_BROWSER"):
            sys.exit("IKRAR_BROWSER menunjuk berkas yang tidak ada")
        sys.stdout.write("Memasang Chromium untuk uji peramban …\n")
        sys.stdout.flush()
        if log := install():
            sys.stderr.write(f"{log}\n")
    if (browser := find_browser()) is None:
        sys.exit("tidak ada peramban untuk uji; pasang Chromium atau Chrome, atau isi IKRAR_BROWSER")
    sys.stdout.write(f"Peramban uji: {browser.name}\n")


if __name__ == "__main__":
    main()
