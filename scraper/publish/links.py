"""Addresses: which may become a link, and how a link opens an article at the quoted words."""

from urllib.parse import quote, urlencode, urlsplit

from scraper.models import Event, SourceRef
from scraper.vocabulary import is_sample_host

_WHOLE_QUOTE = 60
_EDGE_WORDS = 4


def _host(url: str | None) -> str | None:
    """The host of a plain http(s) address, None for anything else."""
    if not url or any(c.isspace() or ord(c) < 0x20 or c in '\\"<>`{}|^' for c in url):
        return None
    try:
        parts = urlsplit(url)
        if parts.scheme not in {"http", "https"} or "@" in parts.netloc:
            return None
        return parts.hostname
    except ValueError:
        return None


def safe_url(url: str | None) -> str | None:
    """The address if it is http(s) and well-formed, else None: `javascript:`, `data:` and the like never link."""
    return url if _host(url) else None


def is_sample_url(url: str | None) -> bool:
    """Whether an address lies under `contoh.invalid`, where nothing can be published."""
    return is_sample_host(_host(url))


def is_sample(event: Event) -> bool:
    """Whether any report of the event lies under `contoh.invalid`."""
    return any(is_sample_url(source.url) for source in event.sources)


def report_url(source: SourceRef) -> str | None:
    """The address under which a reader can open the report now, or None: none known, gone, a sample."""
    return None if source.link == "gone" or is_sample_url(source.url) else safe_url(source.url)


def form_url(repo_url: str | None, form: str, **fields: str) -> str | None:
    """The address of an issue form of the repository (`.github/ISSUE_TEMPLATE/<form>.yml`) with fields filled in.

    None where no repository is known. A host that knows no forms opens an empty report with the title.
    """
    repo = safe_url(repo_url)
    asked = urlencode({"template": f"{form}.yml", **fields}, quote_via=quote)
    return f"{repo.rstrip('/')}/issues/new?{asked}" if repo else None


def at_words(url: str, words: str) -> str:
    """The address with a text fragment for the quoted words; long or broken quotes by their first and last words."""
    tokens = words.split()
    if (len(words) <= _WHOLE_QUOTE and "\n" not in words) or len(tokens) < 2 * _EDGE_WORDS:
        target = _encode(" ".join(tokens))
    else:
        target = f"{_encode(' '.join(tokens[:_EDGE_WORDS]))},{_encode(' '.join(tokens[-_EDGE_WORDS:]))}"
    return f"{url}{'' if '#' in url else '#'}:~:text={target}"


def _encode(words: str) -> str:
    # A hyphen or comma would be read as the fragment's own syntax.
    return quote(words, safe="").replace("-", "%2D")
