package event

import (
	"strings"
	"unicode"

	"github.com/ebc17271/lede/internal/english"
)

// newsOf returns the annotated mentions of the news of a story, and those of its main event: of the type of that which the title tells most
// of; of two that it tells as much of, the first.
func newsOf(s *Sample) (news, first []*Gold) {
	title := stemsOf(s.Title)
	kind, most := "", -1.0
	for k := range s.Gold {
		if g := &s.Gold[k]; g.Weight == newsWeight {
			news = append(news, g)
			if p := titled(s, g, title); p > most {
				kind, most = g.Type, p
			}
		}
	}
	for _, g := range news {
		if g.Type == kind {
			first = append(first, g)
		}
	}
	return news, first
}

// newsWeight is the weight of the news of a story.
const newsWeight = 3

// stemsOf returns the set of the beginnings of the words of a text.
func stemsOf(text string) map[string]bool {
	set := map[string]bool{}
	for _, w := range stems(text) {
		set[w] = true
	}
	return set
}

// titled tells how much of an annotated event a title tells: its own word counts as much as all of two participants.
func titled(s *Sample, g *Gold, title map[string]bool) float64 {
	share := func(r english.Range) float64 {
		n, of := 0, stems(s.Doc.Article.Text[r.Start:r.End])
		for _, w := range of {
			n += int(bit(title[w]))
		}
		return float64(n) / float64(max(1, len(of)))
	}
	p := 2 * share(g.Trigger)
	for c := who; c <= about; c++ {
		best := 0.0
		for _, r := range g.Roles[c] {
			best = max(best, share(r))
		}
		p += best
	}
	return p
}

// stems returns the beginnings of the words of a text.
func stems(text string) (list []string) {
	for _, w := range strings.FieldsFunc(strings.ToLower(text), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) }) {
		if r := []rune(w); len(r) > stemLength {
			w = string(r[:stemLength])
		}
		list = append(list, w)
	}
	return list
}
