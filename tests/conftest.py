"""What holds for every test."""

import logging
from collections.abc import Iterator

import pytest
from hypothesis import settings

settings.register_profile("patient", parent=settings.get_profile(settings.get_current_profile_name()), deadline=None)
settings.load_profile("patient")
"""A busy machine is no fault: how long an example takes is never asserted."""


@pytest.fixture(autouse=True)
def logging_as_before() -> Iterator[None]:
    """A command configures logging for its whole process; the next test begins as if none had run."""
    root = logging.getLogger()
    level, handlers = root.level, list(root.handlers)
    yield
    root.setLevel(level)
    for handler in list(root.handlers):
        if handler not in handlers:
            root.removeHandler(handler)
