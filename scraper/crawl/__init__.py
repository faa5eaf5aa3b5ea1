"""The crawl: sources → articles → events, incremental, and honest about what it could not see.

    discover → Link ─ ledger (known?) → fetch → read → judge ┐   (`source.py`: one source; `run.py`: all at once)
                                                             ├→ hold → gather → events/*.md → events/.ledger
    what each source answered ─ health, history ─────────────┘   (`settle.py`; nothing is written before it)

    every report's article, once a month ─ look → links.jsonl → `link` in events/*.md   (`recheck.py`, `links.py`)

Whatever strangers sent is read in a process of its own (`apart.py`), so that no page can hold up or end a run.

A run first asks and reads everything, and only then writes: events before the ledger that says they are known, the
ledger before the history that says how far a source was seen. Killed at any moment, the next run does the rest again.
"""
