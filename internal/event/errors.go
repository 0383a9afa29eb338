package event

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
)

// A blame counts errors by their cause.
type blame map[string]int

// printErrors prints the commonest errors among what is told with a confidence, and what is not.
func printErrors(w io.Writer, parts [][]*lesson, sure float64) {
	b := blame{}
	for _, l := range slices.Concat(parts...) {
		b.add(l, sure)
	}
	causes := slices.SortedFunc(maps.Keys(b), func(x, y string) int { return cmp.Or(b[y]-b[x], cmp.Compare(x, y)) })
	for _, c := range causes[:min(20, len(causes))] {
		fmt.Fprintf(w, "error: %5d  %s\n", b[c], c)
	}
}

// add adds the errors in a lesson.
func (b blame) add(l *lesson, sure float64) {
	r := l.reader
	for i := range l.words {
		if !l.candidate(i) || !l.annotated(i) {
			continue
		}
		g := l.gold[i]
		n, ok := r.at[i]
		told := ok && r.mentions[n].sure >= sure
		switch {
		case g == nil && told:
			b["no event to the reader: "+l.wordKind(i)]++
		case g != nil && !told && ok && r.mentions[n].odds > 0:
			b["not told: found, but not sure of the rest"]++
		case g != nil && !told:
			b["not told: "+l.wordKind(i)]++
		case g != nil:
			b.compare(l, &r.mentions[n], g)
		}
	}
}

// compare adds what is wrong of a mention that was told.
func (b blame) compare(l *lesson, x *mention, g *Gold) {
	kind, fact := Types[x.kind()], facts[x.fact()]
	switch {
	case kind == g.Type:
	case kind == "other" || g.Type == "other":
		b["type: “other” for another, or another for “other”"]++
	default:
		b["type: one for another (not “other”)"]++
	}
	if fact != g.Factuality {
		b["factuality: "+g.Factuality+" told as "+fact]++
	}
	for c := who; c <= whom; c++ {
		if len(g.Roles[c]) == 0 || l.plays(x, g, c) {
			continue
		}
		switch {
		case !slices.ContainsFunc(x.args, func(a argument) bool { return l.goldRole(g, &a) == c }):
			b[roleNames[c]+": out of reach, or taken for certain to be none"]++
		case x.strongest(c) == nil:
			b[roleNames[c]+": nobody told"]++
		default:
			b[roleNames[c]+": another told"]++
		}
	}
}

// wordKind names the kind of word i, as far as it matters for errors.
func (l *lesson) wordKind(i int) string {
	switch l.Lemma(i) {
	case "say", "tell", "claim", "argue", "add", "write", "tweet", "speak", "comment", "report", "announce", "respond", "state", "describe", "statement", "remark", "ask", "call":
		return "word of saying"
	}
	rel := l.Rel(i)
	switch w := &l.words[i]; {
	case w.verb && (rel == "root" || rel == "conj" || rel == "parataxis"):
		return "main verb"
	case w.verb:
		return "verb below another word"
	case rel == "obj" || strings.HasPrefix(rel, "nsubj"):
		return "noun as subject or object"
	}
	return "noun elsewhere"
}
