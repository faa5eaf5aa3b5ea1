"""A web that answers from memory, and what discovery needs to be sent into it."""

import asyncio
import datetime as dt
from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass, field
from typing import Any

from scraper.errors import FetchError
from scraper.models import Endpoint, Link, Response, Source
from scraper.read.decode import PAGE_LIMIT
from scraper.sources.discover import discover
from scraper.sources.discover.face import Ask, Outcome, Quest, Window
from scraper.sources.discover.subject import load_subject
from scraper.sources.discover.visit import Visit

TODAY = dt.date(2024, 10, 24)
WINDOW = Window(dt.date(2024, 10, 20), TODAY)
HOME = "https://kabar.example/"

Answer = bytes | Response | FetchError
Answers = Mapping[str, Answer] | Callable[[str], Answer]


def response(url: str, body: bytes = b"", status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    return Response(url, url, status, headers or {}, body, dt.datetime(2024, 10, 24, tzinfo=dt.UTC))


@dataclass
class Web:
    """Answers by address, or by a function of it; what it does not know is a FetchError. Keeps what was asked."""

    answers: Answers
    asked: list[str] = field(default_factory=list)
    limits: list[int] = field(default_factory=list)

    async def __call__(self, url: str, *, limit: int = PAGE_LIMIT) -> Response:
        self.asked.append(url)
        self.limits.append(limit)
        answer = self.answers(url) if callable(self.answers) else self.answers.get(url, FetchError("tidak ada"))
        if isinstance(answer, FetchError):
            raise answer
        return answer if isinstance(answer, Response) else response(url, answer)


def source(*endpoints: tuple[str, str], **fields: Any) -> Source:
    """A source at HOME with these endpoints."""
    ways = tuple(Endpoint(kind, pattern) for kind, pattern in endpoints)
    given: dict[str, Any] = {"region": "18", "kind": ways[0].kind, "status": "unconfirmed", "endpoints": ways}
    return Source(id="kabar", name="Kabar", home=HOME, **(given | fields))


def find(
    ask: Ask,
    where: Source,
    window: Window = WINDOW,
    known: Container[str] = frozenset(),
    budget: int | None = None,
) -> tuple[list[Link], Outcome]:
    """All links that one visit finds, and what became of it."""

    async def run() -> tuple[list[Link], Outcome]:
        visit = Visit(where, ask, Quest(window, TODAY, load_subject(), known), budget)
        return [link async for link in discover(visit)], visit.outcome

    return asyncio.run(run())


def urls(links: list[Link]) -> list[str]:
    return [link.url for link in links]


def html(*links: tuple[str, str]) -> bytes:
    """A list page with these addresses and headlines."""
    items = "".join(f'<li><a href="{url}">{title}</a></li>' for url, title in links)
    return f"<!doctype html><html><body><ul>{items}</ul></body></html>".encode()
