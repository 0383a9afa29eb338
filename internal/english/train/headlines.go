package main

import (
	"strings"

	"github.com/ebc17271/lede/internal/english/conllu"
)

// headlines returns some of the sentences of the trees once more, as headlines.
func headlines(trees []*tree) (heads []*tree) {
	n := 0
	for _, t := range trees {
		words := headline(t.words)
		if words == nil {
			continue
		}
		if n++; n%headlineEvery != 0 {
			continue
		}
		if h := newTree(words, 1); h != nil {
			h.auto = h.tags
			heads = append(heads, h)
		}
	}
	return heads
}

// headline returns a sentence as a headline says it, nil for one that does not
// lend itself: no articles, no "was" or "is" before a participle, an adjective or a noun, "to" instead
// of "will", no period. "The man was arrested in May." becomes "Man arrested in May".
// Corpora have few headlines; without an auxiliary a verb is hard to tell from "man arrested in May" within a sentence.
func headline(words []conllu.Word) []conllu.Word {
	const longest = 30
	root := rootOf(words)
	if root < 0 || len(words) > longest || words[len(words)-1].Form != "." {
		return nil
	}
	var kept []conllu.Word
	index := make([]int, len(words)) // of the words that are kept
	changed := false
	for i, w := range words {
		dropped, to := droppedFrom(w, root)
		changed = changed || to || dropped && w.Rel != "det" && w.Rel != "punct"
		if to {
			w.Form, w.Tag, w.Rel = "to", "TO", "mark"
		}
		index[i] = len(kept)
		if !dropped {
			kept = append(kept, w)
		}
	}
	if !changed {
		return nil
	}
	for i := range kept {
		if h := kept[i].Head; h >= 0 {
			if dropped, _ := droppedFrom(words[h], root); dropped {
				return nil
			}
			kept[i].Head = index[h]
		}
	}
	return kept
}

// droppedFrom reports whether a headline leaves the word out, or says "to" for it.
func droppedFrom(w conllu.Word, root int) (dropped, to bool) {
	form := strings.ToLower(w.Form)
	switch {
	case w.Rel == "det":
		return form == "the" || form == "a" || form == "an", false
	case w.Head != root:
		return false, false
	case w.Rel == "aux:pass" || w.Rel == "cop" || w.Rel == "aux":
		switch form {
		case "is", "are", "was", "were", "has", "have", "been", "'s", "’s":
			return true, false
		}
		return false, form == "will"
	}
	return w.Rel == "punct" && w.Form == ".", false
}
