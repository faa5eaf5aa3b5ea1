"""Addresses → what they answer: `web` asks the live web, `replay` serves what was saved; `client` is the older face."""
