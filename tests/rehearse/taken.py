"""The world of a scene, and an outlet in it that somebody broke into."""

import datetime as dt
from typing import Any

from scraper.lexicon.regions import region_rows
from tests.rehearse.scene import FLOOD, SLUG, Scene
from tests.world import Fault, World
from tests.world.faults import Stream
from tests.world.message import Answer, Request, as_json, compressed, page
from tests.world.tables import hosts


def world_of(scene: Scene) -> World:
    """The world as it is on the day of a scene."""
    world = World(scene.world) if scene.taken is None else Taken(scene.world, scene.taken)
    world.faults += [Fault(kind, host, path, settings=settings) for kind, host, path, settings in scene.faults]
    return world


class Taken(World):
    """The world with one outlet whose lists and articles somebody else writes: pledges that never were."""

    def __init__(self, day: dt.date, outlet: str) -> None:
        super().__init__(day)
        self._outlet = hosts()[outlet]
        self._regencies = [row["name"] for row in region_rows() if row["name"].startswith("Kabupaten ")][:FLOOD]

    def respond(self, request: Request) -> Answer | Stream:
        if request.host == self._outlet.domain:
            if request.path.startswith("/wp-json/wp/v2/posts"):
                return compressed(request, as_json([self._post(n) for n in range(FLOOD)]))
            if SLUG in request.path:
                return compressed(request, self._article(int(request.path.rstrip("/").rpartition("-")[2])))
        return super().respond(request)

    def _post(self, number: int) -> dict[str, Any]:
        link = f"{self._outlet.home}/{self.day:%Y/%m/%d}/{SLUG}-{number}/"
        return {"id": number, "date": f"{self.day}T08:00:00", "link": link, "title": {"rendered": self._title(number)}}

    def _title(self, number: int) -> str:
        return f"ASN Pemerintah {self._regencies[number]} Ikrar Netral"

    def _article(self, number: int) -> Answer:
        place = self._regencies[number]
        return page(
            f"<!DOCTYPE html><html lang='id'><head><title>{self._title(number)}</title>"
            f"<meta property='article:published_time' content='{self.day}T08:00:00+07:00'></head><body><article>"
            f"<h1>{self._title(number)}</h1><div class='entry-content'><p>Sebanyak {number + 100} ASN Pemerintah "
            f"{place} membacakan ikrar netralitas di halaman kantor bupati, {self.day:%d/%m/%Y}.</p>"
            "<p>Ikrar itu ditandatangani seluruh peserta, lalu diserahkan kepada bupati untuk disimpan.</p>"
            "<p>Seusai ikrar, peserta kembali ke meja masing-masing dan melayani warga seperti hari biasa.</p>"
            "</div></article></body></html>"
        )
