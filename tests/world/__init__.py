"""A small Indonesian news web of our own, on loopback: what crawls are tested on and a week of runs is rehearsed with.

    world = World(day=dt.date(2024, 9, 26))
    with serving(world) as server:
        …                               # a fetcher whose network is `network(server)`, see `client.py`
        world.day += dt.timedelta(days=1)

Every outlet, person and figure is invented; the regions are real. Nothing is copied from any site.
"""

from tests.world.expected import Expected, expected, over
from tests.world.faults import Fault
from tests.world.server import Server, serving
from tests.world.world import World

__all__ = ["Expected", "Fault", "Server", "World", "expected", "over", "serving"]
