package event

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/ebc17271/lede/internal/english/linear"
)

// What words may mean is in lists, which are features and no verdicts.

//go:embed lexicon/senses.txt
var senseList string

//go:embed lexicon/types.txt
var typeList string

// A sense is what a noun or verb may mean.
type sense struct {
	kinds   string // lexicographer files of its first senses: "act,group"
	classes string // codes of two letters of what it is a kind of
	types   string // of events that it may name
}

// A part of speech, as the lists tell it.
const (
	nounMark = 'n'
	verbMark = 'v'
)

var senses = sync.OnceValue(func() map[uint64]sense {
	m := make(map[uint64]sense, 1<<15)
	readList(senseList, func(key uint64, fields []string) {
		s := sense{kinds: fields[0]}
		if len(fields) > 1 {
			s.classes = fields[1]
		}
		m[key] = s
	})
	readList(typeList, func(key uint64, fields []string) {
		s := m[key]
		s.types = fields[0]
		m[key] = s
	})
	return m
})

// readList calls add for every line "word n rest…" of a list.
func readList(list string, add func(key uint64, fields []string)) {
	for line := range strings.Lines(list) {
		if f := strings.Fields(line); f[0] != "#" {
			add(senseKey(linear.String(f[0]), f[1][0]), f[2:])
		}
	}
}

func senseKey(lemma uint64, part byte) uint64 { return lemma + uint64(part) }

// kind returns the lexicographer file of the first sense.
func (s *sense) kind() string {
	k, _, _ := strings.Cut(s.kinds, ",")
	return k
}
