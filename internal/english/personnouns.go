package english

import _ "embed"

//go:embed lexicon/personnouns.txt
var personNouns lexicon

// PersonNoun reports whether a noun, a lemma in lower case, names a person
// (“senator”), and whether it tells the sex: 'f' (“actress”), 'm' (“widower”) or 0.
func PersonNoun(lemma string) (sex byte, ok bool) {
	line, ok := personNouns.find(lemma)
	if ok && line != "" {
		sex = line[0]
	}
	return sex, ok
}
