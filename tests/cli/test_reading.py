"""`ingest` and `extract`: whatever they are given, the good is read and the bad is named."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import ARTICLE, Ikrar

pytestmark = pytest.mark.usefixtures("pipeline")

PAGE = (
    "<html><head><title>Pegawai Lapas Berikrar Netral - Warta</title></head><body><article><h1>Pegawai Lapas Berikrar "
    f"Netral</h1><p>{ARTICLE.splitlines()[1]}</p><p>{ARTICLE.splitlines()[1]}</p></article></body></html>"
)


def written(path: Path, body: str | bytes) -> Path:
    path.write_bytes(body.encode() if isinstance(body, str) else body)
    return path


@pytest.mark.parametrize("command", ["ingest", "extract"])
@pytest.mark.parametrize(
    ("name", "body", "words"),
    [
        ("tiada.jsonl", None, "tidak ada (periksa"),
        ("kosong.jsonl", b"", "kosong"),
        ("spasi.jsonl", b" \n\n\t\n", "kosong"),
        ("rusak.jsonl", b'{"id": "a", "text": "x"', "baris 1: bukan JSON"),
        ("larik.jsonl", b'["a"]', "baris 1: bukan objek JSON"),
        ("tanpa.jsonl", b'{"id": "a"}', 'baris 1: tidak memuat artikel; isi "text" atau "html"'),
        ("bilangan.jsonl", b'{"id": "a", "text": 12}', 'baris 1: "text" harus berupa teks'),
        ("tanggal.jsonl", b'{"text": "x", "published": "kemarin"}', "\"published\" 'kemarin' bukan tanggal"),
        ("alamat.jsonl", b'{"text": "x", "url": "berita/1"}', "baris 1: bukan alamat http(s): 'berita/1'"),
        ("latin.jsonl", b'{"text": "caf\xe9"}', "baris 1: bukan UTF-8"),
        ("biner.jsonl", b"\x89PNG\r\n\x1a\n\x00\x00", "baris 1: bukan UTF-8"),
        ("hampa.jsonl", b'{"text": " . "}', "baris 1: "),
    ],
)
def test_a_file_that_holds_no_article_is_named(
    ikrar: Ikrar, root: Path, command: str, name: str, body: bytes | None, words: str
) -> None:
    """One line says which file, which line of it, and what to do; the exit code is 1."""
    if body is not None:
        written(root / name, body)
    result = ikrar(command, name)
    assert result.code == 1
    assert result.lines[0].startswith(f"ikrar: {name}")
    assert words in result.lines[0]


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("kosong.html", b""),
        ("halaman.html", b"<html><body><p>Selamat datang</p></body></html>"),
        ("gambar.html", b"\x89PNG\r\n\x1a\n\x00\x00\x01"),
        ("dokumen.pdf", b"%PDF-1.7\n\x00\x01"),
        ("gambar.txt", b"\xff\xd8\xff\x00\x00"),
        ("nul.txt", b"\x00" * 300),
    ],
)
def test_a_page_that_is_no_article_is_named(ikrar: Ikrar, root: Path, name: str, body: bytes) -> None:
    """Empty, binary and article-less pages are one line and exit code 1, and nothing is stored."""
    written(root / name, body)
    before = sorted(root.glob("events/**/*.md"))
    result = ikrar("ingest", name)
    assert (result.code, result.out, len(result.lines)) == (1, "", 1)
    assert result.err.startswith(f"ikrar: {name}: ")
    assert sorted(root.glob("events/**/*.md")) == before


def test_a_folder_is_no_file(ikrar: Ikrar, root: Path) -> None:
    """A folder in the place of a file is told as one."""
    (root / "arsip.html").mkdir()
    result = ikrar("ingest", "arsip.html")
    assert (result.code, result.lines) == (
        1,
        ["ikrar: arsip.html: adalah folder, bukan berkas (sebutkan berkas di dalamnya)"],
    )


def test_a_file_without_rights_is_told(ikrar: Ikrar, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A refusal by the system is one line; simulated, because root may read everything."""
    path = written(root / "rahasia.txt", ARTICLE)

    def refused(self: Path, *_: object) -> None:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "open", refused)
    result = ikrar("ingest", path.name)
    assert (result.code, len(result.lines)) == (1, 1)
    assert "rahasia.txt: tidak boleh dibuka" in result.err


def test_one_bad_article_stops_no_other(ikrar: Ikrar, root: Path) -> None:
    """The good ones are read, the bad one is named by its line, and the exit code tells."""
    lines = [json.dumps({"text": ARTICLE}), '{"text": ', "", json.dumps({"text": ARTICLE.replace("ikrar", "rapat")})]
    written(root / "campur.jsonl", "\n".join(lines))
    result = ikrar("ingest", "campur.jsonl", "tiada.txt")
    assert result.code == 1
    assert [line.split(": ")[1] for line in result.lines] == ["campur.jsonl baris 2", "tiada.txt"]
    assert "2 artikel; 2 lagi tidak terbaca" in result.out
    assert "Deklarasi   1" in result.out
    assert "bukan ikrar" in result.out


@pytest.mark.parametrize(("name", "body"), [("a.html", PAGE), ("a", PAGE), ("a.txt", ARTICLE), ("b", ARTICLE)])
def test_html_and_text_are_told_apart(ikrar: Ikrar, root: Path, name: str, body: str) -> None:
    """By the suffix where there is one, else by the first bytes."""
    written(root / name, body)
    result = ikrar("ingest", name)
    assert (result.code, result.err) == (0, "")
    assert "Deklarasi   1" in result.out


@pytest.mark.parametrize("body", [PAGE, ARTICLE, json.dumps({"text": ARTICLE})])
def test_standard_input_may_be_any_of_them(ikrar: Ikrar, stdin: Callable[[bytes], None], body: str) -> None:
    """`ingest -` looks at what comes."""
    stdin(body.encode())
    result = ikrar("ingest", "-")
    assert (result.code, result.err) == (0, "")
    assert "Deklarasi   1" in result.out


def test_empty_standard_input_is_told(ikrar: Ikrar, stdin: Callable[[bytes], None]) -> None:
    """Nothing at all is not zero articles."""
    stdin(b"")
    result = ikrar("ingest", "-")
    assert (result.code, result.lines) == (1, ["ikrar: masukan standar: kosong, tidak ada artikel di dalamnya"])


def test_an_address_belongs_to_one_article(ikrar: Ikrar, root: Path) -> None:
    """`--url` with several articles would give them all the same one."""
    for name in ("a.txt", "b.txt"):
        written(root / name, ARTICLE)
    result = ikrar("ingest", "a.txt", "b.txt", "--url", "https://media.example/berita/1")
    assert (result.code, len(result.lines)) == (2, 1)


def test_an_article_in_a_line_keeps_one_address(ikrar: Ikrar, root: Path) -> None:
    """As from a page: the address is stripped of what changes from reader to reader."""
    line = {"text": ARTICLE, "url": "https://m.media.example/2024/10/01/asn-pemkab-ikrar-netral/amp?utm_source=wa"}
    written(root / "in.jsonl", json.dumps(line))
    assert json.loads(ikrar("extract", "in.jsonl").out)["url"] == (
        "https://media.example/2024/10/01/asn-pemkab-ikrar-netral"
    )


def test_extract_answers_line_by_line(ikrar: Ikrar, root: Path) -> None:
    """Ids come back as given, in order; an article that cannot be read is not relevant and says why."""
    lines = [
        {"id": "b", "text": ARTICLE, "published": "2022-11-10T08:00:00+09:00"},
        {"id": 7, "html": PAGE},
        {"id": "kosong", "text": ""},
        {"text": ARTICLE},
    ]
    written(root / "in.jsonl", "\n".join(json.dumps(line) for line in lines))
    result = ikrar("extract", "in.jsonl")
    answers = [json.loads(line) for line in result.out.splitlines()]
    assert result.code == 1
    assert [answer["id"] for answer in answers] == ["b", 7, "kosong", "4"]
    assert [answer["relevant"] for answer in answers] == [True, True, False, True]
    assert answers[0]["published"] == "2022-11-10"
    assert answers[2] == {
        "id": "kosong",
        "relevant": False,
        "kind": "other",
        "reasons": ['tidak memuat artikel; isi "text" atau "html"'],
        "event": None,
        "evidence": {},
    }


def test_extract_groups_on_request(ikrar: Ikrar, root: Path) -> None:
    """With `--group` every line has the key, null where nothing was declared or read; without it none has."""
    lines = [{"text": ARTICLE}, {"text": ARTICLE.replace("ikrar", "rapat")}, {"text": ""}, {"text": ARTICLE}]
    written(root / "in.jsonl", "\n".join(json.dumps(line) for line in lines))
    grouped = [json.loads(line) for line in ikrar("extract", "in.jsonl", "--group").out.splitlines()]
    assert [line["group"] for line in grouped] == ["g1", None, None, "g1"]
    assert all("group" not in json.loads(line) for line in ikrar("extract", "in.jsonl").out.splitlines())


def test_extract_writes_a_file_whole(ikrar: Ikrar, root: Path) -> None:
    """`-o` holds what standard output would, and nothing else is touched."""
    written(root / "in.jsonl", json.dumps({"id": "a", "text": ARTICLE}))
    before = {path: path.read_bytes() for path in root.glob("events/**/*.md")}
    shown = ikrar("extract", "in.jsonl").out
    result = ikrar("extract", "in.jsonl", "-o", "hasil.jsonl")
    assert (result.code, result.out, result.err) == (0, "", "")
    assert (root / "hasil.jsonl").read_text(encoding="utf-8") == shown
    assert {path: path.read_bytes() for path in root.glob("events/**/*.md")} == before


def test_extract_to_a_place_that_cannot_be_written_is_told(ikrar: Ikrar, root: Path) -> None:
    """A file stands where a folder is needed."""
    written(root / "in.jsonl", json.dumps({"text": ARTICLE}))
    written(root / "berkas", "x")
    result = ikrar("extract", "in.jsonl", "-o", "berkas/hasil.jsonl")
    assert (result.code, result.out, len(result.lines)) == (1, "", 1)
    assert result.err.startswith("ikrar: berkas/hasil.jsonl: ")


def test_explain_is_for_people(ikrar: Ikrar, root: Path) -> None:
    """A text file will do; title and verdict are shown, and no terminal sequence of the article's."""
    written(root / "artikel.txt", ARTICLE.replace("Berikrar", "Berikrar\x1b[2J [red]"))
    result = ikrar("extract", "artikel.txt", "--explain")
    assert (result.code, result.err) == (0, "")
    assert "Netral" in result.out
    assert "[red]" in result.out
    assert "deklarasi" in result.out
    assert "\x1b" not in result.out
