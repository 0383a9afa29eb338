package lede

import "encoding/json"

// JSONLD returns a as linked data: a schema.org NewsArticle that mentions the
// people (Person), organizations (Organization), places (Place) and events (Event) of the story, and has
// its quotes (Quotation) as parts, the speaker as their creator. Beside it stand
// Web Annotations (https://www.w3.org/TR/annotation-vocab/) that say where in the text each mention, quote and
// trigger is: positions are in characters, and the exact words are given. Ids are
// [Article.URL], if that is given, else [Article.URI], with fragments.
func (a *Article) JSONLD() ([]byte, error) {
	l := linker{a: a, uri: a.name(), chars: a.Offsets(), kinds: make(map[EntityID]string)}
	article := l.article()
	graph := append([]any{article}, l.annotations...)
	return json.Marshal(struct {
		Context []any `json:"@context"`
		Graph   []any `json:"@graph"`
	}{[]any{"https://schema.org/", map[string]string{"oa": "http://www.w3.org/ns/oa#"}}, graph})
}

// A linker turns one article into linked data.
type linker struct {
	a           *Article
	uri         string
	chars       *Offsets
	kinds       map[EntityID]string // schema.org type of each entity
	annotations []any
}

// A thing is a node of schema.org. Each field is a property of the types that use it.
type thing struct {
	ID            string   `json:"@id,omitempty"`
	Type          string   `json:"@type,omitempty"`
	Name          string   `json:"name,omitempty"`
	AlternateName []string `json:"alternateName,omitempty"`
	JobTitle      []string `json:"jobTitle,omitempty"`
	SameAs        []string `json:"sameAs,omitempty"`
	Additional    string   `json:"additionalType,omitempty"`
	Headline      string   `json:"headline,omitempty"`
	Language      string   `json:"inLanguage,omitempty"`
	Published     string   `json:"datePublished,omitempty"`
	Dateline      string   `json:"dateline,omitempty"`
	Author        []thing  `json:"author,omitempty"`
	Publisher     *thing   `json:"publisher,omitempty"`
	URL           string   `json:"url,omitempty"`
	Identity      string   `json:"identifier,omitempty"`
	Text          string   `json:"text,omitempty"`
	Body          string   `json:"articleBody,omitempty"`
	Creator       *thing   `json:"creator,omitempty"`
	StartDate     string   `json:"startDate,omitempty"`
	Location      *thing   `json:"location,omitempty"`
	Attendee      []thing  `json:"attendee,omitempty"`
	Mentions      []thing  `json:"mentions,omitempty"`
	HasPart       []thing  `json:"hasPart,omitempty"`
}

func (l *linker) article() thing {
	a := l.a
	t := thing{
		ID:        l.uri,
		Type:      "NewsArticle",
		Headline:  a.Headline,
		Language:  a.Language,
		Published: day(a.Published),
		Body:      a.storyText(),
		URL:       a.URL,
		Identity:  a.ID,
	}
	if a.Outlet != "" {
		t.Publisher = &thing{Type: "Organization", Name: a.Outlet}
	}
	if a.Dateline != nil {
		t.Dateline = a.Slice(a.Dateline.Span)
	}
	for _, b := range a.Bylines {
		t.Author = append(t.Author, thing{Type: "Person", Name: b.Name})
	}
	for _, p := range a.People {
		t.Mentions = append(t.Mentions, l.entity("Person", p.ID, p.Name, p.Aliases, p.Roles, p.Refs, p.Mentions))
	}
	for _, e := range a.Organizations {
		t.Mentions = append(t.Mentions, l.entity("Organization", e.ID, e.Name, e.Aliases, nil, e.Refs, e.Mentions))
	}
	for _, e := range a.Places {
		t.Mentions = append(t.Mentions, l.entity("Place", e.ID, e.Name, e.Aliases, nil, e.Refs, e.Mentions))
	}
	for e := range a.Highlights() {
		t.Mentions = append(t.Mentions, l.event(*e))
	}
	for _, q := range a.Quotes {
		t.HasPart = append(t.HasPart, l.quotation(q))
	}
	return t
}

func (l *linker) entity(kind string, id EntityID, name string, aliases, roles, refs []string, mentions []Mention) thing {
	l.kinds[id] = kind
	t := thing{ID: l.uri + entityFragment(id), Type: kind, Name: name, AlternateName: aliases, JobTitle: roles, SameAs: refs}
	for _, m := range mentions {
		l.annotate(t.ID, m.Span)
	}
	return t
}

func (l *linker) event(e Event) thing {
	t := thing{ID: l.id(e.Trigger), Type: "Event", Name: l.a.Slice(e.Trigger), Additional: string(e.Type), StartDate: day(e.When)}
	if l.kinds[e.Place.Entity] == "Place" {
		t.Location = l.ref(e.Place.Entity)
	}
	for _, p := range e.Participants {
		if k := l.kinds[p.Entity]; k == "Person" || k == "Organization" {
			t.Attendee = append(t.Attendee, *l.ref(p.Entity))
		}
	}
	l.annotate(t.ID, e.Trigger)
	return t
}

func (l *linker) quotation(q Quote) thing {
	t := thing{ID: l.id(q.Span), Type: "Quotation", Text: q.Text}
	switch source := l.a.Slice(q.Source); {
	case l.kinds[q.Speaker] == "Person" || l.kinds[q.Speaker] == "Organization":
		t.Creator = l.ref(q.Speaker)
	case q.Speaker == 0 && source != "":
		t.Creator = &thing{Type: "Person", Name: source}
	}
	for _, p := range q.Parts {
		l.annotate(t.ID, p)
	}
	return t
}

// id names a stretch of the text.
func (l *linker) id(s Span) string { return l.uri + charFragment(l.chars.Runes(s)) }

// ref points to an entity that has a node of its own.
func (l *linker) ref(id EntityID) *thing { return &thing{ID: l.uri + entityFragment(id)} }

// annotate says that body is found at s.
func (l *linker) annotate(body string, s Span) {
	at := l.chars.Runes(s)
	l.annotations = append(l.annotations, map[string]any{
		"@type":      "oa:Annotation",
		"oa:hasBody": map[string]string{"@id": body},
		"oa:hasTarget": map[string]any{
			"@type":        "oa:SpecificResource",
			"oa:hasSource": map[string]string{"@id": l.uri},
			"oa:hasSelector": []any{
				map[string]any{"@type": "oa:TextPositionSelector", "oa:start": at.Start, "oa:end": at.End},
				map[string]any{"@type": "oa:TextQuoteSelector", "oa:exact": l.a.Slice(s)},
			},
		},
	})
}

// day returns a date of at least a day as schema.org wants it, and "" else.
func day(w When) string {
	if dateTime(w.Value) == "" {
		return ""
	}
	return w.Value[:len("2006-01-02")]
}
