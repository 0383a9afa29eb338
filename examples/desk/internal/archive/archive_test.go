package archive_test

import (
	"errors"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ebc17271/lede"
	"github.com/ebc17271/lede/examples/desk/internal/archive"
)

const bridge = `Bridge closed

“The bridge stays closed until the spring,” Mayor Ada Okafor said on Monday. She said that a hundred people had signed a letter.

“We will rebuild it,” she added.
`

const school = `School to open

Ada Okafor told the council on Tuesday that the school would open in May. “Nobody asked us,” said Tom Pell, a teacher.
`

func open(t *testing.T) *archive.Archive {
	t.Helper()
	a, err := archive.Open(t.Context(), filepath.Join(t.TempDir(), "a file? of 100%.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	return a
}

// article is one that was published on a day.
func article(id, text, day string) archive.Incoming {
	t, _ := time.Parse(time.DateOnly, day)
	return archive.Incoming{Text: text, Given: lede.Given{ID: id, Published: t, Outlet: "Oswin Echo"}}
}

func accept(t *testing.T, a *archive.Archive, list ...archive.Incoming) []archive.Receipt {
	t.Helper()
	receipts, err := a.Accept(t.Context(), list...)
	if err != nil {
		t.Fatal(err)
	}
	return receipts
}

// read reads all that waits, and settles it.
func read(t *testing.T, a *archive.Archive) {
	t.Helper()
	list, err := a.Waiting(t.Context(), 1000, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range list {
		p := lede.Parser{Given: w.Given}
		b, err := p.Parse(t.Context(), w.Text)
		if err := a.Keep(t.Context(), archive.NewReading(&w, b, err)); err != nil {
			t.Fatal(err)
		}
	}
	if err := errors.Join(a.Settle(t.Context(), true), a.Refresh(t.Context()), a.Check(t.Context())); err != nil {
		t.Fatal(err)
	}
}

// who returns the only one who is called so.
func who(t *testing.T, a *archive.Archive, name string) archive.Person {
	t.Helper()
	list, err := a.Called(t.Context(), archive.Fold(name), 10)
	if err != nil || len(list) != 1 {
		t.Fatalf("%s: %+v, %v", name, list, err)
	}
	return list[0]
}

func TestWhoSaidWhat(t *testing.T) {
	a := open(t)
	accept(t, a, article("1", bridge, "2024-05-15"), article("2", school, "2024-05-22"))
	read(t, a)
	okafor := who(t, a, "Okafor")
	if okafor.Name != "Ada Okafor" || okafor.Pronouns != "she" || okafor.Articles != 2 {
		t.Errorf("%+v", okafor)
	}
	// Her first words fall on Monday, 13 May, the others on the day of their article.
	quotes, err := a.Quotes(t.Context(), archive.Query{Who: okafor.ID, From: "2024-05-13", To: "2024-05-20"})
	if err != nil || len(quotes) != okafor.Quotes-1 {
		t.Errorf("%d of %d quotes in that week, %v", len(quotes), okafor.Quotes, err)
	}
	quotes, err = a.Quotes(t.Context(), archive.Query{Who: okafor.ID, Words: "rebuilding"})
	if err != nil || len(quotes) != 1 || quotes[0].Said != "We will rebuild it" || quotes[0].Outlet != "Oswin Echo" {
		t.Errorf("rebuilding: %+v, %v", quotes, err)
	}
	hits, err := a.Search(t.Context(), archive.Query{Words: `"would open"`})
	if err != nil || len(hits) != 1 || hits[0].Title != "School to open" || !strings.Contains(hits[0].Snippet, "\x01would open\x02") {
		t.Errorf("%+v, %v", hits, err)
	}
	together, err := a.Together(t.Context(), okafor.ID, 5)
	if err != nil || len(together) != 1 || together[0].Name != "Tom Pell" {
		t.Errorf("together: %+v, %v", together, err)
	}
	if outlets, err := a.Outlets(t.Context()); err != nil || len(outlets) != 1 {
		t.Errorf("%q, %v", outlets, err)
	}
}

func TestVoices(t *testing.T) {
	a := open(t)
	accept(t, a, article("1", bridge, "2024-05-15"), article("2", school, "2024-05-22"))
	read(t, a)
	v, err := a.Voices(t.Context(), archive.Query{})
	if err != nil || len(v.Most) != 2 || v.Most[0].Name != "Ada Okafor" || v.Most[0].In != 2 || v.Most[1].Said != 1 {
		t.Fatalf("%+v, %v", v, err)
	}
	she := 0
	for _, s := range v.Shares {
		if s.Pronouns == "she" {
			she = s.Quotes
		}
	}
	// The school's article has no pronoun for her: she is she in the other.
	if she != v.Most[0].Said || v.Quotes != she+1 {
		t.Errorf("she says %d of %d quotes", she, v.Quotes)
	}
	for _, c := range []struct {
		q    archive.Query
		want int
	}{
		{archive.Query{Words: "rebuild"}, 1}, {archive.Query{To: "2024-05-14"}, 1}, {archive.Query{Outlet: "Nobody’s"}, 0},
		{archive.Query{Outlet: "Oswin Echo", From: "2024-05-20"}, 2}, {archive.Query{Words: "giraffe"}, 0},
	} {
		if v, err := a.Voices(t.Context(), c.q); err != nil || v.Quotes != c.want {
			t.Errorf("%+v: %d quotes, %v", c.q, v.Quotes, err)
		}
	}
}

func TestTimeline(t *testing.T) {
	a := open(t)
	accept(t, a, article("1", bridge, "2024-05-15"), article("2", school, "2024-05-22"))
	read(t, a)
	days, earlier, err := a.Timeline(t.Context(), archive.Query{Who: who(t, a, "Ada Okafor").ID})
	if err != nil || earlier || len(days) < 2 || days[0].Day <= days[1].Day {
		t.Errorf("%+v, %t, %v", days, earlier, err)
	}
	days, earlier, err = a.Timeline(t.Context(), archive.Query{Who: who(t, a, "Ada Okafor").ID, Limit: 1})
	if err != nil || !earlier || len(days) != 1 {
		t.Errorf("limited: %+v, %t, %v", days, earlier, err)
	}
}

// TestReplaced puts a new version in the place of an article: nothing of the old one is left, in the indexes, in the counts, in the directory.
func TestReplaced(t *testing.T) {
	a := open(t)
	accept(t, a, article("1", bridge, "2024-05-15"), article("2", school, "2024-05-22"))
	read(t, a)
	if r := accept(t, a, article("1", bridge, "2024-05-15")); r[0].Status != "known" {
		t.Errorf("the same again: %+v", r)
	}
	next := strings.ReplaceAll(bridge, "Ada Okafor", "Miriam Castellane")
	if r := accept(t, a, article("1", next, "2024-05-15")); r[0].Status != "replaced" || r[0].ID != 1 {
		t.Errorf("another version: %+v", r)
	}
	if s, _ := a.Status(t.Context()); s.Waiting != 1 || s.Read != 1 {
		t.Errorf("%+v", s)
	}
	if err := a.Check(t.Context()); err != nil {
		t.Error(err)
	}
	read(t, a)
	if okafor := who(t, a, "Okafor"); okafor.Articles != 1 || okafor.Quotes != 1 {
		t.Errorf("%+v", okafor)
	}
	if c := who(t, a, "Castellane"); c.Articles != 1 || c.Pronouns != "she" {
		t.Errorf("%+v", c)
	}
	if hits, err := a.Search(t.Context(), archive.Query{Words: "Okafor"}); err != nil || len(hits) != 1 {
		t.Errorf("%+v, %v", hits, err)
	}
}

// TestReplacedWhileRead replaces an article that is being read: what was found in the old version is not kept.
func TestReplacedWhileRead(t *testing.T) {
	a := open(t)
	accept(t, a, article("1", bridge, ""))
	list, err := a.Waiting(t.Context(), 1, nil)
	if err != nil {
		t.Fatal(err)
	}
	accept(t, a, article("1", school, ""))
	b, err := lede.Parse(list[0].Text)
	if err := a.Keep(t.Context(), archive.NewReading(&list[0], b, err)); err != nil {
		t.Fatal(err)
	}
	if s, _ := a.Status(t.Context()); s.Waiting != 1 || s.Read != 0 {
		t.Errorf("%+v", s)
	}
	read(t, a)
	if d, err := a.Document(t.Context(), 1); err != nil || d.Article.Headline != "School to open" || d.Article.Validate() != nil {
		t.Errorf("%q, %v", d.Title, err)
	}
}

// TestFailed keeps an article that cannot be read, and why.
func TestFailed(t *testing.T) {
	a := open(t)
	accept(t, a, article("1", bridge, ""))
	list, _ := a.Waiting(t.Context(), 1, nil)
	if err := a.Keep(t.Context(), archive.NewReading(&list[0], nil, errors.New("too hard"))); err != nil {
		t.Fatal(err)
	}
	d, err := a.Document(t.Context(), 1)
	if err != nil || d.Article != nil || d.Error != "too hard" {
		t.Errorf("%+v, %v", d, err)
	}
	if list, err := a.Refusals(t.Context(), 10); err != nil || len(list) != 1 {
		t.Errorf("%+v, %v", list, err)
	}
	if err := a.Check(t.Context()); err != nil {
		t.Error(err)
	}
	accept(t, a, article("1", school, "")) // another version may be easier
	read(t, a)
}

// TestSingleFirst reads a single article before many that came earlier.
func TestSingleFirst(t *testing.T) {
	a := open(t)
	many := article("1", bridge, "")
	many.Bulk = true
	accept(t, a, many)
	accept(t, a, article("2", school, ""))
	list, err := a.Waiting(t.Context(), 5, map[int64]bool{7: true})
	if err != nil || len(list) != 2 || list[0].ID != 2 {
		t.Errorf("%+v, %v", list, err)
	}
}

func TestRefused(t *testing.T) {
	for text, want := range map[string]error{"\xff": lede.ErrInvalidUTF8, strings.Repeat("a", archive.MostBytes+1): lede.ErrTooLong} {
		in := archive.Incoming{Text: text}
		if err := in.Check(); !errors.Is(err, want) {
			t.Errorf("%.10q: %v", text, err)
		}
	}
}

// TestHostileQueries asks with everything that means something to FTS5.
func TestHostileQueries(t *testing.T) {
	a := open(t)
	accept(t, a, article("1", bridge, ""))
	read(t, a)
	for _, words := range []string{`"`, `""`, `a"b`, "NEAR(a b)", "title:bridge", "bridge*", "-bridge", "bridge AND OR NOT", "(", "^x", "'; DROP TABLE article; --", "\x00", "éé", "\xff\xfe"} {
		q := archive.Query{Words: words}
		_, e1 := a.Search(t.Context(), q)
		_, e2 := a.Quotes(t.Context(), q)
		_, e3 := a.Voices(t.Context(), q)
		_, _, e4 := a.Timeline(t.Context(), q)
		if err := errors.Join(e1, e2, e3, e4); err != nil {
			t.Errorf("%q: %v", words, err)
		}
	}
}

// TestAtOnce accepts, reads and asks at the same time.
func TestAtOnce(t *testing.T) {
	a := open(t)
	var all sync.WaitGroup
	for i := range 4 {
		all.Go(func() {
			for k := range 5 {
				accept(t, a, article(string(rune('a'+i))+string(rune('0'+k)), strings.Replace(bridge, "hundred", "thousand", k), "2024-05-15"))
				a.Quotes(t.Context(), archive.Query{Words: "bridge"})
				a.Settle(t.Context(), k == 2)
			}
		})
	}
	all.Wait()
	read(t, a)
	if s, err := a.Status(t.Context()); err != nil || s.Read != 20 || s.Unknown != 0 {
		t.Errorf("%+v, %v", s, err)
	}
}
