"""A web in memory for crawls: addresses and what they answer, without sockets, time or politeness."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from scraper.errors import FetchError, StatusError
from scraper.models import Bounds, Endpoint, Expected, Response, Source
from scraper.read.decode import PAGE_LIMIT

DAY = dt.date(2024, 9, 26)
HOME = "https://kabar.example"

Answer = bytes | FetchError


def source(name: str = "kabar", kind: str = "listing", low: int = 0) -> Source:
    """A source at `https://NAME.example` with one list, at `/daftar` or for a feed at `/feed`."""
    pattern = "/daftar" if kind == "listing" else "/feed"
    return Source(
        id=name, name=name.title(), home=f"https://{name}.example/", region="18", kind=kind, status="confirmed",
        endpoints=(Endpoint(kind, pattern),), expect=Expected(Bounds(low), Bounds(0, 50)),
    )  # fmt: skip


def listing(*paths: str) -> bytes:
    """A list of links; the words of each are its path's."""
    items = "".join(f'<li><a href="{path}">Berita ikrar netral {path.strip("/")}</a></li>' for path in paths)
    return f"<!DOCTYPE html><html><head><title>Daftar</title></head><body><ul>{items}</ul></body></html>".encode()


def article(
    where: str, day: int = 25, count: int = 40, more: str = "", home: str = HOME, path: str = "", canonical: str = ""
) -> bytes:
    """A page that tells of a pledge in a regency, on a day of September 2024."""
    url = canonical or f"{home}{path or '/' + slug(where)}"
    return f"""<!DOCTYPE html><html><head><title>ASN Pemkab {where} Ikrar Netral</title>
<link rel="canonical" href="{url}">
<meta property="article:published_time" content="2024-09-{day:02d}T10:00:00+07:00"></head>
<body><article><h1>ASN Pemkab {where} Ikrar Netral</h1><div class="entry-content">
<p>Sebanyak {count} ASN Pemerintah Kabupaten {where} membacakan ikrar netralitas menjelang Pilkada 2024 di halaman
kantor bupati, Rabu ({day}/9/2024). Ikrar itu disaksikan Ketua Bawaslu Kabupaten {where}, Dewi Kartika.</p>
<p>Sesudah membaca ikrar, para pegawai menandatangani pakta integritas di depan pimpinan masing-masing. {more}</p>
</div></article></body></html>""".encode()


def other(title: str = "Jembatan Baru Diresmikan") -> bytes:
    """A page about something else."""
    page = f"""<!DOCTYPE html><html><head><title>{title}</title></head><body><article><h1>{title}</h1>
<div class="entry-content"><p>Warga dua desa kini tidak perlu lagi memutar sejauh sepuluh kilometer setelah jembatan
yang dibangun sejak tahun lalu itu dibuka untuk umum pada Senin pagi.</p><p>Jembatan itu menghubungkan pasar dengan
sekolah, sehingga anak-anak dapat berjalan kaki ke sekolah mereka setiap hari.</p></div></article></body></html>"""
    return page.encode()


def slug(where: str) -> str:
    """The last part of the address of an article about a regency."""
    return f"asn-pemkab-{where.lower().replace(' ', '-')}-ikrar-netral"


def nothing(_url: str) -> None:
    """What happens before an address is asked for, unless a test has something else in mind."""


@dataclass
class Memory:
    """A web for `collect`: what it does not know is a 404. Keeps what was asked and forgotten."""

    answers: dict[str, Answer] = field(default_factory=dict)
    unchanged: set[str] = field(default_factory=set)
    asked: list[str] = field(default_factory=list)
    forgotten: list[str] = field(default_factory=list)
    before: Callable[[str], None] = nothing
    moved: Mapping[str, str] = field(default_factory=dict)
    permanent: bool = True

    async def get(self, url: str, *, limit: int = PAGE_LIMIT) -> Response:
        self.asked.append(url)
        self.before(url)
        there = self.moved.get(url, url)
        answer = self.answers.get(there, StatusError(f"{url}: dijawab 404", 404))
        if isinstance(answer, FetchError):
            raise answer
        at = dt.datetime.combine(DAY, dt.time(12), dt.UTC)
        headers = {"content-type": "text/html; charset=utf-8"}
        return Response(
            url,
            there,
            200,
            headers,
            answer[:limit],
            at,
            unchanged=url in self.unchanged,
            moved=there != url and self.permanent,
        )

    def forget(self, url: str) -> None:
        self.forgotten.append(url)
