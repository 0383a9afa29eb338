// Types of the JSON of lede, version 1. Made from the types of the Go package by go run ./internal/schema: do not edit.

/** A BlockKind says what a block of text is for. */
export type BlockKind = "headline" | "subhead" | "byline" | "dateline" | "timestamp" | "paragraph" | "caption" | "credit" | "media" | "promo" | "boilerplate" | "correction";

/** An EventType says what kind of thing an event is. Politics and conflict have the types of PLOVER, the Political Language Ontology for Verifiable Event Records. The rest of the news has types named after IPTC Media Topics and the event subtypes of ACE. */
export type EventType = "agree" | "consult" | "support" | "cooperate" | "aid" | "concede" | "retreat" | "demand" | "disapprove" | "reject" | "threaten" | "protest" | "sanction" | "mobilize" | "investigate" | "coerce" | "assault" | "fight" | "accident" | "appointment" | "award" | "bankruptcy" | "birth" | "ceremony" | "construction" | "crime" | "death" | "disaster" | "discovery" | "divorce" | "finance" | "founding" | "health" | "injury" | "launch" | "law" | "layoff" | "merger" | "price" | "sentence" | "sport" | "trade" | "travel" | "trial" | "vote" | "wedding" | "other";

/** A Factuality says whether an event happened, as the text tells it. */
export type Factuality = "actual" | "possible" | "denied";

/** A MentionKind says how a mention names its entity. */
export type MentionKind = "name" | "nominal" | "pronoun";

/** A Mode says whether the words of a quote were spoken, written or thought, after Semino and Short, Corpus Stylistics (2004). */
export type Mode = "speech" | "writing" | "thought";

/** Pronouns are those that the text has for a person. */
export type Pronouns = "she" | "he" | "they";

/** A QuoteKind says how the words of a quote are given. */
export type QuoteKind = "direct" | "indirect" | "mixed";

/** A Role says what part a participant has in an event. */
export type Role = "agent" | "patient" | "recipient" | "theme";

/** A TimeType says what kind of time an expression tells, as in TIMEX3. */
export type TimeType = "date" | "time" | "duration" | "set";

/** An Article is the model of one news article. Parse makes it; the zero value is an article without text. Its fields are plain data: they may be read by several goroutines at once, and changed by one. */
export interface Article {
  /** Text is the input, byte for byte. Every Span in the model points into it. */
  text: string;
  /** Version is FormatVersion in an article that a parser has made. */
  version?: string;
  /** ID, URL and Outlet are those of Given. */
  id?: string;
  url?: string;
  outlet?: string;
  /** Language is a BCP 47 tag: "en", or "und" when the text is not English. */
  language?: string;
  /** Headline is the title of the article, as given or as the text has it, "" if there is none. */
  headline?: string;
  /** Bylines name the authors, as given, without a span, or in the order of the text. Where no line says “By Jane Doe”, the author is taken from a line that signs the story off, such as “Jane Doe is a staff writer”. */
  bylines?: Byline[];
  /** Dateline says where the story was filed, nil if the text does not. */
  dateline?: Dateline;
  /** Published is the day (or time) of publication, zero if unknown: that of a stamp, or of a dateline with the year. Of 10/02/2022 the other dates of the text tell what comes first, or else its spelling. It has no Span when it is given. */
  published?: When;
  /** Blocks cover every byte of Text that is not white space, in order and without overlap. */
  blocks?: Block[];
  /** People are the persons of the story, in order of their first mention. */
  people?: Person[];
  /** Organizations are the companies, parties, ministries and teams of the story. */
  organizations?: Entity[];
  /** Places are the countries, towns and buildings of the story. */
  places?: Entity[];
  /** Quotes are what somebody said, wrote or thought, in order of their Span. */
  quotes?: Quote[];
  /** Events are what happened or may happen; the main event of the story comes first. */
  events?: Event[];
  /** Times are the time expressions of the story, in order of their Span. */
  times?: When[];
  /** Annotations are those of the user's own extractors. */
  annotations?: Annotation[];
  /** Warnings tell what looked broken in the text and was left as it is. */
  warnings?: Warning[];
  offsets?: "bytes" | "utf16" | "runes";
}

/** A Byline names one author of the article. */
export interface Byline {
  /** of the name; zero if it is given */
  span?: Span;
  /** "Jane Doe" */
  name?: string;
  /** "Associated Press", when the byline says it */
  outlet?: string;
  /** "Political Editor", when the byline says it */
  role?: string;
}

/** A Span is a half-open range of byte offsets, Start included and End not, into the text that was parsed (Article.Text). The zero Span means that there is none. */
export interface Span {
  start: number;
  end: number;
}

/** A Dateline says where, and often by which agency, the story was filed: “MOSCOW (Reuters) —”. */
export interface Dateline {
  span: Span;
  /** 0 if no place is named */
  place?: number;
  /** "Reuters" */
  agency?: string;
}

/** A When is a time expression, or a time without words of its own (then Span is zero). Span, Type and Value follow TIMEX3, the tag for time expressions of ISO-TimeML (ISO 24617-1), as annotated in the corpora of TempEval-3: determiners and modifiers are part of the expression (“the past two weeks”, “a year earlier”), prepositions are not, and a day and its time of day are one (“Tuesday at 3 p.m.”, “noon on Thursday”). Values are of these forms, X standing for a digit that nobody knows: date 2022-02-10 2022-02 2022 202 (the 2020s) 20 (the 21st century) 2022-W06 2022-W06-WE (its weekend) 2022-Q1 2022-H2 (second half) 2022-SP 2022-SU 2022-FA 2022-WI (the winter that begins in December 2022) 2018/2019 (a fiscal or school year of two) BC0264 (264 before Christ) XXXX-02-10 XXXX-WXX-4 (a Thursday) PAST_REF PRESENT_REF FUTURE_REF time 2022-02-10T14:05 2022-02-10T14:05-05:00 2022-02-10TMO (AF, EV, NI) duration P2Y6M P3W PT2H PXY (some years) set P1D (daily) XXXX-WXX-2 (every Tuesday) Of a date without a year, or a weekday, the value is that which fits the day of publication and the tense of the clause; without a day of publication it is as precise as the words are, or has the year in which the text elsewhere names the same day. In a history, which names many years of the past and is full of no news, it fits the year last told. */
export interface When {
  span?: Span;
  /** Type is DateWhen, TimeWhen, DurationWhen or SetWhen, as in TIMEX3. */
  type?: TimeType;
  /** Value is the TIMEX3 value: "2022-02-10", "PT2H", "2022-W06". */
  value?: string;
}

/** A Block is a stretch of text of one kind, as a rule a paragraph or a line. */
export interface Block {
  span: Span;
  kind: BlockKind;
  /** of story blocks only */
  sentences?: Span[];
}

/** A Person is somebody the story tells of. */
export interface Person {
  id: number;
  /** Name is the fullest form in the text, without titles: "Liz Truss". */
  name: string;
  /** Aliases are the other names in the text: "Truss". */
  aliases?: string[];
  /** Roles are given as written: "UK Foreign Secretary". */
  roles?: string[];
  /** Pronouns is She, He or They when the text says so, and "" otherwise. */
  pronouns?: Pronouns;
  /** Unnamed says that Name is a description: "a senior official". */
  unnamed?: boolean;
  /** Refs say who it is outside the text: what the user knows the name by (KnownName.Ref), or a linker of the user's has found. */
  refs?: string[];
  /** Mentions are in the order of the text. */
  mentions?: Mention[];
}

/** A Mention is one place in the text that names an entity. */
export interface Mention {
  span: Span;
  kind: MentionKind;
}

/** An Entity is an organization or a place. */
export interface Entity {
  id: number;
  /** Name is the fullest form in the text: "Globex Corp." */
  name: string;
  /** Aliases are the other names in the text: "Globex". */
  aliases?: string[];
  /** Roles are what the text calls it beside its name, as written: "maker of bicycles". */
  roles?: string[];
  /** Mentions are in the order of the text. Refs are as those of a Person. */
  refs?: string[];
  mentions?: Mention[];
}

/** A Quote is something that somebody said, wrote or thought, with who it was and the words of the text that say so. */
export interface Quote {
  /** ID names the quote within its article. */
  id: number;
  /** Span runs from the start of the first part to the end of the last. */
  span: Span;
  kind: QuoteKind;
  /** Mode is SpeechMode, WritingMode or ThoughtMode. */
  mode?: Mode;
  /** Text is the parts, joined by one space. */
  text: string;
  /** Said is the words as one would print them: in one line, with an ellipsis where the cue or something else stood between the parts. The parser sets it. */
  said?: string;
  /** Parts are the words said, without marks and cue: “It was …,” he said. “Who is …” is one quote of two parts. */
  parts?: Span[];
  /** Speaker is 0 when nobody can be named. */
  speaker?: number;
  /** Voice is the same for all quotes of one speaker of the article, named or not: the speaker’s name or, where nobody with a name is meant, the words that stand for the speaker, as they first stand in the article: “a senior official”. It is "" where the text tells nobody: a bare “who” or “the statement” is no name. Of two speakers with one name the second has “ (2)” behind it. The parser sets it. */
  voice?: string;
  /** Source is who says it, as written there: “he”, “a senior official”. */
  source?: Span;
  /** Self are the words between the marks by which the speaker means himself or herself, alone or with others: “I”, “my”, “we”. Nil without a speaker. They are not among the Mentions of the speaker; Article.MentionsOf joins both. */
  self?: Span[];
  /** Cue is what tells that something is said: “said”, “According to”. */
  cue?: Span;
  /** When is the time that the sentence gives to the cue: “said on Monday”. It is zero where there is none. */
  when?: When;
  /** Confidence of the attribution, from 0 to 1, calibrated: of quotes with 0.8, eight in ten are right. */
  confidence?: number;
}

/** An Event is something that happens: a meeting, a strike, a death, a sale. */
export interface Event {
  /** ID names the event within its article. */
  id: number;
  /** Span covers the trigger, and the participants, the place and the time as far as they stand in the same sentence. */
  span: Span;
  /** Trigger is the words that name the event: “met”, “invasion”, “called off”. */
  trigger: Span;
  /** Type is one of the documented types, OtherEvent where none of the others fits. As in PLOVER, a deed of politics that somebody only speaks of is a word: “will provide aid” is agree, “will boycott the vote” is threaten, “must return the ship” is demand; but what is refused, denied or allowed is what it is, and so is what nobody is told to do: “would be jailed”. */
  type: EventType;
  /** Factuality is Actual, Possible or Denied, as the text tells it. What is told in the words of somebody quoted is as actual as they say; who says so is in Article.Quotes. */
  factuality?: Factuality;
  participants?: Participant[];
  place?: Participant;
  when?: When;
  /** Mentions are the other places in the text that name the same event: “the meeting” after “met”. They have the same type, and nothing in their participants and time differs. */
  mentions?: Span[];
  /** Confidence is how likely it is, from 0 to 1, that the text tells such an event, of this type and factuality, and that who acts and whom it is done to are right; calibrated on news that was not learned from. It is 0 where no built-in stage found the event. */
  confidence?: number;
  /** Weight is how much the event matters to the story, from 0 for what stands in the background to 1 for the news itself. */
  weight?: number;
  /** Highlight marks what a reader should be shown: the main event, even where it is unsure, and every other that is probably right and matters. Sort by Weight for what is important, by Confidence for what is sure. */
  highlight?: boolean;
}

/** A Participant takes part in an event. */
export interface Participant {
  /** Role is "" for a place. */
  role?: Role;
  /** Span is the noun phrase without article, clauses and appositions. */
  span: Span;
  /** Entity is the person, organization or place that the phrase names; 0 if it is none of the article's. */
  entity?: number;
}

/** An Annotation is what a user's own extractor has to say about a stretch of text. Beside its span it may name an entity, an event or a quote that it is about; Doc.Merge and the methods that remove something keep these true. */
export interface Annotation {
  type: string;
  /** the name of the stage that made it; the parser sets it if it is "" */
  stage?: string;
  span: Span;
  entity?: number;
  event?: number;
  quote?: number;
  attrs?: Record<string, string>;
}

/** A Warning tells of something in the text that looked broken and was left as it is. */
export interface Warning {
  span: Span;
  /** what is wrong, for a reader: "quotation mark never closed" */
  text: string;
}

/** The articles of lede -jsonl; lines with an error are left out. */
export function read(jsonl: string): Article[];

/** The words of a span, whatever its offsets count. */
export function cut(article: Article, span: Span): string;
