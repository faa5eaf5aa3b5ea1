"""`sources`: the registry of outlets and portals."""

import asyncio
import datetime as dt
import json
from collections.abc import AsyncIterator, Collection, Sequence
from contextlib import asynccontextmanager
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from urllib.parse import urlsplit

import typer

from scraper.cli.console import say
from scraper.cli.live import client, plain_hosts, refuse_unreachable
from scraper.cli.options import JsonOption, TodayOption, address, today

if TYPE_CHECKING:
    from scraper.models import Source
    from scraper.sources.check import Health
    from scraper.sources.discover.face import Ask
    from scraper.sources.probe import Probe

sources = typer.Typer(help="Daftar sumber berita.")

SAMPLES = Path("tests/sources/samples")
"""Where the first links of a new source wait for a person, from the repository's root."""
NATIONAL = "nasional"

RegionOption = Annotated[
    str, typer.Option("--region", metavar="KODE", help=f"Kode provinsinya, atau {NATIONAL}.", show_default=False)
]
DryRunOption = Annotated[bool, typer.Option("--dry-run", help="Tampilkan entrinya; jangan tulis apa pun.")]
IdsArgument = Annotated[list[str] | None, typer.Argument(metavar="[ID]…", help="Sumbernya; tanpa ini semuanya.")]
AddressArgument = Annotated[str, typer.Argument(metavar="URL", parser=address, help="Alamat situsnya.")]


@asynccontextmanager
async def live_ask(homes: Collection[str], plain_http: frozenset[str] = frozenset()) -> "AsyncIterator[Ask]":
    """The client for live requests to these homes, for one run. Raises ConfigError where none may be asked."""
    refuse_unreachable(homes)
    async with client(plain_http) as web:
        yield web.get


@sources.command("list", epilog="Contoh: `ikrar sources list --json`")
def list_sources(as_json: JsonOption = False) -> None:
    """Tampilkan semua sumber yang terdaftar."""
    from scraper.sources.registry import CONTRACT, load_registry

    registry = load_registry()
    if as_json:
        listed = [{key: getattr(source, key) for key in CONTRACT} for source in registry]
        say(json.dumps(listed, ensure_ascii=False, indent=2))
        return
    _table(
        ("id", "nama", "alamat", "wilayah", "jenis", "status"),
        [(one.id, one.name, one.home, one.region or NATIONAL, one.kind, one.status) for one in registry],
    )
    say(f"{len(registry)} sumber")


@sources.command("check", epilog="Contoh: `ikrar sources check antara langgam`")
def check_sources(ids: IdsArgument = None, as_json: JsonOption = False, now: TodayOption = None) -> None:
    """Tanyai sumber dan katakan jalan mana yang terjawab; kode keluar 1 bila ada yang tidak terjawab sama sekali."""
    chosen = _chosen(ids)
    results = asyncio.run(_check(chosen, today(now)))
    if as_json:
        say(json.dumps([_as_data(source, health) for source, health in results], ensure_ascii=False, indent=2))
    else:
        _table(
            ("id", "jenis", "jalan", "terdaftar", "hasil"),
            [
                (source.id, one.endpoint.kind, one.endpoint.pattern, str(one.outcome.listed), _verdict(one))
                for source, health in results
                for one in health
            ],
        )
    silent = sum(not any(one.works for one in health) for _, health in results)
    if not as_json:
        say(f"{len(results) - silent} dari {len(results)} sumber terjawab")
    if silent:
        raise typer.Exit(1)


@sources.command("add", epilog="Contoh: `ikrar sources add https://kabar.contoh.id --region 53`")
def add_source(
    url: AddressArgument, region: RegionOption, dry_run: DryRunOption = False, now: TodayOption = None
) -> None:
    """Kenali sebuah situs dan daftarkan.

    Entrinya masuk ke berkas provinsinya. Tautan pertamanya disimpan sebagai contoh yang ujinya gagal sampai
    seseorang membukanya.
    """
    from scraper.sources.entry import entry_of, file_of, register
    from scraper.sources.sample import sample_of
    from scraper.store.atomic import write_atomic

    folder = Path(str(resources.files("scraper.sources")))
    code = None if region == NATIONAL else region
    file_of(folder, code)
    _refuse_registered(url)
    day = today(now)
    found = asyncio.run(_probe(url, code, day))
    for sign in found.signs:
        say(f"Tanda: {sign}")
    for one in found.health:
        say(f"Jalan: {one.endpoint.kind} {one.endpoint.pattern}: {_verdict(one)}")
    say(entry_of(found.source).rstrip())
    if dry_run:
        say("Uji coba: tidak ada berkas yang ditulis.")
        return
    links = next((one.links for one in found.health if one.works and one.links), ())
    say(f"Ditulis ke {register(folder, found.source)}")
    sample = SAMPLES / f"{found.source.id}.yml"
    write_atomic(sample, sample_of(found.source, links, day).encode())
    say(f"Lihat {sample}: ujinya gagal sampai tautannya Anda buka.")


async def _check(chosen: "Sequence[Source]", day: dt.date) -> "list[tuple[Source, Sequence[Health]]]":
    from scraper.sources.check import check

    async with live_ask([one.home for one in chosen], plain_hosts(chosen)) as ask:
        return list(zip(chosen, await asyncio.gather(*(check(one, ask, day) for one in chosen)), strict=True))


async def _probe(url: str, region: str | None, day: dt.date) -> "Probe":
    from scraper.sources.probe import probe

    # A person named the address: its host may answer as it stands there.
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    plain = frozenset({host}) if url.startswith("http:") else frozenset[str]()
    async with live_ask([url], plain) as ask:
        return await probe(url, region, ask, day)


def _chosen(ids: Sequence[str] | None) -> "list[Source]":
    """The sources of these ids, or all that are asked in a run. Raises BadParameter for an id nobody knows."""
    from scraper.sources.registry import load_registry

    registry = {source.id: source for source in load_registry() if source.status not in ("sample", "retired")}
    if unknown := sorted(set(ids or ()) - set(registry)):
        raise typer.BadParameter(
            f"sumber {', '.join(unknown)} tidak terdaftar; lihat `ikrar sources list`", param_hint="ID"
        )
    return [registry[one] for one in ids] if ids else list(registry.values())


def _refuse_registered(url: str) -> None:
    """Raise BadParameter for an address whose host is registered."""
    from scraper.sources.owner import Owners, host_key
    from scraper.sources.registry import load_registry

    owner = Owners(load_registry()).of(url)
    if owner is not None and host_key(owner.home) == host_key(url):
        raise typer.BadParameter(f"{host_key(url)} sudah terdaftar sebagai {owner.id}", param_hint="URL")


def _verdict(one: "Health") -> str:
    told = [surprise.what for surprise in one.surprises] or ["baik"]
    return "; ".join([*told, *(trouble.why for trouble in one.outcome.troubles[:1])])


def _as_data(source: "Source", health: "Sequence[Health]") -> dict[str, object]:
    return {
        "id": source.id,
        "works": any(one.works for one in health),
        "endpoints": [
            {
                "kind": one.endpoint.kind,
                "pattern": one.endpoint.pattern,
                "works": one.works,
                "listed": one.outcome.listed,
                "asked": one.outcome.asked,
                "troubles": [{"url": trouble.url, "why": trouble.why} for trouble in one.outcome.troubles],
            }
            for one in health
        ],
    }


def _table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    Console(highlight=False).print(table)
