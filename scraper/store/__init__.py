"""`events/*.md` ⇄ `Event`: the only part of Ikrar that knows what an event file looks like on disk.

shapes ← strict_yaml (text → plain data), canonical (plain data → text) ← event_file (text ⇄ record)
       ← directory (a folder of event files), with atomic beneath it; digests stands alone
"""

from scraper.store.atomic import write_atomic
from scraper.store.digests import digest, hand_set, machine_digests
from scraper.store.directory import Store, Stored, new_path, slug
from scraper.store.event_file import Parsed, dumps, loads, parse, problems, read_file

__all__ = [
    "Parsed",
    "Store",
    "Stored",
    "digest",
    "dumps",
    "hand_set",
    "loads",
    "machine_digests",
    "new_path",
    "parse",
    "problems",
    "read_file",
    "slug",
    "write_atomic",
]
