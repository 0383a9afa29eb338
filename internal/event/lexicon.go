package event

import (
	_ "embed"
	"strings"

	"github.com/ebc17271/lede/internal/english/wordtable"
)

// What words may mean is in a table, whose values are features and no verdicts. [SenseTable] makes it of the lists in lexicon.
//
//go:embed lexicon/senses.bin
var senses wordtable.Table

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

// senseOf returns what a lemma may mean as a part of speech.
func senseOf(lemma string, part byte) (s sense) {
	value, _ := senses.Find(senseKey(lemma, part))
	s.kinds, value, _ = strings.Cut(value, " ")
	s.classes, s.types, _ = strings.Cut(value, " ")
	return s
}

// verbSense returns what a verb may mean, also if its lemma lacks its e, as that of a rare one may.
func verbSense(lemma string) sense {
	s := senseOf(lemma, verbMark)
	if s == (sense{}) {
		s = senseOf(lemma+"e", verbMark)
	}
	return s
}

func senseKey(lemma string, part byte) uint64 {
	h := uint64(wordtable.Start)
	for i := range len(lemma) {
		h = wordtable.Next(h, lemma[i])
	}
	return wordtable.End(wordtable.Next(h, part))
}

// SenseTable makes the table of the two lists: of senses, "lemma n kinds classes", and of types, "lemma n types".
func SenseTable(senses, types string) (wordtable.Table, error) {
	var entries []wordtable.Entry
	at := map[uint64]int{}
	add := func(list string, value func(fields []string) string) {
		for line := range strings.Lines(list) {
			f := strings.Fields(line)
			if f[0] == "#" {
				continue
			}
			key := senseKey(f[0], f[1][0])
			if n, ok := at[key]; ok {
				entries[n].Value += value(f[2:])
				continue
			}
			at[key] = len(entries)
			entries = append(entries, wordtable.Entry{Hash: key, Value: value(f[2:])})
		}
	}
	add(senses, func(f []string) string {
		if len(f) < 2 {
			return f[0] + " "
		}
		return f[0] + " " + f[1]
	})
	for i := range entries {
		entries[i].Value += " "
	}
	known := len(entries)
	add(types, func(f []string) string { return f[0] })
	for i := known; i < len(entries); i++ {
		entries[i].Value = "  " + entries[i].Value
	}
	return wordtable.Build(entries)
}

// kind returns the lexicographer file of the first sense.
func (s *sense) kind() string {
	k, _, _ := strings.Cut(s.kinds, ",")
	return k
}
