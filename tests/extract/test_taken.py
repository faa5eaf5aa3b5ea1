"""What earlier rules of a table have read, and what a later one finds in the rest."""

from scraper.extract.date import RULES
from scraper.extract.document import document
from scraper.extract.rules import Taken
from scraper.lexicon import load_lexicon
from tests.articles import CORPUS, article, rows


def test_a_rule_finds_in_what_is_left_what_it_finds_in_all_of_a_text() -> None:
    lexicon = load_lexicon()
    left = 0
    for row in rows(*CORPUS)[::8]:
        doc = document(article(row["text"]), lexicon)
        taken = Taken(doc.text)
        for rule in RULES:
            for across in (True, False):
                found = [match.span() for match in doc.matches(rule.pattern, across=across)]
                assert [match.span() for match in doc.matches(rule.pattern, across=across, taken=taken)] == found
            left += len(found)
    assert left > 100


def test_no_match_begins_in_what_is_taken() -> None:
    doc = document(article("Ikrar dibaca 9 November 2022. Apelnya 10 November 2022."), load_lexicon())
    taken = Taken(doc.text)
    rule = next(rule for rule in RULES if rule.name == "long_date")
    taken.add(0, doc.text.index("Apelnya"))
    assert [match.group() for match in doc.matches(rule.pattern, taken=taken)] == ["10 November 2022"]
    assert taken.leaves([3, len(doc.text) - 1]) == [len(doc.text) - 1]
