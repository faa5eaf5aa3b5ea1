"""What stands where in an event file, derived from the models, each place with the kind of its value.

Reader and writer both walk a `Shape`, so a field added to the models is read and written without a word here.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Final, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from scraper.models import Day, Digest, Event, PartialDate, ProvinceCode, RegencyCode, SourceRef, Tombstone
from scraper.store.scalars import ScalarKind

Loc = tuple[str | int, ...]
"""The way to a value from the top of the file: `("witnesses", 0, "name")`."""


MAX_DEPTH: Final = 8
"""How deep lists and mappings may nest; only the value of a disagreement could go further than the models."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """Text or a number, or null."""

    kind: ScalarKind


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of like things."""

    item: "Shape"


@dataclass(frozen=True, slots=True)
class Table:
    """A mapping whose keys are not known beforehand, as `evidence` and `machine`."""

    item: "Shape"


@dataclass(frozen=True, slots=True)
class Fields:
    """A mapping whose keys are a model's."""

    items: Mapping[str, "Shape"]


Shape = Scalar | Listing | Table | Fields

_DATES: Final = (PartialDate, Day)
_SHA256: Final = get_type_hints(SourceRef, include_extras=True)["sha256"]
# Written bare, each of these may read as a number: 73, 73.02, 91e5, 0123.
_CODES: Final = (ProvinceCode, RegencyCode, Digest, _SHA256)
_LINKS: Final = frozenset({"url", "archived"})


@cache
def shape_of(model: type[BaseModel]) -> Fields:
    """The shape of a model, key by key in its order."""
    hints = get_type_hints(model, include_extras=True)
    return Fields(
        {name: Scalar("link") if name in _LINKS else _shape(hints[name]) for name in model.model_fields},
    )


@cache
def record_shape() -> Fields:
    """Every key that may stand at the top of an event file: an event's and a tombstone's."""
    return Fields({**shape_of(Event).items, **shape_of(Tombstone).items})


def _shape(hint: Any) -> Shape:
    if hint is Any:
        return Scalar("free")
    if hint in _DATES:
        return Scalar("date")
    if hint in _CODES:
        return Scalar("code")
    origin, args = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        return _shape(next(arg for arg in args if arg is not NoneType))
    if origin is Annotated:
        return _shape(args[0])
    if origin is tuple:
        return Listing(_shape(args[0]))
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return Table(_shape(args[1]))
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        return shape_of(hint)
    return Scalar("whole" if hint is int else "text")
