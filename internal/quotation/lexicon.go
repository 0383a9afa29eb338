package quotation

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/ebc17271/lede/internal/english"
)

// The modes of a cue.
const (
	Speech  = "speech"
	Writing = "writing"
	Thought = "thought"
)

// The classes of words in the lexicon.
const (
	verbal   = "verb"
	nominal  = "noun" // and adjectives
	particle = "particle"
)

//go:embed cues.txt
var cuesFile string

// A cueLexicon tells the modes of the cues of cues.txt, each a lemma and a class.
type cueLexicon map[[2]string]string

var lexicon = sync.OnceValue(func() cueLexicon {
	l := make(cueLexicon)
	for line := range strings.Lines(cuesFile) {
		if f := strings.Fields(line); line[0] != '#' {
			l[[2]string{f[0], f[1]}] = f[2]
		}
	}
	return l
})

// mode returns the mode of the cue with the given lemma and class, "" if it is not listed.
func (l cueLexicon) mode(lemma, class string) string {
	return l[[2]string{strings.ToLower(lemma), class}]
}

// lower returns word i in lower case.
func (t *text) lower(i int) string {
	w := &t.words[i]
	return t.lowerOf(w.start, w.end, english.Shown(t.raw[w.start:w.end]))
}

// lowerOf returns what stands in a range, and is shown so, in lower case.
func (t *text) lowerOf(start, end int, shown string) string {
	if t.inPlace && shown == t.raw[start:end] {
		return t.lowered[start:end]
	}
	return strings.ToLower(shown)
}

// class of word i in the lexicon.
func (t *text) class(i int) string {
	switch w := &t.words[i]; {
	case w.verb():
		return verbal
	case w.noun(), w.tag == "JJ":
		return nominal
	}
	return particle
}

// lexical is the mode of word i as a feature.
func (t *text) lexical(i int) uint32 { return t.words[i].lex }

func (t *text) lookUp(i int) uint32 {
	l := lexicon()
	lemma := t.words[i].lemma
	if t.words[i].hLemma == t.words[i].hLow { // as names have it
		lemma = t.lower(i)
	}
	m := l.mode(lemma, t.class(i))
	if m == "" {
		_, m = l.verbOf(t.lower(i))
	}
	if m == "" {
		return 0
	}
	return uint32(m[0])
}

// irregular are the forms of verbs in the lexicon that end in none of the usual ways.
var irregular = [...][2]string{
	{"dealt", "deal"}, {"dreamt", "dream"}, {"felt", "feel"}, {"foresaw", "foresee"}, {"forgot", "forget"}, {"found", "find"},
	{"gave", "give"}, {"heard", "hear"}, {"knew", "know"}, {"known", "know"}, {"learnt", "learn"}, {"lied", "lie"}, {"meant", "mean"},
	{"said", "say"}, {"saw", "see"}, {"seen", "see"}, {"shown", "show"}, {"sought", "seek"}, {"spoke", "speak"}, {"spoken", "speak"},
	{"swore", "swear"}, {"sworn", "swear"}, {"thought", "think"}, {"told", "tell"}, {"understood", "understand"}, {"withdrew", "withdraw"},
	{"written", "write"}, {"wrote", "write"},
}

// verbOf returns the verb of the lexicon that a form in lower case is of, whatever
// its tag is: taggers take “adding that” for a noun or a preposition.
func (l cueLexicon) verbOf(form string) (lemma, mode string) {
	for _, f := range irregular {
		if f[0] == form {
			return f[1], l.mode(f[1], verbal)
		}
	}
	for _, e := range [...]string{"s", "es", "d", "ed", "ing"} {
		stem, ok := strings.CutSuffix(form, e)
		if !ok || len(stem) < 3 {
			continue
		}
		if m := l.mode(stem, verbal); m != "" {
			return stem, m
		}
		n := len(stem)
		switch {
		case e == "ing":
			lemma = stem + "e"
		case stem[n-1] == 'i':
			lemma = stem[:n-1] + "y"
		default:
			lemma = stem[:n-1]
		}
		if m := l.mode(lemma, verbal); m != "" && (e == "ing" || stem[n-1] == 'i' || stem[n-1] == stem[n-2]) {
			return lemma, m
		}
		if stem[n-1] == stem[n-2] {
			if m := l.mode(stem[:n-1], verbal); m != "" {
				return stem[:n-1], m
			}
		}
	}
	return "", ""
}
