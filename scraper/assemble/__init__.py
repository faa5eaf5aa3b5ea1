"""Findings → one event: judgement across fields (`resolve`), accounts of several reports put together (`merge`)."""
