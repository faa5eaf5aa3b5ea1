"""`CITATION.cff` of the data, in the Citation File Format 1.2.0."""

import json

from scraper.publish.dataset.about import CREATOR, DESCRIPTION, KEYWORDS, LICENSE, TITLE, About


def citation(about: About) -> str:
    """How to cite this version; the day and the address only where they are known."""
    told: dict[str, object] = {
        "cff-version": "1.2.0",
        "message": "Bila Anda memakai data ini, mohon sebutkan seperti di bawah ini. / If you use these data, please "
        "cite them as below.",
        "type": "dataset",
        "title": TITLE,
        "abstract": DESCRIPTION,
        "authors": [{"name": CREATOR}],
        "version": about.version,
        "license": LICENSE["name"],
        "keywords": list(KEYWORDS),
    }
    if about.changed:
        told["date-released"] = about.changed
    if about.site:
        told["url"] = f"{about.site}data/"
    # JSON is YAML, and needs no thought about quoting.
    return "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in told.items())
