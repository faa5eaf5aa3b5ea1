"""A page → an article: the one way in for fetched and saved HTML.

bytes ─decode→ text ─outline→ tree ─head→ title, outlet, promises
                                   ─content→ the element that holds the body ─body→ paragraphs ─compose→ Article
                                                                            (none? ─fallback→ paragraphs)
"""

from scraper.models import Article, Page
from scraper.read.address import canonical_url, is_listing, resolve, same_site
from scraper.read.body import Paragraph, paragraphs, text_length
from scraper.read.compose import compose
from scraper.read.content import BODY_MINIMUM, candidates, cut_furniture, is_teaser_list
from scraper.read.decode import decode
from scraper.read.fallback import claims_article, paragraphs_elsewhere
from scraper.read.further import shows_part
from scraper.read.head import Head, outlet_of, read_head, title_of
from scraper.read.outline import Outline, by_name, is_cut, outline, parse
from scraper.read.refusal import RefusedPageError, refuse_by_body, refuse_by_head, refuse_short
from scraper.read.stamps import published_of
from scraper.read.surroundings import byline_of, captions_before


def read_page(page: Page) -> Article:
    """Read a page as an article: headline first, then captions and body paragraphs in page order.

    `published` is the local civil date as printed (`stamps.published_of` says how it is chosen). `read` is
    `excerpt` where the page shows one of several pages of an article (`further` says where the others are).

    Raises ReadError, with one telling line, for what is no readable page: binary or oversized bytes, broken encoding;
    and RefusedPageError, whose `reason` is one word, for a page that holds no article: front pages and lists, soft
    404s, pay, consent and bot walls, sold domains, pages that ask not to be kept, and pages with fewer than
    BODY_MINIMUM characters of body.
    """
    html = decode(page.body, page.charset)
    soup = parse(html)
    named = by_name(soup)
    head = read_head(named)
    url = _address(page, head)
    refuse_by_head(head, page.url or url)
    part = shows_part(page.url or head.links.get("canonical"), named)
    tree = outline(soup, named)
    outlet = page.outlet or outlet_of(head, url)
    title = title_of(head, outlet)
    body, byline = _body(tree, title)
    if not body:
        body = _elsewhere(html, title, head, refuse_short(head, soup))
    refuse_by_body(body)
    published = published_of(head, url, byline, page.retrieved)
    headline: list[Paragraph] = [("headline", title)] if title else []
    return compose(
        [*headline, *body],
        url=url,
        outlet=outlet,
        title=title,
        published=published,
        retrieved=page.retrieved,
        read="excerpt" if part else "full",
    )


def _elsewhere(html: str, title: str | None, head: Head, refusal: RefusedPageError) -> list[Paragraph]:
    """What the fallback finds on a page that calls itself an article. Raises the refusal where that is no body."""
    if refusal.reason in ("empty", "too_short") and claims_article(head):
        found = paragraphs_elsewhere(html, title)
        if text_length(found) >= BODY_MINIMUM:
            return found
    raise refusal


def _address(page: Page, head: Head) -> str | None:
    """The canonical address: the page's own word for it where that is on the same site and an article's."""
    own = resolve(None, page.url)
    for said in (head.links.get("canonical"), head.meta.get("og:url")):
        url = resolve(own, said) if said else None
        if url and not is_listing(url) and (own is None or same_site(own, url)):
            return canonical_url(url)
    return canonical_url(own) if own else None


def _body(tree: Outline, title: str | None) -> tuple[list[Paragraph], list[str]]:
    """The paragraphs of the first candidate with enough text left once its furniture is cut, and its byline.

    Raises RefusedPageError for a list of articles.
    """
    for content, platform in candidates(tree):
        if is_cut(content):
            continue
        before = captions_before(content, platform, title, tree)
        byline = byline_of(content, title, tree)
        cut_furniture(content, platform, tree)
        if is_teaser_list(content):
            raise RefusedPageError("listing")
        found = paragraphs(content, platform, tree, title)
        if text_length(found) >= BODY_MINIMUM:
            return [*before, *found], byline
    return [], []
