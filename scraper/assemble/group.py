"""Which accounts tell of the same event: among new ones, and against events that are stored already."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from scraper.assemble.account import Account
from scraper.assemble.same import SAME_ARTICLE, THRESHOLD, contradict, points
from scraper.read.same import marks


def groups(accounts: Sequence[Account]) -> list[list[int]]:
    """Indexes of accounts by event, whatever their order: the surest pairs are joined first.

    No group holds two reports that contradict each other, so that an undated report cannot make one event of two; an
    undated one that fits two events alike belongs to neither. Each group is sorted, the groups by their first index.
    """
    scores = {pair: points(accounts[pair[0]], accounts[pair[1]]) for pair in _pairs(accounts)}
    members = {i: [i] for i in range(len(accounts))}
    home_of = list(range(len(accounts)))
    near: dict[int, list[tuple[int, float]]] = defaultdict(list)
    for (i, j), score in scores.items():
        if score >= THRESHOLD:
            near[i].append((j, score))
            near[j].append((i, score))
    sure = [pair for pair, score in scores.items() if score >= THRESHOLD and not _torn(pair, score, near, accounts)]
    for i, j in sorted(sure, key=lambda pair: (-scores[pair], *sorted(accounts[at].rank for at in pair))):
        one, other = sorted((home_of[i], home_of[j]))
        if one == other or any(contradict(accounts[x], accounts[y]) for x in members[one] for y in members[other]):
            continue
        for member in members[other]:
            home_of[member] = one
        members[one] += members.pop(other)
    return sorted(sorted(group) for group in members.values())


def home(account: Account, stored: Mapping[str, Sequence[Account]]) -> str | None:
    """The id of the stored event that an account belongs to: the best match above the threshold, None without one.

    None too where two events fit alike. An article that is a source already stays where it is, whatever it now says.
    """
    found = []
    for identity in sorted(stored):
        score = max(points(account, other) for other in stored[identity])
        if score >= SAME_ARTICLE:
            return identity
        if score >= THRESHOLD and not any(contradict(account, other) for other in stored[identity]):
            found.append((score, identity))
    found.sort(key=lambda pair: -pair[0])
    if not found or (len(found) > 1 and found[0][0] == found[1][0]):
        return None
    return found[0][1]


def _torn(
    pair: tuple[int, int],
    score: float,
    near: Mapping[int, Sequence[tuple[int, float]]],
    accounts: Sequence[Account],
) -> bool:
    """Whether one of the two fits a third report as well that contradicts the other."""
    return any(
        equal == score and third != there and contradict(accounts[there], accounts[third])
        for here, there in (pair, pair[::-1])
        for third, equal in near[here]
    )


def _pairs(accounts: Sequence[Account]) -> Iterator[tuple[int, int]]:
    """Pairs that could match at all: of one region, of one day in a province, or of one article."""
    blocks: dict[object, list[int]] = defaultdict(list)
    for i, account in enumerate(accounts):
        place = account.facts.place
        keys = {
            ("place", place.province_code, place.regency_code),
            ("day", place.province_code, account.facts.date or i),  # a whole province's pledge, told of one regency
            *marks(account.source),
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
