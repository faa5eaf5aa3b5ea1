"""Content codings undone with a cap: a small body that would unpack to a huge one stops at the limit.

Only gzip and deflate are asked for, so nothing else is undone: brotli, zstd or a coding applied twice is an error.
"""

import io
import zlib

from scraper.errors import EncodingError, TooLargeError, TruncatedError

ACCEPTED = "gzip, deflate"
"""What the fetcher sends as Accept-Encoding."""

GZIP_MAGIC = b"\x1f\x8b"
_STEP = 1 << 16
_GZIP, _ZLIB, _RAW = 31, 15, -15


def decoded(body: bytes, coding: str, limit: int, where: str, cut: bool = False) -> bytes:
    """The body without its content coding, at most `limit` bytes of it.

    `coding` is the Content-Encoding header, "" for none; `where` names the address in errors; with `cut` what lies
    beyond the limit is dropped instead of refused. Raises EncodingError, TooLargeError, TruncatedError.
    """
    names = [name.strip().lower() for name in coding.split(",") if name.strip()]
    names = [name for name in names if name != "identity"]
    if len(names) > 1:
        raise EncodingError(f"{where}: isi disandikan berlapis ({coding}), tidak dibuka")
    if not names or not body:
        plain = body[:limit] if cut else body
        if len(plain) > limit:
            raise too_large(where, limit)
        return plain
    if names[0] in ("gzip", "x-gzip"):
        return _inflated(body, _GZIP, limit, where, cut)
    if names[0] == "deflate":
        return _inflated(body, _ZLIB if _is_zlib(body) else _RAW, limit, where, cut)
    raise EncodingError(f"{where}: sandi isi {names[0][:40]!r} tidak diminta, tidak dibuka")


def too_large(where: str, limit: int) -> TooLargeError:
    """The error for a body beyond its limit."""
    return TooLargeError(f"{where}: isinya melebihi batas {limit} bita")


def _inflated(body: bytes, window: int, limit: int, where: str, cut: bool) -> bytes:
    """Unpack in small steps, member after member; only what fits into the limit is ever in memory."""
    out, unpacker, fed = io.BytesIO(), zlib.decompressobj(window), memoryview(body)
    at, pending = 0, b""
    while True:
        if not pending:
            if at >= len(fed):
                break
            pending, at = bytes(fed[at : at + _STEP]), at + _STEP
        try:
            out.write(unpacker.decompress(pending, _STEP))
        except zlib.error as error:
            raise EncodingError(f"{where}: sandi isinya rusak ({error})") from error
        if out.tell() > limit:
            if cut:
                return out.getvalue()[:limit]
            raise too_large(where, limit)
        pending = unpacker.unconsumed_tail
        if unpacker.eof:
            pending = unpacker.unused_data
            if window != _GZIP or not (pending + bytes(fed[at : at + 2])).startswith(GZIP_MAGIC):
                # Whatever follows the last member is no content: padding, or a server's slip.
                return out.getvalue()
            unpacker = zlib.decompressobj(window)
    if cut:
        return out.getvalue()
    raise TruncatedError(f"{where}: isinya terpotong di tengah jalan")


def _is_zlib(body: bytes) -> bool:
    """Whether a deflate body bears zlib's header, as the standard says; some servers leave it out."""
    return len(body) >= 2 and body[0] & 0x0F == 8 and (body[0] << 8 | body[1]) % 31 == 0
