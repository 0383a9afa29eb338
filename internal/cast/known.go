package cast

import (
	"context"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/gazetteer"
	"github.com/ebc17271/lede/internal/story"
)

// joinKnown puts the names that the user knows in the place of what the tagger found there.
func joinKnown(ctx context.Context, d *story.Doc, names []english.Name) ([]english.Name, []gazetteer.Match) {
	if d.Known == nil {
		return names, nil
	}
	times := make([]english.Range, len(d.Article.Times))
	for i, w := range d.Article.Times {
		times[i] = w.Span
	}
	found := d.Known.Find(ctx, d.Article.Text, d.English, names, times)
	return gazetteer.Join(names, found), found
}

// isKnown reports whether the user knows the name at s; the matches before it are taken off the list.
func isKnown(found *[]gazetteer.Match, s english.Range) bool {
	for len(*found) > 0 && (*found)[0].Start < s.Start {
		*found = (*found)[1:]
	}
	return len(*found) > 0 && (*found)[0].Range == s
}

// referKnown gives people, organizations and places the references of the names that the user knows, and makes one of those that
// are forms of one name.
func referKnown(d *story.Doc, found []gazetteer.Match) {
	if len(found) == 0 {
		return
	}
	named := make(map[english.Range]story.EntityID)
	note := func(id story.EntityID, mentions []story.Mention) {
		for _, m := range mentions {
			named[m.Span] = id
		}
	}
	for _, p := range d.Article.People {
		note(p.ID, p.Mentions)
	}
	for _, list := range [][]story.Entity{d.Article.Organizations, d.Article.Places} {
		for _, e := range list {
			note(e.ID, e.Mentions)
		}
	}
	first := make(map[int]story.EntityID) // by number of the name
	for _, m := range found {
		id := named[m.Range]
		switch keep := first[m.Number]; {
		case id == 0:
		case keep == 0:
			first[m.Number] = id
			d.Article.AddRef(id, d.Known.Ref(m.Number))
		case keep != id && d.Merge(keep, id):
			for span, of := range named {
				if of == id {
					named[span] = keep
				}
			}
		}
	}
}
