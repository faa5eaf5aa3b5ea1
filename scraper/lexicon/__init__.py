"""Words as data: regions, institutions, roles, titles, numbers. `load_lexicon` gives the whole, immutable."""

from scraper.lexicon.load import Lexicon, load_lexicon

__all__ = ["Lexicon", "load_lexicon"]
