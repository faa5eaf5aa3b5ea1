"""What can go wrong, drawn as a tree. Everything Ikrar raises on purpose is a ScraperError.

    ScraperError
    ├── FetchError                  an address gave no page; `reason` is one stable word for programs:
    │   ├── RefusedAddressError     refused_address     not http(s), a port or an address that is never opened
    │   ├── DnsError                dns                 no such host, or its name could not be looked up
    │   ├── ConnectError            connection          refused, reset or lost before an answer
    │   ├── TlsError                tls                 the certificate or the handshake does not hold
    │   ├── FetchTimeoutError       timeout             the time for one fetch is used up
    │   ├── TooLargeError           too_large           the body is larger than asked for, coded or decoded
    │   ├── TruncatedError          truncated           the body ended before it was whole
    │   ├── EncodingError           encoding            a content coding that was not asked for, or broken
    │   ├── RedirectError           redirect            to where we do not go, or without an end:
    │   │   └── TooManyRedirectsError                   a loop, or one redirect too many
    │   ├── StatusError             status_<code>       any final answer but a page; carries `status`
    │   ├── RobotsError             robots              robots.txt disallows the address
    │   ├── RobotsUnreachableError  robots_unreachable  robots.txt could not be had, so the host is left alone
    │   ├── OptOutError             opt_out             the site reserves mining (TDM) or storing (noarchive)
    │   ├── DeferredError           deferred            the host asked for rest: left alone until the next run
    │   ├── NotSavedError           not_saved           a replay that does not hold the address
    │   └── RecordingError          recording           a recording (WARC) that is damaged or cannot be written
    ├── ReadError                   a page or text was had but holds no article that can be read; `reason` likewise:
    │   │                           unreadable          what else there is
    │   ├── RefusedPageError        gone, paywall, …    a page of another kind (`read/refusal.py` holds the words)
    │   ├── TooSlowError            too_slow            reading it was not done in time
    │   └── ReaderDiedError         reader_died         reading it ended the reading process
    ├── ConfigError     the registry, the lexicon or a setting is wrong
    ├── StoreError      an event file cannot be read or written; carries path, line and a hint
    └── DataError       a data assertion fell: nothing may be published

`cli.py` turns each into one line on standard error and an exit code: 1 for all but DataError, which gives 3.
"""

from pathlib import Path


class ScraperError(Exception):
    """Base of all errors that Ikrar raises on purpose; the message is one line that says what and where."""


class FetchError(ScraperError):
    """An address gave no page; `reason` says why in one word that does not change between versions."""

    reason: str = "unavailable"


class RefusedAddressError(FetchError):
    """An address that is never opened: not http(s), a closed port, or one that is not on the public internet."""

    reason = "refused_address"


class DnsError(FetchError):
    """The host has no address, or its name could not be looked up."""

    reason = "dns"


class ConnectError(FetchError):
    """The connection was refused, reset, or lost before an answer."""

    reason = "connection"


class TlsError(FetchError):
    """The certificate or the handshake does not hold."""

    reason = "tls"


class FetchTimeoutError(FetchError):
    """The time allowed for one fetch is used up."""

    reason = "timeout"


class TooLargeError(FetchError):
    """The body is larger than was asked for, as sent or decoded."""

    reason = "too_large"


class TruncatedError(FetchError):
    """The body ended before it was whole."""

    reason = "truncated"


class EncodingError(FetchError):
    """A content coding that was not asked for, applied twice, or broken."""

    reason = "encoding"


class RedirectError(FetchError):
    """A redirect that is not followed: a loop, one too many, or to where we do not go."""

    reason = "redirect"


class TooManyRedirectsError(RedirectError):
    """A chain of redirects that does not end."""


class StatusError(FetchError):
    """The address answered, but with no page; `status` is the HTTP status and stands in `reason` too."""

    def __init__(self, message: str, status: int) -> None:
        super().__init__(message)
        self.status = status
        self.reason = f"status_{status}"


class RobotsError(FetchError):
    """robots.txt disallows the address."""

    reason = "robots"


class RobotsUnreachableError(FetchError):
    """robots.txt could not be had: the whole host counts as disallowed (RFC 9309 §2.3.1.4)."""

    reason = "robots_unreachable"


class OptOutError(FetchError):
    """The site reserves text and data mining (TDMRep), or asks that the page be not archived."""

    reason = "opt_out"


class DeferredError(FetchError):
    """The host asked for more rest than one run has: it is left alone until the next."""

    reason = "deferred"


class NotSavedError(FetchError):
    """A replay that does not hold the address."""

    reason = "not_saved"


class RecordingError(FetchError):
    """A recording (WARC) that is damaged, or cannot be read or written."""

    reason = "recording"


class ReadError(ScraperError):
    """A page or text holds no article that can be read; `reason` says why in one word, as a FetchError's does."""

    reason: str = "unreadable"


class TooSlowError(ReadError):
    """A page whose reading was not done in the time that one page may take."""

    reason = "too_slow"


class ReaderDiedError(ReadError):
    """A page whose reading ended the process that read it."""

    reason = "reader_died"


class ConfigError(ScraperError):
    """The registry, the lexicon or a setting is wrong."""


class StoreError(ScraperError):
    """An event file cannot be read or written.

    `path` and `line` (counted from 1, or None where no line is to blame) say where; `hint` says what to do.
    """

    def __init__(self, message: str, path: Path | None = None, line: int | None = None, hint: str = "") -> None:
        self.message, self.path, self.line, self.hint = message, path, line, hint
        super().__init__(str(self))

    def __str__(self) -> str:
        where = "" if self.path is None else f"{self.path}:{self.line}: " if self.line else f"{self.path}: "
        return f"{where}{self.message}" + (f" ({self.hint})" if self.hint else "")


class DataError(ScraperError):
    """A data assertion fell: what was gathered must not be published."""
