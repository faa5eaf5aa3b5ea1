"""What a check says: where in the event, what, and what to do."""

from typing import NamedTuple


class Complaint(NamedTuple):
    """Something that does not fit: where in the event, what, and what to do."""

    at: tuple[str | int, ...]
    message: str
    hint: str
