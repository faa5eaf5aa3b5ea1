"""Names in Latin letters throughout: one that only looks like another is no name that anybody can find."""

from collections.abc import Iterator

from scraper.consistency.complaint import Complaint
from scraper.lexicon.scripts import strange_word
from scraper.models import Event

_PARTS = ("name", "role", "org")


def letter_complaints(event: Event) -> Iterator[Complaint]:
    """Letters of another script in the title, or in the name of an institution, a venue, a person or a body."""
    for at, text in _names(event):
        if text and (word := strange_word(text)):
            yield Complaint(at, f"{word} is no Latin letter", "type the name anew in Latin letters")


def _names(event: Event) -> Iterator[tuple[tuple[str | int, ...], str | None]]:
    yield ("title",), event.title
    if event.institution is not None:
        yield ("institution", "name"), event.institution.name
        yield ("institution", "parent"), event.institution.parent
    yield ("place", "venue"), event.place.venue
    for name in ("organizer", "led_by"):
        yield from (((name, part), getattr(getattr(event, name), part, None)) for part in _PARTS)
    for name in ("witnesses", "attendees"):
        yield from (
            ((name, n, part), getattr(person, part)) for n, person in enumerate(getattr(event, name)) for part in _PARTS
        )
