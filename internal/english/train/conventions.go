package main

import (
	"slices"
	"strings"

	"github.com/ebc17271/lede/internal/english/conllu"
)

// asGUM returns a tree in the conventions of GUM, where those of EWT and of the silver
// trees differ: two ways to write one phrase would teach neither.
func asGUM(words []conllu.Word) []conllu.Word {
	words = slices.Clone(words)
	for i, w := range words {
		if w.Rel == "nmod:desc" && (w.Tag == "NN" || w.Tag == "NNS") && w.Head == i+1 {
			titleFirst(words, i, i+1)
		}
		if i+1 < len(words) && isMonth(w.Form) && words[i+1].Tag == "CD" && len(words[i+1].Form) <= 2 {
			dayFirst(words, i)
		}
	}
	return words
}

// titleFirst makes a noun without article the head of the name behind it,
// whose words hang flat on it: "columnist Ann Roe". In EWT the noun describes the name.
func titleFirst(words []conllu.Word, title, name int) {
	rehang(words, name, title)
	for k := range words[:title] { // "rugby columnist Ann Roe"
		if words[k].Head == title && words[k].Rel == "nmod:desc" {
			words[k].Rel = "compound"
		}
	}
	words[title].Head, words[title].Rel = words[name].Head, words[name].Rel
	words[name].Head, words[name].Rel = title, "flat"
}

// dayFirst makes the day the head of a date, the month before it a compound:
// "September 11". In EWT the month is unmarked, in silver trees it may be the head.
func dayFirst(words []conllu.Word, month int) {
	m, day := &words[month], &words[month+1]
	if day.Head == month {
		rehang(words, month, month+1)
		day.Head, day.Rel = m.Head, m.Rel
		m.Head = month + 1
		for k := month + 2; k < len(words); k++ { // the year
			if words[k].Head == month+1 && words[k].Tag == "CD" {
				words[k].Rel = "nmod:unmarked"
			}
		}
	}
	if m.Head == month+1 {
		m.Rel = "compound"
	}
}

// rehang gives the dependents of one word to another, which may be one of them.
func rehang(words []conllu.Word, from, to int) {
	for k := range words {
		if words[k].Head == from && k != to {
			words[k].Head = to
		}
	}
}

func isMonth(word string) bool {
	switch strings.TrimSuffix(word, ".") {
	case "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
		"Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec":
		return true
	}
	return false
}
