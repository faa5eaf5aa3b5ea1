"""The YAML of the registry, node by node: nodes know their lines, and nothing is guessed from them.

Every reader here gives the value or raises ConfigError that names file and line.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources.abc import Traversable

import yaml

from scraper.errors import ConfigError

_STRING, _NULL = "tag:yaml.org,2002:str", "tag:yaml.org,2002:null"
_INTEGER, _TRUTH = "tag:yaml.org,2002:int", "tag:yaml.org,2002:bool"


def quoted(text: str) -> str:
    """A text as YAML in double quotes, which reads back as the same text, whatever stands in it."""
    return '"' + "".join(c if c.isprintable() and c not in '"\\' else f"\\U{ord(c):08x}" for c in text) + '"'


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads the nodes of one file."""

    file: Traversable

    def root(self) -> yaml.Node:
        """The file's one document."""
        try:
            root = yaml.compose(self.file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
        except yaml.MarkedYAMLError as error:
            line = error.problem_mark.line + 1 if error.problem_mark else 1
            raise ConfigError(f"{self.file.name}:{line}: {error.problem or 'not YAML'}") from error
        except (yaml.YAMLError, UnicodeDecodeError, OSError) as error:
            raise ConfigError(f"{self.file.name}:1: cannot be read: {' '.join(str(error).split())}") from error
        if root is None:
            raise ConfigError(f"{self.file.name}:1: empty; a file without sources is to be deleted")
        return root

    def where(self, node: yaml.Node) -> str:
        """File and line of a node."""
        return f"{self.file.name}:{node.start_mark.line + 1}"

    def error(self, node: yaml.Node, complaint: str) -> ConfigError:
        """The error of a complaint about a node."""
        return ConfigError(f"{self.where(node)}: {complaint}")

    def mapping(
        self, node: yaml.Node, required: Collection[str], optional: Collection[str] = ()
    ) -> Mapping[str, yaml.Node]:
        """A mapping with all the required keys, any of the optional ones, each once, and no other."""
        known = (*required, *optional)
        if not isinstance(node, yaml.MappingNode):
            raise self.error(node, f"expected a mapping with {', '.join(known)}")
        found: dict[str, yaml.Node] = {}
        for key, value in node.value:
            if key.value not in known:
                raise self.error(key, f"unknown key {key.value!r}; known are {', '.join(known)}")
            if key.value in found:
                raise self.error(key, f"{key.value} stands twice")
            found[key.value] = value
        missing = [key for key in required if key not in found]
        if missing:
            raise self.error(node, f"missing {', '.join(missing)}")
        return found

    def items(self, key: str, node: yaml.Node) -> Sequence[yaml.Node]:
        """The nodes of a list."""
        if not isinstance(node, yaml.SequenceNode):
            raise self.error(node, f"{key} must be a list")
        return list(node.value)

    def text_or_null(self, key: str, node: yaml.Node) -> str | None:
        """A string or null. What YAML would take for a number, a date or a truth value must be quoted."""
        if isinstance(node, yaml.ScalarNode) and node.tag == _NULL:
            return None
        if isinstance(node, yaml.ScalarNode) and node.tag == _STRING and node.value.strip():
            return str(node.value)
        raise self.error(node, f"{key} must be a text; quote it if it looks like a number")

    def text(self, key: str, node: yaml.Node) -> str:
        """A string."""
        text = self.text_or_null(key, node)
        if text is None:
            raise self.error(node, f"{key} must not be empty")
        return text

    def texts(self, key: str, node: yaml.Node) -> tuple[str, ...]:
        """A list of different strings."""
        found: list[str] = []
        for item in self.items(key, node):
            text = self.text(key, item)
            if text in found:
                raise self.error(item, f"{text} stands twice in {key}")
            found.append(text)
        return tuple(found)

    def count(self, key: str, node: yaml.Node) -> int:
        """A whole number from 0 up, in plain digits."""
        value = node.value if isinstance(node, yaml.ScalarNode) and node.tag == _INTEGER else ""
        if not (value.isascii() and value.isdigit()) or (value != "0" and value.startswith("0")):
            raise self.error(node, f"{key} must be a whole number")
        return int(value)

    def truth(self, key: str, node: yaml.Node) -> bool:
        """`true` or `false`, in these words."""
        if isinstance(node, yaml.ScalarNode) and node.tag == _TRUTH and node.value in ("true", "false"):
            return bool(node.value == "true")
        raise self.error(node, f"{key} must be true or false")
