"""`crawl`: live sources, or a saved run, → events."""

import asyncio
import datetime as dt
import json
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from scraper.cli.console import complain, say
from scraper.cli.gather import copied
from scraper.cli.live import CACHE, client, is_offline, plain_hosts, refuse_unreachable
from scraper.cli.options import (
    EVENTS,
    DryRunOption,
    EventsOption,
    JsonOption,
    MinutesOption,
    TodayOption,
    day,
    moment,
    refuse_unknown,
    whole,
)
from scraper.cli.progress import watching
from scraper.cli.replay import Narrowed, replayed
from scraper.cli.summary import print_run, summary
from scraper.errors import DataError

if TYPE_CHECKING:
    from scraper.crawl.face import Harvest, Watch
    from scraper.crawl.history import Track
    from scraper.models import Source

ReplayOption = Annotated[
    Path | None, typer.Option(metavar="DIR|WARC", help="Folder halaman tersimpan, atau rekaman; tanpa jaringan.")
]
RecordOption = Annotated[Path | None, typer.Option(metavar="WARC", help="Rekam semua jawaban ke berkas baru ini.")]
SourceOption = Annotated[
    list[str] | None, typer.Option("--source", metavar="ID", help="Sumber ini saja; boleh diulang.")
]
SinceOption = Annotated[dt.date | None, typer.Option(parser=day, metavar="TANGGAL", help="Yang terbit sejak hari itu.")]
LimitOption = Annotated[int | None, typer.Option(parser=whole, metavar="N", help="Paling banyak sekian halaman.")]


@dataclass(frozen=True, slots=True)
class Order:
    """What a live crawl was asked for."""

    sources: "Sequence[Source]"
    began: dt.datetime
    since: dt.date | None
    limit: int | None
    minutes: int | None
    record: Path | None
    dry_run: bool
    as_json: bool


def crawl(
    replay: ReplayOption = None,
    record: RecordOption = None,
    source: SourceOption = None,
    since: SinceOption = None,
    limit: LimitOption = None,
    minutes: MinutesOption = None,
    events: EventsOption = EVENTS,
    dry_run: DryRunOption = False,
    as_json: JsonOption = False,
    now: TodayOption = None,
) -> None:  # fmt: skip
    """Ambil berita menjadi berkas peristiwa.

    Yang sudah dikenal tidak diambil lagi; putaran yang terputus dilanjutkan oleh putaran berikutnya. Dengan
    IKRAR_OFFLINE=1 hanya komputer ini sendiri yang dihubungi. Kode keluar 3: terlalu banyak sumber tidak menjawab
    atau tidak mendaftar apa pun, dan events/ tetap seperti semula.
    """
    began = moment(now)
    if since is not None and since > began.date():
        raise typer.BadParameter(f"{since} belum tiba", param_hint="--since")
    if replay is not None:
        if record is not None or minutes is not None or as_json:
            raise typer.BadParameter(
                "hanya untuk perayapan langsung, bukan --replay", param_hint="--record/--minutes/--json"
            )
        replayed(replay, Narrowed(source, since, limit), events, dry_run, now)
        return
    if record is not None and dry_run:
        raise typer.BadParameter("--dry-run tidak menulis apa pun, juga rekaman", param_hint="--record")
    order = Order(chosen(source), began, since, limit, minutes, record, dry_run, as_json)
    refuse_unreachable([one.home for one in order.sources])
    if is_offline():
        complain("IKRAR_OFFLINE: hanya komputer ini sendiri yang dihubungi; sumber lain tercatat tidak terjawab")
    from scraper.crawl.lock import only_writer

    with ExitStack() as stack:
        if dry_run:
            events = copied(events, Path(stack.enter_context(tempfile.TemporaryDirectory())) / "events")
        stack.enter_context(only_writer(events))
        live(order, events)
    if dry_run and not as_json:
        say("Uji coba: tidak ada berkas yang ditulis.")


def live(order: Order, events: Path) -> None:
    """Ask the sources, hold what they gave against the data assertions, and write it. Raises DataError, StoreError."""
    from scraper.crawl import history, settle
    from scraper.crawl.health import fallen, in_season
    from scraper.lexicon import load_lexicon
    from scraper.sources.registry import load_registry

    today, tracks = order.began.date(), history.load(events)
    with watching(len(order.sources), order.as_json) as watch:
        harvests = asyncio.run(_collected(order, events, tracks, watch))
    if found := fallen(harvests, tracks):
        raise DataError(f"tidak ada yang ditulis: {'; '.join(found)}")
    report = settle.settle(events, harvests, today)
    settle.remember(events, harvests, tracks, order.began)
    season = in_season(today, load_lexicon().elections)
    settle.write_status(events, settle.status(load_registry(), history.load(events), season))
    if order.as_json:
        say(json.dumps(summary(harvests, report), ensure_ascii=False, indent=2))
    else:
        print_run(harvests, report)


async def _collected(
    order: Order, events: Path, tracks: "dict[str, Track]", watch: "Watch"
) -> "list[Harvest]":  # fmt: skip
    from scraper.crawl.apart import Reader
    from scraper.crawl.face import Allowance, Errand
    from scraper.crawl.rules import rules_version
    from scraper.crawl.run import collect

    cache = None if order.dry_run else CACHE
    async with client(plain_hosts(order.sources), cache, order.record) as web, Reader() as reader:
        deadline = None if order.minutes is None else asyncio.get_running_loop().time() + 60 * order.minutes
        today, allowance = order.began.date(), Allowance(order.limit)
        errand = Errand(today, rules_version(), reader, watch, order.since, allowance, deadline)
        return await collect(order.sources, web, errand, events, tracks)


def chosen(ids: Sequence[str] | None) -> "list[Source]":
    """The sources to ask: those named, else all but samples and retired ones.

    Raises BadParameter for an id that the registry does not know, or whose source cannot be asked.
    """
    from scraper.sources.registry import load_registry

    registry = {source.id: source for source in load_registry()}
    if ids is None:
        return [source for source in registry.values() if source.status not in ("sample", "retired")]
    refuse_unknown(ids, registry)
    if mute := sorted(one for one in ids if not registry[one].endpoints):
        raise typer.BadParameter(
            f"sumber {', '.join(mute)} hanya contoh dan tidak dapat ditanyai", param_hint="--source"
        )
    return [registry[one] for one in dict.fromkeys(ids)]
