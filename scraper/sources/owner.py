"""Which source an address belongs to."""

from collections import defaultdict
from collections.abc import Iterable
from urllib.parse import urlsplit

from scraper.models import Source
from scraper.read.address import canonical_url, host_of


def host_key(url: str) -> str:
    """The host of an address without `www.` and `m.`. Raises ReadError for what is no http(s) address."""
    return host_of(canonical_url(url))


class Owners:
    """Finds the source of an address: on its home's host and path, or below it, the nearest home counting.

    `sources` are all of them, in the order in which they were given.
    """

    def __init__(self, sources: Iterable[Source]) -> None:
        self.sources = tuple(sources)
        homes: dict[str, list[tuple[str, Source]]] = defaultdict(list)
        for source in self.sources:
            homes[host_key(source.home)].append((urlsplit(source.home).path.rstrip("/") + "/", source))
        self._homes = {host: sorted(found, key=lambda pair: -len(pair[0])) for host, found in homes.items()}

    def of(self, url: str) -> Source | None:
        """The source of an address, None where none is registered. Raises ReadError for no http(s) address."""
        labels, path = host_key(url).split("."), urlsplit(url).path + "/"
        for at in range(len(labels)):
            for root, source in self._homes.get(".".join(labels[at:]), ()):
                if path.startswith(root):
                    return source
        return None
