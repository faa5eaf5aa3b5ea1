"""Ikrar: from news articles to a checked, citable timeline of deklarasi netralitas ASN.

Start with `models.py` (what flows) and `pipeline.py` (how it flows).
"""
