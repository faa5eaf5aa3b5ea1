"""The house: which part of `scraper` may know which, and its picture on `docs/arsitektur.md`.

    python -m tests.architecture    # draw the picture anew, between its marks on the page

The layers are what the tests hold the imports against; the picture is drawn from the same table, so that it cannot
tell of another house than the one that stands.
"""

import ast
import html
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "arsitektur.md"
BEGIN, END = "<!-- rumah: python -m tests.architecture -->", "<!-- /rumah -->"

LAYERS = (
    {"errors", "vocabulary", "floors"},
    {"models"},
    {"lexicon", "store"},
    {"read"},
    {"extract", "sources", "samples", "consistency"},
    {"assemble", "fetch", "validate"},
    {"publish"},
    {"pipeline", "review"},
    {"crawl"},
    {"daily"},
    {"cli"},
    {"__main__"},
)
"""What may import what, by name under `scraper`: only from an earlier set, or from itself."""

READS = {
    "publish": {"errors", "vocabulary", "models", "lexicon", "store", "sources"},
    "extract": {"errors", "vocabulary", "models", "lexicon", "read"},
}
"""Where the design allows less than the layers would."""

DOES: Mapping[str, str] = {
    "errors": "apa yang bisa gagal",
    "vocabulary": "kosakata tertutup berkas peristiwa",
    "floors": "batas-batas penjaga, dengan sebabnya",
    "models": "semua tipe yang mengalir; mulailah dari sini",
    "lexicon": "kata sebagai data: wilayah, lembaga, jabatan",
    "store": "events/*.md ⇄ peristiwa, ketat dan atomik",
    "read": "halaman atau teks → artikel",
    "extract": "artikel → temuan, satu bidang satu modul",
    "sources": "daftar sumber, dan cara menemukan artikelnya",
    "samples": "halaman contoh untuk jalan pertama",
    "consistency": "cocokkah nilai-nilai satu peristiwa?",
    "assemble": "temuan → satu peristiwa; banyak berita → satu",
    "fetch": "satu-satunya klien HTTP, sopan",
    "validate": "semua yang salah di events/, dengan barisnya",
    "publish": "peristiwa → halaman, dataset, umpan",
    "pipeline": "seluruh alur dalam satu halaman",
    "review": "pembacaan kedua oleh orang",
    "crawl": "satu putaran: temukan, ambil, baca, tulis",
    "daily": "putaran harian: penjaga, serah terima, ringkasan",
    "cli": "perintah; satu-satunya yang membaca jam dan lingkungan",
    "__main__": "python -m scraper",
}
"""What each part is for, as the picture says it."""


def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def part(path: Path) -> str:
    """The name under `scraper` that a file belongs to."""
    relative = path.relative_to(ROOT / "scraper")
    return relative.parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[str]:
    """The names under `scraper` that a module imports, wherever in it the import stands."""
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name}: relative import"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        else:
            continue
        for name in names:
            if name.startswith("scraper."):
                yield name.split(".")[1]


def picture() -> str:
    """The layers as a list, from the commands down to the words; each part with what it is for and what it imports."""
    rows = []
    for layer in reversed(LAYERS):
        boxes = "".join(_box(name) for name in sorted(layer))
        rows.append(f"<li><ul>{boxes}</ul></li>")
    return "\n".join(['<ol class="ik-house" role="list">', *rows, "</ol>"])


def _box(name: str) -> str:
    files = [path for path in sorted((ROOT / "scraper").glob("**/*.py")) if part(path) == name]
    known = sorted({other for path in files for other in imports(path)} - {name})
    needs = f"<small>memakai {', '.join(known)}</small>" if known else ""
    return f"<li><code>{name}</code> <span>{html.escape(DOES[name])}</span>{needs}</li>"


def page() -> str:
    """The page with the picture as it is today. Raises ValueError where its marks are missing."""
    text = PAGE.read_text(encoding="utf-8")
    before, rest = text.split(BEGIN)
    _, after = rest.split(END)
    return f"{before}{BEGIN}\n{picture()}\n{END}{after}"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    sys.stdout.write(f"{PAGE.relative_to(ROOT)} digambar ulang\n")
