"""Which accounts tell of the same event: among new ones, and against events that are stored already."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from scraper.assemble.account import Account
from scraper.assemble.same import THRESHOLD, points


def groups(accounts: Sequence[Account]) -> list[list[int]]:
    """Indexes of accounts by event, whatever their order: any two that are the same event are in one group.

    Each group is sorted, and the groups by their first index.
    """
    parent = list(range(len(accounts)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for i, j in _pairs(accounts):
        if root(i) != root(j) and points(accounts[i], accounts[j]) >= THRESHOLD:
            low, high = sorted((root(i), root(j)))
            parent[high] = low
    found: dict[int, list[int]] = defaultdict(list)
    for i in range(len(accounts)):
        found[root(i)].append(i)
    return sorted(found.values())


def home(account: Account, stored: Mapping[str, Sequence[Account]]) -> str | None:
    """The id of the stored event that an account belongs to: the best match above the threshold, None without one."""
    best: tuple[float, str] | None = None
    for identity in sorted(stored):
        score = max(points(account, other) for other in stored[identity])
        if score >= THRESHOLD and (best is None or score > best[0]):
            best = (score, identity)
    return best[1] if best else None


def _pairs(accounts: Sequence[Account]) -> Iterator[tuple[int, int]]:
    """Pairs that could match at all: of one region, of one address, or of one text."""
    blocks: dict[object, list[int]] = defaultdict(list)
    for i, account in enumerate(accounts):
        place = account.facts.place
        keys = {
            ("place", place.province_code, place.regency_code),
            ("url", account.source.url or i),
            ("text", account.source.sha256),
        }
        for key in keys:
            blocks[key].append(i)
    seen: set[tuple[int, int]] = set()
    for members in blocks.values():
        for at, i in enumerate(members):
            for j in members[at + 1 :]:
                if (i, j) not in seen:
                    seen.add((i, j))
                    yield i, j
