package event

import (
	"context"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/story"
)

// A Gold is an annotated mention of an event.
type Gold struct {
	Trigger    english.Range
	Type       string
	Factuality string
	Weight     int
	Roles      [roles][]english.Range
	Day        string      // of a main event, as an ISO date; empty if the story gives none
	Unsure     [roles]bool // roles of a main event that are open to doubt
}

// A Sample is an annotated story.
type Sample struct {
	Name      string
	Title     string
	Doc       *story.Doc
	Sentences []english.Range // that were annotated
	Gold      []Gold
	Main      []Gold     // words for its main event, all with what the whole story tells of it; none where nobody looked for that
	Alone     []Sentence // some of its sentences
	Group     int        // of its outlet
	Test      bool       // nothing is learned from it, it is only measured on
}

// A lesson is a sample laid out for the models.
type lesson struct {
	*view
	*Sample
	gold   map[int]*Gold // by the word of the trigger
	model  *Model        // that has not learned from it
	reader *reader       // of model
	alone  []*lesson
	groups []group
	news   []*Gold // what is annotated of the news
	whole  []*Gold // what the whole story tells of its main event
}

func newLesson(s *Sample) *lesson {
	l := &lesson{view: newView(context.Background(), s.Doc), Sample: s, gold: map[int]*Gold{}}
	for g := range s.Gold {
		if i := l.triggerWord(s.Gold[g].Trigger); i >= 0 {
			l.gold[i] = &s.Gold[g]
		}
	}
	for g := range s.Gold {
		if s.Gold[g].Weight == newsWeight {
			l.news = append(l.news, &s.Gold[g])
		}
	}
	for g := range s.Main {
		l.whole = append(l.whole, &s.Main[g])
	}
	for _, x := range s.Alone {
		l.alone = append(l.alone, newLesson(&Sample{Doc: x.Doc, Gold: x.Gold, Test: s.Test}))
	}
	return l
}

// newsWeight is the weight of the news of a story.
const newsWeight = 3

// triggerWord returns the candidate that stands for an annotated trigger: the one that the others hang on.
func (l *lesson) triggerWord(r english.Range) int {
	last := -1
	for i := l.After(r.Start); i < l.Len() && l.Range(i).Start < r.End; i++ {
		if !l.candidate(i) || l.gold[i] != nil {
			continue
		}
		last = i
		if h := l.Head(i); h < 0 || !r.Overlaps(l.Range(h)) || !l.candidate(h) {
			return i
		}
	}
	return last
}

// annotated reports whether word i stands in a sentence that was annotated.
func (l *lesson) annotated(i int) bool { return l.annotatedAt(l.Range(i).Start) }

// goldRole returns the role that an argument plays in an annotated event.
func (l *lesson) goldRole(g *Gold, a *argument) role {
	for r := who; r < roles; r++ {
		for _, span := range g.Roles[r] {
			if l.standsFor(a.i, span) {
				return r
			}
		}
	}
	return none
}

// standsFor reports whether word i heads an annotated phrase.
func (l *lesson) standsFor(i int, span english.Range) bool {
	if !span.Overlaps(l.Range(i)) {
		return false
	}
	for h, n := l.Head(i), 0; h >= 0 && n < 12; h, n = l.Head(h), n+1 {
		if span.Overlaps(l.Range(h)) {
			return false
		}
	}
	return true
}

// A class is the number of a name in a list.
func class(names []string, name string) int {
	for i, n := range names {
		if n == name {
			return i
		}
	}
	return -1
}

// RoleOf returns the role of a name.
func RoleOf(name string) role { return role(class(roleNames, name)) }

// RolesOf joins the phrases of an annotated event.
func RolesOf(who, whom, to, about, where, when []english.Range) [roles][]english.Range {
	return [roles][]english.Range{nil, who, whom, to, about, where, when}
}
