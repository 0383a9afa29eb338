"""Typed readers of the JSON of lede, version 1. Made from the types of the Go package by go run ./internal/schema: do not edit."""

from __future__ import annotations

import json
from typing import Dict, Iterator, List, Literal, TypedDict

BlockKind = Literal["headline", "subhead", "byline", "dateline", "timestamp", "paragraph", "caption", "credit", "media", "promo", "boilerplate", "correction"]
EventType = Literal["agree", "consult", "support", "cooperate", "aid", "concede", "retreat", "demand", "disapprove", "reject", "threaten", "protest", "sanction", "mobilize", "investigate", "coerce", "assault", "fight", "accident", "appointment", "award", "bankruptcy", "birth", "ceremony", "construction", "crime", "death", "disaster", "discovery", "divorce", "finance", "founding", "health", "injury", "launch", "law", "layoff", "merger", "price", "sentence", "sport", "trade", "travel", "trial", "vote", "wedding", "other"]
Factuality = Literal["actual", "possible", "denied"]
MentionKind = Literal["name", "nominal", "pronoun"]
Mode = Literal["speech", "writing", "thought"]
Pronouns = Literal["she", "he", "they"]
QuoteKind = Literal["direct", "indirect", "mixed"]
Role = Literal["agent", "patient", "recipient", "theme"]
TimeType = Literal["date", "time", "duration", "set"]


class _WarningRequired(TypedDict):
    span: Span
    text: str


class Warning(_WarningRequired, total=False):
    """A Warning tells of something in the text that looked broken and was left as it is."""

    pass


class _AnnotationRequired(TypedDict):
    type: str
    span: Span


class Annotation(_AnnotationRequired, total=False):
    """An Annotation is what a user's own extractor has to say about a stretch of text. Beside its span it may name an entity, an event or a quote that it is about; Doc.Merge and the methods that remove something keep these true."""

    stage: str
    entity: int
    event: int
    quote: int
    attrs: Dict[str, str]


class _ParticipantRequired(TypedDict):
    span: Span


class Participant(_ParticipantRequired, total=False):
    """A Participant takes part in an event."""

    role: Role
    entity: int


class _EventRequired(TypedDict):
    id: int
    span: Span
    trigger: Span
    type: EventType


class Event(_EventRequired, total=False):
    """An Event is something that happens: a meeting, a strike, a death, a sale."""

    factuality: Factuality
    participants: List[Participant]
    place: Participant
    when: When
    mentions: List[Span]
    confidence: float
    weight: float
    highlight: bool


class _QuoteRequired(TypedDict):
    id: int
    span: Span
    kind: QuoteKind
    text: str


class Quote(_QuoteRequired, total=False):
    """A Quote is something that somebody said, wrote or thought, with who it was and the words of the text that say so."""

    mode: Mode
    said: str
    parts: List[Span]
    speaker: int
    voice: str
    source: Span
    self: List[Span]
    cue: Span
    when: When
    confidence: float


class _EntityRequired(TypedDict):
    id: int
    name: str


class Entity(_EntityRequired, total=False):
    """An Entity is an organization or a place."""

    aliases: List[str]
    roles: List[str]
    refs: List[str]
    mentions: List[Mention]


class _MentionRequired(TypedDict):
    span: Span
    kind: MentionKind


class Mention(_MentionRequired, total=False):
    """A Mention is one place in the text that names an entity."""

    pass


class _PersonRequired(TypedDict):
    id: int
    name: str


class Person(_PersonRequired, total=False):
    """A Person is somebody the story tells of."""

    aliases: List[str]
    roles: List[str]
    pronouns: Pronouns
    unnamed: bool
    refs: List[str]
    mentions: List[Mention]


class _BlockRequired(TypedDict):
    span: Span
    kind: BlockKind


class Block(_BlockRequired, total=False):
    """A Block is a stretch of text of one kind, as a rule a paragraph or a line."""

    sentences: List[Span]


class _WhenRequired(TypedDict):
    pass


class When(_WhenRequired, total=False):
    """A When is a time expression, or a time without words of its own (then Span is zero). Span, Type and Value follow TIMEX3, the tag for time expressions of ISO-TimeML (ISO 24617-1), as annotated in the corpora of TempEval-3: determiners and modifiers are part of the expression (“the past two weeks”, “a year earlier”), prepositions are not, and a day and its time of day are one (“Tuesday at 3 p.m.”, “noon on Thursday”). Values are of these forms, X standing for a digit that nobody knows: date 2022-02-10 2022-02 2022 202 (the 2020s) 20 (the 21st century) 2022-W06 2022-W06-WE (its weekend) 2022-Q1 2022-H2 (second half) 2022-SP 2022-SU 2022-FA 2022-WI (the winter that begins in December 2022) 2018/2019 (a fiscal or school year of two) BC0264 (264 before Christ) XXXX-02-10 XXXX-WXX-4 (a Thursday) PAST_REF PRESENT_REF FUTURE_REF time 2022-02-10T14:05 2022-02-10T14:05-05:00 2022-02-10TMO (AF, EV, NI) duration P2Y6M P3W PT2H PXY (some years) set P1D (daily) XXXX-WXX-2 (every Tuesday) Of a date without a year, or a weekday, the value is that which fits the day of publication and the tense of the clause; without a day of publication it is as precise as the words are, or has the year in which the text elsewhere names the same day. In a history, which names many years of the past and is full of no news, it fits the year last told."""

    span: Span
    type: TimeType
    value: str


class _DatelineRequired(TypedDict):
    span: Span


class Dateline(_DatelineRequired, total=False):
    """A Dateline says where, and often by which agency, the story was filed: “MOSCOW (Reuters) —”."""

    place: int
    agency: str


class _SpanRequired(TypedDict):
    start: int
    end: int


class Span(_SpanRequired, total=False):
    """A Span is a half-open range of byte offsets, Start included and End not, into the text that was parsed (Article.Text). The zero Span means that there is none."""

    pass


class _BylineRequired(TypedDict):
    pass


class Byline(_BylineRequired, total=False):
    """A Byline names one author of the article."""

    span: Span
    name: str
    outlet: str
    role: str


class _ArticleRequired(TypedDict):
    text: str


class Article(_ArticleRequired, total=False):
    """An Article is the model of one news article. Parse makes it; the zero value is an article without text. Its fields are plain data: they may be read by several goroutines at once, and changed by one."""

    version: str
    id: str
    url: str
    outlet: str
    language: str
    headline: str
    bylines: List[Byline]
    dateline: Dateline
    published: When
    blocks: List[Block]
    people: List[Person]
    organizations: List[Entity]
    places: List[Entity]
    quotes: List[Quote]
    events: List[Event]
    times: List[When]
    annotations: List[Annotation]
    warnings: List[Warning]
    offsets: Literal["bytes", "utf16", "runes"]


def read(lines) -> Iterator[Article]:
    """The articles of lede -jsonl, line by line; lines with an error are left out."""
    for line in lines:
        record = json.loads(line)
        article = record.get("article")
        if article is not None:
            yield article


def cut(article: Article, span: Span) -> str:
    """The words of a span, whatever its offsets count."""
    unit, text = article.get("offsets", "bytes"), article["text"]
    start, end = span["start"], span["end"]
    if unit == "runes":
        return text[start:end]
    if unit == "utf16":
        return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")
    return text.encode()[start:end].decode()
