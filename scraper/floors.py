"""The floors under a run and a build, all in one place: below one of them nothing is published (exit code 3).

Each is a judgement and stands here with its reason. Whoever changes one changes what a night without a person may do.
"""

from typing import Final

ANSWERING: Final = 0.5
"""The part of the sources that answered lately which must answer still, and of the answering ones that must list what
their entry expects. A site or ten may be down on any evening; when half of them are, the fault is ours or the
network's, and what the rest says would be taken for the whole."""

CHANGES: Final = 10
CHANGES_PART: Final = 0.05
"""The most events that may vanish or change their values in one run: CHANGES, or that part of all events where that is
more. A correction touches one event and a busy evening a handful; more is a rule or a source that went wrong."""

OF_ONE_OUTLET: Final = 20
"""The most new events of one run that nobody but one outlet tells of. The busiest day of the corpus has fewer from all
outlets together; an outlet that was sold, or broken into, has as many as it likes."""

SMALLER: Final = 0.05
"""The part by which the rows and the bytes of a site may shrink although its events do not: a correction takes away a
witness, a shorter title some bytes. A table or a kind of page that is lost weighs more."""

FEWER_PAGES: Final = 5
"""The pages that a site may lose although its events do not: the last event of a year or region gets another date."""
