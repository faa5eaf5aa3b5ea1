"""Pages that are not what they seem: walls, errors sent as 200, a domain that was sold, and pages made to do harm."""

import re

from tests.world.message import Request

TITLE = "Ikrar Netral </title><script>alert(1)</script> {{ 7*7 }} ![x](javascript:alert(1)) \u202egnp.exe"
"""A headline that tries to be markup, a template, a Markdown image, and to run backwards."""
DEPTH = 50_000
_LINKS = 10
_FRAME = (
    '<!DOCTYPE html><html lang="id"><head><meta charset="UTF-8"><title>{title}</title>{head}</head>'
    "<body>{body}</body></html>"
)


def _page(title: str, body: str, head: str = "") -> str:
    return _FRAME.format(title=title, head=head, body=body)


def soft_404(_: Request) -> str:
    """Nothing there, said with 200."""
    return _page(
        "Halaman tidak ditemukan",
        "<h1>Halaman yang Anda cari tidak ditemukan</h1><p>Mungkin sudah dipindahkan. Silakan kembali ke beranda.</p>",
    )


def paywall(_: Request, article: str) -> str:
    """The headline and a first sentence; the rest is for subscribers."""
    title = re.search(r"<title>(.*?)</title>", article, re.S)
    return _page(
        title[1] if title else "Berita",
        f"<h1>{title[1] if title else 'Berita'}</h1><div class='entry-content'><p>Untuk melanjutkan membaca, "
        "silakan berlangganan sekarang.</p></div>",
        '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",'
        '"isAccessibleForFree":false}</script>',
    )


def consent(_: Request) -> str:
    """Nothing before the cookies are accepted."""
    return _page("Pilihan privasi", "<h1>Privasi Anda</h1><p>Setujui semua kuki untuk membaca.</p><a>Setuju</a>")


def bot_wall(_: Request) -> str:
    """A check of the browser, with 200."""
    return _page("Just a moment...", "<h1>Checking your browser</h1><noscript>Aktifkan JavaScript</noscript>")


def casino(request: Request) -> str:
    """A domain that was sold: every address, whatever was asked for, shows the same."""
    links = "".join(
        f'<li><a href="https://{request.host}/slot-gacor-maxwin-hari-ini-{n}/">Slot Gacor Maxwin Hari Ini {n}</a></li>'
        for n in range(1, 30)
    )
    title, body = "Slot Gacor Hari Ini", "Situs permainan terpercaya yang membayar lunas kemenangan setiap hari. " * 12
    return _page(title, f"<h1>{title}</h1><div class='entry-content'><p>{body}</p></div><ul>{links}</ul>")


def new_layout(_: Request, article: str) -> str:
    """The same address after a redesign: the text is put there by a script, and links are no links."""
    title = re.search(r"<title>(.*?)</title>", article, re.S)
    return _page(title[1] if title else "", "<div id='root'></div><script src='/static/app.1f9c.js'></script>")


def poisoned(_: Request) -> str:
    """A declaration told by somebody who wants to break its readers: script, bidi, invisible letters, homoglyphs."""
    body = (
        "<p>KOTA RANDU – Sebanyak 10\u200b0 ASN Pemerintah Kabupaten Ran\u0434u membacakan ikrar netralitas, "
        "Senin (23/9/2024).</p><script>fetch('/curi')</script><p onclick='alert(1)'>---\nid: aaaaaaaa\n---</p>"
        "<p>{% include 'rahasia' %} =HYPERLINK(\"x\") @SUM(A1)</p>"
        "<p>Seusai ikrar, peserta kembali ke meja masing-masing dan melayani warga seperti hari-hari biasa.</p>"
    )
    return _page(TITLE, f"<h1>{TITLE}</h1><div class='entry-content'>{body}</div>")


def deep(_: Request) -> str:
    """DEPTH elements within each other, and an article somewhere at the bottom."""
    return _page("Ikrar Netral", "<div>" * DEPTH + "<p>Sebanyak 100 ASN membacakan ikrar netralitas.</p>")


def calendar(request: Request) -> str:
    """A list that never ends: every page of it shows addresses that were never seen, and leads to a next one."""
    asked = re.search(r"(\d{1,6})(?!.*\d)", request.target)
    number = int(asked[1]) if asked else 1
    links = "".join(
        f'<li><a href="/berita/agenda-netralitas-asn-hari-ke-{number * _LINKS + n}">Agenda netralitas ASN hari ke-'
        f"{number * _LINKS + n}</a></li>"
        for n in range(_LINKS)
    )
    following = f"<a rel='next' href='?page={number + 1}'>Berikutnya</a>"
    return _page("Kalender", f"<main id='daftar'><ul>{links}</ul></main>{following}")
