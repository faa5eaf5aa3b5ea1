"""The body of an article → its paragraphs and captions, line by line."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from bs4 import Tag
from bs4.element import NavigableString

from scraper.read.compose import PartKind, normalise
from scraper.read.furniture import looks_like_caption
from scraper.read.noise import RELATED, is_noise, is_related_label
from scraper.read.outline import CELLS, Outline, classes, is_cut, is_inline, is_text
from scraper.read.platforms import Platform
from scraper.read.published import date_line

Paragraph = tuple[PartKind, str]

_RELATED_LEAD = re.compile(r"^\W*(?:baca|simak|lihat|tonton)\s*(?:juga|pula)?(?:\s+berita)?\s*[:：]?\W*$", re.I)
_ENDS_SENTENCE = re.compile(r"[.!?…:;][\"”’')\]]*$|[\"”]$")
_CREDIT_LINE = re.compile(
    r"^\W{0,2}(?:(?:keterangan|ket\.?|teks|caption) (?:foto|gambar)|foto|caption|dok(?:umentasi)?\.?)\s*[:/|]", re.I
)
_CREDIT_END = re.compile(r"(?:foto|dok(?:umentasi)?\.?|sumber foto)\s*[:/]\s*[^.:]{2,60}$", re.I)
_CAPTION_LIMIT = 300
_NOISE_LIMIT = 300
_DATELINE_ALONE = re.compile(r"^[A-Z][^.!?:]{2,60}\s*[-–—]{1,2}$")
# Initials of those who wrote it, and invitations to watch or follow that only web pages print.
_SIGNED = re.compile(r"^\W*\(\s*[\w.]{1,12}(?:\s*[/&,*-]\s*[\w.]{1,12}){0,4}\s*\)\W*$")
# … and their names or the agency's, at the very end: *DINI TEJA*, *ANTARA*.
_SIGNED_IN_CAPITALS = re.compile(r"^\W*[A-Z][A-Z'’]+(?:[ |/*-]+[A-Z][A-Z'’]*){0,3}\W*$")
_INVITED = re.compile(
    r"^\W*(?:yuk\W+)?(?:simak|tonton|saksikan)\b.{0,20}\bvideo\b|^ikuti perkembangan\b|^silakan baca\b|^filed under\b"
    r"|^redaktur\b.{0,30}:",
    re.I,
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_LINKED_SHARE = 0.9


@dataclass(slots=True)
class _Piece:
    """Text up to a line break: how many of its characters are links."""

    text: str = ""
    linked: int = 0

    @property
    def is_link(self) -> bool:
        return bool(self.text) and self.linked >= len(self.text) * _LINKED_SHARE

    def add(self, text: str, linked: bool) -> None:
        self.text += text
        self.linked += len(text.strip()) if linked else 0


@dataclass(slots=True)
class _Run:
    """The text of one block, cut at its `<br>`."""

    kind: PartKind
    heading: bool
    pieces: list[_Piece] = field(default_factory=lambda: [_Piece()])


def paragraphs(content: Tag, platform: Platform, page: Outline, title: str | None) -> list[Paragraph]:
    """Body and captions of a content element in page order, without noise, link lists and repeated headline."""
    _cut_related(content)
    found: list[tuple[PartKind, str, bool]] = []
    related = False
    for run in _runs(content, _caption_ids(content, platform), page):
        for kind, line in _lines(run):
            # Under *Jangan lewatkan!* stand links, however their titles end.
            related = is_related_label(line.text) or (related and line.is_link)
            if not related and not _is_cut(line) and not _repeats(line.text, title):
                found.append((kind, line.text, run.heading))
    while found and (found[-1][2] or _SIGNED_IN_CAPITALS.match(found[-1][1][:_NOISE_LIMIT])):
        found.pop()
    return list(_with_dateline((kind, line) for kind, line, _ in found))


def plain_paragraphs(lines: Iterable[str], title: str | None) -> list[Paragraph]:
    """The same of lines whose markup is gone: a related link's title is known by standing alone under its label."""
    found: list[Paragraph] = []
    related = False
    for raw in lines:
        line = " ".join(normalise(raw).split()).removeprefix("- ")
        related = is_related_label(line) or (related and not _ends_sentence(line))
        if line and not related and not _is_cut(_Piece(line)) and not _repeats(line, title):
            found.append(("caption" if _is_credited(line) else "body", line))
    return list(_with_dateline(found))


def _with_dateline(found: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """Put a dateline that stands in a block of its own (*Jakarta -*) before the paragraph that it belongs to."""
    dateline = ""
    for kind, line in found:
        if kind == "body" and _DATELINE_ALONE.match(line):
            dateline = f"{line} "
        elif kind == "body":
            yield kind, dateline + line
            dateline = ""
        else:
            yield kind, line


def is_caption(tag: Tag, platform: Platform) -> bool:
    """Whether an element holds a picture's caption, by its looks or by the platform's own name for it."""
    return looks_like_caption(tag) or any(f".{name}" in platform.captions for name in classes(tag))


def _caption_ids(content: Tag, platform: Platform) -> frozenset[int]:
    """The elements beneath `content` that are captions or stand in one, by `id()`."""
    found: set[int] = set()
    for tag in content.find_all(True):
        if id(tag.parent) in found or is_caption(tag, platform):
            found.add(id(tag))
    return frozenset(found)


def _cut_related(content: Tag) -> None:
    """Remove *Baca juga:* with the link that follows it, where it stands inside a paragraph."""
    for lead in content.find_all(string=_RELATED_LEAD):
        if is_cut(lead) or not is_text(lead) or not lead.strip(" \t\n\"'*>»-–:"):
            continue
        node: NavigableString | Tag = lead
        while node.parent is not None and node.parent is not content and is_inline(node.parent) and not _next(node):
            node = node.parent
        link = _next(node)
        if isinstance(link, Tag) and is_inline(link) and (link.name == "a" or link.find("a")):
            link.decompose()
            node.extract()


def _next(node: NavigableString | Tag) -> NavigableString | Tag | None:
    """The next sibling that shows something."""
    for sibling in node.next_siblings:
        if isinstance(sibling, Tag) or (is_text(sibling) and sibling.strip()):
            return sibling if isinstance(sibling, Tag | NavigableString) else None
    return None


def _runs(content: Tag, captions: frozenset[int], page: Outline) -> Iterator[_Run]:
    """The text block by block. A block that stands inside another cuts the outer one's text in two."""
    run, holder = _Run("body", False), content
    for node in content.descendants:
        if isinstance(node, Tag):
            if node.name == "br":
                run.pieces.append(_Piece())
            elif node.name in CELLS:
                run.pieces[-1].text += " "
            elif not is_inline(node):
                yield run
                run, holder = _Run("body", False), node
            continue
        parent = node.parent
        if parent is None or not is_text(node):
            continue
        block = content if parent is content else page.block[id(parent)]
        kind: PartKind = "caption" if id(parent) in captions or id(block) in captions else "body"
        if block is not holder or kind != run.kind:
            yield run
            run, holder = _Run(kind, False), block
        run.kind, run.heading = kind, block.name in _HEADINGS
        run.pieces[-1].add(re.sub(r"\s+", " ", node), id(parent) in page.linked)
    yield run


def _lines(run: _Run) -> Iterator[tuple[PartKind, _Piece]]:
    """The paragraphs of a block: two breaks always part them, one where a sentence or noise ends."""
    lines: list[list[_Piece]] = []
    open_line = False
    for piece in run.pieces:
        text = " ".join(normalise(piece.text).split())
        if not text:
            open_line = False
            continue
        if open_line and not _parted(lines[-1][-1].text, text):
            lines[-1].append(_Piece(text, piece.linked))
        else:
            lines.append([_Piece(text, piece.linked)])
        open_line = True
    for pieces in lines:
        line = _Piece(" ".join(piece.text for piece in pieces), sum(piece.linked for piece in pieces))
        yield ("caption" if _is_credited(line.text) else run.kind), line


def _parted(before: str, after: str) -> bool:
    return _ends_sentence(before) or _is_noise(before) or _is_noise(after) or is_related_label(before)


def _ends_sentence(text: str) -> bool:
    return bool(_ENDS_SENTENCE.search(text[-10:]))


def _is_noise(text: str) -> bool:
    """Noise lines are short; of a long one only a related link's first words can tell."""
    return is_noise(text) if len(text) <= _NOISE_LIMIT else bool(RELATED.match(text[:_NOISE_LIMIT]))


def _is_credited(text: str) -> bool:
    """Whether a line is a caption by its words: it begins or ends with whose photograph it is."""
    return bool(_CREDIT_LINE.match(text)) or (len(text) <= _CAPTION_LIMIT and bool(_CREDIT_END.search(text)))


def _is_cut(line: _Piece) -> bool:
    """Whether a line is noise, a bare date, or nothing but a link to another page."""
    if _is_noise(line.text) or (date_line(line.text) and not _DATELINE_ALONE.match(line.text)):
        return True
    if _SIGNED.match(line.text) or _INVITED.match(line.text):
        return True
    if not any(char.isalnum() for char in line.text):
        return True
    # A paragraph that ends as a sentence is kept: an advertisement's unclosed link may swallow the whole body.
    return line.is_link and not _ends_sentence(line.text)


def _repeats(line: str, title: str | None) -> bool:
    return title is not None and line.casefold() == title.casefold()


def text_length(found: Sequence[Paragraph]) -> int:
    """Characters of body, captions not counted."""
    return sum(len(line) for kind, line in found if kind == "body")
