package event

import (
	"context"
	"strings"

	"github.com/ebc17271/lede/internal/clause"
	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/english/cluster"
	"github.com/ebc17271/lede/internal/english/linear"
	"github.com/ebc17271/lede/internal/page"
	"github.com/ebc17271/lede/internal/story"
)

// What is told of an entity or name.
const (
	noName uint64 = iota
	aPerson
	anOrganization
	aPlace
	otherName
)

// A word is a token with what features are made of, hashed.
type word struct {
	*meaning
	lemma, low, tag, rel uint64
	stem                 uint64 // “resig” of “resign” and “resignation”
	path                 cluster.Path
	entity               story.EntityID
	kind                 uint64 // of the entity or name
	time                 int32  // number of the time expression that it belongs to and one, 0 for none
	noun, verb, name     bool
	quoted               bool // it stands in a quote
	cue                  bool // it is the cue of a quote
	often                bool // a time that comes again and again hangs on it: “met every Tuesday”
}

// A meaning is a sense as the features have it. Words share it.
type meaning struct {
	sense
	all, act, may uint64 // kinds, the first of them, types
}

// noMeaning is that of a word that no list has.
var noMeaning = &meaning{all: linear.String(""), act: linear.String(""), may: linear.String("")}

// A passage is what a sentence is in the story.
type passage struct {
	headline bool
	caption  bool
	place    uint64 // among the sentences, in classes
	lead     bool   // it is one of the first of the text that is no headline or caption
	style    uint64 // whether it asks or supposes something, and speaks of its writer or reader
}

// A view is a story with what features are made of.
type view struct {
	*clause.Text
	doc      *story.Doc
	words    []word
	passages []passage
	meanings map[sense]*meaning
	shelf    shelf[meaning]
	titled   map[uint64]bool        // lemmas of the headline
	count    map[uint64]int         // of lemmas of nouns and verbs
	style    uint64                 // how much the writer speaks of himself and the reader
	spoken   map[story.EntityID]int // how often the story speaks of an entity
}

func newView(ctx context.Context, d *story.Doc) *view {
	v := &view{Text: clause.New(d.Article.Text, d.English), doc: d, meanings: map[sense]*meaning{}, titled: map[uint64]bool{}, count: map[uint64]int{}, spoken: map[story.EntityID]int{}}
	v.words = make([]word, v.Len())
	for i := range v.words {
		if i%wordsEvery == 0 && ctx.Err() != nil {
			break // what was read is thrown away
		}
		v.words[i] = v.newWord(i)
	}
	v.placePassages()
	v.style = v.readStyle()
	v.markEntities()
	v.markQuotes()
	for n, t := range d.Article.Times {
		v.over(t.Span, func(w *word) { w.time = int32(n + 1) })
	}
	v.markOften()
	for i := range v.words {
		if i%wordsEvery == 0 && ctx.Err() != nil {
			break
		}
		if w := &v.words[i]; w.noun || w.verb {
			v.count[w.lemma]++
			if v.passages[v.Sentence(i)].headline {
				v.titled[w.lemma] = true
			}
		}
	}
	return v
}

// markOften marks the words that times which come again and again hang on.
func (v *view) markOften() {
	for i := range v.words {
		n, h := v.words[i].time, v.Head(i)
		if n > 0 && h >= 0 && v.words[h].time != n && v.doc.Article.Times[n-1].Type == "set" {
			v.words[h].often = true
		}
	}
}

func (v *view) newWord(i int) word {
	text, tag := v.Word(i), v.Tag(i)
	w := word{meaning: noMeaning, lemma: linear.String(v.Lemma(i)), tag: linear.String(tag), rel: linear.String(v.Rel(i)), path: cluster.Of(text)}
	lower := v.Lower(i)
	w.low = linear.String(lower)
	lemma := lower
	if v.Lemma(i) != text {
		lemma = strings.ToLower(v.Lemma(i))
	}
	w.stem = linear.String(lemma[:min(len(lemma), stemLength)])
	w.verb = tag[0] == 'V'
	w.noun = tag == "NN" || tag == "NNS"
	w.name = tag == "NNP" || tag == "NNPS"
	switch {
	case w.verb:
		w.meaning = v.meaningOf(verbSense(v.Lemma(i)))
	case w.noun:
		w.meaning = v.meaningOf(senseOf(v.Lemma(i), nounMark))
	case w.name:
		w.meaning = v.meaningOf(senseOf(lower, nounMark))
	}
	return w
}

// noEvent are the types of a word that the list knows to name no event.
const noEvent = "none"

// meaningOf returns what a word with the sense may mean, one for all such words.
func (v *view) meaningOf(s sense) *meaning {
	if s == (sense{}) {
		return noMeaning
	}
	m, ok := v.meanings[s]
	if !ok {
		m = v.shelf.next()
		*m = meaning{sense: s, all: linear.String(s.kinds), act: linear.String(s.kind()), may: linear.String(s.types)}
		v.meanings[s] = m
	}
	return m
}

// wordsEvery is how many words are read between two questions whether to leave off.
const wordsEvery = 1024

// stemLength is how many letters are the same in most forms of a word, and in the noun of a verb.
const stemLength = 5

// placePassages finds what every sentence is.
func (v *view) placePassages() {
	blocks := v.doc.Article.Blocks
	b, told := 0, 0
	v.passages = make([]passage, v.Count())
	for s := range v.passages {
		at := v.Span(s).Start
		for b+1 < len(blocks) && blocks[b].Span.End <= at {
			b++
		}
		p := &v.passages[s]
		if b < len(blocks) {
			p.headline = blocks[b].Kind == page.Headline || blocks[b].Kind == page.Subhead
			p.caption = blocks[b].Kind == page.Caption
		}
		switch {
		case p.caption:
			p.place = captionPlace
		case !p.headline:
			told++
			p.lead = told <= leadSentences
			p.place = scale(told)
		}
	}
}

// captionPlace is the class of place of what is told beside a picture: often an older or lesser event.
const captionPlace = 101

// readStyle finds how much every sentence, and the story, speaks of its writer and reader outside of quotes: an opinion has few events.
func (v *view) readStyle() uint64 {
	all := 0
	for s := range v.passages {
		from, to := v.Bounds(s)
		n, asks := 0, false
		for i := from; i < to; i++ {
			switch v.Lower(i) {
			case "i", "we", "you", "our", "your", "my", "us", "me":
				n++
			case "?", "if":
				asks = true
			}
		}
		v.passages[s].style = uint64(min(n, 2)) + 3*bit(asks)
		all += n
	}
	return scale(100 * all / (len(v.words) + 1))
}

// leadSentences is how many sentences tell what a story is about.
const leadSentences = 3

// scale puts a number into classes, each about half as wide again as the one before.
func scale(n int) uint64 {
	c := uint64(0)
	for n > 3 {
		n = n * 2 / 3
		c++
	}
	return c + uint64(n)
}

// over calls f for the words in a range.
func (v *view) over(r english.Range, f func(*word)) {
	for i := v.After(r.Start); i < len(v.words) && v.Range(i).Start < r.End; i++ {
		f(&v.words[i])
	}
}

func (v *view) markEntities() {
	a := v.doc.Article
	for _, n := range v.doc.Names {
		k := [...]uint64{otherName, aPerson, anOrganization, aPlace}[n.Kind]
		v.over(n.Range, func(w *word) { w.kind = k })
	}
	mark := func(id story.EntityID, kind uint64, mentions []story.Mention) {
		v.spoken[id] = len(mentions)
		for _, m := range mentions {
			v.over(m.Span, func(w *word) { w.entity, w.kind = id, kind })
		}
	}
	for _, p := range a.People {
		mark(p.ID, aPerson, p.Mentions)
	}
	for _, e := range a.Organizations {
		mark(e.ID, anOrganization, e.Mentions)
	}
	for _, e := range a.Places {
		mark(e.ID, aPlace, e.Mentions)
	}
}

func (v *view) markQuotes() {
	for _, q := range v.doc.Article.Quotes {
		v.over(q.Cue, func(w *word) { w.cue = true })
		if q.Kind == story.Indirect {
			continue
		}
		for _, p := range q.Parts {
			v.over(p, func(w *word) { w.quoted = true })
		}
	}
}

func bit(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}
