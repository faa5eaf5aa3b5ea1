"""What the headline of an article says of a pledge: that of neutrality, another one, only that there must be one."""

import re

from scraper.extract.document import Document
from scraper.extract.other_declarations import OTHER_DECLARATION, is_another_in_headline
from scraper.extract.pledge_acts import is_made_in
from scraper.extract.pledge_setting import DUTY
from scraper.extract.pledge_words import NEUTRAL, PLEDGE_VERB, PLEDGE_WORDS
from scraper.extract.screen_words import PRAISE, WHEN

_ATTITUDE = re.compile(r"komitmen\s+(?:sikap\s+)?netral(?:itas)?", re.I)


def is_about_neutrality(doc: Document) -> bool:
    """Whether the headline tells of a pledge that is not one for something else."""
    named = doc.in_headline(PLEDGE_WORDS)
    if named and is_another_in_headline(doc, named.start()):
        named = PLEDGE_WORDS.search(doc.headline, named.end())
    return bool(named) and (bool(doc.in_headline(NEUTRAL)) or not doc.in_headline(OTHER_DECLARATION))


def names_another(doc: Document) -> bool:
    """Whether the headline tells of a declaration for something else: for a calm poll, for a candidate."""
    named = doc.in_headline(PLEDGE_WORDS)
    if not named or doc.in_headline(NEUTRAL):
        return False
    return bool(doc.in_headline(OTHER_DECLARATION)) or is_another_in_headline(doc, named.start())


def is_demanded(doc: Document) -> bool:
    """Whether the headline only says that one must: *ASN diwajibkan meneken pakta integritas*."""
    return bool(doc.in_headline(DUTY))


def is_attitude(doc: Document) -> bool:
    """Whether the headline knows of no pledge but a *komitmen netralitas*: also what one has without vowing it."""
    return all(_ATTITUDE.fullmatch(words.group()) for words in PLEDGE_WORDS.finditer(doc.headline))


def is_enacted(doc: Document) -> bool:
    """Whether the headline tells of the act: reading, speaking, signing, holding."""
    return bool(doc.in_headline(PLEDGE_VERB)) or is_made_in(doc.headline)


def tells_of_it(doc: Document) -> bool:
    """Whether the headline itself is the account: it tells of the act or its day, and not of somebody's praise."""
    return bool((is_enacted(doc) or doc.in_headline(WHEN)) and not doc.in_headline(PRAISE))
