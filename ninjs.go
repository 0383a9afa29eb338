package lede

import (
	"cmp"
	"encoding/json"
	"strings"
	"time"
	"unicode/utf8"
)

// Ninjs returns a as an IPTC ninjs 3.1 news object
// (https://iptc.org/standards/ninjs/), in JSON. The story is its body; people,
// organizations, places and events are those of the article, and every quote is an
// associated text object with rel "quote", the speaker in "by"; the article is "about" its main event, and
// "mentions" the others. Roles and event types have no place in ninjs. The uri is
// [Article.URL] if that is given, else [Article.URI];
// quotes and entities have it with a fragment. An article that keeps
// the promises of [Article.Validate] gives a valid object. Offsets in uris are in
// characters, as RFC 5147 counts.
func (a *Article) Ninjs() ([]byte, error) {
	uri, chars := a.name(), a.Offsets()
	o := ninjs{
		URI:         uri,
		Type:        "text",
		Language:    a.Language,
		ContentTime: dateTime(a.Published.Value),
		By:          a.authors(),
		Headlines:   ninjsText(a.Headline),
		Bodies:      ninjsBody(a.storyText()),
		Standard: &ninjsStandard{
			Name:    "ninjs",
			Version: "3.1",
			Schema:  "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
		},
	}
	if d := a.Dateline; d != nil {
		o.Located = a.Name(d.Place)
		if d.Agency != "" {
			o.Sources = []ninjsConcept{{Name: d.Agency, Role: "agency"}}
		}
	}
	if a.Outlet != "" {
		o.Sources = append(o.Sources, ninjsConcept{Name: a.Outlet, Role: "publisher"})
	}
	if a.ID != "" {
		o.AltIDs = []ninjsID{{Role: "id", Value: a.ID}}
	}
	for _, p := range a.People {
		o.People = append(o.People, ninjsConcept{Name: p.Name, Rel: "mentions", URI: uri + entityFragment(p.ID), Literal: first(p.Refs)})
	}
	o.Organisations = ninjsEntities(uri, a.Organizations)
	o.Places = ninjsEntities(uri, a.Places)
	for e := range a.Highlights() {
		rel := "mentions"
		if e == &a.Events[0] {
			rel = "about" // the main event comes first
		}
		o.Events = append(o.Events, ninjsConcept{Name: a.Slice(e.Span), Rel: rel, URI: uri + charFragment(chars.Runes(e.Trigger))})
	}
	names := a.names()
	for _, q := range a.Quotes {
		o.Associations = append(o.Associations, a.ninjsQuote(uri+charFragment(chars.Runes(q.Span)), q, cmp.Or(names[q.Speaker], a.Slice(q.Source))))
	}
	return json.Marshal(o)
}

// A ninjs is a news object of IPTC ninjs 3.1, as far as lede has something to say.
type ninjs struct {
	Name          string         `json:"name,omitempty"` // of an association
	Rel           string         `json:"rel,omitempty"`  // of an association
	URI           string         `json:"uri"`
	Type          string         `json:"type,omitempty"`
	Standard      *ninjsStandard `json:"standard,omitempty"`
	Language      string         `json:"language,omitempty"`
	ContentTime   string         `json:"contentCreated,omitempty"`
	By            string         `json:"by,omitempty"`
	Located       string         `json:"located,omitempty"`
	Headlines     []ninjsValue   `json:"headlines,omitempty"`
	Bodies        []ninjsValue   `json:"bodies,omitempty"`
	People        []ninjsConcept `json:"people,omitempty"`
	Organisations []ninjsConcept `json:"organisations,omitempty"`
	Places        []ninjsConcept `json:"places,omitempty"`
	Events        []ninjsConcept `json:"events,omitempty"`
	Sources       []ninjsConcept `json:"infoSources,omitempty"`
	Genres        []ninjsConcept `json:"genres,omitempty"`
	AltIDs        []ninjsID      `json:"altIds,omitempty"`
	Associations  []ninjs        `json:"associations,omitempty"`
}

type ninjsStandard struct {
	Name    string `json:"name"`
	Version string `json:"version"`
	Schema  string `json:"schema"`
}

type ninjsValue struct {
	ContentType string `json:"contentType,omitempty"`
	CharCount   int    `json:"charCount,omitempty"`
	WordCount   int    `json:"wordCount,omitempty"`
	Value       string `json:"value"`
}

type ninjsID struct {
	Role  string `json:"role"`
	Value string `json:"value"`
}

type ninjsConcept struct {
	Name    string `json:"name,omitempty"`
	Rel     string `json:"rel,omitempty"`
	Role    string `json:"role,omitempty"`
	URI     string `json:"uri,omitempty"`
	Literal string `json:"literal,omitempty"` // the user's own code
}

// first returns the first of a list, "" if it is empty.
func first(list []string) string {
	if len(list) == 0 {
		return ""
	}
	return list[0]
}

func ninjsText(s string) []ninjsValue {
	if s == "" {
		return nil
	}
	return []ninjsValue{{ContentType: "text/plain", Value: s}}
}

func ninjsBody(s string) []ninjsValue {
	v := ninjsText(s)
	if v != nil {
		v[0].CharCount = utf8.RuneCountInString(s)
		v[0].WordCount = len(strings.Fields(s))
	}
	return v
}

func ninjsEntities(uri string, list []Entity) []ninjsConcept {
	var out []ninjsConcept
	for _, e := range list {
		out = append(out, ninjsConcept{Name: e.Name, Rel: "mentions", URI: uri + entityFragment(e.ID), Literal: first(e.Refs)})
	}
	return out
}

// ninjsQuote returns q, which was said by somebody, as an associated news object.
func (a *Article) ninjsQuote(uri string, q Quote, by string) ninjs {
	name := "quote"
	if by != "" {
		name = "quote of " + by
	}
	return ninjs{
		Name:     name,
		Rel:      "quote",
		URI:      uri,
		Type:     "text",
		Language: a.Language,
		By:       by,
		Bodies:   ninjsText(q.Text),
		Genres:   []ninjsConcept{{Name: string(q.Kind)}},
	}
}

// storyText returns the blocks of the story without the headline, a blank line between them.
func (a *Article) storyText() string {
	var out []string
	for b := range a.Story() {
		if b.Kind != HeadlineBlock {
			out = append(out, a.Slice(b.Span))
		}
	}
	return strings.Join(out, "\n\n")
}

// authors returns the names of the bylines as one phrase.
func (a *Article) authors() string {
	var names []string
	for _, b := range a.Bylines {
		if b.Name != "" {
			names = append(names, b.Name)
		}
	}
	return strings.Join(names, ", ")
}

// dateTime returns a TIMEX3 value as an RFC 3339 date and time, in UTC where it has no zone, "" if it
// is not at least a day. The part of a day ("TNI") is left out.
func dateTime(value string) string {
	if t, err := time.Parse("2006-01-02T15:04Z07:00", value); err == nil {
		return t.UTC().Format(time.RFC3339)
	}
	for _, layout := range []string{"2006-01-02T15:04:05Z07:00", "2006-01-02T15:04Z07:00"} {
		if t, err := time.Parse(layout, value); err == nil {
			return t.Format(time.RFC3339)
		}
	}
	for _, layout := range []string{"2006-01-02T15:04:05", "2006-01-02T15:04", time.DateOnly} {
		n := min(len(layout), len(value))
		if t, err := time.Parse(layout, value[:n]); err == nil {
			return t.Format(time.RFC3339)
		}
	}
	return ""
}
