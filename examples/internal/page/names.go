package page

import "github.com/ebc17271/lede"

// Names are the names of all people, organizations and places of an article. Article.Name looks through the lists for one; who wants the
// names of all speakers asks here.
type Names map[lede.EntityID]string

// NamesOf returns the names of a.
func NamesOf(a *lede.Article) Names {
	names := make(Names, len(a.People)+len(a.Organizations)+len(a.Places))
	for _, list := range [][]lede.Entity{a.Places, a.Organizations} {
		for _, e := range list {
			names[e.ID] = e.Name
		}
	}
	for _, p := range a.People {
		names[p.ID] = p.Name
	}
	delete(names, 0)
	return names
}

// SpeakerOf is Article.SpeakerOf.
func (n Names) SpeakerOf(a *lede.Article, q lede.Quote) string {
	if name := n[q.Speaker]; name != "" {
		return name
	}
	return a.Slice(q.Source)
}
