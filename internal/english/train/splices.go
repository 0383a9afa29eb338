package main

import (
	"slices"
	"strings"

	"github.com/ebc17271/lede/internal/english/conllu"
)

// A clauseTaker counts, of a verb as it is written, how often it was met and
// how often a clause behind it was what is said or thought.
type clauseTaker struct{ met, taking int }

// clauseTakers counts the verbs of the sentences.
func clauseTakers(sentences []conllu.Sentence) map[string]*clauseTaker {
	verbs := map[string]*clauseTaker{}
	verb := func(w conllu.Word) *clauseTaker {
		form := strings.ToLower(w.Form)
		if verbs[form] == nil {
			verbs[form] = &clauseTaker{}
		}
		return verbs[form]
	}
	for _, s := range sentences {
		for i, w := range s.Words {
			if w.Tag[0] == 'V' {
				verb(w).met++
			}
			if w.Rel == "ccomp" && w.Head >= 0 && w.Head < i {
				verb(s.Words[w.Head]).taking++
			}
		}
	}
	return verbs
}

// unsplice turns clauses around that stand side by side: in "They lost, they
// went home" the first is the head. The program of the silver trees makes it
// the object of the second, as if "went" were a verb of saying.
func unsplice(words []conllu.Word, verbs map[string]*clauseTaker) []conllu.Word {
	const often = 8 // one in so many
	words = slices.Clone(words)
	for i := range words {
		h := words[i].Head
		if words[i].Rel != "ccomp" || h <= i || quoted(words[i:h]) {
			continue
		}
		if v := verbs[strings.ToLower(words[h].Form)]; v != nil && v.taking*often >= v.met {
			continue
		}
		rehang(words[:i], h, i)
		words[i].Head, words[i].Rel = words[h].Head, words[h].Rel
		words[h].Head, words[h].Rel = i, "parataxis"
		if last := &words[len(words)-1]; last.Head == h && last.Rel == "punct" { // which hangs on the root
			last.Head = i
		}
	}
	return words
}

// quoted reports whether a quotation ends among the words.
func quoted(words []conllu.Word) bool {
	return slices.ContainsFunc(words, func(w conllu.Word) bool { return w.Tag == "''" })
}
