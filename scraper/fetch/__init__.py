"""Addresses → what they answer: `web` asks the live web politely, `replay` serves what was saved."""
