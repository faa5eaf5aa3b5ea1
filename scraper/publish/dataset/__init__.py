"""Records → the files under /data/: ten tables in five forms, the records themselves, and what describes them.

schema, lists ← institutions, monitoring, history ← contents ← rows ← formats/ ← release ← about, limits
              ← package, linked_data, citation, codebook ← write ← bundle
"""

from scraper.publish.dataset.bundle import Bundle, write_release
from scraper.publish.dataset.contents import Contents, oldest_first, redirects
from scraper.publish.dataset.history import FOLDER, Change, History, Release, load_history, save_history
from scraper.publish.dataset.monitoring import Watch
from scraper.publish.dataset.release import check_kept
from scraper.publish.dataset.write import STARTS, SUMS, Dataset, start, write_dataset

__all__ = [
    "FOLDER",
    "STARTS",
    "SUMS",
    "Bundle",
    "Change",
    "Contents",
    "Dataset",
    "History",
    "Release",
    "Watch",
    "check_kept",
    "load_history",
    "oldest_first",
    "redirects",
    "save_history",
    "start",
    "write_dataset",
    "write_release",
]
