"""Lines that stand between an article's paragraphs and are not the article.

Menus and widgets inside HTML are cut by the page reader; what is listed here survives as plain lines: related
links, counters, bylines, share bars, comment forms. One table for both readers.
"""

import re

RELATED = re.compile(
    r"^\W*(?:baca|lihat|simak)\b(?:\s+(?:juga|pula|selengkapnya))?\s*[:：>»-]|^\W*(?:baca|lihat|simak) juga\b", re.I
)
"""A related link: *Baca juga: …*, *BACA: …*, *Lihat juga …*."""

RELATED_ALONE = re.compile(
    r"^\W*(?:(?:baca|lihat|simak)(?:\s+(?:juga|pula))?|jangan\s+lewatkan|(?:berita|artikel|baca)\s+(?:terkait|lainnya|lain)"
    r"|rekomendasi(?:\s+untuk\s+anda)?|(?:related|recommended)\s+(?:articles?|news|posts?|stories))\W*$",
    re.I,
)
"""The label of related links whose titles stand on the next lines."""

_NOISE = re.compile(
    r"""^\W*(?:
        bacaan\ lainnya | berita\ (?:lainnya|terkait|terbaru|populer|pilihan)\W*$
      | artikel\ (?:terkait|lainnya) | terkait\W*$ | rekomendasi\W*$
      | (?:breaking|headline)\ news(?:\ baru)?\W*$ | get\ in\ touch | detail\ berita\W*$
      | beranda\b.{0,60}$ | home\b.{0,60}$ | berita\W*$ | nasional\W*$ | blog\ img\W*$ | loading
      | (?:tinggalkan|tulis|kirim|beri)\ (?:komentar|balasan|pesan) | alamat\ (?:email|surel)\ (?:anda|kamu)
      | komentar\W*$ | \d+\ komentar\b
      | (?:bagikan|share|sebarkan)\b.{0,80}$ | facebook\W*$ | twitter\W*$ | whatsapp\W*$ | telegram\W*$ | copy\ link
      | (?:reporter|penulis|editor|pewarta|laporan\ wartawan|kontributor|oleh|uploader|sumber(?:\ berita)?|redaktur
          |fotografer)\s*[:：]\s*.{1,120}$
      | laporan\ (?:wartawan|reporter|kontributor)\b.{0,80}$ | (?:penulis|editor|reporter)\ [A-Z].{0,50}$
      | copyright | hak\ cipta | © | halaman\ (?:selanjutnya|berikutnya|\d) | selanjutnya\W*$
      | (?:advertisement|iklan|scroll\ to\b.*)\W*$ | (?:tags?|topik|kategori|kata\ kunci)\s*[:：] .{0,200}$
      | ikuti\ (?:kami|berita|saluran|whatsapp|channel) | dapatkan\ (?:update|berita|informasi) | follow\b
      | google\ news | cek\ (?:berita|artikel) | (?:artikel|berita)\ ini\ (?:telah|sudah)\ tayang
    )""",
    re.I | re.X,
)
_COUNTER = re.compile(
    r"^\W*(?:oleh\s*)?[-–]?\s*[\d.,]+\s*(?:x|kali|k)?\s*(?:dilihat|dibaca|views?|tayangan|pembaca|kali)\W*$|"
    r"^\W*\d{1,4}\W*$|^\W*(?:by|oleh)\b.{0,60}\b\d+\s+views?\W*$",
    re.I,
)


def is_noise(line: str) -> bool:
    """Whether a line is a related link, a counter, a byline, a share bar or a comment form."""
    return bool(RELATED.match(line) or _NOISE.match(line) or _COUNTER.match(line))


def is_related_label(line: str) -> bool:
    """Whether a line only announces a related link, so that the next line is its title."""
    return bool(RELATED_ALONE.match(line))
