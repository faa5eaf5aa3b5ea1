"""Reading in a process of its own, which ends by itself when one page takes too long: whatever a page does to its
reader, the run loses that page and nothing else.

That process (`serve`) answers calls on standard input, each a length and a pickle, one after another. Its time is the
system's own alarm and its memory the system's own limit, so that not even a parser that never comes back to Python
outlives them. Measured on two cores: half a second to start, once a run, and 1 ms more for a page of 8 ms, while the
network is no longer held up by reading.
"""

import asyncio
import copyreg
import io
import os
import pickle
import resource
import signal
import struct
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Callable
from contextlib import suppress
from types import MappingProxyType
from typing import Any, Final, TypeVar

from scraper.errors import ReaderDiedError, ScraperError, TooSlowError
from scraper.lexicon import load_lexicon
from scraper.models import Article, Page, Reading
from scraper.pipeline import read_article
from scraper.read.further import further
from scraper.read.page import read_page

SECONDS: Final = 5.0
"""The most that one call may take."""

MEMORY: Final = 250_000_000
"""The most that the process may hold of its own, in bytes: five times what reading real pages takes."""

_PATIENCE = 0.5
"""Seconds in which a process that nobody needs any more may end by itself."""
_PROGRAM = f"from {__name__} import serve; serve({{}})"
_HEAD = struct.Struct("!Q")

T = TypeVar("T")


def looked(page: Page) -> tuple[Article, tuple[str, ...]]:
    """The article of a page, and where the rest of it is. Raises ReadError."""
    article = read_page(page)
    return article, () if article.read == "full" else further(page)


def judged(article: Article) -> Reading:
    """The facts of an article."""
    return read_article(article, load_lexicon())


class Reader:
    """Calls functions of modules in the reading process, one at a time; starts it when it is needed, and anew after it
    died. An async context manager."""

    def __init__(self, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._process: Process | None = None
        self._turn = asyncio.Lock()

    async def __aenter__(self) -> "Reader":
        return self

    async def __aexit__(self, *error: object) -> None:
        await self._end()

    async def __call__(self, function: Callable[..., T], *args: object) -> T:
        """What the function gives. Raises what it raises, TooSlowError, ReaderDiedError."""
        async with self._turn:
            try:
                result, error = pickle.loads(await self._answer(_packed((function, args))))  # noqa: S301  our own child
            except (asyncio.IncompleteReadError, ConnectionError) as gone:
                raise await self._death() from gone
            except BaseException:
                # Its answer, if it is still to come, is nobody's.
                await self._end()
                raise
        if error is not None:
            raise error
        return result  # type: ignore[no-any-return]

    async def _answer(self, call: bytes) -> bytes:
        process = self._process or await self._started()
        assert process.stdin is not None  # noqa: S101  by PIPE
        process.stdin.write(call)
        await process.stdin.drain()
        return await _received(process)

    async def _started(self) -> Process:
        """A new process, once it is ready: what it loads takes no page's time. Raises ScraperError."""
        process = self._process = await asyncio.create_subprocess_exec(
            sys.executable, "-c", _PROGRAM.format(self._seconds),
            stdin=PIPE, stdout=PIPE, stderr=DEVNULL, start_new_session=True,
        )  # fmt: skip
        try:
            await _received(process)
        except asyncio.IncompleteReadError as error:
            raise ScraperError(f"proses pembaca tidak dapat dijalankan (kode {await self._end()})") from error
        return process

    async def _death(self) -> TooSlowError | ReaderDiedError:
        code = await self._end()
        if code == -signal.SIGALRM:
            return TooSlowError(f"tidak selesai dibaca dalam {self._seconds:g} detik")
        return ReaderDiedError(f"pembacanya berhenti mendadak (kode {code})")

    async def _end(self) -> int | None:
        """Wait for the process to end where there is one, and see to it that it does; its exit code."""
        process, self._process = self._process, None
        if process is None:
            return None
        assert process.stdin is not None  # noqa: S101
        process.stdin.close()
        try:
            await asyncio.wait_for(process.communicate(), _PATIENCE)
        except TimeoutError:
            # By its number: asking asyncio to kill takes its exit code away from whoever waits for it.
            with suppress(ProcessLookupError):
                os.kill(process.pid, signal.SIGKILL)
            await process.communicate()
        return process.returncode


async def _received(process: Process) -> bytes:
    assert process.stdout is not None  # noqa: S101
    [size] = _HEAD.unpack(await process.stdout.readexactly(_HEAD.size))
    return await process.stdout.readexactly(size)


class _Pickler(pickle.Pickler):
    """Takes read-only mappings too, which pickle leaves out, and errors that are made of something else than their
    message, which it cannot make again."""

    dispatch_table = copyreg.dispatch_table | {MappingProxyType: lambda found: (_read_only, (dict(found),))}

    def reducer_override(self, found: Any) -> Any:
        """Errors come back as they are; all else as pickle does it."""
        return (_raised, (type(found), found.args, vars(found))) if isinstance(found, Exception) else NotImplemented


def _raised(kind: type[Exception], args: tuple[Any, ...], more: dict[str, Any]) -> Exception:
    error = kind.__new__(kind, *args)
    vars(error).update(more)
    return error


def _read_only(found: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    return MappingProxyType(found)


def _packed(what: object) -> bytes:
    out = io.BytesIO()
    out.write(bytes(_HEAD.size))
    _Pickler(out, pickle.HIGHEST_PROTOCOL).dump(what)
    out.seek(0)
    out.write(_HEAD.pack(out.getbuffer().nbytes - _HEAD.size))
    return out.getvalue()


def _done(call: bytes) -> bytes:
    """The answer to a call: (result, None) or (None, error)."""
    try:
        function, args = pickle.loads(call)  # noqa: S301  our own parent's
        return _packed((function(*args), None))
    except MemoryError:
        return _packed((None, ReaderDiedError(f"perlu lebih dari {MEMORY // 1_000_000} MB untuk dibaca")))
    except Exception as error:
        # Without its trace, which holds the page.
        return _packed((None, error.with_traceback(None)))


def serve(seconds: float) -> None:
    """Answer calls until there are no more. The process ends by SIGALRM where one takes longer than `seconds`."""
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
    calls, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    # Whatever prints does not print into an answer.
    os.dup2(2, 1)
    load_lexicon()
    answers.write(_packed(None))
    answers.flush()
    while len(head := calls.read(_HEAD.size)) == _HEAD.size:
        call = calls.read(_HEAD.unpack(head)[0])
        signal.setitimer(signal.ITIMER_REAL, seconds)
        answer: Any = _done(call)
        signal.setitimer(signal.ITIMER_REAL, 0)
        answers.write(answer)
        answers.flush()
