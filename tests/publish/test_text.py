"""Untrusted words stay words in HTML, Markdown and YAML."""

import json

import markdown  # type: ignore[import-untyped]
import pytest
import yaml
from bs4 import BeautifulSoup

from scraper.publish.text import address, compact_json, inert, number, slug, visible
from tests.publish.events import BAD_URLS, HOSTILE

ALL_EXTENSIONS = [
    "abbr",
    "admonition",
    "attr_list",
    "def_list",
    "fenced_code",
    "footnotes",
    "md_in_html",
    "tables",
    "toc",
]


@pytest.mark.parametrize("words", HOSTILE)
def test_words_survive_markdown_in_a_block(words: str) -> None:
    """Inside a raw block the text is the same and there is no element but ours, whatever extensions are on."""
    html = markdown.markdown(f"<div>\n<p>{inert(words)}</p>\n</div>\n", extensions=ALL_EXTENSIONS)
    soup = BeautifulSoup(html, "lxml")
    assert soup.get_text().strip() == visible(words)
    assert {tag.name for tag in soup.find_all(True)} == {"html", "body", "div", "p"}


@pytest.mark.parametrize("words", [*HOSTILE, *BAD_URLS, "https://media.invalid/a_b/?q=1&c=[x]*~~#:~:text=--8"])
def test_addresses_survive_an_attribute_in_a_block(words: str) -> None:
    """Whatever they are: they are as they were, and the element has no other attribute."""
    block = f'<div>\n<a href="{address(words)}">x</a>\n</div>\n'
    tag = BeautifulSoup(markdown.markdown(block, extensions=ALL_EXTENSIONS), "lxml").find("a")
    assert tag is not None
    assert tag.attrs == {"href": visible(words)}


@pytest.mark.parametrize("words", HOSTILE)
def test_words_survive_an_attribute(words: str) -> None:
    """A double-quoted attribute holds exactly the words, and the element has no other."""
    tag = BeautifulSoup(f'<a title="{inert(words)}">x</a>', "lxml").find("a")
    assert tag is not None
    assert tag.attrs == {"title": visible(words)}


@pytest.mark.parametrize("words", HOSTILE)
def test_words_survive_front_matter(words: str) -> None:
    """A double-quoted YAML scalar reads back as the inert text, which shows the words."""
    title = yaml.safe_load(f'title: "{inert(words)}"')["title"]
    assert title == str(inert(words))
    assert BeautifulSoup(title, "lxml").get_text() == visible(words)


def test_line_breaks_and_hidden_characters_fall_away() -> None:
    """No text can begin a line, reverse its neighbours or hide within."""
    assert visible("  a\r\n```\nb\u202ec\u200b\x00\ufeff\td ") == "a ``` bc d"


def test_letters_of_any_script_stay_readable_in_the_file() -> None:
    """Only ASCII signs become references; words stay words in the Markdown file."""
    assert inert("Kabupaten Sikka, Né 1/2 (سلام)") == "Kabupaten Sikka, Né 1/2 (سلام)"


def test_slugs_are_plain() -> None:
    """Accents, signs and case fall away."""
    assert slug("Daerah Istimewa Yogyakarta") == "daerah-istimewa-yogyakarta"
    assert slug("../Été & Co.") == "ete-co"


def test_numbers_are_grouped_by_dots() -> None:
    """The Indonesian way."""
    assert [number(n) for n in (7, 999, 1250, 1234567)] == ["7", "999", "1.250", "1.234.567"]


def test_json_can_stand_in_a_script() -> None:
    """Nothing in it can end a script element or a line, and it reads back the same."""
    value = {"a": [*HOSTILE, "\u2028\u2029"]}
    text = compact_json(value)
    assert not set("<>&\u2028\u2029") & set(text)
    assert text.count("\n") == 1
    assert json.loads(text) == value
