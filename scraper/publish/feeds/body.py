"""The body of an entry: its facts, line by line, and the reports behind them."""

from collections.abc import Mapping
from types import MappingProxyType
from xml.etree.ElementTree import Element, SubElement

from scraper.publish.feeds.entries import FeedEntry

_NONE: Mapping[str, str] = MappingProxyType({})


def body(entry: FeedEntry, attributes: Mapping[str, str] = _NONE) -> Element:
    """A `div` of paragraphs, good as XHTML and as HTML; links lead to the reports only."""
    root = Element("div", dict(attributes))
    for line in entry.lines:
        SubElement(root, "p").text = line
    if entry.reports:
        listed = SubElement(root, "ul")
        for report in entry.reports:
            item = SubElement(listed, "li")
            words = f"{report.outlet}: {report.title}" if report.title else report.outlet
            if report.href:
                SubElement(item, "a", {"href": report.href}).text = words
            else:
                item.text = words
    return root
