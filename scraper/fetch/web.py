"""The live web as one polite client: guard, robots, pace, cache and limits around every address asked for."""

import logging
from dataclasses import dataclass, replace

from scraper.errors import (
    ConnectError,
    DeferredError,
    FetchError,
    OptOutError,
    RedirectError,
    RefusedAddressError,
    TooManyRedirectsError,
    TruncatedError,
)
from scraper.fetch.cache import PageCache
from scraper.fetch.exchange import PAGES, PERMANENT, Exchange, opened, response
from scraper.fetch.freshness import answers, conditions, is_fresh, may_keep, renewed
from scraper.fetch.guard import Address, checked
from scraper.fetch.network import Network
from scraper.fetch.optout import refuse_reserved
from scraper.fetch.pace import Pacer
from scraper.fetch.permission import Permissions
from scraper.fetch.policy import Clock, Policy
from scraper.fetch.recording import Recorder
from scraper.fetch.retry import AGAIN, RESTING, backoff, retry_after
from scraper.fetch.wire import Budget, Request, Wire
from scraper.models import Response
from scraper.read.decode import PAGE_LIMIT

_LOG = logging.getLogger(__name__)
_UNCHANGED = 304
_GONE = frozenset({404, 410})


@dataclass(frozen=True, slots=True)
class _Want:
    """What is asked for: how much of a body, whether to cut the rest, and whether the site is asked for leave."""

    limit: int
    cut: bool = False
    by_leave: bool = True


@dataclass(frozen=True, slots=True)
class _Answer:
    """An answer and its body without its coding; `unchanged` where the body was known before."""

    exchange: Exchange
    body: bytes
    unchanged: bool = False


class WebFetcher:
    """Brings what addresses answer, politely. An async context manager: one for a whole run.

    `clock` gives the time and the pauses, `cache` keeps answers between runs, and `recorder` writes every exchange
    down: a recording holds a whole run, so with one the cache is written but not asked. `network` replaces what
    connects, for tests.
    """

    def __init__(
        self,
        policy: Policy,
        clock: Clock,
        cache: PageCache | None = None,
        recorder: Recorder | None = None,
        network: Network | None = None,
    ) -> None:
        self._policy, self._clock = policy, clock
        self._cache, self._recorder = cache, recorder
        self._pacer = Pacer(policy.pace, clock)
        self._permissions = Permissions(self._without_leave, clock, self._pacer.widen)
        self._wire = Wire(policy, clock.now, network or Network())

    async def __aenter__(self) -> "WebFetcher":
        return self

    async def __aexit__(self, *error: object) -> None:
        if self._cache is not None:
            self._cache.prune(self._clock.now())

    async def get(self, url: str, *, limit: int = PAGE_LIMIT) -> Response:
        """What an address answers, redirects followed, its body decoded and at most `limit` bytes.

        Raises FetchError for everything that is no page: `errors.py` draws the kinds and their reasons.
        """
        return await self._follow(url, _Want(limit))

    def forget(self, url: str) -> None:
        """Drop what the cache keeps of an address: for whoever finds its page to be an error in disguise."""
        if self._cache is not None:
            self._cache.forget(checked(url, self._policy.reach).url)

    async def _without_leave(self, url: str, limit: int, cut: bool) -> bytes:
        return (await self._follow(url, _Want(limit, cut, by_leave=False))).body

    async def _follow(self, url: str, want: _Want) -> Response:
        limits = self._policy.limits
        here, budget = checked(url, self._policy.reach), Budget(limits.total, limits.waits)
        seen, permanent = {here.url}, True
        for _ in range(limits.redirects + 1):
            if want.by_leave:
                await self._permissions.check(here)
            answer = await self._known_or_asked(here, want, budget)
            if answer.exchange.location is None:
                found = response(url, answer.exchange, answer.body, answer.unchanged)
                return replace(found, moved=permanent and len(seen) > 1)
            permanent = permanent and answer.exchange.status in PERMANENT
            here = self._next(here, answer.exchange.location)
            if here.url in seen:
                raise TooManyRedirectsError(f"{url}: pengalihan berputar kembali ke {here.url}")
            seen.add(here.url)
        raise TooManyRedirectsError(f"{url}: lebih dari {limits.redirects} pengalihan")

    def _next(self, here: Address, location: str) -> Address:
        """Where a redirect leads, checked. Raises RedirectError."""
        try:
            there = checked(location, self._policy.reach)
        except RefusedAddressError as error:
            raise RedirectError(f"{here.url}: pengalihan ditolak: {error}") from error
        if (here.scheme, there.scheme) == ("https", "http"):
            if here.site not in self._policy.reach.plain_http:
                raise RedirectError(f"{here.url}: pengalihan ditolak: turun dari https ke http ({there.url})")
            _LOG.warning("%s turun ke http, seizin daftar sumber: %s", here.site, there.url)
        return there

    async def _known_or_asked(self, here: Address, want: _Want, budget: Budget) -> _Answer:
        """One address without redirects: from the cache where it is fresh, else from its host."""
        kept = self._kept(here)
        # A site's terms are asked for whenever a run needs them, so that none is used for longer than a day.
        if kept is not None and want.by_leave and is_fresh(kept, self._clock.now()):
            return self._settled(kept, want, unchanged=True)
        exchange = await self._tried(Request(here, conditions(kept) if kept else (), want.limit, want.cut), budget)
        if exchange.status == _UNCHANGED and kept is not None:
            return self._settled(renewed(kept, exchange), want, unchanged=True)
        return self._settled(exchange, want)

    def _kept(self, here: Address) -> Exchange | None:
        if self._cache is None or self._recorder is not None:
            return None
        kept = self._cache.get(here.url)
        return kept if kept is not None and answers(kept, self._wire.sent) else None

    def _settled(self, exchange: Exchange, want: _Want, unchanged: bool = False) -> _Answer:
        """Open an answer, hold it against what its site reserves, and keep and record what may be.

        Raises OptOutError, TooLargeError, TruncatedError, EncodingError.
        """
        body = b""
        if exchange.status in PAGES:
            try:
                body = opened(exchange, want.limit, want.cut)
                if want.by_leave:
                    refuse_reserved(exchange, body)
            except OptOutError:
                if self._cache is not None:
                    self._cache.forget(exchange.url)
                raise
        if self._recorder is not None:
            self._recorder.record(exchange)
        if self._cache is not None:
            if may_keep(exchange):
                self._cache.put(exchange)
            elif exchange.status in _GONE:
                self._cache.forget(exchange.url)
        return _Answer(exchange, body, unchanged)

    async def _tried(self, request: Request, budget: Budget) -> Exchange:
        """Ask, and ask again where that may help: at most `tries` times, resting in between as the host asks.

        Raises DeferredError, closing the site for this run, where it asks for more rest than there is.
        """
        limits, site = self._policy.limits, request.address.site
        for attempt in range(1, limits.tries + 1):
            outcome = await self._once(request, budget)
            if isinstance(outcome, Exchange) and outcome.status not in AGAIN:
                return outcome
            rest = self._rest(outcome, attempt, site)
            if attempt == limits.tries or rest > budget.rest:
                break
            budget.rest -= rest
            self._pacer.rest(site, rest)
        if isinstance(outcome, FetchError):
            raise outcome
        if outcome.status in RESTING:
            raise self._deferred(site, f"{request.address.url}: tetap dijawab {outcome.status}")
        return outcome

    async def _once(self, request: Request, budget: Budget) -> Exchange | ConnectError | TruncatedError:
        """One try in the site's turn: the answer, or a failure that may pass."""
        async with self._pacer.turn(request.address.site):
            try:
                return await self._wire.exchange(request, budget)
            except (ConnectError, TruncatedError) as error:
                return error

    def _rest(self, outcome: Exchange | FetchError, attempt: int, site: str) -> float:
        """Seconds to rest before the next try. Raises DeferredError."""
        if isinstance(outcome, FetchError):
            return backoff(attempt)
        asked = retry_after(outcome.one("retry-after"), outcome.at)
        if asked is not None and asked > self._policy.limits.wait:
            raise self._deferred(site, f"{outcome.url}: dijawab {outcome.status}, minta istirahat {asked:.0f} detik")
        return backoff(attempt) if asked is None else asked

    def _deferred(self, site: str, why: str) -> DeferredError:
        self._pacer.close(site, f"{why}; {site} ditunda ke putaran berikutnya")
        return DeferredError(f"{why}; {site} ditunda ke putaran berikutnya")
