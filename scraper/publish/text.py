"""Untrusted words → something that stays words, wherever they land in a page.

Everything scraped passes `inert` on its way into HTML. Escaping for HTML alone is not enough: the HTML stands
inside a Markdown file, and Markdown's preprocessors (fences, snippets, attribute lists) look at lines before
they look at tags. So every character that any of them could act on becomes a numeric character reference.
"""

import json
import re
import unicodedata
from typing import Any

from markupsafe import Markup

# Controls, zero-width and bidi marks, lone surrogates and non-characters: they hide or reorder words.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)
# What addresses and codes are full of, and nothing acts on once its partner (`<`, `{`) is a reference, stays as it is.
_ACTIVE = re.compile(r"[^\w .,;/()%-]|_", re.UNICODE)
_ACTIVE_IN_ADDRESS = re.compile(r"[^\w.,;/:?#%=~-]|_", re.UNICODE)
_NOT_SLUG = re.compile(r"[^a-z0-9]+")


def visible(text: str) -> str:
    """The text without invisible characters, every run of white space one space."""
    return " ".join(_INVISIBLE.sub("", text).split())


def inert(text: str) -> Markup:
    """HTML that shows `visible(text)` and that neither HTML, Markdown, YAML nor a template engine acts upon.

    Safe as element content, inside a quoted attribute, and inside a double-quoted YAML scalar.
    """
    return Markup(_ACTIVE.sub(_reference, visible(text)))  # noqa: S704 - what follows the substitution is inert


def address(url: str) -> Markup:
    """A checked http(s) address (see `links.safe_url`) for a quoted attribute: as `inert`, but a third shorter.

    The signs that addresses are full of mean nothing to Markdown in the middle of a tag.
    """
    return Markup(_ACTIVE_IN_ADDRESS.sub(_reference, visible(url)))  # noqa: S704 - as above


def _reference(found: re.Match[str]) -> str:
    character = found[0]
    return f"&#{ord(character)};" if character.isascii() else character


def slug(text: str) -> str:
    """Lower-case ASCII letters, digits and hyphens: `Daerah Istimewa Yogyakarta` → `daerah-istimewa-yogyakarta`."""
    folded = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return _NOT_SLUG.sub("-", folded).strip("-")


def number(value: int) -> str:
    """Indonesian grouping: 3983 → `3.983`."""
    return f"{value:,}".replace(",", ".")


def compact_json(value: Any) -> str:
    """JSON in one line that could stand inside a `<script>` too: `<`, `>`, `&` and line separators are escaped."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text + "\n"
