"""Tests of reading pages, and what a person reads on some of them."""

from pathlib import Path

BODIES = Path(__file__).parent / "bodies.jsonl"
"""`url`, `caption`, `body` of each sample page, paragraph by paragraph, checked by eye against the page."""
PHRASES = Path(__file__).parent / "phrases.jsonl"
"""`file`, `has`, `lacks` of each real page beside the checkout: five words from its body, and from around it."""
