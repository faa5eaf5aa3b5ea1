"""Text broken into lines of one width, as mail, terminals and copies from PDF files have it → one paragraph a line.

Nothing marks such a break. But who breaks lines at a width fills each of them: a line ends inside its paragraph only
where the next word would not have found room.
"""

import re
from collections.abc import Sequence

WIDEST = 100
"""Characters of the longest line of a wrapped text; lines of 72 to 80 are usual."""
NARROWEST = 40
FEWEST = 6
"""Lines that a text needs before its width means anything."""
SHARE = 0.35
"""How many of a wrapped text's lines are filled. The last line of a paragraph is not, and paragraphs of two or three
lines are usual; in a list of short lines next to none is."""
_ENDS_SENTENCE = re.compile(r"[.!?][\"”’)]?$")
"""Where a filled line ends in a sentence its paragraph may end too: taken so, since a paragraph torn between two
sentences is still read, and two paragraphs in one are not."""


def unwrapped(lines: Sequence[str]) -> list[str]:
    """The lines with those of one paragraph joined, where the text is wrapped; else the lines as they are.

    An empty line ends a paragraph, filled or not.
    """
    told = [line for line in lines if line]
    width = max(map(len, told), default=0)
    if len(told) < FEWEST or not NARROWEST <= width <= WIDEST:
        return list(lines)
    filled = [_is_filled(line, after, width) for line, after in zip(lines, [*lines[1:], ""], strict=True)]
    if sum(filled) < SHARE * len(told):
        return list(lines)
    spaced = sum(not line for line in lines) > 1  # where empty lines end the paragraphs, sentences need not
    joined: list[str] = []
    goes_on = False
    for line, is_filled in zip(lines, filled, strict=True):
        if goes_on:
            joined[-1] = f"{joined[-1]} {line}"
        else:
            joined.append(line)
        goes_on = is_filled and (spaced or not _ENDS_SENTENCE.search(line))
    return joined


def _is_filled(line: str, after: str, width: int) -> bool:
    """Whether the first word of the line after it had no room in this one."""
    return bool(line and after) and len(line) + 1 + len(after.split(" ", 1)[0]) > width
