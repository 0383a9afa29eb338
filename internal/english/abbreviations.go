package english

import (
	_ "embed"
	"strings"
)

// abbreviations holds words that are written with a period, sorted, one a line:
// the word as written, a space, its class.
//
//go:embed abbreviations.txt
var abbreviations string

// An abbreviation's class says what its period tells of the sentence.
const (
	noAbbreviation = 0
	titleClass     = 't' // stands before a name, never ends a sentence: "Sen. Ann Poole"
	numberClass    = 'n' // an abbreviation before a number only: "No. 10", but "They said no."
	clashClass     = 'c' // a word too: "Springfield, Mass., home", but "They went to Mass."
	timeClass      = 'h' // a capital after it begins a sentence: "at 5 p.m. Police said"
	openClass      = 'o' // may end a sentence: "Poole Inc. said", "by Poole Inc. The firm"
)

// abbreviationClass returns the class of a word, given without its last period.
// A list entry in lower case allows any case, a capitalised one also capitals all through.
func abbreviationClass(word string) byte {
	if len(word) > 8 {
		return noAbbreviation
	}
	if c := findAbbreviation(word); c != noAbbreviation {
		return c
	}
	lower := strings.ToLower(word)
	if c := findAbbreviation(lower); c != noAbbreviation || len(word) < 2 || word == lower {
		return c
	}
	if word == strings.ToUpper(word) {
		return findAbbreviation(word[:1] + lower[1:])
	}
	return noAbbreviation
}

// findAbbreviation searches the list in place.
func findAbbreviation(word string) byte {
	lo, hi := 0, len(abbreviations)
	for lo < hi {
		start := strings.LastIndexByte(abbreviations[:(lo+hi)/2], '\n') + 1
		if start < lo {
			start = lo
		}
		end := start + strings.IndexByte(abbreviations[start:], '\n')
		line := abbreviations[start:end]
		if line[0] == '#' {
			lo = end + 1
			continue
		}
		entry := line[:len(line)-2]
		switch {
		case entry == word:
			return line[len(line)-1]
		case entry < word:
			lo = end + 1
		default:
			hi = start
		}
	}
	return noAbbreviation
}
