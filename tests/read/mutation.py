"""Pages that are broken on purpose: the sample pages with their markup, words and bytes disturbed."""

import random
import re

from scraper.models import Page
from scraper.samples import pages
from tests.articles import RETRIEVED

_TOKEN = re.compile(rb"<[^>]{0,400}>|[^<]+|<")
_FOREIGN = (
    b"<div>", b"</div>", b"<p>", b"</p>", b"<a href='?page=2'>", b"</a>", b"<table><td>", b"<!--", b"-->", b"<script>",
    b"</script>", b"<h1>", b"<figcaption>", b"<time datetime='2024-02-30'>", b"<svg><title>", b"<template>", b"<br>",
    b"<meta charset=utf-16>", b"<base href='javascript:x'>", b"<link rel=canonical href='http://['>", b"&#0;",
    b"&#xD800;",
    b"<meta property=og:type content=article>", b"<form><select>", b"]]>", b"<![CDATA[", b"\x00", b"\xff\xfe", b"\xc3(",
    "\u202e\u200b\u0130".encode(), b"Baca juga:", b"404", b"31/12/9999", b"1728344412",
    b'<script type="application/ld+json">{"@type":"NewsArticle","datePublished":{"a":[1]},"headline":["x"]}</script>',
    b"<article itemprop=articleBody style='display:none'>", b"<o:p>", b"<plaintext>", b"<math><mi>", b"<frameset>",
)  # fmt: skip
_CHARSETS = (None, "utf-8", "utf-99", "windows-1252", "utf-16", "utf-7", "x-mac", "\x00")


def mutated(seed: int) -> Page:
    """The page of a seed: a sample page with one to forty pieces dropped, doubled, shuffled, moved or strange."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    page = chance.choice(pages())
    tokens = _TOKEN.findall(page.body)
    for _ in range(chance.randint(1, 40)):
        at = chance.randrange(len(tokens))
        end = at + chance.choice((1, 1, 2, 5, 40))
        span = tokens[at:end]
        tokens[at:end] = chance.choice(
            (
                [],
                span * 2,
                span[::-1],
                [*span, chance.choice(_FOREIGN)],
                [chance.choice(_FOREIGN) * chance.choice((1, 3, 900))],
                [token[: len(token) // 2] for token in span],
                [bytes(chance.randrange(256) for _ in range(9))],
                chance.choices(tokens, k=3),
            )
        )
        tokens = tokens or [b"<p>"]
    body = b"".join(tokens)
    if chance.random() < 0.1:
        body = body[: chance.randrange(len(body) + 1)]
    address = chance.choice((page.url, page.url, "", page.url + "?page=2", "http://[", "x" * 3000))
    return Page(address, body, RETRIEVED, charset=chance.choice(_CHARSETS))
