"""Every way a command can end, turned into an exit code and at most one line on standard error."""

import errno
import os
import re
import sys
from collections.abc import Callable, Mapping
from typing import Any

import typer

from scraper.cli.console import complain, one_line
from scraper.errors import DataError, ScraperError

_USAGE = (
    (r"Missing command\.", "sebutkan perintahnya"),
    (r"No such command '(.*?)'\..*", r"perintah \1 tidak dikenal"),
    (r"Option '(.*?)' requires an argument\.", r"opsi \1 memerlukan nilai"),
    (r"Got unexpected extra argument(?:s|\(s\))? \((.*)\)", r"argumen berlebih: \1"),
    (r"(?:Value error, )?(.*) is not one of (.*)\.", r"\1 bukan salah satu dari \2"),
)
"""What typer says of a command line, and how we say it."""

_REASONS: Mapping[int, str] = {
    errno.ENOENT: "tidak ada (periksa ejaan namanya)",
    errno.EISDIR: "adalah folder, bukan berkas (sebutkan berkas di dalamnya)",
    errno.ENOTDIR: "bukan folder",
    errno.EACCES: "tidak boleh dibuka atau ditulis (periksa hak aksesnya)",
    errno.EPERM: "tidak boleh diubah (periksa hak aksesnya)",
    errno.EROFS: "tidak dapat ditulis; sistem berkasnya hanya untuk dibaca",
    errno.ENOSPC: "tidak dapat ditulis; cakramnya penuh (kosongkan ruang, lalu ulangi)",
    errno.EEXIST: "sudah ada dan tidak dapat diganti",
    errno.ENAMETOOLONG: "namanya terlalu panjang",
}

OK, FAILURE, USAGE, DATA, INTERRUPTED = 0, 1, 2, 3, 130


def exit_code_of(command: Callable[[], object], *, verbose: bool) -> int:
    """Run a command and give its exit code, after saying on one line what went wrong, if anything did.

    Where `verbose` is set, an error that Ikrar did not foresee is raised as it is, with its traceback.
    """
    try:
        code = command()
        sys.stdout.flush()
    except ScraperError as error:
        complain(str(error))
        return DATA if isinstance(error, DataError) else FAILURE
    except typer.TyperException as error:
        complain(usage(error))
        return error.exit_code
    except BrokenPipeError:
        # The reader (`| head`) has what it wanted. Python flushes once more when it ends: let that go nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILURE
    except OSError as error:
        complain(system(error))
        return FAILURE
    except Exception as error:
        if verbose:
            raise
        complain(
            f"kesalahan yang tidak terduga: {type(error).__name__}: {one_line(str(error))[:200]} "
            "(ini kekeliruan Ikrar; ulangi dengan `ikrar --verbose …` dan laporkan jejaknya)"
        )
        return FAILURE
    if code == INTERRUPTED:
        complain("dihentikan; yang sudah tertulis tetap utuh")
    return code if isinstance(code, int) else OK


def system(error: OSError) -> str:
    """Say what the operating system refused, and where."""
    where = os.fsdecode(error.filename) if isinstance(error.filename, str | bytes) else "sistem berkas"
    return f"{where}: {reason(error)}"


def reason(error: OSError) -> str:
    """Say what the operating system refused and what to do about it."""
    return _REASONS.get(error.errno or 0) or error.strerror or str(error)


def usage(error: typer.TyperException) -> str:
    """Say what is wrong with the command line, in Indonesian, and which help to read."""
    details: Any = error
    context = getattr(details, "ctx", None)
    see = f" (lihat `{context.command_path} --help`)" if context is not None else ""
    match type(error).__name__:
        case "NoSuchOption":
            near = f"; mungkin {', '.join(sorted(details.possibilities))}" if details.possibilities else ""
            return f"opsi {details.option_name} tidak dikenal{near}{see}"
        case "MissingParameter":
            return f"{_parameter(details)} belum diberikan{see}"
        case "BadParameter":
            return f"{_parameter(details)}: {_translated(details.message)}{see}"
        case _:
            return f"{_translated(error.format_message())}{see}"


def _translated(message: str) -> str:
    """Give typer's sentence in Indonesian where the table knows it, else as it is."""
    for pattern, ours in _USAGE:
        if found := re.fullmatch(pattern, message, re.DOTALL):
            return found.expand(ours)
    return message


def _parameter(error: Any) -> str:
    """Name the option or argument that an error is about."""
    hint = error.param_hint or (error.param.get_error_hint() if error.param is not None else "nilai")
    return " / ".join(hint) if isinstance(hint, list | tuple) else str(hint).strip("'")
