"""One address an article, however many ways lead to it."""

import re
from urllib.parse import SplitResult, parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

from scraper.errors import ReadError

_TRACKING = re.compile(
    r"(?:utm_\w+|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|igshid|igsh|mc_[ce]id|_ga|_gl|share|replytocom)$", re.I
)
_AMP_PARAMETERS = frozenset({"amp", "noamp", "outputtype"})
_WHOLE = frozenset({"all", "semua", "1"})
_PAGE_PARAMETERS = frozenset({"page", "showpage", "halaman"})
_AMP_TAIL = re.compile(r"/amp/?$", re.I)
# What only some platforms' articles know, by the parameter: its values, and what of an address shows the platform.
_OF_PLATFORMS = (
    ("m", frozenset({"0", "1"}), re.compile(r"^[^/]+/20\d\d/\d\d/[^/]+\.html$")),  # Blogger, for phones
    ("single", frozenset({"1"}), re.compile(r"^(?:[\w-]+\.)*detik\.com/")),  # detik, all pages at once
)
# First segment only, and with an address beneath: a rubric may be called anything, but not this.
_AMP_HEAD = re.compile(r"^/amp(?=/[^/]+/[^/]+)", re.I)
_PAGE_TAIL = re.compile(r"(?<=[\w-])/\d{1,2}/?$")
# Only what follows an article's own slug is a page number: /2024/10/2 is a day, /tag/netral/2 a list.
_SLUG = re.compile(r"(?:[^/-]+-){3,}[^/]+$")
_LISTING = re.compile(
    r"^/(?:tags?|topik|topics?|kategori|category|label|indeks?|index|search|cari|author|penulis|rubrik|arsip|feed|rss)(?:/|$)",
    re.I,
)
_LONGEST = 2083
_SECOND_LEVEL = frozenset({"co", "go", "or", "ac", "sch", "web", "net", "mil", "desa", "my", "biz", "com", "org"})
_SHARED_HOSTS = frozenset({"blogspot.com", "wordpress.com", "github.io", "medium.com", "kompasiana.com"})


def canonical_url(url: str) -> str:
    """The address without what changes from reader to reader: tracking, AMP, `?page=all`, page numbers, `m.`.

    Everything else stays, order included: `?p=93002` and `?berita=1` are the article. Only what is safe to open
    is rewritten, so an `amp.` host stays as it is (such pages name their canonical address themselves).

    Raises ReadError for anything that is not an http(s) address.
    """
    parts = _split(url)
    path = _AMP_HEAD.sub("", parts.path) or "/"
    path = _AMP_TAIL.sub(lambda found: "/" if found[0].endswith("/") else "", path) or "/"
    numbered = _PAGE_TAIL.search(path)
    if numbered and _SLUG.search(path[: numbered.start()]) and not is_listing(url):
        path = path[: numbered.start()] + ("/" if path.endswith("/") else "")
    in_article = bool(_SLUG.search(path.rstrip("/"))) and not is_listing(url)
    host, pairs = _host(parts), parse_qsl(parts.query, keep_blank_values=True)
    kept = [pair for pair in pairs if not (_is_variant(pair, in_article) or _is_platforms(pair, host + path))]
    query = parts.query if len(kept) == len(pairs) else urlencode(kept)
    return urlunsplit((parts.scheme, host, path, query, ""))


def same_site(one: str, other: str) -> bool:
    """Whether two addresses belong to one registrable domain: `m.contoh.co.id` and `www.contoh.co.id` do."""
    return _domain(_split(one).hostname or "") == _domain(_split(other).hostname or "")


def is_listing(url: str) -> bool:
    """Whether an address is a front page, a tag, a category, an index or a search: never an article."""
    parts = _split(url)
    return (parts.path in ("", "/") and not parts.query) or bool(_LISTING.match(parts.path))


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


def _split(url: str) -> SplitResult:
    try:
        parts = urlsplit(url.strip())
        valid = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        valid = False
    if not valid or len(url) > _LONGEST or any(char.isspace() for char in url.strip()):
        raise ReadError(f"bukan alamat http(s): {url[:120]!r}")
    return parts


def _host(parts: SplitResult) -> str:
    host = parts.hostname or ""
    mobile = host.removeprefix("m.")
    if mobile != host and _domain(mobile) == mobile and mobile.split(".")[0] not in _SECOND_LEVEL:
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
    return value in _WHOLE or (in_article and value.isdigit() and len(value) < 3)


def _is_platforms(pair: tuple[str, str], where: str) -> bool:
    """Whether a parameter makes a variant on the platform that host and path show."""
    return any(pair[0] == name and pair[1] in values and shape.match(where) for name, values, shape in _OF_PLATFORMS)
