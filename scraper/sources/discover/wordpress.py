"""WordPress's REST interface: the best way in, since the site itself searches and says how many pages there are."""

import datetime as dt
import json
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode, urljoin

from scraper.errors import FetchError, ReadError
from scraper.models import Endpoint, Link, Response
from scraper.read.decode import decode
from scraper.sources.discover.face import Quest, Sighting, SpentError
from scraper.sources.discover.vet import day_of
from scraper.sources.discover.visit import Visit
from scraper.sources.discover.walk import PAGE_CAP, Progress

_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Form:
    """One way to put the question. `dated` leaves the choice of days to the site."""

    path: str
    per_page: int
    dated: bool

    def url(self, root: str, words: str, page: int, quest: Quest) -> str:
        """The address of one page of one search, newest first."""
        asked: dict[str, str | int] = {"search": words}
        if self.dated:
            # `after` and `before` leave out the moment they name, and are read in the site's own time.
            asked["after"] = f"{quest.window.start - _DAY}T23:59:59"
            asked["before"] = f"{quest.window.end + _DAY}T00:00:00"
        asked |= {"per_page": self.per_page, "page": page, "_fields": "link,date,title"}
        return urljoin(root, self.path) + ("&" if "?" in self.path else "?") + urlencode(asked, safe=",:")


_PRETTY, _PLAIN = "wp-json/wp/v2/posts", "?rest_route=/wp/v2/posts"
FORMS = (Form(_PRETTY, 100, True), Form(_PLAIN, 100, True), Form(_PRETTY, 20, False), Form(_PLAIN, 20, False))
"""Tried in turn: without pretty addresses only `rest_route` answers; versions before 4.9.8 know no `_fields` and send
whole posts, and some refuse the dates."""


@dataclass(frozen=True, slots=True)
class Posts:
    """One page of results; `pages` is how many there are, where the site says."""

    sightings: Sequence[Sighting]
    pages: int | None


async def by_wordpress(visit: Visit, endpoint: Endpoint) -> AsyncIterator[Link]:
    """The links of every search; `endpoint.pattern` is where WordPress is installed, mostly `/`."""
    root = urljoin(visit.source.home, endpoint.pattern)
    whole = True
    forms: Sequence[Form] = FORMS
    for words in visit.quest.subject.wordpress:
        for form in forms:
            search = _Search(visit, root, form, words)
            async for link in search.follow():
                yield link
            if search.answered:
                forms = (form,)
                break
        else:
            if forms is FORMS:
                return
        whole = whole and search.whole
    visit.covered = visit.covered or whole


class _Search:
    """The pages of one search in one form."""

    def __init__(self, visit: Visit, root: str, form: Form, words: str) -> None:
        self.visit, self.root, self.form, self.words = visit, root, form, words
        self.answered = False
        self.whole = False
        self._progress = Progress(visit.quest.known)

    async def follow(self) -> AsyncIterator[Link]:
        for page in range(1, PAGE_CAP + 1):
            url = self.form.url(self.root, self.words, page, self.visit.quest)
            try:
                posts = await self.visit.apart(read_posts, response := await self.visit.get(url))
            except SpentError:
                raise
            except FetchError:
                return
            except ReadError as error:
                self.visit.trouble(url, str(error))
                return
            self.visit.understood()
            self.answered = True
            checked = self.visit.check(posts.sightings, response.url, posts=True)
            for link in self.visit.choose(checked, searched=True):
                yield link
            if self._ends(posts, checked, page):
                self.whole = True
                return

    def _ends(self, posts: Posts, checked: Sequence[Sighting], page: int) -> bool:
        last = page >= posts.pages if posts.pages is not None else len(posts.sightings) < self.form.per_page
        days = [one.published for one in posts.sightings if one.published is not None]
        past = bool(days) and max(days) < self.visit.quest.window.start
        return self._progress.stalls(checked) or last or past


def read_posts(response: Response) -> Posts:
    """The posts of an answer. Raises ReadError for an error of WordPress, and for anything but a list of posts.

    Notices that old PHP prints before the JSON are skipped.
    """
    found = _json(decode(response.body))
    if isinstance(found, Mapping) and "code" in found:
        raise ReadError(f"WordPress menolak: {str(found['code'])[:60]}")
    if not isinstance(found, list):
        raise ReadError("bukan daftar tulisan WordPress")
    posts = [post for post in found if isinstance(post, Mapping)]
    if len(posts) < len(found) or not all(isinstance(post.get("link"), str) for post in posts):
        raise ReadError("daftar berisi yang bukan tulisan WordPress")
    total = response.headers.get("x-wp-totalpages", "").strip()
    sightings = [Sighting(post["link"], _title(post.get("title")), day_of(post.get("date"), None)) for post in posts]
    return Posts(sightings, int(total) if total.isascii() and total.isdigit() and len(total) < 7 else None)


def _title(value: object) -> str | None:
    rendered = value.get("rendered") if isinstance(value, Mapping) else value
    return rendered if isinstance(rendered, str) else None


def _json(text: str) -> Any:
    decoder = json.JSONDecoder()
    starts = [at for at in (text.find(mark) for mark in ("[{", "[]", "{")) if at >= 0]
    for at in sorted(starts):
        try:
            return decoder.raw_decode(text, at)[0]
        except (ValueError, RecursionError):
            continue
    raise ReadError("bukan JSON")
