"""Part of `make prove`: no page breaks the reader or holds it up.

1. N mutated sample pages: an article whose parts cover its text, or a ReadError.
2. Pages made to hold a reader up, each up to the largest that is read: the same, within SECONDS each.
"""

import resource
import sys
import time
from collections.abc import Iterator

from scraper.errors import ReadError
from scraper.models import Page
from scraper.read.decode import PAGE_LIMIT
from scraper.read.further import further
from scraper.read.outline import DEPTH_LIMIT, TAG_LIMIT
from scraper.read.page import read_page
from tests.articles import RETRIEVED
from tests.read.mutation import mutated

SECONDS = 5.0
"""CPU seconds that one page may take."""
_PROSE = "Sebanyak 83 pegawai membacakan ikrar netralitas di halaman kantor bupati, Rabu (23/10/2024). "
_URL = "https://contoh.id/2024/10/23/asn-kabupaten-ikrar-netral"


def held(page: Page) -> bool:
    """Whether a page is an article; anything but an article in order or a ReadError is an error of ours."""
    try:
        further(page)
        article = read_page(page)
    except ReadError:
        return False
    assert "\n".join(article.text[part.start : part.end] for part in article.parts) == article.text
    return True


def hostile() -> Iterator[tuple[str, str]]:
    """Names and pages that hold up a reader whose time or stack grows with what they repeat."""
    body = f"<h1>ASN ikrar netral</h1><div class='entry-content'><p>{_PROSE * 3}</p>%s</div>"
    few, all_of_it = TAG_LIMIT // 3, PAGE_LIMIT - 2_000
    yield "50.000 div bersarang", "<div>" * 50_000
    yield "div bersarang sampai batas", "<div>" * (DEPTH_LIMIT - 20) + body % ""
    yield "span bersarang dalam tautan", body % ("<a><span>" * (DEPTH_LIMIT // 3) + _PROSE)
    yield "<a × 100.000", "<a " * 100_000
    yield "<!-- × 100.000", "<!--" * 100_000
    yield "komentar", "<!-- -->" * few + body % ""
    yield "atribut", body % ("<p " + " ".join(f"a{n}={n}" for n in range(200_000)) + ">x</p>")
    yield "kelas", body % ("<p class='" + "share-it " * 400_000 + "'>x</p>")
    yield "5 MB satu paragraf", body % ("<p>" + (_PROSE * (all_of_it // len(_PROSE)))[:all_of_it] + "</p>")
    yield "5 MB satu kata", body % ("<p>" + "a" * (all_of_it - 500) + "</p>")
    yield "5 MB tanda baca", body % ("<p>" + "- (" * ((all_of_it - 500) // 3) + "</p>")
    yield "5 MB huruf besar", body % ("<p>" + "AA-" * ((all_of_it - 500) // 3) + "</p>")
    yield "paragraf", body % (f"<p>{_PROSE}</p>" * few)
    yield "baris", body % ("Baca juga:<br>" * few)
    yield "Baca juga dengan tautan", body % ("<p><b>Baca juga:</b> <a>Ikrar</a></p>" * (few // 3))
    yield "tautan halaman", body % "".join(f"<a href='?page={n % 90}'>{n}</a>" for n in range(few))
    yield "tautan Selengkapnya", body % ("<a>selengkapnya</a>" * few)
    yield "tanggal", body.replace("</h1>", "</h1>" + "<i>Rabu, 32 Oktober 2024 10:10</i>" * few) % ""
    yield "h1", "<h1>ASN ikrar netral</h1>" * few + body % ""
    yield "judul 1 MB", f"<title>{'a - ' * 250_000}</title>" + body % ""
    yield "judul terpotong", f"<title>{'a' * 1_000_000}…</title>" + f"<h2>{'a' * 200}</h2>" * 500 + body % ""
    yield "meta", f"<meta name=robots content='{'no ' * 300_000}'>" + "<meta name=robots content=x>" * few + body % ""
    yield "JSON-LD dalam", '<script type="application/ld+json">' + "[" * 900_000 + "</script>" + body % ""
    yield "JSON-LD lebar", '<script type="application/ld+json">[' + "{}," * 900_000 + "{}]</script>" + body % ""
    yield "isi hanya di data, bersarang", (
        '<meta property="og:type" content="article"><script type="application/ld+json">{"articleBody": "'
        + "<p>" * 15_000 + "x" * 2_000_000 + '"}</script>' + "<b>" * (DEPTH_LIMIT - 20) + "pendek"
    )  # fmt: skip
    yield "tabel", body % ("<table><tr>" + "<td>ASN</td>" * few + "</table>")
    yield "keterangan", body % ("<figure><figcaption>Apel.</figcaption></figure>" * (few // 2))
    yield "iklan judi", body % (f"<p>{'slot gacor situs slot resmi ' * 100_000}</p>")


def prove_pages(count: int) -> None:
    """Raises AssertionError, or whatever the reader raised, at the first page that breaks it or takes too long."""
    slowest, at = 0.0, ""
    for name, html in hostile():
        start = time.process_time()
        held(Page(_URL, html.encode(), RETRIEVED))
        spent = time.process_time() - start
        assert spent <= SECONDS, f"{name}: {spent:.1f} s"
        slowest, at = max((slowest, at), (spent, name))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    sys.stdout.write(f"halaman jahat terlama: {slowest:.2f} s ({at}); memori puncak proses {memory} MB\n")
    read, slowest = 0, 0.0
    for seed in range(count):
        start = time.process_time()
        try:
            read += held(mutated(seed))
        except Exception:
            sys.stderr.write(f"halaman bermutasi dengan benih {seed} menggagalkan pembacaan\n")
            raise
        slowest = max(slowest, time.process_time() - start)
    assert slowest <= SECONDS, f"{slowest:.1f} s"
    sys.stdout.write(f"{count} halaman bermutasi: {read} terbaca, {count - read} ditolak, terlama {slowest:.2f} s\n")


if __name__ == "__main__":
    prove_pages(10_000)
