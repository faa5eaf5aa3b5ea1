"""Bytes → text, whatever the server, the meta tag and the bytes disagree about."""

import codecs

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from scraper.errors import ReadError
from scraper.read.decode import PAGE_LIMIT, decode

QUOTED = "<p>“Netral itu wajib,” katanya – bukan pilihan.</p>"


@pytest.mark.parametrize(
    "charset", [None, "utf-8", "iso-8859-1", "windows-1252", "utf-99", "base64", "utf-7", "\0", ""]
)
def test_valid_utf8_is_read_as_utf8_whatever_is_declared(charset: str | None) -> None:
    """A lying or unknown charset does not spoil a page that is plainly UTF-8."""
    assert decode(QUOTED.encode(), charset) == QUOTED


@pytest.mark.parametrize("charset", [None, "utf-8", "iso-8859-1", "cp1252", "utf-99"])
def test_windows_1252_survives_every_label(charset: str | None) -> None:
    """Typographic quotes of Windows-1252 are read even where the page claims UTF-8 or ISO 8859-1."""
    assert decode(QUOTED.encode("cp1252"), charset) == QUOTED


def test_the_meta_charset_counts_where_the_server_is_silent() -> None:
    """ISO 8859-15 has the euro sign where Windows-1252 has a currency sign."""
    page = '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-15"><p>€5</p>'
    assert "€5" in decode(page.encode("iso-8859-15"))


@pytest.mark.parametrize("bom", [codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE])
def test_a_byte_order_mark_decides(bom: bytes) -> None:
    """With a byte order mark no label matters, and the mark itself is not text."""
    codec = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}[bom]
    assert decode(bom + QUOTED.encode(codec), "iso-8859-1") == QUOTED


def test_utf16_without_mark_is_read_where_the_server_says_so() -> None:
    """UTF-16 looks binary, but the server's word is enough."""
    assert decode(QUOTED.encode("utf-16-le"), "utf-16le") == QUOTED


def test_a_few_broken_bytes_do_not_turn_utf8_into_another_charset() -> None:
    """A cut emoji costs one character, not the quotes of the whole page."""
    page = (QUOTED * 5).encode() + b"<p>\xf0\x9f\x98</p>"
    assert decode(page).startswith(QUOTED)


def test_more_than_one_percent_lost_is_refused() -> None:
    """A page that cannot be read to 99% is not half read."""
    body = ("netral " * 20).encode("utf-16-le") + b"\x00\xd8" * 20
    with pytest.raises(ReadError, match="1%"):
        decode(body, "utf-16le")


@pytest.mark.parametrize(
    "body",
    [
        b"%PDF-1.7 x",
        b"\x89PNG\r\n\x1a\n",
        b"\xff\xd8\xff\xe0 JFIF",
        b"PK\x03\x04 docx",
        b"\x1f\x8b gzip",
        b"<p>a\0\0\0\0</p>",
    ],
)
def test_binary_bodies_are_no_pages(body: bytes) -> None:
    """PDF, images, archives and NUL-rich bytes are refused by name."""
    with pytest.raises(ReadError, match="biner"):
        decode(body)


def test_a_stray_nul_is_dropped() -> None:
    """One NUL in a long page is a slip of the server, not a binary."""
    assert decode(b"<p>net\0ral</p>" + b" isi" * 100).startswith("<p>netral</p>")


@pytest.mark.parametrize("body", [b"", b" \n\t "])
def test_nothing_is_said_to_be_nothing(body: bytes) -> None:
    """An empty body has its own reason."""
    with pytest.raises(ReadError, match="halaman kosong"):
        decode(body)


def test_the_size_limit_is_exact() -> None:
    """A page of the limit's size is read, one byte more is not."""
    assert len(decode(b"a" * PAGE_LIMIT)) == PAGE_LIMIT
    with pytest.raises(ReadError, match="terlalu besar"):
        decode(b"a" * (PAGE_LIMIT + 1))


@given(st.binary(max_size=300), st.one_of(st.none(), st.text(max_size=12)))
@example(b"<meta charset=\xff>", None)
@example(b"<meta charset=unicode_escape>\\x\xff", "idna")
def test_any_bytes_give_text_or_a_read_error(body: bytes, charset: str | None) -> None:
    """Whatever comes, the outcome is text without NUL or a ReadError."""
    try:
        text = decode(body, charset)
    except ReadError:
        return
    assert "\0" not in text
