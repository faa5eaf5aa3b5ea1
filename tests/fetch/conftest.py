"""Asynchronous tests run on asyncio, the only loop that Ikrar uses."""

import pytest


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"
