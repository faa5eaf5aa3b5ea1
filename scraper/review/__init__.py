"""A person's second reading: which events need it (`queue`), what they decide (`decision`), and the talk that leads
there (`dialogue`, which shows an event by `shown` and understands what is typed by `typed`).
"""

from scraper.review.decision import Decision, decide, decisions, edited, followed, split, tombstone
from scraper.review.queue import queue, reasons

__all__ = ["Decision", "decide", "decisions", "edited", "followed", "queue", "reasons", "split", "tombstone"]
