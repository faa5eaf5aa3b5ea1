"""Which elements of a page are furniture: share bars, menus, related links, author boxes, tags, comments, ads."""

import re

from bs4 import Tag

from scraper.read.outline import CELLS, classes, is_inline

_WORDS = frozenset({
    "ad", "ads", "adsbygoogle", "adsense", "advert", "advertisement", "advertising", "aside", "author", "authors",
    "avatar", "bacajuga", "banner", "banners", "breadcrumb", "breadcrumbs", "byline", "comment", "comments",
    "copyright", "counter", "dibaca", "disqus", "editor", "footer", "iklan", "inread", "interstitial", "komentar",
    "lihatjuga", "likes", "linksisip", "mailchimp", "menu", "meta", "nav", "navbar", "navigation", "newsletter",
    "pagelinks", "pager", "pagination", "paging", "parallax", "penulis", "popular", "populer", "postmeta",
    "posttags", "postviews", "prevnext", "print", "promo", "ratings", "recommend", "recommendation",
    "recommended", "rekomendasi", "related", "relatedposts", "reporter", "respond", "share", "shareaholic",
    "sharebar", "sharebtn", "sharedaddy", "sharing", "sidebar", "social", "sosial", "sosmed", "sponsor",
    "sponsored", "statistik", "subscribe", "taboola", "tag", "tagcloud", "taglist", "tags", "terbaru", "terkait",
    "terpopuler", "toc", "trending", "viewer", "views", "vote", "votes", "widget",
})  # fmt: skip
_PAIRS = ("baca-juga", "lihat-juga", "post-tag", "ez-toc", "berita-lain", "berita-terkait", "page-link", "read-more")
_SPLIT = re.compile(r"[-_\s]+|(?<=[a-z])(?=[A-Z])")
# Words above that common themes also use for the frame around everything.
_FRAME = re.compile(r"^(?:no|has|with|without|is|not|hide|single|page|post-type|theme|template|category|tag)-", re.I)
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|(?:left|top|text-indent)\s*:\s*-\d{4,}|font-size\s*:\s*0(?:px|pt)?\s*(?:;|$)",
    re.I,
)
_CAPTION_WORDS = frozenset({"caption", "captions", "figcaption", "captiontext", "imgcaption", "photodesc"})
_NEVER_DROPPED = frozenset({"html", "body", "main", "article", "p", "h1"})


def is_furniture(tag: Tag) -> bool:
    """Whether the name, class, id or role of an element says that no article text is in it."""
    if tag.name == "aside":
        return True
    if tag.name in _NEVER_DROPPED:
        return False
    # Links to topics stand within sentences with classes like `inner-link-tag`: their words are the article's.
    says = _says_related if is_inline(tag) and tag.name not in CELLS else _says_furniture
    return any(says(name) for name in _names(tag))


def is_hidden(tag: Tag) -> bool:
    """Whether no reader sees an element: who breaks into a site hides links in its articles so."""
    style = tag.get("style")
    return tag.has_attr("hidden") or (isinstance(style, str) and bool(_HIDDEN.search(style)))


def looks_like_caption(tag: Tag) -> bool:
    """Whether an element holds the caption of a picture."""
    return tag.name == "figcaption" or any(
        word in _CAPTION_WORDS for name in _names(tag) for word in _SPLIT.split(name.lower())
    )


def _names(tag: Tag) -> list[str]:
    name = tag.get("id")
    return [*classes(tag), *([name] if isinstance(name, str) else [])]


def _says_furniture(name: str) -> bool:
    if _FRAME.match(name):
        return False
    return _says_related(name) or any(word.lower() in _WORDS for word in _SPLIT.split(name))


def _says_related(name: str) -> bool:
    folded = name.lower().replace("_", "-")
    return any(pair in folded for pair in _PAIRS)
