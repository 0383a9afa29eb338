package quotation

import (
	_ "embed"
	"sort"
	"strings"
	"sync"
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

// cueLexicon is the sorted lines "lemma class mode" of cues.txt.
type cueLexicon []string

var lexicon = sync.OnceValue(func() cueLexicon {
	var lines cueLexicon
	for line := range strings.Lines(cuesFile) {
		if line[0] != '#' {
			lines = append(lines, strings.TrimSuffix(line, "\n"))
		}
	}
	return lines
})

// mode returns the mode of the cue with the given lemma and class, "" if it is not listed.
func (l cueLexicon) mode(lemma, class string) string {
	lemma = strings.ToLower(lemma)
	i := sort.Search(len(l), func(i int) bool {
		word, rest, _ := strings.Cut(l[i], " ")
		if word != lemma {
			return word >= lemma
		}
		c, _, _ := strings.Cut(rest, " ")
		return c >= class
	})
	if i == len(l) || !strings.HasPrefix(l[i], lemma+" "+class+" ") {
		return ""
	}
	return l[i][len(lemma)+len(class)+2:]
}

func (t *text) lower(i int) string { return strings.ToLower(t.str(i)) }

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
func (t *text) lexical(i int) uint32 {
	m := lexicon().mode(t.words[i].lemma, t.class(i))
	if m == "" {
		return 0
	}
	return uint32(m[0])
}
