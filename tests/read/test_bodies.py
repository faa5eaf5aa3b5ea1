"""The sample pages, paragraph by paragraph: nothing of the article is lost, and nothing else is taken for it."""

import pytest

from scraper.models import Page
from scraper.read.page import read_page
from scraper.samples import pages
from tests.articles import rows
from tests.read import BODIES

KNOWN = {row["url"]: row for row in rows(BODIES)}


def test_every_sample_page_has_its_known_body() -> None:
    """A page that is added must be read by a person first."""
    assert sorted(KNOWN) == sorted(page.url for page in pages())


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.url.removeprefix("https://"))
def test_the_body_is_read_as_a_person_reads_it(page: Page) -> None:
    """Captions and paragraphs, in order."""
    article = read_page(page)
    found = {
        kind: [article.text[part.start : part.end] for part in article.parts if part.kind == kind]
        for kind in ("caption", "body")
    }
    assert found == {kind: KNOWN[page.url][kind] for kind in ("caption", "body")}
