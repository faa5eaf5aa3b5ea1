"""One event as a citation and as words to pass on."""

from markupsafe import Markup

from scraper.models import Event
from scraper.publish.entry import Entry
from scraper.publish.text import inert, visible
from scraper.publish.wording import day_name
from scraper.vocabulary import STATUS_LABELS

_LATEX = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "%": r"\%", "&": r"\&", "#": r"\#", "$": r"\$", "_": r"\_",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip


def citation(event: Event, address: str | None) -> str:
    """For a footnote. The day is that of the last change: a record that is corrected is another one."""
    said = f"Ikrar. “{event.title}”. Peristiwa {event.id}, diubah terakhir {day_name(event.last_changed)}."
    return f"{said} {address}" if address else said


def bibtex(event: Event, address: str | None) -> Markup:
    """For LaTeX and most managers of references, as lines of a page."""
    fields = {
        "author": "{Ikrar}",
        "title": "{" + _latex(event.title) + "}",
        "year": event.last_changed[:4],
        "note": f"Peristiwa {event.id}, diubah terakhir {day_name(event.last_changed)}. CC BY 4.0",
        **({"url": address} if address else {}),
    }
    lines = [f"{name} = {{{value}}}," for name, value in fields.items()]
    return _lines(f"@misc{{ikrar-{event.id},", *lines, "}")


def ris(event: Event, address: str | None) -> Markup:
    """For Zotero, Mendeley and EndNote, as lines of a page."""
    fields = [
        ("TY", "DATA"),
        ("AU", "Ikrar"),
        ("TI", event.title),
        ("PY", event.last_changed[:4]),
        ("DA", event.last_changed.replace("-", "/")),
        ("AN", event.id),
        *([("UR", address)] if address else []),
        ("ER", ""),
    ]
    # The two blanks belong to the format, and `inert` would make them one.
    return Markup("&#10;").join(Markup("{}&#32; {} {}").format(tag, inert("-"), inert(value)) for tag, value in fields)


def share_text(event: Event, entry: Entry, address: str | None) -> str:
    """What, when, how many, before whom, and where to read it: as one would tell it in a message."""
    name = visible(event.title) + ("" if event.status == "held" else f" ({STATUS_LABELS[event.status]})")
    facts = [entry.headcount, f"disaksikan {entry.witnesses}" if entry.witnesses else ""]
    told = ", ".join(fact for fact in facts if fact)
    when = f", {entry.date}" if event.date else ""
    return f"{name}{when}{': ' + told if told else ''}.{' ' + address if address else ''}"


def _latex(words: str) -> str:
    return "".join(_LATEX.get(character, character) for character in visible(words))


def _lines(*lines: str) -> Markup:
    return Markup("&#10;").join(inert(line) for line in lines)
