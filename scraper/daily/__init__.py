"""What a run without a person may do: the gates between a crawl and its publication, and what is told of it.

    changes    what a run did to the events that were there, and whether that is too much to publish unread
    commit     the events as they stand in Git, to hold a run against
    incoming   events that another job hands over, taken as what a stranger sends
    size       how large a built site is, and whether it shrank without a reason
    held       since when nothing new is published, and why
    report     what is told of a run: a table for the summary, an issue for who looks after it

The floors themselves stand in `scraper/floors.py`; the one on answering sources is held in `crawl/health.py`, before
anything of a run is written.
"""
