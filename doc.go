// Package lede reads the raw text of a news article and returns a structured
// model of it: who is in it, what each of them said, what happened, when and where.
//
//	a, err := lede.Parse(text)
//	if err != nil {
//		return err // text is not UTF-8
//	}
//	for _, q := range a.Quotes {
//		fmt.Println(a.SpeakerOf(q), "—", q.Text)
//	}
//
// The text may be as it was scraped: with a date glued to the lead, captions, “Play
// video”, promos, quotation marks that do not match, or no headline. Nothing has to
// be cleaned, installed or downloaded first. The lede, or lead, is the opening of a
// news story.
//
// # The model
//
// An [Article] is plain data. Its [Block] values cover the whole text and say what each part is
// for; those that tell the story (headline, subheads, paragraphs, captions) are what
// people, quotes, events and times are found in. A [Person] has every name, title and
// pronoun of the text that stands for the same human being; an [Entity] is an organization
// or a place. A [Quote] is what somebody said, wrote or thought, direct, indirect or mixed, with
// its speaker. An [Event] is what happens or may happen, a [When] a point or stretch of time.
//
// Everything shows its evidence. A quote has the words that name the speaker there
// (Source) and those that tell that something is said (Cue); an event has its trigger; a date its
// words. So a wrong answer can be explained from the article alone.
//
// # Spans
//
// A [Span] is a half-open range of byte offsets into [Article.Text], which is the input, byte for
// byte: a.Slice(s) are the words. JavaScript, Java and Python count otherwise;
// [Article.UTF16] and [Article.Runes] convert, [Article.Offsets] many spans at once.
//
// # What is known already
//
// A scraper knows more than the text: address, title, authors, outlet, time of publication. [Given]
// takes it, and it wins over what the text says.
//
// # Stages
//
// [Parser.Parse] divides the text into blocks, and then runs stages in order, each of which sees
// what came before. English (tags, dependencies, names) is read as they ask for it:
// times, people, quotes, coreference, speakers, events ([DefaultStages]). The built-in
// stages are like any of a user's own. To write one, write a function
//
//	func(ctx context.Context, d *lede.Doc) error
//
// that reads d.Sentences and d.Article and adds to d.Article, most often to its Annotations; make it a
// stage with [ExtractorFunc], and put it where it belongs with [Stages.InsertAfter] and its like (see
// the examples “CustomExtractor” and “Tickers”). The parser validates after it: a span that is not one of the text, or cuts a
// character, or a speaker that does not exist, is reported as a [StageError] that names the
// stage, and what the stage did is taken back. Package ledetest has a test for extractors.
//
// # Promises
//
// Any valid UTF-8 text parses, without error or panic; any other is refused with an
// [InputError] that has the offset. The same text gives the same article, byte for byte in JSON. Time and memory
// grow linearly with the text. There are no goroutines, files, clocks or network behind a call, and
// nothing is done at import: word lists and weights are compiled in, and loaded at first use. Parsers may be shared by
// goroutines. [Article.Validate] is the list of promises as code.
//
// # Limits
//
// English only: another language is recognized (Language is "und" or its code) and gets blocks, dates in
// digits and quotes by their marks, but no people and no events. The writer of the article is
// never a speaker, and what somebody is quoted as quoting belongs to the outer quote. Nobody outside the
// text is known: “the prime minister” is a person only when the text tells who that is. A
// [Quote] has a Confidence, which is calibrated; set a threshold where a wrong
// speaker costs more than a missing one. So has an [Event]; there are many events, because everything that may be
// one is told, and an editor would strike most of those with a low confidence.
//
// # Accuracy
//
// On annotated news of others, with the scorers that came with it: of what somebody says in seven American outlets
// (PolNeAR), content and speaker are right with an F1 of 81.7 (direct 94.7, mixed 85.0, indirect 73.6); names of
// persons 90.7, organizations 65.5 and places 83.7 (newswire of the world); pronouns 88.9 % right where
// answered; times 91.5 with their values 83.1 (TimeBank); of events of politics and conflict 99.4 % are found, 78.3 % with
// the right type. No weights were learned from those files. README.md has the figures of other systems on the same files, and
// what is weak: which event is the main one is often judged otherwise than by readers.
//
// MODEL.md tells what the weights were learned from and how to make them again. They are under CC BY-SA 4.0, the
// code is under Apache-2.0.
package lede
