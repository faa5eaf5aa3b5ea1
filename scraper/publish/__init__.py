"""Events → plain files under docs/: pages, dataset, status. MkDocs runs afterwards and knows nothing of events."""

from scraper.publish.publish import contents, publish
from scraper.publish.settings import Published, Settings, Visits

__all__ = ["Published", "Settings", "Visits", "contents", "publish"]
