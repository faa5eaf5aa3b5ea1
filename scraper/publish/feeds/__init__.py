"""Feeds of what was newly found and of what was set right, and a calendar of what is planned.

    umpan/atom.xml, feed.json         all events, the newly found first
    umpan/<province>.xml, .json       those of one province, or without one (`nasional`)
    umpan/koreksi.xml                 corrections, mergers and removals
    umpan/rencana.ics                 planned events, and those called off

They depend on the events alone: an entry is as old as its event is known, and changed when its file was. Samples are
left out, for an entry travels without the banner that explains them.
"""

from scraper.publish.feeds.entries import correction_entries
from scraper.publish.feeds.write import write_feeds

__all__ = ["correction_entries", "write_feeds"]
