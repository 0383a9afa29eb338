package cast

import (
	"cmp"
	"slices"
	"strings"

	"github.com/ebc17271/lede/internal/english"
	"github.com/ebc17271/lede/internal/story"
)

// addStrangers makes people of those without a name: with an id of those who speak, without one, for
// the time being, of the others.
func (r *references) addStrangers() {
	speaks := make(map[int]bool)
	for _, w := range r.speaker {
		if w >= 0 && r.who[w].person < 0 && !speaks[w] {
			speaks[w] = true
			r.addStranger(w, r.d.NewID())
		}
	}
	for w := range r.who {
		if r.who[w].person < 0 && r.who[w].count > 0 {
			r.addStranger(w, 0)
		}
	}
}

func (r *references) addStranger(w int, id story.EntityID) {
	r.who[w].person = len(r.d.Article.People)
	r.d.Article.People = append(r.d.Article.People, story.Person{ID: id, Name: r.descriptionOf(r.who[w].first), Unnamed: true})
}

// setAside takes the people without an id out of the article, until they take part in an event.
func setAside(d *story.Doc) {
	d.Bystanders = nil
	for _, p := range d.Article.People {
		if p.ID == 0 && len(p.Mentions) > 0 && describes(p.Name) {
			d.Bystanders = append(d.Bystanders, p)
		}
	}
	d.Article.People = slices.DeleteFunc(d.Article.People, func(p story.Person) bool { return p.ID == 0 })
	if len(d.Article.People) == 0 {
		d.Article.People = nil // as after a round through JSON
	}
}

// describes reports whether a description tells anything without the sentence it stands in: not “his
// father”, which is nobody’s outside of it, nor “child” alone.
func describes(name string) bool {
	switch first, _, more := strings.Cut(strings.ToLower(name), " "); first {
	default:
		return more
	case "his", "her", "their", "its", "my", "our", "your", "this", "that":
		return false
	}
}

// A bystanderMention is where a bystander, by number, is meant.
type bystanderMention struct {
	span english.Range
	who  int
}

// actorSure is how sure an event is at least that makes people of who takes part in it.
const actorSure = 0.05

// AdmitActors makes people of the bystanders who take part in an event of a named type: “A
// former spy was poisoned on Monday”.
func AdmitActors(d *story.Doc) {
	var ms []bystanderMention
	for i, p := range d.Bystanders {
		for _, m := range p.Mentions {
			ms = append(ms, bystanderMention{m.Span, i})
		}
	}
	slices.SortFunc(ms, func(a, b bystanderMention) int { return cmp.Compare(a.span.Start, b.span.Start) })
	for i := range d.Article.Events {
		e := &d.Article.Events[i]
		for k := range e.Participants {
			if p := &e.Participants[k]; p.Entity == 0 {
				p.Entity = admit(d, ms, p.Span, e.Type != "other" && e.Confidence >= actorSure)
			}
		}
	}
	slices.SortStableFunc(d.Article.People, func(a, b story.Person) int { return firstMention(a) - firstMention(b) })
}

// admit returns the id of the bystander with whose description, from its article on, or pronoun
// the words at s begin, and admits him or her if need be and now is the time; 0 if there is none.
func admit(d *story.Doc, ms []bystanderMention, s english.Range, now bool) story.EntityID {
	const article = len("these ")
	n, _ := slices.BinarySearchFunc(ms, s.Start-article, func(m bystanderMention, at int) int { return cmp.Compare(m.span.Start, at) })
	for ; n < len(ms) && ms[n].span.Start <= s.Start; n++ {
		if !ms[n].span.Overlaps(s) || ms[n].span.End > s.End {
			continue
		}
		p := &d.Bystanders[ms[n].who]
		if p.ID == 0 && now {
			p.ID = d.NewID()
			d.Article.People = append(d.Article.People, *p)
		}
		return p.ID
	}
	return 0
}
