"""About forty invented events for the tests of publishing: usual ones, odd ones, and hostile ones.

People, units and articles are made up; regions are real, so that codes resolve.
"""

from typing import Any

from scraper.models import (
    Disagreement,
    Event,
    Headcount,
    Institution,
    Person,
    Place,
    Proof,
    Review,
    SourceRef,
    Tombstone,
)

HOSTILE = (
    "<script>window.jahat=1</script>",
    "</title><script>window.jahat=2</script>",
    '"><img src=x onerror="window.jahat=3">',
    "'><svg/onload=window.jahat=4>",
    "<iframe srcdoc='<script>parent.jahat=5</script>'></iframe>",
    "--><script>window.jahat=6</script><!--",
    "</div></div></article><script>window.jahat=7</script>",
    "</template><style>*{display:none}</style>",
    "</textarea></select></details><b>tebal</b>",
    "<![CDATA[<script>window.jahat=8</script>]]>",
    "&lt;script&gt;window.jahat=9&lt;/script&gt;",
    "&#60;b&#62;bukan tebal&#60;/b&#62;",
    "[klik](javascript:window.jahat=10)",
    "![gambar](https://jahat.invalid/x.png)",
    "<https://jahat.invalid/>",
    "[teks][1] dan [^1] dan [[wiki]]",
    "**tebal** __tebal__ _miring_ ~~coret~~ `kode` ==sorot==",
    "# Judul besar",
    "- butir\\n1. nomor",
    "```python print(1)```",
    "~~~ pagar ~~~",
    "> kutipan | tabel | sel",
    "*[HTML]: singkatan",
    "{: .kelas onclick=window.jahat=11 }",
    "{#jangkar .kelas}",
    '--8<-- "mkdocs.yml"',
    "::: scraper.models",
    "!!! danger ???+ note === tab",
    "{{ config.extra }} {% raw %} {# komentar #}",
    "{{ ''.__class__.__mro__ }} ${7*7} #{7*7} <%= 7*7 %>",
    "--- kunci: nilai ---",
    "\": kutip ganda \\\" dan 'tunggal' \\",
    "!!python/object/apply:os.system [ls]",
    '=HYPERLINK("https://jahat.invalid";"klik")',
    "+62 812 @SUM(A1) -2+3",
    ":smile: :material-alert: $x^2$ \\(y\\)",
    "wzxhzdk:0 klzzwxh:0000 amp;",
    "سلام ✊🏽 ‘petik’ … É ẞ ﬁ",
    "data:text/html,<script>window.jahat=12</script>",
    "a" * 300,
)
"""Titles, names and quotes that mean harm to HTML, Markdown, YAML, templates or spreadsheets, each on one line."""

BAD_URLS = (
    "javascript:window.jahat=20",
    "JaVaScRiPt:alert(1)//https://media.invalid",
    "data:text/html,<script>window.jahat=21</script>",
    "vbscript:msgbox",
    "ftp://media.invalid/berkas",
    "//media.invalid/tanpa-skema",
    'https://media.invalid/" onmouseover="window.jahat=22',
    "https://pengguna@media.invalid/",
    "http://[::1",
    "bukan alamat",
)


def source(key: str = "s1", **changes: Any) -> SourceRef:
    """A report, read in full, at an address of its own."""
    values: dict[str, Any] = {
        "key": key,
        "url": f"https://media-{key}.invalid/berita/ikrar",
        "outlet": "Suara Rekaan",
        "title": "ASN Berikrar Netral",
        "published": "2024-10-02",
        "retrieved": "2026-11-01",
        "read": "full",
        "sha256": "ab" * 32,
        "link": "ok",
    }
    return SourceRef(**{**values, **changes})


def event(number: int, **changes: Any) -> Event:
    """An event of a regency with a date; what a test needs otherwise comes as `changes`."""
    values: dict[str, Any] = {
        "id": f"e{number:07}",
        "title": f"Ikrar netralitas ASN Kantor Rekaan {number}",
        "status": "held",
        "institution": Institution(name=f"Kantor Rekaan {number}", kind="dinas"),
        "place": Place(province_code="53", regency_code="53.07"),
        "date": "2024-10-01",
        "date_precision": "day",
        "date_basis": "stated",
        "sources": (source(url=f"https://media.invalid/berita/{number}"),),
        "evidence": {"date": (Proof(source="s1", quote="Selasa (1/10/2024)", rule="weekday_slashed_date"),)},
        "first_seen": "2026-11-01",
        "last_changed": "2026-11-02",
    }
    return Event(**{**values, **changes})


def hostile(number: int, words: str) -> Event:
    """The same words in every place of an event that holds scraped text."""
    short = words[:160]
    proof = (Proof(source="s1", quote=short, rule=words),)
    url = f"https://media.invalid/?q={number}"
    person = Person(name=words, role=words, org=words)
    return event(
        number,
        title=words,
        institution=Institution(name=words, kind="lain", parent=words),
        place=Place(province_code="32", regency_code="32.73", venue=words),
        date_note=words,
        headcount=Headcount(value=None, low=100, high=999, qualifier="vague", unit=words, text=words),
        witnesses=(person,),
        led_by=person,
        attendees=(person,),
        sources=(source(outlet=words, title=words, url=url),),
        evidence={"date": proof, "headcount": proof, "witnesses.0": proof, words: proof},
        disagreements=(Disagreement(field="headcount", value=words, source="s1", quote=short, rule=words),),
        review=Review(state="machine", note=words),
    )


HOSTILE_EVENTS = tuple(hostile(900 + index, words) for index, words in enumerate(HOSTILE))

_WITNESSES = tuple(
    Person(name=f"Saksi Bernama Cukup Panjang {i}", role="Ketua Divisi Pencegahan dan Hubungan Antarlembaga", org=org)
    for i, org in enumerate(
        [
            "Bawaslu Kabupaten Rekaan",
            "KPU Kabupaten Rekaan",
            "Polres Rekaan",
            "Kodim 9999/Rekaan",
            "Kejaksaan Negeri Rekaan",
        ]
        * 3
    )
)
_LONG = "Balai Besar Pengembangan Penjaminan Mutu Pendidikan Vokasi Bidang Mesin dan Teknik Industri Wilayah Kepulauan"

USUAL_EVENTS: tuple[Event, ...] = (
    event(
        1,
        title="Ikrar netralitas ASN Pemerintah Kabupaten Sikka",
        institution=Institution(name="Pemerintah Kabupaten Sikka", kind="pemkab"),
        headcount=Headcount(value=1250, low=1250, high=1250, qualifier="exact", unit="ASN", text="1.250 ASN"),
        witnesses=(
            Person(name="Yosefa Rekaan", role="Ketua", org="Bawaslu Kabupaten Sikka"),
            Person(name=None, role="perwakilan", org="KPU Kabupaten Sikka"),
        ),
        led_by=Person(name="Bernadus Contoh", role="Penjabat Bupati", org="Sikka"),
        place=Place(province_code="53", regency_code="53.07", venue="Lapangan Kota Baru"),
        forms=("ikrar", "pakta integritas"),
        election=("pilkada-2024",),
        sources=(
            source("s1", url="https://media-a.invalid/sikka", outlet="Flores Rekaan", title="1.250 ASN Sikka Berikrar"),
            source(
                "s2", url="https://media-b.invalid/sikka?id=2", outlet="Kabar Timur", published=None, link="unchecked"
            ),
        ),
        evidence={
            "date": (Proof(source="s1", quote="Selasa (1/10/2024)", rule="weekday_slashed_date"),),
            "institution": (Proof(source="s1", quote="Pemerintah Kabupaten Sikka", rule="pemda_by_level"),),
            "place": (Proof(source="s1", quote="Kabupaten Sikka", rule="regency_of_institution"),),
            "headcount": (Proof(source="s1", quote="Sebanyak 1.250 ASN membacakan ikrar", rule="sebanyak_n_unit"),),
            "witnesses.0": (
                Proof(
                    source="s1",
                    quote="disaksikan langsung oleh Ketua Bawaslu Kabupaten Sikka, Yosefa Rekaan - dan perwakilan KPU",
                    rule="disaksikan_oleh",
                ),
            ),
            "witnesses.1": (Proof(source="s2", quote="disaksikan KPU", rule="disaksikan_oleh"),),
            "forms": (Proof(source="s1", quote="membacakan ikrar", rule="form_word"),),
            "election.0": (Proof(source="s1", quote="menjelang Pilkada 2024", rule="election_named"),),
        },
        disagreements=(
            Disagreement(
                field="headcount",
                value={"value": 1300, "text": "sekitar 1.300 orang"},
                source="s2",
                quote="sekitar 1.300 orang",
                rule="sekitar_n",
            ),
            Disagreement(field="date", value="2024-10-02", source="s2", quote="Rabu (2/10)", rule="weekday_short_date"),
        ),
    ),
    event(
        2,
        date="2024-11-18",
        place=Place(province_code="73", regency_code="73.02"),
        review=Review(state="checked", on="2026-11-05", fields=("date",)),
    ),
    event(
        3,
        date="2024-11-04",
        status="planned",
        place=Place(province_code="35", regency_code="35.16"),
        date_note="teks menyebut Rabu (4/11/2024); 4 November 2024 hari Senin",
    ),
    event(
        4,
        date="2023-11",
        date_precision="month",
        place=Place(province_code="11", regency_code=None),
        institution=Institution(name="Pemerintah Aceh", kind="pemprov"),
        title="Ikrar netralitas ASN Pemerintah Aceh",
    ),
    event(5, date="2023", date_precision="year", place=Place(province_code="91", regency_code=None)),
    event(
        6,
        date=None,
        date_precision="unknown",
        date_basis="none",
        evidence={},
        place=Place(province_code="18", regency_code="18.04"),
    ),
    event(
        7,
        date="2022-09-30",
        date_end="2022-10-02",
        place=Place(),
        institution=Institution(name="Badan Rekaan Nasional", kind="lembaga"),
        title="Pakta integritas netralitas pegawai Badan Rekaan Nasional",
    ),
    event(
        8,
        date="2022-11-09",
        title=f"Deklarasi netralitas ASN {_LONG}",
        institution=Institution(name=_LONG, kind="lembaga", parent=_LONG),
        witnesses=_WITNESSES,
        place=Place(province_code="19", regency_code="19.01", venue=_LONG),
    ),
    event(
        9,
        date="2018-03-06",
        headcount=Headcount(value=None, low=100, high=999, qualifier="vague", unit="ASN", text="ratusan ASN"),
        election=("pilkada-2018",),
    ),
    event(
        10,
        date="2019-04-01",
        headcount=Headcount(value=5000, low=5000, high=None, qualifier="min", unit="orang", text="5000 orang lebih"),
        election=("pemilu-2019",),
        place=Place(province_code="35", regency_code="35.77"),
    ),
    event(
        11,
        date="2020-10-14",
        status="cancelled",
        place=Place(province_code="36", regency_code="36.72"),
        election=("pilkada-2020",),
    ),
    event(
        12,
        date="2023-11-17",
        institution=None,
        title="Deklarasi netralitas pegawai se-Kabupaten Pesawaran",
        place=Place(province_code="18", regency_code="18.09"),
        sources=(source(url=None, read="excerpt", link="unchecked"),),
    ),
    event(
        13,
        date="2025-07-28",
        place=Place(province_code="91", regency_code="91.03"),
        sources=(source(url="https://berita.contoh.invalid/ikrar"),),
        headcount=Headcount(value=150, low=135, high=165, qualifier="approx", unit=None, text="sekitar 150"),
    ),
    event(
        14,
        date="2024-11-20",
        sources=(source(link="gone", archived="https://arsip.invalid/1"),),
        witnesses=(Person(name="Tanpa Lembaga", role=None, org=None),),
    ),
    *(
        event(
            20 + i,
            date=f"2024-{8 + i % 4:02}-{10 + i:02}",
            place=Place(province_code=code, regency_code=None),
            institution=Institution(name=f"Lapas Rekaan {i}", kind="lapas"),
            headcount=Headcount(
                value=40 * (i + 1),
                low=40 * (i + 1),
                high=40 * (i + 1),
                qualifier="exact",
                unit="pegawai",
                text=f"{40 * (i + 1)} pegawai",
            ),
            witnesses=(Person(name=None, role="Ketua", org="Bawaslu"),) if i % 2 else (),
        )
        for i, code in enumerate(["12", "13", "14", "15", "16", "17", "21", "31", "33", "34", "51", "64"])
    ),
)

TOMBSTONES = (
    Tombstone(
        id="t0000001",
        merged_into="e0000001",
        title="Ikrar ASN Sikka",
        first_seen="2026-11-01",
        last_changed="2026-11-03",
    ),
    Tombstone(
        id="t0000002",
        removed="laporan tentang acara lain",
        title="Ikrar keliru",
        first_seen="2026-11-01",
        last_changed="2026-11-03",
    ),
    Tombstone(
        id="t0000003", merged_into="t0000001", title="<b>Rantai</b>", first_seen="2026-11-01", last_changed="2026-11-03"
    ),
    Tombstone(
        id="t0000004", merged_into="t0000004", title="Lingkaran", first_seen="2026-11-01", last_changed="2026-11-03"
    ),
)
