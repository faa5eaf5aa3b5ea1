"""What the log says of those who ask: it must be able to convict."""

import asyncio
import socket
import threading

import pytest

from tests.world import Server, World, serving
from tests.world.conftest import DAY

pytestmark = pytest.mark.anyio


def raw(server: Server, host: str, target: str, **headers: str) -> bytes:
    """One request by hand, its whole answer."""
    lines = [f"GET {target} HTTP/1.1", f"Host: {host}", "Connection: close"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    with socket.create_connection(("127.0.0.1", server.port), timeout=10) as connection:
        connection.sendall("\r\n".join([*lines, "", ""]).encode())
        pieces = []
        while piece := connection.recv(65536):
            pieces.append(piece)
        return b"".join(pieces)


def test_every_request_is_written_down() -> None:
    """Host, address, condition, agent, status and the world's time, in order."""
    moment = [10.0]
    with serving(World(DAY), lambda: moment[0]) as server:
        whole = raw(server, "warta-teluk.contoh.invalid", "/?s=netral&feed=rss2", User_Agent="Uji/1")
        etag = next(line for line in whole.decode().split("\r\n") if line.lower().startswith("etag:"))
        moment[0] = 12.0
        raw(server, "warta-teluk.contoh.invalid", "/?s=netral&feed=rss2", If_None_Match=etag.partition(": ")[2])
        moment[0] = 13.0
        raw(server, "www.warta-teluk.contoh.invalid", "/robots.txt")
        first, second, third = server.log.entries()
    assert (first.at, first.host, first.target, first.conditional) == (
        10.0, "warta-teluk.contoh.invalid", "/?s=netral&feed=rss2", False,
    )  # fmt: skip
    assert (first.agent, first.status, first.together) == ("Uji/1", 200, 1)
    assert (second.at, second.conditional, second.status) == (12.0, True, 304)
    assert (third.path, third.site) == ("/robots.txt", "warta-teluk.contoh.invalid")
    assert server.log.pages() == [first, second]
    assert server.log.impolite(1.0) == []
    assert server.log.impolite(2.0) == ["warta-teluk.contoh.invalid: 1.000 s apart"]


async def test_two_at_once_are_seen() -> None:
    """At one site, `www.` or not; two sites side by side are no offence."""
    everybody = threading.Barrier(3)
    with serving(World(DAY), hold=lambda: everybody.wait(10)) as server:
        hosts = ["warta-teluk.contoh.invalid", "www.warta-teluk.contoh.invalid", "pena-minang.contoh.invalid"]
        await asyncio.gather(*(asyncio.to_thread(raw, server, host, "/robots.txt") for host in hosts))
        together = sorted((entry.site, entry.together) for entry in server.log.entries())
        assert together == [
            ("pena-minang.contoh.invalid", 1), ("warta-teluk.contoh.invalid", 1), ("warta-teluk.contoh.invalid", 2),
        ]  # fmt: skip
        assert any("2 at once" in line for line in server.log.impolite(0.0))
        server.log.clear()
        assert server.log.entries() == []


def test_two_worlds_stand_side_by_side() -> None:
    """Each has its own port, day and faults."""
    with serving(World(DAY)) as one, serving(World(DAY.replace(year=2019))) as other:
        assert one.port != other.port
        target = "/2024/09/23/pemkab-pesawaran-ikrar-netral-jelang-pilkada-2024/"
        answers = [raw(server, "warta-teluk.contoh.invalid", target).split(b"\r\n")[0] for server in (one, other)]
    assert answers == [b"HTTP/1.1 200 OK", b"HTTP/1.1 404 Not Found"]
