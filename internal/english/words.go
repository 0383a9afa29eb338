package english

import "strings"

// WordsOf returns the words of a list as a set.
func WordsOf(list string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(list) {
		set[w] = true
	}
	return set
}

// SeveralPersons reports whether a pronoun of the first person stands for others, too: “we”.
func SeveralPersons(w string) bool { return strings.EqualFold(w, "we") || strings.ContainsAny(w, "uU") }
