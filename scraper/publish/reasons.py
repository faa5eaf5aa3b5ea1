"""How an event's date was read, and why of several reports' values one is shown: in sentences."""

from collections.abc import Mapping
from types import MappingProxyType

from scraper.models import Event
from scraper.publish.wording import day_name
from scraper.vocabulary import DateBasis

_READ: Mapping[DateBasis, str] = MappingProxyType(
    {
        "stated": "Tanggalnya tertulis lengkap.",
        "year_inferred": "Tahunnya tidak tertulis; disimpulkan dari hari terbit{published}.",
        "weekday": "Hanya nama harinya yang tertulis; sisanya dihitung dari hari terbit{published}.",
        "relative": "Tertulis dengan kata seperti “kemarin”; dihitung dari hari terbit{published}.",
    }
)
_LESS = MappingProxyType({"month": "Hanya bulannya yang disebut.", "year": "Hanya tahunnya yang disebut."})
_FIRST = "laporan yang terbaca seluruhnya didahulukan, lalu yang terbit paling awal"
_RULES: Mapping[str, str] = MappingProxyType(
    {
        "status": "kabar pembatalan didahulukan, lalu kabar bahwa acaranya sudah berlangsung",
        "date": "yang disebut paling banyak laporan; bila sama banyak, yang tertulis paling lengkap dan tidak janggal",
        "headcount": "angka didahulukan dari kata; lalu yang disebut paling banyak laporan; lalu yang paling tepat",
        "institution": "nama yang disebut paling banyak laporan; bila sama banyak, yang paling lengkap",
        "place": _FIRST,
        "led_by": _FIRST,
        "organizer": _FIRST,
    }
)
"""The table of `assemble/merge`, in words for readers."""


def how_read(event: Event) -> tuple[str, ...]:
    """Sentences on the basis of a date; with the day of publication that it leans on, where that is known."""
    less = (_LESS[event.date_precision],) if event.date_precision in _LESS else ()
    if event.date_basis not in _READ or "date" in event.review.fields or (less and event.date_basis == "stated"):
        return less
    days = {source.key: source.published for source in event.sources}
    published = next((days.get(proof.source) for proof in event.evidence.get("date", ())), None)
    told = _READ[event.date_basis].format(published=f", {day_name(published)}" if published else "")
    return (*less, told)


def why_shown(event: Event, field: str) -> str:
    """Why the value of a field is shown although a report says otherwise; "" where there is no reason to give."""
    if field in event.review.fields:
        return "Ditetapkan pemeriksa sesudah membaca artikelnya."
    if event.review.state == "checked":
        return "Dipertahankan: pemeriksa sudah mencocokkannya dengan artikelnya."
    return f"Aturannya: {_RULES[field]}." if field in _RULES else ""
