"""Every rule of every field carries an example, and the example is a test."""

from types import ModuleType

import pytest

from scraper.extract import FIELDS
from scraper.extract.rules import Rule
from scraper.lexicon import load_lexicon
from tests.articles import CORPUS, article, labelled

CASES = [(name, module, rule) for name, module in FIELDS.items() for rule in module.RULES]


@pytest.mark.parametrize(("module", "rule"), [c[1:] for c in CASES], ids=[f"{c[0]}-{c[2].name}" for c in CASES])
def test_the_example_of_a_rule_gives_what_it_promises(module: ModuleType, rule: Rule) -> None:
    """The rule itself, and no other, reads the promised value from its example."""
    found = module.extract(article(rule.example, published=rule.published), load_lexicon())
    assert (rule.name, rule.expect) in [(finding.rule, module.show(finding.value)) for finding in found]


@pytest.mark.parametrize("module", FIELDS.values(), ids=FIELDS.keys())
def test_names_of_rules_are_unique_and_speak(module: ModuleType) -> None:
    """A wrong value leads to one rule: no name stands twice, none is empty."""
    names = [rule.name for rule in module.RULES]
    assert len(set(names)) == len(names)
    assert all(name.replace("_", "").isalpha() and name == name.lower() for name in names)


def test_every_finding_of_the_corpus_names_a_rule_of_its_table() -> None:
    """Whatever reaches an event file can be looked up."""
    for item in labelled(*CORPUS):
        for module in FIELDS.values():
            known = {rule.name for rule in module.RULES}
            assert {finding.rule for finding in module.extract(item.article, load_lexicon())} <= known
