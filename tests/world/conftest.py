"""What the tests of the world share: a day on which everything is out, and asyncio."""

import datetime as dt

import pytest

DAY = dt.date(2024, 9, 30)
"""The day after the last report of the world."""


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"
