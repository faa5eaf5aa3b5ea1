"""Addresses → pages. `client.Fetcher` is the face that the pipeline sees; `replay` serves saved pages."""
