"""The body of an article where our own rules find none: trafilatura's reading, cleaned like ours."""

from scraper.read.body import Paragraph, plain_paragraphs
from scraper.read.head import Head


def claims_article(head: Head) -> bool:
    """Whether a page calls itself an article: only then may another reader look for one."""
    return head.data.is_article or head.meta.get("og:type", "").strip().lower() == "article"


def paragraphs_elsewhere(html: str, title: str | None) -> list[Paragraph]:
    """The paragraphs that trafilatura finds, in places where we never look: scripts' data, hidden templates.

    Related links and other noise, which it leaves in, are cut. Empty where it finds nothing either.
    """
    # Only here, and only for such pages: importing it takes longer than reading a hundred of the others.
    from trafilatura import extract

    try:
        text = extract(html, include_comments=False, include_tables=False)
    except Exception:  # whatever another's code raises on hostile markup means that it found no article
        return []
    return plain_paragraphs((text or "").split("\n"), title)
