"""One request to the world and its answer, as values: what arrives and what is sent, without sockets."""

import datetime as dt
import gzip
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from email.utils import format_datetime, parsedate_to_datetime
from typing import Any
from urllib.parse import parse_qsl, urlsplit

_SMALL = 600
"""Bytes below which a body is not worth compressing."""


@dataclass(frozen=True, slots=True)
class Request:
    """A GET. `host` is in small letters without its port; header names are in small letters."""

    host: str
    target: str
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def path(self) -> str:
        return urlsplit(self.target).path or "/"

    @property
    def query(self) -> Mapping[str, str]:
        """The last value of each parameter."""
        return dict(parse_qsl(urlsplit(self.target).query, keep_blank_values=True))

    @property
    def conditional(self) -> bool:
        return "if-none-match" in self.headers or "if-modified-since" in self.headers


@dataclass(frozen=True, slots=True)
class Answer:
    """Status, headers and body. `changed` is when what the body shows was last changed."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes
    changed: dt.datetime | None = None

    def header(self, name: str) -> str | None:
        return next((value for key, value in self.headers if key.lower() == name.lower()), None)

    def plus(self, *headers: tuple[str, str]) -> "Answer":
        return replace(self, headers=(*self.headers, *headers))


def page(html: str, changed: dt.datetime | None = None, status: int = 200) -> Answer:
    """An HTML page in UTF-8."""
    return Answer(status, (("Content-Type", "text/html; charset=UTF-8"),), html.encode(), changed)


def xml(text: str, kind: str, changed: dt.datetime | None = None) -> Answer:
    """A feed or sitemap; `kind` is its media type."""
    return Answer(200, (("Content-Type", f"{kind}; charset=UTF-8"),), text.encode(), changed)


def as_json(value: Any, status: int = 200) -> Answer:
    return Answer(status, (("Content-Type", "application/json; charset=UTF-8"),), json.dumps(value).encode())


def plain(text: str, status: int = 200) -> Answer:
    return Answer(status, (("Content-Type", "text/plain; charset=utf-8"),), text.encode())


def redirect(location: str, status: int = 301) -> Answer:
    return Answer(status, (("Location", location), ("Content-Type", "text/html")), b"<h1>Pindah</h1>")


def missing(words: str = "Halaman tidak ditemukan") -> Answer:
    return page(f"<!DOCTYPE html><title>404</title><h1>{words}</h1>", status=404)


def validated(request: Request, answer: Answer, validators: str) -> Answer:
    """The answer with the outlet's validators, or 304 where the request shows that its body is known."""
    # WordPress's REST interface sends no validators, whatever its pages do.
    if answer.status != 200 or validators == "none" or "json" in (answer.header("content-type") or ""):
        return answer
    etag = f'"{hashlib.sha256(answer.body).hexdigest()[:20]}"'
    extra = []
    if validators in ("etag", "both"):
        extra.append(("ETag", etag))
    if validators in ("modified", "both") and answer.changed is not None:
        extra.append(("Last-Modified", format_datetime(answer.changed.astimezone(dt.UTC), usegmt=True)))
    # Without it a client may guess that a page published last year is fresh for a month (RFC 9111 §4.2.2).
    answer = answer.plus(*extra, ("Cache-Control", "no-cache"))
    if _is_known(request, etag if validators != "modified" else None, answer):
        return Answer(304, tuple(pair for pair in answer.headers if pair[0] != "Content-Type"), b"")
    return answer


def _is_known(request: Request, etag: str | None, answer: Answer) -> bool:
    """RFC 9110 §13.2.2: If-None-Match decides where it is sent, else If-Modified-Since."""
    asked = request.headers.get("if-none-match")
    if asked is not None:
        return etag is not None and etag in [one.strip().removeprefix("W/") for one in asked.split(",")]
    since, modified = request.headers.get("if-modified-since"), answer.header("last-modified")
    if since is None or modified is None:
        return False
    try:
        return parsedate_to_datetime(modified) <= parsedate_to_datetime(since)
    except ValueError:
        return False


def compressed(request: Request, answer: Answer) -> Answer:
    """The answer gzipped where the client takes that; the same bytes every time."""
    if "gzip" not in request.headers.get("accept-encoding", "") or len(answer.body) < _SMALL:
        return answer
    if answer.header("content-type") == "application/gzip":
        return answer
    packed = gzip.compress(answer.body, mtime=0)
    return replace(answer.plus(("Content-Encoding", "gzip"), ("Vary", "Accept-Encoding")), body=packed)
