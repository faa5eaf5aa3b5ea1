"""What the data cannot tell: said once, in `limits.csv`, and repeated beside every download."""

from dataclasses import dataclass

from scraper.publish.dataset.contents import Contents
from scraper.publish.dataset.schema import read_table
from scraper.publish.text import number


@dataclass(frozen=True, slots=True)
class Limit:
    """One limit, in both languages, plain text."""

    indonesian: str
    english: str


def limits_of(contents: Contents) -> tuple[Limit, ...]:
    """The limits, with the counts of these contents."""
    events = contents.events
    counts = {
        "total": len(events),
        "unread": sum(event.review.state == "machine" for event in events),
        "undated": sum(event.date is None for event in events),
        "uncounted": sum(event.headcount is None for event in events),
        "excerpts": sum(all(source.read == "excerpt" for source in event.sources) for event in events),
    }
    local = {name: number(count) for name, count in counts.items()}
    abroad = {name: f"{count:,}" for name, count in counts.items()}
    now = ("always", "unwatched" if contents.watched is None else "watched")
    return tuple(
        Limit(row["indonesian"].format(**local), row["english"].format(**abroad))
        for row in read_table("limits.csv")
        if row["when"] in now
    )
