package lede

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"math"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/ebc17271/lede/internal/cast"
	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/story"
)

// Parse reads the text of a news article with the default stages. It is
// new(Parser).Parse with a background context.
func Parse(text string) (*Article, error) {
	return new(Parser).Parse(context.Background(), text)
}

// A Parser reads articles. The zero value is ready to use. A Parser may be used
// by several goroutines at once as long as none of them changes it; copy it to
// give one article its own settings.
type Parser struct {
	// Published is the day the article appeared, and overrides what the text
	// says. The zero Time leaves it to the text.
	Published time.Time
	// Stages are run in order over each article. Nil means DefaultStages();
	// an empty slice means none, which leaves blocks, headline, bylines and date.
	Stages []Stage
	// MaxBytes is the length of the longest text to accept; a longer one is
	// refused with an *InputError. Zero means 2 gigabytes, which is the most.
	MaxBytes int
}

// A Stage is one named step of the reading.
type Stage struct {
	Name      string
	Extractor Extractor
}

// An Extractor adds to the Article of a Doc, or corrects what earlier stages
// found. An Extractor must keep the promises that [Article.Validate] checks: spans within
// the text that cut no character, text and blocks left as they are. One that
// breaks them is named in a *StageError. It may be called by several goroutines
// at once, each with its own Doc, and should return ctx's error soon after ctx is done.
type Extractor interface {
	Extract(ctx context.Context, d *Doc) error
}

// An ExtractorFunc is a function that is an [Extractor].
type ExtractorFunc func(ctx context.Context, d *Doc) error

// Extract calls f.
func (f ExtractorFunc) Extract(ctx context.Context, d *Doc) error { return f(ctx, d) }

// builtin is an Extractor of this package. It keeps the promises by its tests, so
// the parser need not validate after it.
type builtin func(ctx context.Context, d *Doc) error

func (f builtin) Extract(ctx context.Context, d *Doc) error { return f(ctx, d) }

// DefaultStages returns the built-in stages, a fresh slice at every call, to
// insert into, replace in or drop from:
//
//	times        time expressions and what they mean
//	people       names of people, organizations and places
//	quotes       what was said: content, cue and the words of the source
//	coreference  pronouns and descriptions to people
//	speakers     the words of the source to people and organizations
//	events       what happens, who does it to whom, where and when
func DefaultStages() []Stage {
	return []Stage{
		{"times", builtin(extractTimes)},
		{"people", inside(cast.ExtractPeople)},
		{"quotes", builtin(extractQuotes)},
		{"coreference", inside(cast.ExtractCoreference)},
		{"speakers", inside(cast.ExtractSpeakers)},
		{"events", inside(extractEvents)},
	}
}

// A Doc is an article in the making, as stages see it: the model so far and the
// English of its story. A Doc belongs to the call it is passed to.
type Doc struct {
	Article *Article

	english *english.Text // of the story
	opened  struct {      // the sentence last asked for
		number   int
		sentence Sentence
	}
	names []english.Name // proper names of the story, in order
	// People without a name whom the story speaks of and who, so far, neither speak nor act.
	bystanders []story.Person
	lastID     EntityID
}

// A Sentence is one sentence of the story.
type Sentence struct {
	Span   Span
	Tokens []Token
}

// A Token is a word, number or mark of a sentence. Contractions are two tokens
// (“do”, “n’t”), as in the Penn Treebank.
type Token struct {
	Span  Span
	Lemma string // dictionary form in lower case; of a name, the name
	Tag   string // Penn Treebank tag: "NNP", "VBD"
	Rel   string // Universal Dependencies relation to the head: "nsubj"
	Head  int    // index of the head in the sentence, -1 for the root
}

// Sentences yields the sentences of the story in order. It yields nothing for a
// text that is not English.
func (d *Doc) Sentences() iter.Seq[Sentence] {
	return func(yield func(Sentence) bool) {
		for i := range d.english.Count() {
			if !yield(d.sentence(i)) {
				return
			}
		}
	}
}

// Tokens returns the tokens of the story that overlap s. A token's Head counts
// from the start of the token's own sentence.
func (d *Doc) Tokens(s Span) []Token {
	return d.appendTokens(nil, d.english.After(s.Start), s.End)
}

// appendTokens appends token i and the next ones that begin before an offset.
func (d *Doc) appendTokens(list []Token, i, before int) []Token {
	for ; i < d.english.Len() && d.english.Range(i).Start < before; i++ {
		list = append(list, d.token(i))
	}
	return list
}

// token returns token i of the story.
func (d *Doc) token(i int) Token {
	e := d.english
	return Token{Span: Span(e.Range(i)), Lemma: e.Lemma(i), Tag: e.Tag(i), Rel: e.Rel(i), Head: e.Head(i)}
}

// sentence returns sentence i of the story, whose tokens stay as they are.
func (d *Doc) sentence(i int) Sentence {
	if o := &d.opened; o.number != i || o.sentence.Tokens == nil {
		from, to := d.english.Bounds(i)
		tokens := make([]Token, 0, to-from)
		for k := from; k < to; k++ {
			tokens = append(tokens, d.token(k))
		}
		o.number, o.sentence = i, Sentence{Span(d.english.Span(i)), tokens}
	}
	return d.opened.sentence
}

// NewID returns an id that no entity of the article has yet. An extractor that
// chooses ids without it must choose ones that are free at the time.
func (d *Doc) NewID() EntityID {
	d.lastID++
	return d.lastID
}

// highestID returns the highest id of any entity of a.
func (a *Article) highestID() EntityID {
	var id EntityID
	for i := range a.People {
		id = max(id, a.People[i].ID)
	}
	for _, list := range [][]Entity{a.Organizations, a.Places} {
		for i := range list {
			id = max(id, list[i].ID)
		}
	}
	return id
}

// An InputError says that a text was refused, and where it is broken.
type InputError struct {
	Offset int // in bytes
	Err    error
}

// Error names the offset and the reason.
func (e *InputError) Error() string {
	return fmt.Sprintf("lede: input refused at byte %d: %v", e.Offset, e.Err)
}

// Unwrap returns e.Err.
func (e *InputError) Unwrap() error { return e.Err }

// A StageError says that a stage failed. Parser.Parse returns it beside the
// article as it stood then.
type StageError struct {
	Stage string // the name of the stage
	Err   error
}

// Error names the stage and what it failed with.
func (e *StageError) Error() string { return fmt.Sprintf("lede: stage %q: %v", e.Stage, e.Err) }

// Unwrap returns e.Err.
func (e *StageError) Unwrap() error { return e.Err }

// Errors that an *InputError may wrap.
var (
	ErrInvalidUTF8 = errors.New("not valid UTF-8")
	ErrTooLong     = errors.New("longer than Parser.MaxBytes")
)

// Parse reads the text of a news article. It fails with an *InputError, and no
// article, when the text is not valid UTF-8 or too long; with ctx's error, and no
// article, soon after ctx is done; and with a *StageError beside the article so far when a stage
// fails or breaks a promise. Any other text parses.
func (p *Parser) Parse(ctx context.Context, text string) (*Article, error) {
	if p.MaxBytes > 0 && len(text) > p.MaxBytes {
		return nil, &InputError{p.MaxBytes, ErrTooLong}
	}
	if uint64(len(text)) > math.MaxInt32 {
		return nil, &InputError{math.MaxInt32, ErrTooLong}
	}
	if i := invalidUTF8(text); i >= 0 {
		return nil, &InputError{i, ErrInvalidUTF8}
	}
	d, err := newDoc(ctx, text)
	if err != nil {
		return nil, err
	}
	if !p.Published.IsZero() {
		d.Article.Published = When{Type: "date", Value: p.Published.Format(time.DateOnly)}
	}
	if err := d.readEnglish(ctx); err != nil {
		return nil, err
	}
	stages := p.Stages
	if stages == nil {
		stages = DefaultStages()
	}
	for _, s := range stages {
		err := d.run(ctx, s)
		if ctx.Err() != nil {
			return nil, ctx.Err() // the stage may have left off in the middle
		}
		if err != nil {
			return d.Article, err
		}
	}
	return d.Article, nil
}

// invalidUTF8 returns the offset of the first byte of text that is not part of
// a valid UTF-8 sequence, -1 if there is none.
func invalidUTF8(text string) int {
	if utf8.ValidString(text) {
		return -1
	}
	for i, r := range text {
		if r == utf8.RuneError && !strings.HasPrefix(text[i:], "\uFFFD") {
			return i
		}
	}
	return -1
}

// newDoc lays out the text in blocks.
func newDoc(ctx context.Context, text string) (*Doc, error) {
	a, err := readPage(ctx, text)
	if err != nil {
		return nil, err
	}
	return &Doc{english: new(english.Text), Article: a}, nil
}

// readEnglish reads the story's sentences, tokens and names.
func (d *Doc) readEnglish(ctx context.Context) error {
	if d.Article.Language != "en" {
		return ctx.Err()
	}
	var ranges []english.Range
	for b := range d.Article.Story() {
		ranges = append(ranges, english.Range(b.Span))
	}
	t, err := english.Analyze(ctx, d.Article.Text, ranges)
	if err != nil {
		return err
	}
	d.english, d.names = t, t.Names
	d.placeSentences()
	return nil
}

// placeSentences gives the blocks the spans of their sentences.
func (d *Doc) placeSentences() {
	block := 0
	for i := range d.english.Count() {
		s := Span(d.english.Span(i))
		for d.Article.Blocks[block].Span.End < s.End {
			block++
		}
		b := &d.Article.Blocks[block]
		b.Sentences = append(b.Sentences, s)
	}
}

// run runs one stage and holds what it made against the promises.
func (d *Doc) run(ctx context.Context, s Stage) error {
	if s.Extractor == nil {
		return &StageError{s.Name, errors.New("nil Extractor")}
	}
	a, text := d.Article, d.Article.Text
	d.lastID = a.highestID()
	if err := s.Extractor.Extract(ctx, d); err != nil {
		return &StageError{s.Name, err}
	}
	if _, ok := s.Extractor.(builtin); ok {
		return nil
	}
	if d.Article != a || a.Text != text {
		d.Article = a
		a.Text = text
		return &StageError{s.Name, errors.New("the article or its text was replaced")}
	}
	if err := a.Validate(); err != nil {
		return &StageError{s.Name, err}
	}
	return nil
}
