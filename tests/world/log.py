"""What was asked of the world, when, and how politely."""

import threading
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise

from tests.world.message import Request


@dataclass(frozen=True, slots=True)
class Entry:
    """One request. `at` is the world's clock in seconds when it arrived; `together` how many requests, this one
    included, its site had before it then (`www.` and `m.` folded, as politeness counts them)."""

    at: float
    host: str
    target: str
    conditional: bool
    together: int
    agent: str
    status: int

    @property
    def path(self) -> str:
        return self.target.partition("?")[0]

    @property
    def site(self) -> str:
        return _site(self.host)


def _site(host: str) -> str:
    return host.removeprefix("www.")


class Visit:
    """A request while it is answered; `done` says with which status, before the last byte is sent."""

    def __init__(self, log: "Log", request: Request, at: float, together: int) -> None:
        self._log, self._request, self._at, self._together = log, request, at, together
        self._open = True

    def done(self, status: int) -> None:
        """Note the answer, once."""
        if self._open:
            self._open = False
            self._log.leave(self._request, self._at, self._together, status)


class Log:
    """All requests in the order of their answers; safe to write from many threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._entries: list[Entry] = []
        self._present: Counter[str] = Counter()

    @contextmanager
    def visit(self, request: Request, at: float) -> Iterator[Visit]:
        """A request that has arrived, until it is answered or broken off (status 0)."""
        with self._lock:
            self._present[_site(request.host)] += 1
            together = self._present[_site(request.host)]
        visit = Visit(self, request, at, together)
        try:
            yield visit
        finally:
            visit.done(0)

    def leave(self, request: Request, at: float, together: int, status: int) -> None:
        """Write an entry; called by `Visit.done`."""
        agent = request.headers.get("user-agent", "")
        with self._lock:
            self._present[_site(request.host)] -= 1
            self._entries.append(Entry(at, request.host, request.target, request.conditional, together, agent, status))

    def entries(self, host: str | None = None) -> Sequence[Entry]:
        """Everything asked, or everything asked of one host (its domain), in the order of arrival."""
        with self._lock:
            found = [entry for entry in self._entries if host is None or entry.host == host]
        return sorted(found, key=lambda entry: entry.at)

    def clear(self) -> None:
        """Forget what was asked so far."""
        with self._lock:
            self._entries.clear()

    def impolite(self, gap: float) -> Sequence[str]:
        """What was not polite: two requests at once at a site, or two less than `gap` seconds apart."""
        found = [f"{one.site}{one.target}: {one.together} at once" for one in self.entries() if one.together > 1]
        for site in sorted({one.site for one in self.entries()}):
            times = [one.at for one in self.entries() if one.site == site]
            found += [f"{site}: {b - a:.3f} s apart" for a, b in pairwise(times) if b - a < gap]
        return found

    def pages(self) -> Sequence[Entry]:
        """What was asked besides robots.txt and reservations."""
        return [one for one in self.entries() if one.path not in ("/robots.txt", "/.well-known/tdmrep.json")]
