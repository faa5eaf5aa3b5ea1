"""An article made ready for the rules: its sentences, quotations and regions, found once and shared by all fields."""

import re
from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Any

from scraper.extract.named_regions import regions_named
from scraper.extract.passage import Passage, Spans
from scraper.extract.prose import TOP, is_title, ranks
from scraper.extract.quotations import quoted
from scraper.extract.rules import Taken
from scraper.extract.sentences import split
from scraper.lexicon import Lexicon
from scraper.lexicon.regions import RegionMention, fold
from scraper.models import Article, Evidence, Finding, Part, words_of_address

_FIRST_PERSON = re.compile(r"\b(?:kami|kita|saya|aku)\b", re.I)
_MARK = re.compile(r"[“„”]")
_SAYING = r"\b<@saying>(?:nya)?\b"
_SAYING_AFTER = r"[,”“\"’']\s*<@saying>(?:nya)?\b"
_ASIDE = r",\s*(?:ia|dia|pihaknya|mereka)\s+<@reporting>\b"
"""*Pakta integritas, ia memastikan, sudah ditandatangani.*"""
_REPORTING = r"\b<@reporting>\b|\bmenurut\s+(?!rencana|rilis|siaran|keterangan|data|catatan)"


@dataclass(slots=True)
class Sentence:
    """A span of the article's text, [start, end), within one part."""

    start: int
    end: int
    text: str
    part: Part
    index: int
    """Its place in the article, counted from 0."""
    paragraph: int
    """The place of its part among the article's parts."""


class Document:
    """What the rules read: the text of one article with its structure, computed when first asked for."""

    def __init__(self, article: Article, lexicon: Lexicon) -> None:
        self.article = article
        self.lexicon = lexicon
        self.text = article.text
        self.whole = Passage(article.text, lexicon.prefilter.current())
        # Asked hundreds of times: without a call in between.
        self.has, self.tells, self.search = self.whole.has, self.whole.tells, self.whole.search

    @cached_property
    def folded(self) -> str:
        return self.whole.small or fold(self.text)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        found: list[Sentence] = []
        for number, part in enumerate(self.article.parts):
            for start, end in split(self.text, part.start, part.end):
                found.append(Sentence(start, end, self.text[start:end], part, len(found), number))
        return tuple(found)

    @cached_property
    def regions(self) -> tuple[RegionMention, ...]:
        return regions_named(self.text, self.folded, self.lexicon.regions)

    @cached_property
    def quotations(self) -> tuple[tuple[int, int], ...]:
        return tuple([span for span in quoted(self.text) if not self._is_stray(*span)])

    def _is_stray(self, start: int, end: int) -> bool:
        """Whether a quotation mark was never closed and nothing says that somebody speaks: a slip of the writer."""
        if self.text[end - 1] != "\n" or _FIRST_PERSON.search(self.text, start, end):
            return False
        if self.lexicon.compile(_SAYING).search(self.text, start, end):
            return False
        closing = _MARK.search(self.text, end)
        return closing is None or closing.group() not in "”" or self.text.count("\n", end, closing.start()) > 1

    @cached_property
    def _ranks(self) -> Sequence[int]:
        return ranks(self.text, self.sentences)

    @cached_property
    def _lead(self) -> Sequence[Sequence[Sentence]]:
        """The sentences of the first stretches of prose, stretch by stretch."""
        top = [sentence for sentence, rank in zip(self.sentences, self._ranks, strict=True) if rank < TOP]
        return [[*stretch] for _, stretch in groupby(top, self.rank)]

    def rank(self, sentence: Sentence) -> int:
        """How many stretches of prose stand before the sentence's own; TOP if more, and outside the body's prose."""
        return self._ranks[sentence.index]

    @cached_property
    def slug(self) -> str:
        """The words of the address's last part: most sites put the headline there."""
        return words_of_address(self.article.url or "")

    @cached_property
    def headline(self) -> str:
        """Headline, title and the address's words: what the article says of itself."""
        told = [s.text for s in self.sentences if s.part.kind == "headline"]
        return " . ".join(dict.fromkeys([*told, self.article.title or "", self.slug]))

    @cached_property
    def lead(self) -> str:
        """The first three stretches of the body's prose."""
        return " ".join(sentence.text for stretch in self._lead for sentence in stretch)

    @cached_property
    def _sentence_starts(self) -> tuple[int, ...]:
        return tuple(sentence.start for sentence in self.sentences)

    @cached_property
    def _region_starts(self) -> tuple[int, ...]:
        return tuple(mention.start for mention in self.regions)

    @cached_property
    def _region_ends(self) -> tuple[int, ...]:
        return tuple(mention.end for mention in self.regions)

    @cached_property
    def _speech(self) -> dict[int, bool]:
        return {}

    def sentence_at(self, position: int) -> Sentence:
        """The sentence that holds a position; the nearest earlier one for the blank between two."""
        at = bisect_right(self._sentence_starts, position)
        return self.sentences[at - 1 if at else 0]

    def in_quotation(self, start: int) -> bool:
        """Whether a position lies between quotation marks that hold speech."""
        at = bisect_right(self.quotations, (start, 0)) - 1
        return at >= 0 and start < self.quotations[at][1] and self._is_spoken(*self.quotations[at])

    def _is_spoken(self, start: int, end: int) -> bool:
        """Whether a quotation holds speech: it is long, and not a title in capitals."""
        return end - start > 60 and not is_title(self.text[start:end])

    def is_said(self, sentence: Sentence, position: int) -> bool:
        """Whether the words at a position of a sentence are what somebody says.

        A verb that introduces speech does not reach back: *Ikrar dibacakan, sedangkan Bawaslu menerangkan …*.
        """
        if not self.is_speech(sentence):
            return False
        reporting = self.has(self.lexicon.compile(_REPORTING), sentence)
        aside = self.has(self.lexicon.compile(_ASIDE), sentence)
        before = reporting is None or sentence.start + reporting.start() < position
        return before or aside is not None or self._is_closed(sentence)

    def is_speech(self, sentence: Sentence) -> bool:
        """Whether a sentence tells what somebody says: quoted, or introduced or closed by a verb of saying."""
        known = self._speech.get(sentence.index)
        if known is None:
            known = self._speech[sentence.index] = self._tells_speech(sentence)
        return known

    def _tells_speech(self, sentence: Sentence) -> bool:
        return self._is_closed(sentence) or bool(self.has(self.lexicon.compile(_REPORTING), sentence))

    def _is_closed(self, sentence: Sentence) -> bool:
        """Whether a sentence stands in a quotation, or a verb of saying closes it."""
        at = bisect_right(self.quotations, (sentence.start + 2, len(self.text))) - 1
        quoted = at >= 0 and self.quotations[at][1] > sentence.start + 20
        return quoted or bool(self.has(self.lexicon.compile(_SAYING_AFTER), sentence))

    def regions_in(self, start: int, end: int) -> Sequence[RegionMention]:
        """The regions named from `start` to before `end`."""
        return self.regions[bisect_left(self._region_starts, start) : bisect_left(self._region_starts, end)]

    def region_behind(self, at: int) -> RegionMention | None:
        """The first region named that ends behind a place; None where none does."""
        number = bisect_right(self._region_ends, at)
        return self.regions[number] if number < len(self.regions) else None

    def matches(
        self,
        pattern: str,
        flags: int = re.I.value,
        across: bool = False,
        within: Spans | None = None,
        taken: Taken | None = None,
    ) -> Sequence[re.Match[str]]:
        """All matches of a rule's pattern, part by part: what a rule reads does not run on into another paragraph.

        With `across` it may: a date is broken over two lines at times. `within` are the only parts to look at.
        No match begins in what is `taken`, where a pattern's places are known: half of what the later rules of a table
        find stands in what an earlier one has read.
        """
        spans = self.everything if across else self.paragraphs if within is None else within
        return self.whole.matches(self.lexicon.compile(pattern, flags), spans, taken)

    def parts_with(self, pattern: str) -> Spans:
        """The parts in which a rule's pattern matches."""
        parts = self.paragraphs
        found = sorted({bisect_right(parts.ends, match.start()) for match in self.matches(pattern)})
        return Spans([parts.begins[number] for number in found], [parts.ends[number] for number in found])

    @cached_property
    def paragraphs(self) -> Spans:
        """The article's parts as spans to look at, each for itself."""
        parts = self.article.parts
        return Spans([part.start for part in parts], [part.end for part in parts])

    @cached_property
    def everything(self) -> Spans:
        """The whole text as the one span to look at."""
        return Spans([0], [len(self.text)])

    def telling(self, pattern: re.Pattern[str]) -> Iterator[tuple[Sentence, re.Match[str]]]:
        """The sentences in which the pattern matches, in reading order, each with where in the text it does so first.

        The words of the match may stand in small letters.
        """
        places = self.whole.starts(pattern)
        reached = 0
        for place in self._sentence_starts if places is None else places:
            if place < reached:
                continue
            sentence = self.sentence_at(place)
            if sentence.end > reached and (match := self.tells(pattern, sentence)):
                yield sentence, match
            reached = sentence.end

    def any_has(self, pattern: re.Pattern[str], sentences: Iterable[Sentence]) -> bool:
        """Whether the pattern matches in any of the sentences."""
        return self.whole.may_have(pattern) and any(self.whole.has(pattern, sentence) for sentence in sentences)

    @cached_property
    def _headline(self) -> Passage:
        # No two blanks stand together, so that heads tell something.
        return Passage(self.headline.removesuffix(" "), self.lexicon.top_prefilter.current())

    def in_headline(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """The pattern's first match in the headline."""
        return self._headline.search(pattern, 0, len(self._headline.text))

    def in_lead(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """The pattern's first match in a stretch of the lead."""
        if not self.whole.may_have(pattern):
            return None
        for stretch in self._lead:
            if found := self.search(pattern, stretch[0].start, stretch[-1].end):
                return found
        return None

    def at_the_top(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """The pattern's first match in headline and lead."""
        return self.in_headline(pattern) or self.in_lead(pattern)

    def evidence(self, start: int, end: int) -> Evidence:
        """The words [start, end), without blanks at either side."""
        words = self.text[start:end]
        bare = words.strip()
        if bare != words:
            start += len(words) - len(words.lstrip()) if bare else len(words)
            end = start + len(bare)
        return Evidence(bare, start, end)

    def finding(self, value: Any, start: int, end: int, rule: str) -> Finding[Any]:
        return Finding(value, (self.evidence(start, end),), rule)


class _Documents:
    """The Documents of the few last articles, kept since every field asks for the same.

    They are told apart by identity: to compare articles costs more than a field does.
    """

    def __init__(self) -> None:
        self._last: deque[Document] = deque(maxlen=4)

    def __call__(self, article: Article, lexicon: Lexicon) -> Document:
        """The article's Document."""
        for known in self._last:
            if known.article is article and known.lexicon is lexicon:
                return known
        made = Document(article, lexicon)
        self._last.appendleft(made)
        return made

    def cache_clear(self) -> None:
        """Forget them, as before the first article."""
        self._last.clear()


document = _Documents()
