package english

import (
	_ "embed"
	"strings"
)

//go:embed lexicon/personnouns.bin
var personNouns lexicon

// PersonNoun reports whether a noun, a lemma in lower case, names a person
// (“senator”), and whether it tells the sex: 'f' (“actress”), 'm' (“widower”) or 0.
func PersonNoun(lemma string) (sex byte, ok bool) {
	line, ok := personNouns.find(lemma)
	if ok && line != "" {
		sex = line[0]
	}
	return sex, ok || scholar(lemma)
}

// scholar reports whether a word has an ending by which trades without number are named.
func scholar(w string) bool {
	for _, end := range []string{"ologist", "ographer", "iatrist", "opathist", "oscopist", "sperson"} {
		if len(w) > len(end)+1 && strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}
