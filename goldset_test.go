package lede_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/ebc17271/lede"
)

// A gold is what a careful reader finds in an article of testdata: testdata/gold/NAME.gold,
// whose form testdata/README.md describes. Optional lines may be found or not.
type gold struct {
	Name, Text string
	Published  time.Time // the day
	Given      bool      // the text does not say the day: the parser's user gives it
	Blocks     []goldBlock
	People     []goldPerson // and organizations, places and unnamed people who speak
	Quotes     []goldQuote
	Times      []goldTime
	Events     []goldEvent
}

type goldBlock struct {
	Optional bool
	Kinds    []string // any of them is right
	Span     lede.Span
}

type goldPerson struct {
	Optional bool
	Type     string // person, organization, place, unnamed
	Name     string
	Aliases  []string
	Roles    []string
	Pronouns string
}

type goldQuote struct {
	Optional             bool
	Kind                 string
	Speaker, Source, Cue string // empty if there is none
	Parts                []lede.Span
}

type goldTime struct {
	Optional    bool
	Span        lede.Span
	Type, Value string
}

type goldEvent struct {
	Optional       bool
	Types          []string // any of them is right
	Trigger        lede.Span
	Agent, Patient string // a person's name, or words of the text; empty if there is none
}

// golds reads every gold file.
func golds(t testing.TB) []gold {
	t.Helper()
	names, err := filepath.Glob("testdata/gold/*.gold")
	if err != nil || len(names) < 20 {
		t.Fatalf("%d gold files: %v", len(names), err)
	}
	var out []gold
	for _, name := range names {
		g, err := readGold(name)
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		out = append(out, g)
	}
	return out
}

// readGold reads one gold file beside its article.
func readGold(name string) (gold, error) {
	base := strings.TrimSuffix(filepath.Base(name), ".gold")
	text, err := os.ReadFile("testdata/articles/" + base + ".txt")
	if err != nil {
		return gold{}, err
	}
	lines, err := os.ReadFile(name)
	if err != nil {
		return gold{}, err
	}
	r := goldReader{gold: gold{Name: base, Text: string(text)}, at: map[string]int{}}
	r.plain, r.offsets = plain(string(text))
	for i, line := range strings.Split(strings.TrimSpace(string(lines)), "\n") {
		if err := r.line(line); err != nil {
			return r.gold, fmt.Errorf("line %d: %s: %w", i+1, line, err)
		}
	}
	return r.gold, nil
}

// A goldReader reads a gold file line by line. Lines of one keyword stand in the order of the text.
type goldReader struct {
	gold
	plain   string         // the text with one kind of space and quotation mark
	offsets []int          // of each byte of plain in the text
	at      map[string]int // where to look on from, by keyword
}

func (r *goldReader) line(line string) error {
	key, rest, _ := strings.Cut(line, " ")
	key, optional := strings.CutSuffix(key, "?")
	f := strings.Split(rest, " | ")
	for i := range f {
		if f[i] = strings.TrimSpace(f[i]); f[i] == "-" {
			f[i] = ""
		}
	}
	want := map[string]int{"published": 1, "person": 4, "organization": 1, "place": 1, "unnamed": 1, "quote": 5, "time": 2, "event": 4}[key]
	if key != "block" && len(f) != want {
		return fmt.Errorf("%d fields, want %d", len(f), want)
	}
	var err error
	switch key {
	case "published":
		day, given, _ := strings.Cut(f[0], " ")
		r.Published, err = time.Parse(time.DateOnly, day)
		r.Given = given == "given"
	case "block":
		b := goldBlock{Optional: optional, Kinds: strings.Split(f[0], "/")}
		b.Span, err = r.find(key, strings.Join(f[1:], " | "))
		r.Blocks = append(r.Blocks, b)
	case "person":
		r.People = append(r.People, goldPerson{optional, key, f[0], list(f[1]), list(f[2]), f[3]})
	case "organization", "place", "unnamed":
		r.People = append(r.People, goldPerson{Optional: optional, Type: key, Name: f[0]})
	case "quote":
		q := goldQuote{Optional: optional, Kind: f[0], Speaker: f[1], Source: f[2], Cue: f[3]}
		q.Parts, err = r.findParts(key, f[4])
		r.Quotes = append(r.Quotes, q)
	case "time":
		w := goldTime{Optional: optional}
		w.Type, w.Value, _ = strings.Cut(f[1], " ")
		w.Span, err = r.find(key, f[0])
		r.Times = append(r.Times, w)
	case "event":
		e := goldEvent{Optional: optional, Types: strings.Split(f[0], "/"), Agent: f[2], Patient: f[3]}
		e.Trigger, err = r.find(key, f[1])
		r.Events = append(r.Events, e)
	}
	return err
}

// list divides a field of several values.
func list(field string) []string {
	if field == "" {
		return nil
	}
	return strings.Split(field, "; ")
}

// find returns where words stand that follow those of the line before of the same keyword.
func (r *goldReader) find(key, words string) (lede.Span, error) {
	spans, err := r.findParts(key, words)
	if err != nil {
		return lede.Span{}, err
	}
	return spans[0], nil
}

// findParts returns where the parts of words stand that are divided by "//".
func (r *goldReader) findParts(key, words string) (spans []lede.Span, err error) {
	from := r.at[key]
	for _, part := range strings.Split(words, " // ") {
		start, end := r.stretch(part, from)
		if start < 0 {
			return nil, fmt.Errorf("%q is not in the text from %q on", part, r.plain[from:min(len(r.plain), from+20)])
		}
		if spans == nil {
			r.at[key] = start + 1
		}
		spans = append(spans, lede.Span{Start: r.offsets[start], End: r.offsets[end]})
		from = end
	}
	return spans, nil
}

// stretch returns where words stand in the plain text, or all from the words before " ~ " to those after it.
func (r *goldReader) stretch(words string, from int) (start, end int) {
	first, last, open := strings.Cut(words, " ~ ")
	first, _ = plain(first)
	i := strings.Index(r.plain[from:], first)
	if i < 0 {
		return -1, -1
	}
	start, end = from+i, from+i+len(first)
	if !open {
		return start, end
	}
	last, _ = plain(last)
	if i = strings.Index(r.plain[end:], last); i < 0 {
		return -1, -1
	}
	return start, end + i + len(last)
}

// plain returns a text with straight quotation marks and single spaces, and where each of its bytes stands in the text.
func plain(text string) (string, []int) {
	var b strings.Builder
	var offsets []int
	space := false
	for i, c := range text {
		n := utf8.RuneLen(c)
		switch c {
		case '“', '”':
			c, n = '"', 1
		case '‘', '’':
			c, n = '\'', 1
		}
		if unicode.IsSpace(c) {
			if space {
				continue
			}
			c, n = ' ', 1
		}
		space = c == ' '
		b.WriteRune(c)
		for range n {
			offsets = append(offsets, i)
		}
	}
	return b.String(), append(offsets, len(text))
}

// The gold files can be read: their words stand in the articles in the order
// of the lines, and whoever speaks or acts is in the list or in the text.
func TestGoldSet(t *testing.T) {
	for _, g := range golds(t) {
		text, _ := plain(g.Text)
		inText := func(what, words string) {
			if w, _ := plain(words); !strings.Contains(text, w) {
				t.Errorf("%s: %s %q is not in the text", g.Name, what, words)
			}
		}
		for _, p := range g.People {
			for _, words := range slices.Concat([]string{p.Name}, p.Aliases, p.Roles) {
				inText(p.Type, words)
			}
		}
		for _, q := range g.Quotes {
			if !slices.Contains([]string{"direct", "mixed", "indirect"}, q.Kind) {
				t.Errorf("%s: quote of kind %q", g.Name, q.Kind)
			}
			if q.Speaker != "" && !slices.ContainsFunc(g.People, func(p goldPerson) bool { return p.Name == q.Speaker }) {
				t.Errorf("%s: speaker %q is not listed", g.Name, q.Speaker)
			}
			inText("source", q.Source)
			inText("cue", q.Cue)
		}
		for _, e := range g.Events {
			inText("agent", e.Agent)
			inText("patient", e.Patient)
		}
		for _, w := range g.Times {
			if !slices.Contains([]string{"date", "time", "duration", "set"}, w.Type) || w.Value == "" {
				t.Errorf("%s: time %+v", g.Name, w)
			}
		}
		if g.Published.IsZero() || len(g.People) < 3 || len(g.Quotes) < 5 || len(g.Times) < 5 || len(g.Events) < 3 || len(g.Blocks) < 3 {
			t.Errorf("%s: something is missing", g.Name)
		}
	}
}
