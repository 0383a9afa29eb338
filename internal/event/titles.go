package event

import (
	"strings"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/story"
)

// officeHolder returns the phrase s, which the tree ends in the middle of the title before somebody's name, with the rest of the title and the name:
// “Leeds City owner Ann Roe” is not the club. The phrase is unchanged, and the entity 0, if no such name follows.
func (x *eventReader) officeHolder(s english.Range, i int) (english.Range, story.EntityID) {
	if !x.name(i) || x.isPerson[x.entity(s, i)] {
		return s, 0
	}
	_, last := x.within(s)
	office := false
	for k := last + 1; k < len(x.toks) && k <= last+chainLimit; k++ {
		if end, id := x.personAt(k); id != 0 && office {
			return english.Range{Start: s.Start, End: end}, id
		} else if id != 0 {
			break
		}
		_, person := english.PersonNoun(x.lower(k))
		switch {
		case x.noun(k) && person, x.name(k):
			office = person
		case !x.noun(k) && x.toks[k].Tag != "JJ" && !x.regionInTitle(k):
			return s, 0
		}
	}
	return s, 0
}

// personAt returns where the name of a person ends that begins with token k, and the person; 0 if none begins there.
func (x *eventReader) personAt(k int) (end int, id story.EntityID) {
	for _, m := range x.lastMentions(x.toks[k].Range.End) {
		if m.named && m.Span.Start == x.toks[k].Range.Start && x.isPerson[m.ID] {
			return m.Span.End, m.ID
		}
	}
	return 0, 0
}

// regionInTitle reports whether k is one of the commas about a region in a title: “Leeds, Ohio, District Judge Ann Roe”.
func (x *eventReader) regionInTitle(k int) bool {
	if x.word(k) != "," {
		return false
	}
	return k+2 < len(x.toks) && x.word(k+2) == "," && x.region(k+1) || k > 1 && x.word(k-2) == "," && x.region(k-1)
}

// region reports whether token k names a region, in full or by its postal letters: “Ohio”, “DC”.
func (x *eventReader) region(k int) bool {
	w := x.word(k)
	return english.Region(w) || len(w) == 2 && x.name(k) && w == strings.ToUpper(w)
}
