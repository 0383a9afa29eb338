package ask_test

import (
	"context"
	"testing"
	"time"

	"github.com/ebc17271/lede/examples/desk/internal/archive"
	"github.com/ebc17271/lede/examples/desk/internal/ask"
)

// names are whom the archive of these tests knows.
type names map[string][]string

func (n names) Called(_ context.Context, folded string, limit int) (out []archive.Person, err error) {
	for i, name := range n[folded] {
		out = append(out, archive.Person{ID: int64(i + 1), Name: name})
	}
	return out[:min(len(out), limit)], nil
}

var known = names{
	"ada okafor": {"Ada Okafor"}, "okafor": {"Ada Okafor", "Ben Okafor"}, "zoe obrien": {"Zoë O’Brien"}, "obrien": {"Zoë O’Brien"},
	"may": {"Lena May"}, "oswin council": {"Oswin Council"},
}

func TestRead(t *testing.T) {
	thursday := time.Date(2024, 5, 16, 14, 0, 0, 0, time.UTC)
	for _, c := range []struct{ line, who, words, from, to string }{
		{"everything Ada Okafor said last week", "Ada Okafor", "", "2024-05-06", "2024-05-13"},
		{"What did Okafor say about the new bridge?", "Ada Okafor", "new bridge?", "", ""},
		{"what has Okafor's office said since Monday", "Ada Okafor", "office", "2024-05-13", ""},
		{"okafor", "Ada Okafor", "", "", ""},
		{"Zoe O'Brien in March", "Zoë O’Brien", "", "2024-03-01", "2024-04-01"},
		{"Okafor in the last 30 days", "Ada Okafor", "", "2024-04-16", "2024-05-17"},
		{"bridge between 2015 and 2016", "", "bridge", "2015-01-01", "2017-01-01"},
		{"bridge from 3 March to 10 March 2022", "", "bridge", "2022-03-03", "2022-03-11"},
		{"bridge before 2014", "", "bridge", "", "2014-01-01"},
		{"bridge until 2014", "", "bridge", "", "2015-01-01"},
		{"yesterday", "", "", "2024-05-15", "2024-05-16"},
		{"it may rain", "", "may rain", "", ""}, // no name without a capital
		{"May on rain", "Lena May", "rain", "", ""},
		{`"last week" schools`, "", `"last week" schools`, "", ""}, // as it stands
		{`"Ada Okafor" bridge`, "", `"Ada Okafor" bridge`, "", ""},
		{"the Oswin Council on schools", "Oswin Council", "schools", "", ""},
		{"", "", "", "", ""},
		{"?", "", "", "", ""},
		{"\xff", "", "\xff", "", ""},
	} {
		q, err := ask.Read(t.Context(), known, c.line, thursday)
		if err != nil {
			t.Fatal(err)
		}
		who := ""
		if q.Who != nil {
			who = q.Who.Name
		}
		if who != c.who || q.Words != c.words || q.From != c.from || q.To != c.to {
			t.Errorf("%q: who %q, words %q, %s to %s", c.line, who, q.Words, q.From, q.To)
		}
	}
}

// TestOthers offers whoever has the same name.
func TestOthers(t *testing.T) {
	q, err := ask.Read(t.Context(), known, "Okafor on schools", time.Now())
	if err != nil || len(q.Others) != 1 || q.Others[0].Name != "Ben Okafor" {
		t.Errorf("%+v, %v", q.Others, err)
	}
}

func FuzzRead(f *testing.F) {
	f.Add("everything Ada Okafor said last week")
	f.Add(`"last week" since 3 March to " and 2014`)
	f.Fuzz(func(t *testing.T, line string) {
		if _, err := ask.Read(t.Context(), known, line, time.Unix(1715871600, 0)); err != nil {
			t.Fatal(err)
		}
	})
}
