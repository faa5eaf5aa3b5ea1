"""One address an article, however many ways lead to it."""

import re
from urllib.parse import SplitResult, parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

from scraper.errors import ReadError

_TRACKING = re.compile(
    r"(?:utm_\w+|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|igshid|igsh|mc_[ce]id|_ga|_gl|share|replytocom)$", re.I
)
_AMP_PARAMETERS = frozenset({"amp", "noamp", "outputtype"})
_WHOLE = frozenset({"all", "semua"})
_PAGE_PARAMETERS = frozenset({"page", "showpage", "halaman", "hal"})
_AMP_TAIL = re.compile(r"/amp/?$", re.I)
# What only some platforms' articles know, by the parameter: its values, and what of an address shows the platform.
_OF_PLATFORMS = (
    ("m", frozenset({"0", "1"}), re.compile(r"^[^/]+/20\d\d/\d\d/[^/]+\.html$")),  # Blogger, for phones
    ("single", frozenset({"1"}), re.compile(r"^(?:[\w-]+\.)*detik\.com/")),  # detik, all pages at once
)
# First segment only, and with an address beneath: a rubric may be called anything, but not this.
_AMP_HEAD = re.compile(r"^/amp(?=/[^/]+/[^/]+)", re.I)
_PAGE_TAIL = re.compile(r"(?<=[\w.-])/(?:(?:page|halaman)/)?(\d{1,2}|all)/?$", re.I)
# Only what follows an article's own slug is a page number: /2024/10/2 is a day, /tag/netral/2 a list. A slug has four
# words, or stands behind the number of its article.
_SLUG = re.compile(r"(?:[^/-]+-){3,}[^/]+$|(?:[^/.]+\.){4,}[^/]*$|/\d{5,}/[^/]*[^\W\d][^/]*$")
_POST = re.compile(r"(?:^|&)p=\d+(?:&|$)")
# Copies of a page under a host of another: its archived snapshots, and what AMP caches and searches show of it.
_COPY = re.compile(
    r"https?://(?:web\.archive\.org/web/\d{4,14}(?:[a-z]{2}_)?/(?P<whole>https?:/.*)"
    r"|(?:[\w-]+\.cdn\.ampproject\.org/[cv]|cdn\.ampproject\.org/[cv]|(?:www\.)?google\.[\w.]{2,6}/amp)/(?P<secure>s/)?"
    r"(?P<rest>[\w-]+\.[\w.-]+/.*))$",
    re.I,
)
_AMP_HOSTS = ((re.compile(r"^amp\.(kompas\.com)/(\w+)/(?=read/)"), r"\2.\1/"),)
"""Hosts whose AMP pages stand elsewhere than at `/amp` of the article's own address: (host and path, what is meant)."""
_LISTING = re.compile(
    r"^/(?:tags?|topik|topics?|kategori|category|label|indeks?|index|search|cari|author|penulis|rubrik|arsip|feed|rss)(?:/|$)",
    re.I,
)
_LONGEST = 2083
_BLANK = re.compile(r"\s")
_SECOND_LEVEL = frozenset({"co", "go", "or", "ac", "sch", "web", "net", "mil", "desa", "my", "biz", "com", "org"})
_SHARED_HOSTS = frozenset({"blogspot.com", "wordpress.com", "github.io", "medium.com", "kompasiana.com"})


def canonical_url(url: str) -> str:
    """The address without what changes from reader to reader: tracking, AMP, `?page=all`, page numbers, `m.`.

    Everything else stays, order included: `?p=93002` and `?berita=1` are the article. Only what is safe to open
    is rewritten, so an `amp.` host that is not known stays as it is (such pages name their canonical address
    themselves). Of a snapshot in an archive or an AMP cache it is the address of what is shown.

    Raises ReadError for anything that is not an http(s) address.
    """
    return _taken_apart(url)[0]


def page_number(url: str) -> int:
    """Which page of its article an address shows, counted from 1; 0 where it shows all of them in one.

    Raises ReadError for anything that is not an http(s) address.
    """
    return _taken_apart(url)[1]


def _taken_apart(url: str) -> tuple[str, int]:
    """The canonical address, and the number of the page that was taken off it."""
    parts = _split(_original(url))
    path = _AMP_HEAD.sub("", parts.path) or "/"
    path = _AMP_TAIL.sub(lambda found: "/" if found[0].endswith("/") else "", path) or "/"
    listing, number = _is_list(parts), 1
    numbered = _PAGE_TAIL.search(path)
    if numbered and _SLUG.search(path[: numbered.start()]) and not listing:
        number = _number(numbered[1])
        path = path[: numbered.start()] + ("/" if path.endswith("/") else "")
    in_article = bool(_SLUG.search(path.rstrip("/")) or _POST.search(parts.query)) and not listing
    host, pairs = _host(parts), parse_qsl(parts.query, keep_blank_values=True)
    kept = [pair for pair in pairs if not (_is_variant(pair, in_article) or _is_platforms(pair, host + path))]
    for name, value in pairs:
        if name.lower() in _PAGE_PARAMETERS and (name, value) not in kept:
            number = _number(value)
    query = parts.query if len(kept) == len(pairs) else urlencode(kept)
    return urlunsplit((parts.scheme, host, path, query, "")), number


def _number(page: str) -> int:
    return 0 if page.lower() in _WHOLE else int(page)


def _original(url: str) -> str:
    """What a copy shows, and where a known AMP host has it."""
    copy = _COPY.match(url.strip())
    if copy and copy["whole"]:
        url = re.sub(r"^(https?):/+", r"\1://", copy["whole"])
    elif copy:
        url = f"{'https' if copy['secure'] else 'http'}://{copy['rest']}"
    scheme, mark, rest = url.strip().partition("://")
    for pattern, meant in _AMP_HOSTS:
        rest = pattern.sub(meant, rest)
    return scheme + mark + rest


def same_site(one: str, other: str) -> bool:
    """Whether two addresses belong to one registrable domain: `m.contoh.co.id` and `www.contoh.co.id` do."""
    return _domain(_split(one).hostname or "") == _domain(_split(other).hostname or "")


def is_listing(url: str) -> bool:
    """Whether an address is a front page, a tag, a category, an index or a search: never an article."""
    return _is_list(_split(url))


def resolve(base: str | None, link: str) -> str | None:
    """An absolute http(s) address for a link found on a page, None where it is none."""
    try:
        url = urljoin(base or "", link.strip())
        _split(url)
    except (ReadError, ValueError):
        return None
    return url


def host_of(url: str) -> str:
    """The host without `www.`, as the name of an outlet that gives no other."""
    return (_split(url).hostname or "").removeprefix("www.")


def _is_list(parts: SplitResult) -> bool:
    return (parts.path in ("", "/") and not parts.query) or bool(_LISTING.match(parts.path))


def _split(url: str) -> SplitResult:
    try:
        parts = urlsplit(url.strip())
        valid = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        valid = False
    if not valid or len(url) > _LONGEST or _BLANK.search(url.strip()):
        raise ReadError(f"bukan alamat http(s): {url[:120]!r}")
    return parts


def _host(parts: SplitResult) -> str:
    host = parts.hostname or ""
    mobile = host.removeprefix("m.")
    if mobile.count(".") and mobile.split(".")[0] not in _SECOND_LEVEL:
        host = mobile
    default = {"http": 80, "https": 443}[parts.scheme]
    return host if parts.port in (None, default) else f"{host}:{parts.port}"


def _domain(host: str) -> str:
    """The registrable domain, for the suffixes that Indonesian outlets use."""
    labels = host.split(".")
    size = 3 if ".".join(labels[-2:]) in _SHARED_HOSTS or (len(labels) > 2 and labels[-2] in _SECOND_LEVEL) else 2
    return ".".join(labels[-size:])


def _is_variant(pair: tuple[str, str], in_article: bool) -> bool:
    name, value = pair[0].lower(), pair[1].lower()
    if _TRACKING.match(name) or name in _AMP_PARAMETERS:
        return True
    if name not in _PAGE_PARAMETERS:
        return False
    return value in _WHOLE or value == "1" or (in_article and bool(re.fullmatch("[0-9]{1,2}", value)))


def _is_platforms(pair: tuple[str, str], where: str) -> bool:
    """Whether a parameter makes a variant on the platform that host and path show."""
    return any(pair[0] == name and pair[1] in values and shape.match(where) for name, values, shape in _OF_PLATFORMS)
