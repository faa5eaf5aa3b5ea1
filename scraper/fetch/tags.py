"""The `<meta>` and `<link>` tags of a page, found without parsing it: what a page says before anyone reads it."""

import re
from collections.abc import Iterator, Mapping
from html import unescape

_TAG = re.compile(r"<(?:link|meta)\b[^<>]{0,2000}>", re.I)
_ATTRIBUTE = re.compile(r"([\w:-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")


def head_tags(text: str) -> Iterator[Mapping[str, str]]:
    """The attributes of each tag, names in small letters, in page order. Tags in comments count too."""
    for tag in _TAG.findall(text):
        yield {
            name.lower(): unescape(double or single or bare).strip()
            for name, double, single, bare in _ATTRIBUTE.findall(tag)
        }
