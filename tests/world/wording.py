"""Facts → sentences: how each report is told. The same facts always give the same words."""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tests.world.tables import Count, Event, Host, News, Person, Telling, stories, styles

DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
    "Desember",
)  # fmt: skip
ELECTIONS = {
    "pilkada-2018": "Pilkada 2018",
    "pemilu-2019": "Pemilu 2019",
    "pilkada-2020": "Pilkada 2020",
    "pemilu-2024": "Pemilu 2024",
    "pilkada-2024": "Pilkada 2024",
}
_QUALIFIED = {"exact": "Sebanyak {n}", "approx": "Sekitar {n}", "min": "Lebih dari {n}", "vague": "Ratusan"}


@dataclass(frozen=True, slots=True)
class Words:
    """A report's own words. `related` are headlines of other news that stand between its paragraphs."""

    headline: str
    caption: str
    paragraphs: tuple[str, ...]
    related: tuple[str, ...]
    comments: tuple[str, ...]
    tags: tuple[str, ...]


def draw(key: str, choices: Sequence[str], count: int) -> tuple[str, ...]:
    """So many of the choices, always the same for a key, in the order of the list."""
    ranked = sorted(choices, key=lambda choice: hashlib.sha256(f"{key} {choice}".encode()).digest())
    chosen = set(ranked[:count])
    return tuple(choice for choice in choices if choice in chosen)


def day_words(event: Event | News, form: str) -> str:
    """The day in words: panjang, kurung or tanpa_tahun (`styles.yml` shows them)."""
    day = event.date if isinstance(event, Event) else event.published
    weekday = DAYS[day.weekday()]
    if form == "panjang":
        return f"{weekday}, {day.day} {MONTHS[day.month - 1]} {day.year}"
    return f"{weekday} ({day.day}/{day.month}{f'/{day.year}' if form == 'kurung' else ''})"


def count_words(count: Count) -> str:
    """*Sebanyak 1.130 ASN*, *Ratusan ASN*."""
    number = f"{count.value:,}".replace(",", ".")
    return f"{_QUALIFIED[count.qualifier].format(n=number)} {count.unit}"


def told(event: Event, telling: Telling, host: Host, count: Count | None) -> Words:
    """The words of one report of a declaration; `count` is the headcount as it stands on the day."""
    style = styles()["styles"][telling.style]
    key = f"{event.id} {host.id}"
    slots = _slots(event, telling, host, count)
    closers = draw(key, styles()["closers"], 3)
    return Words(
        headline=style["headline"].format_map(slots),
        caption=_filled(style["caption"], slots) or "",
        paragraphs=tuple(filter(None, (_filled(text, slots) for text in (*style["body"], *closers)))),
        related=draw(key, styles()["related"], 3),
        comments=draw(key, styles()["comments"], 2),
        tags=("netralitas asn", slots["pemilu"].lower(), event.city.lower()),
    )


def _slots(event: Event, telling: Telling, host: Host, count: Count | None) -> Mapping[str, str]:
    style = styles()["styles"][telling.style]
    omitted = "n" in telling.omits or count is None
    crowd = "Jajaran pegawai" if event.kind not in ("pemkab", "pemkot") else "Aparatur sipil negara (ASN)"
    who = crowd if omitted or count is None else count_words(count)
    signed = [form for form in event.forms if form not in ("ikrar", "deklarasi")] or ["naskah ikrar"]
    return {
        "KOTA": event.city.upper(),
        "kota": event.city,
        "siapa": who,
        "siapa_kecil": who[0].lower() + who[1:] if omitted else f"{who.split(maxsplit=1)[1]}",
        "lembaga": event.who,
        "singkat": event.short,
        "tanggal": day_words(event, style["dates"]),
        "tempat": event.venue,
        "saksi": "" if "saksi" in telling.omits else people_words(event.witnesses),
        "jabatan": event.lead.role,
        "nama": event.lead.name,
        "pemilu": ELECTIONS[event.election],
        "bentuk": signed[0],
        "media": host.name,
    }


def people_words(people: Sequence[Person]) -> str:
    """*Ketua Bawaslu Siak X dan Ketua KPU Siak Y*, as reports shorten it; "" for nobody."""
    return " dan ".join(f"{one.role} {re.sub('Kabupaten |Provinsi ', '', one.org)} {one.name}" for one in people)


def _filled(text: str, slots: Mapping[str, str]) -> str | None:
    """The sentence with its holes filled, None where one of them has nothing to say."""
    if any(not value and f"{{{name}}}" in text for name, value in slots.items()):
        return None
    return text.format_map(slots)


def other(row: News, host: Host) -> Words:
    """The words of a report of something else."""
    story, key = stories()[row.story], f"{row.story} {row.region} {host.id}"
    slots = {
        "KOTA": row.city.upper(),
        "daerah": row.region,
        "pejabat": row.office,
        "nama": row.person,
        "tanggal": day_words(row, "kurung"),
        "media": host.name,
    }
    about = ("netralitas asn",) if story["kind"] in ("statement", "violation", "socialisation") else ("daerah",)
    return Words(
        headline=story["headline"].format_map(slots),
        caption=f"Ilustrasi. (Foto: {host.name})",
        paragraphs=tuple(text.format_map(slots) for text in story["body"]),
        related=draw(key, styles()["related"], 3),
        comments=draw(key, styles()["comments"], 1),
        tags=(*about, row.region.lower()),
    )
