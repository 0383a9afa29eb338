package english

import (
	_ "embed"
	"sort"
	"strings"
)

//go:embed personnouns.txt
var personNouns string

// PersonNoun reports whether a noun, a lemma in lower case, names a person
// (“senator”), and whether it tells the sex: 'f' (“actress”), 'm' (“widower”) or 0.
func PersonNoun(lemma string) (sex byte, ok bool) {
	line, ok := lookUp(personNouns, lemma)
	if ok && line != "" {
		sex = line[0]
	}
	return sex, ok
}

// lookUp finds key among the lines of a sorted list, KEY or KEY TAB VALUE, after
// its head of comment lines, and returns the value.
func lookUp(list, key string) (value string, ok bool) {
	if key == "" || key[0] == '#' || strings.ContainsAny(key, "\t\n") {
		return "", false
	}
	i := sort.Search(len(list), func(i int) bool { return lineKey(list, i) >= key })
	start := strings.LastIndexByte(list[:i], '\n') + 1
	for ; start < len(list); start = nextLine(list, start) {
		line := list[start:nextLine(list, start)]
		k, v, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if k == key {
			return v, true
		}
		if k > key && k[0] != '#' {
			break
		}
	}
	return "", false
}

// lineKey returns the key of the line that offset i stands in, "" for a comment.
func lineKey(list string, i int) string {
	start := strings.LastIndexByte(list[:i], '\n') + 1
	line := list[start:nextLine(list, start)]
	if line[0] == '#' {
		return ""
	}
	end := strings.IndexAny(line, "\t\n")
	if end < 0 {
		end = len(line)
	}
	return line[:end]
}

// nextLine returns where the line after the one at start begins.
func nextLine(list string, start int) int {
	if n := strings.IndexByte(list[start:], '\n'); n >= 0 {
		return start + n + 1
	}
	return len(list)
}
